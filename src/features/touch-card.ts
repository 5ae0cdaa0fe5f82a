/** How a recorded touch is told: what was understood, what it changed, what it left to do. */
import { type Asker, seesAll } from "../chat/asker.ts";
import type { Action, Line, Reply, Tone } from "../chat/reply.ts";
import { plain, type Span, shortened, type Text } from "../chat/text.ts";
import { complaintText, namesComplaint, soundsSevere, tellsOfTrouble } from "../domain/complaint.ts";
import { localDay } from "../domain/time.ts";
import { type Effect, effectsOf } from "../domain/touch.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { cadenceRules } from "../store/cadence-rules.ts";
import { restartedOn } from "../store/clocks.ts";
import { type FollowUp, followUpsOfTouch } from "../store/follow-ups.ts";
import { touchEntry } from "../store/journal.ts";
import { meetingOfTouch } from "../store/meetings.ts";
import type { ClientRow, ContactRow, TouchpointRow } from "../store/schema.ts";
import type { Db } from "../store/store.ts";
import { peopleAt, touchById } from "../store/touchpoints.ts";
import { BUTTONS } from "../wording/buttons.ts";
import { COMPLAINT_BUTTONS } from "../wording/complaint.ts";
import { dayShort, daySpan } from "../wording/dates.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";
import { channelNames, contactLine, directionNames, neverNames } from "../wording/terms.ts";
import { TOUCH } from "../wording/touch.ts";
import { dueText, undoButton, whenLine } from "./follow-up-card.ts";
import { recapButton } from "./recap-button.ts";

/** Fewer days than this between two talks are nothing to remark on. */
const REMARKABLE_DAYS = 7;
const FOLLOW_UPS_SHOWN = 2;
const PEOPLE_WITH_TITLES = 2;
const TEXT_SHOWN = 140;

const BETWEEN = plain(" · ");
const joined = (parts: readonly Text[], between: Span): Text =>
  parts.flatMap((part, index): readonly Span[] => (index === 0 ? part : [between, ...part]));

/** `Acme: call · Olena Kovalenko, CFO · today`. */
export function whatHappened(
  touch: TouchpointRow,
  client: ClientRow,
  people: readonly ContactRow[],
  from: Asker,
): Text {
  const { language } = from;
  const titled = people.length <= PEOPLE_WITH_TITLES;
  const how = howText(touch, from);
  const names = people.map((person) => contactLine(titled ? person : { ...person, title: null }));
  return [
    { kind: "client", id: client.id, name: client.name },
    plain(": "),
    ...joined(
      [
        touch.direction === null ? how : [...how, plain(" "), ...say(language, directionNames[touch.direction])],
        ...(names.length > 0 ? [joined(names, plain(titled ? "; " : ", "))] : []),
        [daySpan(language, touch.occurred_on, localDay(from.now, from.zone))],
      ],
      BETWEEN,
    ),
  ];
}

/** `call`, `invoice`, `meeting in person, no-show`. */
function howText({ channel, never_contact: never }: TouchpointRow, { language }: Asker): Text {
  if (never === null) return say(language, channelNames[channel]);
  const named = say(language, neverNames[never]);
  return never === "no_show" && channel !== "other"
    ? [...say(language, channelNames[channel]), plain(", "), ...named]
    : named;
}

/**
 * The whole answer about a touch as it is stored now, so that it says the same after recording, an edit or a named
 * person. `notes` come before the follow-ups.
 */
export async function touchReply(
  db: Db,
  id: string,
  from: Asker,
  said: { readonly title: "recorded" | "changed"; readonly tone?: Tone; readonly notes?: readonly Line[] },
): Promise<Reply> {
  const found = await touchById(db, from, id);
  if (!found) return touchGone(from);
  const { touch, client } = found;
  const people = await peopleAt(db, from.workspace, id);
  const before = (await restartedOn(db, from.workspace, [client.id], id)).get(client.id);
  const today = localDay(from.now, from.zone);
  const rules = await cadenceRules(db, from.workspace, [client]);
  const effects = effectsOf(touch.kind, touch.occurred_on, { ...client, ...before }, client, today, rules);
  const followUps = await followUpsOfTouch(db, from, id);
  const lines: Line[] = [
    ...effects.map((effect) => ({ text: effectText(effect, touch, people, today, from) })),
    ...(said.notes ?? []),
    ...followUps.slice(0, FOLLOW_UPS_SHOWN).map((followUp) => followUpLine(followUp, from)),
  ];
  const entry = await touchEntry(db, from, id);
  const meeting = await meetingOfTouch(db, from, id);
  return {
    tone: said.tone ?? "good",
    title: say(from.language, TOUCH[said.title], { what: whatHappened(touch, client, people, from) }),
    sections: [{ kind: "lines", lines }],
    actions: [
      ...(entry === null ? [] : [undoButton(from, entry)]),
      ...(mayChange(touch, from) ? changing(touch, from) : []),
      { label: sayPlain(from.language, TOUCH.addFollowUp), does: { kind: "touch_follow_up", touch: id, words: "" } },
      ...complaintButton(touch, client, from),
      ...(meeting ? [recapButton(meeting, from)] : []),
    ],
  };
}

/** A talk that tells of trouble may be a complaint, too: one tap opens it. */
const complaintButton = (touch: TouchpointRow, client: ClientRow, from: Asker): readonly Action[] =>
  namesComplaint(touch.words) || tellsOfTrouble(touch.words)
    ? [
        {
          label: sayPlain(from.language, COMPLAINT_BUTTONS.make),
          does: {
            kind: "open_complaint",
            words: touch.words,
            client: { kind: "known", id: client.id },
            text: complaintText(touch.words.replace(/^\/\w+\s+/, "")),
            severe: soundsSevere(touch.words),
          },
        },
      ]
    : [];

const changing = (touch: TouchpointRow, from: Asker): readonly Action[] => [
  { label: sayPlain(from.language, BUTTONS.edit), does: { kind: "edit_touch", touch: touch.id } },
  ...(touch.kind === "touch"
    ? []
    : [
        {
          label: sayPlain(from.language, itWasContact(touch)),
          does: { kind: "change_touch", touch: touch.id, change: { of: "answer", answered: true } } as const,
        },
      ]),
];

/** The tap that makes contact of what is none, by what it was taken for. */
export const itWasContact = ({ kind, never_contact }: TouchpointRow): Phrase => {
  if (never_contact === "no_show") return TOUCH.theyCame;
  return kind === "one_way" ? TOUCH.weTalked : TOUCH.theyAnswered;
};

/** Who wrote it down may change it, and leads. */
export const mayChange = (touch: TouchpointRow, from: Asker): boolean =>
  touch.member_id === from.member || seesAll(from);

/** The next step with its date, or with buttons for one. */
function followUpLine(followUp: FollowUp, from: Asker): Line {
  const text = plain(shortened(followUp.text, TEXT_SHOWN));
  const what = say(from.language, FOLLOW_UP.next, { what: [text, BETWEEN, ...dueText(followUp, from)] });
  return followUp.due_on === null ? whenLine(from, followUp.id, what) : { text: what };
}

function effectText(
  effect: Effect,
  touch: TouchpointRow,
  people: readonly ContactRow[],
  today: LocalDate,
  from: Asker,
): Text {
  const what = changeText(effect, touch, people, today, from);
  if (effect.dueOn === null) return what;
  const phrase = effect.dueOn < today ? TOUCH.wasDue : TOUCH.nextBy;
  const due = say(from.language, phrase, { day: dayShort(from.language, effect.dueOn, today) });
  return say(from.language, TOUCH.withDue, { what, due });
}

function changeText(
  effect: Effect,
  touch: TouchpointRow,
  people: readonly ContactRow[],
  today: LocalDate,
  { language }: Asker,
): Text {
  switch (effect.kind) {
    case "attempt":
      return say(language, touch.never_contact === "no_show" ? TOUCH.noShow : TOUCH.attempt);
    case "one_way":
      return say(language, TOUCH.oneWay, { what: sayPlain(language, neverNames[touch.never_contact ?? "greeting"]) });
    case "same_day":
      return say(language, TOUCH.sameDay);
    case "newer_stands":
      return say(language, TOUCH.newerStands, { day: daySpan(language, effect.on, today) });
    case "restarted": {
      const often = effect.since === null ? "First" : effect.since < REMARKABLE_DAYS ? "Again" : "After";
      const days = effect.since ?? 0;
      if (effect.clock === "any") return say(language, TOUCH[`any${often}`], { days });
      if (effect.clock === "in_person") return say(language, TOUCH[`inPerson${often}`], { days });
      const who = people.some((person) => person.role === "decision_maker") ? "decides" : "pays";
      const how =
        touch.channel === "email" || touch.channel === "message" || touch.channel === "other" ? "contact" : "talk";
      return say(language, TOUCH[`decides${often}`], { days, who, how });
    }
  }
}

/** The answer to a button whose touch was undone or is out of sight: both look the same. */
export const touchGone = (from: Asker): Reply => ({
  tone: "refusal",
  sections: [{ kind: "lines", lines: [{ text: say(from.language, TOUCH.gone) }] }],
  actions: [],
});
