import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "complaints", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text",
      member_id: "text",
      text: "text",
      severe: "whole",
      cause: "text?",
      our_part: "text?",
      action: "text?",
      due_on: "text?",
      opened_on: "text",
      opened_at: "whole",
      resolved_on: "text?",
      resolution: "text?",
    },
    key: ["workspace_id", "id"],
    within: { client_id: "clients", member_id: "members" },
    indexes: {
      of_client: ["workspace_id", "client_id", "resolved_on"],
      open: ["workspace_id", "resolved_on", "severe"],
    },
  });
  await table(db, "silences", {
    columns: { workspace_id: "text", client_id: "text", since: "text", last_on: "text" },
    key: ["workspace_id", "client_id"],
    within: { client_id: "clients" },
  });
  await table(db, "silence_steps", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text",
      member_id: "text",
      step: "text",
      tried: "whole",
      on_day: "text",
    },
    key: ["workspace_id", "id"],
    within: { client_id: "clients", member_id: "members" },
    indexes: { of_client: ["workspace_id", "client_id", "on_day"] },
  });
  await table(db, "nudges", {
    columns: { workspace_id: "text", id: "text", follow_up_id: "text", member_id: "text", on_day: "text" },
    key: ["workspace_id", "id"],
    within: { member_id: "members" },
    indexes: { of_follow_up: ["workspace_id", "follow_up_id"] },
  });
  await table(db, "series", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text?",
      member_id: "text",
      text: "text",
      rule: "text",
      due_time: "text?",
      follow_up_id: "text",
      on_day: "text",
      created_at: "whole",
    },
    key: ["workspace_id", "id"],
    within: { client_id: "clients", member_id: "members" },
    indexes: { of_follow_up: ["workspace_id", "follow_up_id"], of_client: ["workspace_id", "client_id"] },
  });
  await table(db, "brief_answers", {
    columns: { workspace_id: "text", id: "text", project_id: "text", topic: "text", answer: "text", at: "whole" },
    key: ["workspace_id", "id"],
    unique: [["workspace_id", "project_id", "topic"]],
    within: { project_id: "projects" },
  });
  await table(db, "papers", {
    columns: { workspace_id: "text", id: "text", project_id: "text", paper: "text", state: "text", at: "whole" },
    key: ["workspace_id", "id"],
    unique: [["workspace_id", "project_id", "paper"]],
    within: { project_id: "projects" },
  });
  await table(db, "rescues", {
    columns: { workspace_id: "text", id: "text", project_id: "text", way: "text", backup: "text?", at: "whole" },
    key: ["workspace_id", "id"],
    unique: [["workspace_id", "project_id"]],
    within: { project_id: "projects" },
  });
  await table(db, "price_rises", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text",
      member_id: "text",
      how_much: "text",
      from_day: "text?",
      told: "text?",
      told_on: "text?",
      reaction: "text?",
      created_at: "whole",
    },
    key: ["workspace_id", "id"],
    within: { client_id: "clients", member_id: "members" },
    indexes: { of_client: ["workspace_id", "client_id"] },
  });
  await table(db, "contact_dates", {
    columns: { workspace_id: "text", id: "text", contact_id: "text", label: "text", month_day: "text", year: "whole?" },
    key: ["workspace_id", "id"],
    within: { contact_id: "contacts" },
    indexes: { of_contact: ["workspace_id", "contact_id"], of_day: ["workspace_id", "month_day"] },
  });
  await table(db, "contact_interests", {
    columns: { workspace_id: "text", id: "text", contact_id: "text", text: "text", at: "whole" },
    key: ["workspace_id", "id"],
    within: { contact_id: "contacts" },
    indexes: { of_contact: ["workspace_id", "contact_id"] },
  });
  await table(db, "job_moves", {
    columns: {
      workspace_id: "text",
      id: "text",
      contact_id: "text",
      from_client_id: "text",
      to_client_id: "text?",
      member_id: "text",
      on_day: "text",
      won_on: "text?",
    },
    key: ["workspace_id", "id"],
    within: { contact_id: "contacts", from_client_id: "clients", to_client_id: "clients", member_id: "members" },
    indexes: { to_client: ["workspace_id", "to_client_id"], of_contact: ["workspace_id", "contact_id"] },
  });
}
