/** Calendar arithmetic on plain local days. Weeks start on Monday. */
import type { Edge, Unit } from "./words.ts";

/** `past`: a day named without a year or week lies behind us (touches); `future`: ahead (follow-ups). */
export type Sense = "past" | "future";

/** The nearest day of a weekday (1 Monday … 7 Sunday) strictly before or after today. */
export function weekdayNear(today: Temporal.PlainDate, weekday: number, sense: Sense): Temporal.PlainDate {
  const ahead = (weekday - today.dayOfWeek + 7) % 7 || 7;
  if (sense === "future") return today.add({ days: ahead });
  return today.subtract({ days: 7 - (ahead % 7) || 7 });
}

/** A weekday of the ISO week that lies `weeks` after this one. */
export function weekdayOfWeek(today: Temporal.PlainDate, weekday: number, weeks: number): Temporal.PlainDate {
  return today.add({ days: weekday - today.dayOfWeek + 7 * weeks });
}

/** A calendar day, or `undefined` when no calendar holds it. */
export function realDay(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2200) return undefined;
  const made = Temporal.PlainDate.from({ year, month, day }, { overflow: "constrain" });
  return made.day === day ? made : undefined;
}

/** The next or last occurrence of a day and month; 29 February looks for its leap year. Today counts for both. */
export function dayOfYear(
  today: Temporal.PlainDate,
  month: number,
  day: number,
  sense: Sense,
): Temporal.PlainDate | undefined {
  const step = sense === "future" ? 1 : -1;
  for (let away = 0; away <= 8; away += 1) {
    const made = realDay(today.year + step * away, month, day);
    if (made !== undefined && Temporal.PlainDate.compare(made, today) * step >= 0) return made;
  }
  return undefined;
}

/** The next or last occurrence of a day of the month, passing over months too short for it. Today counts for both. */
export function dayOfMonth(today: Temporal.PlainDate, day: number, sense: Sense): Temporal.PlainDate | undefined {
  const step = sense === "future" ? 1 : -1;
  for (let away = 0; away <= 12; away += 1) {
    const month = today.with({ day: 1 }).add({ months: step * away });
    const made = realDay(month.year, month.month, day);
    if (made !== undefined && Temporal.PlainDate.compare(made, today) * step >= 0) return made;
  }
  return undefined;
}

/** A day some units away, months and years clamped to the month's end, working days over weekends. */
export function shifted(today: Temporal.PlainDate, count: number, unit: Unit): Temporal.PlainDate {
  switch (unit) {
    case "day":
      return today.add({ days: count });
    case "week":
      return today.add({ weeks: count });
    case "month":
      return today.add({ months: count });
    case "quarter":
      return today.add({ months: 3 * count });
    case "year":
      return today.add({ years: count });
    case "workday":
      return workdays(today, count);
    case "hour":
    case "minute":
      return today;
  }
}

/** The edge of a week, month, quarter or year `shift` away: a week ends on Friday, the rest on their last day. */
export function edgeOf(today: Temporal.PlainDate, unit: Unit, shift: number, edge: Edge): Temporal.PlainDate {
  if (unit === "week") return weekdayOfWeek(today, { start: 1, middle: 3, end: 5 }[edge], shift);
  const length = unit === "year" ? 12 : unit === "quarter" ? 3 : 1;
  const first = unit === "year" ? 1 : unit === "quarter" ? today.month - ((today.month - 1) % 3) : today.month;
  const start = today.with({ month: first, day: 1 }).add({ months: length * shift });
  if (edge === "start") return start;
  if (edge === "end") return start.add({ months: length }).subtract({ days: 1 });
  return length === 1 ? start.with({ day: 15 }) : start.add({ months: Math.floor(length / 2) });
}

function workdays(today: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const step = Math.sign(count);
  let day = today;
  for (let left = Math.min(Math.abs(count), 500); left > 0; ) {
    day = day.add({ days: step });
    if (day.dayOfWeek < 6) left -= 1;
  }
  return day;
}
