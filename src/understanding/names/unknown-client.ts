/** The words for a client that the directory does not hold, by where a name must stand. */
import { isListed } from "../intent/books.ts";
import { markAt, type Scan } from "../scan.ts";
import { keyOf } from "../text/letters.ts";
import { endsAsCompany } from "./company-shape.ts";
import { isHonorificAt } from "./honorifics.ts";
import { saysCompany } from "./legal-forms.ts";
import { roleAt } from "./roles.ts";
import { isStrange } from "./strange.ts";

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words before a colon, and strange words in a row, that are still one name; a longer row begins with one. */
const MOST_WORDS = 6;
const MOST_IN_A_ROW = 3;
const QUOTE = /^["'«“„]$/;

/** After a command: everything up to the first word that is no name. `dated`: tokens that are dates. */
export function unknownAfterCommand(line: Scan, from: number, dated: ReadonlySet<number>): Span | undefined {
  const start = startOfName(line, from);
  const headed = beforeColon(line, start, dated);
  if (headed !== undefined) return headed;
  let to = start;
  let sure = start;
  while (to - start < MOST_WORDS && !dated.has(to)) {
    if (joinsNames(line, to) && to > start) to += 1;
    if (!isOfName(line, to, start)) break;
    to += 1;
    if (isCompany(line, to - 1)) sure = to;
  }
  if (to > Math.max(sure, start + 1) && describesContact(line, to)) to -= 1;
  if (to - Math.max(sure, start) > MOST_IN_A_ROW) to = Math.max(sure, start + 1);
  return to > start ? { from: start, to } : undefined;
}

/** "Зелёный Берег: …": up to a colon a word that is none of ours makes a name of all, though the others mean something. */
function beforeColon(line: Scan, start: number, dated: ReadonlySet<number>): Span | undefined {
  let to = start;
  while (to - start < MOST_WORDS && !dated.has(to) && (line.tokens[to]?.kind === "word" || joinsNames(line, to)))
    to += 1;
  if (line.tokens[to]?.key !== ":" || to - start < 2) return undefined;
  const places = line.tokens.slice(start, to).map((_, at) => start + at);
  const acts = places.some((at) => markAt(line, at, "verb", "event", "medium", "marker", "need") !== undefined);
  const strange = places.some((at) => isStrange(line, at));
  const company = isCompany(line, start) || isCompany(line, to - 1);
  return company || (strange && !acts) ? { from: start, to } : undefined;
}

/** Past marks, a small word and an opening quotation mark. */
function startOfName(line: Scan, from: number): number {
  const isQuote = (at: number) => QUOTE.test(line.tokens[at]?.key ?? "");
  let start = from;
  while (line.tokens[start]?.kind === "mark" && !isQuote(start)) start += 1;
  const lead = markAt(line, start, "link");
  if (lead !== undefined) start = lead.to;
  return isQuote(start) ? start + 1 : start;
}

/** "&", and "." or "-" glued to the next word. */
function joinsNames(line: Scan, at: number): boolean {
  const key = line.tokens[at]?.key ?? "";
  const next = line.tokens[at + 1];
  return next?.kind === "word" && (key === "&" || (/^[.'-]$/.test(key) && next.glued));
}

/** A legal form, the word "company", or, behind a name, the trade of many a company: "Contour Design". */
function isCompany(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined) return false;
  return (
    saysCompany(token.key, line.vietnamese ? token.bare : "") ||
    (token.kind === "word" && endsAsCompany(keyOf(token.raw)))
  );
}

/** Whether a token goes on with a name that began at `start`. */
function isOfName(line: Scan, at: number, start: number): boolean {
  const token = line.tokens[at];
  if (token === undefined || token.kind === "mark") return false;
  if (isCompany(line, at) && !isTask(line, at)) return true;
  if (token.kind === "number") return at === start;
  if (/(ти|ть|тися|ться)$/.test(token.key) && at > start) return false;
  if (at > start && (isOurHome(line, at) || isOurHome(line, at + 1))) return true;
  if (isStrange(line, at) || (at > start && line.vietnamese && isCompany(line, at + 1))) return true;
  if (at > start) return goesOnStrange(line, at) && (line.marks[at] ?? []).length === 0 && !isHonorificAt(line, at);
  return !isEveryday(line, at) || goesOnStrange(line, at);
}

/** "design the banner" is a thing to do. */
function isTask(line: Scan, at: number): boolean {
  return markAt(line, at, "verb") !== undefined && /^(the|a|an|our|their)$/.test(line.tokens[at + 1]?.key ?? "");
}

/** "Nhà Mình", "nhà tôi": whose home it is belongs to the word for home. */
function isOurHome(line: Scan, at: number): boolean {
  return line.vietnamese && line.tokens[at - 1]?.bare === "nha" && markAt(line, at, "us") !== undefined;
}

/** "Trường Phát", "Nhựa Tiền Phong": in Vietnamese an everyday word before a strange one is part of a name. */
function goesOnStrange(line: Scan, at: number): boolean {
  return (
    line.vietnamese &&
    isStrange(line, at + 1) &&
    markAt(line, at, "verb", "event", "medium", "marker", "need", "status") === undefined
  );
}

/** "Contoso intro call": before the noun of a contact stands what kind it is of. */
function describesContact(line: Scan, to: number): boolean {
  return !line.vietnamese && markAt(line, to, "event", "medium") !== undefined;
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
