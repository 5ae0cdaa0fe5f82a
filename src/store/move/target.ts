/** The PostgreSQL database that a memory is moved into, and how far it has come. */
import { sql } from "kysely";
import { isRapportConnected } from "../dialect/company.ts";
import { EVERY_WORKSPACE, showOnly } from "../dialect/row-security.ts";
import type { Store, Tx } from "../store.ts";
import { digester, portable, type TableDigest, type Value } from "./digest.ts";
import { PROGRESS_TABLE } from "./half-moved.ts";
import { type MovedRow, Unmovable } from "./source.ts";
import type { MovedTable } from "./tables.ts";

const PROGRESS = sql.table(PROGRESS_TABLE);
/** Rows of the target that are in memory at once while they are counted. */
const FETCHED = 2_000;

export interface Position {
  /** Rows moved so far. */
  readonly rows: number;
  /** The key of the last of them; `null`: none yet. */
  readonly after: readonly unknown[] | null;
}

/** With every workspace in sight: a memory is moved with all of them. */
const inAll = <T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.db.transaction().execute(async (tx) => {
    await showOnly(tx, EVERY_WORKSPACE);
    return work(tx);
  });

/** Throws `Unmovable` while another Rapport is connected: it would act on half a memory. */
export async function refuseCompany(store: Store): Promise<void> {
  if (await isRapportConnected(store.db))
    throw new Unmovable("a Rapport is connected to the PostgreSQL database; stop it until the move is done");
}

/** Empties a database that holds only what a new one does, and marks it as being moved into. */
export async function beginMove(store: Store, identity: string, tables: readonly MovedTable[]): Promise<void> {
  await inAll(store, async (tx) => {
    await sql`create table ${PROGRESS} (source text not null, table_name text primary key, moved bigint not null,
      last_key text)`.execute(tx);
    for (const { name } of [...tables].reverse()) await sql`delete from ${sql.table(name)}`.execute(tx);
    for (const { name } of tables)
      await sql`insert into ${PROGRESS} values (${identity}, ${name}, 0, null)`.execute(tx);
  });
}

/** Where each table has come to. Throws `Unmovable` when it is another memory that was being moved. */
export async function positions(store: Store, identity: string): Promise<ReadonlyMap<string, Position>> {
  const { rows } = await sql<{
    readonly source: string;
    readonly table_name: string;
    readonly moved: number;
    readonly last_key: string | null;
  }>`select source, table_name, moved, last_key from ${PROGRESS}`.execute(store.db);
  if (rows.some((row) => row.source !== identity))
    throw new Unmovable("the move of another file into this database has not ended; give this one an empty database");
  // last_key is written by `addRows` alone.
  return new Map(
    rows.map((row) => [
      row.table_name,
      { rows: row.moved, after: row.last_key === null ? null : (JSON.parse(row.last_key) as unknown[]) },
    ]),
  );
}

/** Writes rows and how far they reach, in one transaction. Throws `Unmovable` when another move did so meanwhile. */
export async function addRows(
  store: Store,
  table: MovedTable,
  rows: readonly MovedRow[],
  from: Position,
): Promise<Position> {
  const last = rows.at(-1);
  if (!last) return from;
  const to = { rows: from.rows + rows.length, after: last.key };
  const columns = sql.join(table.columns.map((column) => sql.ref(column)));
  const records = JSON.stringify(
    rows.map(({ values }) => Object.fromEntries(table.columns.map((column, at) => [column, values[at]]))),
  );
  await inAll(store, async (tx) => {
    // The log keeps its order, so a crash of the server takes rows and position back together. The end is flushed.
    await sql`set local synchronous_commit = off`.execute(tx);
    const { numAffectedRows } =
      await sql`update ${PROGRESS} set moved = ${to.rows}, last_key = ${JSON.stringify(to.after)}
      where table_name = ${table.name} and moved = ${from.rows}`.execute(tx);
    if (numAffectedRows !== 1n) throw new Unmovable("another move into this database is under way");
    await sql`insert into ${sql.table(table.name)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table.name)}, ${records}::json)`.execute(tx);
  });
  return to;
}

/** Counts and adds up a table; `onRows` hears how many more were read. */
export function digestOf(store: Store, table: MovedTable, onRows: (more: number) => void): Promise<TableDigest> {
  return inAll(store, async (tx) => {
    const digest = digester();
    const columns = sql.join(table.columns.map((column) => sql.ref(column)));
    await sql`declare walk no scroll cursor for select ${columns} from ${sql.table(table.name)}`.execute(tx);
    for (;;) {
      const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(FETCHED)} from walk`.execute(tx);
      for (const row of rows) digest.add(table.columns.map((column): Value => portable(row[column])));
      onRows(rows.length);
      if (rows.length < FETCHED) return digest.digest();
    }
  });
}

/** From here on it is a database like any other. What was written before is on disk when this is. */
export async function endMove(store: Store): Promise<void> {
  await sql`drop table ${PROGRESS}`.execute(store.db);
}
