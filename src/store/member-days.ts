/** The days a member does not work: public holidays, as their workspace corrected them, and absences. */
import Holidays from "date-holidays";
import type { Rest } from "../domain/quiet-hours.ts";
import { addDays, DAY_MS } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { absenceOf } from "./absences.ts";
import type { MemberRow } from "./schema.ts";
import type { Db } from "./store.ts";

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

/** Public holidays as the member's workspace corrected them, for everybody or for the member's country. */
export async function holidaysOf(
  db: Db,
  member: Pick<MemberRow, "workspace_id" | "country">,
  day: LocalDate,
): Promise<ReadonlySet<LocalDate>> {
  const corrections = await db
    .selectFrom("holiday_corrections")
    .select(["day", "off"])
    .where("workspace_id", "=", member.workspace_id)
    .where("country", "in", member.country === null ? [""] : ["", member.country])
    // A country's own correction comes after that for everybody, and stands.
    .orderBy("country")
    .execute();
  const holidays = holidaysAround(member.country, day);
  if (corrections.length === 0) return holidays;
  const corrected = new Set(holidays);
  for (const { day: corrects, off } of corrections) {
    if (off === 1) corrected.add(corrects);
    else corrected.delete(corrects);
  }
  return corrected;
}

/** Holidays and the days on which the member is away: nothing unasked reaches them on any of these. */
export async function daysOffOf(
  db: Db,
  member: Pick<MemberRow, "workspace_id" | "id" | "country">,
  day: LocalDate,
): Promise<ReadonlySet<LocalDate>> {
  const holidays = await holidaysOf(db, member, day);
  const absence = await absenceOf(db, member.workspace_id, member.id);
  if (!absence || absence.until_day < day) return holidays;
  const off = new Set(holidays);
  for (let at = absence.from_day; at <= absence.until_day; at = addDays(at, 1)) off.add(at);
  return off;
}

/** When this member is left in peace, for a moment around `day`. */
export const restOf = async (db: Db, member: MemberRow, day: LocalDate): Promise<Rest> => ({
  zone: member.zone,
  workDays: member.work_days,
  holidays: await daysOffOf(db, member, day),
  quietFrom: member.quiet_from,
  quietTo: member.quiet_to,
});
