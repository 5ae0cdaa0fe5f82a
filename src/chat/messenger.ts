/**
 * The way out: what delivery asks of a door, and what a door may answer. Nothing of a platform's own errors passes
 * this border.
 */
import type { Instant } from "../domain/vocabulary.ts";
import type { Platform } from "./incoming.ts";
import type { Message } from "./reply.ts";

export interface Address {
  readonly platform: Platform;
  readonly team: string | null;
  /** The platform's id of the person who reads it. */
  readonly person: string;
  /** The conversation to write in; `null`: the direct one with `person`, which the door finds (and reports back). */
  readonly conversation: string | null;
  /** Others read along: the message is shown to `person` alone, where the platform can. */
  readonly shared: boolean;
  /** Meant for everybody in the conversation: it is nobody's direct one. */
  readonly posted?: boolean;
  readonly thread: string | null;
  /** The message to replace instead of writing a new one. */
  readonly edits: string | null;
}

/** The kinds that a reader of the page's JSON tells apart. */
export type MessageKind = "reply" | "checklist" | "reminder" | "brief" | "review" | "escalation";

export interface Delivery {
  /** Opaque, unique for each outbox row, the same on every attempt: Slack's message metadata carries it. */
  readonly reference: string;
  readonly kind: MessageKind;
  readonly address: Address;
  readonly message: Message;
  /** True when an earlier attempt may have arrived; the message already says so in its own words. */
  readonly repeat: boolean;
  readonly at: Instant;
}

export type Sought = Pick<Delivery, "reference" | "address" | "at">;

export type Outcome =
  | { readonly kind: "sent"; readonly message: string | null; readonly conversation: string }
  /** Surely not sent; try again after so many milliseconds. */
  | { readonly kind: "retry"; readonly afterMs: number; readonly reason: string }
  /** Surely not sent, and nobody here knows why: tried again after so many milliseconds, and not for ever. */
  | { readonly kind: "unexplained"; readonly afterMs: number; readonly reason: string }
  /** May have been sent: the answer was lost, late, cut or nonsense. */
  | { readonly kind: "ambiguous"; readonly reason: string }
  /** The person blocked Rapport or is gone: nothing more to them until they come back. */
  | { readonly kind: "unreachable"; readonly reason: string }
  /** The platform will never take this message. */
  | { readonly kind: "rejected"; readonly reason: string };

/** What reading back told about a delivery whose answer was lost. */
export type Proof =
  | { readonly kind: "found"; readonly message: string; readonly conversation: string }
  | { readonly kind: "absent" }
  /** It could not be read just now. */
  | { readonly kind: "unread" }
  /** The platform cannot say (Telegram never can; Slack without `im:history`). */
  | { readonly kind: "unknown" };

export interface Messenger {
  readonly platform: Platform;
  /** Never throws for what a platform says or fails to say; a throw is a bug. No retries inside. */
  readonly send: (delivery: Delivery) => Promise<Outcome>;
  /** Looks for an earlier attempt of this delivery, made at `at` or later. */
  readonly confirm: (sought: Sought) => Promise<Proof>;
  /** The least time between two messages to one conversation, and the most messages a second to one team in all. */
  readonly pace: { readonly conversationMs: number; readonly perSecond: number };
}
