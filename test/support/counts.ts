/** How many rows each table holds: what an effect would change. */
import { sql } from "kysely";
import type { Store } from "../../src/store/store.ts";

export async function countOf(store: Store, except: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const tables = (await store.db.introspection.getTables())
    .map(({ name }) => name)
    .filter((name) => !except.includes(name));
  const counts: [string, number][] = [];
  for (const table of tables) {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(store.db);
    counts.push([table, Number(rows[0]?.rows)]);
  }
  return Object.fromEntries(counts);
}
