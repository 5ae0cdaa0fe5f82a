/** Days as people name them: by number, month, weekday, distance or period. */
import type { Scene } from "./cursor.ts";
import { dayAlone } from "./day-of-month.ts";
import type { DayPiece } from "./day-piece.ts";
import { monthDay } from "./month-days.ts";
import { distantDay, nearDay } from "./near-days.ts";
import { iso, numericDay } from "./numeric-days.ts";
import { period } from "./periods.ts";
import { weekday } from "./weekdays.ts";

/** The longest reading of a day at a token. `led`: a word that leads a date stands before it. */
export function dayAt(scene: Scene, at: number, led: boolean): DayPiece | undefined {
  const all = [
    iso(scene, at),
    numericDay(scene, at, led),
    monthDay(scene, at),
    // "ngay mot" without marks is the day after tomorrow before it is the first.
    nearDay(scene, at),
    dayAlone(scene, at, led),
    distantDay(scene, at),
    weekday(scene, at, led),
    period(scene, at),
  ];
  let best: DayPiece | undefined;
  for (const one of all) if (one !== undefined && (best === undefined || one.to > best.to)) best = one;
  return best;
}
