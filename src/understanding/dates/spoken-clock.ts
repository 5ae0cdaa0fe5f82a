/** Hours in words: "half past three", "о третій", "в три часа дня", "three o'clock", "lúc ba giờ". */
import { atom, clockWord, numberAt, ordinalAt, type Scene } from "./cursor.ts";
import { type Clock, endsHere, type Lead, partOf, timed } from "./hour.ts";
import { isFeminineHour, slavicMinutes } from "./slavic-minutes.ts";
import { afterHour } from "./written-clock.ts";

/** An hour with its half, quarter or minutes in words, at a token. */
export function spokenHalf(scene: Scene, at: number): Clock | undefined {
  return (
    halfInOne(scene, at) ??
    halfOf(scene, at) ??
    namedFraction(scene, at) ??
    withoutMinutes(scene, at) ??
    slavicMinutes(scene, at) ??
    minutesPast(scene, at)
  );
}

/** "полтретьего", "пол-одиннадцатого" */
function gluedHalf({ tokens }: Scene, at: number): { readonly hour: string; readonly to: number } | undefined {
  const { key = "", cyrillic = false } = tokens[at] ?? {};
  if (!cyrillic || !key.startsWith("пол")) return undefined;
  if (key === "пол" && tokens[at + 1]?.key === "-") return { hour: tokens[at + 2]?.key ?? "", to: at + 3 };
  return { hour: key.slice("пол".length), to: at + 1 };
}

function halfInOne(scene: Scene, at: number): Clock | undefined {
  const half = gluedHalf(scene, at);
  const hour = half === undefined ? -1 : HALVES.indexOf(half.hour);
  return half === undefined || hour < 0 ? undefined : timed(scene, half.to, hour || 12, 30, false);
}

/** "half ten", British for half past: with nothing counted behind it. */
function halfOf(scene: Scene, at: number): Clock | undefined {
  if (scene.tokens[at]?.key !== "half" || /^(an?|past)$/.test(scene.tokens[at + 1]?.key ?? "")) return undefined;
  const hour = numberAt(scene, at + 1);
  if (hour === undefined || hour.value < 1 || hour.value > 12) return undefined;
  const ends =
    endsHere(scene, hour.to) ||
    partOf(scene, hour.to) !== undefined ||
    atom(scene, hour.to, "day") !== undefined ||
    atom(scene, hour.to, "weekday") !== undefined ||
    /^(on|with|w|tomorrow|today)$/.test(scene.tokens[hour.to]?.key ?? "");
  return ends ? timed(scene, hour.to, hour.value, 30, false) : undefined;
}

/** "half past three", "чверть на п'яту" */
function namedFraction(scene: Scene, at: number): Clock | undefined {
  const word = clockWord(scene, at, "halfPast", "halfTo", "quarterPast", "quarterTo");
  const hour = word === undefined ? undefined : hourNumber(scene, word.to);
  if (word === undefined || hour === undefined) return undefined;
  // "чверть на п'яту" and "четверть пятого" count towards the hour named, English counts from it.
  const english = /^[a-z]/.test(scene.tokens[at]?.key ?? "");
  // Half an hour before one is past noon.
  const before = hour.value - 1 || 12;
  if (word.word === "quarterPast") return timed(scene, hour.to, english ? hour.value : before, 15, false);
  if (word.word === "halfPast") return timed(scene, hour.to, hour.value, 30, false);
  return timed(scene, hour.to, before, word.word === "halfTo" ? 30 : 45, false);
}

/** "без десяти минут пять" */
function withoutMinutes(scene: Scene, at: number): Clock | undefined {
  const lead = scene.tokens[at]?.key === "без" ? clockWord(scene, at, "to") : undefined;
  const less = lead === undefined ? undefined : numberAt(scene, lead.to);
  if (less === undefined) return undefined;
  const hour = hourNumber(scene, atom(scene, less.to, "unit")?.to ?? less.to);
  return hour === undefined ? undefined : timed(scene, hour.to, hour.value - 1, 60 - less.value, false);
}

/** "ten past four", "20 to 5" */
function minutesPast(scene: Scene, at: number): Clock | undefined {
  const minutes = numberAt(scene, at);
  const side = minutes === undefined ? undefined : clockWord(scene, minutes.to, "past", "to");
  const hour = side === undefined ? undefined : hourNumber(scene, side.to);
  if (minutes === undefined || side === undefined || hour === undefined) return undefined;
  if (!/^[a-z]/.test(scene.tokens[side.to - 1]?.key ?? "")) return undefined;
  if (minutes.value % 5 !== 0 || minutes.value >= 60) return undefined;
  return side.word === "past"
    ? timed(scene, hour.to, hour.value, minutes.value, false)
    : timed(scene, hour.to, hour.value - 1, 60 - minutes.value, false);
}

const HALVES = [
  "первого",
  "второго",
  "третьего",
  "четвертого",
  "пятого",
  "шестого",
  "седьмого",
  "восьмого",
  "девятого",
  "десятого",
  "одиннадцатого",
  "двенадцатого",
];

/** A whole hour in words at a token. */
export function spokenHour(scene: Scene, at: number, lead: Lead): Clock | undefined {
  if (lead !== "none" && /^час[ау]?$/.test(scene.tokens[at]?.key ?? "")) return oneOClock(scene, at);
  const ordinal = lead === "none" ? undefined : ordinalAt(scene, at);
  if (ordinal !== undefined && isFeminineHour(scene, at, ordinal))
    return timed(scene, ordinal.to, ordinal.value, 0, false);
  if (ordinal !== undefined && lead === "time" && ordinal.value <= 24 && isHourOrdinal(scene, at, ordinal.to)) {
    const hour = clockWord(scene, ordinal.to, "hour");
    const minute = numberAt(scene, hour?.to ?? ordinal.to);
    const counted =
      minute !== undefined && minute.value >= 5 && minute.value < 60 && scene.tokens[ordinal.to]?.kind === "word";
    return counted
      ? timed(scene, minute.to, ordinal.value, minute.value, false)
      : timed(scene, hour?.to ?? ordinal.to, ordinal.value, 0, false);
  }
  const number = numberAt(scene, at);
  if (number === undefined || scene.tokens[at]?.kind === "number" || number.value > 24) return undefined;
  const half = clockWord(scene, number.to, "half");
  if (half !== undefined) return timed(scene, half.to, number.value, 30, false);
  const hour = clockWord(scene, number.to, "hour");
  if (hour !== undefined) return afterHour(scene, hour.to, number.value, lead, at);
  const minute = minutesAfter(scene, number.to, lead);
  if (minute !== undefined) return timed(scene, minute.to, number.value, minute.value, false);
  if (partOf(scene, number.to) !== undefined && lead !== "none") return timed(scene, number.to, number.value, 0, false);
  // "набрать Карима в пять" ends with its hour as "о п'ятій" does.
  const before = scene.tokens[at - 1]?.key ?? "";
  // "до шести отписать", "в районе трёх звякнуть"
  const counted = /^(двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти)$/.test(scene.tokens[at]?.key ?? "");
  const ends =
    (isLast(scene, number.to) && /^(в|к|до)$/.test(before)) ||
    (counted && /^(до|к|после|около|районе)$/.test(before) && endsHere(scene, number.to));
  if ((lead === "time" || ends) && number.value > 1 && number.value <= 12 && endsHere(scene, number.to))
    return timed(scene, number.to, number.value, 0, false);
  return undefined;
}

/** "о п'ятій", "о 16-й": no "о 5-му". */
function isHourOrdinal(scene: Scene, at: number, to: number): boolean {
  return scene.tokens[at]?.cyrillic === true || /^(й|ій|ої|та)$/.test(scene.tokens[to - 1]?.key ?? "");
}

/** "в час дня", "в час": the Russian hour without a number is one. */
function oneOClock(scene: Scene, at: number): Clock | undefined {
  const led = isLast(scene, at + 1) && /^[вк]$/.test(scene.tokens[at - 1]?.key ?? "");
  return led || partOf(scene, at + 1) !== undefined ? timed(scene, at + 1, 1, 0, false) : undefined;
}

/** Whether nothing but the marks that end a sentence is left. */
function isLast({ tokens }: Scene, at: number): boolean {
  return tokens[at] === undefined || (/^[.!?…]$/.test(tokens[at].key) && tokens[at + 1] === undefined);
}

/** "ten fifteen", "nine thirty am", "в десять пятнадцать", "nine oh five": minutes said right after the hour. */
function minutesAfter(scene: Scene, at: number, lead: Lead): { to: number; value: number } | undefined {
  const nought = /^(oh|o|ноль|нуль|нуль нуль)$/.test(scene.tokens[at]?.key ?? "");
  const minute = numberAt(scene, nought ? at + 1 : at);
  if (minute === undefined || scene.tokens[nought ? at + 1 : at]?.kind === "number") return undefined;
  const sound = nought ? minute.value < 10 : minute.value >= 10 && minute.value < 60;
  const sure =
    lead === "time" || partOf(scene, minute.to) !== undefined || (lead === "maybe" && minute.value % 5 === 0);
  // "at ten ten people come" counts people.
  const ends =
    partOf(scene, minute.to) !== undefined || scene.tokens[minute.to]?.kind !== "word" || endsHere(scene, minute.to);
  return sound && sure && ends ? minute : undefined;
}

function hourNumber(scene: Scene, at: number): { to: number; value: number } | undefined {
  const found = ordinalAt(scene, at) ?? numberAt(scene, at);
  if (found === undefined || found.value < 1 || found.value > 24) return undefined;
  return { to: clockWord(scene, found.to, "hour")?.to ?? found.to, value: found.value };
}
