/** When a follow-up is due, when it pings, how long it sleeps, and whose it is (`docs/practice.md`). */
import { isQuietTime } from "./quiet-hours.ts";
import { addDays, HOUR_MS, instantAt, isoWeekday, localDay, localTime, splitMoment, zoned } from "./time.ts";
import type { Instant, LocalDate, LocalMoment, Ower } from "./vocabulary.ts";

export interface Due {
  readonly due_on: LocalDate | null;
  /** Local `HH:MM`, only with `due_on`. */
  readonly due_time: string | null;
}

/** `null`: no date. */
export const dueOf = ({ due_on, due_time }: Due): LocalDate | LocalMoment | null =>
  due_on !== null && due_time !== null ? `${due_on}T${due_time}` : due_on;

/** When a follow-up with a time pings, in the zone of who does it; `null` for one without a time, or whose time is over. */
export function pingOf({ due_on, due_time }: Due, zone: string, now: Instant): Instant | null {
  if (due_on === null || due_time === null) return null;
  const at = instantAt(due_on, due_time, zone);
  return at > now ? at : null;
}

/** A law rarely moves a clock by so much, and what is put off to "later today" always goes at least so far. */
const MOVED_BY_LAW_MS = 3 * HOUR_MS;

/**
 * Where a stored ping belongs by today's rules of `zone`: at the time that was agreed, when it stood beside it. One that
 * was put off to a moment of its own stays: its local time is kept nowhere else.
 */
export function agreedPing(
  { due_on, due_time, snoozed_until, remind_at }: Due & Sleep & { readonly remind_at: Instant },
  zone: string,
): Instant {
  if (due_on === null || due_time === null || snoozed_until === due_on) return remind_at;
  const agreed = instantAt(due_on, due_time, zone);
  return Math.abs(agreed - remind_at) < MOVED_BY_LAW_MS ? agreed : remind_at;
}

export type DueDecision =
  /** The day, or the time today, is over. */
  | { readonly kind: "past"; readonly due: LocalDate | LocalMoment }
  | ({ readonly kind: "due"; readonly remind_at: Instant | null } & Due);

/** Takes a due day or moment as somebody named it; the past cannot be promised. */
export function decideDue(due: LocalDate | LocalMoment | null, zone: string, now: Instant): DueDecision {
  if (due === null) return { kind: "due", due_on: null, due_time: null, remind_at: null };
  const { day, time } = splitMoment(due);
  if (day < localDay(now, zone)) return { kind: "past", due };
  const remind_at = pingOf({ due_on: day, due_time: time }, zone, now);
  if (time !== null && remind_at === null) return { kind: "past", due };
  return { kind: "due", due_on: day, due_time: time, remind_at };
}

export interface Sleeper extends Due {
  readonly zone: string;
  /** Local `HH:MM`; equal: never quiet. */
  readonly quietFrom: string;
  readonly quietTo: string;
}

/** `snoozed_until`: not shown before this day. The due date itself stays: a snooze moves nothing that was agreed. */
export interface Sleep {
  readonly snoozed_until: LocalDate | null;
  readonly remind_at: Instant | null;
}

const LATER_HOURS = 3;

/** In three hours, on the quarter; `null` when that is another day or in quiet hours. */
function laterToday(now: Instant, { zone, quietFrom, quietTo }: Sleeper): Instant | null {
  const at = zoned(now + LATER_HOURS * HOUR_MS, zone).round({
    smallestUnit: "minute",
    roundingIncrement: 15,
    roundingMode: "ceil",
  }).epochMilliseconds;
  const sameDay = localDay(at, zone) === localDay(now, zone);
  return sameDay && !isQuietTime(localTime(at, zone), quietFrom, quietTo) ? at : null;
}

/** Sleeps until a day, or until a moment, when it pings. A time agreed for later than that pings as before. */
function sleepUntil(until: LocalDate | LocalMoment, sleeper: Sleeper, now: Instant): Sleep {
  const { day, time } = splitMoment(until);
  if (time !== null) return { snoozed_until: day, remind_at: instantAt(day, time, sleeper.zone) };
  const stillAhead = sleeper.due_on !== null && sleeper.due_on >= day;
  return { snoozed_until: day, remind_at: stillAhead ? pingOf(sleeper, sleeper.zone, now) : null };
}

/** How long a follow-up sleeps after one of the buttons. Next week is Monday. */
export function snoozeFor(until: "later_today" | "tomorrow" | "next_week", sleeper: Sleeper, now: Instant): Sleep {
  const today = localDay(now, sleeper.zone);
  switch (until) {
    case "later_today": {
      const at = laterToday(now, sleeper);
      return at === null ? snoozeFor("tomorrow", sleeper, now) : { snoozed_until: null, remind_at: at };
    }
    case "tomorrow":
      return sleepUntil(addDays(today, 1), sleeper, now);
    case "next_week":
      return sleepUntil(nextMonday(today), sleeper, now);
  }
}

/** How long it sleeps after a typed day or moment; "today" alone is later today. `null`: that is over. */
export function snoozeTo(until: LocalDate | LocalMoment, sleeper: Sleeper, now: Instant): Sleep | null {
  if (decideDue(until, sleeper.zone, now).kind === "past") return null;
  return until === localDay(now, sleeper.zone)
    ? snoozeFor("later_today", sleeper, now)
    : sleepUntil(until, sleeper, now);
}

export const nextMonday = (day: LocalDate): LocalDate => addDays(day, 8 - isoWeekday(day));

/**
 * Words of giving and sending something to somebody, by their stems. Answering is not among them: a letter that waits
 * is ours to answer, which nobody promised.
 */
const GIVEN = new RegExp(
  [
    "\\b(?:send|resend|forward|give|deliver|provide|share|submit|present|return|hand over|get back to|promise)",
    "надісл|надсил|відправ|перешл|передат|надат|віддат|скинут|поверн|презент|обіця",
    "отправ|присл|высл|перешл|послать|передат|предостав|отдат|скинут|вернут|презент|обеща",
    "(?<!\\p{L})(?:gửi|gui|đưa|giao|cung cấp|chuyển|trình bày|hứa)(?!\\p{L})",
  ].join("|"),
  "iu",
);

export interface FollowUpSaid {
  readonly text: string;
  readonly hasClient: boolean;
  /** Agreed in a talk: written with a touch or added to it. */
  readonly fromTouch: boolean;
  readonly ower: Ower;
}

/**
 * A promise is one the other side knows of: agreed in a talk, or something to be given or sent to a client. The rest is
 * our own step, until a tap says otherwise; what they owe us, they know of.
 */
export function promiseOrOwn({ text, hasClient, fromTouch, ower }: FollowUpSaid): "promise" | "own" {
  if (ower === "client") return "promise";
  return hasClient && (fromTouch || GIVEN.test(text.normalize("NFC"))) ? "promise" : "own";
}
