/** How many slips of the finger lie between two words: one wrong, missing, extra or swapped letter counts one. */

/** The distance, or `most + 1` when it is larger than `most`. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (a === b) return 0;
  let before: number[] = [];
  let row: number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next: number[] = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** How many slips a word may hold and still be itself: one from 5 letters, two from 8. */
export function slipsAllowed(letters: number): 0 | 1 | 2 {
  return letters >= 8 ? 2 : letters >= 5 ? 1 : 0;
}

const PREFIX = 7;

/**
 * The forms of a word's first seven letters with up to `most` letters left out. Two words within `most` slips share
 * one of them, so an index of these finds every near word without looking at the others.
 */
export function shortened(word: string, most: number): readonly string[] {
  let edge = [word.slice(0, PREFIX)];
  const forms = [...edge];
  for (let round = 0; round < most; round += 1) {
    edge = round === 0 ? edge.flatMap(lessOne) : [...new Set(edge.flatMap(lessOne))];
    forms.push(...edge);
  }
  return forms;
}

/** Each form with one letter left out, once: of two letters that are the same either may go. */
function lessOne(form: string): string[] {
  const less: string[] = [];
  for (let at = 0; at < form.length; at += 1)
    if (form[at] !== form[at - 1]) less.push(form.slice(0, at) + form.slice(at + 1));
  return less;
}
