/** Where the account of a contact ends and what is to be done next begins. */
import { markAt } from "../scan.ts";
import { actsIn, datesIn, type Part, type Sentence } from "./sentence.ts";

export interface Split {
  readonly main: Part;
  readonly next: Part | undefined;
}

/** A long text is split at one of its first joints or not at all, so the work stays within its length. */
const MOST_TRIES = 16;

/** Splits at an arrow, semicolon, marker or a clause that tells what is to be done. */
export function split(sentence: Sentence, whole: Part): Split {
  const { line, taken } = sentence;
  for (let at = whole.from, tried = 0; at < whole.to && tried < MOST_TRIES; at += 1) {
    if (taken.has(at)) continue;
    if (
      markAt(line, at, "marker") !== undefined ||
      /^([,.;!–—+-]|and|та|і|и|nên|але|но|but|so)$/.test(line.tokens[at]?.key ?? "")
    )
      tried += 1;
    const marker = markAt(line, at, "marker");
    const key = line.tokens[at]?.key ?? "";
    if (marker !== undefined && isMarker(sentence, at, marker.to, marker.mark.sure === true, whole)) {
      return { main: { from: whole.from, to: at }, next: { from: at, to: whole.to } };
    }
    const rest = { from: at + 1, to: whole.to };
    if (key === ";" && isTodo(sentence, rest, "loose")) return { main: { from: whole.from, to: at }, next: rest };
    if (
      /^[,.!–—+-]$/.test(key) &&
      at > whole.from &&
      line.tokens[at + 1]?.glued !== true &&
      isTodo(sentence, rest, "strict")
    ) {
      return { main: { from: whole.from, to: at }, next: rest };
    }
    if (
      /^(and|та|і|и|nên|але|но|but|so|тому|поэтому|тож|va\u0300|và)$/.test(key) &&
      markAt(line, at + 1, "need", "us") !== undefined &&
      beforeMarker(sentence, rest).to === rest.to &&
      isTodo(sentence, rest, "need")
    ) {
      return { main: { from: whole.from, to: at }, next: rest };
    }
  }
  return { main: whole, next: undefined };
}

function isMarker(sentence: Sentence, at: number, to: number, sure: boolean, whole: Part): boolean {
  const { line } = sentence;
  const rest = { from: to, to: whole.to };
  if (!line.tokens.slice(to, whole.to).some((token) => token.kind !== "mark")) return false;
  if (sure) return isTodo(sentence, rest, "any");
  if (line.tokens[to]?.key === ":" || line.tokens[to]?.key === "->") return true;
  if (datesIn(sentence, whole, "future").some((one) => one.from <= at && at < one.to)) return false;
  // A marker word alone must lead a thing to do: "next chase the order", not "the next version".
  if (
    /^(the|на|в|у|do|bên)$/.test(line.tokens[at - 1]?.key ?? "") &&
    line.tokens[at - 1]?.kind === "word" &&
    at > whole.from
  )
    return false;
  return isTodo(sentence, rest, at === whole.from || line.tokens[at - 1]?.kind === "mark" ? "loose" : "head");
}

/** Whether a part is something to do. `strict`: it must say so itself and when, or that it is needed. */
export function isTodo(sentence: Sentence, whole: Part, how: "any" | "loose" | "head" | "strict" | "need"): boolean {
  const part = how === "strict" ? beforeMarker(sentence, whole) : whole;
  const acts = actsIn(sentence, part);
  if (how === "strict" && acts.some((act) => act.kind === "past" || act.kind === "happened")) return false;
  const first = acts.find((act) => act.kind !== "event" || how !== "strict");
  if (how === "strict" && isOver(sentence, part)) return false;
  if (how === "any") return first?.kind !== "past" && first?.kind !== "happened";
  const ends = clauseEnd(sentence, part);
  if (first === undefined)
    return how === "loose" && datesIn(sentence, part, "future").some((one) => one.points === "future" || one.deadline);
  if (first.at >= ends) return false;
  if (first.kind === "past" || first.kind === "happened") return false;
  if (how === "loose") return first.kind !== "ahead" || first.at === part.from;
  const subject = sentence.line.tokens.slice(part.from, first.at).some((_, place) => {
    const at = part.from + place;
    const them = markAt(sentence.line, at, "them", "that") !== undefined;
    return them || (sentence.taken.has(at) && first.kind === "any");
  });
  if (subject) return false;
  const lead = leadingWords(sentence, part, first.at);
  if (how === "head") return lead === 0;
  if (how === "need") return first.kind === "need" || (first.kind === "todo" && lead <= 1);
  if (lead > 0) return false;
  // "…, cần xử lý gấp" may be their need as well as ours: only "mình", "nhớ" or a date make it a task.
  if (first.kind === "need" && /^(can|phai)$/.test(sentence.line.tokens[first.at]?.bare ?? ""))
    return (
      (first.at > part.from && markAt(sentence.line, first.at - 1, "us") !== undefined) ||
      datesIn(sentence, { from: part.from, to: ends }, "future").length > 0
    );
  if (first.kind === "need") return true;
  return (
    (first.kind === "todo" && sentence.line.tokens[first.at]?.cyrillic === true) ||
    (first.kind !== "event" &&
      first.kind !== "ahead" &&
      datesIn(sentence, { from: part.from, to: ends }, "future").some((one) => one.points !== "past"))
  );
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
function beforeMarker(sentence: Sentence, part: Part): Part {
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
  const dates = datesIn(sentence, part, "future");
  let count = 0;
  for (let at = part.from; at < verb; at += 1) {
    const token = sentence.line.tokens[at];
    if (token === undefined || token.kind === "mark" || sentence.taken.has(at)) continue;
    if (dates.some((one) => one.from <= at && at < one.to)) continue;
    if (markAt(sentence.line, at, "filler", "us", "link", "need") !== undefined) continue;
    count += 1;
  }
  return count;
}
