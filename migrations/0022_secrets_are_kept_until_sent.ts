import { type Kysely, sql } from "kysely";

/**
 * An answer that holds a secret is kept by the outbox alone, and only until it is sent. A link to somebody's follow-ups
 * works until it is closed, so answers that show one are forgotten, but for those on their way; older codes have run out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outbox add column secret text`.execute(db);
  await sql`update actions set answer = null where answer like '%/calendar/%.ics%'`.execute(db);
  await sql`update inbox set answer = null where answer like '%/calendar/%.ics%' and not exists (select 1 from outbox
    where outbox.workspace_id = inbox.workspace_id and outbox.key = 'reply:' || inbox.id and due_at is not null)`.execute(
    db,
  );
}
