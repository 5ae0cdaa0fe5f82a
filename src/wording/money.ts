/** Money as a person reads it: the sign where the world puts it, digits grouped as their language does. */
import type { Language } from "../domain/vocabulary.ts";

/** Signs that stand before the number wherever they are used. */
const BEFORE = new Set(["$", "€", "£", "¥"]);

function signOf(language: Language, currency: string): { readonly sign: string; readonly decimals: number } {
  const format = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  const sign = format.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
  return { sign, decimals: format.resolvedOptions().maximumFractionDigits ?? 2 };
}

const numberOf = (language: Language, value: number, digits: number): string =>
  new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Ukrainian and Russian set four digits without a space.
    useGrouping: language === "uk" || language === "ru" ? "min2" : true,
  }).format(value);

/** The blank does not break: a sign alone on the next line says nothing. */
const withSign = (sign: string, number: string): string =>
  BEFORE.has(sign) ? `${sign}${number}` : `${number}\u00a0${sign}`;

/** In passing, whole units: `$4,200`, `$4200`, `4.200.000 ₫`. `amount`: minor units of `currency` (ISO 4217). */
export function shortMoney(language: Language, amount: number, currency: string): string {
  const { sign, decimals } = signOf(language, currency);
  return withSign(sign, numberOf(language, amount / 10 ** decimals, 0));
}

/** To the last coin: `$4,200`, `$4,200.50`. */
export function exactMoney(language: Language, amount: number, currency: string): string {
  const { sign, decimals } = signOf(language, currency);
  const digits = amount % 10 ** decimals === 0 ? 0 : decimals;
  return withSign(sign, numberOf(language, amount / 10 ** decimals, digits));
}

const MILLION = 1_000_000;
const MILLIONS: Readonly<Record<Language, string>> = { en: "M", uk: " млн", ru: " млн", vi: " triệu" };

/** On a view: exact up to ten million units, beyond in millions, since a phone has no room for the rest. */
export function viewMoney(language: Language, amount: number, currency: string): string {
  const { sign, decimals } = signOf(language, currency);
  const units = amount / 10 ** decimals;
  if (units < 10 * MILLION) return exactMoney(language, amount, currency);
  const tenths = Math.round((units / MILLION) * 10) / 10;
  return withSign(sign, `${numberOf(language, tenths, Number.isInteger(tenths) ? 0 : 1)}${MILLIONS[language]}`);
}

/** An estimate without its coins: nobody forecasts cents. */
export function wholeUnits(amount: number, currency: string): number {
  const { decimals } = signOf("en", currency);
  return Math.round(amount / 10 ** decimals) * 10 ** decimals;
}

/** Words before the sign of an axis; blank where the figures are small enough to stand as they are. */
const SCALES: readonly (readonly [least: number, by: number, words: Readonly<Record<Language, string>>])[] = [
  [10_000_000, 1_000_000, { en: "million ", uk: "млн ", ru: "млн ", vi: "triệu " }],
  [10_000, 1_000, { en: "thousand ", uk: "тис. ", ru: "тыс. ", vi: "nghìn " }],
];

/** Amounts as the points of a chart, in units that a phone has room for, and what the axis is called. */
export function chartMoney(
  language: Language,
  amounts: readonly number[],
  currency: string,
): { readonly unit: string; readonly value: (amount: number) => number } {
  const { sign, decimals } = signOf(language, currency);
  const highest = Math.max(0, ...amounts) / 10 ** decimals;
  const [, by = 1, words] = SCALES.find(([least]) => highest >= least) ?? [];
  return {
    unit: `${words?.[language] ?? ""}${sign}`,
    value: (amount) => Math.round((amount / 10 ** decimals / by) * 10) / 10,
  };
}
