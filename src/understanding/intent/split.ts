/** Where the account of a contact ends and what is to be done next begins. */
import { markAt } from "../scan.ts";
import { dateAt, type Part, type Sentence } from "./sentence.ts";
import { beforeMarker, isTodo } from "./todo.ts";

export interface Split {
  readonly main: Part;
  readonly next: Part | undefined;
}

/** A long text is split at one of its first joints or not at all, so the work stays within its length. */
const MOST_TRIES = 16;

/** Splits at an arrow, semicolon, marker or a clause that tells what is to be done. */
export function split(sentence: Sentence, whole: Part): Split {
  const { line, taken } = sentence;
  const quoted = quotedIn(sentence, whole);
  for (let at = whole.from, tried = 0; at < whole.to && tried < MOST_TRIES; at += 1) {
    if (taken.has(at) || quoted.has(at)) continue;
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
      !comesToArrow(sentence, rest) &&
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

/** The tokens between quotation marks, where somebody else speaks: "смс от Беловой: «ок, подписываем»". */
function quotedIn({ line }: Sentence, { from, to }: Part): ReadonlySet<number> {
  const quoted = new Set<number>();
  let opened: number | undefined;
  for (let at = from; at < to; at += 1) {
    if (!/^["«»“”„]$/.test(line.tokens[at]?.key ?? "")) continue;
    for (let inside = opened === undefined ? at : opened + 1; inside < at; inside += 1) quoted.add(inside);
    opened = opened === undefined ? at : undefined;
  }
  return quoted;
}

function isMarker(sentence: Sentence, at: number, to: number, sure: boolean, whole: Part): boolean {
  const { line } = sentence;
  const rest = { from: to, to: whole.to };
  if (!line.tokens.slice(to, whole.to).some((token) => token.kind !== "mark")) return false;
  if (sure) return isTodo(sentence, rest, "any");
  if (line.tokens[to]?.key === ":" || line.tokens[to]?.key === "->") return true;
  if (dateAt(sentence, whole, at) !== undefined) return false;
  // A marker word alone must lead a thing to do: "next chase the order", not "the next version".
  if (
    /^(the|на|в|у|do|bên)$/.test(line.tokens[at - 1]?.key ?? "") &&
    line.tokens[at - 1]?.kind === "word" &&
    at > whole.from
  )
    return false;
  return isTodo(sentence, rest, at === whole.from || line.tokens[at - 1]?.kind === "mark" ? "loose" : "head");
}

/** "…, the figures don't tally -> resend them": what stands before an arrow that leads a thing to do is none itself. */
function comesToArrow(sentence: Sentence, rest: Part): boolean {
  const { line, taken } = sentence;
  for (let at = rest.from; at < rest.to; at += 1) {
    const arrow = markAt(line, at, "marker");
    if (arrow?.mark.sure === true && !taken.has(at)) return isTodo(sentence, { from: arrow.to, to: rest.to }, "head");
  }
  return false;
}
