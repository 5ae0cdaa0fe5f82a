import { type Kysely, sql } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "tier_cadences", {
    columns: { workspace_id: "text", tier: "text", clock: "text", ideal: "whole", max: "whole" },
    key: ["workspace_id", "tier", "clock"],
    within: { workspace_id: "workspaces" },
  });
  for (const column of ["country", "in_person_why", "in_person_review_on"]) {
    await sql.raw(`alter table clients add column ${column} text`).execute(db);
  }
  // When the line about "no budget" was ticked.
  await sql`alter table client_terms add column no_budget_asked_on text`.execute(db);
  await sql`create index clients_in_person_review on clients (workspace_id, owner_id, in_person_review_on)`.execute(db);
}
