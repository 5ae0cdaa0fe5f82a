/**
 * What one line of text means: the result of reading it, before anything is done about it.
 *
 * The rules behind every field are in `docs/understanding.md`. Clients and contacts are named by the ids of the
 * directory that was handed in, so two clients of one name stay apart.
 */
import type { Channel, Direction, Language, Status } from "../domain/vocabulary.ts";

export type Intent =
  | "log_touch"
  | "add_follow_up"
  | "ask_client"
  | "show_checklist"
  | "list_clients"
  | "complete_follow_up"
  | "set_status"
  | "help"
  | "unknown";

/** A follow-up as it was written. `due` is a local `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; `null`: no date was named. */
export interface ReadFollowUp {
  readonly text: string;
  readonly due?: string | null;
}

/** Words that cannot be acted on as they stand, each with what the writer wrote. */
export type Doubt =
  /** A date that no calendar holds: 31.02, 25:70. */
  | { readonly kind: "impossible-date"; readonly words: string }
  /** The line names a client and nothing else we can be sure of. `readings` are the two or three nearest intents. */
  | { readonly kind: "unsure"; readonly readings: readonly Intent[] };

export interface Reading {
  readonly intent: Intent;
  /** The id of the client the line is about; `null` when it is about one we could not settle on. */
  readonly client?: string | null;
  /** Ids of the clients that fit equally well, in directory order. */
  readonly candidates?: readonly string[];
  /** The writer's words for a client that the directory does not hold. */
  readonly clientText?: string;
  readonly channel?: Channel;
  readonly direction?: Direction;
  /** Contact ids, in directory order. */
  readonly contacts?: readonly string[];
  /** The writer's words for a person who does not resolve to exactly one contact. */
  readonly contactText?: string;
  /** The local day of a touch, `YYYY-MM-DD`. */
  readonly occurredOn?: string;
  readonly followUp?: ReadFollowUp;
  readonly status?: Status;
  readonly note?: string;
  readonly doubt?: Doubt;
}

/** What `understand` is given beside the directory. */
export interface Line {
  readonly text: string;
  /** The moment of writing in the writer's zone. */
  readonly now: Temporal.ZonedDateTime;
  /** The writer's language; lines mix languages, so it only breaks ties. */
  readonly language: Language;
  /** The client the writer has chosen with a button, when the words alone fitted several or none. */
  readonly chosenClient?: string;
}

/** The clients and contacts whose names may be recognised: only those the writer may see. */
export interface DirectoryClient {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly contacts: readonly DirectoryContact[];
}

export interface DirectoryContact {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly title: string | null;
  readonly role: string | null;
}
