/** Every table of a memory, read from a new one, so that a table of a later migration cannot be forgotten. */
import { sql } from "kysely";
import { connect } from "../connect.ts";
import type { Db } from "../store.ts";
import { digester, portable, type TableDigest } from "./digest.ts";

export interface MovedTable {
  readonly name: string;
  /** In alphabetical order: the two databases may hold them in different ones. */
  readonly columns: readonly string[];
  /** The primary key, in its own order. */
  readonly key: readonly string[];
  /** What the table holds in a memory that nobody has used yet. */
  readonly seed: TableDigest;
}

/** Those of SQLite itself and of the migrations are left out: `connect` makes them. Parents come before their children. */
export async function movedTables(): Promise<readonly MovedTable[]> {
  const fresh = await connect(":memory:");
  try {
    const { rows: names } = await sql<{ readonly name: string }>`
      select name from sqlite_schema where type = 'table' and name not glob 'sqlite_*' and name not glob 'kysely_*'
      order by name`.execute(fresh.db);
    const parents = new Map<string, readonly string[]>();
    for (const { name } of names) parents.set(name, await parentsOf(fresh.db, name));
    const tables: MovedTable[] = [];
    for (const name of parentsFirst(parents)) tables.push(await describe(fresh.db, name));
    return tables;
  } finally {
    await fresh.close();
  }
}

async function parentsOf(db: Db, name: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly parent: string }>`
    select "table" as parent from pragma_foreign_key_list(${name})`.execute(db);
  return rows.map((row) => row.parent).filter((parent) => parent !== name);
}

async function describe(db: Db, name: string): Promise<MovedTable> {
  const { rows: found } = await sql<{ readonly name: string; readonly pk: number }>`
    select name, pk from pragma_table_info(${name})`.execute(db);
  const columns = found.map((column) => column.name).sort();
  const key = found.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  if (key.length === 0)
    throw new Error(`the table ${name} has no primary key: a move could not go on where it stopped`);
  const { rows: seeds } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
  const seed = digester();
  for (const row of seeds) seed.add(columns.map((column) => portable(row[column])));
  return { name, columns, key: key.map((column) => column.name), seed: seed.digest() };
}

/** Name → names it refers to, in an order in which each comes after those. Throws when they refer to each other in a circle. */
export function parentsFirst(parents: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const ordered = new Set<string>();
  while (ordered.size < parents.size) {
    const ready = [...parents].filter(([name, of]) => !ordered.has(name) && of.every((parent) => ordered.has(parent)));
    if (ready.length === 0) throw new Error("tables refer to each other in a circle, so none can be moved first");
    for (const [name] of ready) ordered.add(name);
  }
  return [...ordered];
}
