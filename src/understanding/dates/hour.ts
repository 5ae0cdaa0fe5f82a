/** An hour and minute as a time of the working day, with the part of the day beside them. */
import { atom, clockWord, mark, type Scene } from "./cursor.ts";

export interface Clock {
  readonly to: number;
  /** `undefined`: the words name a time that no clock shows. */
  readonly at: string | undefined;
  /** A part of the day alone ("morning"), not an hour. */
  readonly part?: boolean;
}

/** What leads a number: a word only times have, a word dates have too, or nothing. */
export type Lead = "time" | "maybe" | "none";

/** Settles the hour: the part of the day decides; without one, 1 to 6 is the afternoon of a working day. */
export function timed(scene: Scene, to: number, hour: number, minute: number, literal: boolean): Clock {
  const part = partOf(scene, to);
  let h = hour;
  // "11h trưa" is before noon, "1 giờ trưa" after it.
  if (part?.half === "pm" && h < 12 && !(part.noon === true && h >= 9)) h += 12;
  else if (part?.half === "am" && h === 12) h = 0;
  else if (part === undefined && !literal && h >= 1 && h <= 6) h += 12;
  const last = part?.to ?? to;
  // "9am sharp"
  const end = scene.tokens[last]?.key === "sharp" ? last + 1 : last;
  if (h === 24 && minute === 0) h = 0;
  if (h > 23 || h < 0 || minute > 59 || minute < 0) return { to: end, at: undefined };
  return { to: end, at: `${String(h).padStart(2, "0")}:${String(minute).padStart(2, "0")}` };
}

/** `am`, `pm` or a part of the day that says which half an hour belongs to. */
export function partOf(scene: Scene, at: number): { to: number; half: "am" | "pm"; noon?: boolean } | undefined {
  const token = scene.tokens[at];
  if (token === undefined) return undefined;
  if (/^(am|pm)$/.test(token.key)) return { to: at + 1, half: token.key === "am" ? "am" : "pm" };
  if (/^[ap]$/.test(token.key) && mark(scene, at + 1, ".") && scene.tokens[at + 2]?.key === "m") {
    return { to: mark(scene, at + 3, ".") ? at + 4 : at + 3, half: token.key === "a" ? "am" : "pm" };
  }
  const part = atom(scene, at, "part");
  if (part === undefined) return clockWord(scene, at, "ofDay") === undefined ? undefined : { to: at + 1, half: "am" };
  if (part.value.half === undefined)
    return part.value.at === "12:00" ? { to: part.to, half: "pm", noon: true } : undefined;
  return { to: part.to, half: part.value.half };
}

/** Whether nothing counted can stand at a token: the text ends there, or a mark or verb follows. */
export function endsHere(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined) return true;
  return token.kind === "mark"
    ? !/^[%$€₴₽₫/-]$/.test(token.key)
    : !token.glued && token.kind === "word" && /(ти|ть|ться|тись|тися|чь)$/.test(token.key);
}
