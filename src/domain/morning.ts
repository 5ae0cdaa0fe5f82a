/** When a member's morning is: their own local time, on their working days, in their zone. */
import { instantAt, localDay, localTime } from "./time.ts";
import type { Instant, LocalDate } from "./vocabulary.ts";
import { isWorkingDay, nextWorkingDay } from "./working-days.ts";

/** A checklist that could not be sent by then would only spoil the evening; the next morning brings a new one. */
const TOO_LATE = "18:00";

/** The columns of a member that set their morning; a row of `members` will do. */
export interface MorningRule {
  readonly zone: string;
  /** Local `HH:MM`. */
  readonly checklist_at: string;
  /** ISO weekday digits, Monday 1. */
  readonly work_days: string;
}

/**
 * The instant of `day`'s checklist. A time the spring gap skips comes after the gap, unless that is already the next
 * day (Scoresbysund skips 23:00–24:00): then before it. A time that autumn repeats is its first occurrence.
 */
function checklistOf(day: LocalDate, { zone, checklist_at }: MorningRule): Instant {
  const at = instantAt(day, checklist_at, zone);
  if (localDay(at, zone) === day) return at;
  return Temporal.PlainDateTime.from(`${day}T${checklist_at}`).toZonedDateTime(zone, { disambiguation: "earlier" })
    .epochMilliseconds;
}

/**
 * The member's first checklist strictly after `after`: at most one a local day. `holidays` must reach a year on.
 * Throws `RangeError` for an unknown zone, or when no working day comes within a year.
 */
export function nextChecklistAt(rule: MorningRule, after: Instant, holidays: ReadonlySet<LocalDate>): Instant {
  const today = localDay(after, rule.zone);
  let day = isWorkingDay(today, rule.work_days, holidays) ? today : nextWorkingDay(today, rule.work_days, holidays);
  for (;;) {
    const at = checklistOf(day, rule);
    if (at > after) return at;
    day = nextWorkingDay(day, rule.work_days, holidays);
  }
}

/** `day`'s checklist is no longer worth sending: another day has come, or it is evening (unless they asked for one then). */
export function isTooLate(day: LocalDate, now: Instant, rule: MorningRule): boolean {
  if (localDay(now, rule.zone) !== day) return true;
  return rule.checklist_at < TOO_LATE && localTime(now, rule.zone) >= TOO_LATE;
}

interface Morning {
  /** The local day whose checklist is to be sent now; `null`: none. After downtime it is today's alone. */
  readonly send: LocalDate | null;
  readonly next: Instant;
}

/** What is to be done for a member whose stored morning has come. */
export function decideMorning(rule: MorningRule, now: Instant, holidays: ReadonlySet<LocalDate>): Morning {
  const today = localDay(now, rule.zone);
  const due = isWorkingDay(today, rule.work_days, holidays) && checklistOf(today, rule) <= now;
  return {
    send: due && !isTooLate(today, now, rule) ? today : null,
    next: nextChecklistAt(rule, now, holidays),
  };
}
