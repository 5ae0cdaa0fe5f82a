/** Dates of a person that come again every year. */
import { addDays } from "./time.ts";
import type { LocalDate } from "./vocabulary.ts";

export interface ComingDay {
  readonly monthDay: string;
  readonly on: LocalDate;
}

/**
 * Today and the next `ahead` days, each with the `MM-DD` it celebrates. A 29 February is celebrated on the 28th in a
 * year without one.
 */
export function birthdaysFrom(today: LocalDate, ahead: number): readonly ComingDay[] {
  return Array.from({ length: ahead + 1 }, (_, index) => addDays(today, index)).flatMap((on) => {
    const own = { monthDay: on.slice(5), on };
    const leap = on.endsWith("02-28") && !Temporal.PlainDate.from(on).inLeapYear;
    return leap ? [own, { monthDay: "02-29", on }] : [own];
  });
}

/** The next day, from today on, that a date of every year falls on. */
export function nextOf(monthDay: string, today: LocalDate): LocalDate {
  const inYear = (year: number): LocalDate =>
    Temporal.PlainDate.from({ year, month: Number(monthDay.slice(0, 2)), day: Number(monthDay.slice(3)) }).toString();
  const year = Number(today.slice(0, 4));
  const here = inYear(year);
  return here >= today ? here : inYear(year + 1);
}
