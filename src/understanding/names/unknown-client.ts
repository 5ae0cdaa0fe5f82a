/** The words for a client that the directory does not hold, by where a name must stand. */
import { isListed, isListedAsWritten } from "../intent/books.ts";
import { markAt, type Scan } from "../scan.ts";
import { saysCompany } from "./legal-forms.ts";
import { roleAt } from "./roles.ts";

export interface Span {
  readonly from: number;
  readonly to: number;
}

const MOST_WORDS = 6;
const QUOTE = /^["'«“„]$/;

/** After a command: everything up to the first word that is no name. `dated`: tokens that are dates. */
export function unknownAfterCommand(line: Scan, from: number, dated: ReadonlySet<number>): Span | undefined {
  const start = startOfName(line, from);
  const headed = beforeColon(line, start, dated);
  if (headed !== undefined) return headed;
  let to = start;
  for (let named = false; to - start < MOST_WORDS && !dated.has(to); to += 1) {
    const token = line.tokens[to];
    if (token === undefined) break;
    if (token.kind === "mark") {
      if (joinsNames(line, to)) continue;
      break;
    }
    if (token.capital || isCompany(line, to) ? !mayBeCapital(line, to, start) : named || !maySmall(line, to, start))
      break;
    named ||= token.capital;
  }
  return to > start ? { from: start, to } : undefined;
}

/** "Зелёный Берег: …": capitals up to a colon are a name, though its words mean something. */
function beforeColon(line: Scan, start: number, dated: ReadonlySet<number>): Span | undefined {
  let to = start;
  while (to - start < MOST_WORDS && !dated.has(to) && (line.tokens[to]?.kind === "word" || joinsNames(line, to)))
    to += 1;
  const words = line.tokens.slice(start, to);
  const capitals = words.filter((one) => one.capital).length;
  if (line.tokens[to]?.key !== ":" || capitals === 0 || words[0]?.capital !== true) return undefined;
  if (capitals < 2 || (capitals < words.length && !isCompany(line, start))) return undefined;
  return { from: start, to };
}

/** Past marks, a small word and an opening quotation mark. */
function startOfName(line: Scan, from: number): number {
  const isQuote = (at: number) => QUOTE.test(line.tokens[at]?.key ?? "");
  let start = from;
  while (line.tokens[start]?.kind === "mark" && !isQuote(start)) start += 1;
  const lead = markAt(line, start, "link");
  if (lead !== undefined && line.tokens[start]?.capital !== true) start = lead.to;
  return isQuote(start) ? start + 1 : start;
}

/** "&", and "." or "-" glued to the next word. */
function joinsNames(line: Scan, at: number): boolean {
  const key = line.tokens[at]?.key ?? "";
  const next = line.tokens[at + 1];
  return next?.kind === "word" && (key === "&" || (/^[.'-]$/.test(key) && next.glued));
}

function isCompany(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  return token !== undefined && saysCompany(token.key, line.vietnamese ? token.bare : "");
}

/** A capitalised word that is also an everyday one belongs to a name only at its end: "Вектор Авто:". */
function mayBeCapital(line: Scan, at: number, start: number): boolean {
  if (isCompany(line, at) || !isEveryday(line, at)) return true;
  // Vietnamese capitals inside a line are names, whatever word they sound like without their marks.
  if (isVietnameseName(line, at, start)) return true;
  return at > start && (nameGoesOn(line, at) || isBareVerb(line, at));
}

/** "Bếp Nhà Mình": after two capitals a third is of the same name. */
function endsRun(line: Scan, at: number, start: number): boolean {
  return at - start >= 2 && line.tokens.slice(start, at + 1).every((token) => token.capital);
}

function isVietnameseName(line: Scan, at: number, start: number): boolean {
  const token = line.tokens[at];
  if (!line.vietnamese || token === undefined) return false;
  const next = line.tokens[at + 1];
  const named =
    (next?.capital === true || endsRun(line, at, start)) &&
    markAt(line, at, "verb", "event", "medium", "marker", "need", "status") === undefined;
  return (named || !isListedAsWritten(token.key)) && !/^\p{Lu}{2,}$/u.test(token.raw);
}

/** A small word is a name if it comes first, or a colon or an everyday word is near. */
function maySmall(line: Scan, at: number, start: number): boolean {
  if (isEveryday(line, at) || (at > start && !colonSoon(line, at))) return false;
  return !/(ти|ть|тися|ться)$/.test(line.tokens[at]?.key ?? "");
}

/** "Contour Design", "Blue Print": a verb with a capital inside a name, and no contact. */
function isBareVerb(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  const verb = markAt(line, at, "verb");
  if (token?.cyrillic !== false || verb?.mark.when !== "todo" || verb.mark.channel !== undefined) return false;
  return (
    line.tokens[at + 1]?.kind === "word" &&
    markAt(line, at, "event", "medium", "marker", "status", "need") === undefined
  );
}

function isEveryday(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  return (
    token !== undefined &&
    (isListed(token.key, token.bare, line.vietnamese) ||
      markAt(line, at, "verb", "event", "medium", "marker", "status", "need") !== undefined ||
      roleAt(line.tokens, at, line.vietnamese) !== undefined)
  );
}

function nameGoesOn(line: Scan, at: number): boolean {
  const next = line.tokens[at + 1];
  return next === undefined || next.key === ":" || next.key === "," || next.key === "-";
}

function colonSoon(line: Scan, at: number): boolean {
  for (let place = at; place < Math.min(at + 3, line.tokens.length); place += 1)
    if (line.tokens[place]?.key === ":") return true;
  const next = line.tokens[at + 1];
  return next !== undefined && isListed(next.key, next.bare, line.vietnamese);
}
