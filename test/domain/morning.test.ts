import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideMorning, isTooLate, type MorningRule, nextChecklistAt } from "../../src/domain/morning.ts";
import { HOUR_MS, localDay, localTime, zoned } from "../../src/domain/time.ts";

const none = new Set<string>();
const rule = (zone: string, checklist_at = "09:00", work_days = "12345"): MorningRule => ({
  zone,
  checklist_at,
  work_days,
});

/** Every kind of clock change there is: by hours, by half an hour, at midnight, at 23:00, twice a year, never. */
const ZONES = [
  "Europe/Kyiv",
  "America/New_York",
  "Asia/Ho_Chi_Minh",
  "America/Vancouver",
  "Australia/Lord_Howe",
  "America/Scoresbysund",
  "America/Nuuk",
  "Asia/Beirut",
  "Africa/Cairo",
  "Africa/Casablanca",
  "America/Havana",
  "America/Santiago",
  "America/Asuncion",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Antarctica/Troll",
  "Asia/Gaza",
  "Asia/Tehran",
  "UTC",
];

const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2037, 11, 31) });
const zone = fc.constantFrom(...ZONES);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const week = fc.subarray(["1", "2", "3", "4", "5", "6", "7"], { minLength: 1 }).map((days) => days.join(""));

/** True when no moment of that local day shows that time. */
function inGap(day: string, at: string, of: string): boolean {
  const wall = Temporal.PlainDateTime.from(`${day}T${at}`);
  return !wall.toZonedDateTime(of).toPlainDateTime().equals(wall);
}

describe("the next checklist", () => {
  test("is strictly later, on a working day, at the member's own time", () => {
    fc.assert(
      fc.property(zone, time, week, moment, (of, at, days, after) => {
        const next = nextChecklistAt(rule(of, at, days), after, none);
        const day = localDay(next, of);
        expect(next).toBeGreaterThan(after);
        expect(days).toContain(String(zoned(next, of).dayOfWeek));
        if (!inGap(day, at, of)) expect(localTime(next, of)).toBe(at);
        else
          expect(
            Math.abs(next - Temporal.PlainDateTime.from(`${day}T${at}`).toZonedDateTime(of).epochMilliseconds),
          ).toBeLessThanOrEqual(HOUR_MS);
      }),
      { numRuns: 2000 },
    );
  });

  test("comes once on each local day, and none is left out", () => {
    fc.assert(
      fc.property(zone, time, moment, (of, at, start) => {
        let after = start;
        let last = localDay(nextChecklistAt(rule(of, at, "1234567"), after, none), of);
        after = nextChecklistAt(rule(of, at, "1234567"), after, none);
        for (let count = 0; count < 10; count++) {
          after = nextChecklistAt(rule(of, at, "1234567"), after, none);
          const day = localDay(after, of);
          expect(day).toBe(Temporal.PlainDate.from(last).add({ days: 1 }).toString());
          last = day;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("of a time that spring skips is after the gap, and of one that autumn repeats the first", () => {
    const gap = nextChecklistAt(rule("Europe/Kyiv", "03:30", "1234567"), Date.UTC(2027, 2, 27, 12), none);
    expect(zoned(gap, "Europe/Kyiv").toString()).toBe("2027-03-28T04:30:00+03:00[Europe/Kyiv]");
    const twice = nextChecklistAt(rule("Europe/Kyiv", "03:30", "1234567"), Date.UTC(2026, 9, 24, 12), none);
    expect(zoned(twice, "Europe/Kyiv").toString()).toBe("2026-10-25T03:30:00+03:00[Europe/Kyiv]");
    const between = nextChecklistAt(rule("Europe/Kyiv", "03:30", "1234567"), twice, none);
    expect(localDay(between, "Europe/Kyiv")).toBe("2026-10-26");
  });

  test("skips a holiday", () => {
    const next = nextChecklistAt(rule("Europe/Kyiv"), Date.UTC(2026, 11, 24, 12), new Set(["2026-12-25"]));
    expect(localDay(next, "Europe/Kyiv")).toBe("2026-12-28");
  });

  test("of somebody who never works, or in a zone nobody knows, is an error", () => {
    expect(() => nextChecklistAt(rule("Europe/Kyiv", "09:00", ""), 0, none)).toThrow(RangeError);
    expect(() => nextChecklistAt(rule("Mars/Phobos"), 0, none)).toThrow(RangeError);
  });
});

describe("a morning that has come", () => {
  const kyiv = rule("Europe/Kyiv");
  const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour - 2, minute);

  test.each([
    ["on the minute", at(24, 9), "2026-11-24"],
    ["after an hour of downtime", at(24, 10), "2026-11-24"],
    ["just before 18:00", at(24, 17, 59), "2026-11-24"],
    ["at 18:00, too late", at(24, 18), null],
    ["before nine of the next day", at(25, 8, 59), null],
    ["on a Saturday", at(28, 10), null],
  ])("is sent %s: %s", (_, now, day) => {
    expect(decideMorning(kyiv, now, none).send).toBe(day);
  });

  test("is today's alone after days of downtime, and the next is tomorrow's", () => {
    const { send, next } = decideMorning(kyiv, at(26, 11), none);
    expect(send).toBe("2026-11-26");
    expect(next).toBe(at(27, 9));
  });

  test("goes out in the evening to those who asked for the evening", () => {
    const late = rule("Europe/Kyiv", "20:00");
    expect(decideMorning(late, at(24, 20), none).send).toBe("2026-11-24");
    expect(isTooLate("2026-11-24", at(25, 8), late)).toBe(true);
  });

  test("is never sent before its time", () => {
    fc.assert(
      fc.property(zone, time, week, moment, (of, clock, days, now) => {
        const { send, next } = decideMorning(rule(of, clock, days), now, none);
        expect(next).toBeGreaterThan(now);
        if (send === null) return;
        expect(send).toBe(localDay(now, of));
        const midnight = zoned(now, of).startOfDay().epochMilliseconds;
        expect(nextChecklistAt(rule(of, clock, days), midnight - 1, none)).toBeLessThanOrEqual(now);
        expect(localDay(next, of) > send).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
