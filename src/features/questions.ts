/** Questions answered shortly: who decides, when did we last meet, what is owed, who is at risk, who was not talked to. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf } from "../chat/command.ts";
import type { Line, Reply } from "../chat/reply.ts";
import { plain, type Text } from "../chat/text.ts";
import { byAttention } from "../domain/attention.ts";
import { clocksStopped } from "../domain/cadence.ts";
import { isAtRisk } from "../domain/health.ts";
import type { Person } from "../domain/stakeholders.ts";
import { daysBetween, localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { clientsSeen, contactsOf, ownClients } from "../store/clients.ts";
import { freshnessOf } from "../store/people-freshness.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { CARD_BUTTONS } from "../wording/card.ts";
import { daySpan } from "../wording/dates.ts";
import { ANSWERS } from "../wording/questions.ts";
import { say, sayPlain } from "../wording/say.ts";
import { channelNames } from "../wording/terms.ts";
import { cardButton, clientSpan, listed, oneLine } from "./card-parts.ts";
import { peopleLines } from "./card-people.ts";
import { healthOfClients } from "./client-health.ts";
import { attentionText, entryOf } from "./list-clients.ts";
import { listPromises } from "./list-promises.ts";
import { numbered } from "./review-message.ts";
import { settleClient } from "./which-client.ts";

const SHOWN = 10;

export const question = (tx: Tx, command: CommandOf<"question">, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, (client) => {
    switch (command.of) {
      case "who_decides":
        return whoDecides(tx, client, from);
      case "last_met":
        return lastMet(tx, client, from);
      case "we_promised":
        return listPromises(tx, { kind: "list_promises", client: client.id, ower: "us" }, from);
      case "they_owe":
        return listPromises(tx, { kind: "list_promises", client: client.id, ower: "client" }, from);
    }
  });

async function peopleOf(tx: Tx, client: ClientRow, from: Asker) {
  const contacts = await contactsOf(tx, from.workspace, client.id);
  const ids = contacts.map((contact) => contact.id);
  const fresh = await freshnessOf(tx, from.workspace, client.id, ids);
  const people = contacts.map((row): Person => ({ ...row, lastOn: fresh.lastOn.get(row.id) ?? null }));
  return { people, fresh };
}

async function whoDecides(tx: Tx, client: ClientRow, from: Asker): Promise<Reply> {
  const { language } = from;
  const { people } = await peopleOf(tx, client, from);
  return about(client, peopleLines(language, people, localDay(from.now, from.zone)), from, [
    { label: sayPlain(language, CARD_BUTTONS.contact), does: { kind: "ask_words", client: client.id, as: "contact" } },
  ]);
}

async function lastMet(tx: Tx, client: ClientRow, from: Asker): Promise<Reply> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const { people, fresh } = await peopleOf(tx, client, from);
  const { lastTouch } = fresh;
  if (!lastTouch) return about(client, [{ text: say(language, ANSWERS.neverTalked) }], from);
  const met = people.filter((person) => lastTouch.contacts.includes(person.id));
  const what = listed([
    say(language, channelNames[lastTouch.channel]),
    ...met.map((person): Text => [{ kind: "contact", id: person.id, name: person.name }]),
    [daySpan(language, lastTouch.on, today)],
  ]);
  const dated = (phrase: typeof ANSWERS.lastMet | typeof ANSWERS.lastDecider, day: LocalDate): Line => ({
    text: say(language, phrase, { day: daySpan(language, day, today), ago: agoText(day, today, from) }),
  });
  return about(
    client,
    [
      { text: say(language, ANSWERS.lastTalk, { what, ago: agoText(lastTouch.on, today, from) }) },
      client.in_person_on === null
        ? { text: say(language, ANSWERS.neverMet) }
        : dated(ANSWERS.lastMet, client.in_person_on),
      ...(client.decides_on === null ? [] : [dated(ANSWERS.lastDecider, client.decides_on)]),
    ],
    from,
  );
}

function agoText(day: LocalDate, today: LocalDate, { language }: Asker): string {
  const days = daysBetween(day, today);
  return days <= 0 ? sayPlain(language, ANSWERS.today) : sayPlain(language, ANSWERS.daysAgo, { days });
}

const about = (client: ClientRow, lines: readonly Line[], from: Asker, actions: Reply["actions"] = []): Reply => ({
  tone: "plain",
  title: [clientSpan(client)],
  sections: [{ kind: "lines", lines }],
  actions: [...actions, cardButton(client, from.language)],
});

export function portfolioQuestion(tx: Tx, { of }: CommandOf<"portfolio_question">, from: Asker): Promise<Reply> {
  switch (of) {
    case "at_risk":
      return atRisk(tx, from);
    case "not_talked":
      return notTalked(tx, from);
  }
}

/** Of every client the asker sees, the worst first. */
async function atRisk(tx: Tx, from: Asker): Promise<Reply> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const healths = await healthOfClients(tx, from.workspace, await clientsSeen(tx, from), today);
  const risky = healths
    .filter(({ health }) => isAtRisk(health))
    .map(entryOf)
    .sort(byAttention);
  if (risky.length === 0) return oneLine("good", say(language, ANSWERS.noneAtRisk));
  const lines = risky.map((one, at) => numbered(at + 1, one.client, attentionText(one, language)));
  return list(say(language, ANSWERS.atRisk, { count: risky.length }), lines, from);
}

/** The asker's own clients without any contact since the first of the month, the longest silence first. */
async function notTalked(tx: Tx, from: Asker): Promise<Reply> {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const first = `${today.slice(0, 8)}01`;
  const own = (await ownClients(tx, from)).filter((client) => !clocksStopped(client, today));
  if (own.length === 0) return oneLine("plain", say(language, ANSWERS.noClients));
  const silent = own
    .filter((client) => (client.any_on ?? "") < first)
    .sort((a, b) => (a.any_on ?? "").localeCompare(b.any_on ?? "") || a.name.localeCompare(b.name));
  if (silent.length === 0) return oneLine("good", say(language, ANSWERS.allTalked));
  const lines = silent.map((client, at) =>
    numbered(
      at + 1,
      client,
      client.any_on === null
        ? say(language, ANSWERS.neverTalked)
        : [daySpan(language, client.any_on, today), plain(`, ${agoText(client.any_on, today, from)}`)],
    ),
  );
  return list(say(language, ANSWERS.notTalked, { count: silent.length, all: own.length }), lines, from);
}

function list(title: Text, lines: readonly Line[], { language }: Asker): Reply {
  const more = lines.length - SHOWN;
  const shown = lines.slice(0, SHOWN);
  return {
    tone: "plain",
    title,
    sections: [
      { kind: "lines", lines: more > 0 ? [...shown, { text: say(language, ANSWERS.more, { count: more }) }] : shown },
    ],
    actions: [],
  };
}
