/**
 * Which words of a line stand as names would. Letter case says nothing: people type on phones, in small letters and in
 * capitals, so a name is told by what it is and by where it stands.
 */
import type { Directory } from "../directory.ts";
import { isListed } from "../intent/books.ts";
import { guessedVerb } from "../intent/guessed-verbs.ts";
import { isTradeWord } from "../intent/trade-words.ts";
import { markAt, type Scan } from "../scan.ts";
import { isCyrillic } from "../text/letters.ts";
import type { Token } from "../text/tokens.ts";
import { dealsInEnglish, dealsWithUs, pastAdverb } from "./dealings.ts";
import { isGivenName } from "./given-names.ts";
import { isHonorificAt } from "./honorifics.ts";
import { isEnglishWord, isEverydayForm, isGrammar } from "./namesakes.ts";
import { roleAt } from "./roles.ts";
import { isInPhrase } from "./strange.ts";
import type { WordMatch } from "./words.ts";

/** A line with each token told whether it stands as a name. */
export function withProper(line: Scan, directory: Directory): Scan {
  const proper: boolean[] = [];
  for (let at = 0; at < line.tokens.length; at += 1) proper.push(isSureName(line, directory, at));
  for (let at = 0; at < line.tokens.length; at += 1) proper[at] ||= isPlacedName(line, directory, proper, at);
  // "June and Will": the second name tells that the first is one.
  for (let at = line.tokens.length - 1; at >= 0; at -= 1) proper[at] ||= isJoinedBack(line, directory, proper, at);
  return {
    ...line,
    tokens: line.tokens.map((token, at) => (proper[at] === true ? { ...token, proper: true } : token)),
  };
}

/** Whether a word of the directory is no everyday word too. */
function isSureName(line: Scan, directory: Directory, at: number): boolean {
  const token = line.tokens[at];
  if (token?.kind !== "word" || token.key.length < 3) return false;
  const foreign = line.vietnamese && isEnglishWord(token.key);
  if (!foreign && (isEverydayForm(token.key) || isGrammar(token.key))) return false;
  if ((!foreign && isListed(token.key, token.bare, line.vietnamese)) || isTradeWord(line.tokens, at, line.vietnamese))
    return false;
  if (isInPhrase(line, at) || roleAt(line.tokens, at, line.vietnamese) !== undefined) return false;
  return (line.words[at] ?? []).some(
    (one) => isClose(directory, token, one) && (isOwnName(directory, one.word) || isGivenName(token.key)),
  );
}

/** Whether a match is as good as the name itself: short forms by another case or by ear are too near everyday words. */
function isClose({ index }: Directory, token: Token, { word, quality, nominative }: WordMatch): boolean {
  if (quality === 0) return true;
  const key = index.keys[word] ?? "";
  // "хлеб" is no Глеб, though it sounds so.
  if (isCyrillic(key) === token.cyrillic && key[0] !== token.key[0]) return false;
  return quality === 1 && token.key.length > (nominative ? 3 : 4);
}

/** Whether some client or person is called so, and not only by a short form or another language's: "хліб" is no Глеб. */
function isOwnName(directory: Directory, word: number): boolean {
  const people = directory.peopleByWord.get(word);
  return people === undefined || people.some((one) => !one.others.has(word));
}

/** Whether a person of the directory may be called so alone. */
function isSomeone(line: Scan, directory: Directory, at: number): boolean {
  // "тиждень тому" is no Tom.
  if (line.tokens[at]?.key === "тому") return false;
  return (line.words[at] ?? []).some(
    ({ word, quality }) => quality <= 1 && directory.peopleByWord.get(word)?.some((one) => one.alone.has(word)),
  );
}

/** Whether a client is called so and nothing more. */
function isWholeClient(line: Scan, directory: Directory, at: number): boolean {
  return (line.words[at] ?? []).some(
    ({ word, quality }) =>
      quality <= 1 && directory.anchors.get(word)?.some((one) => one.whole && one.words.length === 1),
  );
}

const JOINS = /^(and|n|&|та|і|й|и|va|,)$/;
const WITH = /^(with|w|від|з|із|зі|с|со|от|voi|vs|from|tu)$/;
/** So near a person their client is named. */
const NEAR = 6;
/** So many words before "with" a contact may stand. */
const REACH = 6;
const ARTICLE = /^(the|a|an|our|their|his|her|this|that|through|to|back|on|about|for|with|re|by)$/;

/** Whether an everyday word that somebody of the directory is called by stands where only a name can. */
function isPlacedName(line: Scan, directory: Directory, proper: readonly boolean[], at: number): boolean {
  const token = line.tokens[at];
  // "он сказал" is no Jon.
  if (token?.kind !== "word" || PRONOUN.test(token.key)) return false;
  if (!isSomeone(line, directory, at))
    return isWholeClient(line, directory, at) && (isAsked(line, at) || dealsWithUs(line, at, at + 1));
  if (isReached(line, at)) return true;
  if (isInPhrase(line, at)) return false;
  if (JOINS.test(line.tokens[at - 1]?.bare ?? "") && proper[at - 2] === true) return true;
  if (at > 0 && isHonorificAt(line, at - 1)) return true;
  if (isFullName(line, directory, at) || isFullName(line, directory, at - 1, proper[at - 1])) return true;
  if (isOfOwnClient(line, directory, at) || isMet(line, at) || reachesOut(line, directory, at) || isAsked(line, at))
    return true;
  if (isAbout(line, at)) return true;
  if (line.tokens[at + 1]?.key === "'s" && roleAt(line.tokens, at + 2, line.vietnamese) !== undefined) return true;
  if (line.tokens[at + 1]?.key === ":") return !isGrammar(token.key);
  return does(line, at) && (isBesideClient(line, directory, at) || speaksOfTrade(line, at));
}

const PRONOUN = /^(я|он|она|они|оно|мы|вы|він|вона|вони|воно|ми|ви)$/;

/** "Bill's expecting the deck": who is doing something, at the head of a line and no month. */
function isAbout(line: Scan, at: number): boolean {
  const { key = "" } = line.tokens[at] ?? {};
  if (line.tokens[at + 1]?.key !== "'s" || at > 0 || isWeak(key)) return false;
  return /^(expecting|waiting|asking|chasing|wanting|pushing|hoping|threatening|complaining|insisting|signing|paying|emailing|calling|texting|pinging|dragging|stalling|moaning|happy|unhappy|keen|onboard|fine|ok)$/.test(
    line.tokens[at + 2]?.key ?? "",
  );
}

/** Words that are grammar or a month before they are a name: "will call", "june may". */
function isWeak(key: string): boolean {
  return isGrammar(key) || /^(april|june|august)$/.test(key);
}

/** "Grace Monday", "Роман Ким": two words of one person's name, with more that shows it where both are grammar. */
function isFullName(line: Scan, directory: Directory, at: number, known = false): boolean {
  const weak = isWeak(line.tokens[at]?.key ?? "") && isWeak(line.tokens[at + 1]?.key ?? "");
  if (weak && !known && !leadsToName(line, at + 2)) return false;
  const close = (words: readonly WordMatch[] = []) => words.filter((one) => one.quality <= 1);
  const second = close(line.words[at + 1]);
  return close(line.words[at]).some(({ word }) =>
    directory.peopleByWord
      .get(word)
      ?.some((one) => second.some((more) => more.word !== word && one.words.has(more.word))),
  );
}

/** "… from May & Co" */
function leadsToName(line: Scan, at: number): boolean {
  return /^(from|at|of|з|із|из|с|bên|ben)$/.test(line.tokens[at]?.key ?? "") && (line.words[at + 1]?.length ?? 0) > 0;
}

/** "Mark from acme": led on to the client where somebody of that name works. */
function isOfOwnClient(line: Scan, directory: Directory, at: number): boolean {
  if (!leadsToName(line, at + 1)) return false;
  const clients = new Set(
    (line.words[at + 2] ?? []).flatMap(({ word }) => [
      ...(directory.parts.get(word) ?? []),
      ...(directory.anchors.get(word) ?? []).map((one) => one.client),
    ]),
  );
  return (line.words[at] ?? []).some(({ word }) =>
    directory.peopleByWord.get(word)?.some((one) => clients.has(one.client)),
  );
}

/** "lunch with Grace", "w/ Bill", "forward the letter to Will": after a contact and a word that says with whom. */
export function isMet(line: Scan, at: number): boolean {
  let link = at - 1;
  while (line.tokens[link]?.key === "/") link -= 1;
  const key = line.tokens[link]?.bare ?? "";
  const to = /^(to|for|cho|у|в)$/.test(key);
  // "remind me to call …" leads to a thing to do.
  if (to ? markAt(line, at, "verb") !== undefined : !WITH.test(key)) return false;
  if (/^[ув]$/.test(key) && guessedVerb(line.tokens[link - 1]?.key ?? "", true, line.ukrainian) === "todo") return true;
  for (let back = link - 1; back >= Math.max(0, link - REACH); back -= 1) {
    const contact = markAt(line, back, "verb", "event", "medium");
    if (contact === undefined || contact.to > at) continue;
    if (contact.mark.is === "verb" ? contact.mark.channel !== undefined && (!to || contact.mark.way === "to") : !to)
      return true;
  }
  return false;
}

/** "called June", "walk Grace through …": after a verb that reaches somebody. */
function isReached(line: Scan, at: number): boolean {
  const verb = markAt(line, at - 1, "verb");
  if (verb === undefined || /^(the|a|an|my|his|her|your)$/.test(line.tokens[at - 2]?.key ?? "")) return false;
  // "take Bill to lunch", "gave June a call"
  if (verb.to > at)
    return (
      verb.to > at + 1 &&
      (verb.mark.way === "to" || verb.mark.channel === "meeting") &&
      !(line.vietnamese && isJoinedOn(line, at + 1))
    );
  if (verb.mark.when === "any" && !line.vietnamese) return false;
  // "đặt xe đón Minh thứ 7", among words with their marks; "đón minh tinh" is another word.
  const meant = line.vietnamese && line.tokens[at]?.meant === true;
  if (meant && verb.mark.channel !== undefined && !isJoinedOn(line, at + 1)) return true;
  if (verb.mark.way === "to" && verb.mark.channel !== undefined && (verb.mark.weak !== true || isDative(line, at)))
    return true;
  return verb.mark.when !== "any" && ARTICLE.test(line.tokens[at + 1]?.key ?? "");
}

/** Words of a day, a place or an end, with which a Vietnamese name does not make another word. */
const APART = /^(thu|luc|mai|chieu|sang|toi|ngay|tuan|o|tai|ve|ra|vao|di|de|qua|hom|nay|nhe|nha|a)$/;

function isJoinedOn(line: Scan, at: number): boolean {
  const next = line.tokens[at];
  return next?.kind === "word" && !APART.test(next.bare);
}

/** "скинути Ірі", "отправили Ромашке": a name in the case of whom something is given to. */
export function isDative(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  const bent = (line.words[at] ?? []).some(({ quality, nominative }) => quality <= 1 && !nominative);
  return bent && token?.cyrillic === true && /(і|ї|е|у|ю|ові|еві|ой|ей)$/.test(token.key);
}

/** Whether the client of somebody so called is named in the line too. */
function isBesideClient(line: Scan, directory: Directory, at: number): boolean {
  const clients = new Set(
    (line.words[at] ?? []).flatMap(({ word }) => (directory.peopleByWord.get(word) ?? []).map((one) => one.client)),
  );
  const near = line.words.slice(Math.max(0, at - NEAR), at + NEAR);
  return near.some(
    (words, place) =>
      place !== Math.min(at, NEAR) &&
      words.some(
        ({ word, quality }) =>
          quality <= 2 && directory.anchors.get(word)?.some((one) => one.whole && clients.has(one.client)),
      ),
  );
}

/** A word of the trade somewhere near behind. */
function speaksOfTrade(line: Scan, from: number): boolean {
  for (let at = from + 1; at < from + NEAR; at += 1) if (isTradeWord(line.tokens, at, line.vietnamese)) return true;
  return false;
}

/** "Марта вже дивилась", "Will signed", "Trâm duyệt": before a verb that tells of the past, or has no tense. */
function does(line: Scan, name: number): boolean {
  const at = pastAdverb(line, name + 1) - 1;
  const next = line.tokens[at + 1];
  if (next?.kind !== "word") return false;
  const verb = markAt(line, at + 1, "verb", "happened");
  // Only a name whose marks make no other word: "Trâm", "Thắng".
  const marked = line.vietnamese && line.tokens[name]?.key !== line.tokens[name]?.bare;
  if (verb !== undefined)
    return verb.mark.is === "happened" || verb.mark.when === "past" || (marked && verb.mark.when === "any");
  return guessedVerb(next.key, next.cyrillic, line.ukrainian) === "past";
}

/** Verbs whose subject is a person. */
export const PERSONAL =
  /^(wants|wanted|needs|says|said|asks|asked|thinks|promised|agreed|complained|loves|loved|liked|hates|approved|хоче|хочет|каже|говорит|просить|просит|питає|спрашивает|казав|казала|сказав|сказала|говорил|говорила|сказал|сказала|думає|думает|думав|думала|думал|хотів|хотіла|хотел|хотела|обіцяє|обещает|обіцяв|обіцяла|обещал|обещала|погодив|погодила|согласовал|согласовала)$/;

/** "April emailed", "Bill wants …", "Thắng mail sang": before a verb of contact, or one that only a person governs. */
function reachesOut(line: Scan, directory: Directory, at: number): boolean {
  const next = line.tokens[at + 1];
  if (line.tokens[at]?.cyrillic === true && dealsWithUs(line, at, at + 1)) return agrees(line, directory, at);
  const owned = /^(the|a|an|my|this|that)$/.test(line.tokens[at - 1]?.key ?? "");
  if (!line.vietnamese && !owned && dealsInEnglish(line, at + 1, false)) return true;
  const told = line.tokens[at]?.cyrillic === true ? line.tokens[pastAdverb(line, at + 1)] : next;
  if (PERSONAL.test(told?.key ?? "")) return !/^(the|a|an|my)$/.test(line.tokens[at - 1]?.key ?? "");
  if (tellsNow(line, at)) return true;
  const verbAt = line.tokens[at]?.cyrillic === true ? pastAdverb(line, at + 1) : at + 1;
  return (line.marks[verbAt] ?? []).some(({ value: verb }) => {
    if (verb.is !== "verb" || verb.channel === undefined) return false;
    return verb.when === "past" || (line.vietnamese && verb.when === "any" && verb.weak !== true);
  });
}

/** "Марта пише, що …", "Вера в директ спрашивает за цены": a present of contact, and what it is about or by what means. */
function tellsNow(line: Scan, at: number): boolean {
  if (line.tokens[at]?.cyrillic !== true || line.vietnamese) return false;
  const link = markAt(line, at + 1, "link");
  const medium = link === undefined ? undefined : markAt(line, link.to, "medium")?.to;
  const verb = markAt(line, medium ?? at + 1, "verb");
  if (verb === undefined || verb.mark.when === "todo" || verb.mark.way !== "to") return false;
  const next = line.tokens[verb.to]?.key ?? "";
  return medium !== undefined || /^(,|:|що|что|шо|чи|щодо|насчет|нам|мені|мне)$/.test(next);
}

/** "Мороз попросила", of a woman; "мороз попросив" is no Юлія Мороз, nor is anybody several. */
function agrees(line: Scan, { clients, peopleByWord }: Directory, at: number): boolean {
  const form = line.tokens[pastAdverb(line, at + 1)]?.key ?? "";
  if (/ли(?:с[ья])?$/.test(form)) return false;
  const [, past] = /(ла|[вл])(?:с[ья])?$/.exec(form) ?? [];
  if (past === undefined) return true;
  return (line.words[at] ?? []).some(({ word }) =>
    peopleByWord.get(word)?.some(({ client, contact }) => {
      const [given = ""] = (clients[client]?.contacts[contact]?.name ?? "").split(" ");
      return /[аяa]$/.test(given) === (past === "ла") || /^(Микола|Ілля|Илья|Никита|Микита)$/.test(given);
    }),
  );
}

/** The base of verbs whose subject is a person. */
const GOVERNED =
  /^(say|mention|reply|respond|answer|like|want|need|sign|pay|approve|agree|ask|decide|think|prefer|choose|confirm|promise|object|complain)$/;

/** "did Bill sign", "what's April waiting for": after a word that asks and before a verb stands who did it. */
function isAsked(line: Scan, at: number): boolean {
  const asked = /^(did|has|does|is|was|whats|what's|hows|how's|'s)$/.test(line.tokens[at - 1]?.key ?? "");
  const next = line.tokens[at + 1];
  const does = /^(did|does|didnt|doesnt)$/.test(line.tokens[at - 1]?.key ?? "");
  if (does && GOVERNED.test(line.tokens[pastAdverb(line, at + 1)]?.key ?? "")) return true;
  return asked && (/ing$/.test(next?.key ?? "") || markAt(line, at + 1, "verb", "happened") !== undefined);
}

function isJoinedBack(line: Scan, directory: Directory, proper: readonly boolean[], at: number): boolean {
  const join = line.tokens[at + 1]?.bare ?? "";
  return isSomeone(line, directory, at) && join !== "," && JOINS.test(join) && proper[at + 2] === true;
}
