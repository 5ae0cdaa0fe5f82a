/** Hours in digits: 15:00, 15.00, 3pm, 15h30, 3 giờ kém 10, 9 rưỡi, 3 часа дня. */
import { atom, clockWord, digits, glued, mark, numberAt, type Scene } from "./cursor.ts";
import { type Clock, endsHere, type Lead, partOf, timed } from "./hour.ts";

/** An hour in digits at a token. */
export function writtenClock(scene: Scene, at: number, lead: Lead): Clock | undefined {
  const hour = digits(scene, at);
  if (hour === undefined) return undefined;
  const minutes = withMinutes(scene, at, hour, lead);
  if (minutes !== undefined) return minutes;
  const spaced = withSpace(scene, at, hour, lead);
  if (spaced !== undefined) return spaced;
  const half = clockWord(scene, at + 1, "half");
  if (half !== undefined) return timed(scene, half.to, hour, 30, false);
  // "2ish"
  const next = scene.tokens[at + 1]?.key === "-" ? at + 2 : at + 1;
  if (scene.tokens[next]?.key === "ish" && glued(scene, next)) return timed(scene, next + 1, hour, 0, false);
  // "9 sharp", "9 on the dot"
  if (scene.tokens[at + 1]?.key === "sharp") return timed(scene, at + 2, hour, 0, false);
  if (
    /^on the dot$/.test(
      scene.tokens
        .slice(at + 1, at + 4)
        .map((one) => one.key)
        .join(" "),
    )
  )
    return timed(scene, at + 4, hour, 0, false);
  const word = clockWord(scene, at + 1, "hour");
  if (word !== undefined) return afterHour(scene, word.to, hour, lead, at);
  const part = partOf(scene, at + 1) !== undefined && (lead !== "none" || !glued(scene, at));
  const alone = lead === "time" && !isCounted(scene, at + 1);
  return part || alone || isBareHour(scene, at, hour, lead) ? timed(scene, at + 1, hour, 0, false) : undefined;
}

/** "15:00", "9.30": a dot needs more to be no date. */
function withMinutes(scene: Scene, at: number, hour: number, lead: Lead): Clock | undefined {
  const minute = digits(scene, at + 2);
  const tight = glued(scene, at + 1) && glued(scene, at + 2);
  const colon = mark(scene, at + 1, ":");
  const hyphen = mark(scene, at + 1, "-") && isHyphenTime(scene, at, minute);
  if (!tight || !(colon || hyphen || mark(scene, at + 1, ".")) || scene.tokens[at + 2]?.key.length !== 2)
    return undefined;
  if (minute === undefined || isLonger(scene, at + 3)) return undefined;
  if (!colon && !hyphen && (minute >= 60 || hour >= 25 || !isDotTime(scene, at, minute, lead))) return undefined;
  const padded = scene.tokens[at]?.key.startsWith("0") === true;
  const to = clockWord(scene, at + 3, "hour")?.to ?? at + 3;
  return timed(scene, to, hour, minute, padded || (lead === "none" && hour > 6));
}

/** "о 9 30", "в 15 30 созвон": minutes apart from their hour by a space only. */
function withSpace(scene: Scene, at: number, hour: number, lead: Lead): Clock | undefined {
  const minute = digits(scene, at + 1);
  if (minute === undefined || glued(scene, at + 1) || scene.tokens[at + 1]?.key.length !== 2) return undefined;
  if (lead === "none" || minute >= 60 || minute % 5 !== 0 || hour > 24 || isCounted(scene, at + 2)) return undefined;
  const sure = lead === "time" || endsHere(scene, at + 2) || partOf(scene, at + 2) !== undefined;
  return sure && /^(о|об|в|у|к|до|на)$/.test(scene.tokens[at - 1]?.key ?? "")
    ? timed(scene, at + 2, hour, minute, false)
    : undefined;
}

/** "о 15-00", "в 9-30"; "в 15-16" is from one to another, "о 05-12" a day and "до 20-30 макетов" a number. */
function isHyphenTime(scene: Scene, at: number, minute: number | undefined): boolean {
  const before = scene.tokens[at - 1]?.bare ?? "";
  if ((digits(scene, at) ?? 99) > 24) return false;
  if (minute === 0) return /^(о|об|в|у|к|at|by|luc|до|на|с|з)$/.test(before);
  if (minute === undefined || minute % 5 !== 0 || minute <= 12) return false;
  if (/^(о|об|luc)$/.test(before)) return true;
  const ends =
    endsHere(scene, at + 3) || atom(scene, at + 3, "day") !== undefined || atom(scene, at + 3, "weekday") !== undefined;
  return minute > 24 && (before === "at" || (ends && /^(в|у|к|by|до|на|с|з)$/.test(before)));
}

/** "15.00.2026" is more than a time. */
function isLonger(scene: Scene, at: number): boolean {
  return mark(scene, at, ".", ":") && glued(scene, at) && digits(scene, at + 1, 4) !== undefined;
}

function isDotTime(scene: Scene, at: number, minute: number, lead: Lead): boolean {
  if (lead === "time" || minute > 12 || (lead !== "none" && minute === 0)) return true;
  return partOf(scene, at + 3) !== undefined && !apart(scene, at);
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

/** "в 11", "до 10" at the end of what is said. */
function isBareHour(scene: Scene, at: number, hour: number, lead: Lead): boolean {
  if (lead !== "maybe" || !endsHere(scene, at + 1) || !isHourPreposition(scene, at - 1)) return false;
  // "by 3" is an hour in English, "до 3" a day.
  const earliest = /^(by|before|around)$/.test(scene.tokens[at - 1]?.key ?? "") ? 1 : 7;
  return hour >= earliest && hour <= 21;
}

/** What follows the word for hour: a half, minutes to or past, or nothing. */
export function afterHour(scene: Scene, to: number, hour: number, lead: Lead, from: number): Clock | undefined {
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
  // "mười giờ mười lăm": minutes in words after the Vietnamese hour.
  const spoken =
    scene.tokens[to - 1]?.bare === "gio" && scene.tokens[to]?.kind === "word" ? numberAt(scene, to) : undefined;
  if (spoken !== undefined && spoken.value >= 10 && spoken.value < 60)
    return timed(scene, spoken.to, hour, spoken.value, false);
  // "2 hours" is a length of time unless something leads it as a moment.
  const vietnamese = /^(h|g|gio|oclock)$/.test(scene.tokens[to - 1]?.bare ?? "");
  if (lead === "none" && !vietnamese && partOf(scene, to) === undefined) return undefined;
  if (lead === "maybe" && scene.tokens[from - 1]?.key === "на") return undefined;
  return timed(scene, to, hour, 0, false);
}

/** After a bare number: something counted, so the number is no hour. */
function isCounted(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined) return false;
  if (token.glued && (token.kind !== "mark" || /^[%$€₴₽₫./-]$/.test(token.key)))
    return !/^[.]$/.test(token.key) || scene.tokens[at + 1]?.glued === true;
  return /^[%$€₴₽₫]$/.test(token.key);
}

function isHourPreposition(scene: Scene, at: number): boolean {
  return /^(в|у|к|до|by|before|о|об|около|luc|around|truoc)$/.test(scene.tokens[at]?.bare ?? "");
}
