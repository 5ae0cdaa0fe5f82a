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

/** Before forms of letters as they are written, not as they sound. */
const RAW = "=";

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
    // "initch" lacks one letter of "initech", though two sounds: letters that sound together are compared one by one too.
    if (at === 0 && slipsMost > 0 && !isCyrillic(key) && entry.sound.length !== stem.length)
      for (const form of shortened(bareOf(stem), slipsMost))
        add(index.near, `${RAW}${form}`, { ...entry, sound: bareOf(stem) });
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
  const exact = index.ids.get(token.key);
  if (exact !== undefined) best.set(exact, { word: exact, quality: 0, nominative: true });
  if (token.key !== token.bare || token.kind === "mark") return [...best.values()];
  for (const match of [...soundMatches(index, token), ...(token.cyrillic ? bentMatches(index, token) : [])]) {
    const known = best.get(match.word);
    if (known === undefined || known.quality > match.quality || (known.quality === match.quality && match.nominative))
      best.set(match.word, match);
  }
  return [...best.values()].sort((a, b) => a.quality - b.quality);
}

function soundMatches(index: WordIndex, token: Token): WordMatch[] {
  return (index.sounds.get(soundOf(token.key)) ?? []).flatMap(({ word, quality }) => {
    const key = index.keys[word] ?? "";
    const sameAlphabet = isCyrillic(key) === token.cyrillic;
    // "bao nhiêu" among words with their marks is no Bảo.
    if (token.meant === true && isMarked(key)) return [];
    // Short words of one alphabet sound alike by chance: "on" is no Jon.
    const chance = quality === 1 && key.length < 4 && sameAlphabet && bareOf(key) !== token.key;
    return chance || (quality === 2 && sameAlphabet) ? [] : [{ word, quality, nominative: true }];
  });
}

/** "Глобексу", "з Ромашкою": a stem of the directory with an ending it may take. */
function bentMatches(index: WordIndex, token: Token): WordMatch[] {
  return cutsOf(token.key).flatMap(({ stem, ending }) =>
    (index.stems.get(soundOf(stem)) ?? [])
      .filter(
        (entry) => entry.endings.has(ending) && !(entry.quality === 2 && isCyrillic(index.keys[entry.word] ?? "")),
      )
      .map(({ word, quality, nominative }) => ({ word, quality, nominative: ending === nominative })),
  );
}

/** The words a token may be when mistyped: one slip in a word of 5 letters or more, two from 8. */
export function slippedMatchesOf(index: WordIndex, token: Token): WordMatch[] {
  const length = token.key.length;
  if (token.kind !== "word" || length < 4 || length > 40) return [];
  const best = new Map<number, WordMatch>();
  const latin = [
    { stem: token.key.replace(/a$/, ""), ending: "a" },
    { stem: token.key, ending: "" },
  ];
  for (const cut of token.cyrillic ? cutsOf(token.key) : latin) {
    for (const match of cut.stem.length < 3 ? [] : nearMatches(index, token, cut)) {
      const known = best.get(match.word);
      if (known === undefined || known.quality > match.quality) best.set(match.word, match);
    }
  }
  return [...best.values()].sort((a, b) => a.quality - b.quality);
}

/** Words within the slips they allow of a token less an ending. */
function nearMatches(
  index: WordIndex,
  token: Token,
  { stem, ending }: { readonly stem: string; readonly ending: string },
): WordMatch[] {
  const sound = soundOf(stem);
  const forms = [...shortened(sound, token.key.length >= 7 ? 2 : 1)];
  const near = forms.flatMap((form) => index.near.get(form) ?? []);
  const raw = token.cyrillic ? [] : [...shortened(stem, 1)].flatMap((form) => index.near.get(RAW + form) ?? []);
  return [...near, ...raw].flatMap((entry, at) => {
    if (token.cyrillic && !entry.endings.has(ending)) return [];
    const far = slipsBetween(token, at < near.length ? sound : stem, entry, index.keys[entry.word] ?? "");
    if (far === undefined) return [];
    // Written in Latin a name has no cases.
    const nominative = !token.cyrillic || ending === entry.nominative;
    return [{ word: entry.word, quality: far === 1 ? 3 : 4, nominative } as const];
  });
}

/** One or two slips, or `undefined` when more lie between, or none. */
function slipsBetween(token: Token, sound: string, entry: StemEntry, key: string): 1 | 2 | undefined {
  const most = slipsAllowed(bareOf(key).length);
  // Written with its marks, a Vietnamese word is compared with them: "bảng" is no slip of "Thắng".
  // "mắng" is no slip of "Thắng": another letter at its head makes another syllable.
  if (token.key !== token.bare && token.bare[0] !== bareOf(key)[0]) return undefined;
  if (token.key !== token.bare && (!isMarked(key) || slips(token.key, key, most + 1) > most + 1)) return undefined;
  const far = slips(sound, entry.sound, most);
  if (far > most || (far !== 1 && far !== 2)) return undefined;
  return far === 2 && token.key.length < 7 ? undefined : far;
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
