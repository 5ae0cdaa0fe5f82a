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
/** Platforms bear a short burst in one conversation; a person who types fast is answered at once. */
const BURST = 3;

/** One process's share of a platform's limits. Memory stays bounded: conversations whose pause is over are forgotten. */
export function pacer(pace: Messenger["pace"]): Pacer {
  /** When each conversation would be at rest again, were nothing more written to it. */
  const restAt = new Map<string, Instant>();
  const heldUntil = new Map<string, Instant>();
  let windowStart = 0;
  let inWindow = 0;

  const forgetPast = (now: Instant): void => {
    for (const times of [restAt, heldUntil]) {
      if (times.size < CONVERSATIONS_KEPT) continue;
      for (const [conversation, at] of times) if (at <= now) times.delete(conversation);
    }
  };

  return {
    take(conversation, now) {
      const rest = Math.max(restAt.get(conversation) ?? 0, now);
      const free = Math.max(rest - (BURST - 1) * pace.conversationMs, heldUntil.get(conversation) ?? 0);
      if (free > now) return free - now;
      // A clock that leapt back starts a new window rather than waiting for the old one.
      if (now >= windowStart + 1_000 || now < windowStart) {
        windowStart = now;
        inWindow = 0;
      }
      if (inWindow >= pace.perSecond) return windowStart + 1_000 - now;
      inWindow += 1;
      forgetPast(now);
      restAt.set(conversation, rest + pace.conversationMs);
      return 0;
    },
    holdUntil(conversation, until) {
      heldUntil.set(conversation, Math.max(heldUntil.get(conversation) ?? 0, until));
    },
  };
}
