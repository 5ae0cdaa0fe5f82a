/** A place in a line from which words about time are read. Each function says where what it read ends. */
import { type Found, type PhraseBook, phrasesAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { Atom, Shift } from "./words.ts";

export interface Scene {
  readonly tokens: readonly Token[];
  readonly book: PhraseBook<Atom>;
  readonly today: Temporal.PlainDate;
  /** Zoned, so that "in two hours" counts real hours when clocks change. */
  readonly now: Temporal.ZonedDateTime;
  readonly sense: "past" | "future";
  /** Tokens that are names, which win over dates. */
  readonly taken: ReadonlySet<number>;
  /** Atoms found so far, by token. */
  readonly memo: (readonly Found<Atom>[] | undefined)[];
}

/** The phrases about time that begin at a token and touch no name. */
function atomsAt(scene: Scene, at: number): readonly Found<Atom>[] {
  const known = scene.memo[at];
  if (known !== undefined) return known;
  const found = scene.taken.has(at)
    ? []
    : phrasesAt(scene.book, scene.tokens, at).filter(({ from, to }) => {
        for (let place = from; place < to; place += 1) if (scene.taken.has(place)) return false;
        return true;
      });
  scene.memo[at] = found;
  return found;
}

/** The longest phrase of one kind at a token. */
export function atom<K extends Atom["is"]>(
  scene: Scene,
  at: number,
  is: K,
): { to: number; value: Extract<Atom, { is: K }> } | undefined {
  for (const { to, value } of atomsAt(scene, at)) {
    if (isAtom(value, is)) return { to, value };
  }
  return undefined;
}

function isAtom<K extends Atom["is"]>(value: Atom, is: K): value is Extract<Atom, { is: K }> {
  return value.is === is;
}

/** A clock word of one of some kinds. */
export function clockWord(scene: Scene, at: number, ...words: string[]): { to: number; word: string } | undefined {
  for (const { to, value } of atomsAt(scene, at)) {
    if (value.is === "clock" && words.includes(value.word)) return { to, word: value.word };
  }
  return undefined;
}

/** A mark token such as `:` or `/`. */
export function mark(scene: Scene, at: number, ...keys: string[]): boolean {
  const token = scene.tokens[at];
  return token !== undefined && keys.includes(token.key);
}

/** A run of digits as a number, of at most `most` digits. */
export function digits(scene: Scene, at: number, most = 2): number | undefined {
  const token = scene.tokens[at];
  if (token?.kind !== "number" || token.key.length > most || scene.taken.has(at)) return undefined;
  return Number(token.key);
}

/** Whether a token is glued to the one before. */
export function glued(scene: Scene, at: number): boolean {
  return scene.tokens[at]?.glued === true;
}

/** A whole number in digits or words, up to 59: "15", "двадцять п'ять", "forty-five", "hai mươi lăm". */
export function numberAt(scene: Scene, at: number): { to: number; value: number } | undefined {
  const plain = digits(scene, at, 3);
  if (plain !== undefined) return { to: at + 1, value: plain };
  const first = atom(scene, at, "number");
  // "thang sau" typed bare is next month, not the sixth.
  if (first === undefined || scene.tokens[at]?.key === "sau") return undefined;
  const { to } = first;
  const { value } = first.value;
  const mươi = scene.tokens[to]?.bare === "muoi" && value < 10;
  if (mươi) {
    const unit = atom(scene, to + 1, "number");
    return unit !== undefined && unit.value.value < 10
      ? { to: unit.to, value: value * 10 + unit.value.value }
      : { to: to + 1, value: value * 10 };
  }
  // "hai lăm", "hai mốt", "ba mốt": tens without their word.
  const head = scene.tokens[at]?.bare;
  const tens = (head === "hai" || head === "ba") && ["lam", "nham", "mot"].includes(scene.tokens[to]?.bare ?? "");
  const last = tens ? atom(scene, to, "number") : undefined;
  if (last !== undefined && last.value.value < 10) return { to: last.to, value: value * 10 + last.value.value };
  const next = mark(scene, to, "-") ? to + 1 : to;
  const unit = (value >= 20 && value % 10 === 0) || value === 10 ? atom(scene, next, "number") : undefined;
  const vietnameseTen = value === 10 && scene.tokens[at]?.bare.startsWith("muoi") === true;
  if (unit !== undefined && unit.value.value < 10 && (value > 10 || vietnameseTen))
    return { to: unit.to, value: value + unit.value.value };
  return { to, value };
}

/** A day's number as an ordinal: "5th", "5-го", "двадцять п'ятого", "twenty-third", "third". */
export function ordinalAt(scene: Scene, at: number): { to: number; value: number; sure: boolean } | undefined {
  const plain = digits(scene, at);
  if (plain !== undefined) {
    const hyphen = mark(scene, at + 1, "-") && glued(scene, at + 1) ? at + 2 : at + 1;
    const ending = scene.tokens[hyphen];
    if (ending?.glued === true && /^(st|nd|rd|th|го|ого|е|й|му|ого|ье|ое|те|та|ій|ої|му|й)$/.test(ending.key)) {
      return { to: hyphen + 1, value: plain, sure: true };
    }
    return undefined;
  }
  const tens = atom(scene, at, "number");
  if (tens !== undefined && tens.value.value >= 20 && tens.value.value % 10 === 0) {
    const unit = atom(scene, mark(scene, tens.to, "-") ? tens.to + 1 : tens.to, "ordinal");
    if (unit !== undefined && unit.value.value < 10)
      return { to: unit.to, value: tens.value.value + unit.value.value, sure: true };
  }
  const found = atom(scene, at, "ordinal");
  return found === undefined ? undefined : { to: found.to, value: found.value.value, sure: found.value.value > 4 };
}

const SHORTENED = /^(след|сл|тек|прош|прошл|пред|наст|наступ|наступн|поточн|мин|минул|попер)$/;

/** Next, this or last, with the dot that cuts the word short: "след. пятница", "наступн. тиждень". */
export function shiftAt(scene: Scene, at: number): { to: number; shift: Shift } | undefined {
  const found = atom(scene, at, "shift");
  if (found === undefined) return undefined;
  const cut = SHORTENED.test(scene.tokens[at]?.key ?? "") && mark(scene, found.to, ".") && glued(scene, found.to);
  return { to: cut ? found.to + 1 : found.to, shift: found.value.shift };
}
