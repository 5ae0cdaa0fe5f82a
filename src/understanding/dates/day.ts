/** Days as people name them: by number, month, weekday, distance or period. */
import { dayOfMonth, dayOfYear, edgeOf, realDay, shifted, weekdayNear, weekdayOfWeek } from "./calendar.ts";
import { atom, digits, glued, mark, numberAt, ordinalAt, type Scene } from "./cursor.ts";
import type { Unit } from "./words.ts";

type Day = Temporal.PlainDate;

/** One way of naming a day. `day` is `undefined` for a date that no calendar holds. */
export interface DayPiece {
  readonly to: number;
  readonly kind: "date" | "weekday" | "period" | "near";
  readonly day: Day | undefined;
  /** The words themselves say that it lies behind or ahead. */
  readonly points?: "past" | "future";
  /** For combining a weekday with a week named apart. */
  readonly weekday?: number;
  readonly weeks?: number;
  readonly at?: string;
}

/** The longest reading of a day at a token. `led`: a word that leads a date stands before it. */
export function dayAt(scene: Scene, at: number, led: boolean): DayPiece | undefined {
  const all = [
    iso(scene, at),
    numeric(scene, at, led),
    monthDay(scene, at),
    dayAlone(scene, at, led),
    near(scene, at),
    distance(scene, at),
    weekday(scene, at, led),
    period(scene, at),
  ];
  let best: DayPiece | undefined;
  for (const one of all) if (one !== undefined && (best === undefined || one.to > best.to)) best = one;
  return best;
}

function iso(scene: Scene, at: number): DayPiece | undefined {
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
  /^(%|k|к|m|м|млн|тис|тыс|млрд|tr|triệu|год|години|годин|часа|часов|hours?|hrs?|x|х|usd|eur|грн|руб|vnd|\$|€|₴|percent|версі|верси)/;

function numeric(scene: Scene, at: number, led: boolean): DayPiece | undefined {
  const day = digits(scene, at);
  const month = digits(scene, at + 2);
  if (
    day === undefined ||
    month === undefined ||
    !mark(scene, at + 1, ".", "/", "-") ||
    !glued(scene, at + 1) ||
    !glued(scene, at + 2)
  )
    return undefined;
  const before = scene.tokens[at - 1]?.key ?? "";
  if (/^[$€₴₽#№v]$/.test(before) || (glued(scene, at) && /^[.:,/-]$/.test(before))) return undefined;
  const separator = scene.tokens[at + 1]?.key;
  const year =
    mark(scene, at + 3, separator ?? "") && glued(scene, at + 3) && glued(scene, at + 4)
      ? digits(scene, at + 4, 4)
      : undefined;
  if (year !== undefined) {
    const full = year < 100 ? 2000 + year : year;
    return { to: at + 5, kind: "date", day: realDay(full, month, day) };
  }
  const next = scene.tokens[at + 3];
  if (next !== undefined && (COUNTED.test(next.key) || (next.glued && next.kind !== "mark"))) return undefined;
  const padded = scene.tokens[at + 2]?.key.length === 2;
  if (separator === "-" && !(led && padded)) return undefined;
  if (separator === "." && !padded && !led) return undefined;
  if (separator === "/" && day === 24 && month === 7 && !led) return undefined;
  const real = realDay(2024, month, day) === undefined ? undefined : dayOfYear(scene.today, month, day, scene.sense);
  if (real === undefined && !(led || padded)) return undefined;
  return { to: at + 3, kind: "date", day: real };
}

/** "24 Nov", "November the 24th", "двадцять п'ятого листопада", "ngày 5 tháng 12", with a year or without. */
function monthDay(scene: Scene, at: number): DayPiece | undefined {
  const lead = atom(scene, at, "dayNumber");
  const start =
    lead?.value.side === "before" && atom(scene, at, "unit") === undefined
      ? lead.to
      : lead?.value.side === "before" && lead.to === at + 1
        ? lead.to
        : at;
  const number = ordinalAt(scene, start) ?? numberAt(scene, start);
  if (number !== undefined && number.value >= 1 && number.value <= 39) {
    const of =
      scene.tokens[number.to]?.key === "of"
        ? number.to + 1
        : atom(scene, number.to, "dayNumber")?.value.side === "after"
          ? number.to + 1
          : number.to;
    const month = monthAt(scene, of, true);
    if (month !== undefined) return dated(scene, month.to, month.value, number.value);
  }
  const month = monthAt(scene, at, false);
  if (month === undefined) return undefined;
  const dot = scene.tokens[month.to]?.key === "the" ? month.to + 1 : month.to;
  const day =
    ordinalAt(scene, dot) ??
    (digits(scene, dot) === undefined ? undefined : { to: dot + 1, value: digits(scene, dot) ?? 0 });
  if (day === undefined || day.value < 1 || day.value > 39) return undefined;
  const next = scene.tokens[day.to];
  if (next?.glued === true && (next.kind !== "mark" || /^[:%]$/.test(next.key))) return undefined;
  if (scene.tokens[at]?.cyrillic === true || scene.tokens[at]?.bare === "thang") return undefined;
  return dated(scene, day.to, month.value, day.value);
}

function monthAt(scene: Scene, at: number, afterDay: boolean): { to: number; value: number } | undefined {
  const found = atom(scene, at, "month");
  if (found !== undefined) {
    if (found.value.weak === true && !afterDay && !scene.tokens[at]?.capital) return undefined;
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

/** "on the 5th", "до 5-го", "ngày 5", "20 числа минулого місяця". */
function dayAlone(scene: Scene, at: number, led: boolean): DayPiece | undefined {
  const lead = atom(scene, at, "dayNumber");
  const before = lead?.value.side === "before" ? lead : undefined;
  const start = before?.to ?? at;
  const ordinal = ordinalAt(scene, start);
  const number = ordinal ?? numberAt(scene, start);
  if (number === undefined || number.value < 1 || number.value > 39) return undefined;
  const after = atom(scene, number.to, "dayNumber")?.value.side === "after";
  let to = after ? number.to + 1 : number.to;
  const vietnamese = before !== undefined && scene.tokens[at]?.key !== "the";
  const named =
    vietnamese ||
    after ||
    (ordinal !== undefined &&
      (ordinal.sure || led) &&
      (scene.tokens[start]?.cyrillic === true || cyrillicOrdinal(scene, start)));
  const english =
    ordinal !== undefined && (led || before !== undefined) && !cyrillicOrdinal(scene, start) && endsDate(scene, to);
  if (!named && !english) return undefined;
  if (vietnamese && atom(scene, to, "later") !== undefined && scene.tokens[to]?.bare === "nua") return undefined;
  if (scene.tokens[to]?.glued === true && scene.tokens[to]?.kind !== "mark") return undefined;
  if (mark(scene, to, "/") || (mark(scene, to, ".") && glued(scene, to + 1) && digits(scene, to + 1) !== undefined))
    return undefined;
  // A spoken hour ("о п'ятій") and a counted thing ("друга зустріч") are no days.
  if (
    ordinal !== undefined &&
    !after &&
    scene.tokens[start]?.cyrillic === true &&
    !/(ого|его|ього|ому|ему)$/.test(scene.tokens[to - 1]?.key ?? "")
  )
    return undefined;
  const of = scene.tokens[to]?.key === "of" ? to + 1 : to;
  const month = monthPeriod(scene, of);
  if (month !== undefined) {
    to = month.to;
    const first = edgeOf(scene.today, "month", month.shift, "start");
    return {
      to,
      kind: "date",
      day: realDay(first.year, first.month, number.value),
      points: month.shift < 0 ? "past" : "future",
    };
  }
  return { to, kind: "date", day: number.value > 31 ? undefined : dayOfMonth(scene.today, number.value, scene.sense) };
}

function cyrillicOrdinal(scene: Scene, at: number): boolean {
  return scene.tokens.slice(at + 1, at + 3).some((token) => token.cyrillic && token.glued);
}

function monthPeriod(scene: Scene, at: number): { to: number; shift: number } | undefined {
  const found = period(scene, at);
  if (found?.weeks !== undefined || found?.kind !== "period") return undefined;
  const apart =
    found.day === undefined ? 0 : found.day.month - scene.today.month + 12 * (found.day.year - scene.today.year);
  return Math.abs(apart) <= 1 && found.day?.day === 1 ? { to: found.to, shift: apart } : undefined;
}

function endsDate(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined || token.kind === "mark") return true;
  if (
    /^(of|at|in|by|before|with|to|for|we|i|they|he|she|and|or|re|about|they|morning|afternoon|evening|noon|eod|cob|we've|had|met|was)$/.test(
      token.key,
    )
  )
    return true;
  return (
    atom(scene, at, "part") !== undefined ||
    digits(scene, at) !== undefined ||
    token.key === "send" ||
    token.key === "call"
  );
}

function near(scene: Scene, at: number): DayPiece | undefined {
  const found = atom(scene, at, "day");
  if (found === undefined) return undefined;
  const { offset, at: time } = found.value;
  return {
    to: found.to,
    kind: "near",
    day: scene.today.add({ days: offset }),
    ...(offset < 0 ? { points: "past" as const } : offset > 0 ? { points: "future" as const } : {}),
    ...(time === undefined ? {} : { at: time }),
  };
}

/** "in two weeks", "через місяць", "3 ngày nữa", "a week ago", "2 hôm trước", "за три дні". */
function distance(scene: Scene, at: number): DayPiece | undefined {
  const back = atom(scene, at, "back");
  if (back !== undefined) {
    const count = numberAt(scene, back.to);
    const unit = atom(scene, count?.to ?? back.to, "unit");
    if (count === undefined || unit === undefined) return undefined;
    const after = atom(scene, unit.to, "ago")?.to ?? unit.to;
    return moved(scene, after, -count.value * (unit.value.count ?? 1), unit.value.unit);
  }
  const lead = atom(scene, at, "in");
  const start = lead?.to ?? at;
  const number = numberAt(scene, start);
  const unit = atom(scene, number?.to ?? start, "unit");
  if (
    unit === undefined ||
    (number === undefined && lead === undefined && !scene.tokens[start]?.cyrillic && unit.value.count === undefined)
  )
    return undefined;
  const count = (number?.value ?? 1) * (unit.value.count ?? 1);
  const ago = atom(scene, unit.to, "ago");
  const later = atom(scene, unit.to, "later");
  if (ago !== undefined && (lead === undefined || scene.tokens[at]?.bare === "trong")) {
    if (number === undefined && scene.tokens[start]?.bare === "ngay") return undefined;
    return moved(scene, ago.to, -count, unit.value.unit);
  }
  if (later !== undefined && lead === undefined && number !== undefined)
    return moved(scene, later.to, count, unit.value.unit);
  if (lead === undefined) return undefined;
  const head = scene.tokens[at]?.key ?? "";
  if (["sau", "trong"].includes(head) && number === undefined) return undefined;
  if (number === undefined && !scene.tokens[at]?.cyrillic && unit.value.count === undefined) return undefined;
  if (head === "за" && number === undefined && unit.value.count === undefined) {
    if (unit.value.unit !== "week" && unit.value.unit !== "month" && unit.value.unit !== "hour") return undefined;
    if (!/(ждень|сяць|году|годину)$/.test(scene.tokens[unit.to - 1]?.key ?? "")) return undefined;
  }
  return moved(scene, later?.to ?? unit.to, count, unit.value.unit);
}

function moved(scene: Scene, to: number, count: number, unit: Unit): DayPiece {
  const points = count < 0 ? ("past" as const) : ("future" as const);
  if (unit === "hour" || unit === "minute") {
    const moment = scene.now.add(unit === "hour" ? { hours: count } : { minutes: count });
    const at = `${String(moment.hour).padStart(2, "0")}:${String(moment.minute).padStart(2, "0")}`;
    return { to, kind: "near", day: moment.toPlainDate(), points, at };
  }
  return {
    to,
    kind: "near",
    day: shifted(scene.today, count, unit),
    points,
    ...(unit === "week" ? { weeks: count } : {}),
  };
}

/** A weekday, alone or with next, this, last before or after it, or the week named beside it. */
function weekday(scene: Scene, at: number, led: boolean): DayPiece | undefined {
  // Vietnamese says next and last after the weekday; before it "trước" is a deadline.
  const before = /^(truoc|sau|nay|toi|ke|roi|vua)$/.test(scene.tokens[at]?.bare ?? "")
    ? undefined
    : atom(scene, at, "shift");
  const start = before?.to ?? at;
  const found = atom(scene, start, "weekday");
  if (found === undefined) return undefined;
  if (found.value.weak === true && !led && before === undefined && !scene.tokens[start]?.capital) return undefined;
  const dot = mark(scene, found.to, ".") && glued(scene, found.to) ? found.to + 1 : found.to;
  if (mark(scene, dot, "'s")) return undefined;
  const after = before === undefined ? atom(scene, dot, "shift") : undefined;
  const afterCounts =
    after !== undefined && scene.tokens[dot]?.bare !== "roi"
      ? after
      : after !== undefined && scene.tokens[dot]?.bare === "roi" && scene.tokens[at]?.bare !== "roi"
        ? after
        : undefined;
  const vietnamese = afterCounts !== undefined && isVietnameseWord(scene, at);
  const shift = before?.value.shift ?? (vietnamese ? afterCounts.value.shift : undefined);
  return weekdayPiece(scene, vietnamese ? afterCounts.to : dot, found.value.day, shift);
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

/** "next week", "end of the month", "cuối tháng sau", "к концу следующей недели", "the week after next". */
function period(scene: Scene, at: number): DayPiece | undefined {
  const whole = atom(scene, at, "period");
  if (whole !== undefined) {
    return {
      to: whole.to,
      kind: "period",
      day: edgeOf(scene.today, whole.value.unit, whole.value.shift, whole.value.edge),
      points: "future",
    };
  }
  const edge = atom(scene, at, "edge");
  const start = edge === undefined ? at : scene.tokens[edge.to]?.key === "the" ? edge.to + 1 : edge.to;
  const before = atom(scene, start, "shift");
  const place = before?.to ?? start;
  const month = edge === undefined ? undefined : monthAt(scene, start, true);
  if (edge !== undefined && month !== undefined) return edgeOfMonth(scene, month.to, month.value, edge.value.edge);
  const unit = atom(scene, place, "unit");
  if (unit === undefined || ["day", "hour", "minute", "workday"].includes(unit.value.unit)) return undefined;
  const after = before === undefined ? atom(scene, unit.to, "shift") : undefined;
  const double =
    unit.value.count === 2 && unit.value.unit === "week" && scene.tokens[place]?.key !== "fortnight" ? 2 : undefined;
  const vietnamese =
    after !== undefined &&
    ["tuan", "thang", "quy", "nam"].includes(scene.tokens[place]?.bare ?? "") &&
    // "tổng kết quý trước 31/3": before that day, not last quarter.
    !(scene.tokens[unit.to]?.bare === "truoc" && scene.tokens[unit.to + 1]?.kind === "number");
  const shift = before?.value.shift ?? (vietnamese ? after.value.shift : undefined) ?? double;
  if (shift === undefined && edge === undefined) return undefined;
  const to = vietnamese ? after.to : unit.to;
  const away = shift ?? 0;
  if (edge === undefined && away === 0)
    return { to, kind: "period", day: undefined, ...(unit.value.unit === "week" ? { weeks: 0 } : {}) };
  const which = edge?.value.edge ?? "start";
  let day = edgeOf(scene.today, unit.value.unit, away, which);
  // "By the end of the week" said on a Saturday, or "beginning of the month" said later in it, means the one to come.
  if (scene.sense === "future" && shift === undefined && Temporal.PlainDate.compare(day, scene.today) < 0)
    day = edgeOf(scene.today, unit.value.unit, 1, which);
  return {
    to,
    kind: "period",
    day,
    points: away < 0 ? "past" : "future",
    ...(unit.value.unit === "week" && edge === undefined ? { weeks: away } : {}),
  };
}

function edgeOfMonth(scene: Scene, to: number, month: number, edge: "start" | "middle" | "end"): DayPiece {
  const first =
    dayOfYear(scene.today, month, edge === "start" ? 1 : edge === "middle" ? 15 : 28, scene.sense) ?? scene.today;
  return { to, kind: "period", day: edgeOf(first, "month", 0, edge) };
}
