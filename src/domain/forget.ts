/** Erasing a person's name from words: in either script, and in the cases a sentence bends it to. */

const MARK = "…";
/** Shorter parts of a name are words of their own too often: "Лі", "An". */
const SHORTEST = 3;
/** How many letters a case ending adds: "Олена" → "Оленою". */
const ENDING = 3;

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const wordsIn = (text: string): readonly string[] => text.normalize("NFC").match(/[\p{L}\p{M}]+/gu) ?? [];
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Replaces a person's names, addresses and numbers in a text. `keep`: names that must stay, such as the client's.
 * `fold` writes a word in small Latin letters, so that "Olena" is found in "з Оленою".
 */
export function eraser(
  names: readonly string[],
  keep: readonly string[],
  fold: (word: string) => string,
): (text: string) => string {
  const kept = new Set(keep.flatMap(wordsIn).map(fold));
  const whole = names.map((name) => name.normalize("NFC").trim()).filter((name) => name !== "");
  if (whole.length === 0) return (text) => text;
  const parts = [...new Set(whole.filter((name) => !/[@\d]/.test(name)).flatMap(wordsIn))]
    .filter((part) => part.length >= SHORTEST && !kept.has(fold(part)))
    .map((part) => ({ small: part.toLowerCase(), folded: fold(part), stem: fold(part).replace(/[aeiouy]$/, "") }));
  const literal = new RegExp(
    whole.map((name) => `(?<![\\p{L}\\p{N}])${quoted(name)}(?![\\p{L}\\p{N}])`).join("|"),
    "giu",
  );
  const isName = (word: string): boolean => {
    const small = word.toLowerCase();
    const folded = fold(word);
    if (CYRILLIC.test(word)) {
      return parts.some((part) => folded.startsWith(part.stem) && folded.length <= part.folded.length + ENDING);
    }
    // "lần" is no "Lan": a mark over a letter makes another word.
    return parts.some((part) => small === part.small || small === part.folded);
  };
  return (text) =>
    text
      .normalize("NFC")
      .replace(literal, MARK)
      .replace(/[\p{L}\p{M}]+/gu, (word) => (isName(word) ? MARK : word))
      .replace(new RegExp(`${MARK}(?:\\s+${MARK})+`, "g"), MARK);
}
