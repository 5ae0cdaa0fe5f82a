/** What gives a company's name away where no directory holds it: its legal form, or the trade in its word. */
const BEGINS = /^(укр|vina)\p{L}{3,}/u;
const ENDS =
  /(пром|транс|буд|строй|маш|сервіс|сервис|трейд|мебл|мебел|торг|банк|фарм|софт|тех|хім|хим|інвест|инвест|продукт|логістик|логистик|лайн|груп|медіа|медиа|лаб|плюс|маркет|сістем|систем|партнер|холдинг|tech|soft|corp|group|media|labs|foods?|bank|pharma|logistics|systems|solutions|partners|industries|holdings?|trade|trading|works|energy|motors|mart|dynamics|consulting|studios?|ventures|enterprises|agency|digital)(?:[аяуюеєіїиы]|о[мюй]|ем|[ая]м|[ая]х|ами|ями|ів|ов|ев|ей|[еєі]ю|s)?$/u;
const NONE =
  /^(забуд|нибуд|інтерв|интерв|інтерес|интерес|інтерн|интерн|супермаркет|гіпермаркет|гипермаркет|автосерв|автосалон|автошкол|авторит|технолог|workshop|network|homework|framework|artwork|україн|украин|інтернет|интернет|європ|европ|росі|росси|банк|маркет|сервіс|сервис|система|системи|системы|партнер|продукт|холдинг|транс|авто|автобус|автомоб|маш|марш|тех|груп|digital|agency|energy|media|group|bank|trade|market)/u;

/** The trade of many a company, behind its name only: alone it is an everyday word. */
const TRADES =
  /^(design|дизайн|capital|капитал|капітал|spa|спа|travel|catering|кейтеринг|кейтерінг|worldwide|oil|ойл|agro|агро|строй|буд|chocolates?|clinic|hotels?)$/u;

/** Whether a word key looks like a company's name by itself. */
export function looksLikeCompany(key: string): boolean {
  return !NONE.test(key) && (BEGINS.test(key) || ENDS.test(key));
}

/** Whether the last word of a longer name says that it is a company's: "Soylent Foods", "Delta Bank". */
export function endsAsCompany(key: string): boolean {
  return ENDS.test(key) || TRADES.test(key);
}
