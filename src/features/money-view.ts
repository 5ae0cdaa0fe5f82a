/** A client's money on one phone screen: plan and actual, what it comes to, who owes us, what was agreed. */
import type { Asker } from "../chat/asker.ts";
import type { AskedMoney } from "../chat/money.ts";
import type { Action, Line, Reply, Section } from "../chat/reply.ts";
import { plain, shortened, type Text } from "../chat/text.ts";
import { contractDate } from "../domain/contract.ts";
import { ageingOf, BUCKETS } from "../domain/invoices.ts";
import {
  addMonths,
  type Growth,
  growthOf,
  type Month,
  mainCurrency,
  marginOf,
  monthOf,
  monthsOf,
  viewOf,
  yearsActual,
} from "../domain/revenue.ts";
import { localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { walletShare } from "../domain/wallet.ts";
import { noTerms, openIdeas, openInvoices, revenuesOf, satisfactionOf, termsOf } from "../store/money.ts";
import type { ClientRow, ClientTermsRow, InvoiceRow, RevenueRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { dayShort } from "../wording/dates.ts";
import { chartMoney, exactMoney, shortMoney, viewMoney, wholeUnits } from "../wording/money.ts";
import { MONEY, MONEY_BUTTONS, WALLET_ADVICE } from "../wording/money-words.ts";
import { monthLabel, monthName, quarterName } from "../wording/months.ts";
import { say, sayPlain } from "../wording/say.ts";
import { cardButton, clientSpan, listed } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { invoiceLinesOf, invoiceLinesShort } from "./invoice-lines.ts";

const INVOICES_SHOWN = 3;
const IDEAS_SHOWN = 2;
const IDEA_SHOWN = 40;
/** The year before is needed to compare with. */
const MONTHS_READ = 24;
const MONTHS_DRAWN = 6;

/** What was just done, above the view it changed. */
interface MoneySaid {
  readonly text: Text;
  readonly entry: string | null;
}

interface Picture {
  readonly from: Asker;
  readonly client: ClientRow;
  readonly today: LocalDate;
  readonly now: Month;
  readonly revenues: readonly RevenueRow[];
  readonly terms: ClientTermsRow;
}

/** The view of a client the asker may see. */
export async function moneyView(tx: Tx, client: ClientRow, from: Asker, said?: MoneySaid): Promise<Reply> {
  const { workspace, language } = from;
  const today = localDay(from.now, from.zone);
  const now = monthOf(today);
  const revenues = await revenuesOf(tx, workspace, [client.id], addMonths(now, -MONTHS_READ));
  const invoices = await openInvoices(tx, workspace, [client.id]);
  const terms = (await termsOf(tx, workspace, [client.id])).get(client.id) ?? noTerms(workspace, client.id);
  const satisfaction = (await satisfactionOf(tx, workspace, [client.id])).get(client.id);
  const ideas = await openIdeas(tx, workspace, [client.id]);
  const picture: Picture = { from, client, today, now, revenues, terms };

  const known: Text[] = [...currencyLines(picture), ...walletLine(picture), ...contractLines(picture)];
  if (satisfaction) {
    const day = dayShort(language, satisfaction.on_day, today);
    known.push(say(language, MONEY.satisfaction, { score: satisfaction.score, day }));
  }
  if (ideas.length > 0) {
    const shown = ideas.slice(0, IDEAS_SHOWN).map((idea): Text => {
      const amount =
        idea.amount === null || idea.currency === null ? "" : shortMoney(language, idea.amount, idea.currency);
      return [plain(`${shortened(idea.what, IDEA_SHOWN)}${amount && `, ${amount}`}`)];
    });
    const more = ideas.length - shown.length;
    const what = listed([...shown, ...(more > 0 ? [say(language, MONEY.more, { count: more })] : [])], "; ");
    known.push(say(language, MONEY.ideas, { what }));
  }
  const sections: Section[] = [];
  if (said) sections.push({ kind: "lines", lines: [{ mark: "done", text: said.text }] });
  sections.push(...chartSection(picture));
  if (known.length > 0) sections.push({ kind: "lines", lines: known.map((text): Line => ({ text })) });
  sections.push(...(await invoiceSection(tx, picture, invoices)));
  if (known.length === 0 && invoices.length === 0) {
    sections.push({ kind: "lines", lines: [{ text: say(language, MONEY.nothing) }] });
  }
  return {
    tone: said ? "good" : "plain",
    title: say(language, MONEY.title, { client: clientSpan(client) }),
    sections,
    actions: [...(said?.entry ? [undoButton(from, said.entry)] : []), ...moneyButtons(picture, invoices, ideas.length)],
  };
}

/** Half a year up to this month is what a phone has room for. */
function chartSection({ from: { language }, revenues, now }: Picture): Section[] {
  const currency = mainCurrency(revenues);
  if (currency === null) return [];
  const months = Array.from({ length: MONTHS_DRAWN }, (_, at) => addMonths(now, at + 1 - MONTHS_DRAWN));
  const byMonth = new Map(revenues.filter((row) => row.currency === currency).map((row) => [row.month, row]));
  const of = (what: "plan" | "actual"): number[] => months.map((month) => byMonth.get(month)?.[what] ?? 0);
  const series = (["plan", "actual"] as const).filter((what) => of(what).some((amount) => amount > 0));
  if (series.length === 0) return [];
  const { unit, value } = chartMoney(language, series.flatMap(of), currency);
  return [
    {
      kind: "chart",
      chart: {
        shape: "bar",
        title: say(language, MONEY.chart),
        unit,
        labels: months.map((month) => monthLabel(language, month)),
        series: series.map((what) => ({ name: sayPlain(language, MONEY[what]), values: of(what).map(value) })),
      },
    },
  ];
}

/** Each currency for itself: they are never added. */
function currencyLines({ from: { language }, revenues, now }: Picture): Text[] {
  return currenciesOf(revenues).flatMap((currency) => {
    const rows = revenues.filter((row) => row.currency === currency);
    return [...periodLines(language, rows, currency, now), ...growthLines(language, rows, now)];
  });
}

/** The main one first. */
export function currenciesOf(rows: readonly RevenueRow[]): readonly string[] {
  const main = mainCurrency(rows);
  const others = [...new Set(rows.map((row) => row.currency))].filter((one) => one !== main).sort();
  return main === null ? [] : [main, ...others];
}

type Figures = readonly Pick<RevenueRow, "month" | "plan" | "actual" | "cost">[];

/** `Q4: $6,300 of $15,000, forecast $13,100, 84 % of plan so far`, for the month, the quarter and the year. */
export function periodLines(language: Asker["language"], rows: Figures, currency: string, now: Month): Text[] {
  const names = {
    month: monthName(language, now, now),
    quarter: quarterName(language, now),
    year: now.slice(0, 4),
  };
  return (["month", "quarter", "year"] as const).flatMap((period): Text[] => {
    const { actual, plan, forecast, pace } = viewOf(rows, monthsOf(period, now), now);
    if (actual === 0 && plan === null && forecast === null) return [];
    const money = (amount: number): string => viewMoney(language, amount, currency);
    const about: Text[] = [
      plan === null
        ? [plain(money(actual))]
        : say(language, MONEY.ofPlan, { actual: money(actual), plan: money(plan) }),
    ];
    if (forecast !== null && forecast !== actual) {
      about.push(
        say(language, MONEY.forecast, { amount: viewMoney(language, wholeUnits(forecast, currency), currency) }),
      );
    }
    if (pace !== null && period === "year") about.push(say(language, MONEY.pace, { percent: pace }));
    return [[plain(`${capitalised(names[period])}: `), ...listed(about)]];
  });
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const signed = (percent: number): string => (percent < 0 ? `−${-percent}` : `+${percent}`);

const WHOLE_YEAR = 12;

/** `12 months: +22 % on the year before`; fewer months where no more could be compared. */
export function growthText(language: Asker["language"], { percent, months }: Growth): Text {
  const change = signed(percent);
  return months === WHOLE_YEAR
    ? say(language, MONEY.growth, { change })
    : say(language, MONEY.growthPart, { months, change });
}

function growthLines(language: Asker["language"], rows: Figures, now: Month): Text[] {
  const growth = growthOf(rows, now);
  const lines = growth ? [growthText(language, growth)] : [];
  const margin = marginOf(rows, now);
  if (margin !== null) lines.push(say(language, MONEY.margin, { percent: margin }));
  return lines;
}

function walletLine({ from: { language }, revenues, terms, now }: Picture): Text[] {
  const { wallet, wallet_currency: currency } = terms;
  if (wallet === null || currency === null) return [];
  const ours = yearsActual(
    revenues.filter((row) => row.currency === currency),
    now,
  );
  const spent = viewMoney(language, wallet, currency);
  if (ours === null) return [say(language, MONEY.walletAlone, { wallet: spent })];
  const { share, band, room } = walletShare(ours, wallet);
  const advice =
    band === "defend"
      ? say(language, WALLET_ADVICE.defend)
      : say(language, WALLET_ADVICE[band], { room: viewMoney(language, room, currency) });
  return [say(language, MONEY.wallet, { share, wallet: spent, advice })];
}

function contractLines({ from: { language }, terms, today }: Picture): Text[] {
  const on = (day: LocalDate) => dayShort(language, day, today);
  const lines: Text[] = [];
  if (terms.contract_until !== null) {
    const next = contractDate(terms, today);
    const notice = next?.of === "notice" ? [say(language, MONEY.noticeBy, { day: on(next.on) })] : [];
    lines.push(listed([say(language, MONEY.contractUntil, { day: on(terms.contract_until) }), ...notice]));
  }
  if (terms.notice_given_on !== null) lines.push(say(language, MONEY.noticeGiven, { day: on(terms.notice_given_on) }));
  if (terms.no_budget_on !== null) lines.push(say(language, MONEY.noBudget, { day: on(terms.no_budget_on) }));
  if (terms.won_back_on !== null) lines.push(say(language, MONEY.wonBack, { day: on(terms.won_back_on) }));
  if (terms.referred_on !== null) {
    const day = on(terms.referred_on);
    lines.push(
      terms.referred_by === null
        ? say(language, MONEY.referred, { day })
        : say(language, MONEY.referredBy, { who: terms.referred_by, day }),
    );
  }
  return lines;
}

async function invoiceSection(tx: Tx, picture: Picture, invoices: readonly InvoiceRow[]): Promise<Section[]> {
  if (invoices.length === 0) return [];
  const { language } = picture.from;
  const shown = await invoiceLinesOf(tx, picture.client, invoices.slice(0, INVOICES_SHOWN), picture.from);
  const more = invoices.length - shown.length;
  const rest: Line[] = more > 0 ? [{ text: say(language, MONEY.more, { count: more }) }] : [];
  return [
    {
      kind: "lines",
      heading: ageingText(language, invoices, picture.today),
      lines: [...invoiceLinesShort(shown), ...rest],
    },
  ];
}

/** `Invoices: $8,400 open, $4,200 late`; by age where the late ones differ in it. */
export function ageingText(language: Asker["language"], invoices: readonly InvoiceRow[], today: LocalDate): Text {
  const byCurrency = [...Map.groupBy(invoices, (one) => one.currency)].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = byCurrency.flatMap(([currency, some]): Text[] => {
    const ageing = ageingOf(some, today);
    const money = (amount: number): string => exactMoney(language, amount, currency);
    const buckets = BUCKETS.filter((bucket) => ageing.late[bucket] > 0);
    const late = ageing.total - ageing.notDue;
    const byAge =
      buckets.length < 2
        ? []
        : buckets.map(
            (bucket): Text => [plain(`${money(ageing.late[bucket])} `), ...say(language, MONEY.bucket, { bucket })],
          );
    const allLate = late === ageing.total ? say(language, MONEY.allLate) : null;
    const lateText = late > 0 ? [allLate ?? say(language, MONEY.ofWhichLate, { late: money(late) })] : [];
    return [[plain(money(ageing.total))], ...lateText, ...byAge];
  });
  return say(language, MONEY.invoices, { open: listed(parts) });
}

function moneyButtons({ from, client }: Picture, invoices: readonly InvoiceRow[], ideas: number): Action[] {
  const { language } = from;
  const ask = (what: AskedMoney): Action => ({
    label: sayPlain(language, MONEY_BUTTONS[what]),
    does: { kind: "money_words", client: client.id, what, words: "" },
  });
  const lists: Action[] = [
    ...(invoices.length > INVOICES_SHOWN
      ? [{ label: sayPlain(language, MONEY_BUTTONS.invoices), does: { kind: "invoices", client: client.id } } as const]
      : []),
    ...(ideas > 0
      ? [{ label: sayPlain(language, MONEY_BUTTONS.ideas), does: { kind: "growth_ideas", client: client.id } } as const]
      : []),
  ];
  return [
    ask("actual"),
    ask("invoice"),
    { label: sayPlain(language, MONEY_BUTTONS.tellMore), does: { kind: "money_more", client: client.id } },
    ...lists,
    cardButton(client, language),
  ];
}
