/** "every Monday", "щопонеділка", "каждый понедельник", "mỗi thứ hai": how often, and the words without it. */
import type { SeriesRule } from "../domain/series.ts";
import type { Reading } from "./reading.ts";

const DAYS: readonly (readonly [number, string])[] = [
  [1, "mondays?|mon|понеділ\\p{L}*|пн|понедельник\\p{L}*|thứ hai|thứ 2|t2"],
  [2, "tuesdays?|tues?|вівтор\\p{L}*|вт|вторник\\p{L}*|thứ ba|thứ 3|t3"],
  [3, "wednesdays?|wed|серед\\p{L}*|ср|сред\\p{L}|thứ tư|thứ 4|t4"],
  [4, "thursdays?|thu(?:rs?)?|четвер\\p{L}*|чт|четверг\\p{L}*|thứ năm|thứ 5|t5"],
  [5, "fridays?|fri|п[’'ʼ]ятниц\\p{L}*|пт|пятниц\\p{L}*|thứ sáu|thứ 6|t6"],
  [6, "saturdays?|sat|субот\\p{L}*|сб|суббот\\p{L}*|thứ bảy|thứ 7|t7"],
  [7, "sundays?|sun|неділ\\p{L}*|нд|воскресень\\p{L}*|вс|chủ nhật|cn"],
];
const DAY = DAYS.map(([, words]) => words).join("|");
const AND = "\\s*(?:,|and|&|та|і|й|и|và)\\s*";

const WEEK = "weekly|every week|щотижня|кожного тижня|еженедельно|каждую неделю|mỗi tuần|hằng tuần|hàng tuần";
/** The colon is how Rapport sets the days apart: `щотижня: пн, чт`. */
const EVERY = `every|each|кожн\\p{L}+|кажд\\p{L}+|mỗi|(?:${WEEK})(?:\\s*:|,)?(?:\\s+(?:on|у|в|во|по|vào))?`;
/** `every Monday and Thursday`; `щопонеділка`; `по понедельникам`. */
const WEEKLY = new RegExp(
  `(?<![\\p{L}])(?:(?:${EVERY})\\s+(?:${DAY})(?:${AND}(?:${DAY}))*|що(?:понеділка|вівторка|середи|четверга|п[’'ʼ]ятниці|суботи|неділі)|(?:по)\\s+(?:понеділках|вівторках|середах|четвергах|п[’'ʼ]ятницях|понедельникам|вторникам|средам|четвергам|пятницам))(?![\\p{L}])`,
  "iu",
);
/** `every month on the 15th`, `every month on day 15`, `monthly on 1`, `hằng tháng, ngày 15`, `щомісяця 15-го`, `ежемесячно 15 числа`, `mỗi tháng ngày 15`. */
const MONTHLY =
  /(?<![\p{L}])(?:every month|monthly|щомісяця|кожного місяця|ежемесячно|каждый месяц|mỗi tháng|hằng tháng|hàng tháng)(?:,?\s+(?:on\s+)?(?:day\s+)?(?:the\s+)?(?:vào\s+)?(?:ngày\s+)?(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?(?:\s+(?:числа|число))?)?(?![\p{L}\d])/iu;
const PLAIN_WEEK = new RegExp(`(?<![\\p{L}])(?:${WEEK})(?![\\p{L}])`, "iu");

/** "emailed the monthly report to Globex": what was sent once, whatever it comes round as. */
const SENT =
  /(?<![\p{L}])(?:sent|e-?mailed|mailed|messaged|texted|forwarded|shared|wrote|posted|delivered|presented|got|received|replied|(?:на|наді|при|пере|по|під|від|от|вы|ви)?(?:слав|слал[аи]?|писав|писал[аи]?|дав|дал[аи]?)|(?:с|за|пере)кину(?:в|л[аи]?)|скида(?:в|л[аи]?)|відправи(?:в|л[аи])|отправил[аи]?|отрима(?:в|л[аи])|получил[аи]?|đã|vừa)(?![\p{L}])/iu;

/** A line that reports a talk, asks, or ticks off speaks of a rhythm only in passing. */
export function comesAgain({ intent, channel, doubt }: Reading, words: string): boolean {
  if (intent === "log_touch" && SENT.test(words.normalize("NFC"))) return false;
  if (intent === "log_touch") return channel !== "call" && channel !== "meeting" && channel !== "video";
  return intent === "add_follow_up" || (intent === "unknown" && doubt !== undefined);
}

export interface SeriesRead {
  readonly rule: SeriesRule;
  /** The line without the words that say how often. */
  readonly rest: string;
}

/** `today`: the weekday or day of the month where the words name none. `null`: the line is no series. */
export function readSeries(line: string, today: Temporal.PlainDate): SeriesRead | null {
  const text = line.normalize("NFC");
  const without = (found: RegExpExecArray): string =>
    `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\s+/g, " ").trim();
  const weekly = WEEKLY.exec(text);
  if (weekly) return { rule: { every: "week", days: daysIn(weekly[0]) }, rest: without(weekly) };
  const monthly = MONTHLY.exec(text);
  if (monthly) {
    const day = Number(monthly[1] ?? today.day);
    return day >= 1 && day <= 31 ? { rule: { every: "month", day }, rest: without(monthly) } : null;
  }
  const week = PLAIN_WEEK.exec(text);
  return week ? { rule: { every: "week", days: [today.dayOfWeek] }, rest: without(week) } : null;
}

const daysIn = (words: string): readonly number[] =>
  DAYS.flatMap(([day, names]) =>
    new RegExp(`(?:(?<![\\p{L}])|(?<=що))(?:${names})(?![\\p{L}])`, "iu").test(words) ? [day] : [],
  );
