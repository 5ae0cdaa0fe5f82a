/** A date as the whole of what was typed: a snooze, a date to change, a day of a touch. */
import { clean } from "../text/letters.ts";
import { tokenise } from "../text/tokens.ts";
import { type FoundDate, findDates } from "./find.ts";

export type DueRead =
  /** `due` is a local `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; `words` is what was read as the date. */
  | { readonly kind: "due"; readonly due: string; readonly words: string }
  /** A date that no calendar holds, with the writer's words. */
  | { readonly kind: "impossible"; readonly words: string }
  | { readonly kind: "none" };

export type DayRead =
  | { readonly kind: "day"; readonly day: string; readonly words: string }
  | { readonly kind: "impossible"; readonly words: string }
  | { readonly kind: "none" };

const NOTHING: ReadonlySet<number> = new Set();

/** Reads a date ahead ("friday 3pm", "за тиждень", "T3 24/11 15:00") in the zone of `now`. */
export function readDue(text: string, now: Temporal.ZonedDateTime): DueRead {
  const found = firstDates(text, now, "future");
  if (found === undefined) return { kind: "none" };
  if (found.dates.some((one) => one.impossible)) return { kind: "impossible", words: found.words };
  const due = dueOf(found.dates, now);
  return due === null ? { kind: "none" } : { kind: "due", due, words: found.words };
}

/** Reads a day that lies behind or is today ("yesterday", "минулого вівторка", "ngày 20"). */
export function readDay(text: string, now: Temporal.ZonedDateTime): DayRead {
  const found = firstDates(text, now, "past");
  const day = found?.dates.find((one) => one.day !== undefined)?.day;
  if (found === undefined) return { kind: "none" };
  if (found.dates.some((one) => one.impossible)) return { kind: "impossible", words: found.words };
  return day === undefined ? { kind: "none" } : { kind: "day", day: day.toString(), words: found.words };
}

/**
 * The day that a text ends with and that its words put behind ("call yesterday", "відправити минулого вівторка"):
 * no due date, but what a writer may have meant as one. `null` when there is none.
 */
export function pastDayAtEnd(text: string, now: Temporal.ZonedDateTime): string | null {
  const found = firstDates(text, now, "past");
  const day = found?.dates.find((one) => one.points === "past" && !one.impossible)?.day;
  return day !== undefined &&
    clean(text)
      .trimEnd()
      .endsWith(found?.words ?? "")
    ? day.toString()
    : null;
}

/**
 * A follow-up's due from the dates that belong to it: a day, a time, or both apart. A bare time is today while it lies
 * ahead, else tomorrow.
 */
export function dueOf(dates: readonly FoundDate[], now: Temporal.ZonedDateTime): string | null {
  const day = dates.find((one) => one.day !== undefined)?.day;
  const at = dates.find((one) => one.at !== undefined)?.at;
  if (day !== undefined) return at === undefined ? day.toString() : `${day}T${at}`;
  if (at === undefined) return null;
  const today = now.toPlainDate();
  const ahead = Temporal.PlainTime.compare(at, now.toPlainTime()) > 0;
  return `${ahead ? today : today.add({ days: 1 })}T${at}`;
}

function firstDates(text: string, now: Temporal.ZonedDateTime, sense: "past" | "future") {
  const cleaned = clean(text);
  const tokens = tokenise(cleaned);
  // A typed date carries no language: the Vietnamese words are tried where the others find nothing.
  for (const vietnamese of [false, true]) {
    const all = findDates(tokens, NOTHING, { now, sense, vietnamese });
    const [first] = all;
    if (first === undefined) continue;
    const next = all[1];
    const dates = next !== undefined && next.kind !== first.kind ? [first, next] : [first];
    const last = dates.at(-1) ?? first;
    const words = cleaned.slice(tokens[first.from]?.start ?? 0, tokens[last.to - 1]?.end ?? 0);
    const covered = all.reduce((sum, one) => sum + one.to - one.from, 0);
    if (!vietnamese && covered < tokens.filter((token) => token.kind !== "mark").length) {
      const other = findDates(tokens, NOTHING, { now, sense, vietnamese: true });
      const more = other.reduce((sum, one) => sum + one.to - one.from, 0);
      if (more > covered) continue;
    }
    return { dates, words };
  }
  return undefined;
}
