/** A client the directory does not hold, named in a line without a command. */
import { isTradeWord } from "../intent/trade-words.ts";
import { markAt, type Scan } from "../scan.ts";
import { endsAsCompany, looksLikeCompany } from "./company-shape.ts";
import { isGivenName } from "./given-names.ts";
import { isLegalForm } from "./legal-forms.ts";
import { isStrange } from "./strange.ts";
import type { Span } from "./unknown-client.ts";

const MOST_WORDS = 4;
/** Words that head a line and name nobody. */
const HEADS =
  /^(note|notes|reminder|todo|task|tasks|plan|idea|question|important|urgent|fyi|ps|attention|warning|update|news|agenda|summary|status|today|tomorrow|draft|нотатка|примітка|нагадування|завдання|задача|задачі|план|плани|ідея|питання|важливо|терміново|увага|новини|порядок|підсумок|заметка|примечание|напоминание|задание|задачи|планы|идея|вопрос|важно|срочно|внимание|новости|повестка|итог|итоги|список|lưu|chú|ghi|nhắc|việc|kế|hỏi|quan|khẩn|gấp|thông|tin|tóm)$/;

/** The name of nobody known that a line is addressed to, or that a word for a company gives away. */
export function unknownInLine(line: Scan, from: number): Span | undefined {
  return addressed(line, from) ?? shaped(line, from);
}

/** "Укрзернопром: у середу відправити …", "по Укрмеблях: …": a capital before a colon, and our trade after it. */
function addressed(line: Scan, from: number): Span | undefined {
  const lead = markAt(line, from, "link");
  const start = lead !== undefined ? lead.to : from;
  const to = endOfName(line, start);
  if (to === start || line.tokens[to]?.key !== ":") return undefined;
  return isPerson(line, start, to) || !speaksOfTrade(line, to + 1) ? undefined : { from: start, to };
}

/** "шо чути від Укрмебелі?", "the Soylent Foods account", "зустріч з ТОВ Будмаркет" */
function shaped(line: Scan, from: number): Span | undefined {
  for (let at = from; at < line.tokens.length; at += 1) {
    const to = endOfName(line, at);
    if (to === at) continue;
    const last = line.tokens[to - 1]?.key ?? "";
    const formal = isLegalForm(line.tokens[at - 1]?.key ?? "") || isLegalForm(line.tokens[to]?.key ?? "");
    const company = formal || (to - at === 1 ? looksLikeCompany(last) : endsAsCompany(last));
    if (isOneOfMany(line, at, to) && !formal) continue;
    if (company && (at > from || formal) && !isPerson(line, at, to)) return { from: at, to };
    at = to - 1;
  }
  return undefined;
}

/** "the digital bank" is one of many, "the Soylent Foods account" none. */
function isOneOfMany(line: Scan, at: number, to: number): boolean {
  if (!/^(the|a|an|my|our|this|that|some)$/.test(line.tokens[at - 1]?.key ?? "")) return false;
  return !/^(account|accounts|client|renewal|invoice|invoices|contract|deal|project)$/.test(line.tokens[to]?.key ?? "");
}

/** Past the strange words of a name. */
function endOfName(line: Scan, start: number): number {
  let to = start;
  for (let token = line.tokens[to]; to - start < MOST_WORDS && token?.kind === "word"; token = line.tokens[to]) {
    if (HEADS.test(token.key) || !(isStrange(line, to) || (to > start && endsAsCompany(token.key)))) break;
    to += 1;
  }
  return to;
}

function isPerson(line: Scan, from: number, to: number): boolean {
  return line.tokens.slice(from, to).some((token) => isGivenName(token.key));
}

/** A contact, its means or a word of the trade, and nothing of private life. */
function speaksOfTrade(line: Scan, from: number): boolean {
  const tokens = line.tokens.map((_, at) => at).filter((at) => at >= from);
  if (tokens.some((at) => markAt(line, at, "private") !== undefined)) return false;
  return tokens.some(
    (at) =>
      isTradeWord(line.tokens, at, line.vietnamese) ||
      markAt(line, at, "medium") !== undefined ||
      (markAt(line, at, "verb", "event")?.mark.channel ?? "other") !== "other",
  );
}
