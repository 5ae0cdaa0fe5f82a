/** How many rows each table holds: what an effect would change. */
import { sql } from "kysely";
import type { Store } from "../../src/store/store.ts";

export async function countOf(store: Store, except: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const tables = (await store.db.introspection.getTables())
    .map(({ name }) => name)
    .filter((name) => !except.includes(name));
  const each = tables.map((table) => sql`select ${sql.lit(table)} as name, count(*) as rows from ${sql.table(table)}`);
  const { rows } = await sql<{ name: string; rows: number }>`${sql.join(each, sql` union all `)}`.execute(store.db);
  return Object.fromEntries(rows.map((one) => [one.name, one.rows]));
}
