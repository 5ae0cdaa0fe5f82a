/** A line with its names found: what every later step looks at. */

import type { FoundDate } from "../dates/find.ts";
import { findDates } from "../dates/find.ts";
import type { Directory } from "../directory.ts";
import type { ClientMention } from "../names/find-clients.ts";
import type { PersonMention } from "../names/find-people.ts";
import type { Person } from "../names/naming.ts";
import { markAt, type Scan } from "../scan.ts";

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
  readonly memo: { readonly dates: Map<string, FoundDate[]>; readonly acts: Map<string, Act[]> };
}

/** Tokens that are no dates because a phrase of a contact holds them. */
export function blockedBy(line: Scan, taken: ReadonlySet<number>): Set<number> {
  const blocked = new Set(taken);
  for (let at = 0; at < line.tokens.length; at += 1) {
    const phrase = markAt(line, at, "verb", "event");
    if (phrase !== undefined)
      for (let place = at; place < phrase.to && phrase.to > at + 1; place += 1) blocked.add(place);
  }
  return blocked;
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
  const found = findDates(line.tokens, blocked, { now, sense, vietnamese: line.vietnamese }, part.from, part.to);
  memo.dates.set(key, found);
  return found;
}

export interface Act {
  readonly at: number;
  readonly to: number;
  readonly kind: "past" | "todo" | "any" | "event" | "need" | "happened" | "ahead";
  readonly channel?: string | undefined;
  readonly way?: "to" | "with" | "from" | undefined;
  readonly weak?: boolean | undefined;
  /** Only its ending says that it is a verb. */
  readonly guessed?: boolean;
}

const NOT_TODO =
  /^(мать|часть|пять|шесть|десять|область|путь|сеть|есть|память|смерть|печать|новость|новости|стоимость|оплати|почти|сети|части|области|точность|задолженность|деятельность|отчетность|хоть|опять|треть|четверть|чуть|ночь|речь|помощь|вещь|сейчас|здесь|весь|опубл|мережі|третій|шесть|девять|двадцать|тридцать|пости|гості|вісті|новину|чверть|очередь|площадь|готовность|ответственность|мощность|отчётность|скорость|возможность|связь|карты|счета|пусть|суть|кость|гость|соть|лишь|вновь|вместе|дать|итоги|хватит)$/;
const NOT_PAST =
  /^(школа|портал|отдел|стол|пол|гол|мол|канал|материал|персонал|файл|файла|файли|файлы|счетов|числа|числ|акции|дела|справ|справи|мала|мало|зала|зал|сила|сили|стала|мила|мила|ціла|цели|цілі|деталі|детали|анали|сигнал|вокзал|квартал|протокол|рол|бали|правила|вила|стиль|доли|если|коли|коло|около|біля|било|мыло|дело|тело|тіло|село|слово|слов|мовл|договорів|рахунків|актів|макетів|банерів|днів|клієнтів|тижнів|місяців|роликів|архів|відгуків|знову|немов|готов|здоров|любов|обов|актив|позитив|негатив|креатив|мотив|архив|отзыв|тариф|перерыв|условия|оригинал|идеала|скандал|журнал|финал|фінал|капітал|капитал|потенціал|потенциал|реклам|штамп|цикл|модел|модели|моделі|каналы|недели|неделями|были|буклети|матеріали|материали|похвали|специал|смола|шкала|панелі|панели|нулі|полюс|квиток|інтервал|показ|потом|поле|або|либо)$/;

/** The verb-like words of a part in order, with those that only their ending gives away. */
export function actsIn(sentence: Sentence, part: Part): Act[] {
  const key = `${part.from} ${part.to}`;
  const known = sentence.memo.acts.get(key);
  const acts = known ?? findActs(sentence, part);
  sentence.memo.acts.set(key, acts);
  return acts;
}

function findActs(sentence: Sentence, part: Part): Act[] {
  const { line, taken } = sentence;
  const acts: Act[] = [];
  let last = -1;
  const dates = datesIn(sentence, part, "future");
  const dated = (at: number) => dates.some((one) => one.from <= at && at < one.to);
  for (let at = part.from; at < part.to; at += 1) {
    if (taken.has(at) || dated(at)) continue;
    const token = line.tokens[at];
    if (token === undefined || token.kind === "mark") continue;
    const start = startsClause(sentence, part, at);
    const found = (line.marks[at] ?? []).filter((one) => one.to <= part.to && !dated(one.to - 1));
    const verbs = found.filter((one) => ["verb", "event", "need", "happened", "ahead"].includes(one.value.is));
    const longest = verbs[0]?.to ?? 0;
    const same = verbs.filter((one) => one.to === longest);
    let took = at;
    for (const { to, value } of same) {
      const act = actOf(value, at, to);
      if (act === undefined) continue;
      if (isNaming(line, at) || isDenied(line, at, act)) continue;
      // "йому потрібне меню" is what they need, not what we must do.
      if (act.kind === "need" && /^(потріб|нуж)/.test(token.key) && markAt(line, at - 1, "them") !== undefined)
        continue;
      // "nhan" typed bare is "nhắn" (to write) or "nhận" (to get): the first unless more words say so.
      if (
        act.way === "from" &&
        token.key === token.bare &&
        line.vietnamese &&
        same.some((one) => one.value.is === "verb" && one.value.way === "to")
      )
        continue;
      // English base forms are nouns too: a verb at the head of a clause, a noun after anything else.
      if (
        act.kind === "todo" &&
        isEnglish(token.key) &&
        found.some((one) => one.value.is === "event" || one.value.is === "medium") &&
        !(start && verbFollows(line, to))
      )
        continue;
      if (act.kind === "todo" && isEnglish(token.key) && !start) continue;
      if (
        act.kind === "event" &&
        start &&
        isEnglish(token.key) &&
        same.some((one) => one.value.is === "verb" && one.value.when === "todo") &&
        verbFollows(line, to)
      )
        continue;
      if (act.kind === "past" && act.way === undefined && isEnglish(token.key) && line.tokens[at - 1]?.key === "the")
        continue;
      acts.push(act);
      took = Math.max(took, to - 1);
    }
    if (same.length === 0 && found.length === 0) {
      const guess = guessed(token.key, token.cyrillic, line.ukrainian);
      if (guess !== undefined && at > last) acts.push({ at, to: at + 1, kind: guess, guessed: true });
    }
    last = at;
    at = took;
  }
  return acts;
}

/** "someone called Trevor" tells a name. */
function isNaming(line: Scan, at: number): boolean {
  return (
    /^(called|named)$/.test(line.tokens[at]?.key ?? "") &&
    /^(someone|somebody|guy|man|woman|lady|person|gentleman|chap|colleague|company|client|firm)$/.test(
      line.tokens[at - 1]?.key ?? "",
    )
  );
}

/** "не відповідає", "не пишет": what is not done is no contact; "не дозвонилась" is a call all the same. */
function isDenied(line: Scan, at: number, act: Act): boolean {
  return (
    line.tokens[at - 1]?.key === "не" &&
    act.kind === "any" &&
    !/^(доз|додз|застав|застал)/.test(line.tokens[at]?.key ?? "")
  );
}

function actOf(value: Scan["marks"][number][number]["value"], at: number, to: number): Act | undefined {
  if (value.is === "verb")
    return { at, to, kind: value.when, channel: value.channel, way: value.way, weak: value.weak };
  if (value.is === "event") return { at, to, kind: "event", channel: value.channel, way: value.way, weak: value.weak };
  if (value.is === "need" || value.is === "happened" || value.is === "ahead") return { at, to, kind: value.is };
  return undefined;
}

/** Verbs outside the lists, by their endings. */
function guessed(key: string, cyrillic: boolean, ukrainian: boolean): "past" | "todo" | undefined {
  if (cyrillic) {
    if (key.length < 5) return undefined;
    if (
      (ukrainian ? /(ти|тись|тися)$/ : /(ти|тись|тися|ть|ться|чь|чись)$/).test(key) &&
      !NOT_TODO.test(key) &&
      !/(ості|ости|ість|ость|ности|ности|ості|ість)$/.test(key)
    )
      return "todo";
    if (/([аиіуяеы]в|[аиіуяеы]л|[аиіуяеы]л[аио])(ся|сь)?$/.test(key) && !NOT_PAST.test(key) && !/(ів|ев|ов)$/.test(key))
      return "past";
    return undefined;
  }
  return /^[a-z]{2,}[^e]ed$/.test(key) ? "past" : undefined;
}

function isEnglish(key: string): boolean {
  return /^[a-z']+$/.test(key);
}

/** How many words of names and dates may stand before a verb that still heads its clause. */
const FARTHEST = 24;

/** Whether a token heads its clause: only names, dates, small words or a mark stand before it. */
export function startsClause(sentence: Sentence, part: Part, at: number): boolean {
  const { line, taken } = sentence;
  let back = at - 1;
  const dates = datesIn(sentence, part, "future");
  while (back >= part.from && at - back < FARTHEST) {
    const token = line.tokens[back];
    if (token === undefined || token.kind === "mark") return true;
    const date = dates.find((one) => one.from <= back && back < one.to);
    if (date !== undefined) back = date.from - 1;
    else if (taken.has(back)) back -= 1;
    else if (
      /^(to|and|then|please|pls|must|should|will|i|we|ill|just|also|gotta|dont|forget|remember|need|me|lets|quickly|asap|urgently|->)$/.test(
        token.key,
      )
    )
      return true;
    else if (markAt(line, back, "filler", "marker", "need") !== undefined) return true;
    else if (markAt(line, back, "link") !== undefined && taken.has(back + 1)) back -= 1;
    else return false;
  }
  return true;
}

/** After an English word that may be verb or noun: what makes it a verb is an object. */
function verbFollows(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  // "telegram chat with", "email thread": two nouns.
  if (markAt(line, at, "event", "medium") !== undefined && markAt(line, at + 1, "link") !== undefined) return false;
  return !/^(with|w|from|re|about|on|at|for|went|was|is|and|in|by|between|yesterday|today|regarding|call|notes|via|over|again|today|n|next)$/.test(
    token.key,
  );
}
