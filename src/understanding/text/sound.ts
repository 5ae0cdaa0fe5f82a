/**
 * How a word sounds, in a small common alphabet: Latin and Cyrillic spellings of one sound give one key. Differences
 * that transliterations make (г as g or h, я as ya, ia or ja, x as ks, doubled letters) vanish.
 */
import anyAscii from "any-ascii";
import { bareOf, isCyrillic } from "./letters.ts";

const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  є: "ye",
  ё: "e",
  ж: "J",
  з: "z",
  и: "i",
  і: "i",
  ї: "yi",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "C",
  ш: "S",
  щ: "S",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, "S"],
  [/tch|ch/g, "C"],
  [/dJ|dj/g, "J"],
  [/zh/g, "J"],
  [/kh|gh/g, "h"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/nh/g, "n"],
  [/ck/g, "k"],
  [/x/g, "ks"],
  [/tz/g, "ts"],
  [/w/g, "v"],
  [/q/g, "k"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/g/g, "h"],
  [/j(?=[aeou])/g, "y"],
  [/j/g, "i"],
  [/[yi]+(?=[aeou])/g, ""],
  [/[yi]+/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** The sound key of a word key; empty for a word without letters or digits. */
export function soundOf(key: string): string {
  let sound = isCyrillic(key) ? [...key].map((letter) => CYRILLIC[letter] ?? letter).join("") : bareOf(key);
  if (!/^[a-zA-Z0-9]*$/.test(sound)) sound = anyAscii(sound).replace(/[^a-zA-Z0-9]/g, "");
  for (const [from, to] of FOLDS) sound = sound.replace(from, to);
  return sound;
}
