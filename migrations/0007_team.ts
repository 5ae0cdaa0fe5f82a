import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "absences", {
    columns: {
      workspace_id: "text",
      member_id: "text",
      from_day: "text",
      until_day: "text",
      deputy_id: "text?",
      created_at: "whole",
    },
    key: ["workspace_id", "member_id"],
    within: { member_id: "members", deputy_id: "members" },
    indexes: { of_deputy: ["workspace_id", "deputy_id", "until_day"] },
  });
  await table(db, "review_times", {
    columns: { workspace_id: "text", member_id: "text", due_at: "whole?" },
    key: ["workspace_id", "member_id"],
    within: { member_id: "members" },
    indexes: { due: ["due_at"] },
  });
  await table(db, "holiday_corrections", {
    columns: { workspace_id: "text", country: "text", day: "text", off: "whole", created_at: "whole" },
    key: ["workspace_id", "country", "day"],
    within: { workspace_id: "workspaces" },
  });
  await table(db, "given_roles", {
    columns: { workspace_id: "text", member_id: "text", at: "whole" },
    key: ["workspace_id", "member_id"],
    within: { member_id: "members" },
  });
  await table(db, "handovers", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text",
      from_id: "text?",
      to_id: "text",
      by_id: "text",
      at: "whole",
      told_at: "whole?",
    },
    key: ["workspace_id", "id"],
    within: { client_id: "clients", from_id: "members", to_id: "members", by_id: "members" },
    indexes: { untold: ["workspace_id", "to_id", "told_at"], of_client: ["workspace_id", "client_id"] },
  });
}
