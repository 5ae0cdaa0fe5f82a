/** A line cut into words, numbers and marks. Positions count UTF-16 units of the cleaned text. */
import { bareOf, isCyrillic, keyOf } from "./letters.ts";

export interface Token {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark";
  /** Nothing stands between this token and the one before. */
  readonly glued: boolean;
  /** It stands as a name would, whatever the case of its letters; told once the whole line is scanned. */
  readonly proper: boolean;
  readonly cyrillic: boolean;
  readonly key: string;
  readonly bare: string;
  /** It has no marks though the writer sets them, so it is no other word without its marks. */
  readonly meant?: boolean;
}

// One alternative a token, none of which can overlap another: a scan never goes back.
const TOKEN =
  /->|=>|>>|[\p{L}\p{M}]+(?:['’ʼ‘`´′＇][\p{L}\p{M}]+)*|\p{Nd}+|\p{Extended_Pictographic}+|[^\s\p{L}\p{M}\p{Nd}]/gu;
const POSSESSIVE = /^(.+)['’ʼ‘]([sS])$/u;
const CONTRACTED = new Set([
  "what",
  "how",
  "it",
  "let",
  "who",
  "where",
  "that",
  "there",
  "he",
  "she",
  "here",
  "when",
  "today",
]);

/** Cuts cleaned text into tokens; an English possessive `'s` is a token of its own with the key `'s`. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  const add = (raw: string, start: number, fixed?: string) => {
    const kind = /^\p{Nd}/u.test(raw) ? "number" : /^[\p{L}\p{M}]/u.test(raw) ? "word" : "mark";
    const key = fixed ?? (kind === "number" ? digits(raw) : keyOf(raw));
    tokens.push({
      raw,
      start,
      end: start + raw.length,
      kind: fixed === undefined ? kind : "mark",
      glued: start === last,
      proper: false,
      cyrillic: isCyrillic(key),
      key,
      bare: bareOf(key),
    });
    last = start + raw.length;
  };
  for (const found of text.matchAll(TOKEN)) {
    const owner = POSSESSIVE.exec(found[0])?.[1];
    if (owner !== undefined && !CONTRACTED.has(owner.toLowerCase())) {
      add(owner, found.index);
      add(found[0].slice(owner.length), found.index + owner.length, "'s");
    } else add(found[0], found.index);
  }
  return tokens;
}

/** Digits of any script as ASCII, so that full-width and Arabic digits count too. */
function digits(raw: string): string {
  if (/^[0-9]+$/.test(raw)) return raw;
  return [...raw].map((one) => digitValue(one)).join("");
}

function digitValue(one: string): string {
  const code = one.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
