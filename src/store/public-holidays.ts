/** Public holidays of a country, as its calendar has them and as a workspace corrects them. */
import { createRequire } from "node:module";
import type Holidays from "date-holidays";
import { addDays, DAY_MS } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { Db } from "./store.ts";

const load = createRequire(import.meta.url);
let library: typeof Holidays | undefined;

/** The calendars of all countries are a tenth of a start, and many a workspace has named none. */
function calendarOf(country: string): Holidays {
  library ??= load("date-holidays") as typeof Holidays; // what the package exports to `require`
  return new library(country);
}

/** A question costs 8–40 ms, and the answer for a country and year never changes while we run. */
const asked = new Map<string, readonly LocalDate[]>();

/** In order. `country`: ISO 3166; `null` or one that is not known: none. */
export function publicHolidays(country: string | null, year: number): readonly LocalDate[] {
  if (country === null) return [];
  const key = `${country}:${year}`;
  const known = asked.get(key);
  if (known) return known;
  const days = [...new Set(daysOf(calendarOf(country), year))].sort();
  asked.set(key, days);
  return days;
}

/** Days are counted on from `date`, which is local text: `start` and `end` are instants in the country's zone. */
function daysOf(calendar: Holidays, year: number): LocalDate[] {
  return (calendar.getHolidays(year) ?? [])
    .filter((holiday) => holiday.type === "public")
    .flatMap((holiday) => {
      const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS));
      return Array.from({ length }, (_, index) => addDays(holiday.date.slice(0, 10), index));
    });
}

export interface Correction {
  /** `""`: for everybody. */
  readonly country: string;
  readonly day: LocalDate;
  readonly off: 0 | 1;
}

/** Every correction of a workspace; a country's own come after those for everybody, and stand. */
export const correctionsOf = (db: Db, workspace: string): Promise<Correction[]> =>
  db
    .selectFrom("holiday_corrections")
    .select(["country", "day", "off"])
    .where("workspace_id", "=", workspace)
    .orderBy("country")
    .execute();

/** `days` with what was corrected for everybody and for `country`; the same set when nothing was. */
export function corrected(
  days: ReadonlySet<LocalDate>,
  country: string | null,
  corrections: readonly Correction[],
): ReadonlySet<LocalDate> {
  const own = corrections.filter((one) => one.country === "" || one.country === country);
  if (own.length === 0) return days;
  const right = new Set(days);
  for (const { day, off } of own) {
    if (off === 1) right.add(day);
    else right.delete(day);
  }
  return right;
}
