/** "I am away": `/away 1 dec – 14 dec, Taras`, and the same said in plain words. */
import type { Command } from "../chat/command.ts";
import { readDaySpan } from "./day-span.ts";

const OFF =
  /^(?:off|back|cancel|no|i'?m back|i am back|вимкнути|скасувати|ні|я (?:вже )?(?:повернув|повернула)\p{L}*|я (?:вже )?(?:тут|на роботі)|выключить|отменить|нет|я (?:уже )?(?:вернул\p{L}*|здесь|на работе)|tắt|hủy|tôi (?:đã )?(?:quay lại|trở lại|về)(?: rồi)?)[.!]*$/iu;
const BACK =
  /^(?:i'?m back|i am back|back from (?:vacation|holiday|leave)|я (?:вже )?(?:повернув|повернула)\p{L}* з відпустки|я (?:уже )?вернул\p{L}* из отпуска|я (?:вже )?(?:повернувся|повернулась|повернулася)|я (?:уже )?(?:вернулся|вернулась)|tôi (?:đã )?(?:quay lại|trở lại)(?: làm việc)?(?: rồi)?)[.!]*$/iu;
const HEAD =
  /^(?:(?:i'?m|i am|i'?ll be|i will be)\s+)?(?:away|on (?:vacation|holiday|leave)|out of (?:the )?office|ooo)(?!\p{L})|^(?:мене не буде|(?:я\s+)?(?:буду\s+)?[ув] відпустці|відпустка|йду у відпустку)(?!\p{L})|^(?:меня не будет|(?:я\s+)?(?:буду\s+)?в отпуске|отпуск|ухожу в отпуск)(?!\p{L})|^(?:tôi\s+)?(?:sẽ\s+)?(?:nghỉ phép|nghỉ|đi vắng|vắng mặt|vắng)(?!\p{L})/iu;
/** What stands around a deputy's name. */
const AROUND =
  /(?:^|\s)(?:deputy|instead of me|stands? in|covers?(?: for me)?|will cover|is covering|from|to|till|until|through|and|заступник|замість мене|за мене|заступає|підміняє|заміняє|буде|заместитель|вместо меня|за меня|замещает|подменит|подменяет|будет|người thay|thay tôi|thay thế|thay|phụ trách|từ|đến|з|із|с|до|по|і|и|và|ngày)(?=\s|$)/giu;

/** What stands behind `/away`. */
export function readAway(text: string, words: string, now: Temporal.ZonedDateTime): Command {
  const plain = text.normalize("NFC").trim();
  if (OFF.test(plain)) return { kind: "end_away" };
  const span = readDaySpan(plain, now);
  if (!span) return { kind: "away", words, from: null, until: null, deputy: null };
  return { kind: "away", words, from: span.from, until: span.until, deputy: deputyIn(span.rest) };
}

/** The same without a slash; `null` for a line that says something else. A day must be named. */
export function spokenAway(line: string, now: Temporal.ZonedDateTime): Command | null {
  const plain = line.normalize("NFC").trim();
  if (BACK.test(plain)) return { kind: "end_away" };
  const head = HEAD.exec(plain);
  if (!head || plain.endsWith("?")) return null;
  const read = readAway(plain.slice(head[0].length), line, now);
  return read.kind === "away" && read.from !== null ? read : null;
}

function deputyIn(rest: string): string | null {
  let name = ` ${rest.replace(/[,;:()–—]+|\s-\s/g, " ")} `;
  for (let before = ""; before !== name; ) {
    before = name;
    name = name.replace(AROUND, " ");
  }
  const tidy = name.replace(/^[\s\-.]+|[\s\-.]+$/g, "").replace(/\s+/g, " ");
  return tidy === "" ? null : tidy;
}
