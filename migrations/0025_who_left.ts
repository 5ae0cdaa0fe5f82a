import { type Kysely, sql } from "kysely";
import { addWhole } from "../src/store/dialect/columns.ts";

/**
 * Why a member is suspended, if they are; and when their platform is asked next who they are now. Those who came before
 * this are asked at once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table members add column suspended text`.execute(db);
  // Each morning asks who is suspended, and who leads; among many members hardly anybody is or does.
  await sql`create index members_suspended on members (workspace_id) where suspended is not null`.execute(db);
  await sql`create index members_role on members (workspace_id, role)`.execute(db);
  await addWhole(db, "identities", "standing_due_at");
  await sql`update identities set standing_due_at = 0 where platform = 'slack'`.execute(db);
  await sql`create index identities_standing_due on identities (standing_due_at)`.execute(db);
}
