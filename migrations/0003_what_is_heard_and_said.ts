import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "actions", {
    columns: {
      workspace_id: "text",
      id: "text",
      member_id: "text",
      command: "text",
      created_at: "whole",
      used_at: "whole?",
      answer: "text?",
    },
    key: ["workspace_id", "id"],
    within: { member_id: "members" },
    indexes: { by_age: ["created_at"] },
  });
  await table(db, "pending_answers", {
    columns: { workspace_id: "text", member_id: "text", action_id: "text", asked_at: "whole" },
    key: ["workspace_id", "member_id"],
    within: { member_id: "members" },
  });
  await table(db, "codes", {
    columns: {
      workspace_id: "text",
      hash: "text",
      purpose: "text",
      member_id: "text?",
      role: "text",
      expires_at: "whole",
      used_at: "whole?",
    },
    key: ["hash"],
    within: { workspace_id: "workspaces" },
  });
  await table(db, "strangers", {
    columns: { platform: "text", team: "text", external_id: "text", told_at: "whole", attempts: "whole" },
    key: ["platform", "team", "external_id"],
  });
  await table(db, "inbox", {
    columns: {
      workspace_id: "text",
      id: "text",
      platform: "text",
      member_id: "text?",
      received_at: "whole",
      state: "text",
      answer: "text?",
      reference: "text?",
      event: "text?",
    },
    key: ["workspace_id", "id"],
    within: { workspace_id: "workspaces" },
    indexes: { by_age: ["received_at"] },
  });
  await table(db, "inbox_keys", {
    columns: { workspace_id: "text", key: "text", inbox_id: "text" },
    key: ["workspace_id", "key"],
    indexes: { of_inbox: ["workspace_id", "inbox_id"] },
  });
  await table(db, "outbox", {
    columns: {
      workspace_id: "text",
      id: "text",
      key: "text",
      kind: "text",
      member_id: "text",
      subject: "text",
      address: "text?",
      lane: "text?",
      state: "text",
      due_at: "whole?",
      fence: "whole",
      attempts: "whole",
      repeats: "whole",
      checks: "whole",
      message: "text?",
      conversation: "text?",
      problem: "text?",
      created_at: "whole",
      finished_at: "whole?",
    },
    key: ["workspace_id", "id"],
    unique: [["workspace_id", "key"]],
    within: { member_id: "members" },
    indexes: { due: ["due_at"], lane: ["lane", "id"] },
  });
  await table(db, "mailbox", {
    columns: {
      workspace_id: "text",
      seq: "whole",
      handle: "text",
      reference: "text",
      kind: "text",
      at: "whole",
      message: "text",
    },
    key: ["workspace_id", "seq"],
    unique: [["workspace_id", "reference"]],
    within: { workspace_id: "workspaces" },
    indexes: { of_handle: ["workspace_id", "handle", "seq"] },
  });
}
