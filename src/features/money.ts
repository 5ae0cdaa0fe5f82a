/** `/money acme`: the view, the questions its buttons ask, and what to do when words about money make no sense. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import { ASKED_MONEY, type AskedMoney } from "../chat/money.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { code, plain, quote, shortened } from "../chat/text.ts";
import { localDay } from "../domain/time.ts";
import { clientById } from "../store/clients.ts";
import { invoiceById, openInvoices } from "../store/money.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import {
  ASK_MONEY,
  MONEY,
  MONEY_BUTTONS,
  MONEY_EXAMPLES,
  MONEY_LEADS,
  MONEY_REFUSALS,
  NET,
} from "../wording/money-words.ts";
import { say, sayPlain } from "../wording/say.ts";
import { clientSpan, oneLine } from "./card-parts.ts";
import { invoiceLinesOf, shortInvoiceLine } from "./invoice-lines.ts";
import { ageingText, moneyView } from "./money-view.ts";
import { clientGone, settleClient } from "./which-client.ts";

const WORDS_SHOWN = 200;
/** A button each, as many as a phone shows. */
const INVOICES_LISTED = 12;

export const showMoney = (tx: Tx, command: CommandOf<"money">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, (client) => moneyView(tx, client, from));

export const moneyButton = (client: Pick<ClientRow, "id">, { language }: Asker): Action => ({
  label: sayPlain(language, MONEY_BUTTONS.all),
  does: { kind: "money", words: "", client: { kind: "known", id: client.id } },
});

/** Asks for what a button said is missing; the next message is read as if it followed `/money` and that word. */
export async function askMoney(tx: Tx, command: CommandOf<"money_words">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  return client ? moneyAsked(client, command.what, from) : clientGone(from);
}

function moneyAsked(client: ClientRow, what: AskedMoney, from: Asker): Reply {
  const { language } = from;
  const named = clientSpan(client);
  const awaits = { kind: "money_words", client: client.id, what, words: "" } as const;
  if (what === "satisfaction") {
    const scores = [1, 2, 3, 4, 5].map(
      (score): Action => ({ label: String(score), does: { kind: "rate_client", client: client.id, score } }),
    );
    const text = say(language, ASK_MONEY.satisfaction, { client: named });
    return { tone: "ask", sections: [{ kind: "lines", lines: [{ text }] }], actions: scores, place: "below", awaits };
  }
  const example = code(sayPlain(language, MONEY_EXAMPLES[what]));
  const text = say(language, ASK_MONEY[what], { client: named, example });
  const sections: Reply["sections"] = [
    { kind: "lines", lines: [{ text }] },
    ...(NET_FIGURES.has(what) ? [net(from)] : []),
  ];
  return { tone: "ask", sections, actions: [], place: "below", awaits };
}

/** An invoice is with VAT, as the client is to pay it. */
const NET_FIGURES: ReadonlySet<AskedMoney> = new Set(["actual", "plan", "wallet", "idea"]);
const net = ({ language }: Asker) => ({ kind: "note", text: say(language, NET.note) }) as const;

const SHOWN_EXAMPLES: readonly AskedMoney[] = ["actual", "invoice", "wallet", "contract"];

export const moneyUnclear = (tx: Tx, command: CommandOf<"money_unclear">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, async (client) => unclear(client, command.words, from));

/** What can be typed about this client's money, the words that were not understood kept in sight. */
function unclear(client: ClientRow, words: string, from: Asker): Reply {
  const { language } = from;
  const examples = SHOWN_EXAMPLES.map(
    (what): Line => ({
      mark: "bullet",
      text: [
        code(
          `/money ${client.name} ${sayPlain(language, MONEY_LEADS[what])} ${sayPlain(language, MONEY_EXAMPLES[what])}`,
        ),
      ],
    }),
  );
  const typed = quote(shortened(words, WORDS_SHOWN));
  return {
    tone: "refusal",
    sections: [
      { kind: "lines", lines: [{ text: say(language, MONEY_REFUSALS.unclear, { words: typed }) }, ...examples] },
    ],
    actions: [moneyButton(client, from)],
  };
}

/** Everything that can be told of a client's money, each a button that asks for it. */
export async function moneyMore(tx: Tx, command: CommandOf<"money_more">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  const actions = ASKED_MONEY.map(
    (what): Action => ({
      label: sayPlain(from.language, MONEY_BUTTONS[what]),
      does: { kind: "money_words", client: client.id, what, words: "" },
    }),
  );
  return {
    tone: "ask",
    title: say(from.language, MONEY.title, { client: clientSpan(client) }),
    sections: [],
    actions: [...actions, moneyButton(client, from)],
  };
}

/** One invoice with all its taps. */
export async function showInvoice(tx: Tx, command: CommandOf<"invoice">, from: Asker): Promise<Reply> {
  const found = await invoiceById(tx, from, command.invoice);
  if (!found) return oneLine("refusal", say(from.language, MONEY_REFUSALS.gone));
  const { client, invoice } = found;
  const [shown] = await invoiceLinesOf(tx, client, [invoice], from);
  return {
    tone: "plain",
    title: [clientSpan(client)],
    sections: [{ kind: "lines", lines: shown ? [{ text: shown.text }] : [] }],
    actions: [...(shown?.actions ?? []), moneyButton(client, from)],
  };
}

/** Every unpaid invoice of a client, the oldest first. */
export async function listInvoices(tx: Tx, command: CommandOf<"invoices">, from: Asker): Promise<Reply> {
  const client = await clientById(tx, from, command.client);
  if (!client) return clientGone(from);
  const { language } = from;
  const invoices = await openInvoices(tx, from.workspace, [client.id]);
  const shown = await invoiceLinesOf(tx, client, invoices.slice(0, INVOICES_LISTED), from);
  const more = invoices.length - shown.length;
  const today = localDay(from.now, from.zone);
  return {
    tone: "plain",
    title: [clientSpan(client), plain(" · "), ...ageingText(language, invoices, today)],
    sections: [
      { kind: "lines", lines: shown.map(shortInvoiceLine) },
      ...(more > 0 ? [{ kind: "note", text: say(language, MONEY.more, { count: more }) } as const] : []),
    ],
    actions: [moneyButton(client, from)],
  };
}
