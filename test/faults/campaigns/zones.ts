/**
 * Every name of a zone, every day of 2020–2037: one checklist a local working day, judged by counting, without the rule.
 * The years pass at one time of day; the days around each change of the clocks at each of them.
 */

import { nextChecklistAt } from "../../../src/domain/morning.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { clockChanges, toldUnknown, zoneNames } from "../support/zone-names.ts";
import { chanceOf } from "./random.ts";

const TIMES = ["09:00", "02:30", "00:00", "23:30", "03:00"] as const;
const BEGIN = Temporal.Instant.from("2020-01-01T00:00Z").epochMilliseconds;
const END = Temporal.Instant.from("2038-01-01T00:00Z").epochMilliseconds;
const DAY_MS = 86_400_000;
const NONE: ReadonlySet<string> = new Set();

/** `count` names, none of them twice. */
export async function zones({ count, seed, progress }: Given): Promise<Found> {
  const found = complaints();
  const { known, unknown } = zoneNames(count, chanceOf(seed));
  let mornings = 0;
  let changes = 0;
  for (const [index, zone] of known.entries()) {
    const usual = TIMES[index % TIMES.length] ?? "09:00";
    walk(zone, usual, BEGIN, END);
    for (const at of clockChanges(zone, BEGIN, END)) {
      changes += 1;
      for (const time of TIMES) if (time !== usual) walk(zone, time, at - 2 * DAY_MS, at + 2 * DAY_MS);
    }
    if (index % 20 === 0) progress(index);
  }
  const did = { "names of zones": new Set(known).size, "changes of clocks": changes, mornings };
  return { did: { ...did, ...toldUnknown(unknown) }, broken: found.all };

  function walk(zone: string, time: string, begin: number, end: number): void {
    const rule = { zone, checklist_at: time, work_days: "1234567" };
    let at = nextChecklistAt(rule, begin, NONE);
    let expected = local(at, zone).toPlainDate();
    while (at < end) {
      mornings += 1;
      const here = local(at, zone);
      const day = here.toPlainDate();
      // A day that the zone skipped altogether (Kwajalein, Apia) has no morning.
      while (Temporal.PlainDate.compare(expected, day) < 0 && !exists(expected, zone))
        expected = expected.add({ days: 1 });
      if (!day.equals(expected)) found.add(`${zone} ${time}: ${day} where ${expected} was due`);
      const clock = here.toPlainTime().toString().slice(0, 5);
      if (clock !== time && !isGap(day, time, zone)) found.add(`${zone} ${day}: at ${clock} instead of ${time}`);
      expected = day.add({ days: 1 });
      const next = nextChecklistAt(rule, at, NONE);
      if (next <= at) {
        found.add(`${zone} ${day}: the next one is not later`);
        return;
      }
      at = next;
    }
  }
}

const local = (at: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

const exists = (day: Temporal.PlainDate, zone: string): boolean =>
  day.toZonedDateTime({ timeZone: zone, plainTime: "12:00" }).toPlainDate().equals(day);

function isGap(day: Temporal.PlainDate, time: string, zone: string): boolean {
  try {
    day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone, { disambiguation: "reject" });
    return false;
  } catch {
    return true;
  }
}
