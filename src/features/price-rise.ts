/** A price rise is a planned thing: when, how much, who was told, how they took it. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { code, plain, quote, shortened, type Text } from "../chat/text.ts";
import { tellOn } from "../domain/price-rise.ts";
import { addDays, localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { noteInJournal } from "../store/journal.ts";
import {
  changePriceRise,
  type NamedPriceRise,
  type PriceRiseChange,
  type PriceRiseOfClient,
  priceRiseById,
  priceRisesOf,
  savePriceRise,
} from "../store/price-rises.ts";
import type { ClientRow } from "../store/schema.ts";
import type { PriceRiseRow } from "../store/schema-trouble.ts";
import type { Tx } from "../store/store.ts";
import { COMPLAINT } from "../wording/complaint.ts";
import { dayShort, daySpan } from "../wording/dates.ts";
import { PRICE, PRICE_BUTTONS } from "../wording/price.ts";
import { say, sayPlain } from "../wording/say.ts";
import { createFollowUp } from "./add-follow-up.ts";
import { cardButton, clientSpan, listed, oneLine } from "./card-parts.ts";
import { undoButton } from "./follow-up-card.ts";
import { asks } from "./project-card.ts";
import { settleClient } from "./which-client.ts";

const TEXT = 200;
const SHOWN = 60;
/** A rise is news on the card for so long after it began. */
const NEWS_DAYS = 60;

/** Without words about it, what is planned for the client is listed. */
export const planPriceRise = (tx: Tx, command: CommandOf<"plan_price_rise">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, async (client) => {
    if (command.howMuch.trim() !== "") return planned(tx, client, command, from);
    const known = await priceRisesOf(tx, from, client.id);
    return known.length > 0 ? listOf(known, from) : askWhat(client, from);
  });

const askWhat = (client: ClientRow, from: Asker): Reply => {
  const example = code(sayPlain(from.language, PRICE.example));
  return asks(say(from.language, PRICE.askWhat, { client: clientSpan(client), example }), {
    kind: "read_again",
    words: "",
    at: from.now,
    client: client.id,
    as: "price",
  });
};

/** Telling them in time goes on the list. */
async function planned(tx: Tx, client: ClientRow, command: CommandOf<"plan_price_rise">, from: Asker): Promise<Reply> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const rise: PriceRiseRow = {
    workspace_id: from.workspace,
    id: from.newId(),
    client_id: client.id,
    member_id: from.member,
    how_much: shortened(command.howMuch.trim(), SHOWN),
    from_day: command.from,
    told: null,
    told_on: null,
    reaction: null,
    created_at: from.now,
  };
  await savePriceRise(tx, rise);
  const due = tellOn(rise.from_day, today);
  const text = sayPlain(language, PRICE.task, { howMuch: plain(rise.how_much) });
  const { followUp } = await createFollowUp(
    tx,
    { text, due, client: client.id, touch: null, ower: "us", kind: "own" },
    from,
  );
  const entry = await noteInJournal(tx, from, "changed", {
    name: client.name,
    client: client.id,
    added: [
      { table: "price_rises", id: rise.id },
      { table: "follow_ups", id: followUp.id },
    ],
  });
  return riseCard({ rise, client }, from, {
    title: say(language, PRICE.planned, { client: clientSpan(client), howMuch: plain(rise.how_much) }),
    more: [{ text: say(language, PRICE.onList, { day: daySpan(language, due, today) }) }],
    actions: [undoButton(from, entry)],
  });
}

export async function showPriceRise(tx: Tx, command: CommandOf<"show_price_rise">, from: Asker): Promise<Reply> {
  const found = await priceRiseById(tx, from, command.rise);
  return found ? riseCard(found, from) : riseGone(from);
}

export const listPriceRises = async (tx: Tx, _: CommandOf<"list_price_rises">, from: Asker): Promise<Reply> =>
  listOf(await priceRisesOf(tx, from, null), from);

const QUESTIONS = { told: PRICE.askTold, reaction: PRICE.askReaction, from: PRICE.askFrom } as const;

/** `read`: the day in the typed words, `null` when there is none. */
export async function tellPriceRise(
  tx: Tx,
  command: CommandOf<"tell_price_rise">,
  read: LocalDate | null,
  from: Asker,
): Promise<Reply> {
  const found = await priceRiseById(tx, from, command.rise);
  if (!found) return riseGone(from);
  const { rise, client } = found;
  const words = shortened(command.words.trim().replace(/\s+/g, " "), TEXT);
  if (words === "") return asks(say(from.language, QUESTIONS[command.of], { client: clientSpan(client) }), command);
  const day = read?.slice(0, 10) ?? null;
  if (command.of === "from" && day === null) {
    return asks(say(from.language, COMPLAINT.noDate, { words: quote(shortened(words, SHOWN)) }), {
      ...command,
      words: "",
    });
  }
  const change: PriceRiseChange =
    command.of === "from"
      ? { from_day: day }
      : command.of === "told"
        ? { told: words, told_on: localDay(from.now, from.zone) }
        : { reaction: words };
  await changePriceRise(tx, from.workspace, rise.id, change);
  const former = Object.fromEntries(Object.entries(rise).filter(([column]) => column in change));
  const entry = await noteInJournal(tx, from, "changed", {
    name: client.name,
    client: client.id,
    former: [{ table: "price_rises", id: rise.id, values: former }],
  });
  return riseCard({ rise: { ...rise, ...change }, client }, from, { actions: [undoButton(from, entry)] });
}

interface Said {
  readonly title?: Text;
  readonly more?: readonly Line[];
  readonly actions?: readonly Action[];
}

function riseCard({ rise, client }: PriceRiseOfClient, from: Asker, said: Said = {}): Reply {
  const { language } = from;
  const howMuch = plain(rise.how_much);
  const tell = (of: CommandOf<"tell_price_rise">["of"]): Action => ({
    label: sayPlain(language, PRICE_BUTTONS[of]),
    does: { kind: "tell_price_rise", rise: rise.id, of, words: "" },
  });
  const missing = [
    ...(rise.told === null ? [tell("told")] : []),
    ...(rise.reaction === null ? [tell("reaction")] : []),
    ...(rise.from_day === null ? [tell("from")] : []),
  ];
  return {
    tone: said.actions ? "good" : "plain",
    title: said.title ?? say(language, PRICE.title, { client: clientSpan(client), howMuch }),
    sections: [{ kind: "lines", lines: [...standsLines(rise, from).map((text) => ({ text })), ...(said.more ?? [])] }],
    actions: [...(said.actions ?? []), ...missing, cardButton(client, language)],
  };
}

function standsLines(rise: PriceRiseRow, from: Asker): readonly Text[] {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const day = (on: LocalDate) => dayShort(language, on, today);
  return [
    rise.from_day === null ? say(language, PRICE.noDay) : say(language, PRICE.from, { day: day(rise.from_day) }),
    rise.told === null || rise.told_on === null
      ? say(language, PRICE.notTold)
      : say(language, PRICE.told, { who: plain(rise.told), day: day(rise.told_on) }),
    ...(rise.reaction === null ? [] : [say(language, PRICE.reaction, { how: plain(rise.reaction) })]),
  ];
}

function listOf(rises: readonly NamedPriceRise[], from: Asker): Reply {
  const { language } = from;
  if (rises.length === 0) return oneLine("plain", say(language, PRICE.none));
  const lines = rises.map(
    (rise): Line => ({
      mark: rise.told === null ? "open" : "done",
      text: [
        { kind: "client", id: rise.client_id, name: rise.client_name },
        plain(` ${rise.how_much}. `),
        ...listed(standsLines(rise, from), ". "),
      ],
      actions: [{ label: shortened(rise.client_name, 25), does: { kind: "show_price_rise", rise: rise.id } }],
    }),
  );
  return { tone: "plain", title: say(language, PRICE.list), sections: [{ kind: "lines", lines }], actions: [] };
}

/** The newest rise while it is news, for the client's card. */
export async function priceLine(tx: Tx, client: ClientRow, from: Asker): Promise<Line[]> {
  const [rise] = await priceRisesOf(tx, from, client.id);
  const today = localDay(from.now, from.zone);
  if (!rise || (rise.from_day !== null && rise.from_day < addDays(today, -NEWS_DAYS))) return [];
  const stands = listed(standsLines(rise, from), ". ");
  return [
    {
      text: say(from.language, PRICE.cardLine, { howMuch: plain(rise.how_much), stands }),
    },
  ];
}

const riseGone = (from: Asker): Reply => oneLine("refusal", say(from.language, PRICE.gone));
