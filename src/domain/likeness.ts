/** How alike two short texts are by their words, so that "sent the proposal" finds "send proposal". */

/** Two words of one stem: equal, or one start of at least three letters and all but three letters of the longer. */
function sameStem(one: string, other: string): boolean {
  if (one === other) return true;
  const longer = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared >= Math.max(3, longer - 3);
}

const wordsOf = (folded: string): string[] => folded.split(" ").filter((word) => word.length > 0);
const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

/**
 * 0 (nothing in common) to 1 (the same words). Both texts folded: lower case, no marks, words parted by one blank.
 * Weighed by length, so that small words count for little; what is only in `text` counts for less than what is asked.
 */
export function likeness(asked: string, text: string): number {
  const [wanted, given] = [wordsOf(asked), wordsOf(text)];
  if (wanted.length === 0 || given.length === 0) return 0;
  const found = weigh(wanted.filter((word) => given.some((other) => sameStem(word, other)))) / weigh(wanted);
  const covered = weigh(given.filter((word) => wanted.some((other) => sameStem(word, other)))) / weigh(given);
  return 0.7 * found + 0.3 * covered;
}

export interface Scored<T> {
  readonly item: T;
  readonly score: number;
}

const ENOUGH = 0.45;
const CLEARLY_AHEAD = 0.15;

/** The items that fit what was asked, best first: one alone when it is clearly ahead of the rest. */
export function bestFits<T>(scored: readonly Scored<T>[]): readonly T[] {
  const fitting = scored.filter(({ score }) => score >= ENOUGH).toSorted((a, b) => b.score - a.score);
  const [best, second] = fitting;
  if (best && (!second || best.score - second.score >= CLEARLY_AHEAD)) return [best.item];
  return fitting.map(({ item }) => item);
}
