/** Vietnamese asks with words in the place of what is asked for: "hợp đồng bao giờ hết hạn", "mình hứa gì với Globex". */
import { markAt, type Scan } from "../scan.ts";
import { keyOf } from "../text/letters.ts";
import type { Sentence } from "./sentence.ts";

/** Words of one question, without marks: they ask wherever they stand. */
const ANYWHERE = new Set(
  "bao gio, khi nao, chung nao, hom nao, bao lau, bao nhieu, may gio, toi dau, den dau, o dau, vi sao, tai sao, ra sao".split(
    ", ",
  ),
);
/** "khi nào rảnh gọi …" says when to do it, "ai cũng khen" and "bao nhiêu cũng được" ask nothing. */
const CONDITION = /^(ranh|xong|tien|nhan|ve|cung|do)$/;
/** Those who ask, tell or know hold the question: "hỏi Lan khi nào ký", "chưa biết bao giờ". */
const HOLDS = /^(hoi|bao|nhan|goi|mail|email|ke|biet|xem|coi|check|kiem|thu|nhac|gui|xin|bat|rep|tra|ping|chat)$/;
/** "không có gì mới", "chẳng nói gì" */
const DENIAL = /^(khong|chua|chang|cha|ko|k|hong|bat|dau)$/;

const HOW_MANY = keyOf("mấy");
const HOW_MUCH = keyOf("nhiêu");
const WHETHER = keyOf("liệu");

/** Whether a question word stands where its answer would. */
export function asksInside({ line, taken, from }: Sentence): boolean {
  let denied = false;
  const asked = line.tokens.findIndex((token) => /^(hoi|bao|nhac|dan)$/.test(token.bare));
  if (line.tokens.some((_, at) => at > from && (asked < 0 || at < asked) && isChoice(line, at))) return true;
  for (let at = from; at < line.tokens.length; at += 1) {
    if (taken.has(at) || line.tokens[at]?.kind === "mark") continue;
    if (asksAt(line, taken, at, denied, at === from)) return true;
    const bare = line.tokens[at]?.bare ?? "";
    // "coi giùm bữa trước nói gì với …": asked of us.
    if (at === from && /^(coi|xem|check|kiem)$/.test(bare) && FOR_ME.test(line.tokens[at + 1]?.bare ?? "")) continue;
    if (HOLDS.test(bare) || (markAt(line, at, "verb")?.mark.when === "past" && at === from)) return false;
    denied ||= DENIAL.test(bare);
  }
  return false;
}

const FOR_ME = /^(gium|dum|ho|giup|thu|nhanh|lai|coi)$/;

/** "nhận mail hay zalo", "phe mình hay phe họ", "ký rồi hay là chưa": which of two. */
function isChoice(line: Scan, at: number): boolean {
  if (line.tokens[at]?.key !== "hay") return false;
  const next = line.tokens[at + 1];
  if (next?.key === keyOf("là")) return true;
  if (
    markAt(line, at + 1, "medium") !== undefined &&
    [1, 2].some((back) => markAt(line, at - back, "medium") !== undefined)
  )
    return true;
  return next?.kind === "word" && line.tokens.slice(Math.max(0, at - 3), at).some((one) => one.key === next.key);
}

const THING = /^(cai|con|thang|ong|ba|anh|chi|em|dua|tam|bo|ban|thung|tui|chai|hop|mau|khoan|muc|viec|vu|lo|don|file)$/;

/** Whether a verb that heads a line, after a day at most, ends right before a token. */
function endsVerb(line: Scan, at: number): boolean {
  for (let back = Math.max(0, at - 3); back < at; back += 1) {
    const verb = markAt(line, back, "verb");
    if (verb?.to === at && !/^(con|co|no|thieu)$/.test(line.tokens[back]?.bare ?? "")) return true;
  }
  return false;
}

function asksAt(line: Scan, taken: ReadonlySet<number>, at: number, denied: boolean, head: boolean): boolean {
  const bare = line.tokens[at]?.bare ?? "";
  const next = taken.has(at + 1) ? "" : (line.tokens[at + 1]?.bare ?? "");
  if (ANYWHERE.has(`${bare} ${next}`)) return !CONDITION.test(line.tokens[at + 2]?.bare ?? "");
  // "hóa đơn nào chưa trả": which, after a thing.
  if (bare === "nao" && !denied && !head) return next !== "" && !/^(do|cung|ca|het|day|ranh|xong)$/.test(next);
  // "gì đó", "gì cả": something, nothing.
  if (bare === "gi" && !denied)
    return at > 0 && !/^(do|ca|het|nua|cung)$/.test(next) && markAt(line, at - 1, "need") === undefined;
  // "mấy dự án", "nợ nhiêu"; "mấy hôm nay" is lately.
  // "hốt lại mấy cái standee": some of them, right behind the verb at the head.
  if (line.tokens[at]?.key === HOW_MANY && THING.test(next) && endsVerb(line, at)) return false;
  if (line.tokens[at]?.key === HOW_MANY) return next !== "" && !/^(hom|bua|ngay|nay|tuan|thang|khi|lau)$/.test(next);
  if (line.tokens[at]?.key === HOW_MUCH || bare === "nhiu") return !denied;
  // "bên Northwind ai nắm quyền": who, right after the client.
  const anyone = line.tokens[at - 1]?.bare === "co";
  if ((head || ((taken.has(at - 1) || anyone) && !denied)) && bare === "ai")
    return !/^(cung|do|nay|ma|oi|nha)$/.test(next);
  // "sao Globex bị đỏ": why, at the head and before a name.
  // "liệu Globex có gia hạn"
  if (head && line.tokens[at]?.key === WHETHER) return true;
  return head && bare === "sao" && taken.has(at + 1);
}
