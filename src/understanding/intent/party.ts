/**
 * Where only somebody one deals with can stand, told by grammar: who is given or told something, who is spoken with, whom
 * a verb of dealing with people takes, who promises and pays, and a singular name with the verb of several.
 */
import { DEALS, dealsWithUs, pastAdverb } from "../names/dealings.ts";
import { markAt, type Scan } from "../scan.ts";
import { type Act, actsIn } from "./acts.ts";
import { dateAt, datesIn, type Part, type Sentence } from "./sentence.ts";
import { isTradeWord } from "./trade-words.ts";

interface Place {
  readonly sentence: Sentence;
  readonly part: Part;
  readonly acts: readonly Act[];
  readonly from: number;
  readonly to: number;
}

/** Whether a name of a part stands where only a client or a person can. */
export function standsAsParty(sentence: Sentence, part: Part): boolean {
  const { mentions, people } = sentence;
  const names = [...mentions, ...people.filter((one) => !one.job && one.people.length > 0)];
  const acts = actsIn(sentence, part);
  return names.some(({ from, to }) => {
    const place = { sentence, part, acts, from, to };
    if (isWorkplace(place) || headsDeadline(place)) return true;
    if (sentence.line.tokens[from]?.cyrillic !== true) return isDealtWithInEnglish(place);
    return (
      isGivenTo(place) ||
      isSpokenWith(place) ||
      isDoneFor(place) ||
      isDealtWith(place) ||
      isSeveral(place) ||
      dealsWithUs(sentence.line, from, to)
    );
  });
}

/** "директор Ромашки", "хто власник Сови": where somebody has a job. */
function isWorkplace({ sentence, from, to }: Place): boolean {
  return sentence.people.some((one) => one.job && (one.to === from || one.from === to));
}

/** "Нова Лінія у вівторок вранці смикнути їх": a name of several words, a day to come, at once what is to be done. */
function headsDeadline({ sentence, part, acts, from, to }: Place): boolean {
  if (from !== sentence.from || to - from < 2) return false;
  const dates = datesIn(sentence, part, "future");
  let at = to;
  for (let next = dates.find((one) => one.from === at); next !== undefined; next = dates.find((one) => one.from === at))
    at = next.to;
  return at > to && acts.some((act) => act.at === at && act.kind === "todo" && act.guessed !== true);
}

/** Gives, promises, tells, sells or owes: who stands beside in the dative is somebody. */
const GIVES =
  /^(по|об|в|від|от|над|пере|при|за|до)?(обіц|обещ|прода|дар[иу]|відправ|отправ|надісл|надсил|присл|посл|висл|высл|відпов|відпис|ответ|отпис|отвеч|скид|скин|кид|кин|пропон|предлож|предлаг|плат|винн|винен|долж|переда|пиш|писа|дзвон|звон|зателеф|нагад|напомн)/;

/** "відповім Ромашці", "дамо Хвилі відповідь": the dative of whom something is given to or done for. */
function isGivenTo({ sentence, part, acts, from, to }: Place): boolean {
  const { line } = sentence;
  const token = line.tokens[to - 1];
  const match = line.words[to - 1]?.find((one) => one.quality <= 2);
  if (token === undefined || match === undefined || match.nominative || leads(line, from)) return false;
  const feminine = /[аяa]$/.test(sentence.directory.index.keys[match.word] ?? "");
  if (!(feminine ? /[іеї]$/ : /(у|ю|ові|еві|єві)$/).test(token.key)) return false;
  const verb = acts.find(
    (act) => act.kind === "todo" || (GIVES.test(line.tokens[act.at]?.key ?? "") && act.kind !== "event"),
  );
  if (verb === undefined || isOfHome(sentence, verb)) return false;
  if (GIVES.test(line.tokens[verb.at]?.key ?? "")) return true;
  // "ловити хвилі", "купити граніту": forms that are also what the verb itself takes.
  const only = /[кцвжзгхсбпмрнтд][іе]$/.test(token.key);
  return only || verb.to < from || isThing(sentence, part, to);
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

/** "поговорю з Хвилею", "утрясти с Гранитом сроки", "с Гранитом решить вопрос": who a thing is done together with. */
function isSpokenWith({ sentence, acts, from }: Place): boolean {
  const { line } = sentence;
  if (!/^(з|із|зі|с|со)$/.test(line.tokens[from - 1]?.key ?? "")) return false;
  if (!/([оеє]ю|[оеє]м|[оеє]й)$/.test(line.tokens[from]?.key ?? "")) return false;
  if (acts.some((act) => act.way === "with" && act.to <= from - 1 && act.to > from - 4)) return true;
  return acts.some(
    (act) =>
      act.kind === "todo" &&
      act.guessed !== true &&
      !isOfHome(sentence, act) &&
      (act.to === from - 1 || from - 1 === sentence.from),
  );
}

/** "вичитаю текст для Сови", "вибачитись перед Хвилею", "кур'єра до Сови": for whom what is done. */
function isDoneFor({ sentence, acts, from }: Place): boolean {
  const { line } = sentence;
  const link = line.tokens[from - 1]?.key ?? "";
  const before = acts.filter((act) => act.to <= from - 1);
  if (link === "перед") return before.some((act) => act.way === "to" && act.to === from - 1);
  if (/^(до|к)$/.test(link))
    return before.some((act) => act.kind === "event" && act.channel === "other" && act.to === from - 1);
  if (link !== "для") return false;
  return before.some(
    (act) => act.kind === "todo" && act.guessed !== true && act.to < from - 1 && !isOfHome(sentence, act),
  );
}

/** What is done at home and on a walk, and not for a client. */
const OF_HOME =
  /^(за|ви|вы|на|по|при|до|с|з|роз)?(купи|куплю|вари|варю|пити|пить|пий|їсти|есть|малю|малюв|рису|нарису|ліпи|лепи|шити|шить|вяза|вяж|виши|выши|сади|саджу|сажу|поли[тв]|году|корм|гра[тюй]|игра|фотка|сфотка|чита|збуд|буд[уй]|строи|майстр|мастери|спів|петь|дивит|смотр|слуха|слуша|лов[ил]|вчи|учи)/;
const NATURE =
  /^(корм|гнізд|гнезд|шпаків|скворечник|крил|крыл|пір|перь|дзьоб|клюв|ліс$|лісі|лес$|лесу|дач|пляж|мор[ея]|пелюст|лепест|стебл|клумб|грядк|дерев|зоопарк|памятник|стільн|столешн|горщик|горшок|ванн|чаю?$|мало[йм]|малою|малым|ребенк)/;

function isOfHome({ line, taken }: Sentence, verb: Act): boolean {
  if (OF_HOME.test(line.tokens[verb.at]?.key ?? "")) return true;
  return line.tokens.some((one, at) => !taken.has(at) && NATURE.test(one.key));
}

/** Verbs whose object is somebody. */
const TO_SOMEBODY =
  /^(при|по|від|за|під|под|пере|об|про|с|з|роз|раз|до|в|ви|вы|у|на)?(віта|повідом|сповіст|запро[сш]|приглас|приглаш|попередж|предупре|уведом|поздр|здоров|благодар|інформ|информ|смик|дерн|пну|пінг|пинг|тегн|бесп|турб|світит|светит|навч|уч[иу]т|знайом|знаком|конта|переко|убеди|держ[аиу]т|дотис|дож[аи]|пита|спраш|прос[ия]т|чекін|реаним|квап|тороп)/;

/** "смикнути Сову щодо правок", "познакомить Технопарк с …": the object of a verb that takes people. */
function isDealtWith({ sentence, acts, from }: Place): boolean {
  const { line } = sentence;
  const verb = acts.find((act) => act.to === from && (act.kind === "todo" || act.kind === "past"));
  return verb !== undefined && TO_SOMEBODY.test(line.tokens[verb.at]?.key ?? "") && !isOfHome(sentence, verb);
}

/** "Технопарк ответили", "Сова вже просять": one name, and the verb of several. */
function isSeveral({ sentence, from, to }: Place): boolean {
  const { line } = sentence;
  const token = line.tokens[from];
  const single = line.words[from]?.some((one) => one.quality <= 1 && one.nominative) === true;
  if (token === undefined || !single || to !== from + 1 || !/[аяйцкнгшщзхфвпрлджчсмтб]$/.test(token.key)) return false;
  const key = line.tokens[pastAdverb(line, to)]?.key ?? "";
  return /(ли|лись|лися|[уюая]ть?|[уюая]ться?)$/.test(key) && (DEALS.test(key) || GIVES.test(key));
}

const DEALS_EN =
  /^(cancelled|canceled|approved|confirmed|signed|requested|greenlit|settled|agreed|declined|rejected|postponed|rescheduled|paid|accepted|okayed|renewed|escalated|complained|committed|promised|queried|disputed|endorsed|vetoed|bumped|binned|shelved|loved|liked|hated)$/;
/** What of theirs or ours it was done to. */
const OURS = /^(it|our|us|the|this|that|both|all|everything|phase|to)$/;

/** "Hanna cancelled our slot", "own up to Grace about the delay", "take Bill to lunch". */
function isDealtWithInEnglish({ sentence, part, acts, from, to }: Place): boolean {
  const { line } = sentence;
  const token = line.tokens[from];
  if (line.vietnamese || token?.kind !== "word") return false;
  const verb = pastAdverb(line, to);
  if (from === sentence.from && DEALS_EN.test(line.tokens[verb]?.key ?? ""))
    return (
      // "north wind cancelled our flight": weather does so too.
      (OURS.test(line.tokens[verb + 1]?.key ?? "") && sentence.people.some((one) => one.from === from)) ||
      isTradeWord(line.tokens, verb + 1, false) ||
      isTradeWord(line.tokens, verb + 2, false)
    );
  const month = /^(april|june|may|august)$/.test(token.key);
  // "to the next level"
  if (
    month ||
    token.key === "the" ||
    line.tokens[from - 1]?.key === "the" ||
    !/^(to|for|on|with)$/.test(line.tokens[from - 1]?.key ?? "")
  )
    return false;
  const [task] = acts;
  const led = task !== undefined && task.kind === "todo" && task.at === sentence.from && task.to <= from - 1;
  const next = line.tokens[to]?.key ?? ".";
  const ends =
    /^([.,;!]|about|re|regarding|by|before|asap|to|over|on|after|'s)$/.test(next) ||
    dateAt(sentence, part, to) !== undefined;
  return led && ends;
}
