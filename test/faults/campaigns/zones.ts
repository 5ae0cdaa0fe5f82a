/** Every zone of the machine, every day of 2020–2037: one checklist a local working day, judged by counting, without the rule. */

import { nextChecklistAt } from "../../../src/domain/morning.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { chanceOf } from "./random.ts";

const TIMES = ["09:00", "02:30", "00:00", "23:30", "03:00"] as const;
const BEGIN = Temporal.Instant.from("2020-01-01T00:00Z").epochMilliseconds;
const END = Temporal.Instant.from("2038-01-01T00:00Z").epochMilliseconds;
const NONE: ReadonlySet<string> = new Set();

/** `count` zones, each through eighteen years at one time of day. */
export async function zones({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = { zones: 0, mornings: 0 };
  const all = Intl.supportedValuesOf("timeZone");
  const first = chance.below(all.length);
  for (let one = 0; one < count; one += 1) {
    const zone = all[(first + one) % all.length] ?? "UTC";
    const time = TIMES[(one + seed) % TIMES.length] ?? "09:00";
    walk(zone, time);
    did.zones += 1;
    if (one % 20 === 0) progress(one);
  }
  return { did, broken: found.all };

  function walk(zone: string, time: string): void {
    const rule = { zone, checklist_at: time, work_days: "1234567" };
    let at = nextChecklistAt(rule, BEGIN, NONE);
    let expected = local(at, zone).toPlainDate();
    while (at < END) {
      did.mornings += 1;
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
