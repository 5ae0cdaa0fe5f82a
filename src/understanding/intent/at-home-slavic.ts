/** The everyday life of people of the directory in Ukrainian and Russian: "Тарас замовив суші", "Анна сшила платье". */
import { pastAdverb } from "../names/dealings.ts";
import { speaksOfHome } from "../names/home-words.ts";
import { actsIn } from "./acts.ts";
import { isHomeVerb } from "./home-verbs.ts";
import type { Part, Sentence } from "./sentence.ts";

/** Food, clothes, pets and the house. */
const THINGS =
  /^(суші|суши|піц[аиуі]|пицц|борщ|хліб|хлеб|молок|сир$|сыр$|ковбас|колбас|яйц|яєц|мясо|рибу$|рыбу$|салат|суп$|супу|супа|морозив|морожен|печив|печень[еюя]|пиріг|пирог|пиріж|пирож|пельмен|вареник|шашлик|шашлык|картопл|картош|помідор|помидор|огірк|огурц|яблук|яблок|банан|таблетк|пігулк|ліки$|лекарств|холодильник|праск|утюг|килим|диван|шкарпетк|носки$|кросівк|кроссовк|сукн|плать|спідниц|юбк|зачіск|причеськ|прическ|волосс|волос|нігт|ногт|кота$|котик|кошен|котен|котят|собак|песик|хомяк|папуг|попуга|велосипед|самокат|мотоцикл|квартир|іпотек|ипотек|огород|пелюшк|памперс|коляск|немовл|младен|парасольк|зонтик|гамане|кошелек|веселк|радуг|чайник|піаніно|пианино|гітар|гитар|шахи$|шахмат|футбол|басейн|йог[аиу]$)/;

/** Whether a person of a line does what one does at home, or with things of the home, and reaches nobody by a channel. */
export function livesAtHome(sentence: Sentence, whole: Part): boolean {
  const { line, people, taken } = sentence;
  const verb = (to: number) => line.tokens[pastAdverb(line, to)]?.key ?? "";
  if (line.tokens.some(({ key }) => US.test(key))) return false;
  if (people.some((one) => isHomeVerb(verb(one.to)))) return true;
  const subject = people.some(
    (one) => one.nominative && /(?:в|л|ла|ть|т|ться|тся|вся|лся|лась|лася)$/.test(verb(one.to)),
  );
  const home = line.tokens.some(({ key, cyrillic }, at) => cyrillic && !taken.has(at) && THINGS.test(key));
  if (!subject || !(home || speaksOfHome(line))) return false;
  return actsIn(sentence, whole).every(
    ({ channel, weak }) => channel === undefined || channel === "meeting" || (weak === true && channel === "other"),
  );
}

/** "Галина спекла нам хліб" is a gift. */
const US = /^(нам|нами|нас|мені|мене|мне|меня|мной|мною)$/;
