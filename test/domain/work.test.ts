import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tellOn } from "../../src/domain/price-rise.ts";
import { nextInSeries, occurrenceAfter, ruleOf, ruleText, type SeriesRule } from "../../src/domain/series.ts";
import { addDays } from "../../src/domain/time.ts";
import type { Status } from "../../src/domain/vocabulary.ts";
import { checkInOn, deadlineAtRisk, openQuestions, type ProjectStage, statesOf } from "../../src/domain/work.ts";

const TODAY = "2026-11-24";

test.each<[ProjectStage, Status, string | null, boolean]>([
  ["production", "green", "2026-11-25", false],
  ["production", "green", "2026-11-23", true],
  ["production", "amber", "2026-12-08", true],
  ["production", "red", "2026-12-09", false],
  ["production", "red", null, false],
  ["delivered", "red", "2026-11-20", false],
  ["paid", "red", "2026-11-20", false],
])("a deadline of work in %s, %s, due %s is at risk: %s", (stage, status, deadline, risk) => {
  expect(deadlineAtRisk({ stage, status, deadline }, TODAY)).toBe(risk);
});

test.each<[ProjectStage, ProjectStage, string | null]>([
  ["delivered", "accepted", "2026-12-24"],
  ["production", "paid", "2026-12-24"],
  ["accepted", "paid", null],
  ["production", "delivered", null],
])("work from %s to %s is checked in on: %s", (from, to, on) => {
  expect(checkInOn(from, to, TODAY)).toBe(on);
});

test("a deadline that is set answers the brief's question about it", () => {
  expect(openQuestions(new Set(["goal"]), null)).toEqual(["audience", "budget", "deadline", "success"]);
  expect(openQuestions(new Set(["goal"]), TODAY)).toEqual(["audience", "budget", "success"]);
});

test("an invoice is sent, never signed", () => {
  expect(statesOf("invoice")).toEqual(["to_send", "sent"]);
});

test.each<[string | null, string]>([
  ["2027-01-10", "2026-12-11"],
  ["2026-12-01", "2026-11-25"],
  [null, "2026-11-25"],
])("a price rise from %s is to be told on %s", (from, on) => {
  expect(tellOn(from, TODAY)).toBe(on);
});

describe("a series", () => {
  test.each<[SeriesRule, string, string]>([
    [{ every: "week", days: [1] }, "2026-11-24", "2026-11-30"],
    [{ every: "week", days: [1] }, "2026-11-30", "2026-12-07"],
    [{ every: "week", days: [2, 4] }, "2026-11-24", "2026-11-26"],
    [{ every: "month", day: 15 }, "2026-11-24", "2026-12-15"],
    [{ every: "month", day: 31 }, "2027-01-31", "2027-02-28"],
    [{ every: "month", day: 31 }, "2027-02-28", "2027-03-31"],
  ])("of %j after %s is on %s", (rule, day, next) => {
    expect(nextInSeries(rule, day)).toBe(next);
  });

  test("goes on by its rule however late an occurrence is done, and never behind us", () => {
    const rule = fc.oneof(
      fc.record({
        every: fc.constant("week" as const),
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      }),
      fc.record({ every: fc.constant("month" as const), day: fc.integer({ min: 1, max: 31 }) }),
    );
    fc.assert(
      fc.property(rule, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 90 }), (one, start, late) => {
        const done = nextInSeries(one, addDays("2026-01-01", start));
        const today = addDays(done, late);
        const next = occurrenceAfter(one, done, today);
        expect(next >= today && next > done).toBe(true);
        // The same day that the rule alone would reach.
        let by = done;
        while (by < next) by = nextInSeries(one, by);
        expect(by).toBe(next);
        expect(nextInSeries(ruleOf(ruleText(one)), done)).toBe(nextInSeries(one, done));
      }),
    );
  });
});
