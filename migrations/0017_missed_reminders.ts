import { type Kysely, sql } from "kysely";

/** The local day of a reminder that was not sent: we were down, or its reader was at rest. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table follow_ups add column missed_on text`.execute(db);
}
