/**
 * Where only somebody one deals with can stand, told by grammar: who is given or told something, who is spoken with, whom
 * a verb of dealing with people takes, who promises and pays, and a singular name with the verb of several.
 */
import { DEALS, dealsInEnglish, dealsWithUs, pastAdverb } from "../names/dealings.ts";
import { isEverydayForm, isNamesake } from "../names/namesakes.ts";
import { markAt, type Scan } from "../scan.ts";
import { keyOf } from "../text/letters.ts";
import { type Act, actsIn } from "./acts.ts";
import { dateAt, datesIn, type Part, type Sentence } from "./sentence.ts";

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
    if (isWorkplace(place) || headsDeadline(place) || dealsInVietnamese(place)) return true;
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
  const { line } = sentence;
  const joins = (at: number) => /^(до|к|у|в|из|з|із|зі)$/.test(line.tokens[at]?.key ?? "");
  return sentence.people.some(
    (one) => one.job && (one.to === from || one.from === to || (one.to === from - 1 && joins(one.to))),
  );
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

/** "поговорю з Хвилею", "утрясти с Гранитом сроки", "с Гранитом решить вопрос": who a thing is done together with. */
function isSpokenWith({ sentence, acts, from }: Place): boolean {
  const { line } = sentence;
  if (!/^(з|із|зі|с|со)$/.test(line.tokens[from - 1]?.key ?? "")) return false;
  if (!/([оеє]ю|[оеє]м|[оеє]й)$/.test(line.tokens[from]?.key ?? "")) return false;
  if (acts.some((act) => act.kind === "event" && act.to === from - 1)) return true;
  if (acts.some((act) => act.way === "with" && act.to <= from - 1 && act.to > from - 4)) return true;
  return acts.some(
    (act) =>
      act.kind === "todo" &&
      act.guessed !== true &&
      !isOfHome(sentence, act) &&
      (act.to === from - 1 || from - 1 === sentence.from),
  );
}

/** To drop in on somebody, and to find something out from somebody. */
const VISITS =
  /^(зган|сган|сгон|заїд|заїж|заед|заез|заскоч|заска|підскоч|подскоч|підїд|подъед|навіда|навед|зайд|зайт|завіта)/;
const RECEIVES = /^(отрим|одерж|получ|дочека|дожд)/;
const ASKS_OF = /^(зясу|вясн|дізна|узна|виясн|выясн|спита|спрос|уточн|запит|запрос|попрос|перепит|переспр)/;

/** "вичитаю текст для Сови", "вибачитись перед Хвилею", "кур'єра до Сови": for whom what is done. */
function isDoneFor({ sentence, acts, from }: Place): boolean {
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
    (act) => act.kind === "todo" && act.guessed !== true && act.to < from - 1 && !isOfHome(sentence, act),
  );
}

/** What is done at home and on a walk, and not for a client. */
const OF_HOME =
  /^(?:(?:за|ви|вы|на|по|при|до|с|з|роз)?(?:купи|куплю|вари|варю|пити|пить|пий|їсти|есть|малю|малюв|рису|ліпи|лепи|шити|шить|вяза|вяж|шива|сади|саджу|сажу|поли[тв]|году|корм|гра[тюй]|игра|фотка|збуд|буд[уй]|строи|майстр|мастери|спів|петь|дивит|смотр|слуха|слуша|лов[ил])|(?:про|по|до)?чита)/;
const NATURE =
  /^(прилет|прилі[тн]|літа[єлю]|летает|ухка|ухал|ухает|цвіт|цвет[еу]|зацв|розцв|расцв|вяне|завя|зівя|накри[влт]|присн|наснил|фарб|краск|шпалер|обоями|кашл|горл|застуд|простуд|школьник|школяр|корм|гнізд|гнезд|шпаків|скворечник|крил|крыл|пір|перь|дзьоб|клюв|ліс$|лісі|лес$|лесу|дач|пляж|мор[ея]|пелюст|лепест|стебл|клумб|грядк|дерев|зоопарк|памятник|стільн|столешн|горщик|горшок|ванн|мало[йм]|малою|малым|ребенк)/;

function isOfHome(sentence: Sentence, verb: Act): boolean {
  const { line, taken } = sentence;
  if (OF_HOME.test(line.tokens[verb.at]?.key ?? "")) return true;
  return line.tokens.some((one, at) => !taken.has(at) && (NATURE.test(one.key) || /^чаю?$/.test(one.key)));
}

/** Brewed, drunk up, watered, planted, fed, played and photographed with; and what is written and read. */
const KITCHEN =
  /^(?:(?:за|на)вар|(?:до|ви|вы)п(?:ив|ил[аио]?|ити|ить|ию|ью|ий|ей)$|(?:по)?поли[вт]|(?:по|пере)?(?:сади|саджу|сажу)|(?:на|по)?году|(?:по|на)?корм|(?:по)?и?гра(?:ти|ть)|с?фотка)/;
const LETTERS = /^(?:на|до|про|по)?(?:писа|пиш|чита)/;

/** "зустріли сову на дачі", "заварю ромашку", "кто написал сказку": a word of nature, the home or a book, and the thing itself. */
export function isThingItself({ line, taken, mentions }: Sentence): boolean {
  const [mention] = mentions;
  if (mention === undefined || mentions.length > 1) return false;
  const { from, to } = mention;
  const before = line.tokens[from - 1]?.key ?? "";
  const name = line.tokens[to - 1]?.key ?? "";
  if (line.vietnamese) return line.tokens.some((one) => one.key === BLOOMS);
  if (line.tokens.some((one, at) => !taken.has(at) && KITCHEN.test(one.key))) return true;
  if (/[ую]$/.test(name) && LETTERS.test(before)) return true;
  const led = /^(з|із|зі|с|со|with|для|по|від|от)$/.test(before);
  return !led && line.tokens.some((one, at) => !taken.has(at) && NATURE.test(one.key));
}
const BLOOMS = keyOf("nở");

/** Verbs whose object is somebody. */
const TO_SOMEBODY =
  /^(при|по|від|за|під|под|пере|об|про|с|з|роз|раз|до|в|ви|вы|у|на)?(віта|повідом|сповіст|запро[сш]|приглас|приглаш|попередж|предупре|уведом|поздр|здоров|благодар|інформ|информ|смик|дерн|пну|пінг|пинг|тегн|бесп|турб|зва|клик|світит|светит|навч|обуч|знайом|знаком|конта|переко|убеди|держ[аиу]т|дотис|дож[аи]|пита|спраш|прос[ия]т|чекін|реаним|квап|тороп)/;

/** "смикнути Сову щодо правок", "познакомить Технопарк с …": the object of a verb that takes people. */
function isDealtWith({ sentence, acts, from }: Place): boolean {
  const { line } = sentence;
  const verb = acts.find((act) => act.to === from && (act.kind === "todo" || act.kind === "past"));
  return verb !== undefined && TO_SOMEBODY.test(line.tokens[verb.at]?.key ?? "") && !isOfHome(sentence, verb);
}

const SEVERAL =
  /^(взяли|прийняли|приняли|хочуть|хотят|думають|думают|мовчать|молчат|зникли|пропали|чекають|ждут|дають|дают|дали|хотіли|хотели)$/;

/** "Технопарк ответили", "Сова вже просять": one name, and the verb of several. */
function isSeveral({ sentence, from, to }: Place): boolean {
  const { line } = sentence;
  const token = line.tokens[from];
  const single = line.words[from]?.some((one) => one.quality <= 1 && one.nominative) === true;
  if (token === undefined || !single || to !== from + 1 || !/[аяйцкнгшщзхфвпрлджчсмтб]$/.test(token.key)) return false;
  const key = line.tokens[pastAdverb(line, to)]?.key ?? "";
  return /(ли|лись|лися|[уюая]ть?|[уюая]ться?)$/.test(key) && (DEALS.test(key) || GIVES.test(key) || SEVERAL.test(key));
}

/** Cancels, moves, approves, signs, agrees, refuses, confirms, pays, extends, asks for. */
const DEALS_VI =
  /^(huy|doi lich|doi hen|duyet|ky|chot|dong y|tu choi|xac nhan|tra tien|thanh toan|gia han|yeu cau|chap nhan)/;

/** "Hanna hủy lịch thứ 5 rồi": a name that is no everyday word at the head, and what only somebody one deals with does. */
function dealsInVietnamese({ sentence, acts, from, to }: Place): boolean {
  const { line } = sentence;
  const { proper, key } = line.tokens[from] ?? {};
  if (!line.vietnamese || from !== sentence.from || proper !== true || isEverydayForm(key ?? "")) return false;
  const verb = acts.find((act) => act.at === to);
  const words = line.tokens.slice(verb?.at ?? 0, verb?.to ?? 0).map((one) => one.bare);
  return DEALS_VI.test(words.join(" "));
}

/** "Hanna cancelled our slot", "own up to Grace about the delay", "take Bill to lunch". */
function isDealtWithInEnglish({ sentence, part, acts, from, to }: Place): boolean {
  const { line } = sentence;
  const token = line.tokens[from];
  if (line.vietnamese || token?.kind !== "word") return false;
  const named = sentence.people.some((one) => one.from === from);
  if (from === sentence.from && dealsInEnglish(line, to, named && !isNamesake(token.key))) return true;
  const dealt = acts.find((act) => act.to === from);
  const after = line.tokens[to]?.key ?? "";
  // "sounded out Bill about …"
  if (dealt !== undefined && dealt.guessed !== true && /^(about|re|regarding)$/.test(after)) return true;
  // "launch Phở Việt's promo"
  const owned =
    to - from > 1 && after === "'s" && token.key !== "the" && sentence.mentions.some((one) => one.from === from);
  if (owned && dealt?.kind === "todo" && dealt.at === sentence.from && dealt.guessed !== true) return true;
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
