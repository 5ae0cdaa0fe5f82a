import type { Kysely } from "kysely";
import type { MakeTable } from "../src/store/dialect/columns.ts";

export async function up(db: Kysely<unknown>, table: MakeTable): Promise<void> {
  await table(db, "revenues", {
    columns: {
      workspace_id: "text",
      client_id: "text",
      month: "text",
      currency: "text",
      plan: "whole?",
      actual: "whole?",
      cost: "whole?",
    },
    key: ["workspace_id", "client_id", "month", "currency"],
    within: { client_id: "clients" },
  });
  await table(db, "invoices", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text",
      number: "text",
      currency: "text",
      amount: "whole",
      paid: "whole",
      issued_on: "text?",
      due_on: "text",
      paid_on: "text?",
      promised_on: "text?",
      disputed_on: "text?",
      chased: "text?",
      created_at: "whole",
    },
    key: ["workspace_id", "id"],
    unique: [["workspace_id", "client_id", "number"]],
    within: { client_id: "clients" },
    indexes: { unpaid: ["workspace_id", "client_id", "paid_on", "due_on"] },
  });
  await table(db, "client_terms", {
    columns: {
      workspace_id: "text",
      client_id: "text",
      wallet: "whole?",
      wallet_currency: "text?",
      wallet_on: "text?",
      contract_until: "text?",
      notice_days: "whole?",
      notice_given_on: "text?",
      terms_listed: "text?",
      no_budget_on: "text?",
      won_back_on: "text?",
      referred_on: "text?",
      referred_by: "text?",
    },
    key: ["workspace_id", "client_id"],
    within: { client_id: "clients" },
  });
  await table(db, "satisfactions", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text",
      member_id: "text?",
      score: "whole",
      on_day: "text",
    },
    key: ["workspace_id", "id"],
    within: { client_id: "clients", member_id: "members" },
    indexes: { of_client: ["workspace_id", "client_id", "on_day"] },
  });
  await table(db, "growth_ideas", {
    columns: {
      workspace_id: "text",
      id: "text",
      client_id: "text",
      what: "text",
      amount: "whole?",
      currency: "text?",
      next_step: "text?",
      state: "text",
      created_at: "whole",
    },
    key: ["workspace_id", "id"],
    within: { client_id: "clients" },
    indexes: { of_client: ["workspace_id", "client_id", "state"] },
  });
  await table(db, "bonus_rules", {
    columns: {
      workspace_id: "text",
      currency: "text",
      target: "whole?",
      target_bonus: "whole?",
      growth_percent: "whole?",
      growth_bonus: "whole?",
      won_back_bonus: "whole?",
      referral_bonus: "whole?",
    },
    key: ["workspace_id"],
    within: { workspace_id: "workspaces" },
  });
  await table(db, "bonus_viewers", {
    columns: { workspace_id: "text", member_id: "text", since: "whole" },
    key: ["workspace_id", "member_id"],
    within: { member_id: "members" },
  });
}
