/** What was read of a date so far, and whether one more day or time belongs to it. */
import { weekdayOfWeek } from "./calendar.ts";
import type { Scene } from "./cursor.ts";
import type { DayPiece } from "./day-piece.ts";
import type { Clock } from "./hour.ts";

export interface Sum {
  to: number;
  day: DayPiece | undefined;
  at: string | undefined;
  part: boolean;
  impossible: boolean;
  time: boolean;
}

/** Adds a time, or a part of the day, to what was read so far. */
export function addsTime(sum: Sum, clock: Clock): boolean {
  const part = clock.part === true;
  // "at quarter past nine tomorrow morning": the part behind the day still tells the half.
  if (sum.time && part && !sum.part && sum.at !== undefined && sum.day !== undefined && sum.day.at === undefined) {
    sum.at = lean(clock.at, sum.at);
    sum.part = true;
    sum.to = clock.to;
    return true;
  }
  if (sum.time || (part && sum.day?.at !== undefined)) return false;
  if (clock.at === undefined) sum.impossible = true;
  // "tonight at 8"
  else if (!part) sum.at = sum.part ? lean(sum.at, clock.at) : lean(sum.day?.at, clock.at);
  else if (!sum.part) sum.at ??= clock.at;
  sum.part = part;
  sum.time = !part;
  sum.to = clock.to;
  return true;
}

/** Adds a day to what was read so far, if the two can be one date. */
export function joins(scene: Scene, sum: Sum, day: DayPiece): boolean {
  const had = sum.day;
  if (had === undefined) sum.day = day;
  else if (had.kind === "weekday" && day.kind === "date") sum.day = day;
  else if (had.kind === "date" && day.kind === "weekday") sum.day = had;
  else if (had.weekday !== undefined && day.weeks !== undefined) sum.day = inWeek(scene, had.weekday, day);
  else if (had.weeks !== undefined && day.weekday !== undefined) sum.day = inWeek(scene, day.weekday, had);
  else if (had.kind === "near" && (day.kind === "weekday" || day.kind === "date") && day.weeks === undefined)
    sum.day = day.kind === "date" ? day : had;
  else if (had.kind === "weekday" && day.kind === "near" && day.at === undefined && day.points !== undefined)
    sum.day = day;
  else return false;
  if (sum.day.day === undefined && sum.day.weeks === undefined && sum.day.kind !== "period") sum.impossible = true;
  sum.to = day.to;
  return true;
}

function inWeek(scene: Scene, weekday: number, week: DayPiece): DayPiece {
  const day = weekdayOfWeek(scene.today, weekday, week.weeks ?? 0);
  const side = Temporal.PlainDate.compare(day, scene.today);
  return {
    to: week.to,
    kind: "weekday",
    day,
    weekday,
    ...(side > 0 ? { points: "future" } : side < 0 ? { points: "past" } : {}),
  };
}

/** "evening at 8" is 20:00: a part of the day named first decides the half. */
function lean(part: string | undefined, at: string): string {
  const hour = Number(at.slice(0, 2));
  return part !== undefined && part >= "15:00" && hour < 12 && hour > 0
    ? `${hour + 12}${at.slice(2)}`
    : part === "09:00" && hour >= 13 && hour <= 18 && hour - 12 >= 5
      ? `0${hour - 12}${at.slice(2)}`
      : at;
}
