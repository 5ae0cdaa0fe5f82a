/** Days on which a member works: their weekdays, without the public holidays they keep. */
import { addDays, isoWeekday } from "./time.ts";
import type { LocalDate } from "./vocabulary.ts";

/** A member with no working weekday, or a country on holiday for a year, would make a search endless. */
const FURTHEST_DAYS = 366;

/** `workDays`: ISO weekday digits, Monday 1 (`12345`). `holidays`: days off of the member's country. */
export const isWorkingDay = (day: LocalDate, workDays: string, holidays: ReadonlySet<LocalDate>): boolean =>
  workDays.includes(String(isoWeekday(day))) && !holidays.has(day);

/** The first working day after `day`. Throws `RangeError` when there is none within a year. */
export function nextWorkingDay(day: LocalDate, workDays: string, holidays: ReadonlySet<LocalDate>): LocalDate {
  let next = day;
  for (let tried = 0; tried < FURTHEST_DAYS; tried++) {
    next = addDays(next, 1);
    if (isWorkingDay(next, workDays, holidays)) return next;
  }
  throw new RangeError(`no working day within a year after ${day}`);
}

/** The `count`th working day after `day`; `day` itself for 0 or less. */
export function addWorkingDays(
  day: LocalDate,
  count: number,
  workDays: string,
  holidays: ReadonlySet<LocalDate>,
): LocalDate {
  let reached = day;
  for (let left = count; left > 0; left--) reached = nextWorkingDay(reached, workDays, holidays);
  return reached;
}

/** Working days after `from`, up to and with `to`: 0 on the same day, and when `to` is earlier. */
export function workingDaysBetween(
  from: LocalDate,
  to: LocalDate,
  workDays: string,
  holidays: ReadonlySet<LocalDate>,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, workDays, holidays)) count++;
  }
  return count;
}
