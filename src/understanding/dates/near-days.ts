/** Days by their distance from today: "yesterday", "in two weeks", "через місяць", "3 ngày nữa", "a week ago". */
import { shifted } from "./calendar.ts";
import { atom, numberAt, type Scene } from "./cursor.ts";
import type { DayPiece } from "./day-piece.ts";
import type { Unit } from "./words.ts";

/** "yesterday", "hôm nay", "післязавтра" */
export function nearDay(scene: Scene, at: number): DayPiece | undefined {
  const found = atom(scene, at, "day");
  if (found === undefined) return undefined;
  const { offset, at: time, points } = found.value;
  return {
    to: found.to,
    kind: "near",
    day: scene.today.add({ days: offset }),
    ...(offset < 0 || points !== undefined
      ? { points: "past" as const }
      : offset > 0
        ? { points: "future" as const }
        : {}),
    ...(time === undefined ? {} : { at: time }),
  };
}

/** A length of time before or after today. */
export function distantDay(scene: Scene, at: number): DayPiece | undefined {
  const back = atom(scene, at, "back");
  if (back !== undefined) return agoAfter(scene, back.to);
  const lead = atom(scene, at, "in");
  const about = aboutSoMany(scene, at);
  if (about !== undefined) return about;
  const start = lead?.to ?? at;
  const number = numberAt(scene, start);
  const unit = atom(scene, number?.to ?? start, "unit") ?? lettersOf(scene, number?.to);
  const counted = number !== undefined || unit?.value.count !== undefined;
  if (unit === undefined || (!counted && lead === undefined && scene.tokens[start]?.cyrillic !== true))
    return undefined;
  const count = (number?.value ?? 1) * (unit.value.count ?? 1);
  const ago = atom(scene, unit.to, "ago");
  if (ago !== undefined && (lead === undefined || scene.tokens[at]?.bare === "trong")) {
    // "ngày trước" is the other day.
    const other = number === undefined && scene.tokens[start]?.bare === "ngay";
    return other ? undefined : moved(scene, ago.to, -count, unit.value.unit);
  }
  const later = atom(scene, unit.to, "later");
  if (lead === undefined)
    return later === undefined || !counted ? undefined : moved(scene, later.to, count, unit.value.unit);
  if (number === undefined && !standsAlone(scene, at, unit)) return undefined;
  return moved(scene, later?.to ?? pastTime(scene, unit.to), count, unit.value.unit);
}

/** "in a week's time" */
function pastTime({ tokens }: Scene, at: number): number {
  return tokens[at]?.key === "'s" && tokens[at + 1]?.key === "time" ? at + 2 : at;
}

/** Units of which there are several, behind which their number may stand: "тижнів за два", "через днів п'ять". */
const SEVERAL =
  /^(тижнів|тижні|днів|дні|місяців|місяці|годин|години|годинки|хвилин|хвилини|недель|недели|недельки|дней|дня|месяцев|месяца|часов|часа|часика|минут|минуты)$/;

/** "тижнів за два", "недели через две", "через днів зо три": the number behind its unit says about so many. */
function aboutSoMany(scene: Scene, at: number): DayPiece | undefined {
  if (scene.tokens[at]?.cyrillic !== true) return undefined;
  const first = atom(scene, at, "in");
  const unit = atom(scene, first?.to ?? at, "unit");
  if (unit === undefined || !SEVERAL.test(scene.tokens[unit.to - 1]?.key ?? "")) return undefined;
  const lead = first ?? atom(scene, unit.to, "in");
  if (lead === undefined) return undefined;
  const behind = first === undefined ? lead.to : unit.to;
  const number = numberAt(scene, /^(зо|з|із)$/.test(scene.tokens[behind]?.key ?? "") ? behind + 1 : behind);
  if (number === undefined || scene.tokens[behind]?.kind === "mark") return undefined;
  return moved(scene, number.to, number.value * (unit.value.count ?? 1), unit.value.unit);
}

/** "45p nữa", "2h nữa": hours and minutes by a letter, where "nữa" says that they are a length. */
function lettersOf(scene: Scene, at: number | undefined) {
  const token = at === undefined ? undefined : scene.tokens[at];
  if (at === undefined || token?.glued !== true || scene.tokens[at + 1]?.bare !== "nua") return undefined;
  const unit = { p: "minute", ph: "minute", h: "hour", g: "hour" }[token.key];
  return unit === "minute" || unit === "hour"
    ? { to: at + 1, value: { is: "unit" as const, unit: unit as Unit, count: 1 } }
    : undefined;
}

/** "cách đây 3 ngày" */
function agoAfter(scene: Scene, at: number): DayPiece | undefined {
  const count = numberAt(scene, at);
  const unit = count === undefined ? undefined : atom(scene, count.to, "unit");
  if (count === undefined || unit === undefined) return undefined;
  const to = atom(scene, unit.to, "ago")?.to ?? unit.to;
  return moved(scene, to, -count.value * (unit.value.count ?? 1), unit.value.unit);
}

/** Whether a unit without a number is one of it: "через місяць", "за тиждень", but not "sau tuần", "за днём". */
function standsAlone(
  scene: Scene,
  at: number,
  unit: { readonly to: number; readonly value: { readonly unit: Unit; readonly count?: number } },
): boolean {
  const head = scene.tokens[at]?.key ?? "";
  if (head === "sau" || head === "trong") return false;
  if (unit.value.count !== undefined) return true;
  if (scene.tokens[at]?.cyrillic !== true) return false;
  if (head !== "за") return true;
  return (
    ["week", "month", "hour"].includes(unit.value.unit) &&
    /(ждень|сяць|году|годину)$/.test(scene.tokens[unit.to - 1]?.key ?? "")
  );
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
