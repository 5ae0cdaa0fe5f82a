/** One row of a file about money: a client's month, or an invoice; or every reason why it cannot be taken. */
import { LONGEST_NAME } from "../domain/client-name.ts";
import { readFileDate } from "../domain/file-date.ts";
import { type Currency, minorUnits } from "../domain/money.ts";
import { currencyNamed, findMoney } from "../domain/read-money.ts";
import type { Month } from "../domain/revenue.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { shown, tidy } from "./import-row.ts";

export const MONEY_COLUMNS = [
  "client",
  "currency",
  "month",
  "plan",
  "actual",
  "cost",
  "invoice",
  "amount",
  "issued",
  "due",
  "paid",
  "promised",
] as const;
export type MoneyColumn = (typeof MONEY_COLUMNS)[number];

/** Amounts in minor units; `null`: the cell is blank, and what is known stays. */
export type MoneyFileRow =
  | {
      readonly kind: "revenue";
      readonly client: string;
      readonly month: Month;
      readonly currency: Currency;
      readonly plan: number | null;
      readonly actual: number | null;
      readonly cost: number | null;
    }
  | {
      readonly kind: "invoice";
      readonly client: string;
      readonly number: string;
      readonly currency: Currency;
      readonly amount: number;
      readonly issued: LocalDate | null;
      readonly due: LocalDate;
      readonly paid: LocalDate | null;
      readonly promised: LocalDate | null;
    };

type ReadMoneyRow =
  | { readonly kind: "row"; readonly row: MoneyFileRow }
  | { readonly kind: "wrong"; readonly reasons: readonly string[] };

const LONGEST_CELL = 200;

/** `cells` by column; a missing one is blank. Reasons are English, for the operator. */
export function readMoneyRow(cells: Readonly<Partial<Record<MoneyColumn, string>>>): ReadMoneyRow {
  const reasons: string[] = [];
  const cell = (column: MoneyColumn): string | null => {
    const text = tidy(cells[column] ?? "");
    if (text.length > LONGEST_CELL) reasons.push(`${column} is longer than ${LONGEST_CELL} characters`);
    return text === "" ? null : text;
  };
  const day = (column: MoneyColumn): LocalDate | null => {
    const text = cell(column);
    const read = text === null ? null : readFileDate(text);
    if (text !== null && read === null)
      reasons.push(`${column} ${shown(text)} is not a day such as 2026-11-20 or 20.11.2026`);
    return read;
  };
  const named = new Set<Currency>();
  const ownCurrency = cell("currency");
  const told = ownCurrency === null ? null : currencyNamed(ownCurrency);
  if (ownCurrency !== null && told === null) reasons.push(`currency ${shown(ownCurrency)} is not known`);
  if (told) named.add(told);
  const decimals = (column: MoneyColumn): string | null => {
    const text = cell(column);
    if (text === null) return null;
    const found = findMoney(text);
    if (found?.from !== 0 || found.to !== text.length) {
      reasons.push(`${column} ${shown(text)} is not an amount`);
      return null;
    }
    if (found.currency) named.add(found.currency);
    return found.decimal;
  };
  const client = cell("client");
  if (client === null) reasons.push("client is empty");
  else if (client.length > LONGEST_NAME) reasons.push(`client ${shown(client)} is not a name`);
  const number = cell("invoice");
  const month = cell("month");
  if ((number === null) === (month === null)) {
    reasons.push(number === null ? "neither month nor invoice is told" : "month and invoice in one row");
  }
  const columns = number === null ? (["plan", "actual", "cost"] as const) : (["amount"] as const);
  const said = new Map(columns.map((column) => [column as MoneyColumn, decimals(column)]));
  const [currency, another] = [...named];
  if (another) reasons.push(`${currency} and ${another} in one row`);
  else if (!currency && reasons.length === 0) reasons.push("no currency is told");
  const amount = (column: MoneyColumn): number | null => {
    const decimal = said.get(column) ?? null;
    if (decimal === null || !currency) return null;
    const read = minorUnits(decimal, currency);
    if (read.kind === "amount") return read.amount;
    reasons.push(read.kind === "inexact" ? `${column} is finer than ${currency} allows` : `${column} is too large`);
    return null;
  };
  const row = number === null ? revenue(month ?? "") : invoice(number);
  return row === null || reasons.length > 0 ? { kind: "wrong", reasons } : { kind: "row", row };

  function revenue(text: string): MoneyFileRow | null {
    const read = monthIn(text);
    if (read === null && text !== "") reasons.push(`month ${shown(text)} is not a month such as 2026-11`);
    const figures = { plan: amount("plan"), actual: amount("actual"), cost: amount("cost") };
    if (reasons.length === 0 && Object.values(figures).every((one) => one === null)) {
      reasons.push("none of plan, actual, cost is told");
    }
    if (read === null || !currency) return null;
    return { kind: "revenue", client: client ?? "", month: read, currency, ...figures };
  }

  function invoice(text: string): MoneyFileRow | null {
    const owed = amount("amount");
    if (reasons.length === 0 && !owed) reasons.push("amount is empty or nothing");
    const dates = { issued: day("issued"), due: day("due"), paid: day("paid"), promised: day("promised") };
    if (dates.due === null && cell("due") === null) reasons.push("due is empty");
    if (!owed || dates.due === null || !currency) return null;
    return { kind: "invoice", client: client ?? "", number: text, currency, amount: owed, ...dates, due: dates.due };
  }
}

const MONTH = /^(?:(?<year>20\d\d)[-./](?<month>0?[1-9]|1[0-2])|(?<month>0?[1-9]|1[0-2])[-./](?<year>20\d\d))$/;

/** `2026-11`, `11.2026`, or a day of that month. */
function monthIn(text: string): Month | null {
  const { year, month } = MONTH.exec(text)?.groups ?? {};
  if (year !== undefined && month !== undefined) return `${year}-${month.padStart(2, "0")}`;
  return readFileDate(text)?.slice(0, 7) ?? null;
}
