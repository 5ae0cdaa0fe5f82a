/** One thing told about a client's money: what stands behind its name after `/money`, or in plain words. */
import type { MoneyEntry } from "../../chat/money.ts";
import { findMoney } from "../../domain/read-money.ts";
import { readDay, readDue } from "../dates/read-due.ts";
import { type FoundWord, moneyWord, placeOf } from "./keywords.ts";
import { findMonth } from "./month.ts";
import { vatIn } from "./vat.ts";

const NUMBER =
  /(?<![\p{L}\p{N}])(?:(?:number|no\.?|номер|số|n)\s?|[#№]\s?)?(\p{L}{0,6}[-/]?\d[\p{L}\p{N}/-]*)(?![\p{L}\p{N}]|[.,]\d)/iu;
const SCORE = /(?<![\p{L}\p{N}.,])([1-5])(?:\s?(?:\/|of|з|із|из|trên)\s?5)?(?![\p{L}\p{N}.,])/iu;
const NOTICE =
  /(?:notice(?: period)?|попередження|повідомлення|уведомление|предупреждение|báo trước)\s*:?\s*(\d{1,3})|(\d{1,3})\s*(?:days?['’]?|дн\p{L}*|ngày)\s+(?:notice|попередження|уведомлени\p{L}|báo trước)/iu;
const NEXT_STEP = /[,;.]?\s*(?<![\p{L}\p{N}])(?:next|далі|дальше|tiếp(?: theo)?)\s*:\s*(.+)$/iu;

const without = (text: string, { from, to }: { readonly from: number; readonly to: number }): string =>
  `${text.slice(0, from)} ${text.slice(to)}`.trim();

/** `null`: nothing of the kind can be read; `now` is the moment of typing where the writer lives. */
export function readMoneyEntry(words: string, now: Temporal.ZonedDateTime): MoneyEntry | null {
  const { rest: text, vat } = vatIn(words.normalize("NFC").trim());
  const word = moneyWord(text) ?? monthAlone(text, now);
  const entry = word && entryOf(word, text, now);
  return entry && vat !== undefined ? withVat(entry, vat) : entry;
}

/** Figures are kept net. An invoice is what the client is to pay, VAT and all. */
function withVat(entry: MoneyEntry, vat: number | null): MoneyEntry {
  switch (entry.of) {
    case "plan":
    case "actual":
    case "cost":
    case "wallet":
      return { ...entry, money: { ...entry.money, vat } };
    case "idea":
      return { ...entry, money: entry.money && { ...entry.money, vat } };
    default:
      return entry;
  }
}

/** "2026-11 4200 USD": a month and an amount are what came in. */
function monthAlone(text: string, now: Temporal.ZonedDateTime): FoundWord | null {
  return findMonth(text, thisMonth(now), true) ? { of: "actual", from: 0, to: 0 } : null;
}

const thisMonth = (now: Temporal.ZonedDateTime): string => now.toPlainDate().toString().slice(0, 7);

function entryOf(word: FoundWord, text: string, now: Temporal.ZonedDateTime): MoneyEntry | null {
  const rest = without(text, word);
  switch (word.of) {
    case "plan":
    case "actual":
    case "cost":
      return figureIn(word.of, rest, now);
    case "invoice":
      return invoiceIn(rest, now);
    case "paid":
      return paidIn(rest, now);
    case "promised": {
      const { number, left } = numberIn(...besideInvoice(rest));
      const due = readDue(left, now);
      return due.kind === "due" ? { of: "promised", number, by: due.due.slice(0, 10) } : null;
    }
    case "dispute":
      return { of: "dispute", number: numberIn(...besideInvoice(rest)).number };
    case "wallet": {
      const money = findMoney(rest);
      return money && { of: "wallet", money: said(money) };
    }
    case "contract":
      return contractIn(rest, now);
    case "satisfaction": {
      const score = SCORE.exec(rest)?.[1];
      return score === undefined ? null : { of: "satisfaction", score: Number(score) };
    }
    case "idea":
      return ideaIn(rest.replace(/^[:\s]+/, ""));
    case "referred": {
      const by = rest.replace(/^[:,\s]+/, "").trim();
      return { of: "referred", by: by === "" ? null : by };
    }
    case "notice_given":
    case "no_budget":
    case "won_back":
      return { of: word.of };
  }
}

function figureIn(of: "plan" | "actual" | "cost", rest: string, now: Temporal.ZonedDateTime): MoneyEntry | null {
  const found = findMonth(rest, thisMonth(now), of !== "plan");
  const money = findMoney(found ? without(rest, found) : rest);
  return money && { of, month: found?.month ?? thisMonth(now), money: said(money) };
}

function invoiceIn(rest: string, now: Temporal.ZonedDateTime): MoneyEntry | null {
  const { number, left } = numberIn(rest, null);
  const money = number === null ? null : findMoney(left);
  if (number === null || !money) return null;
  const words = without(left, money);
  const due = readDue(words, now);
  if (due.kind === "impossible") return null;
  const dueOn = due.kind === "due" ? nearerDay(due.due.slice(0, 10), words, now) : null;
  return { of: "invoice", number, money: said(money), dueOn };
}

/** Nobody gives longer to pay: "due 20 Nov" written on the 23rd is late, not a year away. */
const LONGEST_TERM_DAYS = 270;

/** The same day of the year before, where the words name none and the coming one is too far to be meant. */
function nearerDay(day: string, words: string, now: Temporal.ZonedDateTime): string {
  if (now.toPlainDate().until(day, { largestUnit: "day" }).days <= LONGEST_TERM_DAYS) return day;
  const past = readDay(words, now);
  return past.kind === "day" ? past.day : day;
}

function paidIn(rest: string, now: Temporal.ZonedDateTime): MoneyEntry {
  const { number, left } = numberIn(...besideInvoice(rest));
  const money = findMoney(left);
  const day = readDay(money ? without(left, money) : left, now);
  return { of: "paid", number, money: money && said(money), on: day.kind === "day" ? day.day : null };
}

function contractIn(rest: string, now: Temporal.ZonedDateTime): MoneyEntry | null {
  const notice = NOTICE.exec(rest);
  const due = readDue(notice ? rest.replace(notice[0], " ") : rest, now);
  const days = notice?.[1] ?? notice?.[2];
  if (due.kind !== "due") return null;
  return { of: "contract", until: due.due.slice(0, 10), noticeDays: days === undefined ? null : Number(days) };
}

const said = ({ decimal, currency }: { readonly decimal: string; readonly currency: MoneyCurrency }) => ({
  decimal,
  currency,
});
type MoneyCurrency = NonNullable<ReturnType<typeof findMoney>>["currency"];

/** The word "invoice" and its place, when it stands beside what was done with it. */
const besideInvoice = (rest: string): readonly [text: string, after: number | null] => {
  const invoice = placeOf("invoice", rest);
  return invoice ? [without(rest, invoice), invoice.from] : [rest, null];
};

/**
 * The number of an invoice: the first that stands where "invoice" stood, else the first of the words. A date, and an
 * amount with its currency, are none.
 */
function numberIn(text: string, after: number | null): { readonly number: string | null; readonly left: string } {
  const money = findMoney(text);
  const head = text.slice(after ?? 0);
  for (const part of [head, text]) {
    const found = NUMBER.exec(part);
    const number = found?.[1];
    if (!found || number === undefined) continue;
    const at = text.length - part.length + found.index;
    const isMoney = money?.currency != null && at >= money.from && at < money.to;
    const isDate = /^\d{1,4}([-/])\d{1,2}(\1\d{1,4})?$/.test(number);
    if (isMoney || isDate) continue;
    return { number, left: `${text.slice(0, at)} ${text.slice(at + found[0].length)}`.trim() };
  }
  return { number: null, left: text };
}

function ideaIn(text: string): MoneyEntry | null {
  const next = NEXT_STEP.exec(text);
  const main = next ? text.slice(0, next.index) : text;
  const money = findMoney(main);
  const what = (money ? without(main, money) : main)
    .replace(/\s+/g, " ")
    .replace(/ (?=[,;])/g, "")
    .replace(/^[,;:\s]+|[,;:\s]+$/g, "")
    .replace(/\s+(?:for|за|на|với giá)$/iu, "");
  return what === "" ? null : { of: "idea", what, money: money && said(money), next: next?.[1]?.trim() ?? null };
}
