import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "slack_installations", {
    columns: {
      workspace_id: "text",
      place: "text",
      name: "text",
      bot_user: "text",
      token: "text",
      installed_at: "whole",
    },
    key: ["place"],
    within: { workspace_id: "workspaces" },
    indexes: { of_workspace: ["workspace_id"] },
  });
  await table(db, "spent_states", {
    columns: { hash: "text", expires_at: "whole" },
    key: ["hash"],
    indexes: { old: ["expires_at"] },
  });
}
