/** The verb-like words of a line: what was done, is to be done, or takes place. */
import { markAt, type Scan } from "../scan.ts";
import { keyOf } from "../text/letters.ts";
import type { Found } from "../text/phrases.ts";
import { dropsIn } from "./dropping-in.ts";
import { guessedVerb, mayBeOrder } from "./guessed-verbs.ts";
import type { Mark } from "./marks.ts";
import { actOfMeans } from "./means.ts";
import { HAS, isOther } from "./no-act.ts";
import { dateAt, type Part, type Sentence } from "./sentence.ts";
import { tellsByPlace } from "./told-past.ts";
import { isTradeWord } from "./trade-words.ts";

export interface Act {
  readonly at: number;
  readonly to: number;
  readonly kind: "past" | "todo" | "any" | "event" | "need" | "happened" | "ahead";
  readonly channel?: string | undefined;
  readonly way?: "to" | "with" | "from" | undefined;
  readonly weak?: boolean | undefined;
  /** Nobody took our call. */
  readonly unanswered?: boolean | undefined;
  /** Only its ending says that it is a verb. */
  readonly guessed?: boolean;
}

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
  const isDate = (at: number) => dateAt(sentence, part, at) !== undefined;
  for (let at = part.from; at < part.to; at += 1) {
    const token = line.tokens[at];
    if (taken.has(at) || isDate(at) || token === undefined || token.kind === "mark") continue;
    const marks = (line.marks[at] ?? []).filter((one) => one.to <= part.to && !isDate(one.to - 1));
    const goes = dropsIn(sentence, part, at);
    const found = goes ? [] : actsAt(sentence, part, at, marks);
    acts.push(...found);
    if (marks[0]?.value.is === "thing") at = marks[0].to - 1;
    const means = found.length === 0 ? actOfMeans(sentence, at) : undefined;
    if (means !== undefined) acts.push(means);
    if (goes) acts.push({ at, to: at + 1, kind: "any", channel: "meeting", way: "with", weak: true });
    const guess = guessAt(sentence, part, at, { known: marks.length > 0, found: found.length > 0 });
    if (guess !== undefined) acts.push({ at, to: at + 1, kind: guess, guessed: true });
    at = Math.max(at, ...found.map((act) => act.to - 1));
  }
  return acts;
}

/** What a word is by its ending or its place alone. `known`: it begins some phrase of the lists. `found`: it is an act by them. */
function guessAt(
  sentence: Sentence,
  part: Part,
  at: number,
  { known, found }: { readonly known: boolean; readonly found: boolean },
): "past" | "todo" | undefined {
  const { line } = sentence;
  const { key = "", cyrillic = false } = line.tokens[at] ?? {};
  const guess = known ? undefined : guessedVerb(key, cyrillic, line.ukrainian);
  if (guess !== undefined) return guess;
  if (!found && tellsByPlace(sentence, at)) return "past";
  return !known && isOrder(sentence, part, at) ? "todo" : undefined;
}

/** "wangle an invite for Globex", "hound Will for the PO": an unlisted word at the head of a clause and its object. */
function isOrder(sentence: Sentence, part: Part, at: number): boolean {
  const { line, taken } = sentence;
  const token = line.tokens[at];
  if (line.vietnamese || token === undefined || token.proper || !mayBeOrder(token.key)) return false;
  if (isTradeWord(line.tokens, at, false) || line.tokens[at + 1]?.glued === true) return false;
  let next = at + 1;
  while (taken.has(next)) next += 1;
  // "sniff around for …", "block off two hours for …"
  const ours = line.ofTrade || sentence.mentions.length > 0;
  const phrasal = at === sentence.from && ours && PARTICLE.test(line.tokens[at + 1]?.key ?? "");
  const object =
    phrasal ||
    /^(the|a|an|our|their|his|her)$/.test(line.tokens[at + 1]?.key ?? "") ||
    (next > at + 1 && /^('s|for|about|re|on|over|with|to)$/.test(line.tokens[next]?.key ?? ""));
  return object && startsClause(sentence, part, at);
}

/** What makes another verb of the verb before it, and seldom follows a noun. */
const PARTICLE = /^(off|up|out|around|into|down|over|through|round|along|after|onto)$/;

/** The acts of the longest phrases at a token. */
function actsAt(sentence: Sentence, part: Part, at: number, marks: readonly Found<Mark>[]): Act[] {
  const [longest] = marks;
  // "cập nhật nhanh là …" says what comes, whatever its first word means alone.
  if (longest?.value.is === "thing" || (longest?.value.is === "filler" && longest.to > at + 1)) return [];
  const verbs = marks.filter((one) => ["verb", "event", "need", "happened", "ahead"].includes(one.value.is));
  const same = inVietnamese(
    sentence.line,
    verbs.filter((one) => one.to === verbs[0]?.to),
  );
  return same.flatMap(({ to, value }) => {
    const found = actOf(value, at, to);
    const act = found === undefined ? undefined : arrival(sentence, asCaller(sentence, found));
    return act === undefined ||
      isOther(sentence.line, act, same) ||
      isWith(sentence, act) ||
      isNoun(sentence, part, act, marks)
      ? []
      : [act];
  });
}

/** In a Vietnamese line "chat" and "call" are contacts, not English things to do. */
function inVietnamese(line: Scan, found: readonly Found<Mark>[]): readonly Found<Mark>[] {
  const foreign = (one: Found<Mark>) => one.value.is === "verb" && one.value.when === "todo";
  return line.vietnamese && found.some((one) => one.value.is === "event")
    ? found.filter((one) => !foreign(one))
    : found;
}

/** "Priya call, bảo tạm hoãn": in Vietnamese a contact right behind who made it is a verb. */
function asCaller({ line, people, mentions }: Sentence, act: Act): Act {
  if (!line.vietnamese || act.kind !== "event" || act.channel !== "call" || act.to > act.at + 1) return act;
  const who = [...people, ...mentions].some((one) => one.to === act.at);
  return who && markAt(line, act.to, "link") === undefined ? { ...act, kind: "any", way: "to" } : act;
}

/** "gửi hợp đồng có đóng dấu": with, behind a thing that a verb before it takes. */
function isWith({ line, taken }: Sentence, act: Act): boolean {
  if (act.kind !== "happened" || line.tokens[act.at]?.key !== HAS || act.to > act.at + 1) return false;
  const before = line.tokens[act.at - 1];
  const subject = taken.has(act.at - 1) || markAt(line, act.at - 1, "us", "them", "filler") !== undefined;
  return (
    before?.kind === "word" &&
    !subject &&
    markAt(line, act.at - 1, "verb") === undefined &&
    startsWithVerb(line, act.at)
  );
}

function startsWithVerb(line: Scan, end: number): boolean {
  const verb = markAt(line, 0, "verb");
  return verb !== undefined && verb.to < end && verb.mark.when === "any";
}

/** "приїхав мейлик", "the brief came in by email": what comes here is no person but a message. */
function arrival({ line }: Sentence, act: Act): Act {
  const token = line.tokens[act.at];
  if (act.channel !== "meeting" || act.kind !== "past") return act;
  if (token?.key === "came") return cameBy(line, act);
  if (token?.cyrillic !== true || GOES_OUT.test(token.key)) return act;
  const medium = markAt(line, act.to, "medium") ?? markAt(line, act.at - 1, "medium");
  return medium === undefined ? act : { ...act, channel: medium.mark.channel, way: "from" };
}

/** "на мейл пішов рахунок": it went to them, and did not come. */
export const GOES_OUT =
  /^(пішов|пішло|пішла|пішли|полеті(?:в|ла|ло|ли)|пошел|пошло|пошла|пошли|ушел|ушло|ушла|ушли|(?:по|у)лете(?:л|ла|ло|ли))$/;
/** How far behind "came" its means may stand: "came in yesterday by email". */
const BY_REACH = 4;

function cameBy(line: Scan, act: Act): Act {
  for (let at = act.to; at < act.to + BY_REACH; at += 1) {
    const medium = /^(by|via|over|through)$/.test(line.tokens[at]?.key ?? "")
      ? (markAt(line, at + 1, "medium") ?? courierAt(line, at + 1))
      : undefined;
    if (medium !== undefined) return { ...act, channel: medium.mark.channel, way: "from" };
  }
  return act;
}

/** "came by DHL" */
function courierAt(line: Scan, at: number) {
  const event = markAt(line, at, "event");
  return event?.mark.channel === "other" ? event : undefined;
}

function actOf(value: Mark, at: number, to: number): Act | undefined {
  if (value.is === "verb")
    return {
      at,
      to,
      kind: value.when,
      channel: value.channel,
      way: value.way,
      weak: value.weak,
      unanswered: value.unanswered,
    };
  if (value.is === "event") return { at, to, kind: "event", channel: value.channel, way: value.way, weak: value.weak };
  if (value.is === "need" || value.is === "happened" || value.is === "ahead") return { at, to, kind: value.is };
  return undefined;
}

/** Words that make a noun of the Vietnamese verb after them: "bản thiết kế" is a design. */
const CLASSIFIER = new Set(
  ["bản", "bộ", "phần", "vụ", "phí", "sự", "cuộc", "buổi", "mẫu", "bài", "khâu", "phòng"].map(keyOf),
);

/** English base forms are nouns too: a verb at the head of a clause with an object, a noun after anything else. */
function isNoun(sentence: Sentence, part: Part, act: Act, marks: readonly Found<Mark>[]): boolean {
  const { line } = sentence;
  if (
    line.vietnamese &&
    act.kind === "any" &&
    act.channel === undefined &&
    CLASSIFIER.has(line.tokens[act.at - 1]?.key ?? "")
  )
    return true;
  if (!/^[a-z']+$/.test(line.tokens[act.at]?.key ?? "")) return false;
  // "last month's review"
  if (act.kind === "todo" && act.channel === undefined && line.tokens[act.at - 1]?.key === "'s") return true;
  // "Bill's assistant"
  if (line.tokens[act.to]?.key === "'s") return true;
  if (act.kind === "past") return act.way === undefined && line.tokens[act.at - 1]?.key === "the";
  if (act.kind !== "todo" && (act.kind !== "event" || line.vietnamese)) return false;
  const heads = startsClause(sentence, part, act.at);
  const asVerb = heads && verbFollows(line, act.to);
  if (act.kind === "event")
    return asVerb && marks.some((one) => one.to === act.to && one.value.is === "verb" && one.value.when === "todo");
  const alsoNoun = marks.some((one) => one.value.is === "event" || one.value.is === "medium");
  return !heads || (alsoNoun && !asVerb);
}

/** How many words of names and dates may stand before a verb that still heads its clause. */
const FARTHEST = 24;

/** Whether a token heads its clause: only names, dates, small words or a mark stand before it. */
export function startsClause(sentence: Sentence, part: Part, at: number): boolean {
  const { line, taken } = sentence;
  let back = at - 1;
  while (back >= part.from && at - back < FARTHEST) {
    const token = line.tokens[back];
    if (token === undefined || token.kind === "mark") return true;
    const date = dateAt(sentence, part, back);
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
  // "email to Karim" is a message, "call to confirm" a thing to do.
  if (token?.key === "to" && ((line.words[at + 1]?.length ?? 0) > 0 || line.tokens[at + 1]?.key === "the"))
    return false;
  if (token === undefined || token.kind !== "word") return false;
  // "telegram chat with", "email thread": two nouns.
  if (markAt(line, at, "event", "medium") !== undefined && markAt(line, at + 1, "link") !== undefined) return false;
  return !/^(with|w|from|re|about|on|at|for|went|was|is|and|in|by|between|yesterday|today|regarding|call|notes|via|over|again|today|n|next)$/.test(
    token.key,
  );
}
