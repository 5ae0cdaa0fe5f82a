import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  behindPlan,
  growthOf,
  lastTwelve,
  type MonthFigures,
  mainCurrency,
  marginOf,
  missingToYardstick,
  monthsOf,
  portfolioOf,
  viewOf,
} from "../../src/domain/revenue.ts";
import { walletShare } from "../../src/domain/wallet.ts";

const figures = (month: string, actual: number | null, plan: number | null = null, cost: number | null = null) => ({
  month,
  actual,
  plan,
  cost,
});

test("months go over the year in both directions", () => {
  expect(addMonths("2026-11", 2)).toBe("2027-01");
  expect(addMonths("2026-01", -1)).toBe("2025-12");
  expect(monthsOf("quarter", "2026-11")).toEqual(["2026-10", "2026-11", "2026-12"]);
  expect(monthsOf("year", "2026-11")[0]).toBe("2026-01");
  expect(lastTwelve("2026-11")).toHaveLength(12);
  expect(lastTwelve("2026-11").at(-1)).toBe("2026-10");
});

describe("forecast", () => {
  const quarter = monthsOf("quarter", "2026-11");

  test.each<[string, MonthFigures[], object]>([
    [
      "the rest of a plan is met at the rate of the months that are over",
      [figures("2026-10", 80, 100), figures("2026-11", null, 100), figures("2026-12", null, 100)],
      { actual: 80, plan: 300, forecast: 240, pace: 80 },
    ],
    [
      "a month under way is at least what has come in",
      [figures("2026-10", 80, 100), figures("2026-11", 150, 100), figures("2026-12", null, 100)],
      { actual: 230, plan: 300, forecast: 310, pace: 80 },
    ],
    [
      "without a plan, a month is the mean of the last three",
      [figures("2026-08", 60), figures("2026-09", 90), figures("2026-10", 30)],
      { actual: 30, plan: null, forecast: 150, pace: null },
    ],
    [
      "a plan that nothing has measured yet is believed",
      [figures("2026-11", null, 100), figures("2026-12", null, 100)],
      { actual: 0, plan: 200, forecast: 200, pace: null },
    ],
    [
      "a gap before the last month that was entered was nothing",
      [figures("2026-09", 90), figures("2026-11", 60)],
      { actual: 60, plan: null, forecast: 270, pace: null },
    ],
    ["of nothing is nothing", [], { actual: 0, plan: null, forecast: null, pace: null }],
    [
      "a month that is over and not entered is expected, and does not slow the pace",
      [figures("2026-09", 100, 100), figures("2026-10", null, 100), figures("2026-11", 100, 100)],
      { actual: 100, plan: 200, forecast: 300, pace: null },
    ],
  ])("%s", (_, given, expected) => {
    expect(viewOf(given, quarter, "2026-11")).toEqual(expected);
  });

  const amount = fc.option(fc.integer({ min: 0, max: 10 ** 10 }), { nil: null });
  const year = monthsOf("year", "2026-01");
  const history = fc
    .array(fc.tuple(amount, amount), { minLength: 24, maxLength: 24 })
    .map((months) => months.map(([plan, actual], at) => figures(addMonths("2025-01", at), actual, plan)));

  test("equals the actual once the year is over", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 30 }), (given, later) => {
        const view = viewOf(given, year, addMonths("2027-01", later));
        expect(view.forecast).toBe(view.actual);
      }),
    );
  });

  test("is never below what has come in", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 11 }), (given, at) => {
        const now = addMonths("2026-01", at);
        const known = given.map((one) => (one.month > now ? { ...one, actual: null } : one));
        const { forecast, actual } = viewOf(known, year, now);
        expect(forecast ?? 0).toBeGreaterThanOrEqual(actual);
      }),
    );
  });

  test("of a year is the sum of its quarters', once every month that is over is entered", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 11 }), (given, at) => {
        const now = addMonths("2026-01", at);
        const known = given.map((one) => (one.month < now ? { ...one, actual: one.actual ?? 0 } : one));
        const quarters = ["2026-01", "2026-04", "2026-07", "2026-10"].map((month) =>
          viewOf(known, monthsOf("quarter", month), now),
        );
        const total = quarters.reduce((all, one) => all + (one.forecast ?? 0), 0);
        expect(viewOf(known, year, now).forecast ?? 0).toBe(total);
      }),
    );
  });
});

describe("year on year", () => {
  const twoYears = (before: number, now: number, months: readonly string[]) =>
    months.flatMap((month) => [figures(addMonths(month, -12), before), figures(month, now)]);
  const twelve = lastTwelve("2026-11");

  test("compares each month with its own a year earlier", () => {
    expect(growthOf(twoYears(100, 122, twelve), "2026-11")).toEqual({
      percent: 22,
      now: 1464,
      before: 1200,
      months: 12,
    });
  });

  test("leaves out a month that nobody has entered yet, so it is no fall", () => {
    expect(growthOf(twoYears(100, 122, twelve.slice(0, 11)), "2026-11")?.percent).toBe(22);
  });

  test("does not count the month under way", () => {
    expect(growthOf([...twoYears(100, 100, twelve), figures("2026-11", 9000)], "2026-11")?.percent).toBe(0);
  });

  test.each([
    ["fewer than three months say nothing", twoYears(100, 122, twelve.slice(0, 2))],
    ["nothing before says nothing", twoYears(0, 122, twelve)],
    ["one year says nothing", twelve.map((month) => figures(month, 5))],
  ])("%s", (_, given) => {
    expect(growthOf(given, "2026-11")).toBeNull();
  });

  test("tells what is missing to twenty percent", () => {
    expect(missingToYardstick({ percent: 0, now: 1000, before: 1000, months: 12 })).toBe(200);
    expect(missingToYardstick({ percent: 25, now: 1250, before: 1000, months: 12 })).toBe(0);
  });
});

test("a portfolio adds its clients month by month, and keeps what is unknown unknown", () => {
  expect(portfolioOf([figures("2026-10", 5, 7), figures("2026-10", 6), figures("2026-11", null, 1)])).toEqual([
    figures("2026-10", 11, 7),
    figures("2026-11", null, 1),
  ]);
});

test("margin is known only where costs are", () => {
  expect(marginOf([figures("2026-10", 100, null, 60), figures("2026-09", 500)], "2026-11")).toBe(40);
  expect(marginOf([figures("2026-09", 500)], "2026-11")).toBeNull();
});

test.each([
  [95, 0],
  [90, 0],
  [88, 12],
])("at %d percent of its plan a client is %d percent behind", (actual, behind) => {
  expect(behindPlan([figures("2026-10", actual, 100), figures("2026-11", 0, 100)], "2026-11")).toBe(behind);
});

test("the newest actual tells the main currency", () => {
  expect(
    mainCurrency([
      { ...figures("2026-08", 5), currency: "EUR" },
      { ...figures("2026-09", 5), currency: "USD" },
      { ...figures("2026-12", null, 5), currency: "UAH" },
    ]),
  ).toBe("USD");
  expect(mainCurrency([])).toBeNull();
});

describe("share of wallet", () => {
  test.each([
    [120, 100, "defend", 0],
    [100, 100, "defend", 0],
    [999, 1000, "protect", 1],
    [51, 100, "protect", 49],
    [505, 1000, "room", 495],
    [30, 100, "room", 70],
    [15, 100, "room", 85],
    [149, 1000, "foothold", 851],
    [0, 100, "foothold", 100],
  ])("%d of %d: %s, room %d", (ours, wallet, band, room) => {
    expect(walletShare(ours, wallet)).toMatchObject({ band, room });
  });

  test("more of ours never leaves more room", () => {
    const money = fc.integer({ min: 0, max: 10 ** 12 });
    fc.assert(
      fc.property(money, money, fc.integer({ min: 1, max: 10 ** 12 }), (one, more, wallet) => {
        expect(walletShare(one + more, wallet).room).toBeLessThanOrEqual(walletShare(one, wallet).room);
      }),
    );
  });
});
