/** How a follow-up is shown, and the buttons that fit it: the same wherever one is spoken of. */
import type { Asker } from "../chat/asker.ts";
import type { Command, Regard, SnoozeUntil } from "../chat/command.ts";
import type { Action, Line, Reply, Tone } from "../chat/reply.ts";
import { plain, type Span, shortened, type Text } from "../chat/text.ts";
import { dueOf, nextMonday } from "../domain/follow-up.ts";
import { addDays, localDay } from "../domain/time.ts";
import type { FollowUp } from "../store/follow-ups.ts";
import { BUTTONS } from "../wording/buttons.ts";
import { daySpan, momentSpan } from "../wording/dates.ts";
import { FOLLOW_UP } from "../wording/follow-up.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";

/** A phone shows about three lines of it; the whole text is kept. */
const TEXT_SHOWN = 140;

const BETWEEN = plain(" · ");

/** `Acme: send the proposal`. */
export function whatOf(followUp: FollowUp): Text {
  const text = plain(shortened(followUp.text, TEXT_SHOWN));
  if (followUp.client_id === null || followUp.client_name === null) return [text];
  return [{ kind: "client", id: followUp.client_id, name: followUp.client_name }, plain(": "), text];
}

export const regardOf = ({ ower, kind }: Pick<FollowUp, "ower" | "kind">): Regard =>
  ower === "client" ? "theirs" : kind;

/** `Fri 27 Nov 15:00`, or that it has no date. */
export function dueText(followUp: FollowUp, from: Asker): Text {
  const due = dueOf(followUp);
  return due === null
    ? say(from.language, FOLLOW_UP.noDate)
    : [momentSpan(from.language, due, localDay(from.now, from.zone))];
}

/** `Fri 27 Nov 15:00 · our promise · Taras · back on Mon 30 Nov`, each where it applies. */
export function factsOf(followUp: FollowUp, from: Asker): Text {
  const today = localDay(from.now, from.zone);
  const parts: Text[] = [dueText(followUp, from)];
  if (followUp.client_id !== null) parts.push(say(from.language, FOLLOW_UP[regardOf(followUp)]));
  if (followUp.member_id !== from.member) {
    parts.push([{ kind: "member", id: followUp.member_id, name: followUp.member_name }]);
  }
  if (followUp.snoozed_until !== null && followUp.snoozed_until > today) {
    parts.push(
      say(from.language, FOLLOW_UP.asleepUntil, { day: daySpan(from.language, followUp.snoozed_until, today) }),
    );
  }
  return parts.flatMap((part, index): readonly Span[] => (index === 0 ? part : [BETWEEN, ...part]));
}

const button = (from: Asker, label: Phrase, does: Command): Action => ({
  label: sayPlain(from.language, label),
  does,
});

/** `among`: under a list of reminders, which is then shown again. */
export const undoButton = (from: Asker, entry: string, among?: readonly string[]): Action =>
  button(from, BUTTONS.undo, { kind: "undo", entry, ...(among && { among }) });

export const openButton = (from: Asker, followUp: string): Action =>
  button(from, BUTTONS.edit, { kind: "open_follow_up", followUp });

export const doneButton = (from: Asker, followUp: string): Action => ({
  ...button(from, BUTTONS.done, { kind: "finish_follow_up", followUp }),
  style: "primary",
});

const SNOOZES = {
  later_today: BUTTONS.laterToday,
  tomorrow: BUTTONS.tomorrow,
  next_week: BUTTONS.nextWeek,
} as const satisfies Readonly<Record<SnoozeUntil, Phrase>>;

/** Later today, tomorrow, next week, a typed date. */
export const snoozeButtons = (from: Asker, followUp: string): readonly Action[] => [
  ...(["later_today", "tomorrow", "next_week"] as const).map((until) =>
    button(from, SNOOZES[until], { kind: "snooze", followUp, until }),
  ),
  button(from, BUTTONS.typeDate, { kind: "snooze_typed", followUp, words: "" }),
];

/** "When?" with the days most often meant. */
export function whenLine(from: Asker, followUp: string, question: Text = say(from.language, FOLLOW_UP.when)): Line {
  const today = localDay(from.now, from.zone);
  const on = (label: Phrase, due: string | null): Action => button(from, label, { kind: "set_due", followUp, due });
  return {
    text: question,
    actions: [
      on(BUTTONS.today, today),
      on(BUTTONS.tomorrow, addDays(today, 1)),
      on(BUTTONS.nextWeek, nextMonday(today)),
      button(from, BUTTONS.typeDate, { kind: "date_follow_up", followUp, words: "" }),
      on(BUTTONS.noDate, null),
    ],
  };
}

/** One tap for whoever disagrees with how it was taken: our promise, our own step, or theirs to us. */
export function regardButton(from: Asker, followUp: FollowUp): readonly Action[] {
  if (followUp.client_id === null) return [];
  const as = regardOf(followUp) === "promise" ? "own" : "promise";
  const label = as === "own" ? FOLLOW_UP.regardOwn : FOLLOW_UP.regardPromise;
  return [button(from, label, { kind: "regard_follow_up", followUp: followUp.id, as })];
}

/** A whole answer about one follow-up: what was done to it, how it stands, and what can be done next. */
export function followUpReply(
  from: Asker,
  followUp: FollowUp,
  said: { readonly tone: Tone; readonly title: Text; readonly more?: readonly Line[] },
  actions: readonly Action[],
): Reply {
  const lines: Line[] = [{ text: factsOf(followUp, from) }, ...(said.more ?? [])];
  return { tone: said.tone, title: said.title, sections: [{ kind: "lines", lines }], actions };
}

/** The answer to a button whose follow-up was undone, erased, or is out of sight: all look the same. */
export const followUpGone = (from: Asker): Reply => ({
  tone: "refusal",
  sections: [{ kind: "lines", lines: [{ text: say(from.language, FOLLOW_UP.gone) }] }],
  actions: [],
});
