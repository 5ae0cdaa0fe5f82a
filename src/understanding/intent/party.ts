/**
 * Where only somebody one deals with can stand, told by grammar: who is given or told something, who is spoken with, whom
 * a verb of dealing with people takes, who promises and pays, and a singular name with the verb of several.
 */
import { dealsInEnglish, dealsWithUs } from "../names/dealings.ts";
import { speaksOfHome } from "../names/home-words.ts";
import { isEverydayForm, isNamesake } from "../names/namesakes.ts";
import { actsIn } from "./acts.ts";
import { isDealtWith, isDoneFor, isGivenTo, isSeveral, isSpokenWith } from "./party-slavic.ts";
import type { Place } from "./place.ts";
import { dateAt, datesIn, type Part, type Sentence } from "./sentence.ts";

/** Whether a name of a part stands where only a client or a person can. */
export function standsAsParty(sentence: Sentence, part: Part): boolean {
  const { mentions, people } = sentence;
  const names = [...mentions, ...people.filter((one) => !one.job && one.people.length > 0)];
  const acts = actsIn(sentence, part);
  const ofHome = speaksOfHome(sentence.line);
  return names.some(({ from, to }) => {
    const place = { sentence, part, acts, from, to };
    if (isWorkplace(place) || isTheirPlace(place) || headsDeadline(place) || dealsInVietnamese(place)) return true;
    if (sentence.line.tokens[from]?.cyrillic !== true) return isDealtWithInEnglish(place);
    if (ofHome) return false;
    return (
      isGivenTo(place) ||
      isSpokenWith(place) ||
      isDoneFor(place) ||
      isDealtWith(place) ||
      isSeveral(place) ||
      dealsWithUs(sentence.line, from, to)
    );
  });
}

/** "директор Ромашки", "хто власник Сови": where somebody has a job. */
function isWorkplace({ sentence, from, to }: Place): boolean {
  const { line } = sentence;
  const joins = (at: number) => /^(до|к|у|в|из|з|із|зі)$/.test(line.tokens[at]?.key ?? "");
  return sentence.people.some(
    (one) => one.job && (one.to === from || one.from === to || (one.to === from - 1 && joins(one.to))),
  );
}

/** "sang xưởng Sao Mai", "qua showroom Hoa Sen": where a company works. */
function isTheirPlace({ sentence: { line }, from }: Place): boolean {
  const words = line.tokens.slice(Math.max(0, from - 3), from).map((one) => one.bare);
  return (
    line.vietnamese &&
    /\b(?:sang|qua|den|toi|ghe|tai|o) (?:xuong|kho|showroom|van phong|nha may|tru so)$/.test(words.join(" "))
  );
}

/** "Нова Лінія у вівторок вранці смикнути їх": a name of several words, a day to come, at once what is to be done. */
function headsDeadline({ sentence, part, acts, from, to }: Place): boolean {
  if (from !== sentence.from || to - from < 2) return false;
  const dates = datesIn(sentence, part, "future");
  let at = to;
  for (let next = dates.find((one) => one.from === at); next !== undefined; next = dates.find((one) => one.from === at))
    at = next.to;
  return at > to && acts.some((act) => act.at === at && act.kind === "todo" && act.guessed !== true);
}

/** Cancels, moves, approves, signs, agrees, refuses, confirms, pays, extends, asks for. */
const DEALS_VI =
  /^(huy|doi lich|doi hen|duyet|ky|chot|dong y|tu choi|xac nhan|tra tien|thanh toan|gia han|yeu cau|chap nhan|hua|chuyen khoan|khieu nai|phan hoi)/;
/** Of these no flower, dish or star does any. */
const OF_A_PARTY =
  /^(duyet|chot|dong y|tu choi|xac nhan|tra tien|thanh toan|gia han|yeu cau|chap nhan|hua|chuyen khoan|khieu nai|phan hoi)/;

/** "Hanna hủy lịch thứ 5 rồi": a name that is no everyday word at the head, and what only somebody one deals with does. */
function dealsInVietnamese({ sentence, acts, from, to }: Place): boolean {
  const { line } = sentence;
  const { proper, key } = line.tokens[from] ?? {};
  if (!line.vietnamese || from !== sentence.from) return false;
  // "Phở Việt hứa trả ngày nào": a name of two words, and what no dish does.
  const long = to - from > 1 && sentence.mentions.some((one) => one.from === from);
  if (!long && (proper !== true || isEverydayForm(key ?? ""))) return false;
  const verb = acts.find((act) => act.at === to);
  const words = line.tokens.slice(verb?.at ?? to, verb?.to ?? to + 2).map((one) => one.bare);
  return (proper === true && !isEverydayForm(key ?? "") ? DEALS_VI : OF_A_PARTY).test(words.join(" "));
}

/** "Bill signed it", "sounded out Bill about …", "launch Phở Việt's promo", "get April to sign the form". */
function dealsWithUsInEnglish({ sentence, part, acts, from, to }: Place): boolean {
  const { line } = sentence;
  const { key = "" } = line.tokens[from] ?? {};
  const named = sentence.people.some((one) => one.from === from);
  // "Bill signed it", "on 29/5 Bill signed it"
  const heads = from === sentence.from || (dateAt(sentence, part, from - 1)?.from ?? from) <= sentence.from;
  if (heads && dealsInEnglish(line, to, named && !isNamesake(key))) return true;
  const dealt = acts.find((act) => act.to === from);
  const after = line.tokens[to]?.key ?? "";
  // "sounded out Bill about …"
  if (dealt !== undefined && dealt.guessed !== true && /^(about|re|regarding)$/.test(after)) return true;
  // "launch Phở Việt's promo"
  const owned = to - from > 1 && after === "'s" && key !== "the" && sentence.mentions.some((one) => one.from === from);
  if (owned && dealt?.kind === "todo" && dealt.at === sentence.from && dealt.guessed !== true) return true;
  // "get April to sign the form"
  const order = line.tokens[from - 1]?.key ?? "";
  if (
    after === "to" &&
    from - 1 === sentence.from &&
    /^(get|ask|tell|remind|invite|persuade|convince|chase|nudge|push|beg|help|allow|want|need)$/.test(order)
  )
    return line.tokens[to + 1]?.kind === "word";
  return false;
}

/** "Hanna cancelled our slot", "own up to Grace about the delay", "take Bill to lunch". */
function isDealtWithInEnglish({ sentence, part, acts, from, to }: Place): boolean {
  const { line } = sentence;
  const token = line.tokens[from];
  if (line.vietnamese || token?.kind !== "word") return false;
  if (dealsWithUsInEnglish({ sentence, part, acts, from, to })) return true;
  const month = /^(april|june|may|august)$/.test(token.key);
  // "to the next level"
  if (
    month ||
    token.key === "the" ||
    line.tokens[from - 1]?.key === "the" ||
    !/^(to|for|on|with)$/.test(line.tokens[from - 1]?.key ?? "")
  )
    return false;
  const [task] = acts;
  const led = task !== undefined && task.kind === "todo" && task.at === sentence.from && task.to <= from - 1;
  // "move to next level on friday"
  if (to - from > 1 && line.tokens[from - 1]?.key === "to" && task?.way !== "to") return false;
  const next = line.tokens[to]?.key ?? ".";
  const ends =
    /^([.,;!]|about|re|regarding|by|before|asap|to|over|on|after|'s)$/.test(next) ||
    dateAt(sentence, part, to) !== undefined;
  return led && ends;
}
