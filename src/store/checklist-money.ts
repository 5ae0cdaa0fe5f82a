/** What of clients' money is due this morning: invoices to ask about, plans fallen behind, dates of contracts, room. */
import type { Asker } from "../chat/asker.ts";
import { type Fact, factId } from "../domain/checklist-facts.ts";
import { contractLine } from "../domain/contract.ts";
import { chaseOf, daysLate, outstanding } from "../domain/invoices.ts";
import { isNoBudgetAlarm } from "../domain/no-budget.ts";
import { addMonths, behindPlan, mainCurrency, monthOf } from "../domain/revenue.ts";
import { addDays } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { isWeeklyTurn } from "../domain/weekly-turn.ts";
import { type Cover, covered, payersOf } from "./checklist-clients.ts";
import { escalatedInvoices } from "./escalated-invoices.ts";
import { openIdeas, revenuesOf } from "./money.ts";
import { shareOf } from "./money-health.ts";
import type { ClientRow, ClientTermsRow, InvoiceRow } from "./schema.ts";
import type { Db } from "./store.ts";

/** The first step of the chase comes before the due day. */
const ACT_DAYS = 3;
/** Room worth offering something for: at half of the wallet and more, what we have is to be protected. */
const MOST_SHARE = 50;

/** `back`: ids of facts that were snoozed to today, listed whatever their turn. */
export async function moneyFacts(
  db: Db,
  asker: Asker,
  covers: readonly Cover[],
  workDays: string,
  today: LocalDate,
  back: ReadonlySet<string>,
): Promise<Fact[]> {
  const terms = await termsOfMorning(db, asker, covers);
  const weekly = [
    ...(await behindFacts(db, asker, covers, today)),
    ...(await growthFacts(
      db,
      asker,
      terms.filter((row) => row.wallet !== null),
      today,
    )),
  ].filter((fact) => back.has(factId(fact)) || isWeeklyTurn(fact.client, today, workDays));
  return [
    ...(await invoiceFacts(db, asker, covers, today)),
    ...(await noBudgetFacts(db, asker, terms, today)),
    ...contractFacts(terms, today),
    ...weekly,
  ];
}

async function invoiceFacts(db: Db, asker: Asker, covers: readonly Cover[], today: LocalDate): Promise<Fact[]> {
  const invoices: InvoiceRow[] = [];
  for (const cover of covers) {
    invoices.push(
      ...(await covered(db, asker, cover)
        .innerJoin("invoices", (join) =>
          join
            .onRef("invoices.workspace_id", "=", "clients.workspace_id")
            .onRef("invoices.client_id", "=", "clients.id"),
        )
        .selectAll("invoices")
        .where("invoices.paid_on", "is", null)
        .where("invoices.due_on", "<=", addDays(today, ACT_DAYS))
        .execute()),
    );
  }
  // A lead who stands in for the owner has it from both.
  const known = new Set(invoices.map((invoice) => invoice.id));
  invoices.push(...(await escalatedInvoices(db, asker, today)).filter((invoice) => !known.has(invoice.id)));
  return invoices
    .filter((invoice) => chaseOf(invoice, today) !== null)
    .map((invoice) => ({
      kind: "invoice",
      id: invoice.id,
      client: invoice.client_id,
      amount: outstanding(invoice),
      currency: invoice.currency,
      daysLate: daysLate(invoice, today),
    }));
}

type TermsOfMorning = ClientTermsRow & Pick<ClientRow, "decides_on">;

async function termsOfMorning(db: Db, asker: Asker, covers: readonly Cover[]): Promise<TermsOfMorning[]> {
  const terms: TermsOfMorning[] = [];
  for (const cover of covers) {
    terms.push(
      ...(await covered(db, asker, cover)
        .innerJoin("client_terms", (join) =>
          join
            .onRef("client_terms.workspace_id", "=", "clients.workspace_id")
            .onRef("client_terms.client_id", "=", "clients.id"),
        )
        .selectAll("client_terms")
        .select("clients.decides_on")
        .where("clients.stage", "not in", ["paused", "churned"])
        .execute()),
    );
  }
  return terms;
}

/** With whom to ask: who pays, else who decides. */
async function noBudgetFacts(
  db: Db,
  asker: Asker,
  terms: readonly TermsOfMorning[],
  today: LocalDate,
): Promise<Fact[]> {
  const clients = terms.filter((row) => isNoBudgetAlarm(row, today)).map((row) => row.client_id);
  const payers = await payersOf(db, asker, clients);
  return clients.map((client) => ({ kind: "no_budget", client, whom: payers.get(client) ?? null }));
}

const contractFacts = (terms: readonly ClientTermsRow[], today: LocalDate): Fact[] =>
  terms.flatMap((row): Fact[] => {
    const line = contractLine(row, today);
    if (!line) return [];
    return [{ kind: line.of === "notice" ? "notice" : "contract_end", client: row.client_id, days: line.days }];
  });

type Weekly = Extract<Fact, { readonly kind: "behind_plan" | "growth" }>;

async function behindFacts(db: Db, asker: Asker, covers: readonly Cover[], today: LocalDate): Promise<Weekly[]> {
  const now = monthOf(today);
  const year = `${now.slice(0, 4)}-01`;
  const rows = [];
  for (const cover of covers) {
    rows.push(
      ...(await covered(db, asker, cover)
        .innerJoin("revenues", (join) =>
          join
            .onRef("revenues.workspace_id", "=", "clients.workspace_id")
            .onRef("revenues.client_id", "=", "clients.id"),
        )
        .selectAll("revenues")
        .where("clients.stage", "not in", ["paused", "churned"])
        .where("revenues.month", ">=", year)
        .where("revenues.month", "<", now)
        .where("revenues.plan", "is not", null)
        .execute()),
    );
  }
  return [...Map.groupBy(rows, (row) => row.client_id)].flatMap(([client, own]): Weekly[] => {
    const currency = mainCurrency(own);
    const percent = behindPlan(
      own.filter((row) => row.currency === currency),
      now,
    );
    return percent > 0 ? [{ kind: "behind_plan", client, percent }] : [];
  });
}

/** Only with an idea to offer: a share alone is nothing to do. */
async function growthFacts(
  db: Db,
  asker: Asker,
  terms: readonly ClientTermsRow[],
  today: LocalDate,
): Promise<Weekly[]> {
  const now = monthOf(today);
  const ids = terms.map((row) => row.client_id);
  const ideas = Map.groupBy(await openIdeas(db, asker.workspace, ids), (idea) => idea.client_id);
  const withIdea = terms.filter((row) => ideas.has(row.client_id));
  const revenues = await revenuesOf(
    db,
    asker.workspace,
    withIdea.map((row) => row.client_id),
    addMonths(now, -12),
  );
  return withIdea.flatMap((row): Weekly[] => {
    const share = shareOf(
      revenues.filter((one) => one.client_id === row.client_id),
      row,
      now,
    );
    const idea = ideas.get(row.client_id)?.[0];
    if (share === null || share > MOST_SHARE || !idea) return [];
    return [{ kind: "growth", id: idea.id, client: row.client_id, share, offer: idea.what }];
  });
}
