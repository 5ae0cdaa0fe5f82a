/** What money tells about clients' health, for one client or for a thousand. */
import type { HealthFacts } from "../domain/health-factors.ts";
import { daysLate } from "../domain/invoices.ts";
import { addMonths, growthOf, type Month, mainCurrency, monthOf, yearsActual } from "../domain/revenue.ts";
import { daysBetween } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { walletShare } from "../domain/wallet.ts";
import { invoiced, openInvoices, revenuesOf, satisfactionOf, termsOf } from "./money.ts";
import type { ClientTermsRow, RevenueRow } from "./schema.ts";
import type { Db } from "./store.ts";

export type MoneyHealth = Pick<HealthFacts, "satisfaction" | "revenue" | "receivables" | "noticeGiven">;

/** Twelve months that are over, and the twelve before them. */
const MONTHS_KNOWN = 24;

/** By client; every one of `clients` has an entry. */
export async function moneyHealthOf(
  db: Db,
  workspace: string,
  clients: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, MoneyHealth>> {
  const now = monthOf(today);
  const revenues = Map.groupBy(
    await revenuesOf(db, workspace, clients, addMonths(now, -MONTHS_KNOWN)),
    (row) => row.client_id,
  );
  const unpaid = Map.groupBy(await openInvoices(db, workspace, clients), (row) => row.client_id);
  const everInvoiced = await invoiced(db, workspace, clients);
  const terms = await termsOf(db, workspace, clients);
  const answers = await satisfactionOf(db, workspace, clients);
  return new Map(
    clients.map((client): [string, MoneyHealth] => {
      const answer = answers.get(client);
      const late = (unpaid.get(client) ?? []).map((invoice) => daysLate(invoice, today));
      return [
        client,
        {
          satisfaction: answer ? { score: answer.score, days: Math.max(0, daysBetween(answer.on_day, today)) } : null,
          revenue: revenueFacts(revenues.get(client) ?? [], terms.get(client), now),
          receivables: everInvoiced.has(client) ? { daysLate: Math.max(0, ...late) } : null,
          noticeGiven: (terms.get(client)?.notice_given_on ?? null) !== null,
        },
      ];
    }),
  );
}

/** Of the client's main currency alone: currencies are never added. */
function revenueFacts(
  rows: readonly RevenueRow[],
  terms: ClientTermsRow | undefined,
  now: Month,
): MoneyHealth["revenue"] {
  const currency = mainCurrency(rows);
  const growth = growthOf(
    rows.filter((row) => row.currency === currency),
    now,
  );
  return growth && { growth: growth.percent, walletShare: shareOf(rows, terms, now) };
}

/** Our share of the wallet in percent, in the wallet's own currency; `null` where either is unknown. */
export function shareOf(rows: readonly RevenueRow[], terms: ClientTermsRow | undefined, now: Month): number | null {
  if (!terms?.wallet) return null;
  const ours = yearsActual(
    rows.filter((row) => row.currency === terms.wallet_currency),
    now,
  );
  return ours === null ? null : walletShare(ours, terms.wallet).share;
}
