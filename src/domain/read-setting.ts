/** What a person types when asked for a setting: times, weekdays, quiet hours, languages; in any of four languages. */
import type { Language } from "./vocabulary.ts";

const two = (part: number): string => String(part).padStart(2, "0");

/** `9`, `9:30`, `08.30`, `0830`, `9h30`, `9 am`, `7pm`, `о 9`, `9 giờ` → `HH:MM`; `null` when it is no time of day. */
export function readTime(words: string): string | null {
  const plain = words
    .trim()
    .toLowerCase()
    .normalize("NFC")
    .replace(/^(о|об|в|at|lúc) /u, "")
    .replace(/ ?(giờ|год|ч)(?!\p{L})\.? ?/u, "h")
    .replace(/h$/, "");
  const read = /^(\d{1,2})(?: ?[:.,h] ?(\d{2})|(\d{2}))? ?(?:([ap])\.?m\.?)?$/.exec(plain);
  if (!read) return null;
  const [, hours = "", after, joined, half] = read;
  const minute = Number(after ?? joined ?? 0);
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "p" ? 12 : 0);
  const possible = hour < 24 && minute < 60 && (half === undefined || (Number(hours) >= 1 && Number(hours) <= 12));
  return possible ? `${two(hour)}:${two(minute)}` : null;
}

/** Monday first; a weekday is known by these beginnings. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ["mon", "пн", "пон", "t2", "thu hai", "thứ hai", "hai"],
  ["tue", "вт", "вів", "t3", "thứ ba", "ba"],
  ["wed", "ср", "сер", "t4", "thứ tư", "tư"],
  ["thu", "чт", "чет", "t5", "thứ năm", "năm"],
  ["fri", "пт", "п'ят", "пят", "t6", "thứ sáu", "sáu"],
  ["sat", "сб", "суб", "t7", "thứ bảy", "bảy"],
  ["sun", "нд", "нед", "вс", "вос", "cn", "chủ nhật"],
];

function weekday(word: string): number | null {
  const digit = /^[1-7]$/.exec(word);
  if (digit) return Number(digit[0]);
  const at = WEEKDAYS.findIndex((names) => names.some((name) => word.startsWith(name)));
  return at < 0 ? null : at + 1;
}

/** `Mon-Fri`, `Sun–Thu`, `1-5`, `12345`, `пн, ср, пт`, `T2-T6` → ISO digits in order; `null` when none can be read. */
export function readWorkDays(words: string): string | null {
  const plain = words
    .trim()
    .toLowerCase()
    .normalize("NFC")
    .replaceAll("’", "'")
    .replace(/^(from|з|із|с|từ) /u, "");
  if (/^[1-7]{2,7}$/.test(plain)) return inOrder([...plain].map(Number));
  const days: number[] = [];
  for (const part of plain.split(/[,;/]+| and | та | і | и | và /u).flatMap(spaced)) {
    const [from, to, more] = part.split("-").map((end) => weekday(end.trim()));
    if (from === undefined || from === null || to === null || more !== undefined) return null;
    for (let day = from; ; day = (day % 7) + 1) {
      days.push(day);
      if (day === (to ?? from)) break;
    }
  }
  return days.length > 0 ? inOrder(days) : null;
}

/** `пн вт ср` are three days; `thứ hai` is one, and a dash may stand between blanks. */
function spaced(part: string): string[] {
  const whole = part.trim().replace(/ ?[-–—] ?| to | до | по | đến /gu, "-");
  if (whole === "") return [];
  return /(^|[ -])(thứ|chủ) /u.test(whole) ? [whole] : whole.split(/\s+/u);
}

const inOrder = (days: readonly number[]): string => [...new Set(days)].sort((one, other) => one - other).join("");

const NEVER = new Set(["off", "no", "none", "never", "ні", "вимкнути", "нет", "выключить", "không", "tắt"]);

/** "No", in any of the four languages. */
export const saysOff = (words: string): boolean => NEVER.has(words.trim().toLowerCase().normalize("NFC"));

/** `19:00-08:00`, `19–8`, `from 19 to 8`, `off` → the two times (equal: never quiet); `null` when it is neither. */
export function readQuiet(words: string): { readonly from: string; readonly to: string } | null {
  if (saysOff(words)) return { from: "00:00", to: "00:00" };
  const [from, to, more] = words
    .trim()
    .toLowerCase()
    .normalize("NFC")
    .replace(/^(from|з|із|с|từ) /u, "")
    .split(/ ?[-–—] ?| to | до | đến /u)
    .map(readTime);
  return from && to && more === undefined ? { from, to } : null;
}

const LANGUAGE_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ["en", "eng", "english", "англійська", "английский", "tiếng anh", "anh"],
  uk: ["uk", "ua", "ukr", "ukrainian", "українська", "украинский", "tiếng ukraina"],
  ru: ["ru", "rus", "russian", "російська", "русский", "tiếng nga", "nga"],
  vi: ["vi", "vn", "vietnamese", "в'єтнамська", "вьетнамский", "tiếng việt", "tieng viet", "việt"],
};

/** A language by its code or by its name in any of the four. */
export function readLanguage(words: string): Language | null {
  const plain = words.trim().toLowerCase().normalize("NFC").replaceAll("’", "'").split("-")[0] ?? "";
  // Object.entries widens the keys of a closed record.
  const entries = Object.entries(LANGUAGE_NAMES) as [Language, readonly string[]][];
  return entries.find(([, names]) => names.includes(plain))?.[0] ?? null;
}
