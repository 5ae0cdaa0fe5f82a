/** Sets columns of many rows at once. */
import { sql } from "kysely";
import type { Tx } from "./store.ts";

/** The columns to set: PostgreSQL has to be told what a bare parameter is. */
interface Columns<Row> {
  readonly text?: readonly (keyof Row & string)[];
  readonly whole?: readonly (keyof Row & string)[];
}

/**
 * Rows of a workspace are told apart by their ids, and of each only those columns are set that it has: one statement for all
 * that have the same. Each value becomes a parameter: a few hundred rows stay well below what either database takes. Rows
 * that are not there are not made.
 */
export async function setMany<Row extends { readonly id: string }>(
  tx: Tx,
  table: "clients" | "contacts",
  workspace: string,
  rows: readonly Row[],
  { text = [], whole = [] }: Columns<Row>,
): Promise<void> {
  const had = (row: Row): string => [...text, ...whole].filter((column) => column in row).join();
  for (const alike of Map.groupBy(rows, had).values()) {
    const within = (column: string): boolean => alike.every((row) => column in row);
    await setAlike(tx, table, workspace, alike, { text: text.filter(within), whole: whole.filter(within) });
  }
}

async function setAlike<Row extends { readonly id: string }>(
  tx: Tx,
  table: string,
  workspace: string,
  rows: readonly Row[],
  { text, whole }: Required<Columns<Row>>,
): Promise<void> {
  const columns = [...text, ...whole].map((column) => sql.ref(column));
  const values = rows.map((row) => {
    const told = [row.id, ...text.map((column) => row[column])].map((value) => sql`${value}`);
    const counted = whole.map((column) => sql`cast(${row[column]} as bigint)`);
    return sql`(${sql.join([...told, ...counted])})`;
  });
  await sql`
    with told (${sql.join([sql.ref("id"), ...columns])}) as (values ${sql.join(values)})
    update ${sql.table(table)} set ${sql.join(columns.map((column) => sql`${column} = told.${column}`))}
    from told where ${sql.ref(`${table}.workspace_id`)} = ${workspace} and ${sql.ref(`${table}.id`)} = told.id
  `.execute(tx);
}
