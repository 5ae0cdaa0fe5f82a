/** Writes down what was told about a client's money, and says it back with what it changed. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { MoneyEntry } from "../chat/money.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, quote, type Span, shortened, strong, type Text } from "../chat/text.ts";
import { CURRENCIES, type Currency, minorUnits, shareOfAmount } from "../domain/money.ts";
import type { SaidMoney } from "../domain/read-money.ts";
import { addMonths, monthOf } from "../domain/revenue.ts";
import { addDays, localDay } from "../domain/time.ts";
import { clientById } from "../store/clients.ts";
import { invoiceByNumber, noTerms, revenueOf, revenuesOf, termsOf, usualCurrency } from "../store/money.ts";
import { type MoneyRow, recordMoney } from "../store/money-rows.ts";
import type { ClientRow, ClientTermsRow, GrowthIdeaRow, InvoiceRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { dayShort, daySpan } from "../wording/dates.ts";
import { exactMoney } from "../wording/money.ts";
import { MONEY, MONEY_REFUSALS, RECORDED } from "../wording/money-words.ts";
import { monthName } from "../wording/months.ts";
import { say, sayPlain } from "../wording/say.ts";
import { clientSpan, oneLine } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { moneyButton } from "./money.ts";
import { periodLines } from "./money-view.ts";
import { tellInvoice } from "./tell-invoice.ts";
import { tellNotice } from "./tell-notice.ts";
import { clientGone, settleClient } from "./which-client.ts";

const WORDS_SHOWN = 200;
/** The likeliest; any other can be typed. */
const CURRENCIES_OFFERED = 6;
/** The usual term of payment, when none was told. */
const DUE_AFTER_DAYS = 14;
const IDEA_KEPT = 120;

export const recordMoneyTold = (tx: Tx, command: CommandOf<"record_money">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, (client) => record(tx, client, command, from));

/** A button of one to five. */
export async function rateClient(tx: Tx, command: CommandOf<"rate_client">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  return saveSatisfaction(tx, client, command.score, from);
}

interface Told {
  readonly words: string;
  readonly entry: MoneyEntry;
}

async function record(tx: Tx, client: ClientRow, told: Told, from: Asker): Promise<Reply> {
  const { entry } = told;
  const today = localDay(from.now, from.zone);
  switch (entry.of) {
    case "plan":
    case "actual":
    case "cost":
      return withAmount(tx, client, told, entry.money, from, (amount, currency) =>
        saveFigure(tx, client, { what: entry.of, month: entry.month, amount, currency }, from),
      );
    case "invoice":
      return withAmount(tx, client, told, entry.money, from, (amount, currency) =>
        saveInvoice(tx, client, { ...entry, amount, currency }, from),
      );
    case "wallet":
      return withAmount(tx, client, told, entry.money, from, (amount, currency) => {
        const said = say(from.language, RECORDED.wallet, {
          client: clientSpan(client),
          amount: exactMoney(from.language, amount, currency),
        });
        return saveTerms(tx, client, { wallet: amount, wallet_currency: currency, wallet_on: today }, said, from);
      });
    case "idea":
      if (entry.money === null) return saveIdea(tx, client, entry, null, from);
      return withAmount(tx, client, told, entry.money, from, (amount, currency) =>
        saveIdea(tx, client, entry, { amount, currency }, from),
      );
    case "paid":
    case "promised":
    case "dispute":
      return tellInvoice(tx, client, entry, from);
    case "satisfaction":
      return saveSatisfaction(tx, client, entry.score, from);
    case "contract": {
      const change = { contract_until: entry.until, notice_days: entry.noticeDays, terms_listed: null };
      const until = say(from.language, MONEY.contractUntil, { day: daySpan(from.language, entry.until, today) });
      const notice =
        entry.noticeDays === null
          ? []
          : [
              plain(", "),
              ...say(from.language, MONEY.noticeBy, {
                day: daySpan(from.language, addDays(entry.until, -entry.noticeDays), today),
              }),
            ];
      return saveTerms(tx, client, change, about(client, [...until, ...notice], from), from);
    }
    case "notice_given": {
      const said = say(from.language, MONEY.noticeGiven, { day: dayShort(from.language, today, today) });
      const reply = await saveTerms(tx, client, { notice_given_on: today }, about(client, said, from), from);
      const lines = await tellNotice(tx, client.id, today, from);
      return lines.length === 0 ? reply : { ...reply, sections: [...reply.sections, { kind: "lines", lines }] };
    }
    case "no_budget": {
      const said = say(from.language, MONEY.noBudget, { day: dayShort(from.language, today, today) });
      return saveTerms(tx, client, { no_budget_on: today }, about(client, said, from), from, "warning");
    }
    case "won_back": {
      const said = say(from.language, MONEY.wonBack, { day: dayShort(from.language, today, today) });
      return saveTerms(tx, client, { won_back_on: today }, about(client, said, from), from);
    }
    case "referred": {
      const day = daySpan(from.language, today, today);
      const said =
        entry.by === null
          ? say(from.language, MONEY.referred, { day })
          : say(from.language, MONEY.referredBy, { who: quote(shortened(entry.by, WORDS_SHOWN)), day });
      return saveTerms(tx, client, { referred_on: today, referred_by: entry.by }, about(client, said, from), from);
    }
  }
}

/** What stands behind a client's name goes on in small letters. */
function about(client: ClientRow, [first, ...rest]: Text, { language }: Asker): Text {
  const small =
    first?.kind === "plain" ? [plain(first.text.charAt(0).toLowerCase() + first.text.slice(1))] : [first ?? plain("")];
  return say(language, RECORDED.said, { client: clientSpan(client), what: [...small, ...rest] });
}

/** Settles the currency and the minor units, or says why it cannot be done. */
async function withAmount(
  tx: Tx,
  client: ClientRow,
  { words, entry }: Told,
  money: SaidMoney,
  from: Asker,
  then: (amount: number, currency: Currency) => Promise<Reply>,
): Promise<Reply> {
  const { language } = from;
  const currency = money.currency ?? (await usualCurrency(tx, from, client.id));
  if (currency === null) return whichCurrency(client, entry, money, words, from);
  const typed = quote(shortened(words, WORDS_SHOWN));
  const read = minorUnits(money.decimal, currency);
  switch (read.kind) {
    case "inexact":
      return oneLine("refusal", say(language, MONEY_REFUSALS.inexact, { currency, words: typed }));
    case "too_large":
      return oneLine("refusal", say(language, MONEY_REFUSALS.tooLarge, { words: typed }));
    case "amount":
      // A month without revenue is a fact; an invoice, a budget or an idea of nothing is a slip.
      if (read.amount === 0 && !(entry.of === "plan" || entry.of === "actual" || entry.of === "cost")) {
        return oneLine("refusal", say(language, MONEY_REFUSALS.nothing, { words: typed }));
      }
      return money.vat === undefined
        ? then(read.amount, currency)
        : withoutVat(read.amount, currency, money.vat, typed, from, then);
  }
}

/** Only what is ours is revenue: the VAT goes out of the amount, and is said. */
async function withoutVat(
  gross: number,
  currency: Currency,
  vat: number | null,
  typed: Span,
  from: Asker,
  then: (amount: number, currency: Currency) => Promise<Reply>,
): Promise<Reply> {
  const { language } = from;
  if (vat === null) return oneLine("refusal", say(language, MONEY_REFUSALS.vatRate, { words: typed }));
  const reply = await then(shareOfAmount(gross, WHOLE, WHOLE + vat), currency);
  const text = say(language, RECORDED.vatOut, {
    rate: new Intl.NumberFormat(language).format(vat / PERCENT),
    amount: exactMoney(language, gross, currency),
  });
  return { ...reply, sections: [...reply.sections, { kind: "lines", lines: [{ text }] }] };
}
/** Rates are in hundredths of a percent. */
const PERCENT = 100;
const WHOLE = 100 * PERCENT;

function whichCurrency(client: ClientRow, entry: MoneyEntry, money: SaidMoney, words: string, from: Asker): Reply {
  const actions = CURRENCIES.slice(0, CURRENCIES_OFFERED).map(
    (currency): Action => ({
      label: currency,
      does: {
        kind: "record_money",
        words,
        client: { kind: "known", id: client.id },
        // The entry keeps its kind: only its amount gets the currency that was tapped.
        entry: { ...entry, money: { ...money, currency } } as MoneyEntry,
      },
    }),
  );
  const amount = strong(money.decimal);
  return oneLine(
    "ask",
    say(from.language, MONEY_REFUSALS.whichCurrency, { client: clientSpan(client), amount }),
    actions,
  );
}

/** Says what was recorded, what it changed, and how to take it back. */
async function recorded(
  tx: Tx,
  client: ClientRow,
  rows: readonly MoneyRow[],
  said: Text,
  from: Asker,
  more: { readonly lines?: readonly Line[]; readonly actions?: readonly Action[]; readonly tone?: Reply["tone"] } = {},
): Promise<Reply> {
  const entry = await recordMoney(tx, from, client, rows);
  if (entry === null) {
    const text = say(from.language, RECORDED.same, { client: clientSpan(client) });
    return oneLine("plain", text, [...(more.actions ?? []), moneyButton(client, from)]);
  }
  return {
    tone: more.tone ?? "good",
    sections: [{ kind: "lines", lines: [{ mark: "done", text: said }, ...(more.lines ?? [])] }],
    actions: [undoButton(from, entry), ...(more.actions ?? []), moneyButton(client, from)],
  };
}

interface Figure {
  readonly what: "plan" | "actual" | "cost";
  readonly month: string;
  readonly amount: number;
  readonly currency: Currency;
}

async function saveFigure(tx: Tx, client: ClientRow, figure: Figure, from: Asker): Promise<Reply> {
  const { language, workspace } = from;
  const { what, month, amount, currency } = figure;
  const now = monthOf(localDay(from.now, from.zone));
  const key = { workspace_id: workspace, client_id: client.id, month, currency };
  const row = { ...(await revenueOf(tx, key)), [what]: amount };
  const said = say(language, RECORDED.figure, {
    client: clientSpan(client),
    month: monthName(language, month, now),
    what: sayPlain(language, MONEY[what]),
    amount: exactMoney(language, amount, currency),
  });
  const known = await revenuesOf(tx, workspace, [client.id], addMonths(now, -24));
  const others = known.filter((one) => one.currency === currency && one.month !== month);
  const lines = periodLines(language, [...others, row], currency, now).slice(1);
  return recorded(tx, client, [{ table: "revenues", row }], said, from, { lines: lines.map((text) => ({ text })) });
}

type NewInvoice = Extract<MoneyEntry, { readonly of: "invoice" }> & {
  readonly amount: number;
  readonly currency: Currency;
};

/** One of that number that is there already is set right; what came in for it stays. */
async function saveInvoice(tx: Tx, client: ClientRow, told: NewInvoice, from: Asker): Promise<Reply> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const known = await invoiceByNumber(tx, from.workspace, client.id, told.number);
  const due = told.dueOn ?? known?.due_on ?? addDays(today, DUE_AFTER_DAYS);
  const row: InvoiceRow = {
    workspace_id: from.workspace,
    id: known?.id ?? from.newId(),
    client_id: client.id,
    number: known?.number ?? told.number,
    currency: told.currency,
    amount: told.amount,
    paid: known?.currency === told.currency ? Math.min(known.paid, told.amount) : 0,
    issued_on: known?.issued_on ?? today,
    due_on: due,
    paid_on: known?.paid_on ?? null,
    promised_on: known?.promised_on ?? null,
    disputed_on: known?.disputed_on ?? null,
    chased: known?.chased ?? null,
    created_at: known?.created_at ?? from.now,
  };
  // What was paid once and is more now is open again.
  const reopened = row.paid < row.amount ? { ...row, paid_on: null } : row;
  const said = say(language, RECORDED.invoice, {
    client: clientSpan(client),
    number: reopened.number,
    amount: exactMoney(language, reopened.amount, reopened.currency),
    day: daySpan(language, due, today),
  });
  return recorded(tx, client, [{ table: "invoices", row: reopened }], said, from);
}

async function saveTerms(
  tx: Tx,
  client: ClientRow,
  change: Partial<ClientTermsRow>,
  said: Text,
  from: Asker,
  tone: Reply["tone"] = "good",
): Promise<Reply> {
  const known = (await termsOf(tx, from.workspace, [client.id])).get(client.id) ?? noTerms(from.workspace, client.id);
  return recorded(tx, client, [{ table: "client_terms", row: { ...known, ...change } }], said, from, { tone });
}

async function saveSatisfaction(tx: Tx, client: ClientRow, score: number, from: Asker): Promise<Reply> {
  const today = localDay(from.now, from.zone);
  const row = {
    workspace_id: from.workspace,
    id: from.newId(),
    client_id: client.id,
    member_id: from.member,
    score,
    on_day: today,
  };
  const day = daySpan(from.language, today, today);
  const said = about(client, say(from.language, MONEY.satisfaction, { score, day }), from);
  return recorded(tx, client, [{ table: "satisfactions", row }], said, from);
}

async function saveIdea(
  tx: Tx,
  client: ClientRow,
  told: Extract<MoneyEntry, { readonly of: "idea" }>,
  money: { readonly amount: number; readonly currency: string } | null,
  from: Asker,
): Promise<Reply> {
  const { language } = from;
  const row: GrowthIdeaRow = {
    workspace_id: from.workspace,
    id: from.newId(),
    client_id: client.id,
    what: shortened(told.what, IDEA_KEPT),
    amount: money?.amount ?? null,
    currency: money?.currency ?? null,
    next_step: told.next === null ? null : shortened(told.next, IDEA_KEPT),
    state: "open",
    created_at: from.now,
  };
  const amount = money ? `, ${exactMoney(language, money.amount, money.currency)}` : "";
  const next =
    row.next_step === null ? [] : [plain("; "), ...say(language, MONEY.nextStep, { step: quote(row.next_step) })];
  const what: Text = [quote(row.what), plain(amount), ...next];
  const said = about(client, say(language, MONEY.idea, { what }), from);
  return recorded(tx, client, [{ table: "growth_ideas", row }], said, from);
}
