/** Follow-ups that come again. */
import type { SeriesRule } from "../domain/series.ts";
import { addDays } from "../domain/time.ts";
import type { Language } from "../domain/vocabulary.ts";
import { weekdayShort } from "./dates.ts";
import { phrases, sayPlain } from "./say.ts";

export const SERIES = phrases({
  weekly: { en: "every {days}", uk: "щотижня: {days}", ru: "каждую неделю: {days}", vi: "hằng tuần: {days}" },
  monthly: {
    en: "every month on day {day}",
    uk: "щомісяця, {day} числа",
    ru: "каждый месяц, {day} числа",
    vi: "hằng tháng, ngày {day}",
  },
  noted: {
    en: "{what}, {often}. First: {day}",
    uk: "{what}, {often}. Перший раз: {day}",
    ru: "{what}, {often}. Первый раз: {day}",
    vi: "{what}, {often}. Lần đầu: {day}",
  },
  next: {
    en: "Next time: {day} ({often})",
    uk: "Наступного разу: {day} ({often})",
    ru: "В следующий раз: {day} ({often})",
    vi: "Lần sau: {day} ({often})",
  },
  repeats: { en: "Repeats: {often}", uk: "Повторюється: {often}", ru: "Повторяется: {often}", vi: "Lặp lại: {often}" },
  never: {
    en: "A snooze moves this one only, never the series.",
    uk: "Відкладається лише цей раз, розклад не зміниться.",
    ru: "Откладывается только этот раз, расписание не изменится.",
    vi: "Hoãn chỉ dời lần này, không dời cả chuỗi.",
  },
  stop: { en: "Stop repeating", uk: "Більше не повторювати", ru: "Больше не повторять", vi: "Ngừng lặp lại" },
  stopped: {
    en: "{what}: no longer repeats.",
    uk: "{what}: більше не повторюється.",
    ru: "{what}: больше не повторяется.",
    vi: "{what}: không lặp lại nữa.",
  },
});

const A_SUNDAY = "2026-11-22";

/** `every Mon, Thu`, `every month on day 15`. */
export function oftenText(language: Language, rule: SeriesRule): string {
  if (rule.every === "month") return sayPlain(language, SERIES.monthly, { day: rule.day });
  const days = rule.days.map((day) => weekdayShort(language, addDays(A_SUNDAY, day))).join(", ");
  return sayPlain(language, SERIES.weekly, { days });
}
