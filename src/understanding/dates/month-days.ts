/** Days with their month by name: "24 Nov", "November the 24th", "двадцять п'ятого листопада", "ngày 5 tháng 12". */
import { dayOfYear, realDay } from "./calendar.ts";
import { atom, digits, glued, mark, numberAt, ordinalAt, type Scene } from "./cursor.ts";
import type { DayPiece } from "./day-piece.ts";

/** A day and month at a token, with a year or without. */
export function monthDay(scene: Scene, at: number): DayPiece | undefined {
  return dayThenMonth(scene, at) ?? monthThenDay(scene, at);
}

function dayThenMonth(scene: Scene, at: number): DayPiece | undefined {
  const start = afterLead(scene, at);
  const number = ordinalAt(scene, start) ?? numberAt(scene, start);
  if (number === undefined || !isDayNumber(number.value)) return undefined;
  const linked = scene.tokens[number.to]?.key === "of" || atom(scene, number.to, "dayNumber")?.value.side === "after";
  const month = monthAt(scene, linked ? number.to + 1 : number.to, true);
  return month === undefined ? undefined : dated(scene, month.to, month.value, number.value);
}

/** Past "ngày", "the"; a lead that is also a unit must be one word. */
function afterLead(scene: Scene, at: number): number {
  const lead = atom(scene, at, "dayNumber");
  const before = lead?.value.side === "before" && (atom(scene, at, "unit") === undefined || lead.to === at + 1);
  return before ? lead.to : at;
}

function monthThenDay(scene: Scene, at: number): DayPiece | undefined {
  const token = scene.tokens[at];
  // The number behind it makes "may" a month.
  const month = token?.cyrillic === true || token?.bare === "thang" ? undefined : monthAt(scene, at, true);
  if (month === undefined) return undefined;
  const start = scene.tokens[month.to]?.key === "the" ? month.to + 1 : month.to;
  const plain = digits(scene, start);
  const day = ordinalAt(scene, start) ?? (plain === undefined ? undefined : { to: start + 1, value: plain });
  if (day === undefined || !isDayNumber(day.value)) return undefined;
  const next = scene.tokens[day.to];
  if (next?.glued === true && (next.kind !== "mark" || /^[:%]$/.test(next.key))) return undefined;
  return dated(scene, day.to, month.value, day.value);
}

/** Up to 39, so that the 32nd is a date no calendar holds and not a count. */
export function isDayNumber(value: number): boolean {
  return value >= 1 && value <= 39;
}

/** A month by name, or "tháng 12". `afterDay`: a number before it makes "may" a month. */
export function monthAt(scene: Scene, at: number, afterDay: boolean): { to: number; value: number } | undefined {
  const found = atom(scene, at, "month");
  if (found !== undefined) {
    if (found.value.weak === true && !afterDay) return undefined;
    const dot = mark(scene, found.to, ".") && glued(scene, found.to) ? found.to + 1 : found.to;
    return { to: dot, value: found.value.month };
  }
  const word = scene.tokens[at];
  if (word === undefined || !["thang", "thg"].includes(word.bare)) return undefined;
  const start = mark(scene, at + 1, ".") ? at + 2 : at + 1;
  const number = numberAt(scene, start);
  return number !== undefined && number.value >= 1 && number.value <= 12
    ? { to: number.to, value: number.value }
    : undefined;
}

function dated(scene: Scene, to: number, month: number, day: number): DayPiece {
  const word = scene.tokens[to]?.bare === "nam" ? to + 1 : to;
  const year = digits(scene, mark(scene, word, ",") ? word + 1 : word, 4);
  if (year !== undefined && year >= 1900 && year < 2200) {
    const end = (mark(scene, word, ",") ? word + 1 : word) + 1;
    const tail = /^(року|р|года|г)$/.test(scene.tokens[end]?.key ?? "") ? end + 1 : end;
    return { to: tail, kind: "date", day: realDay(year, month, day) };
  }
  return { to, kind: "date", day: dayOfYear(scene.today, month, day, scene.sense) };
}
