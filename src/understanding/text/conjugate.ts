/** Forms of Ukrainian and Russian verbs from their infinitives, so that word lists hold verbs and not every form. */

export type Slavic = "uk" | "ru";

/** Forms of some verbs, each list apart by commas. */
export interface Conjugated {
  /** All genders and the plural, and the impersonal and short passive: "надіслав", "надіслано", "отправлен". */
  readonly past: string;
  /** The infinitive, the first person, and the imperative. */
  readonly todo: string;
  /** The third person: of a verb that goes on it tells what is the case. */
  readonly present: string;
  /** What was done before something else. */
  readonly gerunds: string;
}

/** The endings a class of verbs takes after its stem. `soft`: passive ones before which its last consonant changes. */
interface Class {
  readonly infinitive: RegExp;
  readonly past: string;
  readonly todo: string;
  readonly present: string;
  readonly passive: string;
  readonly soft?: string;
}

const UK: readonly Class[] = [
  verbClass("нести", "ніс несла несли несло", "нести несу несемо неси несіть", "несе несуть", "несено"),
  verbClass("вести", "вів вела вели вело", "вести веду ведемо веди ведіть", "веде ведуть", "ведено"),
  verbClass("везти", "віз везла везли везло", "везти везу веземо вези везіть", "везе везуть", "везено"),
  verbClass("класти", "клав клала клали клало", "класти кладу кладемо клади кладіть", "кладе кладуть", "кладено"),
  verbClass("брати", "брав брала брали брало", "брати беру беремо бери беріть", "бере беруть", "брано"),
  verbClass("йти", "йшов йшла йшли йшло", "йти йду йдемо йди йдіть", "йде йдуть", ""),
  verbClass(
    "(?<=^(?:до|за|на|ви|роз|під|від|пере|по))бити",
    "бив била били било",
    "бити бю бємо бий бийте",
    "бє бють",
    "бито",
  ),
  verbClass("крити", "крив крила крили крило", "крити крию криємо крий крийте", "криє криють", "крито"),
  verbClass("писати", "писав писала писали писало", "писати пишу пишемо пиши пишіть", "пише пишуть", "писано"),
  verbClass("казати", "казав казала казали казало", "казати кажу кажемо кажи кажіть", "каже кажуть", "казано"),
  verbClass("іслати", "іслав іслала іслали", "іслати ішлю ішлемо ішли ішліть", "ішле ішлють", "іслано"),
  verbClass("слати", "слав слала слали", "слати шлю шлемо шли шліть", "шле шлють", "слано"),
  verbClass("бачити", "бачив бачила бачили", "бачити бачу бачимо бач", "бачить бачать", "бачено"),
  verbClass("давати", "давав давала давали", "давати даю даємо давай", "дає дають", ""),
  verbClass("дати", "дав дала дали дало", "дати дам дамо дай дайте", "", "дано"),
  verbClass("їхати", "їхав їхала їхали", "їхати їду їдемо їдь", "їде їдуть", ""),
  verbClass("увати", "ував увала ували увало", "увати ую уємо уй уйте", "ує ують", "овано увано"),
  verbClass("ювати", "ював ювала ювали ювало", "ювати юю юємо юй юйте", "ює юють", "йовано"),
  verbClass("нути", "нув нула нули нуло", "нути ну немо нем ни ніть", "не нуть", "нуто"),
  verbClass("ити", "ив ила или ило", "ити имо им и іть", "ить ять ать", "", "ено"),
  verbClass("ати", "ав ала али ало", "ати аю аємо ай айте", "ає ають", "ано"),
  verbClass("яти", "яв яла яли яло", "яти яю яємо яй яйте", "яє яють", "яно ято"),
  verbClass("іти", "ів іла іли іло", "іти ію іємо ій ійте", "іє іють", "іто"),
];
const RU: readonly Class[] = [
  verbClass(
    "нести",
    "нес несла несли несло",
    "нести несу несем неси несите",
    "несет несут",
    "несен несено несена несены",
  ),
  verbClass("вести", "вел вела вели вело", "вести веду ведем веди ведите", "ведет ведут", "веден ведено ведена ведены"),
  verbClass(
    "везти",
    "вез везла везли везло",
    "везти везу везем вези везите",
    "везет везут",
    "везен везено везена везены",
  ),
  verbClass("брать", "брал брала брали брало", "брать беру берем бери берите", "берет берут", "бран брано брана браны"),
  verbClass("йти", "шел шла шли шло", "йти йду йдем йди йдите", "йдет йдут", ""),
  verbClass(
    "(?<=^(?:до|за|на|вы|раз|от|пере|по))бить",
    "бил била били било",
    "бить бью бьем бей бейте",
    "бьет бьют",
    "бит бито бита биты",
  ),
  verbClass("крыть", "крыл крыла крыли крыло", "крыть крою кроем крой кройте", "кроет кроют", "крыт крыто крыта крыты"),
  verbClass(
    "писать",
    "писал писала писали писало",
    "писать пишу пишем пиши пишите",
    "пишет пишут",
    "писан писано писана писаны",
  ),
  verbClass("казать", "казал казала казали", "казать кажу кажем кажи кажите", "кажет кажут", "казан казано"),
  verbClass("слать", "слал слала слали", "слать шлю шлем шли шлите", "шлет шлют", "слан слано слана сланы"),
  verbClass("давать", "давал давала давали", "давать даю даем давай", "дает дают", ""),
  verbClass("дать", "дал дала дали дало", "дать дам дадим дай дайте", "", "дан дано дана даны"),
  verbClass("ехать", "ехал ехала ехали", "ехать еду едем", "едет едут", ""),
  verbClass("овать", "овал овала овали овало", "овать ую уем уй уйте", "ует уют", "ован овано ована ованы"),
  verbClass("евать", "евал евала евали евало", "евать юю юем юй", "юет юют", ""),
  verbClass("нуть", "нул нула нули нуло", "нуть ну нем ни ните нь", "нет нут", "нут нуто нута нуты"),
  verbClass("ить", "ил ила или ило", "ить им и ите ь ьте", "ит ят ат", "", "ен ено ена ены"),
  verbClass("ать", "ал ала али ало", "ать аю аем ай айте", "ает ают", "ан ано ана аны"),
  verbClass("ять", "ял яла яли яло", "ять яю яем яй яйте", "яет яют", "ян яно яна яны ят ято ята яты"),
  verbClass("еть", "ел ела ели ело", "еть ею еем", "еет еют", "ен ено"),
];

/** What a last consonant turns into before -ю and -ено: "відправити" → "відправлю", "запросить" → "запрошено". */
const SOFT: readonly (readonly [end: RegExp, uk: readonly string[], ru: readonly string[]])[] = [
  [/ст$/, ["щ"], ["щ"]],
  [/т$/, ["ч"], ["ч", "щ"]],
  [/д$/, ["дж"], ["ж", "жд"]],
  [/с$/, ["ш"], ["ш"]],
  [/з$/, ["ж"], ["ж"]],
  [/([бпвмф])$/, ["$1л"], ["$1л"]],
];

function verbClass(
  infinitive: string,
  past: string,
  todo: string,
  present: string,
  passive: string,
  soft?: string,
): Class {
  const made = { infinitive: new RegExp(`${infinitive}$`, "u"), past, todo, present, passive };
  return soft === undefined ? made : { ...made, soft };
}

/** Forms of verbs given as infinitives apart by spaces; a reflexive one may end in -ся or -сь throughout. */
export function conjugate(language: Slavic, infinitives: string): Conjugated {
  const past: string[] = [];
  const todo: string[] = [];
  const present: string[] = [];
  const gerunds: string[] = [];
  for (const verb of infinitives.trim().split(/\s+/)) {
    const plain = verb.replace(/(ся|сь)$/u, "");
    const tails = plain === verb ? [""] : ["ся", "сь"];
    const kind = (language === "uk" ? UK : RU).find((one) => one.infinitive.test(plain));
    if (kind === undefined) continue;
    const stem = plain.replace(kind.infinitive, "");
    const ended = (endings: string, of = stem) =>
      endings.split(" ").flatMap((ending) => (ending === "" ? [] : tails.map((tail) => of + ending + tail)));
    past.push(...ended(kind.past));
    gerunds.push(...gerund(stem + (kind.past.split(" ")[0] ?? ""), tails.length > 1));
    todo.push(...ended(kind.todo));
    present.push(...ended(kind.present));
    if (tails.length === 1) past.push(...ended(kind.passive));
    for (const soft of kind.soft === undefined ? [] : softened(stem, language)) {
      todo.push(...ended(/[жчшщ]$/.test(soft) ? "у" : "ю", soft));
      if (tails.length === 1) past.push(...ended(kind.soft ?? "", soft));
    }
  }
  return { past: past.join(","), todo: todo.join(","), present: present.join(","), gerunds: gerunds.join(",") };
}

/** "пообідавши", "созвонившись": what was done before something else, from the masculine past. */
function gerund(masculine: string, reflexive: boolean): string[] {
  const base = /^(.*[аяиіуеєї])[вл]$/u.exec(masculine)?.[1];
  return base === undefined ? [] : [base + (reflexive ? "вшись" : "вши")];
}

/** A stem as it is before the first person's -ю and the passive's -ен. */
function softened(stem: string, language: Slavic): string[] {
  const [end, uk, ru] = SOFT.find(([one]) => one.test(stem)) ?? [/$/, [""], [""]];
  return (language === "uk" ? uk : ru).map((to) => stem.replace(end, to));
}
