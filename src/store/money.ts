/** What is known of clients' money. Sight was checked by whoever found the clients' ids. */
import type { Asker } from "../chat/asker.ts";
import type { Currency } from "../domain/money.ts";
import { isCurrency } from "../domain/money.ts";
import { type Month, mainCurrency } from "../domain/revenue.ts";
import { clientById } from "./clients.ts";
import type { ClientRow, ClientTermsRow, GrowthIdeaRow, InvoiceRow, RevenueRow, SatisfactionRow } from "./schema.ts";
import type { Db } from "./store.ts";

/** Months of these clients from `since` on, the oldest first. */
export async function revenuesOf(
  db: Db,
  workspace: string,
  clients: readonly string[],
  since: Month,
): Promise<RevenueRow[]> {
  if (clients.length === 0) return [];
  return db
    .selectFrom("revenues")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "in", [...clients])
    .where("month", ">=", since)
    .orderBy("month")
    .orderBy("currency")
    .execute();
}

/** The figures of one month in one currency; all unknown where none were kept. */
export async function revenueOf(
  db: Db,
  { workspace_id, client_id, month, currency }: Pick<RevenueRow, "workspace_id" | "client_id" | "month" | "currency">,
): Promise<RevenueRow> {
  const row = await db
    .selectFrom("revenues")
    .selectAll()
    .where((eb) => eb.and({ workspace_id, client_id, month, currency }))
    .executeTakeFirst();
  return row ?? { workspace_id, client_id, month, currency, plan: null, actual: null, cost: null };
}

/** Invoices of these clients that are not wholly paid, the earliest due first. */
export async function openInvoices(db: Db, workspace: string, clients: readonly string[]): Promise<InvoiceRow[]> {
  if (clients.length === 0) return [];
  return db
    .selectFrom("invoices")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "in", [...clients])
    .where("paid_on", "is", null)
    .orderBy("due_on")
    .orderBy("number")
    .execute();
}

/** Those of the clients of whom any invoice was ever kept. */
export async function invoiced(db: Db, workspace: string, clients: readonly string[]): Promise<ReadonlySet<string>> {
  if (clients.length === 0) return new Set();
  const rows = await db
    .selectFrom("invoices")
    .select("client_id")
    .distinct()
    .where("workspace_id", "=", workspace)
    .where("client_id", "in", [...clients])
    .execute();
  return new Set(rows.map((row) => row.client_id));
}

/** The client's invoice of that number, however its letters are cased. */
export async function invoiceByNumber(
  db: Db,
  workspace: string,
  client: string,
  number: string,
): Promise<InvoiceRow | undefined> {
  const wanted = number.toLowerCase();
  const rows = await db
    .selectFrom("invoices")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .execute();
  return rows.find((row) => row.number.toLowerCase() === wanted);
}

export interface InvoiceOfClient {
  readonly invoice: InvoiceRow;
  readonly client: ClientRow;
}

/** The invoice of that id, when the asker may see its client. */
export async function invoiceById(db: Db, asker: Asker, id: string): Promise<InvoiceOfClient | undefined> {
  const invoice = await db
    .selectFrom("invoices")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", id)
    .executeTakeFirst();
  const client = invoice && (await clientById(db, asker, invoice.client_id));
  return client && { invoice, client };
}

export async function termsOf(
  db: Db,
  workspace: string,
  clients: readonly string[],
): Promise<ReadonlyMap<string, ClientTermsRow>> {
  if (clients.length === 0) return new Map();
  const rows = await db
    .selectFrom("client_terms")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "in", [...clients])
    .execute();
  return new Map(rows.map((row) => [row.client_id, row]));
}

/** Terms of a client of whom nothing is known. */
export const noTerms = (workspace: string, client: string): ClientTermsRow => ({
  workspace_id: workspace,
  client_id: client,
  wallet: null,
  wallet_currency: null,
  wallet_on: null,
  contract_until: null,
  notice_days: null,
  notice_given_on: null,
  terms_listed: null,
  no_budget_on: null,
  no_budget_asked_on: null,
  won_back_on: null,
  referred_on: null,
  referred_by: null,
});

/** The last answer of each client, by client. */
export async function satisfactionOf(
  db: Db,
  workspace: string,
  clients: readonly string[],
): Promise<ReadonlyMap<string, SatisfactionRow>> {
  if (clients.length === 0) return new Map();
  const rows = await db
    .selectFrom("satisfactions")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "in", [...clients])
    .orderBy("on_day")
    .orderBy("id")
    .execute();
  return new Map(rows.map((row) => [row.client_id, row]));
}

/** Open ideas of these clients, the first written first. */
export async function openIdeas(db: Db, workspace: string, clients: readonly string[]): Promise<GrowthIdeaRow[]> {
  if (clients.length === 0) return [];
  return db
    .selectFrom("growth_ideas")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "in", [...clients])
    .where("state", "=", "open")
    .orderBy("id")
    .execute();
}

/** The idea of that id, when the asker may see its client. */
export async function ideaById(
  db: Db,
  asker: Asker,
  id: string,
): Promise<{ readonly idea: GrowthIdeaRow; readonly client: ClientRow } | undefined> {
  const idea = await db
    .selectFrom("growth_ideas")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", id)
    .executeTakeFirst();
  const client = idea && (await clientById(db, asker, idea.client_id));
  return client && { idea, client };
}

/**
 * The currency meant when none was named: the client's own by revenue, invoices or wallet, else the only one the
 * asker's clients are served in. `null`: it has to be asked.
 */
export async function usualCurrency(db: Db, asker: Asker, client: string): Promise<Currency | null> {
  const rows = await revenuesOf(db, asker.workspace, [client], "0000-00");
  const [invoice] = (await openInvoices(db, asker.workspace, [client])).slice(-1);
  const terms = (await termsOf(db, asker.workspace, [client])).get(client);
  const own = mainCurrency(rows) ?? invoice?.currency ?? terms?.wallet_currency;
  if (own) return isCurrency(own) ? own : null;
  const among = await db
    .selectFrom("revenues")
    .innerJoin("clients", (join) =>
      join.onRef("clients.workspace_id", "=", "revenues.workspace_id").onRef("clients.id", "=", "revenues.client_id"),
    )
    .select("revenues.currency")
    .distinct()
    .where("revenues.workspace_id", "=", asker.workspace)
    .where("clients.owner_id", "=", asker.member)
    .execute();
  const [only, another] = among;
  return only && !another && isCurrency(only.currency) ? only.currency : null;
}
