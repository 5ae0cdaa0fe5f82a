/**
 * Days and moments as a person reads them: short, in their language, the weekday with the date, so that a slip of a
 * week is seen. Own tables, since Intl's short forms differ between versions of its data ("Sept", commas, dots).
 */
import type { Span } from "../chat/text.ts";
import { addDays, isoWeekday, splitMoment } from "../domain/time.ts";
import type { Language, LocalDate, LocalMoment } from "../domain/vocabulary.ts";

interface Calendar {
  readonly yesterday: string;
  readonly today: string;
  readonly tomorrow: string;
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** January first; none where a date is written in figures. */
  readonly months: readonly string[] | null;
}

const CALENDARS: Readonly<Record<Language, Calendar>> = {
  en: {
    yesterday: "yesterday",
    today: "today",
    tomorrow: "tomorrow",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  },
  uk: {
    yesterday: "вчора",
    today: "сьогодні",
    tomorrow: "завтра",
    weekdays: ["пн", "вт", "ср", "чт", "пт", "сб", "нд"],
    months: ["січ.", "лют.", "бер.", "квіт.", "трав.", "черв.", "лип.", "серп.", "вер.", "жовт.", "лист.", "груд."],
  },
  ru: {
    yesterday: "вчера",
    today: "сегодня",
    tomorrow: "завтра",
    weekdays: ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
    months: ["янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек."],
  },
  vi: {
    yesterday: "hôm qua",
    today: "hôm nay",
    tomorrow: "ngày mai",
    weekdays: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
    months: null,
  },
};

const date = (text: string, iso: string): Span => ({ kind: "date", text, iso });

function dayAndMonth(language: Language, day: LocalDate, today: LocalDate): string {
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  const sameYear = year === today.slice(0, 4);
  const { months } = CALENDARS[language];
  if (!months) return `${Number(dayOfMonth)}/${Number(month)}${sameYear ? "" : `/${year}`}`;
  return `${Number(dayOfMonth)} ${months[Number(month) - 1]}${sameYear ? "" : ` ${year}`}`;
}

/** `Tue`, `вт`, `T3`. */
export const weekdayShort = (language: Language, day: LocalDate): string =>
  CALENDARS[language].weekdays[isoWeekday(day) - 1] ?? "";

/** `24 Nov`, `24 лист.`, `24/11`; with the year when it is not this one. */
export const dayShort = (language: Language, day: LocalDate, today: LocalDate): Span =>
  date(dayAndMonth(language, day, today), day);

/** `Tue 24 Nov`, always the date itself. */
export const dayTitle = (language: Language, day: LocalDate, today: LocalDate): Span =>
  date(`${weekdayShort(language, day)} ${dayAndMonth(language, day, today)}`, day);

/** `today`, `tomorrow`, `yesterday`, else `Tue 24 Nov`. */
export function daySpan(language: Language, day: LocalDate, today: LocalDate): Span {
  const calendar = CALENDARS[language];
  if (day === today) return date(calendar.today, day);
  if (day === addDays(today, 1)) return date(calendar.tomorrow, day);
  if (day === addDays(today, -1)) return date(calendar.yesterday, day);
  return dayTitle(language, day, today);
}

/** `today`, `Thu` for a day of the coming week, else the date: where a line is short and the day is only told, not asked. */
export function dayBrief(language: Language, day: LocalDate, today: LocalDate): Span {
  const near = day > addDays(today, 1) && day < addDays(today, WEEK);
  return near ? date(weekdayShort(language, day), day) : daySpan(language, day, today);
}

const WEEK = 7;

/** A day, or a day with its time: `today 15:00`, `Fri 27 Nov 09:30`. */
export function momentSpan(language: Language, due: LocalDate | LocalMoment, today: LocalDate): Span {
  const { day, time } = splitMoment(due);
  const span = daySpan(language, day, today);
  return time === null ? span : date(`${spanWords(span)} ${time}`, due);
}

const spanWords = (span: Span): string => ("text" in span ? span.text : span.name);
