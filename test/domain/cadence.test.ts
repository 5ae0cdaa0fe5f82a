import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CadenceFacts,
  type CadenceRules,
  CLOCKS,
  type Clock,
  clocksOf as clocksBy,
  limitsOf as limitsBy,
  PRACTICE,
  pastMaxOn as pastMaxBy,
  readClock as readBy,
} from "../../src/domain/cadence.ts";
import { addDays } from "../../src/domain/time.ts";
import { STAGES, TIERS } from "../../src/domain/vocabulary.ts";

const TODAY = "2026-11-24";
const limitsOf = (facts: CadenceFacts, clock: Clock, rules = PRACTICE) => limitsBy(facts, clock, rules);
const readClock = (facts: CadenceFacts, clock: Clock, today: string, rules = PRACTICE) =>
  readBy(facts, clock, today, rules);
const clocksOf = (facts: CadenceFacts, today: string) => clocksBy(facts, today, PRACTICE);
const pastMaxOn = (facts: CadenceFacts, clock: Clock, rules = PRACTICE) => pastMaxBy(facts, clock, rules);

/** Clients that keep these days, whatever their country. */
const keeping = (...days: readonly string[]): CadenceRules => ({
  ...PRACTICE,
  holidays: (_, year) => days.filter((day) => day.startsWith(`${year}-`)),
});

const client = (given: Partial<CadenceFacts> = {}): CadenceFacts => ({
  owner_id: null,
  country: null,
  tier: "key",
  stage: "active",
  paused_until: null,
  any_ideal: null,
  any_max: null,
  decides_ideal: null,
  decides_max: null,
  in_person_ideal: null,
  in_person_max: null,
  in_person_off: 0,
  any_on: null,
  decides_on: null,
  in_person_on: null,
  ...given,
});

describe("the limits of a tier", () => {
  test.each([
    ["key", "any", 7, 14],
    ["key", "decides", 21, 30],
    ["key", "in_person", 60, 90],
    ["growth", "any", 14, 30],
    ["growth", "decides", 30, 60],
    ["growth", "in_person", 75, 90],
    ["standard", "any", 30, 60],
    ["standard", "decides", 60, 90],
    ["standard", "in_person", 90, 180],
  ] as const)("%s, %s: ideal %i, maximum %i days", (tier, clock, ideal, max) => {
    expect(limitsOf(client({ tier }), clock)).toEqual({ ideal, max });
  });

  test("onboarding halves those of any contact, and no other", () => {
    const fresh = client({ stage: "onboarding" });
    expect(limitsOf(fresh, "any")).toEqual({ ideal: 4, max: 7 });
    expect(limitsOf(fresh, "decides")).toEqual({ ideal: 21, max: 30 });
  });

  test("a client's own numbers stand, also while onboarding, and an ideal never exceeds its maximum", () => {
    expect(limitsOf(client({ stage: "onboarding", any_ideal: 5, any_max: 10 }), "any")).toEqual({ ideal: 5, max: 10 });
    expect(limitsOf(client({ any_max: 3 }), "any")).toEqual({ ideal: 3, max: 3 });
  });

  test("are the workspace's own where it has set them; a client's own come before them", () => {
    const limits = { ...PRACTICE.limits, key: { ...PRACTICE.limits.key, any: { ideal: 5, max: 9 } } };
    const rules: CadenceRules = { ...PRACTICE, limits };
    expect(limitsOf(client(), "any", rules)).toEqual({ ideal: 5, max: 9 });
    expect(limitsOf(client({ stage: "onboarding" }), "any", rules)).toEqual({ ideal: 3, max: 5 });
    expect(limitsOf(client({ any_ideal: 10, any_max: 20 }), "any", rules)).toEqual({ ideal: 10, max: 20 });
    expect(limitsOf(client({ tier: "growth" }), "any", rules)).toEqual({ ideal: 14, max: 30 });
    expect(pastMaxOn(client({ any_on: TODAY }), "any", rules)).toBe("2026-12-04");
  });
});

describe("a clock", () => {
  test.each([
    [0, "within_ideal"],
    [7, "within_ideal"],
    [8, "within_max"],
    [14, "within_max"],
    [15, "past_max"],
    [28, "past_max"],
    [29, "past_double"],
  ] as const)("of a key client %i days after a touch is %s", (days, state) => {
    expect(readClock(client({ any_on: addDays(TODAY, -days) }), "any", TODAY)).toMatchObject({ state, days });
  });

  test("that was never started says so and is due on no day", () => {
    expect(readClock(client(), "decides", TODAY)).toMatchObject({ state: "never", days: null, dueOn: null });
  });

  test("is due on the last day within its maximum", () => {
    expect(readClock(client({ decides_on: TODAY }), "decides", TODAY).dueOn).toBe("2026-12-24");
  });

  test("is off for a churned client, for a paused one until its day, and in person where switched off", () => {
    expect(clocksOf(client({ stage: "churned", any_on: TODAY }), TODAY).any.state).toBe("off");
    expect(clocksOf(client({ stage: "paused", any_on: TODAY }), TODAY).any.state).toBe("off");
    expect(clocksOf(client({ stage: "paused", paused_until: "2026-11-25", any_on: TODAY }), TODAY).any.state).toBe(
      "off",
    );
    expect(clocksOf(client({ stage: "paused", paused_until: TODAY, any_on: TODAY }), TODAY).any.state).toBe(
      "within_ideal",
    );
    expect(clocksOf(client({ in_person_off: 1, in_person_on: TODAY }), TODAY).in_person.state).toBe("off");
  });

  test("of a client paused until a day passes its maximum on that day at the earliest", () => {
    const paused = client({ stage: "paused", paused_until: "2027-01-10", any_on: "2026-11-01" });
    expect(pastMaxOn(paused, "any")).toBe("2027-01-10");
    expect(pastMaxOn(client({ stage: "paused", any_on: TODAY }), "any")).toBeNull();
  });
});

describe("a client's public holidays", () => {
  const tet = keeping("2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09");

  test("do not count against it: the clock stands still on them", () => {
    const met = client({ any_on: "2027-02-01" });
    expect(readClock(met, "any", "2027-02-20", tet)).toMatchObject({
      days: 14,
      state: "within_max",
      dueOn: "2027-02-20",
    });
    expect(readClock(met, "any", "2027-02-20")).toMatchObject({ days: 19, state: "past_max", dueOn: "2027-02-15" });
    expect(pastMaxOn(met, "any", tet)).toBe("2027-02-21");
  });

  test("put off a maximum that would fall on one to the day after", () => {
    const rules = keeping("2026-12-25", "2026-12-26", "2027-01-01");
    const met = client({ any_on: "2026-12-11" });
    expect(readClock(met, "any", "2026-12-25", rules)).toMatchObject({ days: 13, dueOn: "2026-12-27" });
    expect(pastMaxOn(met, "any", rules)).toBe("2026-12-28");
  });

  test("before the last touch change nothing, nor do those to come after the maximum", () => {
    const rules = keeping("2026-11-20", "2026-12-25");
    expect(readClock(client({ any_on: "2026-11-20" }), "any", TODAY, rules)).toMatchObject({
      days: 4,
      dueOn: "2026-12-04",
    });
  });

  test("that nobody could have missed by years are not asked for", () => {
    const years: number[] = [];
    const rules: CadenceRules = { ...PRACTICE, holidays: (_, year) => (years.push(year), []) };
    expect(readClock(client({ any_on: "1990-01-01" }), "any", TODAY, rules).state).toBe("past_double");
    expect(years.length).toBeLessThan(8);
  });
});

const anyDay = fc.integer({ min: -400, max: 0 }).map((days) => addDays(TODAY, days));
const anyClient = fc
  .record({
    tier: fc.constantFrom(...TIERS),
    stage: fc.constantFrom(...STAGES),
    paused_until: fc.option(anyDay),
    any_max: fc.option(fc.integer({ min: 1, max: 200 })),
    any_ideal: fc.option(fc.integer({ min: 1, max: 200 })),
    any_on: fc.option(anyDay),
    decides_on: fc.option(anyDay),
    in_person_on: fc.option(anyDay),
    in_person_off: fc.constantFrom<0 | 1>(0, 1),
  })
  .map(client);

const anyHolidays = fc
  .uniqueArray(fc.integer({ min: -400, max: 400 }), { maxLength: 60 })
  .map((days) => keeping(...days.sort((a, b) => a - b).map((day) => addDays(TODAY, day))));

describe("laws of the clocks", () => {
  test("a holiday never makes a clock worse, nor its maximum come earlier", () => {
    const order = ["off", "never", "within_ideal", "within_max", "past_max", "past_double"];
    fc.assert(
      fc.property(anyClient, fc.constantFrom(...CLOCKS), anyHolidays, (facts, clock, rules) => {
        const [plain, kept] = [readClock(facts, clock, TODAY), readClock(facts, clock, TODAY, rules)];
        expect(order.indexOf(kept.state)).toBeLessThanOrEqual(order.indexOf(plain.state));
        expect((pastMaxOn(facts, clock, rules) ?? "") >= (pastMaxOn(facts, clock) ?? "")).toBe(true);
      }),
    );
  });

  test("a clock is past its maximum exactly from the day that is stored for it", () => {
    fc.assert(
      fc.property(anyClient, fc.constantFrom(...CLOCKS), anyHolidays, (facts, clock, rules) => {
        const { state } = readClock(facts, clock, TODAY, rules);
        const day = pastMaxOn(facts, clock, rules);
        expect(state === "past_max" || state === "past_double").toBe(day !== null && day <= TODAY);
      }),
    );
  });

  test("a fresher touch never makes a clock worse", () => {
    const order = ["within_ideal", "within_max", "past_max", "past_double"];
    fc.assert(
      fc.property(anyClient, anyDay, anyDay, anyHolidays, (facts, one, other, rules) => {
        const [older, newer] = one < other ? [one, other] : [other, one];
        const then = readClock({ ...facts, any_on: older }, "any", TODAY, rules).state;
        const now = readClock({ ...facts, any_on: newer }, "any", TODAY, rules).state;
        if (then !== "off") expect(order.indexOf(now)).toBeLessThanOrEqual(order.indexOf(then));
      }),
    );
  });
});
