import { expect, test } from "vitest";
import type { MoneyEntry } from "../../src/chat/money.ts";
import { readMoneyEntry } from "../../src/understanding/money/entry.ts";

const NOW = Temporal.ZonedDateTime.from("2026-11-24T10:00[Europe/Kyiv]");
const usd = (decimal: string) => ({ decimal, currency: "USD" }) as const;
const paid = (number: string | null, given: object = {}) =>
  ({ of: "paid", number, money: null, on: null, ...given }) as MoneyEntry;

test.each<[string, number | null | undefined]>([
  ["actual November 5040 USD incl. VAT 20%", 2000],
  ["actual November 5040 USD (including 5.5% VAT)", 550],
  ["actual November 5040 USD with VAT", null],
  ["листопад 5040 $ з ПДВ 20 %", 2000],
  ["листопад 5040 $, у тому числі ПДВ", null],
  ["ноябрь 5040 $ с НДС 20%", 2000],
  ["ноябрь 5040 $ в т.ч. НДС 20%", 2000],
  ["doanh thu tháng 11 5040 USD đã bao gồm VAT 10%", 1000],
  ["doanh thu tháng 11 5040 USD gồm thuế GTGT", null],
  ["actual November 5040 USD excl. VAT 20%", undefined],
  ["actual November 5040 USD + VAT 20%", undefined],
  ["листопад 5040 $ без ПДВ", undefined],
  ["ноябрь 5040 $ без НДС", undefined],
  ["doanh thu tháng 11 5040 USD chưa gồm VAT 10%", undefined],
])("the VAT in an amount is read: %s", (words, vat) => {
  const money = vat === undefined ? usd("5040") : { ...usd("5040"), vat };
  expect(readMoneyEntry(words, NOW)).toEqual({ of: "actual", month: "2026-11", money });
});

test("an invoice is with its VAT, as it is to be paid", () => {
  expect(readMoneyEntry("invoice 123 5040 USD incl. VAT 20% due 1 December", NOW)).toEqual({
    of: "invoice",
    number: "123",
    money: usd("5040"),
    dueOn: "2026-12-01",
  });
});

test.each<[string, MoneyEntry | null]>([
  ["2026-11 actual 4200 USD", { of: "actual", month: "2026-11", money: usd("4200") }],
  ["2026-11 4200 USD", { of: "actual", month: "2026-11", money: usd("4200") }],
  ["actual December 10 $", { of: "actual", month: "2025-12", money: usd("10") }],
  ["plan December 10 $", { of: "plan", month: "2026-12", money: usd("10") }],
  ["дохід листопад 4200 $", { of: "actual", month: "2026-11", money: usd("4200") }],
  ["затраты за октябрь 900 $", { of: "cost", month: "2026-10", money: usd("900") }],
  ["doanh thu tháng 11 120 triệu", { of: "actual", month: "2026-11", money: { decimal: "120000000", currency: null } }],
  ["invoice 123 4200 USD due 2026-12-01", { of: "invoice", number: "123", money: usd("4200"), dueOn: "2026-12-01" }],
  ["invoice INV-7/26 $4,200", { of: "invoice", number: "INV-7/26", money: usd("4200"), dueOn: null }],
  ["invoice 123 4200 USD due 20 Nov", { of: "invoice", number: "123", money: usd("4200"), dueOn: "2026-11-20" }],
  ["invoice 123 4200 USD due 20 Nov 2027", { of: "invoice", number: "123", money: usd("4200"), dueOn: "2027-11-20" }],
  ["invoice 123 4200 USD due 20 Jan", { of: "invoice", number: "123", money: usd("4200"), dueOn: "2027-01-20" }],
  ["рахунок 123 4200 USD до 20 листопада", { of: "invoice", number: "123", money: usd("4200"), dueOn: "2026-11-20" }],
  ["hóa đơn 123 4200 USD hạn 20/11", { of: "invoice", number: "123", money: usd("4200"), dueOn: "2026-11-20" }],
  ["invoice 123 4200 USD due 31.02.2027", null],
  ["invoice 123", null],
  ["paid 123", paid("123")],
  ["paid 123 2000 USD", paid("123", { money: usd("2000") })],
  ["paid 2000 USD", paid(null, { money: usd("2000") })],
  ["paid invoice 123 yesterday", paid("123", { on: "2026-11-23" })],
  ["рахунок 123 оплачено", paid("123")],
  ["оплатили счёт 123 вчера", paid("123", { on: "2026-11-23" })],
  ["đã thanh toán hóa đơn 123", paid("123")],
  ["promised 123 fri", { of: "promised", number: "123", by: "2026-11-27" }],
  ["promised 123 2026-12-05", { of: "promised", number: "123", by: "2026-12-05" }],
  ["promised 123", null],
  ["обіцяли оплатити 123 в п'ятницю", { of: "promised", number: "123", by: "2026-11-27" }],
  ["dispute 123", { of: "dispute", number: "123" }],
  ["wallet $20k", { of: "wallet", money: usd("20000") }],
  ["wallet", null],
  ["contract until 2027-03-31 notice 30", { of: "contract", until: "2027-03-31", noticeDays: 30 }],
  ["договор до 31.03.2027, уведомление 30 дней", { of: "contract", until: "2027-03-31", noticeDays: 30 }],
  ["hợp đồng đến 31/3/2027 báo trước 30 ngày", { of: "contract", until: "2027-03-31", noticeDays: 30 }],
  ["satisfaction 4 of 5", { of: "satisfaction", score: 4 }],
  ["задоволеність 4 з 5", { of: "satisfaction", score: 4 }],
  ["satisfaction 7", null],
  [
    "idea landing page for $2,000, next: send proposal",
    { of: "idea", what: "landing page", money: usd("2000"), next: "send proposal" },
  ],
  ["idea SEO $3000, in spring", { of: "idea", what: "SEO, in spring", money: usd("3000"), next: null }],
  ["idea paid campaign", { of: "idea", what: "paid campaign", money: null, next: null }],
  ["referred by Vega", { of: "referred", by: "Vega" }],
  ["won back", { of: "won_back" }],
  ["notice given", { of: "notice_given" }],
  ["немає бюджету", { of: "no_budget" }],
  ["hello", null],
])("“%s”", (words, entry) => {
  expect(readMoneyEntry(words, NOW)).toEqual(entry);
});
