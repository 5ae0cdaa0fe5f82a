/** Words that no list and no directory holds: among them are the names of people and companies that nobody knows. */
import { isListed, isListedAsWritten } from "../intent/books.ts";
import { guessedVerb } from "../intent/guessed-verbs.ts";
import { isTradeWord } from "../intent/trade-words.ts";
import type { Scan } from "../scan.ts";
import { isGivenName } from "./given-names.ts";
import { isLegalForm } from "./legal-forms.ts";
import { isEverydayForm } from "./namesakes.ts";
import { roleAt } from "./roles.ts";

/** So many words a phrase before a token may have. */
const LONGEST = 4;

/** Whether a word is none of the everyday words and none of the directory. */
export function isStrange(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  if (token?.kind !== "word" || token.key.length < 2 || isLegalForm(token.key)) return false;
  if ((line.words[at] ?? []).some((one) => one.quality <= 2) || isEverydayForm(token.key)) return false;
  // Vietnamese with its marks is told by them: "Hòa" is not "hoa".
  const marked = token.key !== token.bare || token.meant === true;
  const listed =
    line.vietnamese && marked ? isListedAsWritten(token.key) : isListed(token.key, token.bare, line.vietnamese);
  if (listed || isInPhrase(line, at) || isTradeWord(line.tokens, at, line.vietnamese)) return false;
  if (roleAt(line.tokens, at, line.vietnamese) !== undefined) return false;
  return isGivenName(token.key) || guessedVerb(token.key, token.cyrillic, line.ukrainian) === undefined;
}

/** "next step": inside a phrase of several words a word is no name. */
export function isInPhrase(line: Scan, at: number): boolean {
  for (let back = at; back >= Math.max(0, at - LONGEST); back -= 1)
    if ((line.marks[back] ?? []).some((one) => one.to > at && one.to > back + 1 && one.to - back <= LONGEST))
      return true;
  return false;
}

/** How Slavic surnames end: "Есенин", "Шевченко", "Ковальчук", "Пушкин". */
const SURNAME =
  /^.{2,}(енк[оауи]|чук[аоуеи]?м?|юк[аоу]?м?|ськ(ий|а|ого|ому|им|ої|ою)|ск(ий|ая|ого|ому|им|ой)|(ов|ев|єв|їв|ин|ін|ын)(а|у|ым|им|ою|ой)?|ович[ауі]?|евич[ауі]?|дзе|швили|швілі|ян[ау]?)$/;

/** Whether a strange word ends as a surname does. */
export function isSurname(line: Scan, at: number): boolean {
  return isStrange(line, at) && SURNAME.test(line.tokens[at]?.key ?? "");
}
