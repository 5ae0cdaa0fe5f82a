/** Verbs outside the lists, told by their endings, and the words that only look like them. */

const NOT_TODO =
  /^(мать|часть|пять|шесть|десять|область|путь|сеть|есть|память|смерть|печать|новость|новости|стоимость|оплати|почти|сети|части|области|точность|задолженность|деятельность|отчетность|хоть|опять|треть|четверть|чуть|ночь|речь|помощь|вещь|сейчас|здесь|весь|опубл|мережі|третій|шесть|девять|двадцать|тридцать|пости|гості|вісті|новину|чверть|очередь|площадь|готовность|ответственность|мощность|отчётность|скорость|возможность|связь|карты|счета|пусть|суть|кость|гость|соть|лишь|вновь|вместе|дать|итоги|хватит)$/;
/** Plurals and genitives in -ти that only look like infinitives: "результати", "звіти", "пакети". */
const PLURAL_TI =
  /(ульт|форм|сертифік|плак|адвок|депут|кандид|цит|манд|апар|препар|рефер|дублік|агрег|опл|випл|допл|передопл|зарпл|втр|солд|віз|кред|лім|депоз|реквіз|транз|бісквіт|зв|світ|заповіт|обіт|цвіт|пріоритет|маршр|стат|атриб|інстит|хвіст|ліст|контраст|текст|квест|гост|рост|пост|тест|тост|хост|чат|дат|хат|плат|конст|проспект|інтернет|спорт|імпорт|експорт|паспорт|порт|старт|квартирант|арт|жарт|карт|кварт|март|варт|сорт|концерт|експерт|конверт)(ати|ити|іти|ути|ти)$/;
const NOT_PAST =
  /^(школа|портал|отдел|стол|пол|гол|мол|канал|материал|персонал|файл|файла|файли|файлы|счетов|числа|числ|акции|дела|справ|справи|мала|мало|зала|зал|сила|сили|стала|мила|мила|ціла|цели|цілі|деталі|детали|анали|сигнал|вокзал|квартал|протокол|рол|бали|правила|вила|стиль|доли|если|коли|коло|около|біля|било|мыло|дело|тело|тіло|село|слово|слов|мовл|договорів|рахунків|актів|макетів|банерів|днів|клієнтів|тижнів|місяців|роликів|архів|відгуків|знову|немов|готов|здоров|любов|обов|актив|позитив|негатив|креатив|мотив|архив|отзыв|тариф|перерыв|условия|оригинал|идеала|скандал|журнал|финал|фінал|капітал|капитал|потенціал|потенциал|реклам|штамп|цикл|модел|модели|моделі|каналы|недели|неделями|были|буклети|матеріали|материали|похвали|специал|смола|шкала|панелі|панели|нулі|полюс|квиток|інтервал|показ|потом|поле|або|либо)$/;

/** What a word is by its ending: something done, something to do, or no verb. */
export function guessedVerb(key: string, cyrillic: boolean, ukrainian: boolean): "past" | "todo" | undefined {
  if (cyrillic) {
    if (key.length < 5) return undefined;
    if (
      (ukrainian ? /([аиіуяїю]|[рсзгй])(ти|тись|тися)$/ : /(ти|тись|тися|ть|ться|чь|чись)$/).test(key) &&
      !NOT_TODO.test(key) &&
      !(ukrainian && PLURAL_TI.test(key)) &&
      !/(ості|ости|ість|ость|ности|ности|ості|ість)$/.test(key)
    )
      return "todo";
    if (/([аиіуяеы]в|[аиіуяеы]л|[аиіуяеы]л[аио])(ся|сь)?$/.test(key) && !NOT_PAST.test(key) && !/(ів|ев|ов)$/.test(key))
      return "past";
    return undefined;
  }
  return /^[a-z]{2,}[^e]ed$/.test(key) ? "past" : undefined;
}

/** Words before "the" and "a" that are no verbs, and verbs of what one feels or sees. */
const NO_TASK =
  /^(for|from|with|without|within|about|above|across|after|against|along|among|around|as|at|before|behind|below|beside|between|beyond|by|despite|down|during|except|in|inside|into|like|near|of|off|on|onto|out|outside|over|past|per|since|than|through|throughout|till|to|toward|towards|under|underneath|until|up|upon|via|and|or|but|nor|so|yet|if|because|while|when|where|whether|although|though|unless|what|which|who|whose|why|how|all|both|half|such|quite|rather|only|even|just|also|maybe|perhaps|not|no|never|always|often|still|again|once|twice|here|there|now|then|today|is|are|was|were|be|been|am|has|have|had|does|did|can|could|may|might|must|shall|should|will|would|love|hate|like|enjoy|miss|want|see|hear|feel|hope|wish|guess|wonder|imagine|believe|know|understand|mean|thank|thanks|cheers|welcome|watch|listen|remember|forget|admire|adore|envy|fear|trust|doubt|suppose|its|thats|whats|lets|hi|hey|hello|dear|sorry|yes|yeah|ok|okay|great|good|nice|bad|eat|drink|cook|bake|wash|feed|walk|water|mow|trim|paint|pet|hug|kiss|marry|sing|dance|play|sleep|run|jump|swim|save|god|bless|happy|merry|behold|read|bring|new|old|young|big|small|little|long|short|high|low|hot|cold|early|late|next|last|first|second|same|other|own|more|most|less|many|much|few|some|any|every|each|another|several|poor|rich|free|full|busy|tired|sick|sad|mad|glad|proud|lucky|funny|crazy|weird|cool|epic|lovely|cute|pretty|fun|fresh|dear|sweet|huge|tiny)$/;

/** Pasts that no ending shows. */
const IRREGULAR: ReadonlySet<string> = new Set(
  "spent sent went got had made gave took came saw met ran told said wrote brought bought caught taught thought kept left lost felt held built found won sold paid led cut put hit let shut cost hurt split sat stood spoke broke chose drove rode rose froze stole woke threw grew knew flew drew blew sang rang drank began sank shook tore wore swore bore ate fell forgot hid bit slid lit fought sought dealt dreamt learnt meant slept swept bent lent shot stuck struck swung hung dug spun flung".split(
    " ",
  ),
);

/** Whether a word is a past that no ending shows. */
export const isIrregularPast = (key: string): boolean => IRREGULAR.has(key);

/** Participles that no ending shows, behind a help verb: "Nina's gone cold", "they've chosen". */
const PARTICIPLE: ReadonlySet<string> = new Set(
  "been gone done taken given thrown written chosen driven frozen stolen broken spoken become begun shaken torn worn sworn fallen forgotten hidden bitten risen drawn flown grown known blown shown seen rung sunk run come undone withdrawn overtaken undertaken woken proven gotten".split(
    " ",
  ),
);
/** Pasts and participles that no ending shows. */
export const PAST_FORMS: ReadonlySet<string> = new Set([...IRREGULAR, ...PARTICIPLE]);
const HELP = /^('s|has|have|had|ve|'ve|theyve|weve|ive|hes|shes)$/;

/** Whether a word is a past behind a help verb, or a bare verb behind "didn't". */
export function isPerfect(before: string, key: string): boolean {
  if (HELP.test(before)) return PARTICIPLE.has(key) || IRREGULAR.has(key);
  return before === "didnt" && /^[a-z]{2,}$/.test(key);
}

/** Whether a word beside its object can only be an order: "wangle an invite". Endings of nouns, adverbs and the past speak against it. */
export function mayBeOrder(key: string): boolean {
  return (
    /^(?=.*[aeiouy])[a-z]{3,}$/.test(key) &&
    !IRREGULAR.has(key) &&
    !/(ed|ing|ly|tion|ness|ment|ity|[^s]s)$/.test(key) &&
    !NO_TASK.test(key)
  );
}
