/** How fast a platform lets us speak: so many messages a second in all, and a pause within one conversation. */
import type { Messenger } from "../chat/messenger.ts";
import type { Instant } from "../domain/vocabulary.ts";

export interface Pacer {
  /** Milliseconds until this conversation may be written to; 0 takes the turn. */
  readonly take: (conversation: string, now: Instant) => number;
  /** The platform asked us to wait with this conversation until `until`. */
  readonly holdUntil: (conversation: string, until: Instant) => void;
}

const CONVERSATIONS_KEPT = 10_000;

/** One process's share of a platform's limits. Memory stays bounded: conversations whose pause is over are forgotten. */
export function pacer(pace: Messenger["pace"]): Pacer {
  const freeAt = new Map<string, Instant>();
  let windowStart = 0;
  let inWindow = 0;

  const forgetPast = (now: Instant): void => {
    if (freeAt.size < CONVERSATIONS_KEPT) return;
    for (const [conversation, at] of freeAt) if (at <= now) freeAt.delete(conversation);
  };

  return {
    take(conversation, now) {
      const own = (freeAt.get(conversation) ?? 0) - now;
      if (own > 0) return own;
      // A clock that leapt back starts a new window rather than waiting for the old one.
      if (now >= windowStart + 1_000 || now < windowStart) {
        windowStart = now;
        inWindow = 0;
      }
      if (inWindow >= pace.perSecond) return windowStart + 1_000 - now;
      inWindow += 1;
      forgetPast(now);
      freeAt.set(conversation, now + pace.conversationMs);
      return 0;
    },
    holdUntil(conversation, until) {
      freeAt.set(conversation, Math.max(freeAt.get(conversation) ?? 0, until));
    },
  };
}
