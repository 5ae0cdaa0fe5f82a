/** The end of the week: when its review is sent, and which silences a lead is told of then. */
import type { Clock } from "./cadence.ts";
import { isQuietTime } from "./quiet-hours.ts";
import { addDays, daysBetween, instantAt, isoWeekday, localDay } from "./time.ts";
import type { Instant, LocalDate, Tier } from "./vocabulary.ts";
import { isWorkingDay } from "./working-days.ts";

/** Late enough to look back, early enough to be read before the weekend. */
const AT = "16:00";
const FRIDAY = 5;
const WEEKS_AHEAD = 60;

/** The columns of a member that set their review; a row of `members` will do. */
export interface ReviewRule {
  readonly zone: string;
  readonly work_days: string;
  readonly checklist_at: string;
  readonly quiet_from: string;
  readonly quiet_to: string;
}

/** The Friday of the day's week, Monday to Sunday: what names a review. */
export const fridayOf = (day: LocalDate): LocalDate => addDays(day, FRIDAY - isoWeekday(day));

/** The last working day up to that Friday; `null`: none in that week. */
function dayOfReview(friday: LocalDate, { work_days }: ReviewRule, daysOff: ReadonlySet<LocalDate>): LocalDate | null {
  for (let day = friday; day > addDays(friday, -FRIDAY); day = addDays(day, -1)) {
    if (isWorkingDay(day, work_days, daysOff)) return day;
  }
  return null;
}

/** 16:00, or, for whoever is at rest by then, the time at which they want their list. */
const timeOf = ({ checklist_at, quiet_from, quiet_to }: ReviewRule): string =>
  isQuietTime(AT, quiet_from, quiet_to) ? checklist_at : AT;

/** The first review strictly after `after`; `null`: none within a year. */
export function nextReviewAt(rule: ReviewRule, after: Instant, daysOff: ReadonlySet<LocalDate>): Instant | null {
  let friday = fridayOf(localDay(after, rule.zone));
  for (let week = 0; week < WEEKS_AHEAD; week++) {
    const day = dayOfReview(friday, rule, daysOff);
    const at = day === null ? null : instantAt(day, timeOf(rule), rule.zone);
    if (at !== null && at > after) return at;
    friday = addDays(friday, 7);
  }
  return null;
}

/** The Friday whose review is to be sent now; `null` when its day is over, or was none. */
export function reviewDue(rule: ReviewRule, now: Instant, daysOff: ReadonlySet<LocalDate>): LocalDate | null {
  const today = localDay(now, rule.zone);
  const friday = fridayOf(today);
  return dayOfReview(friday, rule, daysOff) === today && instantAt(today, timeOf(rule), rule.zone) <= now
    ? friday
    : null;
}

/** A clock as a lead is told of it. */
export interface SilentClock {
  readonly tier: Tier;
  readonly clock: Clock;
  readonly days: number;
  readonly max: number;
}

/** Days past its maximum after which a lead is told; a meeting in person is nobody's alarm. */
const TOLD_AFTER: Readonly<Record<Tier, number>> = { key: 7, growth: 14, standard: 30 };
const WARNED_BEFORE = 2;

export const leadsAreTold = ({ tier, clock, days, max }: SilentClock): boolean =>
  clock !== "in_person" && days - max >= TOLD_AFTER[tier];

/** From two days before the Friday on which leads would be told, its owner is. */
export function ownerIsWarned(silent: SilentClock, today: LocalDate): boolean {
  const left = daysBetween(today, fridayOf(today));
  return left >= 0 && left <= WARNED_BEFORE && leadsAreTold({ ...silent, days: silent.days + left });
}

/** The day from which this week's warnings stand. */
export const warnedFrom = (today: LocalDate): LocalDate => addDays(fridayOf(today), -WARNED_BEFORE);
