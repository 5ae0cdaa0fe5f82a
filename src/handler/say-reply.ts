import type { Asker } from "../chat/asker.ts";
import type { Message, Reply } from "../chat/reply.ts";
import { keepPending, storeActions } from "../store/actions.ts";
import type { Tx } from "../store/store.ts";

/** Stores a reply's buttons, and what it awaits as the member's pending answer. */
export async function sayReply(tx: Tx, asker: Asker, reply: Reply): Promise<Message> {
  const stored = await storeActions(tx, asker, reply);
  if (stored.awaits) await keepPending(tx, asker, stored.awaits);
  return { reply: stored, language: asker.language };
}
