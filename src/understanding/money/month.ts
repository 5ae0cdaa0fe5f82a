/** The month that a line about money names: `2026-11`, `11/2026`, `November`, `листопад 2025`, `tháng 11`. */
import { addMonths, type Month } from "../../domain/revenue.ts";

interface FoundMonth {
  readonly month: Month;
  readonly from: number;
  readonly to: number;
}

/** January first; stems of the forms a month is named in. */
const NAMES: readonly string[] = [
  "jan(?:uary)?|січ(?:ень|ня|ні)|янв(?:арь|аря|аре)",
  "feb(?:ruary)?|лют(?:ий|ого|ому)|февр(?:аль|аля|але)",
  "mar(?:ch)?|берез(?:ень|ня|ні)|март(?:а|е)?",
  "apr(?:il)?|квіт(?:ень|ня|ні)|апрел(?:ь|я|е)",
  "may|трав(?:ень|ня|ні)|ма(?:й|я|е)",
  "june?|черв(?:ень|ня|ні)|июн(?:ь|я|е)",
  "july?|лип(?:ень|ня|ні)|июл(?:ь|я|е)",
  "aug(?:ust)?|серп(?:ень|ня|ні)|август(?:а|е)?",
  "sep(?:t(?:ember)?)?|верес(?:ень|ня|ні)|сентябр(?:ь|я|е)",
  "oct(?:ober)?|жовт(?:ень|ня|ні)|октябр(?:ь|я|е)",
  "nov(?:ember)?|листопад(?:а|і)?|ноябр(?:ь|я|е)",
  "dec(?:ember)?|груд(?:ень|ня|ні)|декабр(?:ь|я|е)",
];
const THIS = "this month|цей місяць|цього місяця|этот месяц|в этом месяце|tháng này";
const LAST = "last month|минул(?:ий|ого) місяц(?:ь|я)|прошл(?:ый|ого) месяц(?:а)?|tháng trước";
const NEXT = "next month|наступн(?:ий|ого) місяц(?:ь|я)|следующ(?:ий|его) месяц(?:а)?|tháng sau|tháng tới";

const edged = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:${words})(?![\\p{L}\\p{N}/-])`, "iu");
const YEAR = "(?:[ ,]+(?<year>20\\d\\d))?";
const FIGURES: readonly RegExp[] = [
  edged("(?<year>20\\d\\d)-(?<month>0?[1-9]|1[0-2])"),
  edged("(?<month>0?[1-9]|1[0-2])[./](?<year>20\\d\\d)"),
  edged("tháng (?<month>0?[1-9]|1[0-2])(?:(?:/| năm )(?<year>20\\d\\d))?"),
];
const NAMED = NAMES.map((words) => edged(`(?:${words})${YEAR}`));
const RELATIVE = [
  [edged(THIS), 0],
  [edged(LAST), -1],
  [edged(NEXT), 1],
] as const;

/**
 * `now` is the writer's month. A month without a year is the last one that `came`, or, for a plan, the nearest of
 * which it is not over half a year ago.
 */
export function findMonth(text: string, now: Month, came: boolean): FoundMonth | null {
  for (const [pattern, count] of RELATIVE) {
    const found = pattern.exec(text);
    if (found) return { month: addMonths(now, count), from: found.index, to: found.index + found[0].length };
  }
  const figures = FIGURES.map((pattern) => pattern.exec(text)).filter((found) => found !== null);
  const named = NAMED.flatMap((pattern, at) => {
    const found = pattern.exec(text);
    return found ? [{ found, month: at + 1 }] : [];
  });
  const all = [...figures.map((found) => ({ found, month: Number(found.groups?.["month"]) })), ...named].sort(
    (a, b) => a.found.index - b.found.index,
  );
  const [first] = all;
  if (!first) return null;
  const year = first.found.groups?.["year"];
  const month = year === undefined ? nearest(first.month, now, came) : monthOf(Number(year), first.month);
  return { month, from: first.found.index, to: first.found.index + first.found[0].length };
}

const monthOf = (year: number, month: number): Month => `${year}-${String(month).padStart(2, "0")}`;

const HALF_A_YEAR = 6;

function nearest(month: number, now: Month, came: boolean): Month {
  const year = Number(now.slice(0, 4));
  const last = came ? now : addMonths(now, HALF_A_YEAR);
  const candidates = [year + 1, year, year - 1].map((one) => monthOf(one, month));
  return candidates.find((one) => one <= last) ?? monthOf(year, month);
}
