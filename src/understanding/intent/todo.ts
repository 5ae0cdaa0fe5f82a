/** Whether a part of a line is something to do. */
import { markAt } from "../scan.ts";
import { type Act, actsIn } from "./acts.ts";
import { tellsState } from "./outcome.ts";
import { dateAt, datesIn, type Part, type Sentence } from "./sentence.ts";

/**
 * How much a part must say to be something to do. `any`: not that it happened. `loose`: a verb or a date. `head`: a verb
 * first. `need`: that it is needed. `strict`: a verb first and a date, or that it is needed.
 */
export type Proof = "any" | "loose" | "head" | "need" | "strict";

/** Whether a part is something to do. */
export function isTodo(sentence: Sentence, whole: Part, proof: Proof): boolean {
  const part = proof === "strict" ? beforeMarker(sentence, whole) : whole;
  const acts = actsIn(sentence, part);
  if (proof === "strict" && (acts.some(isBehind) || isOver(sentence, part))) return false;
  const first = acts.find((act) => act.kind !== "event" || proof !== "strict");
  // "-> she's happy" is how it went.
  if (proof === "any")
    return first === undefined ? !tellsState(sentence, part) || isDated(sentence, part) : !isBehind(first);
  if (first === undefined) return proof === "loose" && isDated(sentence, part);
  const clause: Part = { from: part.from, to: clauseEnd(sentence, part) };
  if (first.at >= clause.to || isBehind(first)) return false;
  // "…; họ ưng bản thiết kế" is what they say.
  if (proof === "loose" && markAt(sentence.line, firstWord(sentence, part), "them") !== undefined) return false;
  if (proof === "loose") return first.kind !== "ahead" || first.at === part.from;
  return !hasSubject(sentence, part, first) && proves(sentence, clause, first, proof);
}

const isDated = (sentence: Sentence, part: Part): boolean =>
  datesIn(sentence, part, "future").some((one) => one.points === "future" || one.deadline);

function firstWord({ line }: Sentence, part: Part): number {
  let at = part.from;
  while (at < part.to && line.tokens[at]?.kind === "mark") at += 1;
  return at;
}

function isBehind(act: Act): boolean {
  return act.kind === "past" || act.kind === "happened";
}

/** Whether somebody else is to do it: "they will …", "Hoa Sen gửi …". */
function hasSubject({ line, taken }: Sentence, part: Part, first: Act): boolean {
  for (let at = part.from; at < first.at; at += 1) {
    if (markAt(line, at, "them", "that") !== undefined || (taken.has(at) && first.kind === "any")) return true;
  }
  return false;
}

function proves(sentence: Sentence, clause: Part, first: Act, proof: "head" | "need" | "strict"): boolean {
  const lead = leadingWords(sentence, clause, first.at);
  if (proof === "need") return first.kind === "need" || (first.kind === "todo" && lead <= 1);
  if (proof === "head" || lead > 0) return lead === 0;
  const dates = datesIn(sentence, clause, "future");
  const token = sentence.line.tokens[first.at];
  if (first.kind === "need") {
    // "…, cần xử lý gấp" may be their need as well as ours: only "mình", "nhớ" or a date make it a task.
    const ours = first.at > clause.from && markAt(sentence.line, first.at - 1, "us") !== undefined;
    return (
      ours || dates.length > 0 || !/^(can|phai|hua|обіцяв|обіцяла|обещал|обещала|promised)$/.test(token?.bare ?? "")
    );
  }
  if (first.kind === "todo" && token?.cyrillic === true) return true;
  return first.kind !== "event" && first.kind !== "ahead" && dates.some((one) => one.points !== "past");
}

/** Whether a part names an hour of today that is gone: "gặp ở quán cà phê sáng nay". */
function isOver(sentence: Sentence, part: Part): boolean {
  const { now } = sentence;
  return datesIn(sentence, part, "future").some(
    (one) =>
      one.day?.equals(now.toPlainDate()) === true &&
      one.at !== undefined &&
      one.at < now.toPlainTime().toString().slice(0, 5),
  );
}

/** A clause that comes before a marker is no follow-up itself. */
export function beforeMarker(sentence: Sentence, part: Part): Part {
  for (let at = part.from + 1; at < part.to; at += 1) {
    if (
      !sentence.taken.has(at) &&
      (sentence.line.tokens[at]?.key === ";" || markAt(sentence.line, at, "marker") !== undefined)
    )
      return { from: part.from, to: at };
  }
  return part;
}

function clauseEnd(sentence: Sentence, part: Part): number {
  for (let at = part.from; at < part.to; at += 1) {
    if (/^[.;]$/.test(sentence.line.tokens[at]?.key ?? "") && !sentence.line.tokens[at + 1]?.glued)
      return at === part.from ? part.to : at;
  }
  return part.to;
}

/** Words before the verb that are neither dates, names, fillers nor "I". */
function leadingWords(sentence: Sentence, part: Part, verb: number): number {
  let count = 0;
  for (let at = part.from; at < verb; at += 1) {
    const token = sentence.line.tokens[at];
    if (token === undefined || token.kind === "mark" || sentence.taken.has(at)) continue;
    if (dateAt(sentence, part, at) !== undefined) continue;
    if (markAt(sentence.line, at, "filler", "us", "link", "need") !== undefined) continue;
    count += 1;
  }
  return count;
}
