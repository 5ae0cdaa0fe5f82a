import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNoBudgetAlarm } from "../../src/domain/no-budget.ts";
import { addDays } from "../../src/domain/time.ts";

const SAID = "2026-11-20";

describe("“no budget” is an alarm", () => {
  test.each([
    ["not on the day itself, for it was just told", SAID, null, null, SAID, false],
    ["on the morning after", SAID, null, null, "2026-11-21", true],
    ["for as long as nothing is done", SAID, null, null, "2027-03-01", true],
    ["no longer once it was ticked", SAID, "2026-11-23", null, "2026-11-24", false],
    ["no longer once who pays was talked with since", SAID, null, "2026-11-23", "2026-11-24", false],
    ["though they were talked with before it, or as it was said", SAID, null, SAID, "2026-11-24", true],
    ["again when it is said again", "2026-12-01", "2026-11-23", "2026-11-24", "2026-12-02", true],
    ["never where nobody said it", null, null, null, "2026-11-24", false],
  ] as const)("%s", (_, no_budget_on, no_budget_asked_on, decides_on, today, alarm) => {
    expect(isNoBudgetAlarm({ no_budget_on, no_budget_asked_on, decides_on }, today)).toBe(alarm);
  });

  test("law: a talk with who pays never raises it", () => {
    const day = fc.integer({ min: -30, max: 30 }).map((days) => addDays(SAID, days));
    fc.assert(
      fc.property(day, fc.option(day), day, (decides_on, no_budget_asked_on, today) => {
        const before = isNoBudgetAlarm({ no_budget_on: SAID, no_budget_asked_on, decides_on: null }, today);
        const after = isNoBudgetAlarm({ no_budget_on: SAID, no_budget_asked_on, decides_on }, today);
        expect(after && !before).toBe(false);
      }),
    );
  });
});
