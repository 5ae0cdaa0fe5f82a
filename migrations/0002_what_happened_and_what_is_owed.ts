import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "touchpoints", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text",
      member_id: "text?",
      channel: "text",
      direction: "text?",
      kind: "text",
      occurred_on: "text",
      words: "text",
      recorded_at: "whole",
    },
    key: ["workspace_id", "id"],
    within: { client_id: "clients", member_id: "members" },
    indexes: {
      of_client: ["workspace_id", "client_id", "occurred_on"],
      // The last meeting in person, however many calls came after it.
      of_channel: ["workspace_id", "client_id", "channel", "occurred_on"],
    },
  });
  await table(db, "touchpoint_contacts", {
    columns: { workspace_id: "text", touchpoint_id: "text", contact_id: "text" },
    key: ["workspace_id", "touchpoint_id", "contact_id"],
    within: { touchpoint_id: "touchpoints", contact_id: "contacts" },
    indexes: { of_contact: ["workspace_id", "contact_id"] },
  });
  await table(db, "follow_ups", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text?",
      member_id: "text",
      created_by: "text",
      text: "text",
      kind: "text",
      ower: "text",
      due_on: "text?",
      due_time: "text?",
      remind_at: "whole?",
      snoozed_until: "text?",
      state: "text",
      done_at: "whole?",
      touchpoint_id: "text?",
      handed_by: "text?",
      created_at: "whole",
    },
    key: ["workspace_id", "id"],
    within: { client_id: "clients", member_id: "members", created_by: "members", handed_by: "members" },
    indexes: {
      remind: ["remind_at"],
      of_member: ["workspace_id", "member_id", "state", "due_on"],
      asleep: ["workspace_id", "member_id", "state", "snoozed_until"],
      of_client: ["workspace_id", "client_id", "state"],
      of_touch: ["workspace_id", "touchpoint_id"],
    },
  });
  await table(db, "projects", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text",
      name: "text",
      stage: "text",
      deadline: "text?",
      status: "text",
      status_note: "text?",
      status_at: "whole",
      created_at: "whole",
    },
    key: ["workspace_id", "id"],
    unique: [["workspace_id", "client_id", "name"]],
    within: { client_id: "clients" },
  });
  await table(db, "project_statuses", {
    columns: {
      workspace_id: "text",
      id: "text",
      project_id: "text",
      member_id: "text?",
      status: "text",
      note: "text?",
      at: "whole",
    },
    key: ["workspace_id", "id"],
    within: { project_id: "projects" },
    indexes: { of_project: ["workspace_id", "project_id", "at"] },
  });
  await table(db, "health_days", {
    columns: { workspace_id: "text", client_id: "text", day: "text", score: "whole" },
    key: ["workspace_id", "client_id", "day"],
    within: { client_id: "clients" },
  });
  await table(db, "checklists", {
    columns: { workspace_id: "text", member_id: "text", day: "text", lines: "text", composed_at: "whole" },
    key: ["workspace_id", "member_id", "day"],
    within: { member_id: "members" },
  });
  await table(db, "journal", {
    columns: {
      workspace_id: "text",
      id: "text",
      member_id: "text",
      what: "text",
      before: "text",
      at: "whole",
      undone_at: "whole?",
    },
    key: ["workspace_id", "id"],
    within: { member_id: "members" },
    indexes: { of_member: ["workspace_id", "member_id", "at"] },
  });
}
