import { type Kysely, sql } from "kysely";

/**
 * A nine o'clock gives thousands of rows the same due time. Ordered by it alone, each claim of twenty sorted all of them
 * by id; with the id in the index it reads twenty.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index outbox_due_in_order on outbox (due_at, id)`.execute(db);
  await sql`drop index outbox_due`.execute(db);
}
