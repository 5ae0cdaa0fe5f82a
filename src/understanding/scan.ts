/** A line made ready: tokens, what each may mean, and which words of the directory it may be. */

import type { Directory } from "./directory.ts";
import { isListed, MARKS, MARKS_IN_VIETNAMESE, SPELLER } from "./intent/books.ts";
import type { Mark } from "./intent/marks.ts";
import { isTradeWord } from "./intent/trade-words.ts";
import { isNamesake } from "./names/namesakes.ts";
import { isJobWord } from "./names/roles.ts";
import { matchesOf, slippedMatchesOf, type WordMatch } from "./names/words.ts";
import type { Found } from "./text/phrases.ts";
import { phrasesAt, respelled } from "./text/phrases.ts";
import type { Token } from "./text/tokens.ts";
import { tokenise } from "./text/tokens.ts";
import { inFull } from "./vi/short-forms.ts";

export interface Scan {
  readonly text: string;
  /** Tokens with mistyped everyday words put right in their keys; `raw` is as written. */
  readonly tokens: readonly Token[];
  readonly vietnamese: boolean;
  /** Written in Ukrainian, where -ить ends a present and not an infinitive. */
  readonly ukrainian: boolean;
  /** Whether a word of the trade stands in it. */
  readonly ofTrade: boolean;
  /** Marks by the token they begin at, longest first. */
  readonly marks: readonly (readonly Found<Mark>[])[];
  /** Directory words by token. */
  readonly words: readonly (readonly WordMatch[])[];
}

const VIETNAMESE_LETTERS = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

/** Scans cleaned text against a directory; which of its words stand as names is told next, by `scanned`. */
export function scan(text: string, directory: Directory, language: string): Scan {
  const inAddress = addresses(text);
  const typed = meant(tokenise(text));
  const vietnamese =
    language === "vi" || (VIETNAMESE_LETTERS.test(text) && !typed.some((token) => token.cyrillic) && language !== "en");
  // The index may be shared with directories that hold other clients.
  const held = (matches: readonly WordMatch[]) => matches.filter((one) => directory.uses.has(one.word));
  const written = vietnamese ? inFull(typed, (token) => held(ownersOf(directory, token)).length > 0) : typed;
  const words: (readonly WordMatch[])[] = [];
  const tokens = written.map((token, at): Token => {
    const exact = inAddress(token) ? [] : held(ownersOf(directory, token));
    words.push(exact);
    if (exact.length > 0 || token.kind !== "word" || isListed(token.key, token.bare, vietnamese) || isJobWord(token))
      return token;
    const mendable = !(vietnamese && !token.cyrillic && isSyllable(token)) && !isTradeWord(written, at, vietnamese);
    const near = mendable ? respelled(SPELLER, token.key) : undefined;
    const right = near !== undefined && isEnding(token, near) ? undefined : near;
    // "thùng" is no Thắng: a syllable with its own marks is another word.
    const own = vietnamese && token.key !== token.bare && SYLLABLE.test(token.bare);
    const slipped =
      !own && (right === undefined || (words[at - 1]?.length ?? 0) > 0)
        ? held(slippedMatchesOf(directory.index, token))
        : [];
    if (slipped.length > 0) {
      words[at] = slipped;
      return token;
    }
    return right === undefined ? token : { ...token, key: right, bare: right };
  });
  const book = vietnamese ? MARKS_IN_VIETNAMESE : MARKS;
  return {
    text,
    tokens,
    vietnamese,
    ukrainian: language === "uk" || /[іїєґ]/i.test(text),
    words,
    ofTrade: tokens.some((_, at) => isTradeWord(tokens, at, vietnamese)),
    marks: tokens.map((_, at) => phrasesAt(book, tokens, at)),
  };
}

/** Whether a word may be a Vietnamese syllable, in which one letter makes another word; "emial" is none. */
const isSyllable = ({ key, bare }: Token): boolean => key !== bare || SYLLABLE.test(bare) || bare.length < 5;
const SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|p|ph|qu|r|s|t|th|tr|v|x)?(?:[aeiouy]{1,3})(?:ch?|m|ng?|nh|p|t)?$/;

/** The words a token may be; "Globexs CFO" is Globex's, typed in a hurry. */
function ownersOf({ index }: Directory, token: Token): readonly WordMatch[] {
  const found = matchesOf(index, token);
  const owner = found.length === 0 && token.kind === "word" ? /^([a-z]{4,})s$/.exec(token.key)?.[1] : undefined;
  if (owner === undefined || isNamesake(owner)) return found;
  return matchesOf(index, { ...token, key: owner, bare: owner }).filter((one) => one.quality <= 1);
}

/** Whether a token stands inside a web address, where a word names nobody. */
function addresses(text: string): (token: Token) => boolean {
  const spans = [...text.matchAll(/(?:https?:\/\/|www\.)\S+/giu)].map(
    (one) => [one.index, one.index + one[0].length] as const,
  );
  return (token) => spans.some(([from, to]) => token.start >= from && token.end <= to);
}

/** So many words with marks, of all, show that a writer of Vietnamese sets them. */
const MARKED = { words: 3, share: 0.4 };

/** Words without marks among many with them are meant without: "nội dung" holds no "đúng". */
function meant(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.filter((token) => token.kind === "word" && !token.cyrillic);
  const marked = words.filter((token) => token.key !== token.bare).length;
  if (marked < MARKED.words || marked < words.length * MARKED.share) return tokens;
  return tokens.map((token) => (token.key === token.bare && !token.cyrillic ? { ...token, meant: true } : token));
}

/** Endings of Slavic verbs and nouns, longest first: words that differ in these alone are forms of one another. */
const ENDINGS =
  /(?:лися|лись|лась|лася|лось|лося|вся|вшись|тися|тись|ться|емся|ємся|ємось|имось|усь|юсь|юся|уся|ами|ями|ого|его|ому|ему|ими|ыми|ати|ить|іть|ать|уть|ють|ять|ла|ло|ли|ти|ть|ть|ою|ею|єю|ах|ях|ам|ям|ом|ем|єм|ів|ов|ев|ей|ий|ый|ой|ій|ая|яя|ую|юю|ое|ее|их|ых|им|ым|их|ет|ут|ют|ит|ат|ят|ем|им|уй|юй|ай|ал|ил|ул|ав|ив|ув|в|л|а|я|о|е|є|и|і|ї|ы|у|ю|ь|й)$/;

/** "оплата" is another form beside "оплатю", "скинули" beside "скинути": Slavic words differ at their ends by grammar. */
function isEnding(token: Token, near: string): boolean {
  if (!token.cyrillic) return false;
  const length = Math.min(token.key.length, near.length);
  if (token.key.slice(0, length - 1) === near.slice(0, length - 1)) return true;
  const stem = token.key.replace(ENDINGS, "");
  return stem.length > 2 && stem === near.replace(ENDINGS, "");
}

/** The longest mark of some kinds that begins at a token. */
export function markAt<K extends Mark["is"]>(
  line: Scan,
  at: number,
  ...kinds: K[]
): { to: number; mark: Extract<Mark, { is: K }> } | undefined {
  for (const { to, value } of line.marks[at] ?? []) {
    if (isKind(value, kinds)) return { to, mark: value };
  }
  return undefined;
}

function isKind<K extends Mark["is"]>(mark: Mark, kinds: readonly K[]): mark is Extract<Mark, { is: K }> {
  return kinds.some((kind) => kind === mark.is);
}

/** The writer's words of some tokens. */
export function wordsOf(line: Scan, from: number, to: number): string {
  const first = line.tokens[from];
  const last = line.tokens[to - 1];
  return first === undefined || last === undefined || to <= from ? "" : line.text.slice(first.start, last.end);
}
