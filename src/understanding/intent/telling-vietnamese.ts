/** Vietnamese verbs have no tense: the words around them, the subject and the dates place them. */
import type { FoundDate } from "../dates/find.ts";
import { markAt } from "../scan.ts";
import { keyOf } from "../text/letters.ts";
import { type Act, startsClause } from "./acts.ts";
import { isMood } from "./moods-vietnamese.ts";
import { tellsHowItWent } from "./outcome.ts";
import type { Part, Sentence } from "./sentence.ts";
import type { Account, Telling } from "./telling.ts";

const TALK = ["call", "email", "message", "meeting", "video"];

/** "bị chị Mai Anh mắng", "được Bill giới thiệu": what somebody named did to us. */
export function isDoneToUs({ sentence, part, acts }: Account): boolean {
  return (
    (suffers(sentence, part) && (sentence.line.ofTrade || acts.some((act) => act.channel !== undefined))) ||
    (suffersFrom(sentence, part) && !acts.some((act) => act.kind === "need" || act.kind === "ahead"))
  );
}

/** "Laura bị ốm nên hủy buổi demo": what befell somebody named at the head. */
function suffers({ line, people, mentions }: Sentence, part: Part): boolean {
  return [...people, ...mentions].some((one) => one.from === part.from && line.tokens[one.to]?.key === SUFFER);
}
const SUFFER = keyOf("bị");

/** Whether a part is headed by what somebody named did to us. */
export function suffersFrom(sentence: Sentence, part: Part): boolean {
  const { line, people, mentions } = sentence;
  for (let at = part.from; at < Math.min(part.to, part.from + 4); at += 1) {
    if (sentence.taken.has(at)) return false;
    const { key = "" } = line.tokens[at] ?? {};
    if (!SUFFERS.has(key)) continue;
    return [...people, ...mentions].some((one) => one.from === at + 1 || one.from === at + 2);
  }
  return false;
}
const SUFFERS = new Set(["bị", "được"].map(keyOf));

/** What a Vietnamese statement tells. `first`: its first act. */
export function tellsInVietnamese(account: Account, first: Act): Telling {
  const { sentence, part, acts, dates, ahead, behind } = account;
  if (behind || quotes(sentence, acts[0])) return "touch";
  const sooner = acts.find((act) => act.kind === "ahead" || act.kind === "need");
  const happened = acts.find((act) => act.kind === "happened" || act.kind === "past");
  if (sooner !== undefined && (happened === undefined || sooner.at < happened.at) && !reportedBy(sentence, acts[0]))
    return "need";
  if (happened !== undefined && (!ahead || happened.at < first.at || hasJustHappened(account, happened)))
    return "touch";
  if (saysAtOnce(sentence, part, first, dates)) return "touch";
  if (ahead) return "todo";
  if (isReport(account, first) || tellsHowItWent(account) || tellsOfThem(account, first)) return "touch";
  // Without a verb at its head and without a date a line tells of nothing to do: "hoa sen là quốc hoa".
  return first.kind !== "happened" && (dates.length > 0 || startsClause(sentence, part, first.at)) ? "todo" : undefined;
}

/** "vừa gọi …, họ hẹn tuần sau": at the head, right before what was done, with the day to come only behind that. */
function hasJustHappened({ sentence: { line }, acts, dates }: Account, happened: Act): boolean {
  if (!JUST.has(line.tokens[happened.at]?.key ?? "") || acts.some((act) => act.at === happened.at && act !== happened))
    return false;
  const deed = acts.find((act) => act.at > happened.at);
  return deed?.at === happened.to && dates.every((one) => one.points !== "future" || one.from > deed.at);
}
const JUST = new Set(["vừa", "vua", "mới", "moi", "đã", "da", "hôm", "bữa", "hổm", "dạo", "nãy"].map(keyOf));

/** "anh Minh nhắn lại: để tuần sau": their words behind a colon. */
function quotes(sentence: Sentence, act: Act | undefined): boolean {
  return act !== undefined && reportedBy(sentence, act) && sentence.line.tokens[act.to]?.key === ":";
}

/** "Bill nhắn …, cần …": a named subject right before a verb of contact tells of it. */
export function reportedBy(sentence: Sentence, act: Act | undefined): boolean {
  if (act === undefined || !["any", "event"].includes(act.kind) || act.channel === undefined || act.weak === true)
    return false;
  return [...sentence.people, ...sentence.mentions].some((one) => one.to === act.at);
}

/** What only others do or say, so that with them before it the line reports: "Northwind từ chối báo giá". */
const REACTION = new Set(
  [
    "từ",
    "đồng",
    "chấp",
    "gật",
    "lắc",
    "than",
    "chê",
    "khen",
    "hứa",
    "nói",
    "bảo",
    "kêu",
    "kể",
    "phản",
    "rút",
    "liên",
    "hẹn",
    "chịu",
    "nhả",
    "khó",
    "bực",
    "cáu",
    "giận",
    "hờn",
    "dỗi",
    "sốt",
    "mê",
    "khoái",
    "ưng",
    "thất",
    "nhượng",
    "xiêu",
    "lưỡng",
    "dọa",
    "đòi",
    "nổi",
  ].map(keyOf),
);
/** Those of them that no other verb is, typed without marks. */
const REACTION_BARE = /^(noi|hen|hua|khen|che|than|gat|dong|lien|phan|rut|keu)$/;

/** Whether a person or client stands right before an act that is a reaction of theirs. */
export function reacts({ line, people, mentions }: Sentence, act: Act): boolean {
  const { key = "", bare = "" } = line.tokens[act.at] ?? {};
  if (!REACTION.has(key) && !(key === bare && REACTION_BARE.test(bare))) return false;
  return [...people, ...mentions].some(
    (one) => one.to === act.at && markAt(line, one.from - 1, "verb", "need") === undefined,
  );
}

/** Those met, as the next clause calls them. */
const THEY = /^(ho|anh|chi|ong|ba|sep|khach|co|chu|ben|phia|tui|cac|may|bac)$/;

/** What came of a meeting and is nothing to do: put off, agreed on, held up. */
const OUTCOME = /^(lui|hoan|thong|dong|nhat|tam|tre|cham|keo|hai)$/;

/** "…, mọi thứ ok" */
const EVERYTHING = /^(thu|viec|chuyen)$/;

/** "gọi chị Hà, chị đang họp": a contact with no day, and a clause on what they said or were. */
function tellsOfThem({ sentence, part, acts, dates }: Account, first: Act): boolean {
  const { line, taken } = sentence;
  const comma = line.tokens.findIndex((token, at) => at > first.at && at < part.to && /^[,–—]$/.test(token.key));
  const [day] = dates;
  if (comma < 0 || (day !== undefined && day.from < comma && !isWeekdayOfReport(sentence, dates, comma))) return false;
  if (!acts.some((act) => act.at < comma && TALK.includes(act.channel ?? "") && act.weak !== true)) return false;
  const next = line.tokens[comma + 1];
  const they =
    markAt(line, comma + 1, "them") !== undefined ||
    THEY.test(next?.bare ?? "") ||
    isMood(line, comma + 1) ||
    (first.channel === "meeting" && dates.length === 0 && OUTCOME.test(next?.bare ?? "")) ||
    (next?.bare === "moi" && EVERYTHING.test(line.tokens[comma + 2]?.bare ?? "")) ||
    taken.has(comma + 1);
  // "…, anh hứa ký tiếp": they promise.
  const theirs = (act: Act) => act.at === comma + 2 && line.tokens[act.at]?.bare === "hua";
  // "…, nó kể công ty sắp đổi sếp"
  const says = SAYS.test(line.tokens[comma + 2]?.bare ?? "");
  if (
    !they ||
    acts.some((act) => act.at > comma && (act.kind === "need" || (act.kind === "ahead" && !says)) && !theirs(act))
  )
    return false;
  return !line.tokens.some(
    (token, at) => at > comma && /^(doi|cho)$/.test(token.bare) && line.tokens[at - 1]?.bare === "dang",
  );
}

/** "ăn bún với a Bảo ảnh than vắng khách", as it is dictated: behind the name of who was met, what they said. */
function saysAtOnce({ line, people, mentions }: Sentence, part: Part, first: Act, dates: Account["dates"]): boolean {
  if (!TALK.includes(first.channel ?? "") || dates.some((one) => one.points === "future" || one.deadline)) return false;
  return [...people, ...mentions].some((one) => {
    if (
      one.from < first.to ||
      one.to + 1 >= part.to ||
      !/^(ho|anh|chi|ong|ba|sep|bac|co|chu|ong)$/.test(line.tokens[one.to]?.bare ?? "")
    )
      return false;
    const they = markAt(line, one.to, "them")?.to ?? one.to + 1;
    return SAYS.test(line.tokens[they]?.bare ?? "") && !/^(chot|bao|keu)$/.test(line.tokens[they]?.bare ?? "");
  });
}

/** "chủ nhật ngồi cafe với chị Ngọc, chị than giá cao": no more than a weekday, and what they said of it. */
function isWeekdayOfReport({ line }: Sentence, dates: Account["dates"], comma: number): boolean {
  const [day] = dates;
  if (day === undefined || dates.length > 1 || day.exact || day.kind !== "day" || !isPartOfDay(day.at)) return false;
  if (day.points !== undefined || day.deadline) return false;
  if (isMood(line, comma + 1)) return true;
  if (!THEY.test(line.tokens[comma + 1]?.bare ?? "")) return false;
  return [comma + 2, comma + 3].some((at) => SAYS.test(line.tokens[at]?.bare ?? "") || isMood(line, at));
}

/** No hour, or none but what a morning or evening stands for. */
const isPartOfDay = (at: string | undefined) => at === undefined || ["09:00", "12:00", "15:00", "18:00"].includes(at);

/** Complains, praises, finds fault, tells, promises, agrees, likes, refuses, decides. */
const SAYS =
  /^(than|che|khen|noi|bao|keu|ke|hua|gat|chiu|ung|thich|phan|dong|tu|chap|lac|rut|quyet|chot|cam|mung|buon)$/;

/** "bên Initech đòi phạt", "khách Globex than giá": a subject named as a side or with a title, and its verb. */
function isSaidOfThem({ line, people, mentions, from }: Sentence, first: Act): boolean {
  const name = [...people, ...mentions].find((one) => one.to === first.at);
  if (name === undefined || name.from > from + 1) return false;
  const lead = line.tokens[name.from === from ? from : name.from - 1];
  return /^(ben|phia|khach|tui|team|sep|cty)$/.test(lead?.bare ?? "") && first.kind === "any";
}

function isReport({ sentence, part, acts, dates }: Account, first: Act): boolean {
  const { line } = sentence;
  const talk = TALK.includes(first.channel ?? "");
  const subject = [...sentence.people, ...sentence.mentions].some(
    (one) =>
      one.from >= part.from && one.to <= first.at && one.to + 1 >= first.at && line.tokens[one.to]?.kind !== "mark",
  );
  const means = line.tokens.some((_, at) => at >= first.to && at < part.to && markAt(line, at, "medium") !== undefined);
  if (subject && (talk || means || acts.length > 1)) return true;
  if (subject && dates.length === 0 && isSaidOfThem(sentence, first)) return true;
  // "Initech chuyển khoản sáng nay": what they did this morning.
  const over = dates.some((one) => one.day?.equals(sentence.now.toPlainDate()) === true && one.at !== undefined);
  if (subject && over) return true;
  // "Hoa Sen tặng bên mình bộ lịch": a named giver and us for the receiver.
  const receiver = markAt(line, first.to, "link") === undefined ? first.to : first.to + 1;
  if (subject && markAt(line, receiver, "us") !== undefined) return true;
  if (first.kind === "event" && talk && dates.length === 0) return true;
  // "gọi Hanna trong hôm nay" is still to be done.
  const within = (one: FoundDate) => /^(trong|het|noi)$/.test(line.tokens[one.from]?.bare ?? "");
  return talk && dates.some((one) => one.day?.equals(sentence.now.toPlainDate()) === true && !within(one));
}
