/** What a person can ask and tell about a client's money. */
import type { SaidMoney } from "../domain/read-money.ts";
import type { Month } from "../domain/revenue.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { ClientRef } from "./command.ts";

/** One thing that was told. `number`: the invoice's; `null`: the client's only open one is meant. */
export type MoneyEntry =
  | { readonly of: "plan" | "actual" | "cost"; readonly month: Month; readonly money: SaidMoney }
  | { readonly of: "invoice"; readonly number: string; readonly money: SaidMoney; readonly dueOn: LocalDate | null }
  /** `money`: a part of it. */
  | {
      readonly of: "paid";
      readonly number: string | null;
      readonly money: SaidMoney | null;
      readonly on: LocalDate | null;
    }
  | { readonly of: "promised"; readonly number: string | null; readonly by: LocalDate }
  | { readonly of: "dispute"; readonly number: string | null }
  /** What the client spends in a year. */
  | { readonly of: "wallet"; readonly money: SaidMoney }
  | { readonly of: "contract"; readonly until: LocalDate; readonly noticeDays: number | null }
  | { readonly of: "satisfaction"; readonly score: number }
  | {
      readonly of: "idea";
      readonly what: string;
      readonly money: SaidMoney | null;
      readonly next: string | null;
    }
  | { readonly of: "referred"; readonly by: string | null }
  | { readonly of: "notice_given" | "no_budget" | "won_back" };

/** What a button asks the words of. */
export const ASKED_MONEY = ["actual", "plan", "invoice", "wallet", "contract", "satisfaction", "idea"] as const;
export type AskedMoney = (typeof ASKED_MONEY)[number];

export type MoneyCommand =
  | { readonly kind: "money"; readonly words: string; readonly client: ClientRef }
  /** The asker's own clients together. */
  | { readonly kind: "portfolio" }
  | { readonly kind: "record_money"; readonly words: string; readonly client: ClientRef; readonly entry: MoneyEntry }
  /** Something about money that could not be read. */
  | { readonly kind: "money_unclear"; readonly words: string; readonly client: ClientRef }
  /** Empty words ask; others are read as if they followed `/money` and that word. */
  | { readonly kind: "money_words"; readonly client: string; readonly what: AskedMoney; readonly words: string }
  /**
   * `settled`: no longer disputed. `chased`: the step of the day was taken. `among`: pressed in the list of the morning,
   * which is then shown again.
   */
  | {
      readonly kind: "invoice_tap";
      readonly invoice: string;
      readonly does: "paid" | "disputed" | "settled" | "chased";
      readonly among?: boolean;
    }
  /** The day by which they will pay; empty words ask. */
  | { readonly kind: "invoice_promised"; readonly invoice: string; readonly words: string }
  | { readonly kind: "invoices"; readonly client: string }
  | { readonly kind: "invoice"; readonly invoice: string }
  /** What else can be told of a client's money, each a button. */
  | { readonly kind: "money_more"; readonly client: string }
  | { readonly kind: "growth_ideas"; readonly client: string }
  | { readonly kind: "idea_tap"; readonly idea: string; readonly does: "won" | "dropped" }
  | { readonly kind: "rate_client"; readonly client: string; readonly score: number }
  /** `show`: turns the asker's own estimate on or off. */
  | { readonly kind: "bonus"; readonly show: boolean | null }
  | { readonly kind: "bonus_rule"; readonly words: string };
