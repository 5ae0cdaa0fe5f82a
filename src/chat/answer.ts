/** What the handler tells a door once everything is committed; the door acknowledges then, and never before. */
import type { Incoming } from "./incoming.ts";
import type { Message } from "./reply.ts";

export type Answer =
  /** Put this in the acknowledgement. A repeat of the event gets the same message again, but for its secrets. */
  | { readonly kind: "reply"; readonly message: Message }
  /** The reply travels as a message of its own; `message` is what it will say, for a toast or to open a form. */
  | { readonly kind: "queued"; readonly message: Message }
  /** Somebody who may not use Rapport: one fixed line, or `null` when they have had it today, or are a bot. */
  | { readonly kind: "turned-away"; readonly message: Message | null }
  /** Heard, and nothing is to be said: a repeat of something answered by message, or nothing to answer. */
  | { readonly kind: "silent" };

/**
 * The one entrance. It throws `StorageFault` (`src/chat/faults.ts`) when nothing could be stored: the door must then
 * not acknowledge (503, or leave the update unread), so that the platform sends it again.
 */
export type Handle = (incoming: Incoming) => Promise<Answer>;
