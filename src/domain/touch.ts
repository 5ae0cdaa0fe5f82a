/**
 * What a touchpoint is worth: contact or only an attempt, which clocks it restarts, and what it leaves us to do
 * (`docs/practice.md`, "Touches and cadence").
 */
import { type CadenceFacts, type CadenceRules, CLOCKS, type Clock, readClock } from "./cadence.ts";
import { addDays, daysBetween } from "./time.ts";
import type { Channel, Direction, LocalDate, NeverContact } from "./vocabulary.ts";
import { nextWorkingDay } from "./working-days.ts";

export interface TouchSaid {
  readonly channel: Channel;
  readonly direction: Direction | null;
  /** The words say that we tried and nobody answered. */
  readonly unanswered: boolean;
  /** What the words name that is never contact; `null`: nothing of the kind. */
  readonly never: NeverContact | null;
  readonly occurredOn: LocalDate;
}

/**
 * `touch`: contact. `attempt`: tried, and nobody answered. `one_way`: sent without asking for anything, so that nobody
 * is expected to answer: neither contact nor the beginning of a silence.
 */
export type TouchKind = "touch" | "attempt" | "one_way";

/** The days of the member who writes it down. */
export interface Days {
  readonly today: LocalDate;
  readonly workDays: string;
  readonly holidays: ReadonlySet<LocalDate>;
}

export type TouchDecision =
  /** Its day has not come: nothing has happened yet. */
  | { readonly kind: "future"; readonly on: LocalDate }
  /** `answerBy`: they wrote to us, so it is ours to answer by that day. */
  | { readonly kind: "logged"; readonly as: TouchKind; readonly answerBy: LocalDate | null };

const isWritten = (channel: Channel): boolean => channel === "email" || channel === "message";

/**
 * Call, meeting and video are two-way unless nobody answered. What we wrote is an attempt until it is answered; what
 * they sent us is contact, whoever missed it. Who did not come was tried for; a greeting, a newsletter, an invoice or a
 * report asks for no answer.
 */
export const kindOf = (said: Omit<TouchSaid, "occurredOn">): TouchKind => {
  if (said.never === "no_show") return "attempt";
  if (said.direction === "inbound") return "touch";
  if (said.never !== null) return "one_way";
  if (said.unanswered) return "attempt";
  return said.direction === "outbound" && isWritten(said.channel) ? "attempt" : "touch";
};

/** Decides what becomes of a touch that somebody reports. */
export function decideTouch(said: TouchSaid, days: Days): TouchDecision {
  if (said.occurredOn > days.today) return { kind: "future", on: said.occurredOn };
  const theirs = said.direction === "inbound" && isWritten(said.channel);
  return { kind: "logged", as: kindOf(said), answerBy: theirs ? answerBy(said.occurredOn, days) : null };
}

/** What we write or say answers what they wrote; a call nobody took answers nothing, nor does a greeting or a mailing. */
export function answersThem(touch: {
  readonly channel: Channel;
  readonly direction: Direction | null;
  readonly kind: TouchKind;
  readonly never: NeverContact | null;
}): boolean {
  if (touch.direction === "inbound" || touch.never === "greeting" || touch.never === "newsletter") return false;
  return touch.kind !== "attempt" || (isWritten(touch.channel) && touch.never === null);
}

/** The working day after the one on which they wrote; today, when that has passed already. */
function answerBy(wroteOn: LocalDate, { today, workDays, holidays }: Days): LocalDate {
  const day = workDays === "" ? addDays(wroteOn, 1) : nextWorkingDay(wroteOn, workDays, holidays);
  return day < today ? today : day;
}

/** What a touch did to the clocks of its client. `dueOn`: the last day within the maximum from now on, if it runs. */
export type Effect =
  /** `since`: days from the restart before; `null` when this was the first. */
  | {
      readonly kind: "restarted";
      readonly clock: Clock;
      readonly since: number | null;
      readonly dueOn: LocalDate | null;
    }
  /** Entered late: the newer contact of `on` stands. */
  | { readonly kind: "newer_stands"; readonly on: LocalDate; readonly dueOn: LocalDate | null }
  | { readonly kind: "same_day"; readonly dueOn: LocalDate | null }
  | { readonly kind: "attempt" | "one_way"; readonly dueOn: LocalDate | null };

/**
 * What a touch of `occurredOn` changed, told by the clocks without it and with it: who decides and who was met in
 * person before mere contact, since those are harder to come by. One or two effects.
 */
export function effectsOf(
  as: TouchKind,
  occurredOn: LocalDate,
  without: CadenceFacts,
  withIt: CadenceFacts,
  today: LocalDate,
  rules: CadenceRules,
): readonly Effect[] {
  const { dueOn, on } = readClock(withIt, "any", today, rules);
  if (as !== "touch") return [{ kind: as, dueOn }];
  const restarted = CLOCKS.flatMap((clock): Effect[] => {
    const [before, after] = [without[`${clock}_on`], withIt[`${clock}_on`]];
    if (after === null || after === before) return [];
    const since = before === null ? null : daysBetween(before, after);
    return [{ kind: "restarted", clock, since, dueOn: readClock(withIt, clock, today, rules).dueOn }];
  });
  const telling = restarted.filter((effect) => effect.kind === "restarted" && effect.clock !== "any");
  if (telling.length > 0) return telling;
  if (restarted.length > 0) return restarted;
  return on !== null && occurredOn < on ? [{ kind: "newer_stands", on, dueOn }] : [{ kind: "same_day", dueOn }];
}
