import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideAbsence, isAway } from "../../src/domain/absence.ts";
import { addDays } from "../../src/domain/time.ts";

const TODAY = "2026-11-24";

describe("an absence", () => {
  test.each([
    ["1–14 Dec", "2026-12-01", "2026-12-14", null, "away"],
    ["one day", "2026-12-01", null, null, "away"],
    ["today", TODAY, null, null, "away"],
    ["already begun", "2026-11-20", "2026-11-30", null, "away"],
    ["the end before the beginning", "2026-12-14", "2026-12-01", null, "backwards"],
    ["over already", "2026-11-01", "2026-11-23", null, "past"],
    ["more than half a year", "2026-12-01", "2027-07-01", null, "too_long"],
    [
      "a deputy away for a part of it",
      "2026-12-01",
      "2026-12-14",
      { from_day: "2026-12-14", until_day: "2026-12-20" },
      "deputy_away",
    ],
    ["a deputy back in time", "2026-12-01", "2026-12-14", { from_day: "2026-11-20", until_day: "2026-11-30" }, "away"],
  ] as const)("%s", (_, from, until, deputy, kind) => {
    expect(decideAbsence({ from, until }, deputy, TODAY).kind).toBe(kind);
  });

  test("covers both its days and nothing around them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 180 }), fc.integer({ min: -200, max: 400 }), (length, at) => {
        const absence = { from_day: TODAY, until_day: addDays(TODAY, length) };
        expect(isAway(absence, addDays(TODAY, at))).toBe(at >= 0 && at <= length);
      }),
    );
  });
});
