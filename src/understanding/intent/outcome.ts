/** A clause that tells how a contact went, behind a contact and its weekday: "call with Ann on monday, they're torn". */
import { markAt } from "../scan.ts";
import { addPhrases, type PhraseBook, phraseBook, phrasesAt } from "../text/phrases.ts";
import { actsIn } from "./acts.ts";
import type { Part, Sentence } from "./sentence.ts";
import type { Account } from "./telling.ts";

/** States and moods that are learnt by talking. Forms of the past are verbs already and need no list. */
const ENGLISH =
  "torn, split, undecided, unsure, not sure, unconvinced, not convinced, on the fence, in two minds, on board, unhappy, not happy, happy, pleased, delighted, thrilled, impressed, frustrated, annoyed, furious, worried, hesitant, lukewarm, sold on, stuck, stalled, frozen, on ice, up in the air, no objections, no issues, no questions, no complaints, all good, all fine, all clear";
const UKRAINIAN =
  "завис|зависла|зависло|зависли, застряг|застрягла|застрягло|застрягли, заморожен*, незадоволен*, задоволен*, вагаються|вагається, сумніваються|сумнівається, не впевнен*, в захваті, у захваті, під питанням, стоїть на паузі, стоять на паузі, заперечень|зауважень|питань|претензій немає|нема, без заперечень|зауважень|питань|претензій, усе|все гаразд|ок|добре, радий|рада|раді";
const RUSSIAN =
  "завис|зависла|зависло|зависли, заглох|заглохла|заглохло|заглохли, заморожен*, недоволен|недовольна|недовольны, доволен|довольна|довольны, колеблются|колеблется, сомневаются|сомневается, не уверен*, в восторге, под вопросом, стоит на паузе, стоят на паузе, возражений|замечаний|вопросов|претензий нет, без возражений|замечаний|вопросов|претензий, все ок|хорошо|нормально|отлично, рад|рада|рады";
const VIETNAMESE =
  "phân vân, lưỡng lự, đắn đo, băn khoăn, chưa quyết, chưa chốt, không hài lòng, chưa hài lòng, hài lòng, chưa ưng, rất ưng, ưng ý, hơi căng, đang kẹt, bị kẹt, đang treo, bị treo, bị đóng băng, khen, chê, than phiền, không ý kiến, ko ý kiến, rất vui, vui lắm, ưng lắm";

const BOOK: PhraseBook<true> = phraseBook([
  [ENGLISH, true],
  [UKRAINIAN, true],
  [RUSSIAN, true],
]);
const BOOK_VI: PhraseBook<true> = { first: new Map(BOOK.first), bare: new Map() };
addPhrases(BOOK_VI, VIETNAMESE, true, true);

/** What is still to come, or depends on something, tells of nothing that was. */
const TO_COME = /^(will|be|ll|would|might|could|буд.*)$/;

/** Whether the only date of a contact is a weekday without an hour, and the clause behind it tells how the contact went. */
export function tellsHowItWent({ sentence, part, acts, dates }: Account): boolean {
  const [day] = dates;
  if (day === undefined || dates.length > 1 || day.kind !== "day" || day.at !== undefined) return false;
  if (day.exact || day.deadline || day.points !== undefined || day.impossible) return false;
  if (!acts.some((act) => act.at < day.from && act.channel !== undefined && act.channel !== "other")) return false;
  if (!/^[,–—-]$/.test(sentence.line.tokens[day.to]?.key ?? "")) return false;
  const clause: Part = { from: day.to + 1, to: part.to };
  const states = statesIn(sentence, clause);
  // "chưa chốt" is a state, though "chốt" alone is a thing to do.
  const open = actsIn(sentence, clause).some(
    (act) =>
      act.kind !== "past" && act.kind !== "happened" && !states.some((one) => one.from <= act.at && act.to <= one.to),
  );
  return !open && tellsState(sentence, clause);
}

/** Whether a clause tells what somebody is or thinks, and nothing that is still to come. */
export function tellsState(sentence: Sentence, clause: Part): boolean {
  return (statesIn(sentence, clause).length > 0 || tellsOfThem(sentence, clause)) && !isToCome(sentence, clause);
}

/** "they're keen", "він задоволений": what they are, said of them in a few words without a verb of what comes. */
function tellsOfThem({ line }: Sentence, clause: Part): boolean {
  const words = line.tokens.slice(clause.from, clause.to);
  const end = words.findIndex((one) => one.kind === "mark" && /^[.,;!]$/.test(one.key));
  const length = end < 0 ? words.length : end;
  return (
    markAt(line, clause.from, "them") !== undefined &&
    length > 1 &&
    length <= MOST_OF_THEM &&
    !words.some((one) => /^(to|going|about|щоб|чтобы|de|se)$/.test(one.bare))
  );
}
const MOST_OF_THEM = 6;

/** "they're happy to join" is about what comes. */
function statesIn({ line, taken }: Sentence, clause: Part): Part[] {
  const book = line.vietnamese ? BOOK_VI : BOOK;
  const states: Part[] = [];
  for (let from = clause.from; from < clause.to; from += 1) {
    const to = taken.has(from) ? undefined : phrasesAt(book, line.tokens, from)[0]?.to;
    if (to !== undefined && to <= clause.to && line.tokens[to]?.key !== "to") states.push({ from, to });
  }
  return states;
}

function isToCome({ line, taken }: Sentence, clause: Part): boolean {
  return line.tokens.some(
    ({ key }, at) =>
      at >= clause.from &&
      at < clause.to &&
      !taken.has(at) &&
      (markAt(line, at, "that") !== undefined || TO_COME.test(key)),
  );
}
