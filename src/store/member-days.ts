/** The public holidays a member keeps. */
import Holidays from "date-holidays";
import type { Rest } from "../domain/quiet-hours.ts";
import { addDays, DAY_MS } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { MemberRow } from "./schema.ts";

const NONE: ReadonlySet<LocalDate> = new Set();

/** A question costs 8–40 ms, and the answer for a country and year never changes while we run. */
const asked = new Map<string, ReadonlySet<LocalDate>>();

/**
 * Public holidays from the year of `day` to the end of the year after, as calendar days.
 * `country`: ISO 3166; `null` or one that is not known: none.
 */
export function holidaysAround(country: string | null, day: LocalDate): ReadonlySet<LocalDate> {
  if (country === null) return NONE;
  const year = Number(day.slice(0, 4));
  const key = `${country}:${year}`;
  const known = asked.get(key);
  if (known) return known;
  const calendar = new Holidays(country);
  const days = new Set([...publicDays(calendar, year), ...publicDays(calendar, year + 1)]);
  asked.set(key, days);
  return days;
}

/** Days are counted on from `date`, which is local text: `start` and `end` are instants in the country's zone. */
function publicDays(calendar: Holidays, year: number): LocalDate[] {
  return (calendar.getHolidays(year) ?? [])
    .filter((holiday) => holiday.type === "public")
    .flatMap((holiday) => {
      const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS));
      return Array.from({ length }, (_, index) => addDays(holiday.date.slice(0, 10), index));
    });
}

/** When this member is left in peace, for a moment around `day`. */
export const restOf = (member: MemberRow, day: LocalDate): Rest => ({
  zone: member.zone,
  workDays: member.work_days,
  holidays: holidaysAround(member.country, day),
  quietFrom: member.quiet_from,
  quietTo: member.quiet_to,
});
