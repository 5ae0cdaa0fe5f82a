/** The way out to the page: a message is put into its reader's mailbox, which the page fetches. */
import { StorageFault } from "../../src/chat/faults.ts";
import type { Messenger } from "../../src/chat/messenger.ts";
import type { Mailbox } from "./ports.ts";

const STORE_RETRY_MS = 1_000;

/** A message's name is its number in the mailbox, its conversation the reader's handle. */
export function messengerOf(mailbox: Mailbox): Messenger {
  return {
    platform: "web",
    send: async ({ reference, kind, address, message, at }) => {
      try {
        const letter = { handle: address.person, at, kind, message, reference, edits: address.edits };
        const seq = await mailbox.append(letter);
        return { kind: "sent", message: String(seq), conversation: address.person };
      } catch (fault) {
        if (!(fault instanceof StorageFault)) throw fault;
        return { kind: "retry", afterMs: STORE_RETRY_MS, reason: "the mailbox could not be written" };
      }
    },
    // Appending the same reference again changes nothing, so sending again is safe whatever became of the first.
    confirm: async () => ({ kind: "absent" }),
    pace: { conversationMs: 0, perSecond: Number.POSITIVE_INFINITY },
  };
}
