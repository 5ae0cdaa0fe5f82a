/** The SQLite file that is moved: only ever read, and as it was at one moment. */
import { hash } from "node:crypto";
import Database from "better-sqlite3";
import { DEFAULT_MIGRATION_TABLE } from "kysely/migration";
import { steps } from "../../../migrations/index.ts";
import { portable, type Value } from "./digest.ts";
import type { MovedTable } from "./tables.ts";

/** Why it cannot be moved, for the operator. */
export class Unmovable extends Error {
  override readonly name = "Unmovable";
}

export interface MovedRow {
  /** In the order of the table's columns. */
  readonly values: readonly Value[];
  /** As the file holds it, to go on after this row. */
  readonly key: readonly unknown[];
}

export interface Source {
  /** Tells this memory from every other: when it went through each of its migrations. A copy of it is the same one. */
  readonly identity: string;
  /** Tables that are none of Rapport's: those of a replication tool, for example. */
  readonly strangers: (known: readonly MovedTable[]) => readonly string[];
  readonly count: (table: MovedTable) => number;
  /** Rows in the order of the key, after the one with the key `after`; `null`: from the first. */
  readonly rows: (table: MovedTable, after: readonly unknown[] | null) => Iterable<MovedRow>;
  readonly close: () => void;
}

/** Throws `Unmovable` for a file that is no memory of this version. */
export function openSource(file: string): Source {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    // One transaction from here to the end: what an import writes meanwhile is neither moved nor checked.
    db.exec("begin");
    const identity = hash("sha256", JSON.stringify(appliedSteps(db, file)));
    return {
      identity,
      strangers: (known) =>
        tableNames(db).filter((name) => !name.startsWith("kysely_") && !known.some((table) => table.name === name)),
      count: ({ name }) => Number(db.prepare(`select count(*) from "${name}"`).pluck().get()),
      rows: (table, after) => rowsOf(db, table, after),
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

const tableNames = (db: Database.Database): readonly string[] =>
  db
    .prepare<[], { readonly name: string }>("select name from sqlite_schema where type = 'table'")
    .all()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("sqlite_"));

function appliedSteps(db: Database.Database, file: string): readonly unknown[] {
  const applied = readApplied(db, file);
  const known = Object.keys(steps);
  if (applied.some(({ name }) => !known.includes(name)))
    throw new Unmovable(`${file} was written by a newer version of Rapport; move it with that version`);
  if (applied.length < known.length)
    throw new Unmovable(
      `${file} is of an older version of Rapport: start this version on it once, which brings it up to date, stop it, and move then`,
    );
  return applied;
}

interface Applied {
  readonly name: string;
  readonly timestamp: string;
}

function readApplied(db: Database.Database, file: string): readonly Applied[] {
  try {
    return db.prepare<[], Applied>(`select name, timestamp from ${DEFAULT_MIGRATION_TABLE} order by name`).all();
  } catch (error) {
    throw new Unmovable(`${file} is not a database of Rapport`, { cause: error });
  }
}

function* rowsOf(db: Database.Database, table: MovedTable, after: readonly unknown[] | null): Iterable<MovedRow> {
  const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
  const key = quoted(table.key);
  const beyond = after ? `where (${key}) > (${after.map(() => "?").join(", ")})` : "";
  const statement = db
    .prepare<unknown[], unknown[]>(`select ${quoted(table.columns)} from "${table.name}" ${beyond} order by ${key}`)
    .raw();
  const keyAt = table.key.map((name) => table.columns.indexOf(name));
  for (const row of statement.iterate(...(after ?? []))) {
    yield { values: row.map(portable), key: keyAt.map((at) => row[at]) };
  }
}
