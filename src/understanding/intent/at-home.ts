/** The everyday life of people whose names stand in the directory: "Lena cooked dinner", "pick up milk for Lena". */

import { dealsInEnglish, pastAdverb } from "../names/dealings.ts";
import { isEverydayForm } from "../names/namesakes.ts";
import { actsIn } from "./acts.ts";
import { livesAtHome } from "./at-home-slavic.ts";
import type { Part, Sentence } from "./sentence.ts";
import { isTradeWord } from "./trade-words.ts";

/** What one does at home, at play, with the body and with those one loves. */
const DOES =
  /^(cook|bak|eat|ate|eaten|drank|drink|wash|fed|feed|walk|play|sang|sing|slept|sleep|snor|marri|marry|cri|cry|laugh|smil|tripp|fell|swam|swim|danc|ran|run|jogg|hik|camp|surf|ski|skat|bik|cycl|climb|garden|mow|vacuum|hoover|babysat|sunbath|napp|yawn|sneez|cough|puk|faint|dream|grill|burn|burnt|hurt|injur|adopt|graduat|divorc|dat|kiss|hugg|scor|bitten|bit|broke|twisted|sprain|dy|shav|dress|knit|sew|sewed|paint|drew|smok|vap|gam|binge|watch|borrow|nick|spill|snack|munch|gobbl|devour|nibbl|wolf|scoff|lick|chew|swallow|barf|vomit|shower|bath|undress|iron|dust|mopp|swept|unpack|ordain|pray|worship|flirt|cuddl|snuggl|tickl|pregnant|born)(s|es|ed|d|ing|ming|ning|ping|ting|ies|ied|e)?$/;
/** Food, pets, the house and the family's days. */
const THINGS =
  /^(milk|bread|eggs|butter|cheese|groceries|grocery|sandwich|sandwiches|pasta|soup|salad|toast|cereal|banana|bananas|apples|beer|vodka|diapers|nappies|laundry|dishes|dishwasher|washing|homework|bath|bathroom|bedroom|kitchen|sofa|couch|garden|lawn|hedge|boiler|fridge|oven|microwave|kettle|telly|tv|xbox|playstation|ps5|lego|toys|bicycle|skateboard|guitar|piano|violin|choir|ballet|yoga|pilates|marathon|swimming|beach|toddler|twins|nursery|kindergarten|babysitter|nanny|hamster|rabbit|kitten|goldfish|pony|horse|fever|flu|hospital|ambulance|surgery|pregnancy|tooth|teeth|haircut|shoes|jacket|coat|jeans|pyjamas|actress|actor|winners|winner|nominees|ceremony|sermon|documentary|biopic|sitcom|sequel|paradise|worktop|worktops|sandcastle|barbecue|xmas|santa|halloween|easter|valentines)$/;

/** Whether a line of a person and no client tells of home, with no word of the trade and no contact by a channel. */
export function isAtHome(sentence: Sentence, whole: Part): boolean {
  const { line, taken, mentions, people, from } = sentence;
  if (line.vietnamese || !mentions.every((one) => isWord(sentence, one)) || people.some((one) => one.job)) return false;
  const trade = line.tokens.some((_, at) => !taken.has(at) && isTradeWord(line.tokens, at, false));
  if (trade) return false;
  const acts = actsIn(sentence, whole);
  const deals = people.some((one) => one.from === from && dealsInEnglish(line, one.to, true));
  if (deals || line.tokens.some(({ key }) => /^(we|us|our|weve)$/.test(key))) return false;
  if (livesAtHome(sentence, whole)) return true;
  const subject = people.some((one) => one.from === from && doesAtHome(sentence, pastAdverb(line, one.to)));
  if (subject) return true;
  const reaches = acts.some(
    (act) =>
      act.channel !== undefined &&
      (act.weak !== true || act.channel !== "other" || people.some((one) => act.way === "to" && one.from === act.to)),
  );
  const thing = line.tokens.some(({ key, cyrillic }, at) => !cyrillic && !taken.has(at) && THINGS.test(key));
  return thing && !reaches;
}

/** "granite or marble": a client called by one everyday word. */
function isWord({ line }: Sentence, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return to === from + 1 && isEverydayForm(line.tokens[from]?.key ?? "");
}

/** To whom or about what one writes. */
const WRITES_TO =
  /^(to|back|me|us|in|about|re|that|saying|asking|again|today|yesterday|this|last|on|via|over|off|up|down|an?|the)$/;

/** "Oscar ate my sandwich"; "Lena ate with us" is a meal together. */
function doesAtHome({ line }: Sentence, at: number): boolean {
  const { key = "", cyrillic = false } = line.tokens[at] ?? {};
  const next = line.tokens[at + 1];
  if (key === "wrote") return next?.kind === "word" && !WRITES_TO.test(next.key);
  if (cyrillic || !DOES.test(key)) return false;
  const other = line.tokens
    .slice(at + 1, at + 3)
    .some((one) => /^(with|past|through|by|over|into|up|me|us|on|at|out)$/.test(one.key));
  return !other;
}
