/** Which word of a line about money says what is told, in four languages. */
import type { MoneyEntry } from "../../chat/money.ts";

export type MoneyWord = MoneyEntry["of"];

export interface FoundWord {
  readonly of: MoneyWord;
  readonly from: number;
  readonly to: number;
}

/** The surest first: "paid invoice 123" tells of a payment, "invoice 123 4200 USD" of an invoice. */
const KEYWORDS: readonly (readonly [MoneyWord, string])[] = [
  [
    "no_budget",
    "no budget|немає бюджету|нема бюджету|без бюджету|нет бюджета|без бюджета|không có ngân sách|hết ngân sách",
  ],
  [
    "notice_given",
    "notice given|gave (?:us )?notice|попередили про (?:вихід|розірвання)|повідомили про (?:вихід|розірвання)|" +
      "предупредили об уходе|уведомили о(?:б уходе| расторжении)|(?:đã )?báo chấm dứt",
  ],
  ["won_back", "won back|повернули(?:ся)?|вернули(?:сь)?|giành lại|đã quay lại"],
  [
    "referred",
    "referred(?: by)?|referral(?: from)?|за рекомендацією|по рекомендации|рекомендація(?: від)?|рекомендация(?: от)?|" +
      "(?:được )?giới thiệu(?: bởi)?",
  ],
  ["satisfaction", "satisfaction|csat|задоволен\\p{L}*|удовлетвор\\p{L}*|(?:mức )?hài lòng"],
  ["contract", "contract|контракт\\p{L}*|догов(?:ір|ор)\\p{L}*|hợp đồng"],
  [
    "dispute",
    "disput\\p{L}*|оскарж\\p{L}*|оспар\\p{L}*|оспор\\p{L}*|спірн\\p{L}*|спорн\\p{L}*|tranh chấp|(?:không|ko) đồng ý",
  ],
  [
    "promised",
    "promis\\p{L}*|will pay|обіця\\p{L}*|обещ\\p{L}*|заплатят\\p{L}*|(?:hứa|hẹn|sẽ)(?: (?:trả|thanh toán))?(?: tiền)?",
  ],
  [
    "paid",
    "(?:has |have |is |was )?paid|pays|(?:о|с|за)плат(?:ив|ила|или|ило|ил|или|ено|или|чено)|(?:о|с)плачен\\p{L}*|" +
      "(?:đã )?(?:thanh toán|trả)(?: tiền)?",
  ],
  ["invoice", "invoice|inv\\.?|рахун\\p{L}*|сч[её]т\\p{L}*|h(?:ó|o)a đơn|hoá đơn"],
  ["wallet", "wallet|гаман\\p{L}*|кошел\\p{L}*|бюджет\\p{L}*|budget|ngân sách"],
  ["plan", "plan(?:ned)?|план\\p{L}*|kế hoạch"],
  ["cost", "costs?|витрат\\p{L}*|собівартість|расход\\p{L}*|затрат\\p{L}*|себестоимость|chi phí"],
  ["actual", "actual|fact|revenue|факт\\p{L}*|дохід|доход\\p{L}*|виторг|выручка|thực tế|doanh thu"],
];
/** Its own words may hold any other: an idea only leads. */
const IDEA = "idea|offer|ідея|ідею|идея|идею|ý tưởng";

const edged = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu");
const PATTERNS = KEYWORDS.map(([of, words]) => [of, edged(words)] as const);
const LEADING_IDEA = new RegExp(`^(?:${IDEA})(?![\\p{L}\\p{N}])`, "iu");

/** `text` is in NFC. */
export function moneyWord(text: string): FoundWord | null {
  const idea = LEADING_IDEA.exec(text);
  if (idea) return { of: "idea", from: 0, to: idea[0].length };
  for (const [of, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return { of, from: found.index, to: found.index + found[0].length };
  }
  return null;
}

/** The word of that kind, when the text holds it beside others. */
export function placeOf(of: MoneyWord, text: string): FoundWord | null {
  const found = PATTERNS.find(([kind]) => kind === of)?.[1].exec(text);
  return found ? { of, from: found.index, to: found.index + found[0].length } : null;
}
