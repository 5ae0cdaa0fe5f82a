import { type Kysely, sql } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "calendars", {
    columns: {
      workspace_id: "text",
      member_id: "text",
      address: "text",
      briefs: "whole",
      due_at: "whole",
      read_at: "whole?",
      failures: "whole",
      problem: "text?",
      broken_since: "whole?",
      told_at: "whole?",
      created_at: "whole",
    },
    key: ["workspace_id", "member_id"],
    within: { member_id: "members" },
    indexes: { due: ["due_at"] },
  });
  // A meeting is a copy that comes and goes with its feed: it must not hold back a client or a touch that is undone.
  await table(db, "meetings", {
    columns: {
      workspace_id: "text",
      id: "text",
      member_id: "text",
      client_id: "text",
      occurrence: "text",
      title: "text",
      starts_at: "whole",
      ends_at: "whole",
      place: "text?",
      people: "text",
      brief_at: "whole?",
      touchpoint_id: "text?",
      agreed: "text?",
    },
    key: ["workspace_id", "id"],
    unique: [["workspace_id", "member_id", "client_id", "occurrence"]],
    within: { member_id: "members" },
    indexes: {
      of_day: ["workspace_id", "member_id", "starts_at"],
      due: ["brief_at"],
      of_touch: ["workspace_id", "touchpoint_id"],
    },
  });
  // Whom a member talked to on a day.
  await sql`create index touchpoints_of_member on touchpoints (workspace_id, member_id, occurred_on)`.execute(db);
  await table(db, "calendar_links", {
    columns: { workspace_id: "text", member_id: "text", hash: "text", created_at: "whole" },
    key: ["workspace_id", "member_id"],
    unique: [["hash"]],
    within: { member_id: "members" },
  });
}
