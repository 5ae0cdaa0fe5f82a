/** What becomes of an invoice: paid, promised, disputed, asked about; by words or by a tap. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { MoneyEntry } from "../chat/money.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { quote, shortened, type Text } from "../chat/text.ts";
import { chaseOf, outstanding } from "../domain/invoices.ts";
import { isCurrency, minorUnits } from "../domain/money.ts";
import { localDay } from "../domain/time.ts";
import type { LocalDate, LocalMoment } from "../domain/vocabulary.ts";
import { type InvoiceOfClient, invoiceById, invoiceByNumber, openInvoices } from "../store/money.ts";
import { recordMoney } from "../store/money-rows.ts";
import type { ClientRow, InvoiceRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { daySpan } from "../wording/dates.ts";
import { exactMoney } from "../wording/money.ts";
import { ASK_PROMISED, MONEY_BUTTONS, MONEY_REFUSALS, RECORDED } from "../wording/money-words.ts";
import { say, sayPlain } from "../wording/say.ts";
import { clientSpan, oneLine } from "./card-parts.ts";
import { showChecklist } from "./checklist.ts";
import { undoButton } from "./follow-up-card.ts";
import { invoiceLinesOf, invoiceLinesShort } from "./invoice-lines.ts";
import { moneyButton } from "./money.ts";
import { moneyView } from "./money-view.ts";

type InvoiceEntry = Extract<MoneyEntry, { readonly of: "paid" | "promised" | "dispute" }>;

const OFFERED = 5;
const WORDS_SHOWN = 200;

/** Typed: the invoice by its number, or the only open one. */
export async function tellInvoice(tx: Tx, client: ClientRow, entry: InvoiceEntry, from: Asker): Promise<Reply> {
  const open = await openInvoices(tx, from.workspace, [client.id]);
  const [only, another] = open;
  const named = entry.number === null ? undefined : await invoiceByNumber(tx, from.workspace, client.id, entry.number);
  const invoice = entry.number === null && only && !another ? only : named;
  if (!invoice || (invoice.paid_on !== null && entry.of !== "paid")) {
    return whichInvoice(tx, client, open, entry.number, from);
  }
  const found: Told = { invoice, client, typed: true };
  switch (entry.of) {
    case "paid":
      return paid(tx, found, entry, from);
    case "promised":
      return promised(tx, found, entry.by, from);
    case "dispute":
      return disputed(tx, found, from);
  }
}

interface Told extends InvoiceOfClient {
  readonly typed: boolean;
}

async function whichInvoice(
  tx: Tx,
  client: ClientRow,
  open: readonly InvoiceRow[],
  number: string | null,
  from: Asker,
): Promise<Reply> {
  const { language } = from;
  const named = clientSpan(client);
  const text =
    number !== null
      ? say(language, MONEY_REFUSALS.noInvoice, { client: named, number: quote(shortened(number, WORDS_SHOWN)) })
      : open.length === 0
        ? say(language, MONEY_REFUSALS.noneOpen, { client: named })
        : say(language, MONEY_REFUSALS.whichInvoice, { client: named });
  const lines = invoiceLinesShort(await invoiceLinesOf(tx, client, open.slice(0, OFFERED), from));
  return {
    tone: open.length > 0 ? "ask" : "refusal",
    sections: [{ kind: "lines", lines: [{ text }, ...lines] }],
    actions: [moneyButton(client, from)],
  };
}

export async function tapInvoice(tx: Tx, command: CommandOf<"invoice_tap">, from: Asker): Promise<Reply> {
  const reply = await tapped(tx, command, from);
  if (!command.among || reply.tone !== "good") return reply;
  const list = await showChecklist(tx, { kind: "show_checklist", all: false }, from);
  const undo = reply.actions.filter((action) => action.does.kind === "undo");
  return { ...list, actions: [...undo, ...list.actions] };
}

async function tapped(tx: Tx, command: CommandOf<"invoice_tap">, from: Asker): Promise<Reply> {
  const invoice = await invoiceById(tx, from, command.invoice);
  if (!invoice) return oneLine("refusal", say(from.language, MONEY_REFUSALS.gone));
  const found: Told = { ...invoice, typed: false };
  const { language } = from;
  const values = { client: clientSpan(found.client), number: found.invoice.number };
  switch (command.does) {
    case "paid":
      return paid(tx, found, { money: null, on: null }, from);
    case "disputed":
      return disputed(tx, found, from);
    case "settled":
      return save(tx, found, { disputed_on: null }, say(language, RECORDED.settled, values), from);
    case "chased": {
      const chase = chaseOf(found.invoice, localDay(from.now, from.zone));
      const chased = chase?.key ?? found.invoice.chased;
      return save(tx, found, { chased }, say(language, RECORDED.chased, values), from);
    }
  }
}

/** `due`: what the words hold, `null` when that is no date. */
export async function promiseInvoice(
  tx: Tx,
  command: CommandOf<"invoice_promised">,
  due: LocalDate | LocalMoment | null,
  from: Asker,
): Promise<Reply> {
  const found = await invoiceById(tx, from, command.invoice);
  if (!found) return oneLine("refusal", say(from.language, MONEY_REFUSALS.gone));
  const { language } = from;
  if (command.words.trim() === "") {
    const { number } = found.invoice;
    return asking(command, say(language, ASK_PROMISED.question, { client: clientSpan(found.client), number }));
  }
  if (due === null) {
    const words = quote(shortened(command.words, WORDS_SHOWN));
    return asking(command, say(language, MONEY_REFUSALS.noDate, { words }));
  }
  return promised(tx, { ...found, typed: true }, due.slice(0, 10), from);
}

const asking = ({ invoice }: CommandOf<"invoice_promised">, text: Text): Reply => ({
  ...oneLine("ask", text),
  place: "below",
  awaits: { kind: "invoice_promised", invoice, words: "" },
});

async function paid(
  tx: Tx,
  found: Told,
  { money, on }: Pick<Extract<MoneyEntry, { readonly of: "paid" }>, "money" | "on">,
  from: Asker,
): Promise<Reply> {
  const { language } = from;
  const { invoice, client } = found;
  const values = { client: clientSpan(client), number: invoice.number };
  const part = money === null ? outstanding(invoice) : partOf(money, invoice);
  if (part === null) {
    const text = say(language, MONEY_REFUSALS.otherCurrency, { number: invoice.number, currency: invoice.currency });
    return oneLine("refusal", text, [moneyButton(client, from)]);
  }
  const all = Math.min(invoice.amount, invoice.paid + part);
  const day = on ?? localDay(from.now, from.zone);
  const whole = all >= invoice.amount;
  const said = whole
    ? say(language, RECORDED.paid, { ...values, amount: exactMoney(language, invoice.amount, invoice.currency) })
    : say(language, RECORDED.partPaid, {
        ...values,
        amount: exactMoney(language, part, invoice.currency),
        left: exactMoney(language, invoice.amount - all, invoice.currency),
      });
  const paidOn = whole ? (invoice.paid_on ?? day) : null;
  return save(tx, found, { paid: all, paid_on: paidOn }, said, from);
}

/** `null`: of another currency, finer than a coin, or nothing. */
function partOf(money: NonNullable<Extract<MoneyEntry, { readonly of: "paid" }>["money"]>, invoice: InvoiceRow) {
  const { currency } = invoice;
  if ((money.currency !== null && money.currency !== currency) || !isCurrency(currency)) return null;
  const read = minorUnits(money.decimal, currency);
  return read.kind === "amount" && read.amount > 0 ? read.amount : null;
}

async function promised(tx: Tx, found: Told, by: LocalDate, from: Asker): Promise<Reply> {
  const { language } = from;
  const { invoice, client } = found;
  const today = localDay(from.now, from.zone);
  const day = daySpan(language, by, today);
  if (by < today) {
    const command = { kind: "invoice_promised", invoice: invoice.id, words: "" } as const;
    return asking(command, say(language, MONEY_REFUSALS.past, { day }));
  }
  const values = { client: clientSpan(client), number: invoice.number, day };
  return save(tx, found, { promised_on: by }, say(language, RECORDED.promised, values), from);
}

/** A dispute is a complaint: one tap opens it. */
async function disputed(tx: Tx, found: Told, from: Asker): Promise<Reply> {
  const { language } = from;
  const { invoice, client } = found;
  const said = say(language, RECORDED.disputed, { client: clientSpan(client), number: invoice.number });
  const text = sayPlain(language, RECORDED.disputedAs, { number: invoice.number });
  const complaint: Action = {
    label: sayPlain(language, MONEY_BUTTONS.complaint),
    does: { kind: "open_complaint", words: "", client: { kind: "known", id: client.id }, text, severe: false },
    style: "primary",
  };
  return save(tx, found, { disputed_on: localDay(from.now, from.zone) }, said, from, [complaint]);
}

/** The client's money as it stands now, what was done above it; to typed words the short answer is enough. */
async function save(
  tx: Tx,
  { invoice, client, typed }: Told,
  change: Partial<InvoiceRow>,
  text: Text,
  from: Asker,
  first: readonly Action[] = [],
): Promise<Reply> {
  const entry = await recordMoney(tx, from, client, [{ table: "invoices", row: { ...invoice, ...change } }]);
  const same = say(from.language, RECORDED.same, { client: clientSpan(client) });
  const said = entry === null ? same : text;
  if (typed) {
    const undo = entry === null ? [] : [undoButton(from, entry)];
    const lines: Line[] = [{ mark: "done", text: said }];
    return {
      tone: "good",
      sections: [{ kind: "lines", lines }],
      actions: [...undo, ...first, moneyButton(client, from)],
    };
  }
  const view = await moneyView(tx, client, from, { text: said, entry });
  return { ...view, actions: [...first, ...view.actions] };
}
