/** When a member is left in peace: what falls due then waits for the next morning. */
import { localDay, localTime } from "./time.ts";
import type { Instant, LocalDate } from "./vocabulary.ts";
import { isWorkingDay } from "./working-days.ts";

/** `HH:MM` each; from the first minute of `from` up to `to`, over midnight when `from` is later. Equal: never quiet. */
export function isQuietTime(time: string, from: string, to: string): boolean {
  if (from === to) return false;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

export interface Rest {
  readonly zone: string;
  /** ISO weekday digits, Monday 1. */
  readonly workDays: string;
  readonly holidays: ReadonlySet<LocalDate>;
  readonly quietFrom: string;
  readonly quietTo: string;
}

/** A message nobody asked for may go out now: a working day of theirs, outside their quiet hours. */
export const mayDisturb = (now: Instant, rest: Rest): boolean =>
  isWorkingDay(localDay(now, rest.zone), rest.workDays, rest.holidays) &&
  !isQuietTime(localTime(now, rest.zone), rest.quietFrom, rest.quietTo);
