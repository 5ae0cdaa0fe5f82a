import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

/** Names no workspace as a foreign key: a list may be read into an older copy, which does not know all of them. */
export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "erasures", {
    columns: { workspace_id: "text", contact_id: "text", at: "whole" },
    key: ["workspace_id", "contact_id"],
  });
}
