/** Whether a client's name, or a part of it, can be meant where it stands: a sun and a friday are mostly no clients. */
import { isListed } from "../intent/books.ts";
import type { Mark } from "../intent/marks.ts";
import { markAt, type Scan } from "../scan.ts";
import type { Fit } from "./find-clients.ts";
import { isEverydayForm, isNamesake } from "./namesakes.ts";
import { roleAt } from "./roles.ts";
import { isStrange } from "./strange.ts";

/** In so long a word one slip is no chance. */
const ASKED = 6;
/** So many words a phrase before a name may have. */
const LONGEST = 4;

/** Words in so many companies' names that alone they name none. */
const GENERIC =
  /^(corp|group|media|studio|solutions|digital|agency|logistics|tech|systems|trade|dental|partners|service|media|level|plus|плюс|груп|группа|медиа|медіа|авто|сервис|сервіс|трейд|студия|студія|дом|дім|завод|восток|захід|схід|лінія|линия|кавярня|việt|viet|sữa|điện)$/;
/** What many a company is, in any case: "у кав'ярні внизу" is no Кав'ярня Сова. */
const KIND =
  /^(кавярн|кофейн|ресторан|магазин|салон|клінік|клиник|аптек|школ|фабрик|завод|компан|фірм|фирм|агенц|агентств|студі|студи|готел|отел|банк|ферм|пекарн|майстерн|мастерск|центр|лаборатор|склад|трейд|сервіс|сервис|ринок|рынок|друкарн|типограф|лікарн|больниц)/;
/** "гранітна стільниця": an adjective of the word, no slip of the name. */
const ADJECTIVE = /(?:н|ов|ськ|ск)(?:ий|ый|а|ая|е|ое|і|ые|ого|ої|ой|ому|им|ым|у|ую)$/;

/** Cases of many: "сказок", "хвилями", "на ромашках". */
const PLURAL = /(?:ами|ями|ах|ях|ам|ям|[зшж]ок|[шж]ек)$/;

/** Whether a fit may count here: everyday words and parts of names need a place where a name can stand. */
export function isAllowed(line: Scan, fit: Fit, addressed: boolean): boolean {
  const token = line.tokens[fit.from];
  if (token === undefined) return false;
  if (token.kind === "number" && line.tokens[fit.to - 1]?.kind === "number")
    return (
      addressed || (fit.whole && (isLedNumber(line, fit.from) || roleAt(line.tokens, fit.to, false) !== undefined))
    );
  if (addressed || fit.count > 1) return true;
  if (isOtherWord(fit, token.key)) return false;
  const listed = isListed(token.key, token.bare, line.vietnamese);
  // One slip in a long word at the head of a line is no chance.
  const long = fit.from === 0 && fit.quality === 3 && token.key.length >= 8 && !isEverydayForm(token.key);
  const placed = token.proper || long || isPlaced(line, fit);
  if (fit.whole && fit.quality <= 2) return placed || fit.from === 0 || line.ofTrade || !isNamesake(token.key);
  // "acme of perfection" is no part of a client's name.
  if (fit.from === 0 && !long && !isPlaced(line, fit) && markAt(line, fit.to, "link") !== undefined) return false;
  // A part of a name, or a slip, written small needs a word before it that leads to a name.
  if (!placed && !(fit.from === 0 && nextIsMark(line, fit.to))) return false;
  if (fit.whole) return !listed;
  if (
    listed ||
    GENERIC.test(token.key) ||
    KIND.test(token.key) ||
    isEverydayForm(token.key) ||
    isAfterName(line, fit.from)
  )
    return false;
  return token.key.length >= 4 && fit.quality <= 2;
}

/** An adjective of an everyday word, or many of it: a client is one. */
function isOtherWord({ quality, nominative }: Fit, key: string): boolean {
  if (!isEverydayForm(key)) return false;
  return (quality > 2 && ADJECTIVE.test(key)) || (!nominative && PLURAL.test(key));
}

/** "24/7" is a client at the head of a line and after words that lead to a name; "set 24/7" is not. */
function isLedNumber(line: Scan, at: number): boolean {
  if (at === 0 || endsAt(line, at, "link", "query", "ask", "marker")) return true;
  // "боргом 24/7", "договор 24/7"
  if (
    /^(борг|долг|рахун|счет|договір|договор|оплат|акт|претенз|кошторис|смет|тендер)/.test(
      line.tokens[at - 1]?.key ?? "",
    )
  )
    return true;
  if (roleAt(line.tokens, at - 1, line.vietnamese)?.to === at) return true;
  return markAt(line, at - 1, "verb") !== undefined && markAt(line, at - 1, "need", "set") === undefined;
}

/** After a word that leads to a name, or alone between marks. */
function isPlaced(line: Scan, { from, to }: Fit): boolean {
  if (from > 0 && markAt(line, from - 1, "link", "verb") !== undefined) return true;
  if (endsAt(line, from, "query", "ask", "statusWord") && line.tokens[from]?.key !== line.tokens[0]?.key) return true;
  // "acme dạo này thế nào": the name, then what is asked of it.
  if (from === 0 && markAt(line, to, "query") !== undefined) return true;
  // "acme still alive?": a question about whatever heads it.
  if (from === 0 && line.tokens.at(-1)?.key === "?" && markAt(line, to, "link") === undefined) return true;
  // "почему молчит глобеск": a long word that no everyday one is, at the end of what is asked.
  if (
    (line.tokens[from]?.key.length ?? 0) >= ASKED &&
    lastWord(line) < to &&
    markAt(line, 0, "ask", "query") !== undefined
  )
    return true;
  // "дальше агрстеп: …"
  if (line.tokens[to]?.key === ":" && markAt(line, 0, "marker")?.to === from) return true;
  return nextIsMark(line, to) && (from === 0 || line.tokens[from - 1]?.kind === "mark");
}

const lastWord = (line: Scan): number => line.tokens.findLastIndex((token) => token.kind !== "mark");

/** Whether a phrase of some kinds ends right before a token. */
function endsAt(line: Scan, at: number, ...kinds: Mark["is"][]): boolean {
  for (let back = at - 1; back >= Math.max(0, at - LONGEST); back -= 1)
    if ((line.marks[back] ?? []).some((one) => one.to === at && kinds.includes(one.value.is))) return true;
  return false;
}

/** "Blue Labs": with another name before it, a part of a name belongs to that. */
function isAfterName(line: Scan, at: number): boolean {
  const before = line.tokens[at - 1];
  if (before?.kind !== "word" || before.key.length < 4) return false;
  return isStrange(line, at - 1) || (before.proper && !isListed(before.key, before.bare, line.vietnamese));
}

function nextIsMark(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  return token === undefined || (token.kind === "mark" && /^(:|-|–|—|,|->|=>|→|\?|!|\.|'s)$/.test(token.key));
}
