/**
 * How an English name may be written by ear in Cyrillic: "Bright" as Брайт, "Amy" as Эми, "Grace" as Грейс. Each rule
 * is a choice, so one name gives a handful of spellings; the number is bounded.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/igh/, "ai"],
  [/ay/g, "ei"],
  [/ea|ee/g, "i"],
  [/oo/g, "u"],
  [/ow/g, "ou"],
  [/ew/g, "yu"],
  [/^wr/, "r"],
  [/j/g, "zh"],
  [/i(?=[dlmnrt](?:e|a))/, "ai"],
  [/^a(?=[^aeiou]+[aeiouy])/, "e"],
  [/^a(?=pr)/, "ei"],
  [/a(?=[bckdlmnpt]e)/, "ei"],
  [/o(?=[lmnp]e$)/, "ou"],
  [/au/g, "o"],
  [/u(?=[^aeiou])/g, "a"],
  [/ch/g, "k"],
  [/th/g, "s"],
  [/e$/, "i"],
  [/[iey]$|e$/, ""],
  [/w/g, "u"],
];
const MOST = 10;

/** Spellings of a Latin word as an ear would take it, without the word itself. */
export function readingsOf(word: string): string[] {
  if (!/^[a-z]{2,}$/.test(word)) return [];
  const all = new Set([word]);
  for (const [from, to] of RULES) {
    for (const one of [...all]) {
      if (all.size > MOST) break;
      const other = one.replace(from, to);
      if (other.length > 1) all.add(other);
    }
  }
  all.delete(word);
  return [...all];
}
