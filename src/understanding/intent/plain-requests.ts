/**
 * Requests in whatever order of words: "what should I tackle today", "bữa nay mình có những việc gì cần làm". A line is one
 * when every word of it belongs to such a request, so that one strange word makes it something else.
 */
import type { Intent } from "../reading.ts";
import type { Scan } from "../scan.ts";
import { addPhrases, type PhraseBook, phraseBook, phrasesAt } from "../text/phrases.ts";
import { ENGLISH, type Part, RUSSIAN, UKRAINIAN, VIETNAMESE, type Words } from "./request-words.ts";

const BOOK = phraseBook<Part>([]);
const BOOK_VI = phraseBook<Part>([]);
for (const words of [ENGLISH, UKRAINIAN, RUSSIAN]) enter(words, BOOK, BOOK_VI);
enter(VIETNAMESE, BOOK_VI);

function enter(words: Words, ...books: PhraseBook<Part>[]): void {
  for (const [part, patterns] of Object.entries(words))
    if (patterns !== undefined && isPart(part))
      for (const book of books) addPhrases(book, patterns, part, words === VIETNAMESE);
}

function isPart(part: string): part is Part {
  return part in ENGLISH;
}

/** More words than this are no plain request. */
const MOST_WORDS = 14;

/** What a line requests when all its words belong to a request. */
export function plainRequest(line: Scan, from: number): Intent | undefined {
  const parts = partsOf(line, from);
  if (parts === undefined) return undefined;
  if (asksHow(parts)) return "help";
  if (asksForClients(parts, isAlone(line, from))) return "list_clients";
  if (asksForTheDay(parts)) return "show_checklist";
  return asksWhatFor(parts) ? "help" : undefined;
}

type Parts = ReadonlySet<Part>;

const hasAll = (parts: Parts, ...all: Part[]) => all.every((one) => parts.has(one));
const hasOne = (parts: Parts, ...any: Part[]) => any.some((one) => parts.has(one));

/** "how do I add a client", "show me the commands" */
function asksHow(parts: Parts): boolean {
  if (hasAll(parts, "how", "deed", "thing")) return true;
  return parts.has("help") && !hasOne(parts, "clients", "list", "routine");
}

/** "мої клієнти", "кого я веду" */
function asksForClients(parts: Parts, alone: boolean): boolean {
  if (parts.has("clients") && (alone || hasOne(parts, "all", "show", "mine"))) return true;
  if (!hasOne(parts, "ask", "show") || !parts.has("lead") || hasOne(parts, "today", "act")) return false;
  return hasOne(parts, "mine", "clients");
}

/** "what should I tackle today", "anything urgent?" */
function asksForTheDay(parts: Parts): boolean {
  if (parts.has("routine")) return true;
  const asked = hasOne(parts, "ask", "show");
  if (parts.has("list") && (asked || hasOne(parts, "today", "mine") || parts.size === 1)) return true;
  if (asked && asksForWork(parts)) return true;
  if (parts.has("pressing") && (parts.has("ask") || hasAll(parts, "work", "today")) && !parts.has("you")) return true;
  if (!asked || !parts.has("today")) return false;
  if (parts.has("mine")) return !parts.has("you");
  return hasAll(parts, "work", "show") || hasAll(parts, "act", "need") || (parts.has("work") && !parts.has("you"));
}

/** "що прострочено", "чим зайнятись сьогодні", "що мені робити" */
function asksForWork(parts: Parts): boolean {
  return parts.has("due") || hasAll(parts, "need", "act") || (parts.has("act") && hasOne(parts, "mine", "today"));
}

/** "what can you do", "who are you" */
function asksWhatFor(parts: Parts): boolean {
  if (hasAll(parts, "ask", "you") && [...parts].every((one) => WHO.includes(one))) return true;
  if (hasOne(parts, "ask", "how") && hasAll(parts, "can", "you") && !parts.has("today")) return true;
  // "підкажи що писати"
  return hasAll(parts, "ask", "show", "can") && !hasOne(parts, "today", "need", "work", "list", "clients", "thing");
}

/** "what's this bot for", "who are you": nothing but small words beside the question. */
const WHO: readonly Part[] = ["ask", "you", "small", "can", "act"];

/** "clients?" */
function isAlone(line: Scan, from: number): boolean {
  return line.tokens.slice(from).filter((token) => token.kind !== "mark").length === 1;
}

/** What the words of a line are for in a request; `undefined` when one of them has no place there. */
function partsOf(line: Scan, from: number): Parts | undefined {
  const parts = new Set<Part>();
  if (line.tokens.length - from > 2 * MOST_WORDS) return undefined;
  let words = 0;
  for (let at = from; at < line.tokens.length; ) {
    if (line.tokens[at]?.kind === "mark") {
      at += 1;
      continue;
    }
    const found = phrasesAt(line.vietnamese ? BOOK_VI : BOOK, line.tokens, at);
    const to = found[0]?.to;
    if (to === undefined) return undefined;
    for (const one of found) if (one.to === to) parts.add(one.value);
    words += to - at;
    at = to;
  }
  return words > 0 && words <= MOST_WORDS ? parts : undefined;
}
