/** The days a member does not work: public holidays, as their workspace corrected them, and absences. */
import type { Rest } from "../domain/quiet-hours.ts";
import { addDays } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { absenceOf } from "./absences.ts";
import { corrected, correctionsOf, publicHolidays } from "./public-holidays.ts";
import type { MemberRow } from "./schema.ts";
import type { Db } from "./store.ts";

/**
 * Public holidays from the year of `day` to the end of the year after, as calendar days.
 * `country`: ISO 3166; `null` or one that is not known: none.
 */
export function holidaysAround(country: string | null, day: LocalDate): ReadonlySet<LocalDate> {
  const year = Number(day.slice(0, 4));
  return new Set([...publicHolidays(country, year), ...publicHolidays(country, year + 1)]);
}

/** Public holidays as the member's workspace corrected them, for everybody or for the member's country. */
export const holidaysOf = async (
  db: Db,
  member: Pick<MemberRow, "workspace_id" | "country">,
  day: LocalDate,
): Promise<ReadonlySet<LocalDate>> =>
  corrected(holidaysAround(member.country, day), member.country, await correctionsOf(db, member.workspace_id));

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
