/** Weekdays, alone or with the week they are of. */
import { weekdayNear, weekdayOfWeek } from "./calendar.ts";
import { atom, glued, mark, type Scene, shiftAt } from "./cursor.ts";
import type { DayPiece } from "./day-piece.ts";

/** A weekday, alone or with next, this, last before or after it, or the week named beside it. */
export function weekday(scene: Scene, at: number, led: boolean): DayPiece | undefined {
  // Vietnamese says next and last after the weekday; before it "trước" is a deadline.
  const before = /^(truoc|sau|nay|toi|ke|roi|vua)$/.test(scene.tokens[at]?.bare ?? "") ? undefined : shiftAt(scene, at);
  const start = before?.to ?? at;
  const found = atom(scene, start, "weekday");
  if (found === undefined) return weekFrom(scene, at);
  if (
    found.value.weak === true &&
    !led &&
    before === undefined &&
    !isFollowedByTime(scene, found.to) &&
    !endsLine(scene, found.to)
  )
    return undefined;
  const dot = mark(scene, found.to, ".") && glued(scene, found.to) ? found.to + 1 : found.to;
  if (mark(scene, dot, "'s") && !isOfContact(scene, dot + 1)) return undefined;
  // "monday week" is the Monday a week after the next one.
  if (before === undefined && scene.tokens[dot]?.key === "week" && scene.sense === "future")
    return aWeekAfter(scene, dot + 1, found.value.day);
  const afterCounts = before === undefined ? shiftAfter(scene, at, dot) : undefined;
  // "this coming thursday", "the coming thursday": the next there is.
  const coming = before !== undefined && /^(coming|upcoming)$/.test(scene.tokens[before.to - 1]?.key ?? "");
  const vietnamese = afterCounts !== undefined && isVietnameseWord(scene, at);
  const shift = coming ? undefined : (before?.shift ?? (vietnamese ? afterCounts.value.shift : undefined));
  return weekdayPiece(scene, vietnamese ? afterCounts.to : dot, found.value.day, shift);
}

/** "thứ sáu tuần sau" says its week behind; of "roi" only where it does not head the day too. */
function shiftAfter(scene: Scene, at: number, dot: number) {
  const after = atom(scene, dot, "shift");
  return scene.tokens[dot]?.bare === "roi" && scene.tokens[at]?.bare === "roi" ? undefined : after;
}

/** "call Hanna sat": at the very end, and no seat or sunshine. */
function endsLine(scene: Scene, to: number): boolean {
  const before = scene.tokens[to - 2]?.key ?? "the";
  return (
    scene.tokens[to] === undefined &&
    !/^(the|a|an|in|of|we|they|he|she|i|it|all|just|hot|bright|more|some|no|into|under|by|like|and|is|was)$/.test(
      before,
    )
  );
}

/** "sat 11am", "sun 10:00", "sat morning": what sits and shines has no hour. */
function isFollowedByTime(scene: Scene, at: number): boolean {
  if (/^(morning|afternoon|evening|night|noon|lunchtime|am|pm)$/.test(scene.tokens[at]?.key ?? "")) return true;
  const place = scene.tokens[at]?.key === "at" ? at + 1 : at;
  return scene.tokens[place]?.kind === "number" && /^(am|pm|:|h)$/.test(scene.tokens[place + 1]?.key ?? "");
}

/** "a week on Monday", "a week from Friday" */
function weekFrom(scene: Scene, at: number): DayPiece | undefined {
  const today = weeksFromNear(scene, at);
  if (today !== undefined) return today;
  const head = scene.tokens.slice(at, at + 3).map((one) => one.key);
  const day = /^(a|one) week (on|from)$/.test(head.join(" ")) ? atom(scene, at + 3, "weekday") : undefined;
  return day === undefined ? undefined : aWeekAfter(scene, day.to, day.value.day);
}

const NEAR: readonly string[] = ["today", "tomorrow", "tmrw"];
const WEEKS: ReadonlyMap<string, number> = new Map([
  ["week", 1],
  ["weeks", 2],
  ["fortnight", 2],
]);

/** "a week tomorrow", "a fortnight today", "tomorrow week": weeks counted from a day near. */
function weeksFromNear(scene: Scene, at: number): DayPiece | undefined {
  const key = scene.tokens[at]?.key ?? "";
  if (scene.tokens[at + 1]?.key === "week" && NEAR.includes(key)) {
    const near = atom(scene, at, "day");
    return near === undefined ? undefined : weeksOn(scene, at + 2, near.value.offset, 1);
  }
  const start = key === "a" || key === "one" || key === "two" ? at + 1 : at;
  const weeks = WEEKS.get(scene.tokens[start]?.key ?? "");
  const day = weeks === undefined ? undefined : atom(scene, start + 1, "day");
  return weeks === undefined || day === undefined || !NEAR.includes(scene.tokens[start + 1]?.key ?? "")
    ? undefined
    : weeksOn(scene, day.to, day.value.offset, weeks);
}

function weeksOn(scene: Scene, to: number, offset: number, weeks: number): DayPiece {
  return { to, kind: "near", day: scene.today.add({ days: offset, weeks }), points: "future" };
}

function aWeekAfter(scene: Scene, to: number, weekday: number): DayPiece {
  const day = weekdayNear(scene.today, weekday, "future").add({ days: 7 });
  return { to, kind: "weekday", day, weekday, points: "future" };
}

function isVietnameseWord(scene: Scene, at: number): boolean {
  return ["thu", "t", "th", "chu", "cn"].includes(scene.tokens[at]?.bare ?? "");
}

function weekdayPiece(scene: Scene, to: number, weekday: number, shift: number | undefined): DayPiece {
  if (shift === undefined) return { to, kind: "weekday", day: weekdayNear(scene.today, weekday, scene.sense), weekday };
  if (shift > 0) return { to, kind: "weekday", day: weekdayOfWeek(scene.today, weekday, 1), weekday, points: "future" };
  if (shift < 0)
    return { to, kind: "weekday", day: weekdayNear(scene.today, weekday, "past"), weekday, points: "past" };
  const day = weekdayOfWeek(scene.today, weekday, 0);
  const side = Temporal.PlainDate.compare(day, scene.today);
  return {
    to,
    kind: "weekday",
    day,
    weekday,
    ...(side > 0 ? { points: "future" as const } : side < 0 ? { points: "past" as const } : {}),
  };
}

/** "Tuesday's call went sideways": the day of a contact that was; "Friday's report" is no day of ours. */
function isOfContact(scene: Scene, at: number): boolean {
  return (
    scene.sense === "past" &&
    /^(call|meeting|mtg|demo|lunch|coffee|catch|workshop|session|review|visit|zoom|sync|standup|dinner|breakfast|chat|pitch|presentation|webinar|training|kickoff|huddle|qbr)$/.test(
      scene.tokens[at]?.key ?? "",
    )
  );
}
