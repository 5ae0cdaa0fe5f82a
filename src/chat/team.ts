/** What a person can ask of Rapport about their team. */
import type { LocalDate, MemberRole } from "../domain/vocabulary.ts";
import type { ClientRef, NewFollowUp } from "./command.ts";

export type TeamCommand =
  /** `from` null: no day was named; how it stands is shown, and the days are asked for. `deputy`: a name as typed. */
  | {
      readonly kind: "away";
      readonly words: string;
      readonly from: LocalDate | null;
      readonly until: LocalDate | null;
      readonly deputy: string | null;
    }
  /** `deputy`: a member's id; `null`: each client's own deputy. */
  | { readonly kind: "set_away"; readonly from: LocalDate; readonly until: LocalDate; readonly deputy: string | null }
  | { readonly kind: "end_away" }
  /** `to`: a name as typed; `null` asks. `promises`: what was agreed before, by whoever hands over. */
  | {
      readonly kind: "handover";
      readonly words: string;
      readonly client: ClientRef;
      readonly to: string | null;
      readonly promises: readonly NewFollowUp[];
    }
  | {
      readonly kind: "hand_to";
      readonly client: string;
      readonly member: string;
      readonly promises: readonly NewFollowUp[];
    }
  /** Members with their load, and clients without an owner. */
  | { readonly kind: "team" }
  | { readonly kind: "ownerless" }
  | { readonly kind: "show_member"; readonly member: string }
  | { readonly kind: "set_role"; readonly member: string; readonly role: MemberRole }
  /** `name`: as typed. */
  | { readonly kind: "remove_named"; readonly words: string; readonly name: string }
  | { readonly kind: "ask_remove"; readonly member: string }
  | { readonly kind: "remove_member"; readonly member: string }
  | { readonly kind: "readmit_member"; readonly member: string }
  /** Days off of everybody, as an admin may correct them; `day` null: none was read in the words. */
  | { readonly kind: "days_off" }
  | { readonly kind: "correct_day"; readonly words: string; readonly day: LocalDate | null; readonly off: boolean }
  | { readonly kind: "drop_day"; readonly day: LocalDate }
  | { readonly kind: "export_help" }
  | { readonly kind: "ask_sharing" }
  | { readonly kind: "set_sharing"; readonly sharing: "shared" | "owner" };
