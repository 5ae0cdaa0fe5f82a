import { type Kysely, sql } from "kysely";

/** Monitoring asks every minute what was given up of late; without an index it would read every message ever sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index outbox_given_up on outbox (finished_at) where state = 'dead'`.execute(db);
}
