/** Money as a person reads it in passing: whole units, the sign where the world puts it. */
import type { Language } from "../domain/vocabulary.ts";

/** Signs that stand before the number wherever they are used. */
const BEFORE = new Set(["$", "€", "£", "¥"]);

/** `$4,200`, `$4200`, `4.200.000 ₫`. `amount`: minor units of `currency` (ISO 4217; VND has none). */
export function shortMoney(language: Language, amount: number, currency: string): string {
  const format = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  const sign = format.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  const whole = new Intl.NumberFormat(language, {
    maximumFractionDigits: 0,
    // Ukrainian and Russian set four digits without a space.
    useGrouping: language === "uk" || language === "ru" ? "min2" : true,
  }).format(amount / 10 ** decimals);
  return BEFORE.has(sign) ? `${sign}${whole}` : `${whole} ${sign}`;
}
