/** Months and quarters by name, in the nominative. Own tables, since Intl's short forms differ between its versions. */
import type { Month } from "../domain/revenue.ts";
import type { Language } from "../domain/vocabulary.ts";

/** January first; Vietnamese counts them. */
const NAMES: Readonly<Record<Exclude<Language, "vi">, string>> = {
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  uk: "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
  ru: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
};
const LETTERS = 3;

const numberOf = (month: Month): number => Number(month.slice(5, 7));

function bare(language: Language, month: Month): string {
  if (language === "vi") return `tháng ${numberOf(month)}`;
  return NAMES[language].split(" ")[numberOf(month) - 1] ?? month;
}

/** `Nov`, `листопад`, `tháng 11`; with the year when it is not that of `now`. */
export function monthName(language: Language, month: Month, now: Month): string {
  const [year, sameYear] = [month.slice(0, 4), month.slice(0, 4) === now.slice(0, 4)];
  if (sameYear) return bare(language, month);
  return language === "vi" ? `${bare(language, month)}/${year}` : `${bare(language, month)} ${year}`;
}

/** For an axis: `Nov`, `лис`, `T11`. */
export const monthLabel = (language: Language, month: Month): string =>
  language === "vi" ? `T${numberOf(month)}` : bare(language, month).slice(0, LETTERS);

/** `Q4`, `IV кв.`, `quý 4`. */
export function quarterName(language: Language, month: Month): string {
  const quarter = Math.ceil(numberOf(month) / 3);
  if (language === "vi") return `quý ${quarter}`;
  return language === "en" ? `Q${quarter}` : `${["I", "II", "III", "IV"][quarter - 1]} кв.`;
}
