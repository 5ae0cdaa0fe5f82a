/** A door at which messages vanish at once: what is measured is what happens before it. */

import type { Door } from "../../src/chat/door.ts";
import type { Platform } from "../../src/chat/incoming.ts";
import type { Messenger } from "../../src/chat/messenger.ts";

const UNBOUND: Messenger["pace"] = { conversationMs: 0, perSecond: Number.POSITIVE_INFINITY };

export interface SwallowingDoor extends Door {
  readonly swallowed: () => number;
}

/** `onSend` hears the time at which each message left, and to whom. */
export function doorThatSwallows(
  platform: Platform,
  pace = UNBOUND,
  onSend: (person: string) => void = () => undefined,
): SwallowingDoor {
  let swallowed = 0;
  return {
    platform,
    messenger: {
      platform,
      send: async ({ reference, address }) => {
        swallowed += 1;
        onSend(address.person);
        return { kind: "sent", message: reference, conversation: address.person };
      },
      confirm: async () => ({ kind: "absent" }),
      pace,
    },
    routes: [],
    start: async () => undefined,
    stop: async () => undefined,
    swallowed: () => swallowed,
  };
}
