/** The shape of a language's words about time, and all four languages in one book. */
import { DATES_EN } from "../en/dates.ts";
import { DATES_RU } from "../ru/dates.ts";
import { addPhrases, type PhraseBook } from "../text/phrases.ts";
import { DATES_UK } from "../uk/dates.ts";
import { DATES_VI } from "../vi/dates.ts";

export type Unit = "minute" | "hour" | "day" | "workday" | "week" | "month" | "quarter" | "year";
export type Edge = "start" | "middle" | "end";
export type Shift = -2 | -1 | 0 | 1 | 2;

/** What a word or phrase about time says on its own. Clock times are `HH:MM`. */
export type Atom =
  | { readonly is: "day"; readonly offset: number; readonly at?: string; readonly points?: "past" }
  | { readonly is: "weekday"; readonly day: number; readonly weak?: boolean }
  | { readonly is: "month"; readonly month: number; readonly weak?: boolean }
  | { readonly is: "number"; readonly value: number }
  | { readonly is: "ordinal"; readonly value: number }
  | { readonly is: "unit"; readonly unit: Unit; readonly count?: number }
  | { readonly is: "shift"; readonly shift: Shift }
  | { readonly is: "period"; readonly unit: Unit; readonly shift: Shift; readonly edge: Edge }
  | { readonly is: "in" }
  /** Before a length of time: "cách đây 3 ngày". */
  | { readonly is: "back" }
  | { readonly is: "ago" }
  | { readonly is: "later" }
  | { readonly is: "edge"; readonly edge: Edge }
  | { readonly is: "part"; readonly at: string; readonly half?: "am" | "pm"; readonly onlyAfterHour?: boolean }
  | { readonly is: "before" }
  | {
      readonly is: "clock";
      readonly word:
        | "at"
        | "hour"
        | "halfPast"
        | "halfTo"
        | "quarterPast"
        | "quarterTo"
        | "to"
        | "past"
        | "half"
        | "ofDay";
    }
  | { readonly is: "dayNumber"; readonly side: "before" | "after" };

export type AtomWords = readonly (readonly [patterns: string, atom: Atom])[];

function book(forVietnamese: boolean): PhraseBook<Atom> {
  const made: PhraseBook<Atom> = { first: new Map(), bare: new Map() };
  for (const words of [DATES_EN, DATES_UK, DATES_RU])
    for (const [patterns, atom] of words) addPhrases(made, forVietnamese ? withoutSyllables(patterns) : patterns, atom);
  for (const [patterns, atom] of DATES_VI) {
    // Vietnamese words that look like English ones count only where the writer writes Vietnamese.
    const kept = patterns.split(",").filter((one) => forVietnamese || /[^\x20-\x7e]/.test(one));
    addPhrases(made, kept.join(","), atom, forVietnamese);
  }
  return made;
}

/** Short English weekdays that are Vietnamese words: "phiếu thu", "món", "sát". */
const SYLLABLES = /^(thu|mon|sat)$/;

function withoutSyllables(patterns: string): string {
  return patterns
    .split(",")
    .filter((one) => !SYLLABLES.test(one.trim()))
    .join(",");
}

export const DATE_BOOK = book(false);
export const DATE_BOOK_VI = book(true);
