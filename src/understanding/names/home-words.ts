/** Words of the home, of nature and of play, beside which an owl is an owl and camomile a herb. */
import type { Scan } from "../scan.ts";

/** What is done at home and on a walk, and not for a client. */
export const OF_HOME =
  /^(?:(?:за|ви|вы|на|по|при|до|с|з|роз)?(?:купи|куплю|вари|варю|пити|пить|пий|їсти|есть|малю|малюв|рису|ліпи|лепи|шити|шить|вяза|вяж|шива|сади|саджу|сажу|поли[тв]|году|корм|гра[тюй]|игра|фотка|збуд|буд[уй]|строи|майстр|мастери|спів|петь|дивит|смотр|слуха|слуша|лов[ил])|(?:про|по|до)?чита)/;
/** Nature, the body, clothes, school and play. */
const NATURE =
  /^(прилет|прилі[тн]|літа[єлю]|летает|ухка|ухал|ухает|цвіт|цвет[еу]|зацв|розцв|расцв|вяне|завя|зівя|накри[влт]|присн|наснил|фарб|краск|шпалер|обоями|кашл|горл|застуд|простуд|школьник|школяр|корм|гнізд|гнезд|шпаків|скворечник|крил|крыл|пір|перь|дзьоб|клюв|ліс$|лісі|лес$|лесу|дач|пляж|мор[ея]|пелюст|лепест|стебл|клумб|грядк|дерев|зоопарк|памятник|стільн|столешн|горщик|горшок|ванн|вод[иуыа]$|(?:по|на|зʼ|з)?їсти$|поесть$|съесть$|(?:по|ви)?пити$|попить$|воду$|води$|воды$|миш|мыш|літати|летать|летет|сонц|солнц|висохн|высохн|магі|волшеб|урок|пальто|штани|штаны|куртк|сукн|плать[яе]|життя|жизн|живу$|живем|живемо|жити$|жить$|синоптик|дома$|вдома$|бібліотек|библиотек|нагород|наград|чуд[ао]$|дорог[уи]$|мало[йм]|малою|малым|ребенк)/;

/** So near a name such a word tells of it. */
const NEAR = 8;

/** Whether a word of nature or of the home stands in a line, or near one of its tokens. */
export function speaksOfHome({ vietnamese, tokens }: Scan, near?: number): boolean {
  if (vietnamese) return false;
  const words = near === undefined ? tokens : tokens.slice(Math.max(0, near - NEAR), near + NEAR);
  return words.some((one) => one.cyrillic && NATURE.test(one.key));
}
