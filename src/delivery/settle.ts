/** Writes down what became of a delivery, and what it taught about the person's whereabouts. */
import type { Delivery } from "../chat/messenger.ts";
import { type Claimed, moveDelivery } from "../store/outbox.ts";
import { findIdentity, rememberConversation, setReachable } from "../store/people.ts";
import type { Tx } from "../store/store.ts";
import { writeIn } from "../store/wall.ts";
import type { Next } from "./after-sending.ts";
import type { Post } from "./drain.ts";

export async function settle(post: Post, row: Claimed, delivery: Delivery, next: Next): Promise<void> {
  const now = post.clock();
  const moved = await writeIn(post.store, row.workspace_id, async (tx) => {
    switch (next.kind) {
      case "finished": {
        if (next.state === "dead") {
          return moveDelivery(tx, row, { state: "dead", finished_at: now, problem: next.problem });
        }
        const { shared, posted } = delivery.address;
        if (next.conversation && !shared && !posted) await learnConversation(tx, delivery, next.conversation);
        return moveDelivery(tx, row, {
          state: "sent",
          finished_at: now,
          message: next.message,
          conversation: next.conversation,
          problem: null,
        });
      }
      case "again":
        return moveDelivery(tx, row, { state: next.state, due_at: next.at, problem: next.problem });
      case "unreachable":
        await markUnreachable(tx, delivery, now);
        await post.unreached(tx, row.workspace_id, row.member_id, now);
        // An answer has one place; anything else is due again, and finds another identity or none.
        return row.address
          ? moveDelivery(tx, row, { state: "dead", finished_at: now, problem: "unreachable" })
          : moveDelivery(tx, row, { state: "due", due_at: now, problem: next.problem });
    }
  });
  if (!moved) post.log.warn("stale claim changed nothing", { delivery: row.id, fence: row.fence });
  if (next.kind !== "finished" || next.state === "dead") {
    post.log.warn("not delivered", { delivery: row.id, kind: row.kind, next: next.kind, problem: next.problem });
  }
}

const identityOf = (tx: Tx, { address }: Delivery) =>
  findIdentity(tx, { platform: address.platform, team: address.team, externalId: address.person });

async function learnConversation(tx: Tx, delivery: Delivery, conversation: string): Promise<void> {
  const known = await identityOf(tx, delivery);
  if (known) await rememberConversation(tx, known.identity, conversation);
}

async function markUnreachable(tx: Tx, delivery: Delivery, now: number): Promise<void> {
  const known = await identityOf(tx, delivery);
  if (known) await setReachable(tx, known.identity, now);
}
