/** The value of a setting as its reader says it. */
import type { Setting } from "../chat/command.ts";
import { plain, type Text } from "../chat/text.ts";
import { cityOf } from "../domain/cities.ts";
import { addDays, localTime } from "../domain/time.ts";
import type { Instant, Language } from "../domain/vocabulary.ts";
import { weekdayShort } from "./dates.ts";
import { say, sayPlain } from "./say.ts";
import { LANGUAGE_LABELS, SETTINGS } from "./settings.ts";
import { platformNames } from "./terms.ts";

const A_MONDAY = "2026-11-23";

/** `Mon–Fri`, `Sun–Thu`, `Mon, Wed, Fri`; a run may pass over the end of the week. */
function workDaysLabel(language: Language, days: string): string {
  if (days.length === 7) return sayPlain(language, SETTINGS.everyDay);
  const has = (day: number) => days.includes(String(((day + 6) % 7) + 1));
  const name = (day: number) => weekdayShort(language, addDays(A_MONDAY, (day + 6) % 7));
  const starts = [1, 2, 3, 4, 5, 6, 7].filter((day) => has(day) && !has(day - 1));
  return starts
    .map((start) => {
      let end = start;
      while (has(end + 1)) end++;
      return end - start > 1
        ? `${name(start)}–${name(end)}`
        : end > start
          ? `${name(start)}, ${name(end)}`
          : name(start);
    })
    .join(", ");
}

const quietLabel = (language: Language, hours: string): string => {
  const [from, to] = hours.split("-");
  return from === to ? sayPlain(language, SETTINGS.never) : `${from}–${to}`;
};

/** A country by its name in `language`; `none`: no holidays. */
export const countryLabel = (language: Language, country: string): string =>
  country === "none"
    ? sayPlain(language, SETTINGS.noHolidays)
    : (new Intl.DisplayNames(language, { type: "region" }).of(country) ?? country);

/** Short enough for a button. */
export function settingLabel(language: Language, setting: Setting): string {
  switch (setting.name) {
    case "language":
      return LANGUAGE_LABELS[setting.value];
    case "zone":
      return cityOf(setting.value, language);
    case "checklist_at":
      return setting.value;
    case "work_days":
      return workDaysLabel(language, setting.value);
    case "quiet":
      return quietLabel(language, setting.value);
    case "holidays":
      return countryLabel(language, setting.value);
    case "deliver_to":
      return sayPlain(language, platformNames[setting.value]);
  }
}

/** In full, for the screen of settings: a zone also shows its name and its clock, so that a wrong one is seen. */
export function settingValue(language: Language, setting: Setting, now: Instant): Text {
  if (setting.name !== "zone") return [plain(settingLabel(language, setting))];
  return say(language, SETTINGS.zoneNow, {
    city: cityOf(setting.value, language),
    time: localTime(now, setting.value),
    zone: setting.value,
  });
}
