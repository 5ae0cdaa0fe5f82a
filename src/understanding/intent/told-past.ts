/** English pasts that only their place shows: irregular ones, participles behind "has", bare verbs behind "didn't". */
import { markAt } from "../scan.ts";
import { isIrregularPast, isPastForm, isPerfect } from "./guessed-verbs.ts";
import type { Sentence } from "./sentence.ts";

/** "Bill drove a hard bargain", "Nina's gone cold on …", "Amy didn't turn up": a past right behind who did it. */
export function isToldPast({ line, taken, mentions, people }: Sentence, at: number): boolean {
  const { key = "", cyrillic = false } = line.tokens[at] ?? {};
  if (cyrillic || line.vietnamese || !(line.tokens[at - 1]?.key === "didnt" || isPastForm(key)) || taken.has(at))
    return false;
  let back = at - 1;
  while (
    /^(just|really|finally|already|also|totally|completely|never|even|still|all|now|then|only)$/.test(
      line.tokens[back]?.key ?? "",
    )
  )
    back -= 1;
  const help = line.tokens[back]?.key ?? "";
  const perfect = isPerfect(help, key);
  if (!perfect && !isIrregularPast(key)) return false;
  const end = perfect ? back : back + 1;
  return (
    [...mentions, ...people].some((one) => one.to === end) ||
    markAt(line, end - 1, "us", "them") !== undefined ||
    /^(theyve|weve|ive|hes|shes)$/.test(help)
  );
}
