/** A day as spreadsheets write it. */
import type { LocalDate } from "./vocabulary.ts";

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
/** Day first, as in Ukraine, Vietnam and most of the world; a month above 12 is then no date. */
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: \d{1,2}:\d{2}.*)?$/;

/** `2026-11-20`, `20.11.2026`, `20/11/2026`, with or without a time; `null` for anything else and for 31 February. */
export function readFileDate(text: string): LocalDate | null {
  const iso = ISO.exec(text);
  const dayFirst = iso ? null : DAY_FIRST.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]];
  if (year === undefined) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: "reject" },
    ).toString();
  } catch {
    return null;
  }
}
