/** What a person can settle about how often a client must hear from us. */
import type { LocalDate, Tier } from "../domain/vocabulary.ts";

export type CadenceCommand =
  /** The workspace's own limits, tier by tier. */
  | { readonly kind: "tier_cadences" }
  /** Words such as `7/14 21/30 60/90`, or "default"; empty ones ask. */
  | { readonly kind: "set_tier_cadence"; readonly tier: Tier; readonly words: string }
  /** Whose public holidays the client keeps: a country's letters or name, or "no"; empty words ask. */
  | { readonly kind: "set_country"; readonly client: string; readonly words: string }
  /** `words`: why, perhaps with the day of the review. Without them `until` keeps it off for longer, else it is asked. */
  | { readonly kind: "in_person_off"; readonly client: string; readonly words: string; readonly until?: LocalDate };

/** What a line says to change of a client, with the words behind it. */
export interface ClientEdit {
  readonly of: "country" | "in_person_off";
  readonly words: string;
}
