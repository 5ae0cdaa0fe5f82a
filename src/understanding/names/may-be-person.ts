/** Whether a word that somebody is called by can be a person where it stands: April, Will and Лев are words too. */
import { isListed } from "../intent/books.ts";
import { guessedVerb } from "../intent/guessed-verbs.ts";
import { isTradeWord } from "../intent/trade-words.ts";
import { markAt, type Scan } from "../scan.ts";
import { keyOf } from "../text/letters.ts";
import { dealsInEnglish, dealsWithUs } from "./dealings.ts";
import { isHonorific, isHonorificAt } from "./honorifics.ts";
import { isGrammar, isNamesake } from "./namesakes.ts";
import type { Person } from "./naming.ts";
import { roleAt } from "./roles.ts";
import { isStrange, isSurname } from "./strange.ts";
import { toldByLanguage } from "./told-by-language.ts";

export interface Place {
  readonly at: number;
  readonly to: number;
  /** How many words of the name stand here. */
  readonly words: number;
  readonly quality: number;
  /** Whether the client is known, and the name one of its people's. */
  readonly inClient: boolean;
}

/** Whether a person can stand at a place. */
export function mayBePerson(line: Scan, place: Place): boolean {
  const { at, to, inClient } = place;
  const token = line.tokens[at];
  if (token === undefined) return false;
  if (at > 0 && isHonorificAt(line, at - 1)) return true;
  const { key } = token;
  if (isOtherWord(line, at)) return false;
  const told = toldByLanguage(line, place);
  if (told !== undefined) return told;
  // "про роман": a book, for of him one speaks in another case.
  if (key === "роман" && place.words === 1 && /^(про|на|за|через|о|об|по|в|у)$/.test(line.tokens[at - 1]?.key ?? ""))
    return false;
  if (place.words > 1) {
    // "will call", "june may": two everyday words are a name only where a name must stand.
    const words = line.tokens.slice(at, to).filter((one) => one.kind === "word");
    const everyday = words.some((one) => isGrammar(one.key)) && words.every((one) => !one.proper);
    return !everyday || isLed(line, at) || isOfClient(line, to);
  }
  const listed = isListed(key, token.bare, line.vietnamese);
  if (!inClient && /^(the|a|an)$/.test(line.tokens[at - 1]?.key ?? "") && !(token.proper && isOfThing(line, to)))
    return false;
  if (place.quality > 2 && (listed || !inClient)) return false;
  if (isMonth(line, place)) return false;
  if (inClient && isOfClient(line, to)) return true;
  if (isGrammar(key)) return token.proper && grammarMayName(line, place, key);
  if (!isNamesake(key) && !listed) return key.length > 2 || token.proper || inClient;
  if (token.proper && (at > 0 || inClient || line.tokens.length > 2)) return true;
  return isLed(line, at) || (inClient && !listed);
}

/** "дід мороз"; "mail qua bảo thứ hai ký": over to us, saying that … */
function isOtherWord(line: Scan, at: number): boolean {
  const before = line.tokens[at - 1];
  if (/^(дід|діда|дідові|діду|дідом|дед|деда|деду|дедом)$/.test(before?.key ?? "")) return true;
  return (
    line.vietnamese && /^(qua|sang|toi|den|lai)$/.test(before?.bare ?? "") && markAt(line, at, "that") !== undefined
  );
}

/** "the Hanna call", "the Milton invoice": what is ours, named by the person. */
function isOfThing(line: Scan, to: number): boolean {
  return markAt(line, to, "event", "medium") !== undefined || isTradeWord(line.tokens, to, line.vietnamese);
}

/** "5 June", "June 5", "April in Paris", "by August" */
function isMonth(line: Scan, { at, to, inClient }: Place): boolean {
  const key = line.tokens[at]?.key ?? "";
  const before = line.tokens[at - 1];
  if (before?.kind === "number" && /^(март|ма[йя]|april|june|may|august)/.test(key)) return true;
  if (!/^(april|june|may|august)$/.test(key)) return false;
  const after = line.tokens[to];
  // "april in Paris"; "the fees with april in 3 weeks" has a day behind her.
  const met =
    /^(with|w|\/)$/.test(before?.key ?? "") &&
    /^(a|an|\d+|two|three|four|five|six|ten|the)$/.test(line.tokens[to + 1]?.key ?? "");
  if (after?.key === "in") return !met;
  const hour = /^(:|h|g|gio|pm|am)$/.test(line.tokens[to + 1]?.bare ?? "");
  if (after?.kind === "number" && !hour) return true;
  const led = /^(in|by|until|since|during|last|next|early|late|of|for)$/.test(before?.key ?? "");
  return key !== "may" && led && !(inClient && before?.key === "for");
}

/** "minh from hoa sen", "марта з хвилі": a small word led on to a name is a person. */
function isOfClient(line: Scan, to: number): boolean {
  return (
    /^(from|at|of|з|із|зі|из|с|со|bên|ben)$/.test(line.tokens[to]?.key ?? "") && (line.words[to + 1]?.length ?? 0) > 0
  );
}

/** A capitalised "Mark", "Will", "Ким": "Mark from acme" and "called Will" are places where only a name can stand. */
function grammarMayName(line: Scan, { at, to, inClient }: Place, key: string): boolean {
  if (key !== "may" && /^(from|at)$/.test(line.tokens[to]?.key ?? "")) return true;
  if (key === "will" && at > 0 && (isLed(line, at) || (inClient && isJoined(line, at)))) return true;
  // "Will finally settled the invoice": no help verb stands before a past.
  if (key === "will" && at === 0 && dealsInEnglish(line, to, false)) return true;
  // "Ким так и не отписался?", which no Ukrainian question is: there "ким" asks.
  if (at === 0 && line.tokens[at]?.cyrillic === true && !line.ukrainian && dealsWithUs(line, at, to)) return true;
  // "Call June back" begins with a verb, whoever is called Call.
  if (at === 0 && markAt(line, at, "verb") !== undefined) return false;
  return (at > 0 || inClient) && key !== "may" && key !== "will" && key !== "monday";
}

/** "June and Will": after a name and a word that joins. */
function isJoined(line: Scan, at: number): boolean {
  const joins = /^(and|n|&|,|та|і|и|й|và)$/.test(line.tokens[at - 1]?.key ?? "");
  return joins && (line.words[at - 2]?.length ?? 0) > 0;
}

/** Whether a word that leads to a name ends right before a token. */
function isLed(line: Scan, place: number): boolean {
  // "w/ april"
  const at = line.tokens[place - 1]?.key === "/" ? place - 1 : place;
  for (let back = at - 1; back >= Math.max(0, at - 2); back -= 1) {
    if (markAt(line, back, "link")?.to === at) return true;
    const verb = markAt(line, back, "verb");
    if (verb !== undefined && verb.to === at) return true;
  }
  return false;
}

/** Words between a name and its verb that are no surname. */
const ADVERB =
  /(ly|но|во|ло|ро|то|го|ще|ую|ому|ось)$|^(двічі|тричі|дважды|трижды|взагалі|вообще|щось|теж|опять|снова|знову|тоже|також|теж|сама|сам|again|twice|thrice|ever|also|too|still|now|then|already|never|once|even|only|both|all|is|was|has|had|did|does|will|would|can|could|вдруг|раптом|все|всё|тут|там|не|так|здесь|earlier|later|kindly|back|today|and|or|или|asap|eod|through|thru|home|along|aside|round|around|over|into|onto|while|when|whenever|before|after|until|till|because|cause|since|whether|where|wherever|why|what|how|unless|though|although|than|whose|which|during|despite|without|within|instead|per|except|against|between|among|under|above|behind|beyond|near|off|toward|towards|upon|versus|like|straight|soon|sooner|maybe|perhaps|anyway|please|pls|next|first|last|later|half|tho|bc|coz|cuz|ahead|away|halfway|midway|inside|outside|upstairs|downstairs|abroad|overseas|online|offline|nearby|elsewhere|direct|instead|apart|together|alone|early|late|yet|ago|about|beforehand|afterwards|tomorrow|yesterday)$/;

/** "лариса долина продала", "laura ingalls wrote": written small, a strange word between a name and a verb is a surname. */
function hasSmallSurname(line: Scan, at: number, to: number): boolean {
  const next = line.tokens[to];
  const verb = line.tokens[to + 1];
  if (line.tokens.findIndex((token) => token.kind === "word") !== at || line.vietnamese) return false;
  if (next?.kind !== "word" || verb?.kind !== "word") return false;
  const key = keyOf(next.raw);
  if (key.length < 4 || ADVERB.test(key) || isListed(key, key, false)) return false;
  if (isTradeWord(line.tokens, to, false) || roleAt(line.tokens, to, false) !== undefined) return false;
  return markAt(line, to + 1, "verb") !== undefined || guessedVerb(verb.key, verb.cyrillic, line.ukrainian) === "past";
}

/** "Оксана Петрівна": a father's name, which no surname is. */
const PATRONYMIC = /[іїоеє]вн.{1,2}$/;

/** Verbs that give somebody something, which may follow without an article: "send Priya mockups". */
const GIVES =
  /^(send|sent|give|gave|show|showed|hand|handed|bring|brought|get|got|email|emailed|text|texted|offer|offered|remind|reminded)$/;

/** "coffee with Sofia Coppola", "met dana white", "бачила Олега Винника": what the name is the object of takes no other. */
function isFollowedBySurname(line: Scan, at: number, to: number): boolean {
  const token = line.tokens[at];
  const next = line.tokens[to];
  if (line.vietnamese || next?.kind !== "word" || !isStrange(line, to) || ADVERB.test(next.key) || next.key.length < 4)
    return false;
  const before = line.tokens[at - 1];
  // "с Орловым сроки", "з Богданом слоган": a man's surname is in the case of his name.
  if (token?.cyrillic === true && /(ом|ем|єм|им|ым)$/.test(token.key) && !/(им|ым|ом|ем|єм|ко|их|ло)$/.test(next.key))
    return false;
  if (token?.cyrillic === true && /ю$/.test(token.key) && !/([оеє]ю|[оеє]й|о|[бвгджзйклмнпрстфхцчшщ])$/.test(next.key))
    return false;
  if (/^(with|w|з|із|зі|с|со)$/.test(before?.key ?? "")) return true;
  // "добиться от Зимина ответа": after a surname comes none.
  if (token?.cyrillic === true && /(ов|ев|єв|їв|ин|ін)а$/.test(token.key)) return false;
  if (token?.cyrillic === true)
    return /[ая]$/.test(token.key) && /(а|я|ого)$/.test(next.key) && next.cyrillic && at > 0;
  if (/(s|ed|ing)$/.test(next.key) || before?.kind !== "word" || GIVES.test(before.key)) return false;
  return markAt(line, at - 1, "verb", "link") !== undefined || guessedVerb(before.key, false, false) !== undefined;
}

/** "Сергей Есенин", "Тарас Шевченко", "Hồ Chí Minh" are not ours: a capitalised word not of their name stands beside. */
export function hasAnotherSurname(
  line: Scan,
  at: number,
  to: number,
  person: Person,
  taken: ReadonlySet<number>,
): boolean {
  const foreign = (place: number) => {
    const token = line.tokens[place];
    if (token?.kind !== "word" || taken.has(place) || isHonorific(token.key)) return false;
    if (PATRONYMIC.test(token.key) || !(token.proper || isSurname(line, place))) return false;
    const held = line.words[place] ?? [];
    // A capital at the head of a line is a name only if somebody here bears it.
    return (place > 0 || held.length > 0) && !held.some((one) => person.words.has(one.word));
  };
  const hyphen = line.tokens[to]?.key === "-" && line.tokens[to]?.glued === true && line.tokens[to + 1]?.glued === true;
  return (
    hyphen ||
    hasSmallSurname(line, at, to) ||
    isFollowedBySurname(line, at, to) ||
    foreign(to) ||
    (at > 0 && foreign(at - 1))
  );
}
