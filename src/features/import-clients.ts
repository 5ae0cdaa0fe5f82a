/** A file of clients, batch by batch: what can be taken is stored, what cannot is told with its line and reason. */
import { StorageFault } from "../chat/faults.ts";
import { localDay } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import type { RowToStore } from "../store/import/row.ts";
import { type Stored, storeRows } from "../store/import/store-rows.ts";
import type { Store } from "../store/store.ts";
import { readIn, writeIn } from "../store/wall.ts";
import { IMPORT_COLUMNS, type ImportColumn, readRow } from "./import-row.ts";

/** Small enough that whoever waits for the database meanwhile hardly notices. */
const BATCH = 200;
/** Each waits for the database as long as any write does. */
const ATTEMPTS = 5;

export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

interface ImportParts {
  readonly store: Store;
  readonly workspace: string;
  /** The first row is the header. */
  readonly rows: AsyncIterable<FileRow>;
  readonly dryRun: boolean;
  /** Read anew for each batch. */
  readonly clock: () => Instant;
  readonly newId: () => string;
  /** Waited for between batches, so that others get their turn at the database. */
  readonly pause: () => Promise<void>;
  readonly onHeader: (header: Header) => void;
  readonly onRefused: (line: number, reasons: readonly string[]) => void;
  readonly onProgress: (rows: number) => void;
}

export interface Header {
  /** The place of each known column. */
  readonly columns: ReadonlyMap<ImportColumn, number>;
  /** Names that mean nothing here, as they were written. */
  readonly unknown: readonly string[];
}

export interface ImportSummary extends Stored {
  readonly rows: number;
  readonly refused: number;
}

/** Throws `NoClientColumn` before anything is stored. */
export class NoClientColumn extends Error {
  override readonly name = "NoClientColumn";
}

export async function importClients(parts: ImportParts): Promise<ImportSummary> {
  const { store, workspace, dryRun, clock, newId, pause } = parts;
  const { zone } = await readIn(store, workspace, (db) =>
    db.selectFrom("workspaces").select("zone").where("id", "=", workspace).executeTakeFirstOrThrow(),
  );
  let header: Header | undefined;
  let batch: RowToStore[] = [];
  let sum: ImportSummary = { rows: 0, refused: 0, clients: 0, contacts: 0, touches: 0, completed: 0 };
  const flush = async () => {
    const rows = batch;
    batch = [];
    if (rows.length === 0 || dryRun) return;
    const stored = await patiently(
      () => writeIn(store, workspace, (tx) => storeRows(tx, workspace, rows, clock(), newId)),
      pause,
    );
    sum = {
      ...sum,
      clients: sum.clients + stored.clients,
      contacts: sum.contacts + stored.contacts,
      touches: sum.touches + stored.touches,
      completed: sum.completed + stored.completed,
    };
    await pause();
  };
  for await (const { line, cells } of parts.rows) {
    if (!header) {
      header = readHeader(cells);
      parts.onHeader(header);
      continue;
    }
    sum = { ...sum, rows: sum.rows + 1 };
    // A file may hold today's talks of a member east of the workspace: their day counts.
    const read = readCells(header, cells, localDay(clock(), zone === "UTC" ? EARLIEST_ZONE : zone));
    if (read.kind === "row") batch.push(read.row);
    else {
      sum = { ...sum, refused: sum.refused + 1 };
      parts.onRefused(line, read.reasons);
    }
    if (batch.length >= BATCH) await flush();
    parts.onProgress(sum.rows);
  }
  await flush();
  return sum;
}

/** A database that others keep busy is asked again: a batch that failed left nothing behind. */
async function patiently<T>(write: () => Promise<T>, pause: () => Promise<void>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StorageFault) || attempt === ATTEMPTS) throw error;
      await pause();
    }
  }
}

/** Where a new day begins first; a workspace nobody has come to yet has no zone of its own. */
const EARLIEST_ZONE = "Pacific/Kiritimati";

/** Names are told apart neither by case nor by blanks: `Last touch` is `last_touch`. */
function readHeader(cells: readonly string[]): Header {
  const columns = new Map<ImportColumn, number>();
  const unknown: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const name = cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_");
    const column = IMPORT_COLUMNS.find((one) => one === name);
    if (column && !columns.has(column)) columns.set(column, at);
    else if (cell.trim() !== "") unknown.push(cell.trim());
  }
  if (!columns.has("client")) {
    throw new NoClientColumn(`the first line must name the columns, "client" among them: ${IMPORT_COLUMNS.join(", ")}`);
  }
  return { columns, unknown };
}

function readCells({ columns, unknown }: Header, cells: readonly string[], today: string) {
  const width = columns.size + unknown.length;
  const beyond = cells.slice(Math.max(width, ...[...columns.values()].map((at) => at + 1)));
  if (beyond.some((cell) => cell.trim() !== "")) {
    return { kind: "wrong", reasons: [`has ${cells.length} cells, more than the header's columns`] } as const;
  }
  return readRow(Object.fromEntries([...columns].map(([column, at]) => [column, cells[at] ?? ""])), today);
}
