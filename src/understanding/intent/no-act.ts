/** What looks like an act and is none, told by the words around it: "слоган не зайшов", "someone called Trevor". */
import { isHonorificAt } from "../names/honorifics.ts";
import { markAt, type Scan } from "../scan.ts";
import { keyOf } from "../text/letters.ts";
import type { Found } from "../text/phrases.ts";
import type { Act } from "./acts.ts";
import type { Mark } from "./marks.ts";
import { isHomemade } from "./meals.ts";
import { isTradeWord } from "./trade-words.ts";

/** Whether the words around it make an act something else. */
export function isOther(line: Scan, act: Act, same: readonly Found<Mark>[]): boolean {
  const token = line.tokens[act.at];
  // "йому потрібне меню" is what they need, not what we must do.
  const theirs = act.kind === "need" && /^(потріб|нуж)/.test(token?.key ?? "");
  if (theirs && markAt(line, act.at - 1, "them") !== undefined) return true;
  // "nhan" typed bare is "nhắn" (to write) or "nhận" (to get): the first unless more words say so.
  const bare = line.vietnamese && act.way === "from" && token?.key === token?.bare;
  if (bare && same.some((one) => one.value.is === "verb" && one.value.way === "to")) return true;
  // "thứ 5 có buổi demo": it takes place, and did not.
  if (act.kind === "happened" && token?.key === HAS && /^(buoi|hen|lich)$/.test(line.tokens[act.to]?.bare ?? ""))
    return true;
  // "chị Trâm bận nên anh Long ra họp": so, and not should.
  if (
    act.kind === "need" &&
    token?.key === SO &&
    (isHonorificAt(line, act.to) || markAt(line, act.to, "them", "us") !== undefined)
  )
    return act.at > 0;
  // "bảng giá mới": new, unless a verb or a day comes after it.
  if (act.kind === "happened" && act.to === act.at + 1 && token?.key === NEWLY && isAdjective(line, act.to))
    return true;
  // "we're presenting", with or without its apostrophe, when nobody else is named before it.
  if (act.kind === "happened" && token?.key === "were" && markAt(line, act.to, "verb")?.mark.when === "any")
    return line.tokens[act.at - 1]?.kind !== "word";
  if (isOtherForm(line, act, same)) return true;
  return isNaming(line, act.at) || isDenied(line, act.at, act) || isMeal(line, act) || isLiked(line, act);
}

const NEWLY = keyOf("mới");
export const HAS = keyOf("có");
const SO = keyOf("nên");

function isAdjective(line: Scan, at: number): boolean {
  const next = line.tokens[at];
  if (next === undefined || next.kind === "mark") return true;
  return markAt(line, at, "link", "us", "them") !== undefined && markAt(line, at, "verb", "event") === undefined;
}

/** How far from "пришли" those may stand whom it came from. */
const FROM_REACH = 5;

/** "пришли документы от Гранита" tells what came, "пришли Граниту счёт" what to send. */
function isOtherForm(line: Scan, act: Act, same: readonly Found<Mark>[]): boolean {
  if (line.tokens[act.at]?.key !== "пришли" || same.length < 2) return false;
  let came = false;
  for (let at = act.to; at < act.to + FROM_REACH && line.tokens[at]?.kind === "word"; at += 1)
    came ||= markAt(line, at, "link")?.mark.inbound === true;
  return came ? act.kind === "todo" : act.way === "from";
}

/** "слоган не зайшов", "концепт зашёл": it was to their taste, and nobody came. */
function isLiked(line: Scan, act: Act): boolean {
  if (act.kind !== "past" || act.channel !== "meeting") return false;
  if (!/^(зайшов|зайшла|зайшло|зайшли|зашел|зашла|зашло|зашли)$/.test(line.tokens[act.at]?.key ?? "")) return false;
  const before = line.tokens[act.at - 1]?.key ?? "";
  return /^(не|добре|круто|класно|супер|хорошо|отлично)$/.test(before) || isTradeWord(line.tokens, act.at - 1, false);
}

/** "галина варила каву": no meeting. */
const isMeal = (line: Scan, act: Act) => act.kind === "event" && act.to === act.at + 1 && isHomemade(line, act.at);

/** "someone called Trevor" tells a name. */
function isNaming(line: Scan, at: number): boolean {
  return (
    /^(called|named)$/.test(line.tokens[at]?.key ?? "") &&
    /^(someone|somebody|guy|man|woman|lady|person|gentleman|chap|colleague|company|client|firm)$/.test(
      line.tokens[at - 1]?.key ?? "",
    )
  );
}

const DENIALS = new Set(["chưa", "không", "chẳng", "chả", "ko", "hông"].map(keyOf));

/** "не відповідає", "не пишет": what is not done is no contact; "не дозвонилась" is a call all the same. */
function isDenied(line: Scan, at: number, act: Act): boolean {
  if (
    line.vietnamese &&
    act.kind === "any" &&
    act.way === "to" &&
    act.weak === true &&
    DENIALS.has(line.tokens[at - 1]?.key ?? "")
  )
    return true;
  return (
    line.tokens[at - 1]?.key === "не" &&
    act.kind === "any" &&
    !/^(доз|додз|застав|застал)/.test(line.tokens[at]?.key ?? "")
  );
}
