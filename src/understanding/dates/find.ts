/** Dates in a line: where they stand, what day and time they name, with the small words that belong to them. */
import type { Token } from "../text/tokens.ts";
import { dayOfMonth, dayOfYear, weekdayNear } from "./calendar.ts";
import { clockAt } from "./clock.ts";
import { atom, mark, type Scene } from "./cursor.ts";
import { dayAt } from "./day.ts";
import type { DayPiece } from "./day-piece.ts";
import { isOtherWord } from "./other-words.ts";
import { addsTime, joins, type Sum } from "./sum.ts";
import { DATE_BOOK, DATE_BOOK_VI } from "./words.ts";

export interface FoundDate {
  /** First token, with the leading small words ("by", "до", "vào"). */
  readonly from: number;
  readonly to: number;
  readonly day: Temporal.PlainDate | undefined;
  /** `HH:MM`. */
  readonly at: string | undefined;
  /** Whether the words themselves point back or ahead. */
  readonly points: "past" | "future" | undefined;
  readonly impossible: boolean;
  /** A word of a deadline stands before it: "by", "до", "trước". */
  readonly deadline: boolean;
  readonly kind: "day" | "time";
  readonly exact: boolean;
}

export interface Moment {
  readonly now: Temporal.ZonedDateTime;
  readonly sense: "past" | "future";
  readonly vietnamese: boolean;
}

/** All dates among some tokens, left to right, apart from tokens that are names. */
export function findDates(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  moment: Moment,
  from = 0,
  end = tokens.length,
): FoundDate[] {
  const scene: Scene = {
    tokens: end === tokens.length ? tokens : tokens.slice(0, end),
    book: moment.vietnamese ? DATE_BOOK_VI : DATE_BOOK,
    today: moment.now.toPlainDate(),
    now: moment.now,
    sense: moment.sense,
    taken,
    memo: [],
  };
  const found: FoundDate[] = [];
  for (let at = from; at < end; ) {
    const one = taken.has(at) ? undefined : dateAt(scene, at, found.at(-1)?.to ?? from);
    if (one !== undefined) found.push(one);
    at = one?.to ?? at + 1;
  }
  return found;
}

/** The last day so numbered before today. */
function lastNumbered(scene: Scene, piece: DayPiece, from: number, to: number): DayPiece {
  const { day } = piece;
  if (day === undefined || Temporal.PlainDate.compare(day, scene.today) <= 0) return piece;
  const ofMonth = scene.tokens.slice(from, to).some((token) => /^([./-]|thang)$/.test(token.bare));
  const last = ofMonth ? dayOfYear(scene.today, day.month, day.day, "past") : dayOfMonth(scene.today, day.day, "past");
  return last === undefined ? piece : { ...piece, day: last, points: "past" };
}

function dateAt(scene: Scene, at: number, floor: number): FoundDate | undefined {
  const sum: Sum = { to: at, day: undefined, at: undefined, part: false, impossible: false, time: false };
  const led = isBefore(scene, at - 1) && at - 1 >= floor;
  // A day, its weekday, its week and its time may follow one another in any order; each is taken once.
  for (let count = 0; count < 5 && take(scene, sum, led || count > 0, count); count += 1);
  if (sum.to === at) return undefined;
  if (sum.day !== undefined && sum.day.day === undefined && sum.day.weeks !== undefined && !sum.time) return undefined;
  let from = at;
  for (let lead = leadTo(scene, from, floor); lead < from && at - lead < 5; lead = leadTo(scene, from, floor))
    from = lead;
  const words = scene.tokens.slice(from, at).map((token) => token.bare);
  // "hôm mùng 10" is a day gone, "mùng 10" either.
  const numbered =
    sum.day?.kind === "date" && sum.day.points === undefined && words.some((word) => /^(hom|bua)$/.test(word));
  if (numbered && sum.day?.day !== undefined) sum.day = lastNumbered(scene, sum.day, at, sum.to);
  // "hôm thứ hai" tells of the Monday gone, "thứ hai" of either.
  const gone =
    sum.day?.weekday !== undefined && sum.day.points === undefined && (words.includes("hom") || words.includes("bua"));
  const day = gone ? weekdayNear(scene.today, sum.day?.weekday ?? 1, "past") : sum.day?.day;
  return {
    from,
    to: sum.to,
    day: sum.impossible ? undefined : day,
    at: sum.at ?? sum.day?.at,
    points: gone ? "past" : sum.day?.points,
    impossible: sum.impossible,
    deadline: words.some((word) =>
      /^(by|before|until|till|due|до|к|ко|на|под|під|truoc|han|den|trong|later|пізніше|позднее|позже|nhat)$/.test(word),
    ),
    kind: sum.day === undefined ? "time" : "day",
    exact: sum.day?.kind === "date" || sum.day?.kind === "near",
  };
}

/** Reads one more day or time, if it can belong to what was read so far. */
function take(scene: Scene, sum: Sum, led: boolean, count: number): boolean {
  // Between two parts of one date stand at most a comma and small words: "Friday, at 3", "5-го числа о 10".
  for (const at of count === 0 ? [sum.to] : joints(scene, sum.to)) {
    if (scene.taken.has(at)) continue;
    const leads = led || at > sum.to;
    const day = dayAt(scene, at, leads);
    const clock = clockAt(scene, at, leads, sum.day !== undefined);
    if (day !== undefined && (clock === undefined || day.to >= clock.to) && joins(scene, sum, day)) return true;
    if (clock !== undefined && addsTime(sum, clock)) return true;
  }
  return false;
}

function joints(scene: Scene, at: number): number[] {
  const places = [at];
  let place = at;
  // "Friday, at 3", "thursday of next week"
  const of = scene.tokens[place]?.key === "of" && atom(scene, place + 1, "shift") !== undefined;
  if (of || mark(scene, place, ",", "(", "–", "—")) place += 1;
  if (place !== at) places.push(place);
  while (place - at < 4 && isBefore(scene, place)) {
    place += 1;
    places.push(place);
  }
  return places;
}

/** Where the small word or phrase that ends at a token begins ("by", "не пізніше"); the token itself if there is none. */
function leadTo(scene: Scene, at: number, floor: number): number {
  if (at - 1 >= floor && isBefore(scene, at - 1) && !scene.taken.has(at - 1)) return at - 1;
  for (const back of [2, 3]) {
    if (at - back >= floor && !scene.taken.has(at - back) && atom(scene, at - back, "before")?.to === at)
      return at - back;
  }
  return at;
}

function isBefore(scene: Scene, at: number): boolean {
  if (at < 0 || isOtherWord(scene, at)) return false;
  return (
    atom(scene, at, "before") !== undefined ||
    (atom(scene, at, "clock")?.value.word === "at" &&
      scene.tokens[at]?.key !== "from" &&
      scene.tokens[at]?.key !== "about")
  );
}
