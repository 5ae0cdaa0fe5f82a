/**
 * Days and moments in a person's own zone. Rules are kept as local time and IANA zone, and become instants only here.
 */
import type { Instant, LocalDate, LocalMoment } from "./vocabulary.ts";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export const zoned = (now: Instant, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);

/** The calendar day it is in `zone`. */
export const localDay = (now: Instant, zone: string): LocalDate => zoned(now, zone).toPlainDate().toString();

/** The wall clock in `zone`, `HH:MM`. */
export const localTime = (now: Instant, zone: string): string => zoned(now, zone).toPlainTime().toString().slice(0, 5);

/**
 * The instant of a local day and `HH:MM` in `zone`. A time that the spring gap skips comes out after the gap; one that
 * autumn repeats is its first occurrence (Temporal's "compatible").
 */
export const instantAt = (day: LocalDate, time: string, zone: string): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;

/** When the day began in `zone`. */
export const midnightBefore = (now: Instant, zone: string): Instant => instantAt(localDay(now, zone), "00:00", zone);

/** When the next day begins in `zone`. */
export const nextMidnight = (now: Instant, zone: string): Instant =>
  instantAt(addDays(localDay(now, zone), 1), "00:00", zone);

export const addDays = (day: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;

/** Monday 1 … Sunday 7. */
export const isoWeekday = (day: LocalDate): number => Temporal.PlainDate.from(day).dayOfWeek;

/** Splits `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
export function splitMoment(due: LocalDate | LocalMoment): { readonly day: LocalDate; readonly time: string | null } {
  const [day = due, time] = due.split("T");
  return { day, time: time ?? null };
}

/** True for an IANA zone this runtime knows; offsets such as `+02:00` are refused, since they do not follow the law. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
