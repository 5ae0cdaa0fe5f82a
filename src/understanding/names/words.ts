/**
 * The words of all names of a directory, each found by its exact key, its sound, its stem with an ending, or, mistyped,
 * by its shortened forms. No lookup looks at more words than can fit.
 */
import { shortened, slips, slipsAllowed } from "../text/edits.ts";
import { bareOf, isCyrillic } from "../text/letters.ts";
import { soundOf } from "../text/sound.ts";
import type { Token } from "../text/tokens.ts";
import { cutsOf, stemsOf } from "./declension.ts";
import { readingsOf } from "./readings.ts";

/** 0 as written, 1 another case or alphabet, 2 by ear, 3 one slip, 4 two slips. */
export type Quality = 0 | 1 | 2 | 3 | 4;

export interface WordMatch {
  readonly word: number;
  readonly quality: Quality;
  /** Whether the form can be the subject of its sentence. */
  readonly nominative: boolean;
}

interface StemEntry {
  readonly word: number;
  readonly endings: ReadonlySet<string>;
  readonly sound: string;
  readonly nominative: string;
  readonly quality: Quality;
}

export interface WordIndex {
  readonly keys: string[];
  readonly ids: Map<string, number>;
  readonly sounds: Map<string, { word: number; quality: Quality }[]>;
  readonly stems: Map<string, StemEntry[]>;
  readonly near: Map<string, StemEntry[]>;
}

/** An empty index. */
export function wordIndex(): WordIndex {
  return { keys: [], ids: new Map(), sounds: new Map(), stems: new Map(), near: new Map() };
}

/** The id of a word key, entering it when it is new. */
export function enter(index: WordIndex, key: string): number {
  const known = index.ids.get(key);
  if (known !== undefined) return known;
  const word = index.keys.length;
  index.keys.push(key);
  index.ids.set(key, word);
  const sound = soundOf(key);
  if (sound === "") return word;
  add(index.sounds, sound, { word, quality: 1 as const });
  const slipsMost = /^\d+$/.test(key) ? 0 : slipsAllowed(bareOf(key).length);
  stemsOf(key).forEach(({ stem, endings }, at) => {
    const entry: StemEntry = {
      word,
      endings,
      sound: soundOf(stem),
      nominative: isCyrillic(key) ? key.slice(commonLength(key, stem)) : /a$/.test(key) ? "а" : "",
      quality: 1,
    };
    add(index.stems, entry.sound, entry);
    if (at === 0 && slipsMost > 0) for (const form of shortened(entry.sound, slipsMost)) add(index.near, form, entry);
  });
  for (const reading of readingsOf(key)) {
    add(index.sounds, soundOf(reading), { word, quality: 2 as const });
    for (const { stem, endings } of stemsOf(reading).slice(0, 1)) {
      add(index.stems, soundOf(stem), { word, endings, sound: soundOf(stem), nominative: "", quality: 2 });
    }
  }
  return word;
}

/** The words a token may be, exact or bent, best first. Two Vietnamese words with different marks are never one. */
export function matchesOf(index: WordIndex, token: Token): WordMatch[] {
  const best = new Map<number, WordMatch>();
  const take = (match: WordMatch) => {
    const known = best.get(match.word);
    if (known === undefined || known.quality > match.quality || (known.quality === match.quality && match.nominative))
      best.set(match.word, match);
  };
  const exact = index.ids.get(token.key);
  if (exact !== undefined) take({ word: exact, quality: 0, nominative: true });
  const marked = token.key !== token.bare;
  if (marked || token.kind === "mark") return [...best.values()];
  for (const { word, quality } of index.sounds.get(soundOf(token.key)) ?? []) {
    const key = index.keys[word] ?? "";
    // Short words of one alphabet sound alike by chance: "on" is no Jon.
    if (quality === 1 && key.length < 4 && isCyrillic(key) === token.cyrillic && bareOf(key) !== token.key) continue;
    if (quality === 1 || isCyrillic(key) !== token.cyrillic) take({ word, quality, nominative: true });
  }
  if (token.cyrillic) {
    for (const { stem, ending } of cutsOf(token.key)) {
      for (const entry of index.stems.get(soundOf(stem)) ?? []) {
        if (!entry.endings.has(ending)) continue;
        if (entry.quality === 2 && isCyrillic(index.keys[entry.word] ?? "")) continue;
        take({ word: entry.word, quality: entry.quality, nominative: ending === entry.nominative });
      }
    }
  }
  return [...best.values()].sort((a, b) => a.quality - b.quality);
}

/** The words a token may be when mistyped: one slip in a word of 5 letters or more, two from 8. */
export function slippedMatchesOf(index: WordIndex, token: Token): WordMatch[] {
  const length = token.key.length;
  if (token.kind !== "word" || length < 4 || length > 40) return [];
  const best = new Map<number, WordMatch>();
  const cuts = token.cyrillic
    ? cutsOf(token.key)
    : [
        { stem: token.key.replace(/a$/, ""), ending: "a" },
        { stem: token.key, ending: "" },
      ];
  for (const { stem, ending } of cuts) {
    if (stem.length < 3) continue;
    const sound = soundOf(stem);
    for (const form of shortened(sound, length >= 7 ? 2 : 1)) {
      for (const entry of index.near.get(form) ?? []) {
        if (token.cyrillic && !entry.endings.has(ending)) continue;
        const key = index.keys[entry.word] ?? "";
        const most = slipsAllowed(bareOf(key).length);
        // Written with its marks, a Vietnamese word is compared with them: "bảng" is no slip of "Thắng".
        if (token.key !== token.bare && (!isMarked(key) || slips(token.key, key, most + 1) > most + 1)) continue;
        const far = slips(sound, entry.sound, most);
        if (far === 0 || far > most || (most === 2 && far === 2 && length < 7)) continue;
        const quality: Quality = far === 1 ? 3 : 4;
        const known = best.get(entry.word);
        if (known === undefined || known.quality > quality)
          best.set(entry.word, { word: entry.word, quality, nominative: ending === entry.nominative });
      }
    }
  }
  return [...best.values()].sort((a, b) => a.quality - b.quality);
}

function isMarked(key: string): boolean {
  return !/^[\x20-\x7e]*$/.test(key) && !isCyrillic(key);
}

function commonLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
