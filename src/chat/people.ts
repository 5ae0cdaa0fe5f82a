/** What a person can ask of Rapport about somebody at a client. */
import type { ClientRef } from "./command.ts";

/** What is typed about a person: where they went, a date of theirs, what they like to talk about. */
export type PersonWords = "moved" | "birthday" | "date" | "interest";
/** What else one line says of them: to forget them, or who of ours greets them. */
export type PersonAct = "forget" | "greeted";

export type PeopleCommand =
  | { readonly kind: "show_contact"; readonly contact: string }
  /** Empty words ask. */
  | { readonly kind: "tell_contact"; readonly contact: string; readonly of: PersonWords; readonly words: string }
  /** The same in one line, with the person still to be found at the client. */
  | {
      readonly kind: "tell_person";
      readonly words: string;
      readonly client: ClientRef;
      readonly name: string;
      readonly of: PersonWords | PersonAct;
      readonly text: string;
    }
  /** Whoever of ours greets them on their birthday; `null` asks. */
  | { readonly kind: "hand_greeting"; readonly contact: string; readonly member: string | null }
  /** They left and nobody knows where to. */
  | { readonly kind: "left_job"; readonly contact: string }
  /** The company they went to has come back to us; it is credited to them. */
  | { readonly kind: "win_back"; readonly move: string }
  /** Erased everywhere; until `sure` it only asks. */
  | { readonly kind: "forget_contact"; readonly contact: string; readonly sure: boolean };
