/** A day of the month alone: "on the 5th", "до 5-го", "ngày 5", "20 числа минулого місяця". */
import { dayOfMonth, edgeOf, realDay } from "./calendar.ts";
import { atom, digits, glued, mark, numberAt, ordinalAt, type Scene } from "./cursor.ts";
import type { DayPiece } from "./day-piece.ts";
import { isDayNumber } from "./month-days.ts";
import { period } from "./periods.ts";

/** A day of the month at a token, of this month or the one named after it. `led`: a word that leads a date stands before. */
export function dayAlone(scene: Scene, at: number, led: boolean): DayPiece | undefined {
  const lead = atom(scene, at, "dayNumber");
  const before = lead?.value.side === "before" ? lead : undefined;
  const start = before?.to ?? at;
  // "ngày mốt" is the day after tomorrow.
  if (before !== undefined && scene.tokens[at]?.bare === "ngay" && atom(scene, at, "day")?.to === start + 1)
    return undefined;
  const ordinal = ordinalAt(scene, start);
  const number = ordinal ?? numberAt(scene, start);
  if (number === undefined || !isDayNumber(number.value)) return undefined;
  const after = atom(scene, number.to, "dayNumber")?.value.side === "after";
  const to = after ? number.to + 1 : number.to;
  const vietnamese = before !== undefined && scene.tokens[at]?.key !== "the";
  if (!after && ordinal !== undefined && isHourOrCount(scene, start, to)) return undefined;
  const slavic = scene.tokens[start]?.cyrillic === true || isCyrillicOrdinal(scene, start);
  const sure = ordinal !== undefined && (ordinal.sure || led);
  const ends = endsDate(scene, to) || (led && ordinal?.sure === true && !isCounted(scene, to));
  const english = ordinal !== undefined && !isCyrillicOrdinal(scene, start) && ends;
  const named =
    vietnamese || after || (sure && slavic) || (english && (led || before !== undefined || isApart(scene, at, to)));
  if (!named || goesOn(scene, to, vietnamese) || COUNTED.test(scene.tokens[to]?.key ?? "")) return undefined;
  return inNamedMonth(scene, to, number.value) ?? inAnyMonth(scene, to, number.value);
}

/** A spoken hour ("о п'ятій") and a counted thing ("друга зустріч") are no days. */
function isHourOrCount(scene: Scene, start: number, to: number): boolean {
  return scene.tokens[start]?.cyrillic === true && !/(ого|его|ього|ому|ему)$/.test(scene.tokens[to - 1]?.key ?? "");
}

/** What is counted in the genitive: "з третього дзвінка", "до пятого этажа", "со второго раза". */
const COUNTED =
  /^(дзвінка|звонка|набору|набора|разу|раза|спроби|попытки|заходу|захода|кола|круга|раунду|раунда|етапу|этапа|пункту|пункта|поверху|этажа|варіанту|варианта|слайду|слайда|листа|письма|повідомлення|сообщения|транша|траншу|рядка|строки|сезону|сезона|класу|класса|ряду|ряда|місця|места|покоління|поколения)$/;

/** "ngày 5 nữa", "5th-grade", "5/12": more than a day of the month. */
function goesOn(scene: Scene, to: number, vietnamese: boolean): boolean {
  const next = scene.tokens[to];
  if (vietnamese && next?.bare === "nua" && atom(scene, to, "later") !== undefined) return true;
  if (next?.glued === true && next.kind !== "mark") return true;
  return mark(scene, to, "/") || (mark(scene, to, ".") && glued(scene, to + 1) && digits(scene, to + 1) !== undefined);
}

/** "the 5th of next month" */
function inNamedMonth(scene: Scene, to: number, day: number): DayPiece | undefined {
  const month = monthPeriod(scene, scene.tokens[to]?.key === "of" ? to + 1 : to);
  if (month === undefined) return undefined;
  const first = edgeOf(scene.today, "month", month.shift, "start");
  const points = month.shift < 0 ? "past" : "future";
  return { to: month.to, kind: "date", day: realDay(first.year, first.month, day), points };
}

function inAnyMonth(scene: Scene, to: number, day: number): DayPiece {
  return { to, kind: "date", day: day > 31 ? undefined : dayOfMonth(scene.today, day, scene.sense) };
}

/** "5-го" */
function isCyrillicOrdinal(scene: Scene, at: number): boolean {
  return scene.tokens.slice(at + 1, at + 3).some((token) => token.cyrillic && token.glued);
}

function monthPeriod(scene: Scene, at: number): { to: number; shift: number } | undefined {
  const found = period(scene, at);
  if (found?.weeks !== undefined || found?.kind !== "period") return undefined;
  const apart =
    found.day === undefined ? 0 : found.day.month - scene.today.month + 12 * (found.day.year - scene.today.year);
  return Math.abs(apart) <= 1 && found.day?.day === 1 ? { to: found.to, shift: apart } : undefined;
}

/** "coffee, 12th, 9ish": a number with its ending between marks. */
function isApart(scene: Scene, at: number, to: number): boolean {
  const [before, after] = [scene.tokens[at - 1], scene.tokens[to]];
  return digits(scene, at) !== undefined && before?.kind === "mark" && (after === undefined || after.kind === "mark");
}

/** "on the 5th floor", "by the 9th draft": what is counted; "on the twenty second deliver …" is a day. */
function isCounted(scene: Scene, at: number): boolean {
  return /^(floor|storey|page|slide|draft|version|round|line|row|column|item|point|attempt|try|anniversary|birthday|hole|grade|street|st|avenue|ave|edition|chapter|iteration|question|minute|hour|day|week|month|year|quarter|time|stop|call|meeting|email|mail|reminder|invoice|batch|cut|one|place|lap|stage|level|century|client|customer|order|request|ticket|review|session|visit|phase|milestone|sprint|tranche|instalment|installment|payment|option|and)$/.test(
    scene.tokens[at]?.key ?? "",
  );
}

/** After "the 5th" comes no noun it could count. */
function endsDate(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined || token.kind === "mark") return true;
  return FOLLOWS.test(token.key) || atom(scene, at, "part") !== undefined || digits(scene, at) !== undefined;
}

const FOLLOWS =
  /^(of|at|in|by|before|with|to|for|we|i|they|he|she|and|or|re|about|morning|afternoon|evening|noon|eod|cob|we've|had|met|was|send|call|someone|somebody|everyone|please|you|us|it)$/;
