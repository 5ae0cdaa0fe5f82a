/** Exact money: whole minor units of one currency. Amounts of two currencies are never added. */

/** ISO 4217 code → how many decimals its minor unit has. Only these can be recorded. */
const DECIMALS = {
  USD: 2,
  EUR: 2,
  UAH: 2,
  VND: 0,
  RUB: 2,
  GBP: 2,
  PLN: 2,
  CHF: 2,
  CZK: 2,
  KZT: 2,
  GEL: 2,
  TRY: 2,
  ILS: 2,
  AED: 2,
  CAD: 2,
  AUD: 2,
  SGD: 2,
  THB: 2,
  INR: 2,
  CNY: 2,
  JPY: 0,
  KRW: 0,
} as const satisfies Readonly<Record<string, 0 | 2>>;
export type Currency = keyof typeof DECIMALS;
/** The likeliest first. */
export const CURRENCIES = Object.keys(DECIMALS) as readonly Currency[]; // the keys of a closed record

export const isCurrency = (code: string): code is Currency => Object.hasOwn(DECIMALS, code);

/** `amount`: whole minor units of `currency`. */
interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Sums of many amounts of this size still fit a safe integer. */
const MOST = 10n ** 13n;

type MinorUnits =
  | { readonly kind: "amount"; readonly amount: number }
  /** Finer than the currency's smallest coin. */
  | { readonly kind: "inexact" }
  | { readonly kind: "too_large" };

/** `4200.5` in USD is 420050. `decimal`: digits with at most one point. */
export function minorUnits(decimal: string, currency: Currency): MinorUnits {
  const [whole = "", fraction = ""] = decimal.split(".");
  const decimals = DECIMALS[currency];
  if (/[1-9]/.test(fraction.slice(decimals))) return { kind: "inexact" };
  const amount = BigInt(`${whole || "0"}${fraction.slice(0, decimals).padEnd(decimals, "0")}`);
  return amount > MOST ? { kind: "too_large" } : { kind: "amount", amount: Number(amount) };
}

/** What `minorUnits` read, written back: `420050` of USD is `4200.50`. */
export function decimalOf({ amount, currency }: Money): string {
  const decimals = isCurrency(currency) ? DECIMALS[currency] : 2;
  const digits = String(amount).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** `amount` × `by` ÷ `of`, rounded to the nearest minor unit; exact however large the product. `of` is positive. */
export function shareOfAmount(amount: number, by: number, of: number): number {
  const product = 2n * BigInt(amount) * BigInt(by) + BigInt(of);
  return Number(product / (2n * BigInt(of)));
}

/** `part` in percent of `whole`, rounded down: 99.9 % has not reached 100. `whole` is positive. */
export function percentOf(part: number, whole: number): number {
  const scaled = 100n * BigInt(part);
  const quotient = scaled / BigInt(whole);
  return Number(scaled < 0n && scaled % BigInt(whole) !== 0n ? quotient - 1n : quotient);
}

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
