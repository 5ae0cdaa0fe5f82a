/** Times of day in every form people use. All functions give `HH:MM` of the writer's own clock. */
import { atom, clockWord, digits, type Scene } from "./cursor.ts";
import { type Clock, type Lead, timed } from "./hour.ts";
import { spokenHalf, spokenHour } from "./spoken-clock.ts";
import { writtenClock } from "./written-clock.ts";

/** Words that lead times and much else. */
const LOOSE = ["в", "к", "from", "about"];

/** A time at a token. `led`: a word that leads a time or date stands before it. `joined`: a day does. */
export function clockAt(scene: Scene, at: number, led: boolean, joined = false): Clock | undefined {
  const lead = clockWord(scene, at, "at");
  if (lead !== undefined) {
    const loose = LOOSE.includes(scene.tokens[at]?.key ?? "");
    const inner =
      (loose ? undefined : fourDigits(scene, lead.to)) ??
      hourAt(scene, lead.to, loose ? "maybe" : "time") ??
      hourAfterDay(scene, lead.to, joined);
    if (inner !== undefined) return inner;
  }
  return hourAt(scene, at, led ? "maybe" : "none") ?? partAt(scene, at) ?? halfDay(scene, at, joined);
}

/** "at 1630" */
function fourDigits(scene: Scene, at: number): Clock | undefined {
  const { key = "", kind } = scene.tokens[at] ?? {};
  const next = scene.tokens[at + 1];
  const goesOn = next?.glued === true && !(next.kind === "mark" && /^[.,;!?)]$/.test(next.key));
  if (kind !== "number" || !/^([01]\d|2[0-3])[0-5][05]$/.test(key) || goesOn) return undefined;
  return timed(scene, at + 1, Number(key.slice(0, 2)), Number(key.slice(2)), true);
}

/** "thurs am": a half of the day right behind it. */
function halfDay(scene: Scene, at: number, joined: boolean): Clock | undefined {
  const { key = "" } = scene.tokens[at] ?? {};
  if (!joined || !/^(am|pm)$/.test(key) || /^i\b/.test(scene.tokens[at + 1]?.key ?? "")) return undefined;
  return { to: at + 1, at: key === "am" ? "09:00" : "15:00", part: true };
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
  if (part === undefined || part.value.onlyAfterHour === true || isGreeting(scene, at)) return undefined;
  return { to: part.to, at: part.value.at, part: true };
}

/** "з днем народження", "с добрым утром": what one is congratulated on or wished. */
function isGreeting({ tokens }: Scene, at: number): boolean {
  if (!/^(днем|утром|вечером|ранком|вечором)$/.test(tokens[at]?.key ?? "")) return false;
  return [1, 2].some((back) => /^(с|со|з|із|зі)$/.test(tokens[at - back]?.key ?? ""));
}

function hourAt(scene: Scene, at: number, lead: Lead): Clock | undefined {
  return spokenHalf(scene, at) ?? writtenClock(scene, at, lead) ?? spokenHour(scene, at, lead);
}
