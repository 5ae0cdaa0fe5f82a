import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "client_notes", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text",
      member_id: "text",
      topic: "text",
      text: "text",
      on_day: "text",
      at: "whole",
    },
    key: ["workspace_id", "id"],
    within: { client_id: "clients", member_id: "members" },
    indexes: { of_client: ["workspace_id", "client_id", "on_day"] },
  });
}
