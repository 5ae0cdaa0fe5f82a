/** "settings zone Asia/Ho_Chi_Minh": which setting a line names, and the words that are its value. */
import type { Command, Setting } from "../chat/command.ts";
import { isFeedAddress } from "../domain/feed-address.ts";
import { readLanguage, readQuiet, readTime, readWorkDays } from "../domain/read-setting.ts";
import { isZone } from "../domain/time.ts";

const NAMES: Readonly<Record<Setting["name"], readonly string[]>> = {
  language: ["language", "lang", "мова", "мову", "язык", "ngôn ngữ"],
  zone: [
    ...["time zone", "timezone", "zone", "tz", "city", "часовий пояс", "пояс", "зона", "місто"],
    ...["часовой пояс", "город", "múi giờ", "thành phố"],
  ],
  checklist_at: ["checklist", "time", "morning", "час", "ранок", "список", "время", "утро", "danh sách", "giờ"],
  work_days: [
    ...["working days", "work days", "workdays", "days", "робочі дні", "дні", "рабочие дни", "дни"],
    ...["ngày làm việc", "ngày"],
  ],
  quiet: ["quiet hours", "quiet", "тихі години", "тиша", "тихие часы", "тишина", "giờ yên lặng", "yên lặng"],
  holidays: ["holidays", "country", "свята", "країна", "праздники", "страна", "ngày lễ", "quốc gia"],
  deliver_to: [
    ...["deliver to", "deliver", "delivery", "send to", "messages", "куди", "доставка", "надсилати"],
    ...["куда", "присылать", "gửi đến", "nơi nhận"],
  ],
};

/** Longest first: "ngày lễ" is not "ngày". */
const BY_LENGTH = Object.entries(NAMES)
  // Object.entries widens the keys of a closed record.
  .flatMap(([name, all]) => all.map((word) => ({ name: name as Setting["name"], word })))
  .sort((one, other) => other.word.length - one.word.length);

const CALENDAR = /^(?:calendar|календар|календарь|lịch)(?=$|[\s:])[\s:]*([\s\S]*)$/iu;

/** The address in a line that is nothing else, or says "calendar" before it: one not understood would be repeated, and kept. */
export function feedAddressOf(line: string): string | null {
  const words = CALENDAR.exec(line.normalize("NFC"))?.[1] ?? line;
  return isFeedAddress(words) ? words : null;
}

/** The words after "settings". A value alone names its own setting where it can be only one ("uk", "8:30"). */
export function readSetting(words: string): Command {
  const plain = words.trim().normalize("NFC");
  if (plain === "") return { kind: "settings" };
  const calendar = CALENDAR.exec(plain)?.[1];
  if (calendar !== undefined) {
    return calendar === "" ? { kind: "show_calendar" } : { kind: "connect_calendar", words: calendar };
  }
  if (isFeedAddress(plain)) return { kind: "connect_calendar", words: plain };
  const lower = plain.toLowerCase();
  const named = BY_LENGTH.find(
    ({ word }) => lower === word || lower.startsWith(`${word} `) || lower.startsWith(`${word}:`),
  );
  if (named) {
    const value = plain.slice(named.word.length).replace(/^[:=\s]+/, "");
    return value === ""
      ? { kind: "ask_setting", name: named.name }
      : { kind: "set_typed", name: named.name, words: value };
  }
  const name = ownName(plain);
  return name ? { kind: "set_typed", name, words: plain } : { kind: "usage", of: "settings" };
}

const SPOKEN = /^(?:settings?|налаштування|настройки|cài đặt)[\s:]+(\S[\s\S]*)$/iu;

/** The same without a slash: "settings language uk". `null` for a line that only begins like one. */
export function spokenSetting(line: string): Command | null {
  const [, words] = SPOKEN.exec(line.normalize("NFC").trim()) ?? [];
  const read = words === undefined ? null : readSetting(words);
  return read === null || read.kind === "usage" ? null : read;
}

function ownName(value: string): Setting["name"] | null {
  if (readLanguage(value)) return "language";
  if (value.includes("/") && isZone(value)) return "zone";
  if (readTime(value)) return "checklist_at";
  if (readWorkDays(value)) return "work_days";
  return readQuiet(value) ? "quiet" : null;
}
