/** What the page's door needs of the memory behind Rapport, handed in by main. */
import type { MessageKind } from "../../src/chat/messenger.ts";
import type { Message } from "../../src/chat/reply.ts";
import type { Instant, Language, MemberRole } from "../../src/domain/vocabulary.ts";

export interface WebPerson {
  /** The person's id on the page, unique. */
  readonly handle: string;
  readonly name: string;
  /** IANA. */
  readonly zone: string;
  readonly language: Language;
  readonly role: MemberRole;
}

export type Added =
  | { readonly kind: "added"; readonly person: WebPerson }
  | { readonly kind: "refused"; readonly reason: "duplicate_handle" | "unknown_zone" };

export interface People {
  /** With the language and zone they have now, in the order in which they came. */
  readonly list: () => Promise<readonly WebPerson[]>;
  readonly add: (person: WebPerson) => Promise<Added>;
  /** A client of theirs to try Rapport on; `null`: they have none. */
  readonly clientOf: (handle: string) => Promise<string | null>;
}

export interface Letter {
  readonly handle: string;
  readonly at: Instant;
  readonly kind: MessageKind;
  readonly message: Message;
  /** The delivery's own: appending it again changes nothing and answers the first `seq`. */
  readonly reference: string;
  /** The `seq`, as text, of the letter that this one replaces on the page. */
  readonly edits: string | null;
}

/** Messages sent to people of the page, kept until the page fetches them. */
export interface Mailbox {
  /** Answers a number that grows with each letter, from 1. */
  readonly append: (letter: Letter) => Promise<number>;
  /** Letters of `handle` whose `seq` is greater than `after`, oldest first. */
  readonly list: (
    handle: string,
    after: number,
  ) => Promise<readonly (Pick<Letter, "at" | "kind" | "message" | "edits"> & { readonly seq: number })[]>;
}

export interface MovableClock {
  readonly read: () => Temporal.ZonedDateTime;
  /** Runs all that falls due on the way, in order, and resolves when the clock stands at `to`; going back, nothing does. */
  readonly move: (to: Temporal.ZonedDateTime) => Promise<void>;
}

export interface WebPorts {
  readonly people: People;
  readonly mailbox: Mailbox;
  /** `null`: time is real, and nobody may move it. */
  readonly clock: MovableClock | null;
}
