import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Currency, decimalOf, isCurrency, minorUnits, percentOf, shareOfAmount } from "../../src/domain/money.ts";
import { findMoney } from "../../src/domain/read-money.ts";

describe("an amount as it is typed", () => {
  test.each([
    ["4 200 $", "4200", "USD"],
    ["$4,200", "4200", "USD"],
    ["$4,200.50", "4200.5", "USD"],
    ["4200,50 грн", "4200.5", "UAH"],
    ["4 200,50 грн.", "4200.5", "UAH"],
    ["12 млн đ", "12000000", "VND"],
    ["12 triệu đồng", "12000000", "VND"],
    ["12tr", "12000000", null],
    ["5tr2", "5200000", null],
    ["1.250 triệu", "1250000000", null],
    ["1,5 tỷ ₫", "1500000000", "VND"],
    ["4.200.000 ₫", "4200000", "VND"],
    ["1,2 млн руб", "1200000", "RUB"],
    ["1,250 млн руб.", "1250000", "RUB"],
    ["1.2 million euros", "1200000", "EUR"],
    ["1,250k", "1250000", null],
    ["45k", "45000", null],
    ["45к грн", "45000", "UAH"],
    ["15 тис. гривень", "15000", "UAH"],
    ["20 тысяч рублей", "20000", "RUB"],
    ["1.200,50 €", "1200.5", "EUR"],
    ["1 200 000 VND", "1200000", "VND"],
    ["1’200.05 CHF", "1200.05", "CHF"],
    ["EUR 300", "300", "EUR"],
    ["0.5 usd", "0.5", "USD"],
    ["1500", "1500", null],
    ["by 2026-12-01 for 900 USD", "900", "USD"],
    ["12 clients pay $300", "300", "USD"],
    ["4200 доларів", "4200", "USD"],
  ])("%s", (words, decimal, currency) => {
    expect(findMoney(words)).toMatchObject({ decimal, currency });
  });

  test.each(["", "no figure", "-4200 USD", "2026-12-01", "15:30", "SEO2", "12%", "1,2,3 USD", "1.2.3,4 USD"])(
    "nothing is read from “%s”",
    (words) => {
      expect(findMoney(words)).toBeNull();
    },
  );
});

describe("minor units", () => {
  test.each([
    ["4200.50", "USD", { kind: "amount", amount: 420050 }],
    ["4200", "USD", { kind: "amount", amount: 420000 }],
    ["0.1", "EUR", { kind: "amount", amount: 10 }],
    ["4200", "VND", { kind: "amount", amount: 4200 }],
    ["4200.5", "VND", { kind: "inexact" }],
    ["4200.505", "USD", { kind: "inexact" }],
    ["4200.500", "USD", { kind: "amount", amount: 420050 }],
    ["99999999999999999", "USD", { kind: "too_large" }],
  ])("%s %s", (decimal, currency, expected) => {
    if (!isCurrency(currency)) throw new Error(currency);
    expect(minorUnits(decimal, currency)).toEqual(expected);
  });

  test("what is read is written back the same, whatever the currency", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.constantFrom<Currency>("USD", "VND", "UAH", "JPY"),
        (amount, code) => {
          expect(minorUnits(decimalOf({ amount, currency: code }), code)).toEqual({ kind: "amount", amount });
        },
      ),
    );
  });
});

test("a share of an amount is exact where floats would slip", () => {
  expect(shareOfAmount(9_007_199_254_740_991, 3, 3)).toBe(9_007_199_254_740_991);
  expect(shareOfAmount(100, 1, 3)).toBe(33);
  expect(shareOfAmount(200, 1, 3)).toBe(67);
});

test.each([
  [999, 1000, 99],
  [1000, 1000, 100],
  [-101, 1000, -11],
  [-100, 1000, -10],
])("%d of %d is %d percent, rounded down", (part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent);
});
