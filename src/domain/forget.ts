/** Erasing a person's name from words: in either script, and in the cases a sentence bends it to. */

export type Erase = (text: string) => string;
/** Writes a word in small Latin letters, so that "Olena" is found in "з Оленою". */
type Fold = (word: string) => string;

const MARK = "…";
/** Shorter parts of a name are words of their own too often: "Лі", "An". */
const SHORTEST = 3;
/** How many letters a case ending adds: "Олена" → "Оленою". */
const ENDING = 3;

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const LETTERS = /[\p{L}\p{M}]+/gu;
const wordsIn = (text: string): readonly string[] => text.normalize("NFC").match(LETTERS) ?? [];
const CYRILLIC = /\p{Script=Cyrillic}/u;

interface Part {
  readonly small: string;
  readonly folded: string;
  readonly stem: string;
}

const partOf = (word: string, fold: Fold): Part => {
  const folded = fold(word);
  return { small: word.toLowerCase(), folded, stem: folded.replace(/[aeiouy]$/, "") };
};

function names(word: string, part: Part, fold: Fold): boolean {
  const folded = fold(word);
  if (CYRILLIC.test(word)) return folded.startsWith(part.stem) && folded.length <= part.folded.length + ENDING;
  const small = word.toLowerCase();
  // "lần" is no "Lan": a mark over a letter makes another word.
  return small === part.small || small === part.folded;
}

/** Whole names, addresses and numbers as they are written; `null`: there are none. */
function literally(all: readonly string[]): RegExp | null {
  const whole = all.map((one) => one.normalize("NFC").trim()).filter((one) => one !== "");
  if (whole.length === 0) return null;
  return new RegExp(whole.map((one) => `(?<![\\p{L}\\p{N}])${quoted(one)}(?![\\p{L}\\p{N}])`).join("|"), "giu");
}

const joined = (text: string): string => text.replace(new RegExp(`${MARK}(?:\\s+${MARK})+`, "g"), MARK);

/**
 * Replaces a person's names, addresses and numbers in a text, and every part of the names. `keep`: names that must
 * stay, such as the client's.
 */
export function eraser(all: readonly string[], keep: readonly string[], fold: Fold): Erase {
  const kept = new Set(keep.flatMap(wordsIn).map(fold));
  const literal = literally(all);
  if (!literal) return (text) => text;
  const parts = [...new Set(all.filter((name) => !/[@\d]/.test(name)).flatMap(wordsIn))]
    .filter((part) => part.length >= SHORTEST && !kept.has(fold(part)))
    .map((part) => partOf(part, fold));
  return (text) =>
    joined(
      text
        .normalize("NFC")
        .replace(literal, MARK)
        .replace(LETTERS, (word) => (parts.some((part) => names(word, part, fold)) ? MARK : word)),
    );
}

/**
 * Replaces a person's names only where first name and surname stand together, in either order, and their addresses and
 * numbers: for words about others, where a first name alone may be somebody else's.
 */
export function wholeNameEraser(all: readonly string[], addresses: readonly string[], fold: Fold): Erase {
  const people = all.map(wordsIn).filter((words) => words.length > 1);
  const orders = people
    .flatMap((words) => [words, words.toReversed()])
    .map((words) => words.map((one) => partOf(one, fold)));
  const literal = literally(addresses);
  return (text) => {
    const plain = text.normalize("NFC");
    const without = literal ? plain.replace(literal, MARK) : plain;
    return joined(orders.reduce((left, order) => withoutOrder(left, order, fold), without));
  };
}

function withoutOrder(text: string, order: readonly Part[], fold: Fold): string {
  const words = [...text.matchAll(LETTERS)];
  let left = "";
  let from = 0;
  for (let at = 0; at + order.length <= words.length; at++) {
    const together = order.every((part, nth) => {
      const [word = ""] = words[at + nth] ?? [];
      return names(word, part, fold);
    });
    if (!together) continue;
    const last = words[at + order.length - 1];
    left += text.slice(from, words[at]?.index) + MARK;
    from = (last?.index ?? 0) + (last?.[0].length ?? 0);
    at += order.length - 1;
  }
  return left + text.slice(from);
}

/** The longest word of each whole name without its ending, as it may be written: some of them is in every text that names them so. */
export const searchedFor = (all: readonly string[]): readonly string[] =>
  all
    .map(wordsIn)
    .filter((words) => words.length > 1)
    .flatMap((words) => {
      const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? "";
      const stem = longest.length > SHORTEST + 1 ? longest.slice(0, -1) : longest;
      return [stem, stem.toLowerCase(), stem.toUpperCase()];
    });
