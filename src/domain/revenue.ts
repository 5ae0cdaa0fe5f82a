/**
 * Revenue by month, seen as month, quarter and year (`docs/practice.md`, "Money"). All figures given to one function
 * are of one client or portfolio and of one currency, in minor units, net of VAT and of what is only passed through.
 */
import { percentOf, shareOfAmount, sum } from "./money.ts";
import type { LocalDate } from "./vocabulary.ts";

/** `YYYY-MM`. */
export type Month = string;

export interface MonthFigures {
  readonly month: Month;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly cost: number | null;
}

export const monthOf = (day: LocalDate): Month => day.slice(0, 7);

export function addMonths(month: Month, count: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((((at % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}

const run = (first: Month, count: number): readonly Month[] =>
  Array.from({ length: count }, (_, at) => addMonths(first, at));

type Period = "month" | "quarter" | "year";
const MONTHS_OF: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: 12 };

/** The months of the period that holds `month`. */
export function monthsOf(period: Period, month: Month): readonly Month[] {
  const length = MONTHS_OF[period];
  return run(addMonths(month, -((Number(month.slice(5, 7)) - 1) % length)), length);
}

/** The twelve months that are over, the newest last. */
export const lastTwelve = (now: Month): readonly Month[] => run(addMonths(now, -12), 12);

interface View {
  readonly actual: number;
  /** `null`: no month of it has a plan, or a month that brought something has none: the two would not compare. */
  readonly plan: number | null;
  /** What it will come to; once it is over, exactly `actual`. `null`: nothing to tell it by. */
  readonly forecast: number | null;
  /** Actual in percent of plan over its months that are over; `null` before the first. */
  readonly pace: number | null;
}

/** One period's figures as of the month `now`. */
export function viewOf(figures: readonly MonthFigures[], months: readonly Month[], now: Month): View {
  const byMonth = new Map(figures.map((one) => [one.month, one]));
  const actual = sum(months.map((month) => byMonth.get(month)?.actual ?? 0));
  const plans = months.flatMap((month) => byMonth.get(month)?.plan ?? []);
  const unplanned = months.some((month) => byMonth.get(month)?.actual && (byMonth.get(month)?.plan ?? null) === null);
  const over = months.every((month) => month < now);
  const expected = months.map((month) => expectedIn(month, byMonth, now));
  const known = expected.filter((amount) => amount !== null);
  const measured = months
    .flatMap((month) => byMonth.get(month) ?? [])
    .filter((one) => one.month < now && one.actual !== null && one.plan !== null);
  const planned = sum(measured.map((one) => one.plan ?? 0));
  return {
    actual,
    plan: plans.length === 0 || unplanned ? null : sum(plans),
    forecast: over ? actual : known.length === 0 ? null : sum(known),
    pace: planned > 0 ? percentOf(sum(measured.map((one) => one.actual ?? 0)), planned) : null,
  };
}

/**
 * A month that is over and known is itself; this one is at least what has come in; the rest is expected. So is a month
 * that is over and not entered yet, but not a gap before the last one that is: nothing was there.
 */
function expectedIn(month: Month, figures: ReadonlyMap<Month, MonthFigures>, now: Month): number | null {
  const actual = figures.get(month)?.actual ?? null;
  if (actual !== null && month < now) return actual;
  if (month < now && !awaited(month, figures, now)) return null;
  const expected = likelyIn(month, figures, now);
  if (actual === null) return expected;
  return Math.max(actual, expected ?? 0);
}

/** Whether every month from this one on is still to be entered, after at least one that was; a plan does as well. */
function awaited(month: Month, figures: ReadonlyMap<Month, MonthFigures>, now: Month): boolean {
  const known = [...figures.values()].filter((one) => one.actual !== null && one.month < now).map((one) => one.month);
  if (known.some((one) => one >= month)) return false;
  return known.length > 0 || (figures.get(month)?.plan ?? null) !== null;
}

const RECENT = 3;

/** The plan at the rate at which plans were met in the last twelve months; without a plan, the mean of recent months. */
function likelyIn(month: Month, figures: ReadonlyMap<Month, MonthFigures>, now: Month): number | null {
  const past = lastTwelve(now).flatMap((one) => figures.get(one) ?? []);
  const plan = figures.get(month)?.plan ?? null;
  if (plan !== null) {
    const measured = past.filter((one) => one.actual !== null && one.plan !== null);
    const planned = sum(measured.map((one) => one.plan ?? 0));
    return planned > 0 ? shareOfAmount(plan, sum(measured.map((one) => one.actual ?? 0)), planned) : plan;
  }
  const recent = past.flatMap((one) => one.actual ?? []).slice(-RECENT);
  return recent.length === 0 ? null : shareOfAmount(sum(recent), 1, recent.length);
}

export interface Growth {
  /** Percent, rounded down. */
  readonly percent: number;
  readonly now: number;
  readonly before: number;
  /** How many months of the last twelve could be compared with their own a year earlier. */
  readonly months: number;
}

/** Fewer pairs of months say nothing of a year. */
const PAIRS = 3;

/**
 * Year on year over the last twelve months that are over: each against the same month a year earlier, where both are
 * known, so that a month nobody has entered yet is no fall. `null`: fewer than three such months, or nothing before.
 */
export function growthOf(figures: readonly MonthFigures[], now: Month): Growth | null {
  const actual = new Map(figures.map((one) => [one.month, one.actual]));
  const pairs = lastTwelve(now).flatMap((month) => {
    const [current, earlier] = [actual.get(month) ?? null, actual.get(addMonths(month, -12)) ?? null];
    return current === null || earlier === null ? [] : [{ current, earlier }];
  });
  const [current, before] = [sum(pairs.map((one) => one.current)), sum(pairs.map((one) => one.earlier))];
  if (pairs.length < PAIRS || before <= 0) return null;
  return { percent: percentOf(current - before, before), now: current, before, months: pairs.length };
}

/** The yardstick of a member's portfolio, in percent a year. */
export const YARDSTICK = 20;

/** What is missing to grow by the yardstick; 0 once it is reached. */
export function missingToYardstick({ now, before }: Growth): number {
  return Math.max(0, shareOfAmount(before, 100 + YARDSTICK, 100) - now);
}

/** What came in over the last twelve months that are over; `null` when none of them is known. */
export function yearsActual(figures: readonly MonthFigures[], now: Month): number | null {
  const months = new Set(lastTwelve(now));
  const known = figures.flatMap((one) => (months.has(one.month) ? (one.actual ?? []) : []));
  return known.length === 0 ? null : sum(known);
}

/** What is left of the revenue, in percent, over months of the last twelve and this one whose cost is known. */
export function marginOf(figures: readonly MonthFigures[], now: Month): number | null {
  const from = addMonths(now, -12);
  const known = figures.filter(
    (one) => one.month >= from && one.month <= now && one.actual !== null && one.cost !== null,
  );
  const revenue = sum(known.map((one) => one.actual ?? 0));
  return revenue > 0 ? percentOf(revenue - sum(known.map((one) => one.cost ?? 0)), revenue) : null;
}

/** Below this percent of its plan, a client is behind. */
const BEHIND = 90;

/** By how many percent the year so far is behind its plan; 0 while it is not, or nothing can be told. */
export function behindPlan(figures: readonly MonthFigures[], now: Month): number {
  const { pace } = viewOf(figures, monthsOf("year", now), now);
  return pace !== null && pace < BEHIND ? 100 - pace : 0;
}

/** Several clients' months of one currency as one portfolio. */
export function portfolioOf(figures: readonly MonthFigures[]): readonly MonthFigures[] {
  const total = (amounts: readonly (number | null)[]): number | null => {
    const known = amounts.filter((amount) => amount !== null);
    return known.length === 0 ? null : sum(known);
  };
  return [...Map.groupBy(figures, (one) => one.month)].map(([month, all]) => ({
    month,
    plan: total(all.map((one) => one.plan)),
    actual: total(all.map((one) => one.actual)),
    cost: total(all.map((one) => one.cost)),
  }));
}

/** The currency whose figures speak for a client: of its newest actual, else of its newest plan; of two, the steadier. */
export function mainCurrency(rows: readonly (MonthFigures & { readonly currency: string })[]): string | null {
  const currencies = [...Map.groupBy(rows, (row) => row.currency)].map(([currency, own]) => {
    const newest = own.reduce((most, one) => {
      const rank = `${one.actual === null ? 0 : 1}${one.month}`;
      return rank > most ? rank : most;
    }, "");
    return { currency, newest, months: own.length };
  });
  const [first] = currencies.sort(
    (a, b) => compare(b.newest, a.newest) || b.months - a.months || compare(a.currency, b.currency),
  );
  return first?.currency ?? null;
}

/** By code units: the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
