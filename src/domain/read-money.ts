/** Amounts as people type them in four languages: `4 200 $`, `$4,200`, `4200,50 грн`, `12 млн đ`, `45k`, `5tr2`. */
import { CURRENCIES, type Currency, isCurrency } from "./money.ts";

/** An amount before its currency is settled. */
export interface SaidMoney {
  /** Digits with at most one point: `1200000`, `4200.50`. */
  readonly decimal: string;
  /** `null`: none was named. */
  readonly currency: Currency | null;
  /** What VAT is in it, in hundredths of a percent; `null`: at a rate that was not said; absent: it is net. */
  readonly vat?: number | null;
}

interface FoundMoney extends SaidMoney {
  /** UTF-16 places of the words it was read from. */
  readonly from: number;
  readonly to: number;
}

const CURRENCY_WORDS: readonly (readonly [Currency, string])[] = [
  ["USD", "us\\$|\\$|dollars?|bucks|дол(?:ар(?:и|ів|а)?)?\\.?|долл?(?:ар(?:ы|ов|а)?)?\\.?|đô(?: la)?"],
  ["EUR", "€|euros?|євро|евро"],
  ["GBP", "£|pounds?"],
  ["UAH", "₴|грн\\.?|гривень|гривні|гривня|гривен|hrn"],
  ["RUB", "₽|руб(?:л(?:ей|я|ь))?\\.?|р\\."],
  ["VND", "₫|vnđ|đồng|đ"],
  ["PLN", "zł|злот(?:их|ых)"],
  ["KZT", "₸|тенге"],
];

type Tongue = "en" | "cyrillic" | "vi";
/** Zeros that a word adds. A language tells which mark is the decimal one where three digits follow it. */
const SCALES: readonly (readonly [zeros: number, tongue: Tongue, words: string])[] = [
  [9, "en", "bn|billions?"],
  [9, "cyrillic", "млрд\\.?|мільярд\\p{L}*|миллиард\\p{L}*"],
  [9, "vi", "tỷ|tỉ"],
  [6, "en", "mln|mio|millions?|m"],
  [6, "cyrillic", "млн\\.?|мільйон\\p{L}*|миллион\\p{L}*"],
  [6, "vi", "triệu|trieu|tr"],
  [3, "en", "k|thousand"],
  [3, "cyrillic", "тис\\.?|тыс\\.?|тисяч\\p{L}*|тысяч\\p{L}*|к"],
  [3, "vi", "nghìn|ngàn|nghin|ngan"],
];

const SPACES = "[ \\u00a0\\u202f'’]";
const NUMBER = `\\d{1,3}(?:${SPACES}\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*`;
const CODES = CURRENCIES.join("|");
const SIGNS = `${CURRENCY_WORDS.map(([, words]) => words).join("|")}|${CODES}`;
const SCALE_WORDS = SCALES.map(([, , words]) => words).join("|");
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:#№-])(?:(?<before>${SIGNS})\\s?)?(?<number>${NUMBER})` +
    `(?:\\s?(?<scale>${SCALE_WORDS})(?<rest>\\d{1,3})?(?!\\p{L}))?(?:\\s?(?<after>${SIGNS})(?!\\p{L}))?` +
    "(?![\\p{L}\\p{N}%/:-]|[.,]\\d)",
  "giu",
);

/** The currency that a word or sign names alone. */
export function currencyNamed(word: string): Currency | null {
  const plain = word.normalize("NFC").trim();
  const code = plain.toUpperCase();
  if (isCurrency(code)) return code;
  return CURRENCY_WORDS.find(([, words]) => new RegExp(`^(?:${words})$`, "iu").test(plain))?.[0] ?? null;
}

/** The first amount with a currency, else the first without one; `null` when there is none. Nothing below zero is read. */
export function findMoney(words: string): FoundMoney | null {
  const found: FoundMoney[] = [];
  for (const match of words.normalize("NFC").matchAll(AMOUNT)) {
    const { before, number = "", scale, rest, after } = match.groups ?? {};
    const [zeros, tongue] = scaleOf(scale);
    // "5tr2" is 5.2 million.
    const decimal = rest === undefined ? pointed(number, tongue) : /^\d+$/.test(number) ? `${number}.${rest}` : null;
    if (decimal === null || (rest !== undefined && tongue !== "vi")) continue;
    const sign = before ?? after;
    const currency = sign === undefined ? null : currencyNamed(sign);
    found.push({ decimal: shifted(decimal, zeros), currency, from: match.index, to: match.index + match[0].length });
  }
  return found.find((one) => one.currency !== null) ?? found[0] ?? null;
}

function scaleOf(word: string | undefined): readonly [zeros: number, tongue: Tongue | null] {
  const scale = word && SCALES.find(([, , words]) => new RegExp(`^(?:${words})$`, "iu").test(word));
  return scale ? [scale[0], scale[1]] : [0, null];
}

/**
 * The number with one point and no grouping; `null` when its marks make no sense. One mark before exactly three digits
 * groups (`4,200` is four thousand), unless a scale's language says that there it is the decimal one (`1,250 млн`).
 */
function pointed(number: string, tongue: Tongue | null): string | null {
  const plain = number.replace(new RegExp(SPACES, "gu"), "");
  const marks = plain.replace(/\d/g, "");
  if (marks === "") return plain;
  const last = marks.at(-1) ?? "";
  const [head = "", ...groups] = plain.split(/[.,]/);
  const grouped = head.length <= 3 && head !== "" && !/^0/.test(head);
  const inThrees = groups.every((group) => group.length === 3);
  if (marks.length === 1) {
    const decimalMark = { en: ".", cyrillic: ",", vi: "," } as const;
    const decides = tongue !== null && (tongue === "cyrillic" || decimalMark[tongue] === last);
    const groups3 = grouped && inThrees && plain === number && !decides;
    return groups3 ? plain.replace(last, "") : plain.replace(last, ".");
  }
  const allSame = [...marks].every((mark) => mark === last);
  if (allSame) return grouped && inThrees ? groups.reduce((whole, group) => whole + group, head) : null;
  const fraction = groups.at(-1) ?? "";
  const others = groups.slice(0, -1);
  const oneDecimal = [...marks.slice(0, -1)].every((mark) => mark !== last);
  if (!oneDecimal || !grouped || others.some((group) => group.length !== 3)) return null;
  return `${head}${others.join("")}.${fraction}`;
}

/** The decimal point moved `zeros` places to the right. */
function shifted(decimal: string, zeros: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const moved = fraction.padEnd(zeros, "0");
  const digits = `${whole}${moved.slice(0, zeros)}`.replace(/^0+(?=\d)/, "");
  const rest = moved.slice(zeros).replace(/0+$/, "");
  return rest === "" ? digits : `${digits}.${rest}`;
}
