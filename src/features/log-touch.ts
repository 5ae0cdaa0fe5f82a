/** `/touch acme call with CFO`: recorded in three seconds, with what it changed. */
import type { Asker } from "../chat/asker.ts";
import type { LogTouch } from "../chat/command.ts";
import type { Action, Line, Reply } from "../chat/reply.ts";
import { plain, quote, shortened, type Text, textOf } from "../chat/text.ts";
import { likeness } from "../domain/likeness.ts";
import { localDay } from "../domain/time.ts";
import { answersThem, decideTouch, type TouchDecision } from "../domain/touch.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { answeredBy } from "../store/answers.ts";
import { contactsOf } from "../store/clients.ts";
import { moveClocks } from "../store/clocks.ts";
import { changeFollowUp, followUpById } from "../store/follow-ups.ts";
import { noteInJournal } from "../store/journal.ts";
import { holidaysOf } from "../store/member-days.ts";
import { memberById } from "../store/people.ts";
import type { ClientRow, ContactRow, TouchpointRow } from "../store/schema.ts";
import { searchName } from "../store/search-name.ts";
import type { Tx } from "../store/store.ts";
import { peopleOf, saveTouch } from "../store/touchpoints.ts";
import { daySpan } from "../wording/dates.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { say, sayPlain } from "../wording/say.ts";
import { channelNames, contactLine } from "../wording/terms.ts";
import { TOUCH } from "../wording/touch.ts";
import { createFollowUp, pastText } from "./add-follow-up.ts";
import { whatOf } from "./follow-up-card.ts";
import { touchReply } from "./touch-card.ts";
import { settleClient } from "./which-client.ts";

const WORDS_SHOWN = 140;
const LABEL = 75;
const PEOPLE_OFFERED = 4;

export const logTouch = (tx: Tx, command: LogTouch, from: Asker): Promise<Reply> =>
  settleClient(tx, command.client, command.words, from, (client) => record(tx, command, client, from));

async function record(tx: Tx, command: LogTouch, client: ClientRow, from: Asker): Promise<Reply> {
  const decision = await decide(tx, command, from);
  const people = await peopleOf(tx, from.workspace, client.id, command.contacts);
  if (decision.kind === "future") return notYet(command, client, people, decision.on, from);
  const { touch, answered } = await writeTouch(tx, command, decision.as, client, people, from);
  const notes: Line[] = [
    ...(await answeredLines(tx, answered, from)),
    ...(await carriedFollowUp(tx, command, touch.id, client.id, from)),
    ...(await waitingAnswer(tx, decision.answerBy, command, touch.id, client, people, from)),
    ...(await unknownPerson(tx, command.contactText, touch.id, client, people, from)),
  ];
  return touchReply(tx, touch.id, from, { title: "recorded", notes });
}

/** Stores a touch with all that follows from it; `answered`: follow-ups that it settled. */
export async function writeTouch(
  tx: Tx,
  said: Pick<LogTouch, "channel" | "direction" | "never" | "occurredOn" | "words">,
  as: TouchpointRow["kind"],
  client: ClientRow,
  people: readonly ContactRow[],
  from: Asker,
): Promise<{ readonly touch: TouchpointRow; readonly answered: readonly string[] }> {
  const touch: TouchpointRow = {
    workspace_id: from.workspace,
    id: from.newId(),
    client_id: client.id,
    member_id: from.member,
    channel: said.channel,
    direction: said.direction,
    kind: as,
    never_contact: said.never ?? null,
    occurred_on: said.occurredOn,
    words: said.words,
    recorded_at: from.now,
  };
  const answered = await settleAnswers(tx, touch, people, from);
  await saveTouch(
    tx,
    touch,
    people.map((person) => person.id),
  );
  await moveClocks(tx, from.workspace, client.id, from.zone);
  await noteInJournal(tx, from, "touch", { touch: touch.id, answered });
  return { touch, answered };
}

/** Decides about a reported touch by the days of the member who reports it. */
export async function decide(tx: Tx, command: LogTouch, from: Asker): Promise<TouchDecision> {
  const member = await memberById(tx, from.workspace, from.member);
  return decideTouch(
    { ...command, never: command.never ?? null },
    {
      today: localDay(from.now, from.zone),
      workDays: member?.work_days ?? "",
      holidays: member ? await holidaysOf(tx, member, command.occurredOn) : new Set(),
    },
  );
}

/** Ticks off what they wrote, when this answers it. */
async function settleAnswers(
  tx: Tx,
  touch: TouchpointRow,
  people: readonly ContactRow[],
  from: Asker,
): Promise<readonly string[]> {
  if (!answersThem({ ...touch, never: touch.never_contact })) return [];
  const contacts = people.map((person) => person.id);
  const ids = await answeredBy(tx, from.workspace, touch.client_id, touch.occurred_on, contacts);
  for (const id of ids) {
    await changeFollowUp(tx, from.workspace, id, { state: "done", done_at: from.now, remind_at: null });
  }
  return ids;
}

export async function answeredLines(tx: Tx, ids: readonly string[], from: Asker): Promise<Line[]> {
  const [first] = ids;
  const followUp = first === undefined ? undefined : await followUpById(tx, from, first);
  return followUp
    ? [{ mark: "done", text: say(from.language, FOLLOW_UP.finished, { what: whatOf(followUp).slice(-1) }) }]
    : [];
}

/** Saves what was agreed in the talk; a date that is over is asked about, the rest is on the touch's card. */
export async function carriedFollowUp(
  tx: Tx,
  command: LogTouch,
  touch: string,
  client: string,
  from: Asker,
): Promise<Line[]> {
  if (command.followUp === null || command.followUp.text.trim() === "") return [];
  const { past } = await createFollowUp(tx, { ...command.followUp, client, touch, ower: "us" }, from);
  return past === null ? [] : [{ text: pastText(past, from) }];
}

/** They wrote, and nothing else was agreed: answering is ours, an own step by the next working day. */
async function waitingAnswer(
  tx: Tx,
  by: LocalDate | null,
  command: LogTouch,
  touch: string,
  client: ClientRow,
  people: readonly ContactRow[],
  from: Asker,
): Promise<Line[]> {
  if (by === null || command.followUp !== null) return [];
  const [person] = people;
  const text = sayPlain(from.language, TOUCH.answerText, { name: plain(person?.name ?? client.name) });
  await createFollowUp(tx, { text, due: by, client: client.id, touch, ower: "us", kind: "own" }, from);
  return [];
}

/** A person who is not among the client's: the nearest of them, and a way to add the one that was named. */
export async function unknownPerson(
  tx: Tx,
  name: string | null,
  touch: string,
  client: ClientRow,
  there: readonly ContactRow[],
  from: Asker,
): Promise<Line[]> {
  if (name === null || name.trim() === "") return [];
  const known = (await contactsOf(tx, from.workspace, client.id)).filter(
    (contact) => !there.some((person) => person.id === contact.id),
  );
  const asked = searchName(name);
  const nearest = known
    .map((contact) => ({ contact, score: likeness(asked, searchName(`${contact.name} ${contact.title ?? ""}`)) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, PEOPLE_OFFERED);
  const shown = shortened(name.trim(), LABEL - 15);
  const actions: Action[] = nearest.map(({ contact }) => ({
    label: shortened(textOf(contactLine(contact)), LABEL),
    does: { kind: "touch_contact", touch, contact: contact.id, name: null },
  }));
  actions.push({
    label: sayPlain(from.language, TOUCH.addPerson, { name: plain(shown) }),
    does: { kind: "touch_contact", touch, contact: null, name: name.trim() },
  });
  const question = say(from.language, TOUCH.whoWasIt, {
    name: quote(shown),
    client: { kind: "client", id: client.id, name: client.name },
  });
  return [{ text: question, actions }];
}

/** A touch is something that happened; one for a day to come is either a slip or a plan. */
function notYet(
  command: LogTouch,
  client: ClientRow,
  people: readonly ContactRow[],
  on: LocalDate,
  from: Asker,
): Reply {
  const { language } = from;
  const today = localDay(from.now, from.zone);
  const known = { kind: "known", id: client.id } as const;
  const words: Text = [quote(shortened(command.words.trim(), WORDS_SHOWN))];
  const plan = [sayPlain(language, channelNames[command.channel]), ...people.map((person) => person.name)].join(", ");
  return {
    tone: "ask",
    sections: [
      {
        kind: "lines",
        lines: [
          { text: say(language, TOUCH.future, { day: daySpan(language, on, today) }) },
          ...(command.words.trim() === "" ? [] : [{ text: say(language, TOUCH.youWrote, { words }) }]),
        ],
      },
    ],
    actions: [
      {
        label: sayPlain(language, TOUCH.itWasToday),
        does: { ...command, client: known, occurredOn: today },
      },
      {
        label: sayPlain(language, TOUCH.planIt, { day: daySpan(language, on, today) }),
        does: {
          kind: "add_follow_up",
          words: command.words,
          client: known,
          contacts: command.contacts,
          followUp: { text: plan, due: on },
          ower: "us",
        },
      },
    ],
  };
}
