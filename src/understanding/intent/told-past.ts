/** English pasts that only their place shows: irregular ones, participles behind "has", bare verbs behind "didn't". */
import { markAt } from "../scan.ts";
import { isIrregularPast, isPerfect, PAST_FORMS } from "./guessed-verbs.ts";
import type { Sentence } from "./sentence.ts";

/** What clients and people are when they tell of it: "Karim's livid, two containers are stuck". */
const MOOD: ReadonlySet<string> = new Set(
  "livid furious fuming annoyed unhappy upset worried frustrated fed thrilled delighted chuffed stoked ecstatic impressed unimpressed onboard hesitant torn undecided unconvinced lukewarm nervous panicking grumpy spooked sceptical skeptical miffed peeved gutted disappointed raging hopping insistent adamant buzzing pumped sold".split(
    " ",
  ),
);

const WORDS: ReadonlySet<string> = new Set([...MOOD, ...PAST_FORMS]);

/** Whether a word that no list holds tells of what was, by its place behind a name: a past, or how somebody is. */
export function tellsByPlace(sentence: Sentence, at: number): boolean {
  const { line, taken } = sentence;
  const { key = "", cyrillic = false } = line.tokens[at] ?? {};
  if (cyrillic || line.vietnamese || !(line.tokens[at - 1]?.key === "didnt" || WORDS.has(key)) || taken.has(at))
    return false;
  return isToldPast(sentence, at) || isMood(sentence, at);
}

/** Whether a word is how somebody named before is said to be. */
function isMood({ line, mentions, people }: Sentence, at: number): boolean {
  if (!MOOD.has(line.tokens[at]?.key ?? "")) return false;
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
function isToldPast({ line, mentions, people }: Sentence, at: number): boolean {
  const { key = "" } = line.tokens[at] ?? {};
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
