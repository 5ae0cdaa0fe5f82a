/** What a person can ask of Rapport about complaints, price rises and a crisis. */

import type { LocalDate } from "../domain/vocabulary.ts";
import type { ClientRef } from "./command.ts";

/** What is typed about a complaint after it was opened; a resolution closes it. */
export type ComplaintWords = "cause" | "our_part" | "action" | "resolution";

export type TroubleCommand =
  | {
      readonly kind: "open_complaint";
      readonly words: string;
      readonly client: ClientRef;
      readonly text: string;
      readonly severe: boolean;
    }
  | { readonly kind: "show_complaint"; readonly complaint: string }
  /** Empty words ask. */
  | { readonly kind: "tell_complaint"; readonly complaint: string; readonly of: ComplaintWords; readonly words: string }
  /** `due`: tapped; otherwise the words are read as a date, and empty ones ask. */
  | {
      readonly kind: "date_complaint";
      readonly complaint: string;
      readonly due: LocalDate | null;
      readonly words: string;
    }
  | { readonly kind: "grade_complaint"; readonly complaint: string; readonly severe: boolean }
  /** Open ones, of one client or of every client the asker sees. */
  | { readonly kind: "list_complaints"; readonly client: string | null }
  /** Without `howMuch` it lists what is planned. */
  | {
      readonly kind: "plan_price_rise";
      readonly words: string;
      readonly client: ClientRef;
      readonly howMuch: string;
      readonly from: LocalDate | null;
    }
  | { readonly kind: "show_price_rise"; readonly rise: string }
  | { readonly kind: "list_price_rises" }
  /** Empty words ask. */
  | {
      readonly kind: "tell_price_rise";
      readonly rise: string;
      readonly of: "told" | "reaction" | "from";
      readonly words: string;
    }
  /** A note to every client, through its owner; until `sure` it only asks. */
  | { readonly kind: "crisis"; readonly words: string; readonly sure: boolean };
