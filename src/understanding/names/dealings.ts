/** What only somebody one deals with does: the verbs that make a client or a person of an everyday word beside them. */
import { isTradeWord } from "../intent/trade-words.ts";
import { markAt, type Scan } from "../scan.ts";
import { speaksOfHome } from "./home-words.ts";

const ADVERB =
  /^(вже|уже|ще|еще|нарешті|наконец|таки|так|и|і|не|теж|тоже|знову|опять|снова|сам|сама|самі|сами|щось|шось|нічого|ничего|нам|мені|мне|нас|меня|мене|сьогодні|сегодня|вчора|вчера|щойно|только|что|то|finally|just|already|also|has|have|ever|actually|today)$/;
/** So many of them may stand between a name and its verb. */
const MOST = 4;

/** The first token from one on that is no adverb: "так и не отписался". */
export function pastAdverb(line: Scan, from: number): number {
  let at = from;
  while (at < from + MOST && (ADVERB.test(line.tokens[at]?.key ?? "") || isHyphen(line, at))) at += 1;
  return at;
}

/** "наконец-то" */
const isHyphen = ({ tokens }: Scan, at: number) => tokens[at]?.key === "-" && tokens[at].glued === true;

/** Promises, agrees, pays, asks, cancels. */
export const DEALS =
  /^(рассчит[аы]|розраху|заплат|сплат|оплат|проплат|пообіця|обіцяв|обіцяла|обещал|пообещал|погоди[влт]|погодж|согласовал|согласил|затверд|утверди|підписа[вл]|подписа[л]|відмов|отказал|передума|скасу|отмени|підтвердив|підтвердил|підтвердить|підтвердять|подтвердил|подтвердит|подтвердят|підпише|підпишуть|подпишет|подпишут|відгук|откликн|відпис|отпис|відпові|ответил|отвеча|прос[ия]т|просил|попрос|запроси[вл]|запита|спроси|виріши|решил|образи|обидел|замови|заказал|купує|покупает|продовжи|продлил|продлева|торгу|вимага|требу|скаржи|поскарж|жалу|пожалов|узгод|перенос|перенес|перенесл|віддзвон|перезвон)/;
const GIVES_WORD =
  /^(?:(?:дал|дала|дали|дав) (?:добро|ок|отмашку|відмашку|згоду|согласие)|(?:взял|взяла|взяли|взяв) (?:паузу|тайм))$/;
/** "згода", "отказано", "согласован": forms that are no deed of the name's. */
const NO_DEED = /(?:но|то|ан|ана|ены|ена|ено|ні|на)$|твердил.*с[ья]$/;

/** "Сова уже рассчиталась за сентябрь?", "Хвиля відмовилась", "что просила Сказка". */
export function dealsWithUs(line: Scan, from: number, to: number): boolean {
  if (speaksOfHome(line, from)) return false;
  const at = pastAdverb(line, to);
  const next = line.tokens[at]?.key ?? "";
  if (DEALS.test(next) && !NO_DEED.test(next)) return true;
  return GIVES_WORD.test(`${next} ${line.tokens[at + 1]?.key ?? ""}`) || isAskedAfter(line, from);
}

/** "что нам обещала Сказка", "чи задоволені нами Сова": a question in which the name comes after its verb. */
function isAskedAfter(line: Scan, at: number): boolean {
  const before = line.tokens[line.tokens[at - 1]?.key === "ли" ? at - 2 : at - 1]?.key ?? "";
  const asks = line.tokens.some((one, place) =>
    place < at ? markAt(line, place, "ask", "query") !== undefined : one.key === "?",
  );
  if (!asks) return false;
  const content = before === "нами" && /^(задовол|доволь|довол|с|со|з|із|ли)/.test(line.tokens[at - 2]?.key ?? "");
  const glad = /^(не)?(задоволен|довол[еь]н)/.test(before);
  const wants = /^(хоче|хочет|хочуть|хотят|хотіла|хотела|хотел|хотів)$/.test(before);
  return content || glad || wants || (DEALS.test(before) && !NO_DEED.test(before));
}

const DEALS_EN =
  /^(cancelled|canceled|approved|confirmed|signed|requested|greenlit|settled|agreed|declined|rejected|postponed|rescheduled|paid|accepted|okayed|renewed|escalated|complained|committed|promised|queried|disputed|endorsed|vetoed|asked|okayed|bumped|binned|shelved|loved|liked|hated)$/;
/** What of theirs or ours it was done to. */
const OURS =
  /^(it|us|our|for|if|about|the|this|that|both|all|everything|phase|to|after|whether|why|when|how|where|what)$/;

/** "Hanna cancelled our slot", "Bill approved it": a verb of dealings behind a name. `sure`: the name is no everyday word. */
export function dealsInEnglish(line: Scan, to: number, sure: boolean): boolean {
  const verb = pastAdverb(line, to);
  if (!DEALS_EN.test(line.tokens[verb]?.key ?? "")) return false;
  const object = line.tokens[verb + 1]?.key ?? "";
  const trade = [1, 2, 3].some((on) => isTradeWord(line.tokens, verb + on, false));
  // "June loved the beach", "bill asked for extra cheese"
  return trade || (sure ? OURS.test(object) : /^(it|us)$/.test(object));
}
