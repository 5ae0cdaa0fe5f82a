/** Words that look as if they led a date and belong to the word before them. */
import { COMPOUNDS_VI } from "../vi/dates.ts";
import type { Scene } from "./cursor.ts";

/** "nội dung", "năng lực", "про дедлайн": the word belongs to the one before it and leads no date. */
export function isOtherWord(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  const token = scene.tokens[at];
  if (before?.kind !== "word" || token === undefined) return false;
  if (/^(дедлайн|термін|строк|срок|deadline|hạn)/.test(token.key) && ABOUT.has(before.key)) return true;
  return COMPOUNDS_VI.has(`${before.bare} ${token.bare}`);
}

/** Words that make the deadline after them a thing spoken of. */
const ABOUT = new Set(
  "про о об щодо насчет about re on the наш їх их новий новый нового new our their their за по с з со із до".split(" "),
);
