import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

/** `follow_up_id` names no row for sure: a follow-up may be taken back, and the greeting is its client's again. */
export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "greetings", {
    columns: {
      workspace_id: "text",
      id: "text",
      contact_id: "text",
      on_day: "text",
      follow_up_id: "text",
      by_id: "text",
      told_at: "whole?",
    },
    key: ["workspace_id", "id"],
    within: { contact_id: "contacts", by_id: "members" },
    indexes: { of_contact: ["workspace_id", "contact_id", "on_day"], untold: ["workspace_id", "by_id", "told_at"] },
  });
}
