/** English pasts that only their place shows: irregular ones, participles behind "has", bare verbs behind "didn't". */
import { markAt } from "../scan.ts";
import { isIrregularPast, isPastForm, isPerfect } from "./guessed-verbs.ts";
import type { Sentence } from "./sentence.ts";

/** What clients and people are when they tell of it: "Karim's livid, two containers are stuck". */
const MOOD: ReadonlySet<string> = new Set(
  "livid furious fuming annoyed unhappy upset worried frustrated fed thrilled delighted chuffed stoked ecstatic impressed unimpressed onboard hesitant torn undecided unconvinced lukewarm nervous panicking grumpy spooked sceptical skeptical miffed peeved gutted disappointed raging hopping insistent adamant buzzing pumped sold".split(
    " ",
  ),
);

/** Whether a word is how somebody named before is said to be. */
export function isMood({ line, mentions, people }: Sentence, at: number): boolean {
  if (line.vietnamese || !MOOD.has(line.tokens[at]?.key ?? "")) return false;
  let back = at - 1;
  while (
    /^(is|are|was|were|'s|very|really|so|not|pretty|quite|absolutely|totally|a|bit|still|now|sounds|seems|feels|looks|got)$/.test(
      line.tokens[back]?.key ?? "",
    )
  )
    back -= 1;
  return back < at - 1 && [...mentions, ...people].some((one) => one.to === back + 1);
}

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
