/** All languages' intent words in two books: with and without Vietnamese typed bare. */
import { type Atom, DATE_BOOK, DATE_BOOK_VI } from "../dates/words.ts";
import { MARKS_EN } from "../en/marks.ts";
import { MORE_CONTACT_EN } from "../en/more-contact.ts";
import { TASKS_EN } from "../en/tasks.ts";
import { VERBS_EN } from "../en/verbs.ts";
import { jobWords } from "../names/roles.ts";
import { ASKING_RU } from "../ru/asking.ts";
import { CONTACT_RU } from "../ru/contact-words.ts";
import { EVENTS_RU } from "../ru/events.ts";
import { MARKS_RU } from "../ru/marks.ts";
import { MORE_CONTACT_RU } from "../ru/more-contact.ts";
import { MORE_TASKS_RU } from "../ru/more-tasks.ts";
import { TASKS_RU } from "../ru/tasks.ts";
import { VERBS_RU } from "../ru/verbs.ts";
import { genders } from "../text/bend.ts";
import { addPhrases, type PhraseBook, phraseBook, type Speller, speller } from "../text/phrases.ts";
import { ASKING_UK } from "../uk/asking.ts";
import { CONTACT_UK } from "../uk/contact-words.ts";
import { EVENTS_UK } from "../uk/events.ts";
import { MARKS_UK } from "../uk/marks.ts";
import { MORE_CONTACT_UK } from "../uk/more-contact.ts";
import { MORE_TASKS_UK } from "../uk/more-tasks.ts";
import { TASKS_UK } from "../uk/tasks.ts";
import { VERBS_UK } from "../uk/verbs.ts";
import { MARKS_VI } from "../vi/marks.ts";
import { MORE_CONTACT_VI } from "../vi/more-contact.ts";
import { patternsInFull } from "../vi/short-forms.ts";
import { TASKS_VI } from "../vi/tasks.ts";
import { HOME_FORMS } from "./home-verbs.ts";
import type { Mark } from "./marks.ts";
import { tradeWords } from "./trade-words.ts";

const LISTS = [
  ...[VERBS_EN, MORE_CONTACT_EN, TASKS_EN, MARKS_EN],
  ...[CONTACT_UK, EVENTS_UK, MORE_CONTACT_UK, MARKS_UK, VERBS_UK, TASKS_UK, MORE_TASKS_UK, ASKING_UK],
  ...[CONTACT_RU, EVENTS_RU, MORE_CONTACT_RU, MARKS_RU, VERBS_RU, TASKS_RU, MORE_TASKS_RU, ASKING_RU],
];

/** What both books hold, read once. */
const WORDS = phraseBook(
  LISTS.flat().map(([patterns, mark]) => [isPast(mark) ? genders(patterns) : patterns, mark] as const),
);

function book(vietnamese: boolean): PhraseBook<Mark> {
  const own = vietnameseWords(vietnamese);
  const first = new Map(WORDS.first);
  for (const [key, entries] of own.first) {
    const others = first.get(key) ?? [];
    // In a Vietnamese line "chat" and "call" are what Vietnamese makes of them.
    first.set(key, vietnamese ? [...entries, ...others] : [...others, ...entries]);
  }
  return { first, bare: own.bare };
}

function vietnameseWords(vietnamese: boolean): PhraseBook<Mark> {
  const made: PhraseBook<Mark> = { first: new Map(), bare: new Map() };
  for (const [patterns, mark] of [...MARKS_VI, ...MORE_CONTACT_VI, ...TASKS_VI]) {
    // A Vietnamese word of plain letters is read as one only in a Vietnamese line: "do", "can", "the" are English.
    const kept = patterns.split(",").filter((one) => vietnamese || /[^\x20-\x7e]/.test(one));
    // "cho" typed bare is "for" far more often than a dog.
    addPhrases(made, patternsInFull(kept.join(",")), mark, vietnamese && mark.is !== "private");
  }
  return made;
}

function isPast(mark: Mark): boolean {
  return (mark.is === "verb" && mark.when === "past") || mark.is === "happened" || mark.is === "done";
}

export const MARKS = book(false);
export const MARKS_IN_VIETNAMESE = book(true);

/** The words of the lists: those that may have been meant by a mistyped one, and all that are right as they stand. */
function plainWords(): { readonly worth: readonly string[]; readonly right: readonly string[] } {
  const worth: string[] = [];
  const right: string[] = [...tradeWords().keys(), ...HOME_FORMS];
  for (const one of [MARKS.first, DATE_BOOK.first]) {
    for (const [key, entries] of one) {
      const words = [key, ...entries.flatMap(({ rest }) => (rest.length === 0 ? [] : rest.join("|").split("|")))];
      right.push(...words);
      if (entries.every(({ value }) => typeof value === "object" && !isWorthMending(key, value))) continue;
      for (const word of words) if (!word.includes("*") && word.length >= (word === key ? 4 : 7)) worth.push(word);
    }
  }
  return { worth: [...worth, ...jobWords()], right };
}

const SENDING =
  /^(відправ|надісл|надсил|пересл|висла|присл|скину|переда|відпов|нагад|зв.?яза|попрос|поговор|обговор|домов|погод|узгод|отправ|высла|отвеч|ответ|напомн|связа|обсуд|договор|соглас|send|sent|shar|forward|remin|discus|agree|spoke|talk|repl|respon|answer|contact|reach)/;

/** Small words and private life are never what was mistyped, and of verbs only those of contact are surely meant. */
function isWorthMending(key: string, value: Mark | Atom): boolean {
  switch (value.is) {
    case "verb":
      if (key.length < 6) return false;
      return value.weak === true && value.channel === "other" ? SENDING.test(key) : value.way !== undefined;
    case "need":
      return key.length >= 7;
    case "private":
    case "filler":
    case "happened":
    case "link":
    case "that":
    case "us":
    case "them":
    case "set":
    case "before":
    case "deed":
    case "thing":
      return false;
    default:
      return true;
  }
}

/** Words worth putting right when mistyped. */
const PLAIN = plainWords();
export const SPELLER: Speller = speller(PLAIN.worth, PLAIN.right);

/** Whether a key is a word of the lists themselves, so that it is no mistyped name. */
export function isListed(key: string, bare: string, vietnamese: boolean): boolean {
  if (MARKS.first.has(key) || DATE_BOOK.first.has(key)) return true;
  return (
    vietnamese &&
    // A word with marks of its own is no other word's: "Hòa" is not "hoa".
    ((key === bare && (MARKS_IN_VIETNAMESE.bare.has(bare) || DATE_BOOK_VI.bare.has(bare))) ||
      MARKS_IN_VIETNAMESE.first.has(key) ||
      DATE_BOOK_VI.first.has(key))
  );
}

/** Whether a Vietnamese word is listed with the very marks it is written with. */
export function isListedAsWritten(key: string): boolean {
  return MARKS_IN_VIETNAMESE.first.has(key) || DATE_BOOK_VI.first.has(key);
}
