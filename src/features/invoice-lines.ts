/** How an unpaid invoice is shown: how late it is, what to do about it now and with whom, and its taps. */
import type { Asker } from "../chat/asker.ts";
import type { Action, Line } from "../chat/reply.ts";
import { plain, type Span, shortened, type Text } from "../chat/text.ts";
import { type ChaseStep, chaseOf, daysLate, outstanding } from "../domain/invoices.ts";
import { localDay } from "../domain/time.ts";
import { contactsOf } from "../store/clients.ts";
import { leadsToTell } from "../store/leads.ts";
import type { ClientRow, ContactRow, InvoiceRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { dayShort } from "../wording/dates.ts";
import { exactMoney } from "../wording/money.ts";
import { CHASE, MONEY, MONEY_BUTTONS } from "../wording/money-words.ts";
import { say, sayPlain } from "../wording/say.ts";
import { listed } from "./card-parts.ts";

const LABEL = 25;

interface ShownInvoice {
  readonly text: Text;
  readonly actions: readonly Action[];
  readonly open: Action;
}

/** The only one shown: its taps need not name it. */
const invoiceLine = ({ text, actions }: ShownInvoice): Line => ({ mark: "bullet", text, actions });

/** One of several: a button that names it opens its taps, since a phone shows them apart from their line. */
export const shortInvoiceLine = ({ text, open }: ShownInvoice): Line => ({ mark: "bullet", text, actions: [open] });

export const invoiceLinesShort = (shown: readonly ShownInvoice[]): Line[] =>
  shown.map(shown.length === 1 ? invoiceLine : shortInvoiceLine);

/** In the order of `invoices`, all of one client. */
export async function invoiceLinesOf(
  tx: Tx,
  client: ClientRow,
  invoices: readonly InvoiceRow[],
  from: Asker,
): Promise<ShownInvoice[]> {
  const people = await contactsOf(tx, from.workspace, client.id);
  const leads = (await leadsToTell(tx, from, null)).some((lead) => lead.id === from.member);
  return invoices.map((invoice) => ({
    text: invoiceText(invoice, people, leads, from),
    actions: invoiceTaps(invoice, from),
    open: {
      label: shortened(sayPlain(from.language, MONEY_BUTTONS.one, { number: invoice.number }), LABEL),
      does: { kind: "invoice", invoice: invoice.id },
    },
  }));
}

function invoiceText(invoice: InvoiceRow, people: readonly ContactRow[], leads: boolean, from: Asker): Text {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const late = daysLate(invoice, today);
  const left = exactMoney(language, outstanding(invoice), invoice.currency);
  const parts: Text[] = [
    [plain(`${invoice.number}: ${invoice.paid > 0 ? sayPlain(language, MONEY.left, { left }) : left}`)],
    late > 0
      ? say(language, MONEY.late, { days: late })
      : say(language, MONEY.due, { day: dayShort(language, invoice.due_on, today) }),
  ];
  const chase = chaseOf(invoice, today);
  if (invoice.disputed_on !== null) parts.push(say(language, MONEY.disputed));
  else if (invoice.promised_on !== null) {
    parts.push(say(language, MONEY.promised, { day: dayShort(language, invoice.promised_on, today) }));
  }
  if (chase) parts.push(chaseText(chase.step === "lead" && leads ? "yours" : chase.step, people, from));
  return listed(parts);
}

/** Titles of whoever keeps a client's books, in four languages. */
const ACCOUNTANT = /account(?:ant|ing)|book-?keep|бухгалт|kế toán|ke toan/iu;

/** To who leads, our lead's step is their own. */
type ShownStep = ChaseStep | "yours";

/** Whom the step is about at the client: their accountant, who pays, or who decides. */
function whomToAsk(step: ShownStep, people: readonly ContactRow[]): ContactRow | undefined {
  const holding = (role: ContactRow["role"]) => people.find((person) => person.role === role);
  switch (step) {
    case "act":
    case "remind":
    case "lead":
      return undefined;
    case "accountant":
      return people.find((person) => ACCOUNTANT.test(person.title ?? ""));
    case "payer":
      return holding("budget_holder") ?? holding("decision_maker");
    case "yours":
      return holding("decision_maker") ?? holding("budget_holder");
  }
}

function chaseText(step: ShownStep, people: readonly ContactRow[], { language }: Asker): Text {
  const what = say(language, CHASE[step]);
  const whom = whomToAsk(step, people);
  if (!whom) return what;
  const who: Span = { kind: "contact", id: whom.id, name: whom.name };
  return say(language, CHASE.whom, { what, who });
}

/** Paid and what else fits how it stands: promised, disputed, asked. */
function invoiceTaps(invoice: InvoiceRow, from: Asker): Action[] {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const tap = (does: "paid" | "disputed" | "settled" | "chased"): Action => ({
    label: sayPlain(language, MONEY_BUTTONS[does]),
    does: { kind: "invoice_tap", invoice: invoice.id, does },
  });
  const promised: Action = {
    label: sayPlain(language, MONEY_BUTTONS.promised),
    does: { kind: "invoice_promised", invoice: invoice.id, words: "" },
  };
  if (invoice.disputed_on !== null) return [tap("paid"), tap("settled")];
  return [tap("paid"), promised, ...(chaseOf(invoice, today) ? [tap("chased")] : []), tap("disputed")];
}
