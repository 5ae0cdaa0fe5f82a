/** The words for a client that the directory does not hold, by where a name must stand. */
import { isListed } from "../intent/books.ts";
import { markAt, type Scan } from "../scan.ts";
import { saysCompany } from "./legal-forms.ts";
import { roleAt } from "./roles.ts";

/** After a command: everything up to the first word that is no name. `dated`: tokens that are dates. */
export function unknownAfterCommand(
  line: Scan,
  from: number,
  dated: ReadonlySet<number>,
): { from: number; to: number } | undefined {
  let start = from;
  while (line.tokens[start]?.kind === "mark" && !/^["'«“„]$/.test(line.tokens[start]?.key ?? "")) start += 1;
  const lead = markAt(line, start, "link");
  if (lead !== undefined && !line.tokens[start]?.capital) start = lead.to;
  if (/^["'«“„]$/.test(line.tokens[start]?.key ?? "")) start += 1;
  let to = start;
  let capital = false;
  while (to < line.tokens.length && to - start < 6) {
    const token = line.tokens[to];
    if (token === undefined || dated.has(to)) break;
    if (token.kind === "mark") {
      if (
        /^[&.'-]$/.test(token.key) &&
        line.tokens[to + 1]?.kind === "word" &&
        (token.key === "&" || line.tokens[to + 1]?.glued === true)
      ) {
        to += 1;
        continue;
      }
      break;
    }
    const company = saysCompany(token.key, line.vietnamese ? token.bare : "");
    const listed =
      isListed(token.key, token.bare, line.vietnamese) ||
      markAt(line, to, "verb", "event", "medium", "marker", "status", "need") !== undefined ||
      roleAt(line.tokens, to, line.vietnamese) !== undefined;
    if (token.capital || company) {
      if (listed && !company && to > start && !nameGoesOn(line, to)) break;
      if (listed && to === start && !company) break;
      capital ||= token.capital;
    } else if (capital || listed || (to > start && !colonSoon(line, to))) break;
    else if (/(ти|ть|тися|ться)$/.test(token.key)) break;
    to += 1;
  }
  return to > start ? { from: start, to } : undefined;
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
