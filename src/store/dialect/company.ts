/** Who else is connected to a PostgreSQL database: each connection says what it is for (`application_name`). */
import { type QueryExecutorProvider, sql } from "kysely";
import { RAPPORT } from "./postgres.ts";

/** `url` under a name of its own, by which a command of the operator tells itself from a Rapport that serves. */
export function calledOtherwise(url: string, name: string): string {
  const named = new URL(url);
  named.searchParams.set("application_name", name);
  return named.href;
}

/** True while a Rapport is connected: one that serves always listens at least. */
export async function isRapportConnected(db: QueryExecutorProvider): Promise<boolean> {
  const { rows } = await sql<{ readonly others: number }>`
    select count(*) as others from pg_stat_activity
    where datname = current_database() and application_name = ${RAPPORT}`.execute(db);
  return rows[0] !== undefined && rows[0].others > 0;
}
