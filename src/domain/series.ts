/** Follow-ups that come again: regular reports (`docs/practice.md`). A snooze or a late tick never moves a series. */
import { addDays, isoWeekday } from "./time.ts";
import type { LocalDate } from "./vocabulary.ts";

/** Weekly on ISO weekdays, or monthly on a day (the month's last where it has fewer). */
export type SeriesRule =
  | { readonly every: "week"; readonly days: readonly number[] }
  | { readonly every: "month"; readonly day: number };

/** `week:1,3` and `month:15`: how a rule is stored. */
export const ruleText = (rule: SeriesRule): string =>
  rule.every === "week" ? `week:${[...new Set(rule.days)].toSorted().join(",")}` : `month:${rule.day}`;

/** Throws for a text that `ruleText` did not write. */
export function ruleOf(text: string): SeriesRule {
  const week = /^week:([1-7](?:,[1-7])*)$/.exec(text);
  if (week?.[1]) return { every: "week", days: week[1].split(",").map(Number) };
  const month = /^month:(\d{1,2})$/.exec(text);
  if (month?.[1]) return { every: "month", day: Number(month[1]) };
  throw new Error(`not a rule of a series: ${text}`);
}

/** The first day of the series after `day`: of the rule alone, whatever became of the occurrences before. */
export function nextInSeries(rule: SeriesRule, day: LocalDate): LocalDate {
  if (rule.every === "month") {
    const month = Temporal.PlainDate.from(day).toPlainYearMonth();
    const here = month.toPlainDate({ day: rule.day }).toString();
    return here > day ? here : month.add({ months: 1 }).toPlainDate({ day: rule.day }).toString();
  }
  for (let next = addDays(day, 1); ; next = addDays(next, 1)) if (rule.days.includes(isoWeekday(next))) return next;
}

/** The next occurrence once one is done: the first that is neither behind us nor the one just done. */
export const occurrenceAfter = (rule: SeriesRule, done: LocalDate, today: LocalDate): LocalDate =>
  nextInSeries(rule, done > addDays(today, -1) ? done : addDays(today, -1));
