/**
 * A book of phrases: each pattern is words apart by spaces, a word may be a stem with `*` for any ending, `a|b` for
 * either, `…` for up to six words between. Looking a token up costs the length of its word, whatever the size of the book.
 */

import { shortened, slips, slipsAllowed } from "./edits.ts";
import { bareOf, keyOf } from "./letters.ts";
import type { Token } from "./tokens.ts";

/** Up to a few words of any kind. */
const GAP = "…";

interface Entry<V> {
  readonly rest: readonly string[];
  readonly value: V;
}

export interface PhraseBook<V> {
  readonly first: Map<string, Entry<V>[]>;
  /** The same under words without marks, for Vietnamese typed bare. */
  readonly bare: Map<string, Entry<V>[]>;
}

export interface Found<V> {
  readonly from: number;
  /** One past the last token. */
  readonly to: number;
  readonly value: V;
}

/** Builds a book from patterns, several to a string, apart by commas or new lines. `marked`: also without marks. */
export function phraseBook<V>(lines: Iterable<readonly [patterns: string, value: V]>, marked = false): PhraseBook<V> {
  const book: PhraseBook<V> = { first: new Map(), bare: new Map() };
  for (const [patterns, value] of lines) addPhrases(book, patterns, value, marked);
  return book;
}

/** Adds patterns to a book. */
export function addPhrases<V>(book: PhraseBook<V>, patterns: string, value: V, marked = false): void {
  for (const pattern of patterns.split(/[,\n]/)) {
    const words = pattern.trim();
    if (words === "") continue;
    const [head = words, ...rest] = /\s/.test(words) ? words.split(/\s+/) : [];
    put(book.first, keyWithStar, head, rest, value);
    if (marked) put(book.bare, bareOfKeyWithStar, head, rest, value);
  }
}

/** Tens of thousands of patterns are one word each. */
const NOTHING: readonly string[] = [];

function put<V>(
  map: Map<string, Entry<V>[]>,
  key: (word: string) => string,
  head: string,
  rest: readonly string[],
  value: V,
): void {
  const either = (word: string): readonly string[] => (word.includes("|") ? word.split("|").map(key) : [key(word)]);
  const entry = { rest: rest.length === 0 ? NOTHING : rest.map((word) => either(word).join("|")), value };
  for (const one of either(head)) push(map, one, entry);
}

/** All phrases of the book that begin at a token, longest first. */
export function phrasesAt<V>(book: PhraseBook<V>, tokens: readonly Token[], from: number): Found<V>[] {
  const token = tokens[from];
  if (token === undefined || (token.kind === "mark" && token.key !== "/" && !book.first.has(token.key))) return [];
  const found: Found<V>[] = [];
  const look = (map: Map<string, Entry<V>[]>, key: string, bare: boolean) => {
    for (const name of names(key)) {
      for (const entry of map.get(name) ?? []) {
        const to = follow(entry.rest, tokens, from + 1, bare);
        if (to !== undefined) found.push({ from, to, value: entry.value });
      }
    }
  };
  look(book.first, token.key, false);
  if (book.bare.size > 0 && token.key === token.bare && token.meant !== true) look(book.bare, token.bare, true);
  return found.sort((a, b) => b.to - a.to);
}

/** Whether a word begins some phrase of the book. */
export function knows<V>(book: PhraseBook<V>, token: Token): boolean {
  return names(token.key).some((name) => book.first.has(name)) || (book.bare.size > 0 && book.bare.has(token.bare));
}

/** So many words a gap may hold. */
const MOST_BETWEEN = 6;

function follow(rest: readonly string[], tokens: readonly Token[], from: number, bare: boolean): number | undefined {
  let at = from;
  for (const [place, word] of rest.entries()) {
    if (word === GAP) {
      const next = rest[place + 1] ?? "";
      const last = at + MOST_BETWEEN;
      while (at < last && !endsGap(tokens[at]) && !fits(next, keyAt(tokens, at, bare))) at += 1;
      continue;
    }
    // A hyphen inside a phrase ("catch-up", "video-call") is as good as a space.
    if (tokens[at]?.key === "-" && tokens[at]?.glued === true) at += 1;
    const token = tokens[at];
    if (token === undefined || !fits(word, bare ? token.bare : token.key)) return undefined;
    at += 1;
  }
  return at;
}

/** A mark ends a gap, but for what joins two words: "a thank-you card", "Holt's". */
function endsGap(token: Token | undefined): boolean {
  return token === undefined || (token.kind === "mark" && !(token.glued && /^(-|'s)$/.test(token.key)));
}

function keyAt(tokens: readonly Token[], at: number, bare: boolean): string {
  return tokens[at]?.[bare ? "bare" : "key"] ?? "";
}

/** Whether one word of a pattern fits a key. */
function fits(word: string, key: string): boolean {
  return word.split("|").some((one) => (one.endsWith("*") ? key.startsWith(one.slice(0, -1)) : one === key));
}

/** A word and every stem it could begin with. Words longer than any pattern are cut, so the work stays bounded. */
function names(key: string): string[] {
  const all = [key];
  for (let length = Math.min(key.length, 24); length > 1; length -= 1) all.push(`${key.slice(0, length)}*`);
  return all;
}

function keyWithStar(word: string): string {
  const key = keyOf(word);
  // A tone is moved to the end, and belongs before the star.
  return word.endsWith("*") && !key.endsWith("*") ? `${keyOf(word.slice(0, -1))}*` : key;
}

function bareOfKeyWithStar(word: string): string {
  const key = keyWithStar(word);
  return key.endsWith("*") ? `${bareOf(key.slice(0, -1))}*` : bareOf(key);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

export interface Speller {
  readonly near: Map<string, string[]>;
  readonly known: Set<string>;
}

/** An index of known words by their shortened forms, to put right what was mistyped. */
/** `right`: words that are right as they stand, though nothing is mended to them. */
export function speller(words: Iterable<string>, right: Iterable<string> = []): Speller {
  const near = new Map<string, string[]>();
  const known = new Set(words);
  for (const word of [...known]) {
    const most = Math.min(1, slipsAllowed(word.length));
    if (most > 0) for (const form of shortened(word, most)) push(near, form, word);
  }
  for (const word of right) known.add(word);
  return { near, known };
}

/** The one known word a single slip away from a key of 5 letters or more, if there is exactly one nearest. */
export function respelled(index: Speller, key: string): string | undefined {
  if (key.length < 5 || key.length > 40 || index.known.has(key)) return undefined;
  const fits = new Set<string>();
  for (const form of shortened(key, 1)) {
    for (const word of index.near.get(form) ?? []) {
      // Of five letters only one left out is surely a slip, "terms" is no "teams" and "caled" is "called",
      // and so are two swapped: "emial".
      const sure = key.length > 5 || word.length > 5 || isSwapped(key, word);
      if (sure && slips(key, word, 1) === 1) fits.add(word);
    }
  }
  const [first] = fits;
  return first;
}

/** Whether two words are of the very same letters. */
function isSwapped(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join("") === [...b].sort().join("");
}
