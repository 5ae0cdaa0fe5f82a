/** What a statement tells: something that happened, or something to do. */
import type { FoundDate } from "../dates/find.ts";
import { pastAdverb } from "../names/dealings.ts";
import { markAt } from "../scan.ts";
import { type Act, actsIn } from "./acts.ts";
import { tellsHowItWent } from "./outcome.ts";
import { isHeadedByContact } from "./own-words.ts";
import { fixes, isPromise, isTheirs, isTheirWish, namesDeadline } from "./plans.ts";
import { datesIn, type Part, type Sentence } from "./sentence.ts";
import { type Split, split } from "./split.ts";
import { isDoneToUs, reacts, reportedBy, tellsInVietnamese } from "./telling-vietnamese.ts";
import { isTradeWord } from "./trade-words.ts";

/** `need`: the line itself says that it must be done. `undefined`: neither surely. */
export type Telling = "touch" | "todo" | "need" | undefined;

/** A part as its verbs and dates show it. */
export interface Account {
  readonly sentence: Sentence;
  readonly part: Part;
  readonly acts: readonly Act[];
  /** Dates as a follow-up would have them. */
  readonly dates: readonly FoundDate[];
  /** Some date says of itself that it lies ahead or behind. */
  readonly ahead: boolean;
  readonly behind: boolean;
}

/** What a part of a line without a command tells. */
export function tells(sentence: Sentence, whole: Part): Telling {
  const parts = split(sentence, whole);
  if (parts.next !== undefined && countWords(sentence, parts.main) === 0) return "todo";
  const part = parts.next === undefined ? whole : parts.main;
  if (markAt(sentence.line, part.from, "marker") !== undefined && !sentence.taken.has(part.from)) return "todo";
  if (isHeadedByContact(sentence, part)) return "touch";
  if (waitsForUs(sentence, part)) return undefined;
  const account = accountOf(sentence, part);
  const { acts } = account;
  if (isHeadedByDeed(account) || isWaiting(account, parts)) return "todo";
  const first = acts.find((act) => !isAside(act, part)) ?? acts[0];
  if (first === undefined && isTheirWish(account)) return "need";
  if (sentence.line.vietnamese && isDoneToUs(account)) return "touch";
  if (first === undefined) return withoutVerb(account, parts.next !== undefined);
  const tenseless = sentence.line.vietnamese && acts.some((act) => isTenseless(sentence, act));
  if (isTold(account, first)) return "touch";
  if (isTheirWish(account)) return "need";
  if (needs(account, tenseless)) return "need";
  if (tenseless && ["any", "event", "happened"].includes(first.kind)) return inVietnamese(account, first, parts);
  if (first.kind === "event" && !account.ahead && tellsAfterWeekday(account) && hangsOnArrow(sentence, parts))
    return "touch";
  return byFirst(account, first);
}

/** What somebody named does or promises is told. */
function isTold(account: Account, first: Act): boolean {
  const { sentence } = account;
  return (sentence.line.vietnamese && reacts(sentence, first)) || isTheirPromise(account, first);
}

const PROMISED = /^(пообіця|обіцяв|обіцяла|обіцяли|пообещал|обещал|promised)/;

/** "Hanna promised to pay by Friday", "Тарас обіцяв оплатити завтра": what somebody named promises is told, and not ours to do. */
function isTheirPromise({ sentence, acts }: Account, first: Act): boolean {
  const { line, mentions, people } = sentence;
  if (first !== acts[0] || !PROMISED.test(line.tokens[first.at]?.key ?? "")) return false;
  const who = [...mentions, ...people].find((one) => one.to === first.at || pastAdverb(line, one.to) === first.at);
  return who?.nominative === true && who.from === sentence.from;
}

/** To wait, of whoever a line is about. */
const WAITS = /^(чекає|чекають|ждет|ждут|ожидает|ожидают|waits|wait|waiting|awaits|awaiting|cho|doi)$/;

/** "Глобекс чекає на лист від нас": what we owe them is no contact. */
export function waitsForUs(sentence: Sentence, part: Part): boolean {
  const { line, client } = sentence;
  if (client === undefined || client.from > part.from + 1) return false;
  for (let at = client.to; at < Math.min(client.to + 4, part.to); at += 1) {
    const token = line.tokens[at];
    if (token?.kind === "mark" || markAt(line, at, "verb") !== undefined) return false;
    if (WAITS.test(line.vietnamese ? (token?.bare ?? "") : (token?.key ?? ""))) return isFromUs(sentence, at, part.to);
  }
  return false;
}

function isFromUs({ line }: Sentence, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (
      markAt(line, at, "link")?.mark.inbound === true &&
      [1, 2].some((on) => markAt(line, at + on, "us") !== undefined)
    )
      return true;
  return false;
}

function accountOf(sentence: Sentence, part: Part): Account {
  const dates = datesIn(sentence, part, "future");
  return {
    sentence,
    part,
    acts: actsIn(sentence, part),
    dates,
    ahead: dates.some((one) => one.points === "future" || isLaterToday(sentence, one)),
    behind: dates.some((one) => one.points === "past" && !isOfThing(sentence, one)),
  };
}

/** "dig out last year's contract", "переслать вчерашний файл": the day belongs to a thing. */
function isOfThing({ line }: Sentence, date: FoundDate): boolean {
  if (line.tokens[date.to]?.key === "'s") return true;
  const event = markAt(line, date.to, "event") !== undefined;
  return !event && /^(поза)?(вчорашн|учорашн|вчерашн)/.test(line.tokens[date.to - 1]?.key ?? "");
}

/** Words like "already" far from the head say little about the line. */
function isAside(act: Act, part: Part): boolean {
  return act.kind === "ahead" || (act.kind === "happened" && act.at > part.from + 3 && act.way === undefined);
}

function isTenseless(sentence: Sentence, act: Act): boolean {
  return act.kind === "any" || (act.kind === "event" && sentence.line.tokens[act.at]?.cyrillic !== true);
}

function withoutVerb(account: Account, hasNext: boolean): Telling {
  const { sentence, part, dates, ahead, behind } = account;
  const media = sentence.line.tokens.some(
    (_, at) => at >= part.from && at < part.to && markAt(sentence.line, at, "medium") !== undefined,
  );
  // "contract renews 1 April - start talks 1 March"
  const comes = dates.some((one) => one.exact) && !behind && !isNearerBehind(account);
  if (hasNext && comes && !media) return "todo";
  if (hasNext) return media || behind || countWords(sentence, part) >= 2 ? "touch" : "todo";
  if (dates.length > 0 && !behind) {
    if (ahead || dates.some((one) => one.deadline) || namesDeadline(account)) return "todo";
    // "Acme Ltd kickoff on monday 9am": a day with its hour is an appointment.
    if (dates.some((one) => one.kind === "day" && one.at !== undefined && !isToday(sentence, one))) return "todo";
    const numbered = dates.some((one) => one.exact && one.points === undefined);
    // "смета Граниту в четверг": what we make, and its day.
    const thing = isTradeWord(sentence.line.tokens, headOf(account), sentence.line.vietnamese);
    const made = thing && dates.some((one) => one.kind === "day" && !isToday(sentence, one));
    if ((made || addresses(sentence, part)) && !(numbered && isNearerBehind(account))) return "todo";
  }
  return media ? "touch" : undefined;
}

/** "waiting on Milton for the form, poke him friday": what is awaited is no contact, and what to do comes after. */
function isWaiting(account: Account, { next }: Split): boolean {
  if (next === undefined) return false;
  const { line } = account.sentence;
  const head = headOf(account);
  const at = /^(is|are|s)$/.test(line.tokens[head]?.key ?? "") ? head + 1 : head;
  return !line.vietnamese && /^(waiting|awaiting|expecting|hoping|pending)$/.test(line.tokens[at]?.key ?? "");
}

/** "НЛ: підготовка презентації", "сдача проекта Граниту 15 марта": a noun for something to do, its client or its day. */
function isHeadedByDeed(account: Account): boolean {
  const { sentence, part, acts, dates, behind } = account;
  if (behind || acts.some((act) => act.kind === "past" || act.kind === "happened")) return false;
  if (markAt(sentence.line, headOf(account), "deed") === undefined) return false;
  const numbered = dates.some((one) => one.exact && one.points === undefined);
  const dated = dates.some((one) => one.day !== undefined && !isToday(sentence, one));
  return addresses(sentence, part) || (dated && !(numbered && isNearerBehind(account)));
}

/** The first word of a part that is no name, date or small word. */
function headOf({ sentence, part, dates }: Account): number {
  const { line, taken } = sentence;
  let at = part.from;
  while (
    at < part.to &&
    (taken.has(at) ||
      line.tokens[at]?.kind === "mark" ||
      markAt(line, at, "filler", "link") !== undefined ||
      dates.some((one) => one.from <= at && at < one.to))
  )
    at += 1;
  return at;
}

/** Whether the line says that something is needed, and not after telling what happened. */
function needs({ sentence, acts, dates, ahead }: Account, tenseless: boolean): boolean {
  const need = acts.find((act) => act.kind === "need");
  const [head] = acts;
  if (need === undefined || head === undefined || acts.some((act) => act.kind === "past" && act.at <= need.at))
    return false;
  // "tối qua nhậu với …, hứa gia hạn": what was promised on a day gone by.
  if (dates.some((one) => one.points === "past" && one.from < need.at)) return false;
  if (head.kind === "happened" || (head.kind === "event" && !ahead)) return false;
  return !(tenseless && reportedBy(sentence, head));
}

function inVietnamese(account: Account, first: Act, { next }: Split): Telling {
  // "ngày 28 họp …", said on the 4th, was.
  const numbered = account.dates.some((one) => one.kind === "day" && one.exact && one.points === undefined);
  const met =
    (first.channel === "meeting" || first.channel === "video") && !account.ahead && numbered && isNearerBehind(account);
  const told = met || isLongToCome(account) ? "touch" : tellsInVietnamese(account, first);
  if (next === undefined) return told;
  // What a follow-up hangs on is something that happened.
  const marked =
    markAt(account.sentence.line, next.from, "marker") !== undefined || comesAfterContact(account, first, next);
  return told === undefined || (!account.ahead && marked) ? "touch" : told;
}

/** "thứ bảy chat Viber với Romashka; đặt khuôn 2 tuần nữa": a contact without an hour, and what is to be done by its own day. */
function comesAfterContact({ sentence, dates }: Account, first: Act, next: Part): boolean {
  const { channel, weak } = first;
  if (channel === undefined || channel === "other" || weak === true || dates.some((one) => one.at !== undefined))
    return false;
  return datesIn(sentence, next, "future").length > 0 && sentence.line.tokens[next.from - 1]?.key === ";";
}

/** "ngày 20/11 tặng hoa", said on the 24th: days behind, and all but a year ahead. */
function isLongToCome(account: Account): boolean {
  const { sentence, dates, acts } = account;
  const [day] = dates;
  if (dates.length !== 1 || day?.day === undefined || !day.exact || day.points !== undefined || day.deadline)
    return false;
  const ahead = sentence.now.toPlainDate().until(day.day).total("days");
  return ahead > 300 && isNearerBehind(account) && !acts.some((act) => act.kind === "need" || act.kind === "ahead");
}

function byFirst(account: Account, first: Act): Telling {
  const { acts, ahead, behind } = account;
  switch (first.kind) {
    case "past":
      return ahead && isPromise(account, first) ? "todo" : "touch";
    case "need":
      return "need";
    case "todo":
    case "ahead":
      return behind && !ahead ? "touch" : "todo";
    case "any":
      return byTenseless(account, first);
    case "happened": {
      const over = acts.some((act) => act.kind === "past" || act.kind === "event");
      return ahead && !over && acts.some((act) => act.kind === "todo") ? "todo" : "touch";
    }
    case "event":
      return byEvent(account);
  }
}

/** "teams w/ Agrostep on friday, the rollout is go -> …": a clause behind the only day of a contact tells how it went. */
function tellsAfterWeekday({ sentence, part, dates }: Account): boolean {
  const [day] = dates;
  if (day === undefined || dates.length > 1 || day.at !== undefined) return false;
  return sentence.line.tokens[day.to]?.key === "," && countWords(sentence, { from: day.to + 1, to: part.to }) > 1;
}

function hangsOnArrow({ line }: Sentence, { next }: Split): boolean {
  return next !== undefined && markAt(line, next.from, "marker")?.mark.sure === true;
}

/** "calling June tomorrow", "Орлов звонит": the dates and the alphabet tell, for a Slavic present reports. */
function byTenseless({ sentence, acts, dates, ahead, behind }: Account, first: Act): Telling {
  const slavic = sentence.line.tokens[first.at]?.cyrillic === true;
  if (behind) return "touch";
  if (slavic && !ahead && dates.some((one) => isToday(sentence, one))) return "touch";
  if (ahead || dates.length > 0) return "todo";
  return slavic || acts.some((act) => act.kind === "happened" || act.kind === "past") ? "touch" : undefined;
}

/** "lunch on friday" is ahead, "lunch, they signed" behind. */
function byEvent(account: Account): Telling {
  const { sentence, part, acts, dates, ahead, behind } = account;
  const outcome = acts.find((act) => act.kind === "past" || act.kind === "happened");
  if (ahead) {
    const date = dates.find((one) => one.points === "future");
    if (outcome === undefined || date === undefined || date.from < outcome.at) return "todo";
    return fixes(sentence, outcome) ? "todo" : "touch";
  }
  if (behind || outcome !== undefined || tellsHowItWent(account)) return "touch";
  if (acts[0]?.kind === "todo") return "todo";
  // "lunch on the 18th", said on the 24th, was; said on the 10th, will be.
  const numbered = dates.some((one) => one.kind === "day" && one.exact && one.points === undefined);
  if (numbered && isNearerBehind(account)) return "touch";
  const ours = dates.filter((one) => !isTheirs(sentence, part, one.from));
  if (ours.length < dates.length && ours.length === 0) return "touch";
  const toCome = ours.some((one) =>
    one.kind === "time"
      ? !isOver(sentence, one.at)
      : one.points === undefined && one.day !== undefined && !isToday(sentence, one),
  );
  return toCome ? "todo" : "touch";
}

/** Whether a date without a year or month lies nearer behind than ahead. */
function isNearerBehind({ sentence, part }: Account): boolean {
  const today = sentence.now.toPlainDate();
  const [behind] = datesIn(sentence, part, "past").flatMap((one) => (one.day === undefined ? [] : [one.day]));
  const [ahead] = datesIn(sentence, part, "future").flatMap((one) => (one.day === undefined ? [] : [one.day]));
  if (behind === undefined || ahead === undefined || Temporal.PlainDate.compare(behind, today) > 0) return false;
  return today.since(behind).total("days") < ahead.since(today).total("days");
}

/** "с утра переговоры …", said at eleven, are over or under way. */
function isOver(sentence: Sentence, at: string | undefined): boolean {
  return at === "09:00" && sentence.now.hour >= 10 && sentence.now.hour < 15;
}

/** "сьогодні о 17:30", "this afternoon", said before that hour. */
function isLaterToday(sentence: Sentence, date: FoundDate): boolean {
  const clock = sentence.now.toPlainTime().toString().slice(0, 5);
  return date.kind === "day" && isToday(sentence, date) && date.at !== undefined && date.at > clock;
}

function isToday(sentence: Sentence, date: FoundDate): boolean {
  return date.day?.equals(sentence.now.toPlainDate()) === true;
}

/** "Globex: …", "Сова — …": the line is headed by the client or person it is for. */
function addresses(sentence: Sentence, part: Part): boolean {
  const head = [...sentence.mentions, ...sentence.people].find((one) => one.from <= part.from + 1);
  return head !== undefined && /^[:,–—-]$/.test(sentence.line.tokens[head.to]?.key ?? "");
}

/** The words of a part beside its names and small words. */
function countWords({ line, taken }: Sentence, part: Part): number {
  let words = 0;
  for (let at = part.from; at < part.to; at += 1) {
    const counts = line.tokens[at]?.kind !== "mark" && !taken.has(at);
    if (counts && markAt(line, at, "filler", "link") === undefined) words += 1;
  }
  return words;
}
