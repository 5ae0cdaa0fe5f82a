/** `/money`: the asker's own clients together, each currency for itself, against the yardstick of +20 % a year. */
import type { Asker } from "../chat/asker.ts";
import type { Action, Line, Reply, Section } from "../chat/reply.ts";
import { code, plain, shortened, type Text } from "../chat/text.ts";
import { daysLate, outstanding } from "../domain/invoices.ts";
import {
  addMonths,
  behindPlan,
  growthOf,
  type Month,
  missingToYardstick,
  monthOf,
  portfolioOf,
  yearsActual,
} from "../domain/revenue.ts";
import { localDay } from "../domain/time.ts";
import { walletShare } from "../domain/wallet.ts";
import { ownClients } from "../store/clients.ts";
import { openInvoices, revenuesOf, termsOf } from "../store/money.ts";
import type { ClientRow, RevenueRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { exactMoney, viewMoney, wholeUnits } from "../wording/money.ts";
import { BONUS, MONEY, MONEY_EXAMPLES, MONEY_LEADS, PORTFOLIO } from "../wording/money-words.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";
import { clientSpan, listed } from "./card-parts.ts";
import { ageingText, currenciesOf, growthText, periodLines } from "./money-view.ts";

const MONTHS_READ = 24;
const SHOWN = 3;
const LABEL = 25;

export async function portfolio(tx: Tx, from: Asker): Promise<Reply> {
  const { language, workspace } = from;
  const today = localDay(from.now, from.zone);
  const now = monthOf(today);
  const clients = await ownClients(tx, from);
  const ids = clients.map((client) => client.id);
  const revenues = await revenuesOf(tx, workspace, ids, addMonths(now, -MONTHS_READ));
  const invoices = await openInvoices(tx, workspace, ids);
  const terms = await termsOf(tx, workspace, ids);
  const byId = new Map(clients.map((client) => [client.id, client]));
  const buttons = new Map<string, ClientRow>();
  const named = (id: string): Text => {
    const client = byId.get(id);
    if (!client) return [];
    buttons.set(id, client);
    return [clientSpan(client), plain(": ")];
  };

  const sections: Section[] = currenciesOf(revenues).map((currency): Section => {
    const rows = portfolioOf(revenues.filter((row) => row.currency === currency));
    const lines = [...periodLines(language, rows, currency, now), ...yardstickLine(rows, currency, now, from)];
    return { kind: "lines", lines: lines.map((text): Line => ({ text })) };
  });
  if (invoices.length > 0) {
    const late = invoices.filter((invoice) => daysLate(invoice, today) > 0);
    sections.push({
      kind: "lines",
      heading: ageingText(language, invoices, today),
      lines: late.slice(0, SHOWN).map((invoice) => ({
        mark: "bullet",
        text: [
          ...named(invoice.client_id),
          ...listed([
            [plain(exactMoney(language, outstanding(invoice), invoice.currency))],
            say(language, MONEY.late, { days: daysLate(invoice, today) }),
          ]),
        ],
      })),
    });
  }
  const ofClient = Map.groupBy(revenues, (row) => row.client_id);
  const behind = clients.flatMap((client) => {
    const percent = worstBehind(ofClient.get(client.id) ?? [], now);
    return percent > 0 ? [{ client, percent }] : [];
  });
  behind.sort((a, b) => b.percent - a.percent);
  sections.push(
    ...listOf(
      from,
      PORTFOLIO.behind,
      behind.map(({ client, percent }) => [...named(client.id), ...say(language, PORTFOLIO.behindBy, { percent })]),
    ),
  );
  const rooms = clients.flatMap((client) => {
    const known = terms.get(client.id);
    const currency = known?.wallet_currency;
    if (!known?.wallet || !currency) return [];
    const rows = (ofClient.get(client.id) ?? []).filter((row) => row.currency === currency);
    const ours = yearsActual(rows, now);
    const wallet = ours === null ? null : walletShare(ours, known.wallet);
    return wallet && wallet.share <= 50 ? [{ client, ...wallet, currency }] : [];
  });
  // Amounts of two currencies cannot be compared: the smallest share stands first.
  rooms.sort((a, b) => a.share - b.share);
  sections.push(
    ...listOf(
      from,
      PORTFOLIO.rooms,
      rooms.map(({ client, share, room, currency }) => [
        ...named(client.id),
        plain(`${share} %, ${viewMoney(language, room, currency)}`),
      ]),
    ),
  );
  if (sections.length === 0) {
    const name = clients[0]?.name ?? "Acme";
    const lead = sayPlain(language, MONEY_LEADS.actual);
    const example = code(`/money ${name} ${lead} ${sayPlain(language, MONEY_EXAMPLES.actual)}`);
    sections.push({ kind: "lines", lines: [{ text: say(language, PORTFOLIO.nothing, { example }) }] });
  }
  return {
    tone: "plain",
    title: say(language, PORTFOLIO.title),
    sections,
    actions: [
      ...[...buttons.values()].map(
        (client): Action => ({
          label: shortened(client.name, LABEL),
          does: { kind: "money", words: "", client: { kind: "known", id: client.id } },
        }),
      ),
      { label: sayPlain(language, BONUS.button), does: { kind: "bonus", show: null } },
    ],
  };
}

const worstBehind = (rows: readonly RevenueRow[], now: Month): number =>
  Math.max(
    0,
    ...currenciesOf(rows).map((currency) =>
      behindPlan(
        rows.filter((row) => row.currency === currency),
        now,
      ),
    ),
  );

function yardstickLine(
  rows: ReturnType<typeof portfolioOf>,
  currency: string,
  now: Month,
  { language }: Asker,
): Text[] {
  const growth = growthOf(rows, now);
  if (!growth) return [];
  const period = growthText(language, growth);
  const missing = missingToYardstick(growth);
  return [
    missing === 0
      ? say(language, PORTFOLIO.yardstick, { period })
      : say(language, PORTFOLIO.toYardstick, {
          period,
          missing: viewMoney(language, wholeUnits(missing, currency), currency),
        }),
  ];
}

function listOf({ language }: Asker, heading: Phrase, texts: readonly Text[]): Section[] {
  if (texts.length === 0) return [];
  const lines = texts.slice(0, SHOWN).map((text): Line => ({ mark: "bullet", text }));
  const more = texts.length - lines.length;
  const rest: Line[] = more > 0 ? [{ text: say(language, MONEY.more, { count: more }) }] : [];
  return [{ kind: "lines", heading: say(language, heading), lines: [...lines, ...rest] }];
}
