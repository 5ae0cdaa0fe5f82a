import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fridayOf,
  leadsAreTold,
  nextReviewAt,
  ownerIsWarned,
  type ReviewRule,
  reviewDue,
} from "../../src/domain/review.ts";
import { addDays, instantAt, isoWeekday, localDay, localTime } from "../../src/domain/time.ts";
import { TIERS } from "../../src/domain/vocabulary.ts";

const RULE: ReviewRule = {
  zone: "Europe/Kyiv",
  work_days: "12345",
  checklist_at: "09:00",
  quiet_from: "19:00",
  quiet_to: "08:00",
};
const NONE: ReadonlySet<string> = new Set();
const at = (day: string, time: string, zone = RULE.zone) => instantAt(day, time, zone);
const next = (rule: Partial<ReviewRule>, off: readonly string[] = [], from = at("2026-11-24", "10:00")) => {
  const given = { ...RULE, ...rule };
  const due = nextReviewAt(given, from, new Set(off));
  return due === null ? null : `${localDay(due, given.zone)} ${localTime(due, given.zone)}`;
};

describe("a review comes", () => {
  test.each([
    ["on Friday at four", {}, [], "2026-11-27 16:00"],
    ["on the last working day, when Friday is off", {}, ["2026-11-27"], "2026-11-26 16:00"],
    ["on Thursday to who works Sunday to Thursday", { work_days: "12347" }, [], "2026-11-26 16:00"],
    [
      "next week, when all of this one is off",
      {},
      ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"],
      "2026-12-04 16:00",
    ],
    ["with the list to who is at rest by four", { quiet_from: "15:00" }, [], "2026-11-27 09:00"],
    ["never to who works at weekends only", { work_days: "67" }, [], null],
  ] as const)("%s", (_, rule, off, expected) => {
    expect(next(rule, off)).toBe(expected);
  });

  test("not again in the same week, and not once its day is over", () => {
    expect(next({}, [], at("2026-11-27", "16:00"))).toBe("2026-12-04 16:00");
    expect(reviewDue(RULE, at("2026-11-27", "16:00"), NONE)).toBe("2026-11-27");
    expect(reviewDue(RULE, at("2026-11-27", "15:59"), NONE)).toBeNull();
    expect(reviewDue(RULE, at("2026-11-28", "10:00"), NONE)).toBeNull();
  });

  test("strictly later, and once a week, wherever its reader lives", () => {
    const zones = fc.constantFrom("Europe/Kyiv", "Pacific/Apia", "America/Scoresbysund", "Asia/Ho_Chi_Minh");
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 700 * 24 }), (zone, hours) => {
        const from = at("2026-01-01", "00:00", zone) + hours * 3_600_000;
        const rule = { ...RULE, zone };
        const first = nextReviewAt(rule, from, NONE) ?? 0;
        const second = nextReviewAt(rule, first, NONE) ?? 0;
        expect(first).toBeGreaterThan(from);
        expect(isoWeekday(localDay(first, zone))).toBe(5);
        expect(localDay(second, zone)).toBe(addDays(localDay(first, zone), 7));
      }),
    );
  });
});

describe("leads are told of a silent client", () => {
  test.each([
    ["key", "any", 20, 14, false],
    ["key", "any", 21, 14, true],
    ["key", "decides", 37, 30, true],
    ["growth", "any", 43, 30, false],
    ["growth", "any", 44, 30, true],
    ["standard", "decides", 119, 90, false],
    ["standard", "decides", 120, 90, true],
    ["key", "in_person", 400, 90, false],
  ] as const)("%s, %s: %i days of %i → %s", (tier, clock, days, max, told) => {
    expect(leadsAreTold({ tier, clock, days, max })).toBe(told);
  });

  test("and the owner on Wednesday, Thursday and Friday before, never earlier in the week", () => {
    const monday = "2026-11-23";
    const warned = (weekday: number) =>
      ownerIsWarned({ tier: "key", clock: "any", days: 21 - 5 + weekday, max: 14 }, addDays(monday, weekday - 1));
    expect([1, 2, 3, 4, 5, 6, 7].map(warned)).toEqual([false, false, true, true, true, false, false]);
  });

  test("whoever leads are told of on Friday was warned two days before", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TIERS),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 180 }),
        (tier, days, max) => {
          const friday = fridayOf("2026-11-24");
          const told = leadsAreTold({ tier, clock: "any", days, max });
          expect(ownerIsWarned({ tier, clock: "any", days: days - 2, max }, addDays(friday, -2))).toBe(told);
        },
      ),
    );
  });
});
