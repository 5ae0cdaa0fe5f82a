/** A line with its names found: what every later step looks at. */

import type { FoundDate } from "../dates/find.ts";
import { findDates } from "../dates/find.ts";
import type { Directory } from "../directory.ts";
import type { ClientMention } from "../names/find-clients.ts";
import type { PersonMention } from "../names/find-people.ts";
import type { Person } from "../names/naming.ts";
import { markAt, type Scan } from "../scan.ts";
import type { Act } from "./acts.ts";

export interface Sentence {
  readonly line: Scan;
  readonly directory: Directory;
  readonly now: Temporal.ZonedDateTime;
  /** First token after a command. */
  readonly from: number;
  readonly mentions: readonly ClientMention[];
  /** The mention the line is about. */
  readonly client: ClientMention | undefined;
  readonly people: readonly PersonMention[];
  readonly named: readonly Person[];
  /** Tokens of names, which are no dates. */
  readonly taken: ReadonlySet<number>;
  /** Names, and words of a contact that look like a time: "ăn trưa" is lunch, not noon. */
  readonly blocked: ReadonlySet<number>;
  /** What was found in parts already looked at. */
  readonly memo: {
    readonly dates: Map<string, FoundDate[]>;
    readonly dated: Map<FoundDate[], ReadonlyMap<number, FoundDate>>;
    readonly acts: Map<string, Act[]>;
  };
}

/** Tokens that are no dates because a phrase of a contact holds them. */
export function blockedBy(line: Scan, taken: ReadonlySet<number>): Set<number> {
  const blocked = new Set(taken);
  for (let at = 0; at < line.tokens.length; at += 1) {
    const phrase = markAt(line, at, "verb", "event");
    if (phrase !== undefined)
      for (let place = at; place < phrase.to && isShort(phrase.to - at); place += 1) blocked.add(place);
  }
  return blocked;
}

/** Longer phrases hold names and dates between their words: "left Oscar on Tuesday a voicemail". */
function isShort(words: number): boolean {
  return words > 1 && words <= 3;
}

/** A run of tokens: from the first up to, not with, the last. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Dates of a part in a sense. */
export function datesIn(sentence: Sentence, part: Part, sense: "past" | "future"): FoundDate[] {
  const { line, blocked, now, memo } = sentence;
  const key = `${part.from} ${part.to} ${sense}`;
  const known = memo.dates.get(key);
  if (known !== undefined) return known;
  const found =
    fromWhole(sentence, part, sense) ??
    findDates(line.tokens, blocked, { now, sense, vietnamese: line.vietnamese }, part.from, part.to);
  memo.dates.set(key, found);
  return found;
}

/** The dates of the rest of a line out of those of the whole of it, unless one of them lies across the joint. */
function fromWhole(sentence: Sentence, part: Part, sense: "past" | "future"): FoundDate[] | undefined {
  const { line, from } = sentence;
  if (part.to !== line.tokens.length || part.from <= from) return undefined;
  const all = datesIn(sentence, { from, to: part.to }, sense);
  const across = all.some((one) => one.from < part.from && one.to > part.from);
  return across ? undefined : all.filter((one) => one.from >= part.from);
}

/** The date to come, of a part, that a token belongs to. */
export function dateAt(sentence: Sentence, part: Part, at: number): FoundDate | undefined {
  const { dated } = sentence.memo;
  const dates = datesIn(sentence, part, "future");
  const known = dated.get(dates);
  if (known !== undefined) return known.get(at);
  const places = new Map<number, FoundDate>();
  for (const date of dates) for (let place = date.from; place < date.to; place += 1) places.set(place, date);
  dated.set(dates, places);
  return places.get(at);
}
