/** Times of day in every form people use. All functions give `HH:MM` of the writer's own clock. */
import { atom, clockWord, digits, glued, mark, numberAt, ordinalAt, type Scene } from "./cursor.ts";

export interface Clock {
  readonly to: number;
  /** `undefined`: the words name a time that no clock shows. */
  readonly at: string | undefined;
  /** A part of the day alone ("morning"), not an hour. */
  readonly part?: boolean;
}

/** A time at a token. `led`: a word that leads a time or date stands before it. */
export function clockAt(scene: Scene, at: number, led: boolean, joined = false): Clock | undefined {
  const lead = clockWord(scene, at, "at");
  if (lead !== undefined) {
    const strict =
      scene.tokens[at]?.key !== "в" &&
      scene.tokens[at]?.key !== "к" &&
      scene.tokens[at]?.key !== "from" &&
      scene.tokens[at]?.key !== "about";
    const inner = hourAt(scene, lead.to, strict ? "time" : "maybe") ?? hourAfterDay(scene, lead.to, joined);
    if (inner !== undefined) return inner;
  }
  return hourAt(scene, at, led ? "maybe" : "none") ?? partAt(scene, at);
}

/** "в следующий вторник в 14 планёрка": right after a day a number is its hour, whatever comes next. */
function hourAfterDay(scene: Scene, at: number, joined: boolean): Clock | undefined {
  const hour = joined ? digits(scene, at) : undefined;
  const next = scene.tokens[at + 1];
  if (hour === undefined || hour < 7 || hour > 21 || next?.glued === true || next?.kind === "mark") return undefined;
  return timed(scene, at + 1, hour, 0, false);
}

function partAt(scene: Scene, at: number): Clock | undefined {
  const part = atom(scene, at, "part");
  if (part === undefined || part.value.onlyAfterHour === true) return undefined;
  return { to: part.to, at: part.value.at, part: true };
}

type Lead = "time" | "maybe" | "none";

function hourAt(scene: Scene, at: number, lead: Lead): Clock | undefined {
  return spokenHalf(scene, at) ?? written(scene, at, lead) ?? spoken(scene, at, lead);
}

/** 15:00, 15.00, 3pm, 15h30, 3 giờ kém 10, 9 rưỡi, 3 часа дня. */
function written(scene: Scene, at: number, lead: Lead): Clock | undefined {
  const hour = digits(scene, at);
  if (hour === undefined) return undefined;
  const colon = mark(scene, at + 1, ":") && glued(scene, at + 1) && glued(scene, at + 2);
  const dot = mark(scene, at + 1, ".") && glued(scene, at + 1) && glued(scene, at + 2);
  const minute = digits(scene, at + 2);
  if (minute !== undefined && scene.tokens[at + 2]?.key.length === 2 && (colon || dot)) {
    const isTime =
      colon ||
      lead === "time" ||
      minute > 12 ||
      (lead !== "none" && minute === 0) ||
      (partOf(scene, at + 3) !== undefined && !apart(scene, at));
    const partial = mark(scene, at + 3, ".", ":") && glued(scene, at + 3) && digits(scene, at + 4, 4) !== undefined;
    if (isTime && !partial && (colon || minute < 60) && (colon || hour < 25)) {
      const padded = scene.tokens[at]?.key.startsWith("0") === true;
      const clock = clockWord(scene, at + 3, "hour")?.to ?? at + 3;
      return timed(scene, clock, hour, minute, padded || (lead === "none" && hour > 6));
    }
  }
  const half = clockWord(scene, at + 1, "half");
  if (half !== undefined) return timed(scene, half.to, hour, 30, false);
  const o = clockWord(scene, at + 1, "hour");
  if (o !== undefined) return afterHour(scene, o.to, hour, lead, at);
  const part = partOf(scene, at + 1);
  if (part !== undefined && (lead !== "none" || !glued(scene, at))) return timed(scene, at + 1, hour, 0, false);
  if (lead === "time" && !blocked(scene, at + 1)) return timed(scene, at + 1, hour, 0, false);
  if (lead === "maybe" && hour >= 7 && hour <= 21 && endsHere(scene, at + 1) && isHourPreposition(scene, at - 1)) {
    return timed(scene, at + 1, hour, 0, false);
  }
  return undefined;
}

/** "8.12 утром" is a day and its morning, "8.12 утра" a time: the instrumental stands apart from the number. */
function apart(scene: Scene, at: number): boolean {
  const month = digits(scene, at + 2) ?? 0;
  return (
    mark(scene, at + 1, ".") &&
    month >= 1 &&
    month <= 12 &&
    /^(утром|днем|вечером|ночью|зранку|ранком|вранці|уранці|вдень|удень|ввечері|увечері|вечором|morning|afternoon|evening|in)$/.test(
      scene.tokens[at + 3]?.key ?? "",
    )
  );
}

function afterHour(scene: Scene, to: number, hour: number, lead: Lead, from: number): Clock | undefined {
  const half = clockWord(scene, to, "half");
  if (half !== undefined) return timed(scene, half.to, hour, 30, false);
  const less = clockWord(scene, to, "to");
  const minus = less === undefined ? undefined : numberAt(scene, less.to);
  if (less !== undefined && minus !== undefined) return timed(scene, minus.to, hour - 1, 60 - minus.value, false);
  const minute = digits(scene, to);
  const short = /^(h|g|г|год|ч)$/.test(scene.tokens[to - 1]?.key ?? "");
  if (minute !== undefined && scene.tokens[to]?.key.length === 2 && (glued(scene, to) || !short)) {
    const tail = scene.tokens[to + 1];
    return timed(
      scene,
      tail?.bare === "phut" || (tail?.key === "p" && tail.glued) ? to + 2 : to + 1,
      hour,
      minute,
      false,
    );
  }
  // "2 hours" is a length of time unless something leads it as a moment.
  const vietnamese = /^(h|g|gio|oclock)$/.test(scene.tokens[to - 1]?.bare ?? "");
  if (lead === "none" && !vietnamese && partOf(scene, to) === undefined) return undefined;
  if (lead === "maybe" && scene.tokens[from - 1]?.key === "на") return undefined;
  return timed(scene, to, hour, 0, false);
}

/** "half past three", "quarter to five", "пів на четверту", "в полтретьего", "без десяти пять". */
function spokenHalf(scene: Scene, at: number): Clock | undefined {
  const glue = /^пол(.{4,})$/.exec(scene.tokens[at]?.key ?? "");
  if (glue?.[1] !== undefined && scene.tokens[at]?.cyrillic === true) {
    const hour = HALVES.indexOf(glue[1]);
    if (hour >= 0) return timed(scene, at + 1, hour, 30, false);
  }
  const word = clockWord(scene, at, "halfPast", "halfTo", "quarterPast", "quarterTo");
  if (word !== undefined) {
    const hour = hourNumber(scene, word.to);
    if (hour === undefined) return undefined;
    const english = /^[a-z]/.test(scene.tokens[at]?.key ?? "");
    // "чверть на п'яту" and "четверть пятого" count towards the hour named, English counts from it.
    if (word.word === "quarterPast") return timed(scene, hour.to, hour.value - (english ? 0 : 1), 15, false);
    if (word.word === "halfPast") return timed(scene, hour.to, hour.value, 30, false);
    return timed(scene, hour.to, hour.value - 1, word.word === "halfTo" ? 30 : 45, false);
  }
  const lessFirst = clockWord(scene, at, "to");
  const less = lessFirst === undefined ? undefined : numberAt(scene, lessFirst.to);
  if (lessFirst !== undefined && less !== undefined && scene.tokens[at]?.key === "без") {
    const unit = atom(scene, less.to, "unit");
    const hour = hourNumber(scene, unit?.to ?? less.to);
    if (hour !== undefined) return timed(scene, hour.to, hour.value - 1, 60 - less.value, false);
  }
  const minutes = numberAt(scene, at);
  const side = minutes === undefined ? undefined : clockWord(scene, minutes.to, "past", "to");
  const hour = side === undefined ? undefined : hourNumber(scene, side.to);
  if (
    minutes !== undefined &&
    side !== undefined &&
    hour !== undefined &&
    /^[a-z]/.test(scene.tokens[side.to - 1]?.key ?? "")
  ) {
    if (minutes.value % 5 !== 0 || minutes.value >= 60) return undefined;
    return side.word === "past"
      ? timed(scene, hour.to, hour.value, minutes.value, false)
      : timed(scene, hour.to, hour.value - 1, 60 - minutes.value, false);
  }
  return undefined;
}

const HALVES = [
  "",
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

/** Hours in words: "о третій", "в три часа дня", "three o'clock", "lúc ba giờ". */
function spoken(scene: Scene, at: number, lead: Lead): Clock | undefined {
  const ordinal = lead === "none" ? undefined : ordinalAt(scene, at);
  if (ordinal !== undefined && lead === "time" && ordinal.value <= 24 && scene.tokens[at]?.cyrillic === true) {
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
  if (partOf(scene, number.to) !== undefined && lead !== "none") return timed(scene, number.to, number.value, 0, false);
  if (lead === "time" && number.value > 1 && number.value <= 12 && endsHere(scene, number.to))
    return timed(scene, number.to, number.value, 0, false);
  return undefined;
}

function hourNumber(scene: Scene, at: number): { to: number; value: number } | undefined {
  const found = ordinalAt(scene, at) ?? numberAt(scene, at);
  if (found === undefined || found.value < 1 || found.value > 24) return undefined;
  return { to: clockWord(scene, found.to, "hour")?.to ?? found.to, value: found.value };
}

/** `am`, `pm` or a part of the day that says which half an hour belongs to. */
function partOf(scene: Scene, at: number): { to: number; half: "am" | "pm"; exact?: string } | undefined {
  const token = scene.tokens[at];
  if (token === undefined) return undefined;
  if (/^(am|pm)$/.test(token.key)) return { to: at + 1, half: token.key === "am" ? "am" : "pm" };
  if (/^[ap]$/.test(token.key) && mark(scene, at + 1, ".") && scene.tokens[at + 2]?.key === "m") {
    return { to: mark(scene, at + 3, ".") ? at + 4 : at + 3, half: token.key === "a" ? "am" : "pm" };
  }
  const part = atom(scene, at, "part");
  if (part === undefined) return clockWord(scene, at, "ofDay") === undefined ? undefined : { to: at + 1, half: "am" };
  if (part.value.half === undefined) return part.value.at === "12:00" ? { to: part.to, half: "pm" } : undefined;
  return { to: part.to, half: part.value.half };
}

/** Settles the hour: the part of the day decides; without one, 1 to 6 is the afternoon of a working day. */
function timed(scene: Scene, to: number, hour: number, minute: number, literal: boolean): Clock {
  const part = partOf(scene, to);
  let h = hour;
  if (part?.half === "pm" && h < 12) h += 12;
  else if (part?.half === "am" && h === 12) h = 0;
  else if (part === undefined && !literal && h >= 1 && h <= 6) h += 12;
  const end = part?.to ?? to;
  if (h === 24 && minute === 0) h = 0;
  if (h > 23 || h < 0 || minute > 59 || minute < 0) return { to: end, at: undefined };
  return { to: end, at: `${String(h).padStart(2, "0")}:${String(minute).padStart(2, "0")}` };
}

/** After a bare number: something counted, so the number is no hour. */
function blocked(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined) return false;
  if (token.glued && (token.kind !== "mark" || /^[%$€₴₽₫./-]$/.test(token.key)))
    return !/^[.]$/.test(token.key) || scene.tokens[at + 1]?.glued === true;
  return /^[%$€₴₽₫]$/.test(token.key);
}

function endsHere(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined) return true;
  return token.kind === "mark"
    ? !/^[%$€₴₽₫/-]$/.test(token.key)
    : !token.glued && token.kind === "word" && /(ти|ть|ться|тись|тися|чь)$/.test(token.key);
}

function isHourPreposition(scene: Scene, at: number): boolean {
  return /^(в|у|к|до|by|before|о|об|около|luc|around|truoc)$/.test(scene.tokens[at]?.bare ?? "");
}
