/** Days in digits: 2026-11-24, 24.11.2026, 24/11. */
import { dayOfYear, realDay } from "./calendar.ts";
import { digits, glued, mark, type Scene } from "./cursor.ts";
import type { DayPiece } from "./day-piece.ts";

/** "2026-11-24", also with the T of a time after it. */
export function iso(scene: Scene, at: number): DayPiece | undefined {
  const year = digits(scene, at, 4);
  const month = digits(scene, at + 2);
  const day = digits(scene, at + 4);
  if (year === undefined || year < 1900 || month === undefined || day === undefined) return undefined;
  if (!mark(scene, at + 1, "-", ".", "/") || !mark(scene, at + 3, "-", ".", "/") || !glued(scene, at + 4))
    return undefined;
  const t = scene.tokens[at + 5]?.key === "t" && glued(scene, at + 5);
  return { to: t ? at + 6 : at + 5, kind: "date", day: realDay(year, month, day) };
}

const COUNTED =
  /^(%|млн|тис|тыс|млрд|triệu|год|години|годин|часа|часов|hours?|hrs?|usd|eur|грн|руб|vnd|\$|€|₴|percent|версі|верси)/;
/** Thousands, metres and times, as letters: "5.5 k". Behind a slash they are words of their own. */
const UNITS = /^(k|к|m|м|tr|x|х)$/;

/** "24.11", "24/11/26": day before month. `led`: a word that leads a date stands before it. */
export function numericDay(scene: Scene, at: number, led: boolean): DayPiece | undefined {
  const day = digits(scene, at);
  const month = digits(scene, at + 2);
  const tight = glued(scene, at + 1) && glued(scene, at + 2);
  if (day === undefined || month === undefined || !tight || !mark(scene, at + 1, ".", "/", "-")) return undefined;
  if (isPartOfNumber(scene, at)) return undefined;
  const year = yearAfter(scene, at + 3);
  if (year !== undefined) return { to: at + 5, kind: "date", day: realDay(year, month, day) };
  // "16.30" is an hour.
  if (mark(scene, at + 1, ".") && month > 12 && month < 60 && day < 24 && month % 5 === 0 && !led) return undefined;
  const padded = scene.tokens[at + 2]?.key.length === 2;
  if (!looksLikeDay(scene, at, day, month, { led, padded })) return undefined;
  // 29 February is a day of some year.
  const real = realDay(2024, month, day) === undefined ? undefined : dayOfYear(scene.today, month, day, scene.sense);
  return real === undefined && !led && !padded ? undefined : { to: at + 3, kind: "date", day: real };
}

/** "$5.12", "v5.12", "1.5.12" */
function isPartOfNumber(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1]?.key ?? "";
  return /^[$€₴₽#№v]$/.test(before) || (glued(scene, at) && /^[.:,/-]$/.test(before));
}

function yearAfter(scene: Scene, at: number): number | undefined {
  const same = mark(scene, at, scene.tokens[at - 2]?.key ?? "") && glued(scene, at) && glued(scene, at + 1);
  const year = same ? digits(scene, at + 1, 4) : undefined;
  return year === undefined || year >= 100 ? year : 2000 + year;
}

/** Whether two numbers without a year are a day: "5.5 k", "3-4" and "24/7" are none. */
function looksLikeDay(
  scene: Scene,
  at: number,
  day: number,
  month: number,
  { led, padded }: { readonly led: boolean; readonly padded: boolean },
): boolean {
  const next = scene.tokens[at + 3];
  const unit = UNITS.test(next?.key ?? "") && scene.tokens[at + 1]?.key !== "/";
  if (next !== undefined && (unit || COUNTED.test(next.key) || (next.glued && next.kind !== "mark"))) return false;
  switch (scene.tokens[at + 1]?.key) {
    case "-":
      return led && padded && month > 0 && month <= 12;
    case ".":
      // "до 17.45" is a time.
      return (led || padded) && !(month > 12 && month % 5 === 0 && month < 60 && day <= 24);
    default:
      return led || day !== 24 || month !== 7;
  }
}
