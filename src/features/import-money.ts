/** A file of revenue or invoices, batch by batch: what a cell tells is set, a blank one leaves what is known. */
import { clientsByName, type MoneyTables, storeMoneyRow } from "../store/import/store-money.ts";
import type { Store } from "../store/store.ts";
import { readIn, writeIn } from "../store/wall.ts";
import type { FileRow } from "./import-clients.ts";
import { MONEY_COLUMNS, type MoneyColumn, type MoneyFileRow, readMoneyRow } from "./import-money-row.ts";

const BATCH = 200;

interface MoneyImportParts {
  readonly store: Store;
  readonly workspace: string;
  /** The first row is the header. */
  readonly rows: AsyncIterable<FileRow>;
  readonly dryRun: boolean;
  readonly clock: () => number;
  readonly newId: () => string;
  /** Waited for between batches, so that others get their turn at the database. */
  readonly pause: () => Promise<void>;
  readonly onHeader: (header: { readonly unknown: readonly string[] }) => void;
  readonly onRefused: (line: number, reasons: readonly string[]) => void;
  readonly onProgress: (rows: number) => void;
}

interface MoneyImportSummary {
  readonly rows: number;
  readonly refused: number;
  /** Months and invoices that were not known before, and those that were set anew. */
  readonly added: number;
  readonly changed: number;
}

/** Throws `NoMoneyColumns` before anything is stored. */
export class NoMoneyColumns extends Error {
  override readonly name = "NoMoneyColumns";
}

export async function importMoney(parts: MoneyImportParts): Promise<MoneyImportSummary> {
  const { store, workspace, dryRun, clock, newId } = parts;
  const known = await readIn(store, workspace, (db) => clientsByName(db, workspace));
  const sum = { rows: 0, refused: 0, added: 0, changed: 0 };
  let columns: ReadonlyMap<MoneyColumn, number> | undefined;
  let batch: MoneyTables[] = [];
  const flush = async () => {
    const rows = batch;
    batch = [];
    if (rows.length === 0 || dryRun) return;
    await writeIn(store, workspace, async (tx) => {
      for (const row of rows) {
        const became = await storeMoneyRow(tx, workspace, row, clock(), newId);
        if (became !== "same") sum[became] += 1;
      }
    });
    await parts.pause();
  };
  for await (const { line, cells } of parts.rows) {
    if (!columns) {
      const header = readMoneyHeader(cells);
      parts.onHeader(header);
      columns = header.columns;
      continue;
    }
    sum.rows += 1;
    const read = readMoneyRow(Object.fromEntries([...columns].map(([column, at]) => [column, cells[at] ?? ""])));
    const found = read.kind === "row" ? clientOf(read.row, known) : null;
    const reasons = read.kind === "wrong" ? read.reasons : found?.kind === "wrong" ? found.reasons : [];
    if (read.kind === "row" && found?.kind === "client") batch.push({ ...read.row, clientId: found.id });
    else {
      sum.refused += 1;
      parts.onRefused(line, reasons);
    }
    if (batch.length >= BATCH) await flush();
    parts.onProgress(sum.rows);
  }
  await flush();
  return sum;
}

function clientOf({ client }: MoneyFileRow, known: Awaited<ReturnType<typeof clientsByName>>) {
  const ids = known(client);
  const [id, another] = ids;
  if (id === undefined) return { kind: "wrong", reasons: [`client ${JSON.stringify(client)} is not known`] } as const;
  if (another) return { kind: "wrong", reasons: [`client ${JSON.stringify(client)} may be several`] } as const;
  return { kind: "client", id } as const;
}

/** Names are told apart neither by case nor by blanks. */
function readMoneyHeader(cells: readonly string[]) {
  const columns = new Map<MoneyColumn, number>();
  const unknown: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase();
    const column = MONEY_COLUMNS.find((one) => one === name);
    if (column && !columns.has(column)) columns.set(column, at);
    else if (cell.trim() !== "") unknown.push(cell.trim());
  }
  if (!columns.has("client") || !(columns.has("month") || columns.has("invoice"))) {
    const names = MONEY_COLUMNS.join(", ");
    throw new NoMoneyColumns(
      `the first line must name the columns, "client" and "month" or "invoice" among them: ${names}`,
    );
  }
  return { columns, unknown };
}
