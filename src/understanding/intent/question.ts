/** Whether a line asks, in the four languages. */
import { markAt, type Scan } from "../scan.ts";
import { asksInside } from "./asking-vietnamese.ts";
import { looksUp } from "./look-up.ts";
import { asksInSlavicOrder, PARTICLE, pastFillers, remindsOfAnswer, SHOW } from "./question-forms.ts";
import { datesIn, type Part, type Sentence } from "./sentence.ts";
import type { Telling } from "./telling.ts";

/** How much of a line is its head, where a question word makes it a question: a small word counts 1, another 2. */
const HEAD = 4;
/** So near to the end a Vietnamese question word asks. */
const TAIL = 3;
/** Words that also end a statement. */
const SOFT = /^(a\u0300|k|do|can|will|has|have|are|is|any|vậy|vây|vay|vậy\u0323|nhỉ|a)$/;
const AUXILIARY = /^(is|are|was|do|does|did|have|has|can|could|should|will|would|any|anything)$/;

/** Whether a line asks: a question word at its head, a question mark at its end, or words like "latest on". */
export function asks(sentence: Sentence): boolean {
  if (isMarked(sentence)) return true;
  if (sentence.line.vietnamese && asksSomebody(sentence)) return false;
  return (
    asksAtHead(sentence) ||
    leavesOpen(sentence) ||
    looksUp(sentence) ||
    asksInSlavicOrder(sentence) ||
    (sentence.line.vietnamese && (asksAtTail(sentence) || asksInside(sentence)))
  );
}

/** Whether a word that asks stands anywhere in the line. */
export function isQuery({ line }: Sentence): boolean {
  return line.tokens.some((_, at) => markAt(line, at, "ask", "query") !== undefined);
}

/**
 * "can you remind me to …?" and "một tháng nữa hỏi thăm … chưa" are tasks though they sound like questions; "remind me
 * what we promised" is none.
 */
export function isTaskInSpiteOfAsking(sentence: Sentence, whole: Part, told: Telling): boolean {
  const { line, from } = sentence;
  // "could somebody ring Acme Labs first thing monday?"
  if (
    told === "todo" &&
    /^(can|could|would|will)$/.test(line.tokens[from]?.key ?? "") &&
    /^(somebody|someone|anyone|anybody)$/.test(line.tokens[from + 1]?.key ?? "")
  )
    return true;
  if (told === "todo") return line.vietnamese && !isMarked(sentence) && isDatedAtHead(sentence, whole);
  if (line.vietnamese && asksInside(sentence)) return false;
  // "Initech history pls"
  if (told !== "need" || (looksUp(sentence) && !reminds(line))) return false;
  if (markAt(line, pastFillers(line, from), "query") !== undefined) return false;
  // "mình hứa gì với Globex": a phrase that asks, wherever it stands.
  if (line.vietnamese && line.tokens.some((_, at) => (markAt(line, at, "query")?.to ?? 0) > at + 1)) return false;
  if (reminds(line) && remindsOfAnswer(sentence)) return false;
  return reminds(line) || (markAt(line, from, "ask") === undefined && !isMarked(sentence));
}

/** "hỏi Lan xem ký chưa": what is to be asked of others. */
function asksSomebody({ line, from }: Sentence): boolean {
  return (
    /^(hoi|check|kiem|tim|do)$/.test(line.tokens[from]?.bare ?? "") &&
    line.tokens.some((token, at) => at > from && /^(xem|coi|thu)$/.test(token.bare))
  );
}

/** Whether nothing but marks follows the last word and its question mark. */
export function isMarked({ line }: Sentence): boolean {
  const last = line.tokens.findLast((token) => token.kind !== "mark" || token.key === "?");
  return last?.key === "?";
}

function reminds(line: Scan): boolean {
  return line.tokens.some((token) =>
    /^(remind|reminder|нагадай|нагадати|напомни|напомнить|nhắc|nhac)/.test(token.bare),
  );
}

/** A date to come at the head says when to do it. */
function isDatedAtHead(sentence: Sentence, whole: Part): boolean {
  const [first] = datesIn(sentence, whole, "future");
  return first !== undefined && first.points === "future" && first.from <= sentence.from;
}

function asksAtHead(sentence: Sentence): boolean {
  const { line, taken, from } = sentence;
  for (let at = from, seen = 0; at < line.tokens.length && seen < HEAD; at += 1) {
    // "хто ухвалює рішення в …": to ask who decides names a job.
    const asked = at === from && (markAt(line, at, "query")?.to ?? at) > at + 1;
    if (line.tokens[at]?.kind === "mark" || (taken.has(at) && !asked)) continue;
    // "no news from Oscar" asks nothing.
    if (/^(no|немає|нема|нет)$/.test(line.tokens[at]?.key ?? "")) return false;
    if (markAt(line, at, "query") !== undefined) return true;
    // "только что" holds no question, and "ну що я щойно вийшов …" begins to tell.
    const phrase = longPhrase(line, at, "happened") ?? longPhrase(line, at, "filler");
    if (phrase !== undefined) {
      at = phrase - 1;
      continue;
    }
    if (isStatement(line, at, from)) return false;
    const bareVietnamese = line.vietnamese && line.tokens[at]?.cyrillic !== true;
    if (!bareVietnamese && isQuestionWord(line, at)) return true;
    seen += bareVietnamese || isSmall(line, at) ? 1 : 2;
  }
  return false;
}

/** The end of a phrase of some words that begins at a token. */
function longPhrase(line: Scan, at: number, kind: "happened" | "filler"): number | undefined {
  const to = markAt(line, at, kind)?.to ?? 0;
  return to > at + 1 ? to : undefined;
}

function isSmall(line: Scan, at: number): boolean {
  return markAt(line, at, "filler", "link", "us", "them") !== undefined || PARTICLE.test(line.tokens[at]?.key ?? "");
}

const OR: readonly string[] = ["or", "hay", "чи", "или", "або"];

/** "… чи вже розрахувалась", "… или нет", "… or not": both answers are named, and nobody is said to have asked. */
function leavesOpen({ line, taken, from }: Sentence): boolean {
  for (let at = from; at < line.tokens.length; at += 1) {
    if (taken.has(at)) continue;
    // "đang đỏ hay vàng", "red or amber"
    const or = OR.includes(line.tokens[at]?.key ?? "");
    if (or && [at - 1, at + 1].every((one) => markAt(line, one, "status") !== undefined)) return true;
    const verb = markAt(line, at, "verb");
    if (verb?.mark.way !== undefined || markAt(line, at, "need") !== undefined) return false;
    const open =
      /^(чи|или|or|або|hay)$/.test(line.tokens[at]?.key ?? "") &&
      /^(ні|не|нет|not|no|ще|еще|вже|уже|already|still|chưa|không|ko|hông|hong|chua)$/.test(
        line.tokens[at + 1]?.key ?? "",
      );
    if (open) return true;
  }
  return false;
}

/** What follows the verb of a statement is its content: "написав, що …", "Karim is …". */
function isStatement(line: Scan, at: number, from: number): boolean {
  const verb = markAt(line, at, "verb");
  if (verb?.mark.when === "past") return !asksWhetherDone(line, at);
  // "Марта пише, що …", "Белова спрашивает, когда …": what they write or ask now is told.
  const now = verb?.mark.when === "any" && verb.mark.way === "to" && line.tokens[at]?.cyrillic === true;
  if (now && /^(,|:|що|что)$/.test(line.tokens[verb.to]?.key ?? "")) return true;
  // "перевір, чи дійшов …", "уточнить, кто …": what is to be found out. "глянь, що …" is asked of us.
  if (verb?.mark.when === "todo" && line.tokens[at]?.cyrillic === true && !SHOW.test(line.tokens[at]?.key ?? ""))
    return true;
  return at > from && AUXILIARY.test(line.tokens[at]?.key ?? "") && markAt(line, at - 1, "filler") === undefined;
}

/** "did Hanna sign": the name right after is who did it, unless what is hers was done: "did Hanna's deck". */
function asksWhetherDone(line: Scan, at: number): boolean {
  if (line.tokens[at]?.key !== "did" || (line.words[at + 1]?.length ?? 0) === 0) return false;
  return !line.tokens.slice(at + 1, at + 5).some((token) => token.key === "'s" || token.key === "'");
}

function isQuestionWord(line: Scan, at: number): boolean {
  // "should probably call Oscar" is what we should.
  if (line.tokens[at]?.key === "should" && markAt(line, at, "need")?.to === at + 2) return false;
  // "was the Globex invoice paid"; "was on a call with …" tells.
  if (/^(was|were)$/.test(line.tokens[at]?.key ?? ""))
    return (
      /^(the|our|their|his|her|it|they|there|that|this)$/.test(line.tokens[at + 1]?.key ?? "") ||
      (line.words[at + 1]?.length ?? 0) > 0
    );
  // "have a chat with Pavel"
  if (
    /^(have|has)$/.test(line.tokens[at]?.key ?? "") &&
    /^(a|an|another|some|our)$/.test(line.tokens[at + 1]?.key ?? "")
  )
    return false;
  // "will send Oscar the invoice"
  if (line.tokens[at]?.key === "will" && markAt(line, at + 1, "verb")?.mark.when === "todo") return false;
  return (
    markAt(line, at, "ask") !== undefined &&
    markAt(line, at, "verb")?.mark.when !== "todo" &&
    markAt(line, at, "happened") === undefined
  );
}

/** "… thế nào", "… chưa": Vietnamese asks at the end. */
function asksAtTail({ line, taken, from }: Sentence): boolean {
  const last = line.tokens.findLastIndex((token) => token.kind !== "mark");
  for (let at = Math.max(from, last - TAIL); at <= last; at += 1) {
    const ask =
      taken.has(at) || isDenial(line, at) || denies(line, at) || isTold(line, at)
        ? undefined
        : markAt(line, at, "ask", "query");
    if (ask !== undefined && ask.to >= last && !SOFT.test(line.tokens[at]?.key ?? "")) return true;
  }
  return false;
}

/** "xe chưa về": what is not so, unless only a small word ends the question: "trả chưa z". */
function denies(line: Scan, at: number): boolean {
  if (!/^(chưa|không|chẳng)$/.test(line.tokens[at]?.raw.toLowerCase() ?? "")) return false;
  const next = line.tokens[at + 1];
  return (
    next?.kind === "word" &&
    markAt(line, at, "ask", "query")?.to === at + 1 &&
    !/^(z|v|r|vay|nhi|ta|a|ha|nha|nhe|em|anh|chi|oi|roi|do|troi|bot|ban|sep|zay|day)$/.test(next.bare)
  );
}

/** "k bắt máy": a word inside a phrase that tells. */
function isTold(line: Scan, at: number): boolean {
  for (let back = Math.max(0, at - 2); back <= at; back += 1) {
    const to = markAt(line, back, "happened")?.to ?? 0;
    if (to > at && to > back + 1) return true;
  }
  return false;
}

/** "chưa có tin gì mới": there is no news yet. */
function isDenial(line: Scan, at: number): boolean {
  const denies = (place: number) => /^(chưa|không|chẳng|chả)$/.test(line.tokens[place]?.raw.toLowerCase() ?? "");
  const has = (place: number) => line.tokens[place]?.bare === "co";
  return (
    (has(at) && denies(at - 1)) ||
    (has(at - 1) && denies(at - 2)) ||
    (denies(at) && has(at + 1)) ||
    (has(at - 2) && denies(at - 3))
  );
}
