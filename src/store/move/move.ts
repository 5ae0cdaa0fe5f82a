/**
 * Moves a memory from a SQLite file into an empty PostgreSQL database, whole, and proves that it is: every table is
 * counted and added up on both sides. Killed at any moment it goes on where it was.
 */
import { connectForMove } from "../connect.ts";
import { calledOtherwise } from "../dialect/company.ts";
import { AlreadyServing, holdServingLock } from "../serving-lock.ts";
import type { Store } from "../store.ts";
import { digester, type TableDigest } from "./digest.ts";
import { isHalfMoved } from "./half-moved.ts";
import { type MovedRow, openSource, type Source, Unmovable } from "./source.ts";
import { type MovedTable, movedTables } from "./tables.ts";
import { addRows, beginMove, digestOf, endMove, type Position, positions, refuseCompany } from "./target.ts";

/** Rows and characters that are in memory at once. */
const BATCH_ROWS = 2_000;
const BATCH_CHARACTERS = 1_000_000;

export interface Moving {
  /** Rows that will be read in all: each is moved, and counted on both sides. */
  readonly onStart: (rows: number) => void;
  /** So many more of them were read, of `table`. */
  readonly onRows: (table: string, more: number) => void;
  /** A table is the same on both sides. */
  readonly onVerified: (table: string, digest: TableDigest) => void;
}

export interface Moved {
  readonly rows: number;
  readonly tables: number;
  /** Rows that an earlier run had moved already. */
  readonly before: number;
  /** Tables of the file that are none of Rapport's, and stay behind. */
  readonly strangers: readonly string[];
}

/**
 * `file`: a SQLite file of this version that nobody serves; it is only read. `url`: `postgres://…`, a database that is
 * new, or holds part of the same memory. Throws `Unmovable` with what to do, or the driver's error.
 */
export async function move(file: string, url: string, moving: Moving): Promise<Moved> {
  const release = holdAlone(file);
  try {
    const source = openSource(file);
    try {
      const store = await connectForMove(calledOtherwise(url, "rapport-move"));
      try {
        return await moveBetween(source, store, moving);
      } finally {
        await store.close();
      }
    } finally {
      source.close();
    }
  } finally {
    release();
  }
}

function holdAlone(file: string): () => void {
  try {
    return holdServingLock(file);
  } catch (error) {
    if (!(error instanceof AlreadyServing)) throw error;
    throw new Unmovable(
      `a Rapport serves ${file}, or it is being moved; what is written meanwhile would be lost: stop it first`,
      {
        cause: error,
      },
    );
  }
}

async function moveBetween(source: Source, store: Store, moving: Moving): Promise<Moved> {
  const tables = await movedTables();
  const begun = await begin(source, store, tables);
  const counts = tables.map((table) => source.count(table));
  const rows = counts.reduce((sum, count) => sum + count, 0);
  moving.onStart(3 * rows);
  let before = 0;
  for (const [at, table] of tables.entries()) {
    // A memory that is there already is only compared.
    const from = begun?.get(table.name) ?? { rows: counts[at] ?? 0, after: null };
    before += from.rows;
    moving.onRows(table.name, from.rows);
    if (begun) await copy(source, store, table, from, (more) => moving.onRows(table.name, more));
  }
  for (const table of tables) await verify(source, store, table, moving, begun !== null);
  if (begun) await endMove(store);
  return { rows, tables: tables.length, before, strangers: source.strangers(tables) };
}

/** Where to go on; `null`: something is there whose move is not unfinished. */
async function begin(
  source: Source,
  store: Store,
  tables: readonly MovedTable[],
): Promise<ReadonlyMap<string, Position> | null> {
  await refuseCompany(store);
  if (!(await isHalfMoved(store.db))) {
    for (const table of tables) {
      const { rows, checksum } = await digestOf(store, table, () => undefined);
      if (rows !== table.seed.rows || checksum !== table.seed.checksum) return null;
    }
    await beginMove(store, source.identity, tables);
    // Whoever connected before the mark was there does not know of it.
    await refuseCompany(store);
  }
  return positions(store, source.identity);
}

async function copy(
  source: Source,
  store: Store,
  table: MovedTable,
  from: Position,
  onRows: (more: number) => void,
): Promise<void> {
  let position = from;
  let batch: MovedRow[] = [];
  let characters = 0;
  const write = async (): Promise<void> => {
    position = await addRows(store, table, batch, position);
    onRows(batch.length);
    batch = [];
    characters = 0;
  };
  for (const row of source.rows(table, from.after)) {
    batch.push(row);
    for (const value of row.values) characters += typeof value === "string" ? value.length : 1;
    if (batch.length >= BATCH_ROWS || characters >= BATCH_CHARACTERS) await write();
  }
  if (batch.length > 0) await write();
}

async function verify(source: Source, store: Store, table: MovedTable, moving: Moving, begun: boolean): Promise<void> {
  const here = digester();
  let unheard = 0;
  for (const row of source.rows(table, null)) {
    here.add(row.values);
    unheard += 1;
    if (unheard === BATCH_ROWS) {
      moving.onRows(table.name, unheard);
      unheard = 0;
    }
  }
  moving.onRows(table.name, unheard);
  const [mine, theirs] = [here.digest(), await digestOf(store, table, (more) => moving.onRows(table.name, more))];
  if (mine.rows === theirs.rows && mine.checksum === theirs.checksum) return moving.onVerified(table.name, mine);
  const both = `${table.name} has ${told(mine)} in the file and ${told(theirs)} in PostgreSQL`;
  throw new Unmovable(
    begun
      ? `${both}: the file was changed since the move began, or the database by somebody else. Nothing serves from it; drop it, create it anew, and move again`
      : `the PostgreSQL database already holds something else (${both}); give the move an empty one`,
  );
}

const told = ({ rows, checksum }: TableDigest): string => `${rows} rows (checksum ${checksum})`;
