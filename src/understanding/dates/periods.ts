/** Weeks, months, quarters and years, and their edges. */
import { dayOfYear, edgeOf } from "./calendar.ts";
import { atom, type Scene, shiftAt } from "./cursor.ts";
import type { DayPiece } from "./day-piece.ts";
import { monthAt } from "./month-days.ts";
import type { Edge, Unit } from "./words.ts";

/** "next week", "end of the month", "cuối tháng sau", "к концу следующей недели", "the week after next". */
export function period(scene: Scene, at: number): DayPiece | undefined {
  const whole = atom(scene, at, "period");
  if (whole !== undefined) {
    const { unit, shift, edge } = whole.value;
    const points = shift < 0 ? "past" : "future";
    return { to: whole.to, kind: "period", day: edgeOf(scene.today, unit, shift, edge), points };
  }
  const edge = atom(scene, at, "edge");
  const start = edge === undefined ? at : scene.tokens[edge.to]?.key === "the" ? edge.to + 1 : edge.to;
  const alone = edge === undefined ? monthAlone(scene, at) : undefined;
  if (alone !== undefined) return alone;
  const month = edge === undefined ? undefined : monthAt(scene, start, true);
  if (edge !== undefined && month !== undefined) return edgeOfMonth(scene, month.to, month.value, edge.value.edge);
  const span = spanAt(scene, start);
  return span === undefined ? undefined : periodOf(scene, span, edge?.value.edge);
}

const LEADS: readonly string[] = ["until", "till", "til", "come"];

/** "in December", "until January": an English month with no day, led by a word that only leads to a time, is its 1st. */
function monthAlone(scene: Scene, at: number): DayPiece | undefined {
  const led = LEADS.includes(scene.tokens[at - 1]?.key ?? "");
  const start = scene.tokens[at]?.key === "in" ? at + 1 : at;
  const found = led || start > at ? monthAt(scene, start, true) : undefined;
  const next = scene.tokens[found?.to ?? at];
  if (
    found === undefined ||
    next?.kind === "number" ||
    scene.tokens[start]?.cyrillic ||
    found.value === scene.today.month
  )
    return undefined;
  return edgeOfMonth(scene, found.to, found.value, "start");
}

interface Span {
  readonly to: number;
  readonly unit: Unit;
  /** How many units away; `undefined` when nothing says. */
  readonly shift: number | undefined;
}

/** A week, month, quarter or year with the words that say which. */
function spanAt(scene: Scene, at: number): Span | undefined {
  const before = shiftAt(scene, at);
  const place = before?.to ?? at;
  const found = atom(scene, place, "unit");
  if (found === undefined || ["day", "hour", "minute", "workday"].includes(found.value.unit)) return undefined;
  const { unit, count } = found.value;
  // "trả theo quý": by the quarter, each quarter.
  if (isVietnameseUnit(scene, place) && /^(theo|moi|tung)$/.test(scene.tokens[place - 1]?.bare ?? "")) return undefined;
  if (before !== undefined) return { to: found.to, unit, shift: before.shift };
  const after = atom(scene, found.to, "shift");
  if (after !== undefined && isVietnameseUnit(scene, place) && !isDeadline(scene, found.to))
    return { to: after.to, unit, shift: after.value.shift };
  // "the week after next"
  const double = count === 2 && unit === "week" && scene.tokens[place]?.key !== "fortnight";
  return { to: found.to, unit, shift: double ? 2 : undefined };
}

function isVietnameseUnit(scene: Scene, at: number): boolean {
  return ["tuan", "thang", "quy", "nam"].includes(scene.tokens[at]?.bare ?? "");
}

/** "tổng kết quý trước 31/3": before that day, not last quarter. */
function isDeadline(scene: Scene, at: number): boolean {
  return scene.tokens[at]?.bare === "truoc" && scene.tokens[at + 1]?.kind === "number";
}

function periodOf(scene: Scene, { to, unit, shift }: Span, edge: Edge | undefined): DayPiece | undefined {
  if (shift === undefined && edge === undefined) return undefined;
  const away = shift ?? 0;
  const weeks = unit === "week" && edge === undefined ? { weeks: away } : {};
  if (edge === undefined && away === 0) return { to, kind: "period", day: undefined, ...weeks };
  const which = edge ?? "start";
  let day = edgeOf(scene.today, unit, away, which);
  // "By the end of the week" said on a Saturday, or "beginning of the month" said later in it, means the one to come.
  if (scene.sense === "future" && shift === undefined && Temporal.PlainDate.compare(day, scene.today) < 0)
    day = edgeOf(scene.today, unit, 1, which);
  return { to, kind: "period", day, points: away < 0 ? "past" : "future", ...weeks };
}

function edgeOfMonth(scene: Scene, to: number, month: number, edge: Edge): DayPiece {
  const first =
    dayOfYear(scene.today, month, edge === "start" ? 1 : edge === "middle" ? 15 : 28, scene.sense) ?? scene.today;
  return { to, kind: "period", day: edgeOf(first, "month", 0, edge) };
}
