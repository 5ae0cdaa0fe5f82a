/** Ukrainian and Russian places where only somebody one deals with can stand, told by case, number and verb. */
import { DEALS, pastAdverb } from "../names/dealings.ts";
import { markAt, type Scan } from "../scan.ts";
import type { Place } from "./place.ts";
import { dateAt, type Part, type Sentence } from "./sentence.ts";
import { isOfHome } from "./thing-itself.ts";

/** Gives, promises, tells, sells or owes: who stands beside in the dative is somebody. */
const GIVES =
  /^(по|об|в|від|от|над|пере|при|за|до)?(обіц|обещ|прода|дар[иу]|відправ|отправ|надісл|надсил|присл|посл|висл|высл|відпов|відпис|ответ|отпис|отвеч|скид|скин|кид|кин|пропон|предлож|предлаг|плат|винн|винен|долж|переда|пиш|писа|дзвон|звон|зателеф|нагад|напомн)/;

/** "відповім Ромашці", "дамо Хвилі відповідь": the dative of whom something is given to or done for. */
export function isGivenTo({ sentence, part, acts, from, to }: Place): boolean {
  const { line } = sentence;
  const token = line.tokens[to - 1];
  const match = line.words[to - 1]?.find((one) => one.quality <= 2);
  if (token === undefined || match === undefined || match.nominative || leads(line, from)) return false;
  const feminine = /[аяa]$/.test(sentence.directory.index.keys[match.word] ?? "");
  if (!(feminine ? /[іеї]$/ : /(у|ю|ові|еві|єві)$/).test(token.key)) return false;
  const verb = acts.find(
    (act) => act.kind === "todo" || (GIVES.test(line.tokens[act.at]?.key ?? "") && act.kind !== "event"),
  );
  // "показала Сові ескізи": with what was given or shown behind.
  if (verb === undefined)
    return (
      isThing(sentence, part, to) &&
      acts.some((act) => act.to === from && act.kind === "past" && !isOfHome(sentence, act))
    );
  if (isOfHome(sentence, verb)) return false;
  if (GIVES.test(line.tokens[verb.at]?.key ?? "")) return true;
  // "ловити хвилі", "купити граніту": forms that are also what the verb itself takes.
  const only = /[кцвжзгхсбпмрнтд][іе]$/.test(token.key);
  return only || verb.to > verb.at + 1 || verb.to < from || isThing(sentence, part, to);
}

/** A word that is no small word and no date. */
function isThing(sentence: Sentence, part: Part, at: number): boolean {
  const { line } = sentence;
  return (
    line.tokens[at]?.kind === "word" &&
    markAt(line, at, "link", "filler", "that") === undefined &&
    dateAt(sentence, part, at) === undefined
  );
}

function leads(line: Scan, at: number): boolean {
  return (
    markAt(line, at - 1, "link") !== undefined ||
    /^(к|ко|о|об|перед|над|під|под|при)$/.test(line.tokens[at - 1]?.key ?? "")
  );
}

/** Compares, sorts out, finishes, mixes, works: with things as well as with people. */
export const OF_THINGS =
  /^(порівн|сравн|розібра|разобра|працю|работ|закінч(?:у|ити)|законч(?:у|ить)|зміш|смеш|боро|впора)/;

/** "поговорю з Хвилею", "утрясти с Гранитом сроки", "с Гранитом решить вопрос": who a thing is done together with. */
export function isSpokenWith({ sentence, acts, from, to }: Place): boolean {
  const { line } = sentence;
  if (!/^(з|із|зі|с|со)$/.test(line.tokens[from - 1]?.key ?? "")) return false;
  if (!/([оеє]ю|[оеє]м|[оеє]й)$/.test(line.tokens[from]?.key ?? "")) return false;
  if (acts.some((act) => act.kind === "event" && act.to === from - 1)) return true;
  // "з Новою Лінією домовились на травень"
  if (acts.some((act) => act.way === "with" && act.channel === "other" && act.at === pastAdverb(line, to))) return true;
  if (acts.some((act) => act.way === "with" && act.to <= from - 1 && act.to > from - 4)) return true;
  return acts.some(
    (act) =>
      act.kind === "todo" &&
      act.guessed !== true &&
      !isOfHome(sentence, act) &&
      !OF_THINGS.test(line.tokens[act.at]?.key ?? "") &&
      (act.to === from - 1 || from - 1 === sentence.from),
  );
}

/** To drop in on somebody, and to find something out from somebody. */
const VISITS =
  /^(зган|сган|сгон|заїд|заїж|заед|заез|заскоч|заска|підскоч|подскоч|підїд|подъед|навіда|навед|зайд|зайт|завіта|донес|довес|довед)/;
const RECEIVES = /^(отрим|одерж|получ|дочека|дожд)/;
const ASKS_OF = /^(зясу|вясн|дізна|узна|виясн|выясн|спита|спрос|уточн|запит|запрос|попрос|перепит|переспр)/;

/** What one does for an owl, too: gathers, finds, buys, puts. */
const OF_ANYONE =
  /^(зроб|сдела|зібра|собра|собер|збер|знай|найт|купи|куп[лую]|закуп|приготу|приготов|взят|возьм|візьм|почист|постав|повіс|повес|поклас|полож|викин|выброс|відкри|открыт|закри|закрыт|прибра|убра|прине|завез|відвез|отвез|пода|підготу|подготов|готув|готов|да[тй]|дам|відда|отда|замов|заказ|пошук|поиск|підшук|подыск|підібра|подобра|вибра|выбра|намалю|нарис|змай|построй|збуд)/;

/** "вичитаю текст для Сови", "вибачитись перед Хвилею", "кур'єра до Сови": for whom what is done. */
export function isDoneFor({ sentence, part, acts, from, to }: Place): boolean {
  const { line } = sentence;
  const link = line.tokens[from - 1]?.key ?? "";
  const before = acts.filter((act) => act.to <= from - 1);
  if (link === "перед") return before.some((act) => act.way === "to" && act.to === from - 1);
  const verb = before.find((act) => act.to === from - 1);
  const key = line.tokens[verb?.at ?? -1]?.key ?? "";
  if (/^(до|к)$/.test(link) && verb !== undefined)
    return verb.kind === "event" ? verb.channel === "other" : verb.kind === "todo" && VISITS.test(key);
  if (/^(від|од|от)$/.test(link) && verb !== undefined) return verb.way === "from" || RECEIVES.test(key);
  const of = link === "у" || (link === "в" && /[иы]$/.test(line.tokens[from]?.key ?? ""));
  if (of && verb !== undefined) return verb.kind === "todo" && ASKS_OF.test(key);
  if (link !== "для") return false;
  return before.some(
    (act) =>
      act.kind === "todo" &&
      act.guessed !== true &&
      !isOfHome(sentence, act) &&
      // "переробити для Хвилі заставку"
      (act.to < from - 1 || (isThing(sentence, part, to) && !OF_ANYONE.test(line.tokens[act.at]?.key ?? ""))),
  );
}

/** Verbs whose object is somebody. */
const TO_SOMEBODY =
  /^(при|по|від|за|під|под|пере|об|про|с|з|роз|раз|до|в|ви|вы|у|на)?(віта|повідом|сповіст|запро[сш]|приглас|приглаш|попередж|предупре|уведом|поздр|здоров|благодар|інформ|информ|смик|дерн|пну|пінг|пинг|тегн|бесп|турб|зва|клик|світит|светит|слухат|слушат|опит|опрос|консульт|інструкт|инструкт|прозонд|прощуп|промац|вмов|уговор|навч|обуч|знайом|знаком|конта|переко|убеди|держ[аиу]т|дотис|дож[аи]|пита|спраш|прос[ия]т|чекін|реаним|квап|тороп)/;

/** "смикнути Сову щодо правок", "познакомить Технопарк с …": the object of a verb that takes people. */
export function isDealtWith({ sentence, acts, from }: Place): boolean {
  const { line } = sentence;
  const verb = acts.find((act) => act.to === from && (act.kind === "todo" || act.kind === "past"));
  const key = line.tokens[verb?.at ?? -1]?.key ?? "";
  return verb !== undefined && TO_SOMEBODY.test(key) && (/^(вислуха|выслуша)/.test(key) || !isOfHome(sentence, verb));
}

const SEVERAL =
  /^(взяли|прийняли|приняли|хочуть|хотят|думають|думают|мовчать|молчат|зникли|пропали|чекають|ждут|дають|дают|дали|хотіли|хотели)$/;

/** "Технопарк ответили", "Сова вже просять": one name, and the verb of several. */
export function isSeveral({ sentence, from, to }: Place): boolean {
  const { line } = sentence;
  const token = line.tokens[from];
  const single = line.words[from]?.some((one) => one.quality <= 1 && one.nominative) === true;
  if (token === undefined || !single || to !== from + 1 || !/[аяйцкнгшщзхфвпрлджчсмтб]$/.test(token.key)) return false;
  const key = line.tokens[pastAdverb(line, to)]?.key ?? "";
  return /(ли|лись|лися|[уюая]ть?|[уюая]ться?)$/.test(key) && (DEALS.test(key) || GIVES.test(key) || SEVERAL.test(key));
}
