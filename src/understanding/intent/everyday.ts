/**
 * Owls, camomile and granite are clients only where our trade's words stand beside them: "сова прилетіла" is a bird,
 * "сова просить макет" a client. The same holds for a person known by one everyday word.
 */

import { pastAdverb } from "../names/dealings.ts";
import { speaksOfHome } from "../names/home-words.ts";
import { isEverydayForm, isNamesake } from "../names/namesakes.ts";
import { isDative, isMet, PERSONAL } from "../names/proper.ts";
import { markAt } from "../scan.ts";
import type { Token } from "../text/tokens.ts";
import { actsIn } from "./acts.ts";
import { isListed } from "./books.ts";
import { standsAsParty } from "./party.ts";
import { OF_THINGS } from "./party-slavic.ts";
import { PARTICLE } from "./question-forms.ts";
import { datesIn, type Part, type Sentence } from "./sentence.ts";
import { isAppointment, isSureOfUs } from "./sure-of-us.ts";
import { isThingItself } from "./thing-itself.ts";
import { isTradeWord } from "./trade-words.ts";

/** Whether all a line has for a name is an everyday word, with nothing beside it that makes it a name. */
export function isEveryday(sentence: Sentence, whole: Part, of: "statement" | "question" = "statement"): boolean {
  const named = sentence.mentions.length > 0 ? namesWords(sentence) : namesPeople(sentence);
  return named && ((isThingItself(sentence) && !saysTrade(sentence)) || !speaksOfTrade(sentence, whole, of));
}

/** Whether a question is about the thing and not the client: "как в сказке", "sao mai mọc lúc mấy giờ". */
export function asksEveryday(sentence: Sentence, whole: Part): boolean {
  // A colour is none of our trade in a question: "хвиля знову зелена?"
  if (!isEveryday(sentence, whole, "question")) return false;
  const { line, mentions } = sentence;
  if (isThingItself(sentence) || isInside(sentence) || (speaksOfHome(line) && !saysTrade(sentence))) return true;
  if (line.tokens.some((one) => OF_THINGS.test(one.key))) return true;
  if (line.tokens.some((token) => /^(we|us|our|weve|ми|мы|нам|нас|нами|наш|наша|наші|наши)$/.test(token.key)))
    return false;
  if (isWithUs(sentence)) return false;
  const before = line.tokens[(mentions[0]?.from ?? 0) - 1]?.key ?? "";
  // "how is the next level doing"
  if (line.tokens[mentions[0]?.from ?? 0]?.key === "the") return true;
  const led = /^(у|з|із|зі|с|со|по|про|with|w|about|on|for|from|ben|bên|với|voi)$/.test(before);
  if (led && !isAttribute(sentence, mentions[0]?.from ?? 0)) return false;
  if (isAllOfIt(sentence) || isContent(sentence)) return false;
  return !line.tokens.some((_, at) => {
    const query = sentence.taken.has(at) ? undefined : markAt(line, at, "query", "ask");
    return query !== undefined && query.to > at + 1;
  });
}

/** "на чём остановились в сказке": where one stopped reading. */
function isInside({ line, mentions }: Sentence): boolean {
  const stopped = line.tokens.some(
    ({ key }, at) => key === "на" && /^(чем|чому)$/.test(line.tokens[at + 1]?.key ?? ""),
  );
  return stopped && /^[ву]$/.test(line.tokens[(mentions[0]?.from ?? 0) - 1]?.key ?? "");
}

/** "як Ромашка?", "и чё Гранит?", "Гранит как", "Хвиля???": the client, a word that asks or a mark, and no more. */
function isAllOfIt({ line, taken, mentions, from }: Sentence): boolean {
  if (mentions.length !== 1) return false;
  return line.tokens.every((one, at) => {
    if (at < from || one.kind === "mark" || taken.has(at)) return true;
    return /^(і|и|а|ну|та)$/.test(one.key) || (one.key !== "who" && markAt(line, at, "ask")?.to === at + 1);
  });
}

/** What only who can be glad is. */
const MOODS = /^(задоволен|незадоволен|доволен|довольн|недовол|happy|satisfied|pleased|unhappy|hài)/;

/** Said of the name right after it, or right before: "доволен ли Гранит". */
function isContent({ line, mentions }: Sentence): boolean {
  const { from = 0, to = 0 } = mentions[0] ?? {};
  const before = line.tokens[from - 1]?.key === "ли" ? from - 2 : from - 1;
  // "Лесная Сказка вообще жива?": an owl is alive too, a name of two words only as a client.
  const next = PARTICLE.test(line.tokens[to]?.key ?? "") ? to + 1 : to;
  if (to - from > 1 && /^(жив[аоіиы]?|живий|alive|хоче|хочуть|хочет|хотят)$/.test(line.tokens[next]?.key ?? ""))
    return true;
  // "Ромашка на зв'язку?"
  if (/^на (зв.?язку|связи)$/.test(`${line.tokens[to]?.key} ${line.tokens[to + 1]?.key}`)) return true;
  return MOODS.test(line.tokens[to]?.key ?? "") || MOODS.test(line.tokens[before]?.key ?? "");
}

/** "Hoa Sen còn hợp tác với mình không?": with us, to us. */
function isWithUs({ line }: Sentence): boolean {
  return (
    line.vietnamese &&
    line.tokens.some(({ bare }, at) => /^(voi|cho|ben)$/.test(bare) && markAt(line, at + 1, "us") !== undefined)
  );
}

/** A word of another alphabet than the line's: "Ромашка còn đơn nào" names no flower. */
function isForeign({ line, mentions }: Sentence, at: number): boolean {
  const { cyrillic } = line.tokens[at] ?? {};
  const to = mentions[0]?.to ?? at + 1;
  const words = line.tokens.filter((one, place) => one.kind === "word" && (place < at || place >= to));
  return words.length > 1 && words.filter((one) => one.cyrillic === cyrillic).length * 4 < words.length;
}

/** "що зараз по граниту": when, and no thing. */
const NOW = /^(зараз|сейчас|тепер|теперь|поки|пока|взагалі|вообще|там|тут|нині|ныне|нового|чути|чутно|слышно)$/;

/** "чай з ромашкою", "мультик про сову": after a thing that is none of ours. */
function isAttribute({ line, from, people }: Sentence, at: number): boolean {
  const thing = line.tokens[at - 2];
  if (NOW.test(thing?.key ?? "")) return false;
  if (thing?.kind !== "word" || at - 2 < from) return false;
  if (people.some((one) => one.people.length > 0 && one.from <= at - 2 && at - 2 < one.to)) return false;
  const verbal =
    /(ть|ти|ться|тися|л|ла|ли|ло|лось|ється|ется|ится|в|ed|ing)$|^(щось|то|все|оно|воно)$/.test(thing.key) ||
    markAt(line, at - 3, "query") !== undefined;
  return (
    !verbal && !isListed(thing.key, thing.bare, line.vietnamese) && !isTradeWord(line.tokens, at - 2, line.vietnamese)
  );
}

function namesWords(sentence: Sentence): boolean {
  const { line, mentions, people } = sentence;
  const [mention] = mentions;
  // "розказати казку про хвилю": two everyday words tell no more than one.
  if (mentions.length > 1)
    return people.length === 0 && mentions.every((one) => one.to === one.from + 1 && isPlain(line.tokens[one.from]));
  if (people.some((one) => one.people.length > 0) || mention === undefined) return false;
  const head = line.tokens[mention.from];
  if (head === undefined || (head.proper && mention.from > headOf(sentence))) return false;
  const words = line.tokens.slice(mention.from, mention.to).filter((one) => one.kind === "word" && one.key !== "the");
  // "Bright Dental", "Hoa Sen": capitals on every word make a name even there.
  if (words.length > 1 && words.every((one) => one.proper)) return false;
  // A number is led to by a small word: "для 24/7".
  if (words.length === 0 && markAt(line, mention.from - 1, "link") !== undefined) return false;
  if (isForeign(sentence, mention.from)) return false;
  // "qua phở việt", "at ban mai": more than one word, led to as a place or person is.
  const before = line.tokens[mention.from - 1]?.raw.toLowerCase() ?? "";
  // "send next level the stats", "chase hoa sen for …": nor is what a contact is made with.
  const verb = markAt(line, mention.from - 1, "verb")?.mark;
  // "скинь нову лінію": what is sent stands in another case than to whom.
  const sent = head.cyrillic && verb?.weak === true && verb.channel === "other" && /[ую]$/.test(head.key);
  const reached = verb?.way === "to" && !sent;
  const led =
    words.length > 1 &&
    line.tokens[mention.from]?.key !== "the" &&
    (reached ||
      (line.vietnamese &&
        /^(khach|hang|tac|phia|team|brand|nhan|cty|ty|doi)$/.test(line.tokens[mention.from - 1]?.bare ?? "")) ||
      /^(cho|bên|ben|qua|to|at|for|ở|tại|tới|đến|sang|vs)$/.test(before) ||
      isMet(line, mention.from) ||
      isGiven(sentence, mention.from));
  return !led && words.every((one) => isEverydayForm(one.key));
}

function isPlain(token: Token | undefined): boolean {
  return token !== undefined && !token.proper && isEverydayForm(token.key);
}

/** "подарунок Лесной Сказке": to whom something went. */
function isGiven({ line, directory }: Sentence, at: number): boolean {
  // "намалюй нову лінію": a feminine name in -у is what is drawn.
  const feminine = line.words[at]?.some(({ word }) => /[аяa]$/.test(directory.index.keys[word] ?? "")) === true;
  if (feminine && /[ую]$/.test(line.tokens[at]?.key ?? "")) return false;
  return isDative(line, at) && markAt(line, at - 1, "verb", "event", "medium") !== undefined;
}

function namesPeople(sentence: Sentence): boolean {
  const { people, line, from } = sentence;
  const head = headOf({ line, from });
  if (isAppointment(sentence) || (!line.vietnamese && people.every((one) => isSureOfUs(sentence, one)))) return false;
  return people.every(
    (one) => one.to === one.from + 1 && (line.tokens[one.from]?.proper !== true || one.from === head),
  );
}

/** The first token that is more than a greeting or a mark: a capital there says nothing. */
function headOf({ line, from }: Pick<Sentence, "line" | "from">): number {
  let at = from;
  while (
    at < line.tokens.length &&
    (line.tokens[at]?.kind === "mark" || /^(ok|okay|so|well|ну|так|ок|hi|hey|à|ờ)$/.test(line.tokens[at]?.key ?? ""))
  )
    at += 1;
  return at;
}

/** A colon after the name, a contact, its means, or a word of the trade. */
function speaksOfTrade(sentence: Sentence, whole: Part, of: "statement" | "question"): boolean {
  const { line, taken } = sentence;
  const ends = [...sentence.mentions, ...sentence.people].map((one) => one.to);
  const last = Math.max(0, ...ends);
  if (ends.some((at) => /^(:|->|=>|→)$/.test(line.tokens[at]?.key ?? ""))) return true;
  if (headsTask(sentence, whole) || givesUs(sentence, last) || standsAsParty(sentence, whole)) return true;
  const named = line.tokens[sentence.from];
  if (
    named !== undefined &&
    !isNamesake(named.key) &&
    /^[,–—-]$/.test(line.tokens[last]?.key ?? "") &&
    sentence.client?.from === sentence.from
  )
    return datesIn(sentence, whole, "future").length > 0 || actsIn(sentence, whole).some((act) => act.kind === "need");
  if (
    actsIn(sentence, whole).some((act) => act.channel !== undefined && (act.weak !== true || act.channel !== "other"))
  )
    return true;
  return line.tokens.some(
    (_, at) =>
      !taken.has(at) &&
      (markAt(line, at, "medium") !== undefined ||
        (of === "statement" && markAt(line, at, "statusWord") !== undefined) ||
        isTradeWord(line.tokens, at, line.vietnamese)),
  );
}

/** Whether a word of the trade stands beside the names. */
function saysTrade({ line, taken }: Sentence): boolean {
  return line.tokens.some((_, at) => !taken.has(at) && isTradeWord(line.tokens, at, line.vietnamese));
}

/** "Hoa Sen tặng bên mình bộ lịch": what the name gives is given to us. */
function givesUs({ line, client, people }: Sentence, last: number): boolean {
  const verb = markAt(line, last, "verb");
  return (
    (client?.to === last || (line.vietnamese && people.some((one) => one.to === last))) &&
    verb?.mark.way === "to" &&
    markAt(line, verb.to, "us") !== undefined
  );
}

/** "next level - rework the chart": a name of several words, a dash with spaces, then at once a thing to do. */
function headsTask(sentence: Sentence, whole: Part): boolean {
  const { line, client, from } = sentence;
  if (client === undefined || client.from !== from || client.to - client.from < 2) return false;
  const dash = line.tokens[client.to];
  const next = line.tokens[client.to + 1];
  if (!/^[–—-]$/.test(dash?.key ?? "") || dash?.glued === true || next?.glued === true) return false;
  const [first] = actsIn(sentence, { from: client.to + 1, to: whole.to });
  return first?.kind === "todo" && first.guessed !== true && first.at === client.to + 1;
}

/** A person named only by an everyday word ("april", "grace") is no ground for an action by itself. */
export function isNamedWeakly(sentence: Sentence, whole: Part): boolean {
  if (sentence.client !== undefined || standsAsParty(sentence, whole)) return false;
  return sentence.people.every(
    (one) =>
      /^(april|june|grace|may|bill|will|mark|вера|роман|марта)$/i.test(one.words) && !standsAsName(sentence, one.from),
  );
}

/** "написал роман": after a verb, and nowhere that a name must stand. */
export function isNamedAsThing({ people, line }: Sentence): boolean {
  return people.every(
    ({ from }) =>
      line.tokens[from]?.cyrillic === true && !line.tokens[from].proper && markAt(line, from - 1, "verb") !== undefined,
  );
}

/** "June: …" and "walk Grace through …" can only be names; "June sales", "Grace Hopper" and "the April report" are not. */
function standsAsName(sentence: Sentence, at: number): boolean {
  const { line } = sentence;
  const token = line.tokens[at];
  if (token?.proper !== true) return false;
  if (at === headOf(sentence)) return line.tokens[at + 1]?.key === ":" || acts(sentence, at, token.cyrillic);
  if (token.key === "марта" && PERSONAL.test(line.tokens[pastAdverb(line, at + 1)]?.key ?? "")) return true;
  if (/^(april|june|may|марта)$/.test(token.key))
    return line.tokens.some(
      (one, place) => one.key === "us" && /^(from|to|with|for)$/.test(line.tokens[place - 1]?.key ?? ""),
    );
  const before = line.tokens[at - 1];
  if (line.tokens[at + 1]?.proper === true || before?.kind !== "word") return false;
  return !/^(the|a|an|my|this|that|your|in|good|amazing|say|of|gods?)$/.test(before.key);
}

/** "Марта вже дивилась …?", "Will texted …": a name that does something. */
function acts(sentence: Sentence, at: number, cyrillic: boolean): boolean {
  const [act] = actsIn(sentence, { from: at + 1, to: Math.min(at + 4, sentence.line.tokens.length) });
  if (act === undefined) return false;
  return cyrillic ? act.kind === "past" || act.kind === "happened" : act.kind === "past" && act.channel !== undefined;
}
