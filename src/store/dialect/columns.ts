/** How a table is made on SQLite and on PostgreSQL; migrations speak only through this. */
import { type Kysely, sql } from "kysely";
import { isPostgres } from "./postgres.ts";
import { wallIn } from "./row-security.ts";

export type Dialect = "sqlite" | "postgres";

/** `?` marks a column that may be null. `whole` is a 64-bit integer, handed back as a safe one. */
export type ColumnType = "text" | "text?" | "whole" | "whole?";

export interface TableShape {
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly key: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  /** Columns of this table → table they name; the key of that table is `(workspace_id, id)`. */
  readonly within?: Readonly<Record<string, string>>;
  readonly indexes?: Readonly<Record<string, readonly string[]>>;
}

/** Adds a 64-bit integer that may be null to a table that is there. */
export async function addWhole(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  const type = isPostgres(db) ? "bigint" : "integer";
  await sql.raw(`alter table ${table} add column ${column} ${type}`).execute(db); // names written in migrations alone
}

export type MakeTable = (db: Kysely<unknown>, name: string, shape: TableShape) => Promise<void>;

/**
 * STRICT on SQLite; on PostgreSQL text compared by code points, since it would else sort by the server's language, and
 * a wall around each workspace's rows.
 */
export function tableMaker(dialect: Dialect): MakeTable {
  const types =
    dialect === "sqlite" ? { text: "text", whole: "integer" } : { text: 'text collate "C"', whole: "bigint" };
  return async (db, name, shape) => {
    const columns = Object.entries(shape.columns).map(([column, type]) => {
      const base = type.startsWith("text") ? types.text : types.whole;
      return type.endsWith("?") ? `${column} ${base}` : `${column} ${base} not null`;
    });
    const unique = (shape.unique ?? []).map((group) => `unique (${group.join(", ")})`);
    const within = Object.entries(shape.within ?? {}).map(([column, target]) =>
      column === "workspace_id"
        ? `foreign key (workspace_id) references ${target} (id)`
        : `foreign key (workspace_id, ${column}) references ${target} (workspace_id, id)`,
    );
    const parts = [...columns, `primary key (${shape.key.join(", ")})`, ...unique, ...within];
    // Only names written in migrations come here, never a value.
    await sql.raw(`create table ${name} (${parts.join(", ")})${dialect === "sqlite" ? " strict" : ""}`).execute(db);
    for (const [index, on] of Object.entries(shape.indexes ?? {})) {
      await sql.raw(`create index ${name}_${index} on ${name} (${on.join(", ")})`).execute(db);
    }
    if (dialect === "postgres" && "workspace_id" in shape.columns) await wallIn(db, name, "workspace_id");
  };
}
