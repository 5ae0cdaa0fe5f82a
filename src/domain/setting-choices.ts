/** The few values worth a button when a setting is asked for. */

import type { Language } from "./vocabulary.ts";
import { countryOfZone, sameZone } from "./zones.ts";

/** Where people who write in a language most often work. */
const ZONES: Readonly<Record<Language, readonly string[]>> = {
  en: ["America/New_York", "America/Los_Angeles", "Europe/London", "Europe/Berlin"],
  uk: ["Europe/Kyiv", "Europe/Warsaw", "Europe/Berlin", "Europe/London"],
  ru: ["Asia/Almaty", "Asia/Tbilisi", "Europe/Kyiv", "Europe/Warsaw"],
  vi: ["Asia/Ho_Chi_Minh", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney"],
};

export const CHECKLIST_TIMES = ["08:00", "09:00", "10:00"] as const;
/** Mon–Fri, Sun–Thu, Mon–Sat. */
export const WORK_WEEKS = ["12345", "12347", "123456"] as const;
export const QUIET_HOURS = ["19:00-08:00", "20:00-08:00", "22:00-07:00", "00:00-00:00"] as const;

/** `known`: zones that speak for themselves (the member's, the workspace's), likeliest first. No zone comes twice. */
export function likelyZones(language: Language, known: readonly string[]): readonly string[] {
  const all = [...known.filter((zone) => zone !== "UTC"), ...ZONES[language]];
  return all.filter((zone, at) => all.findIndex((other) => sameZone(zone, other)) === at).slice(0, 5);
}

/** The country of the zone first, then those of the languages; `none` last. */
export function likelyCountries(language: Language, zone: string): readonly string[] {
  const own: Readonly<Record<Language, string>> = { en: "US", uk: "UA", ru: "KZ", vi: "VN" };
  return [...new Set([countryOfZone(zone) ?? own[language], own[language], "none"])];
}
