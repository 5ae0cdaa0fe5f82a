/** What a line without a command is for. */

import { speaksOfHome } from "../names/home-words.ts";
import { isHonorificAt } from "../names/honorifics.ts";
import { isEverydayForm } from "../names/namesakes.ts";
import type { Intent } from "../reading.ts";
import { markAt } from "../scan.ts";
import { type Act, actsIn } from "./acts.ts";
import { isAtHome } from "./at-home.ts";
import { reportsDone } from "./done.ts";
import { asksEveryday, isEveryday, isNamedAsThing, isNamedWeakly } from "./everyday.ts";
import { asksToShow, looksUp } from "./look-up.ts";
import { isHomemade } from "./meals.ts";
import { asksOfMind } from "./minds.ts";
import { asks, isMarked, isQuery, isTaskInSpiteOfAsking } from "./question.ts";
import { requested } from "./request.ts";
import type { Part, Sentence } from "./sentence.ts";
import { setsStatus } from "./status.ts";
import { type Telling, tells, waitsForUs } from "./telling.ts";

export interface Decision {
  readonly intent: Intent;
  /** For an unknown line that names a client: what it may have been. */
  readonly readings?: readonly Intent[];
  /** First token after a word that decided, such as "done:". */
  readonly after?: number;
  /** First token that no longer tells of it, such as "… is done". */
  readonly before?: number | undefined;
}

const UNSURE: Decision = { intent: "unknown", readings: ["log_touch", "add_follow_up", "ask_client"] };

/** Decides the intent; what is not surely for us is `unknown`. */
export function decide(sentence: Sentence): Decision {
  const about = sentence.client !== undefined || sentence.people.length > 0;
  const request = about ? undefined : requested(sentence);
  if (request !== undefined) return { intent: request };
  if (!about || isPrivate(sentence)) return { intent: "unknown" };
  if (isSaidTo(sentence)) return UNSURE;
  const done = reportsDone(sentence);
  if (done !== undefined) return { intent: "complete_follow_up", ...done };
  if (setsStatus(sentence)) return { intent: "set_status" };
  const whole: Part = { from: sentence.from, to: sentence.line.tokens.length };
  if (isBareWish(sentence, whole)) return UNSURE;
  const told = tells(sentence, whole);
  if (asks(sentence) && !isTaskInSpiteOfAsking(sentence, whole, told)) return question(sentence, whole);
  return statement(sentence, whole, told);
}

const WISH = /^(хочу|хочемо|хотим|хотів|хотіла|хотілося|хотілось|хотел|хотела|хотелось|мрію|мечтаю)$/;

/** "хочу на море з Оленою": what one would like, with nothing to do in it and nothing of our trade. */
function isBareWish(sentence: Sentence, whole: Part): boolean {
  const { line } = sentence;
  const acts = actsIn(sentence, whole);
  const [first] = acts;
  if (first === undefined || line.ofTrade || !WISH.test(line.tokens[first.at]?.key ?? "")) return false;
  return acts.every((act) => act.at === first.at);
}

function question(sentence: Sentence, whole: Part): Decision {
  const acts = actsIn(sentence, whole);
  if (isAtHome(sentence, whole)) return UNSURE;
  if (asksOfPerson(sentence)) return { intent: "ask_client" };
  // "Lena, lunch?" is said to Lena, not about her.
  if (
    sentence.client === undefined &&
    !isQuery(sentence) &&
    !looksUp(sentence) &&
    !asksOfMind(sentence) &&
    acts.every(
      (act) => act.kind === "event" || (sentence.line.vietnamese && act.channel === "meeting" && act.kind === "any"),
    )
  )
    return UNSURE;
  // "Globex is waiting for a letter from us" is no question for its mark, nor is what somebody wrote.
  if (waitsForUs(sentence, whole) || (sentence.client === undefined && isNamedAsThing(sentence))) return UNSURE;
  if (asksEveryday(sentence, whole) && !asksToShow(sentence) && !tellsOfAnswer(sentence, acts) && !asksOfMind(sentence))
    return UNSURE;
  if (isNamedWeakly(sentence, whole) && acts.every((act) => act.channel === undefined)) return { intent: "unknown" };
  return { intent: "ask_client" };
}

/** "Дарье понравилась съёмка?": of a person whose name is no everyday word, not said to them, and of our trade or us. */
function asksOfPerson(sentence: Sentence): boolean {
  const { line, client, people, mentions, taken, from } = sentence;
  if (client !== undefined || mentions.length > 0 || people.length !== 1 || speaksOfHome(line)) return false;
  const [one] = people;
  if (one === undefined || !isMarked(sentence) || isEverydayForm(one.words) || line.vietnamese) return false;
  const said = line.tokens.filter((token, at) => at >= from && !taken.has(at) && token.kind === "word");
  const ofUs = line.tokens.some(({ bare }, at) => markAt(line, at, "us") !== undefined || ANSWERS.test(bare));
  return said.length > 1 && line.tokens[one.to]?.kind === "word" && (line.ofTrade || ofUs);
}

/** "Зимин хоть что-нибудь отвечал?", "Hanna replied, all good": of a person whose name is no everyday word, and of a reply. */
function tellsOfAnswer({ line, mentions, people }: Sentence, acts: readonly Act[]): boolean {
  const named =
    mentions.length === 0 &&
    people.every(
      (one) =>
        (line.tokens[one.from]?.proper && !isEverydayForm(one.words)) ||
        (line.vietnamese && one.to > one.from + 1 && isHonorificAt(line, one.from)),
    );
  return (
    named &&
    acts.some(
      (act) =>
        (line.vietnamese && SAYS_VI.test(line.tokens[act.at]?.bare ?? "")) ||
        ANSWERS.test(line.tokens[act.at]?.bare ?? ""),
    )
  );
}

const ANSWERS =
  /^(озив|озва|отзыв|отозв|объяв|отве[тч]|відпов|відреаг|отреаг|отпис|відпис|откликн|відгукн|repl|respon|answer|react|got|tra|phan|hoi)/;

/** What a Vietnamese says, asks or thinks of ours: "Sofia liên hệ muốn làm thêm". */
const SAYS_VI =
  /^(lien|bao|than|che|khen|noi|hua|dong|xin|doi|chap|phan|chiu|nha|kho|buc|cau|gian|me|khoai|ung|nhuong|doa)$/;

function statement(sentence: Sentence, whole: Part, told: Telling): Decision {
  if (
    told === undefined ||
    isAtHome(sentence, whole) ||
    (isEveryday(sentence, whole) && !tellsOfAnswer(sentence, actsIn(sentence, whole)))
  )
    return UNSURE;
  if (
    isNamedWeakly(sentence, whole) &&
    (isNamedAsThing(sentence) || actsIn(sentence, whole).every((act) => act.channel === undefined))
  )
    return UNSURE;
  return { intent: told === "touch" ? "log_touch" : "add_follow_up" };
}

/** "chị Lan ơi, mai gửi em nhé", "morning Sofia": said to the person, not about them. */
function isSaidTo({ line, people, mentions, taken, from }: Sentence): boolean {
  if (mentions.length > 0) return false;
  if (people.some((one) => line.vietnamese && line.tokens[one.to]?.bare === "oi")) return true;
  const rest = line.tokens.filter((token, at) => at >= from && !taken.has(at) && token.kind === "word");
  return (
    rest.length > 0 && rest.every(({ key }) => /^(good|morning|afternoon|evening|night|hi|hey|hello|bye)$/.test(key))
  );
}

/** A word of private life, in a line that names no more than one client or person. */
function isPrivate(sentence: Sentence): boolean {
  const { line, taken } = sentence;
  if (sentence.client !== undefined && sentence.people.length + sentence.mentions.length > 1) return false;
  if (isOnlyMeal(sentence)) return true;
  return line.tokens.some((token, at) => {
    const found =
      at >= sentence.from && !taken.has(at) && !isAsked(sentence, at) ? markAt(line, at, "private") : undefined;
    // "bác sĩ Pond" is how our doctor is called.
    if (found !== undefined && isOfThing(sentence, at)) return false;
    if (found !== undefined && EACH_OTHER.test(`${line.tokens[at - 1]?.key} ${token.key} ${line.tokens[at + 1]?.key}`))
      return false;
    if (found !== undefined && isBirthdayToKeep(sentence, at)) return false;
    return found !== undefined && !(/^(bac|doctor|врач|лікар)$/.test(token.bare) && taken.has(found.to));
  });
}

/** "Тарас замовив обід": a meal, and neither a contact nor our trade. */
function isOnlyMeal(sentence: Sentence): boolean {
  const { line, from } = sentence;
  if (line.ofTrade || !line.tokens.some((_, at) => at > from && isHomemade(line, at))) return false;
  return actsIn(sentence, { from, to: line.tokens.length }).every((act) => act.channel === undefined);
}

/** "не забути про день народження Марти": a thing to do for a client's. */
function isBirthdayToKeep({ line, from }: Sentence, at: number): boolean {
  if (!/^(день|дня) (народження|рождения)$/.test(`${line.tokens[at]?.key} ${line.tokens[at + 1]?.key}`)) return false;
  return markAt(line, from, "need") !== undefined || /^(привіта|поздрав)/.test(line.tokens[from]?.key ?? "");
}

/** "набрали друг друга": each other. */
const EACH_OTHER = /друг друг/;

/** "xem phim trường" is a studio: a word inside the name of a thing. */
function isOfThing({ line }: Sentence, at: number): boolean {
  for (let back = Math.max(0, at - 3); back <= at; back += 1) {
    const to = markAt(line, back, "thing")?.to ?? 0;
    if (to > at && to > back + 1 && to >= (markAt(line, at, "private")?.to ?? 0)) return true;
  }
  return false;
}

/** "what's the story with …": a word inside a phrase that asks. */
function isAsked({ line }: Sentence, at: number): boolean {
  for (let back = Math.max(0, at - 3); back < at; back += 1)
    if ((markAt(line, back, "query")?.to ?? 0) > at) return true;
  return false;
}
