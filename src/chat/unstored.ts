/**
 * When nothing can be stored, whoever sent something is told by the door itself, for the outbox cannot be written
 * either. Kept in memory alone, and best effort: the refusal neither waits for it nor depends on it.
 */
import type { Instant } from "../domain/vocabulary.ts";
import type { Answer, Handle } from "./answer.ts";
import { StorageFault } from "./faults.ts";
import type { Incoming } from "./incoming.ts";

/** Below what either platform takes. Of more people at once the others are told when their platform brings it again. */
const MOST_A_SECOND = 20;
/** Conversations and events beyond so many are forgotten, oldest first. */
const KEPT = 5_000;

/** As `Handle`, and `say` is given the words when the sender is to be told; it must not throw, and is not waited for. */
export type HandleOrTell = (incoming: Incoming, say: (words: string) => void) => Promise<Answer>;

/**
 * Tells once a trouble in each direct conversation: again only for another event, after something was stored.
 * `wordsOf`: what is said, in the sender's language; `null` where the platform shows it, or nothing was sent.
 */
export function tellingUnstored(handle: Handle, wordsOf: (incoming: Incoming) => string | null): HandleOrTell {
  const told = new Set<string>();
  // A disk that takes a little now and then ends no trouble for an event that it has refused.
  const events = new Set<string>();
  let second = { begun: 0, said: 0 };

  function wordsToSay(incoming: Incoming): string | null {
    const words = mayBeTold(incoming) ? wordsOf(incoming) : null;
    if (words === null) return null;
    const conversation = `${incoming.team ?? ""}:${incoming.conversation.id}`;
    const before = told.has(conversation) || incoming.eventKeys.some((key) => events.has(key));
    if (!before && !mayBeSaid(incoming.receivedAt)) return null;
    remember(told, conversation);
    for (const key of incoming.eventKeys) remember(events, key);
    return before ? null : words;
  }

  function mayBeSaid(now: Instant): boolean {
    const begun = Math.floor(now / 1000);
    second = { begun, said: begun === second.begun ? second.said + 1 : 1 };
    return second.said <= MOST_A_SECOND;
  }

  return async (incoming, say) => {
    try {
      const answer = await handle(incoming);
      if (wasStored(answer)) told.clear();
      return answer;
    } catch (fault) {
      const words = fault instanceof StorageFault ? wordsToSay(incoming) : null;
      if (words !== null) say(words);
      throw fault;
    }
  };
}

/**
 * Nobody where others read along, nobody who is never let in, and no bot, which might answer. An acknowledgement that
 * never comes is shown by the platform.
 */
const mayBeTold = ({ conversation, who, answerIn }: Incoming): boolean =>
  conversation.kind === "direct" && answerIn === "message" && ["admin", "member", "unproven"].includes(who.standing);

/** Silence may follow a repeat, and a stranger may be turned away again: both write nothing, so they prove nothing. */
const wasStored = ({ kind }: Answer): boolean => kind === "queued" || kind === "reply";

function remember(kept: Set<string>, one: string): void {
  kept.add(one);
  for (const oldest of kept) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
}
