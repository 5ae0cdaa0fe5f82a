/** When something that is not a task is a line of the morning: a clock past its maximum, a status grown old. */
import { addDays, daysBetween } from "./time.ts";
import type { LocalDate, Status, Tier } from "./vocabulary.ts";
import { workingDaysBetween } from "./working-days.ts";

const AGAIN_AFTER_DAYS = 7;
const KEY_AGAIN_AFTER_WORKING_DAYS = 3;

interface PastClock {
  readonly tier: Tier;
  /** The first day past the maximum. */
  readonly pastOn: LocalDate;
  /** The last day any clock of this client was a line; `null`: not since they were restarted. */
  readonly listedOn: LocalDate | null;
}

/** Listed when the maximum passes, then every 7 days (key: every 3 working days) until touched. */
export function isClockListed(
  { tier, pastOn, listedOn }: PastClock,
  today: LocalDate,
  workDays: string,
  holidays: ReadonlySet<LocalDate>,
): boolean {
  if (listedOn === null || listedOn < pastOn || listedOn >= today) return true;
  return tier === "key"
    ? workingDaysBetween(listedOn, today, workDays, holidays) >= KEY_AGAIN_AFTER_WORKING_DAYS
    : daysBetween(listedOn, today) >= AGAIN_AFTER_DAYS;
}

/** Days after which a project's status is to be refreshed: the worse it stands, the sooner. */
const REFRESH_AFTER_DAYS: Readonly<Record<Status, number>> = { green: 14, amber: 7, red: 2 };

/** A status of that colour set on this day or earlier is old. */
export const oldSince = (status: Status, today: LocalDate): LocalDate => addDays(today, -REFRESH_AFTER_DAYS[status]);
