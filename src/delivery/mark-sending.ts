/** Says `sending` before the call to the platform, so that a crash in between is known for what it is. */
import type { Delivery, Messenger } from "../chat/messenger.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { type Change, moveDeliveries, moveDelivery } from "../store/move-deliveries.ts";
import type { Claimed } from "../store/outbox.ts";
import { across, writeIn } from "../store/wall.ts";
import type { Post } from "./drain.ts";
import { type Composed, type Going, type Prepared, type Preparing, prepare, prepareAnswers } from "./prepare.ts";

export interface Ready {
  readonly delivery: Delivery;
  readonly messenger: Messenger;
  readonly sending: Claimed;
}

/** How long a message waits for a door that is not open in this process. */
const NO_DOOR_MS = 5 * 60_000;

export interface Answer extends Going {
  readonly inbox: string;
}

/** Composes and marks, in one transaction; `null`: nothing is to be sent now. */
export function markComposed(post: Post, going: Going, subject: Composed): Promise<Ready | null> {
  const now = post.clock();
  return writeIn(post.store, going.row.workspace_id, async (tx) => {
    const { to, ready } = stepFor(post, going, await prepare(tx, going, subject, preparing(post, now)), now);
    return inHand(post, going.row, await moveDelivery(tx, going.row, to), ready);
  });
}

/** Answers are there already: many are looked up and marked together, and one commit serves them all. */
export function markAnswers(post: Post, answers: readonly Answer[]): Promise<readonly (Ready | null)[]> {
  const now = post.clock();
  return post.store.write((tx) =>
    across(tx, "carry answers", async () => {
      const prepared = await prepareAnswers(tx, answers, preparing(post, now));
      const steps = prepared.flatMap((one, at) => {
        const going = answers[at];
        return going ? [{ row: going.row, ...stepFor(post, going, one, now) }] : [];
      });
      const moved = await moveDeliveries(tx, steps);
      return steps.map(({ row, ready }) => inHand(post, row, moved.has(row), ready));
    }),
  );
}

const preparing = ({ compose, label, newId }: Post, now: Instant): Preparing => ({ compose, label, newId, now });

interface Step {
  readonly to: Change;
  /** What may be sent, should the claim still stand. */
  readonly ready: Ready | null;
}

function stepFor(post: Post, { row, labelled }: Going, prepared: Prepared, now: Instant): Step {
  switch (prepared.kind) {
    case "cancelled":
      return { to: { state: "cancelled", finished_at: now, problem: prepared.reason }, ready: null };
    case "unreachable":
      return { to: { state: "dead", finished_at: now, problem: "unreachable" }, ready: null };
    case "ready": {
      const { delivery } = prepared;
      const messenger = post.messengers.get(delivery.address.platform);
      if (!messenger) {
        const state = row.state === "ambiguous" ? "ambiguous" : "retry";
        return { to: { state, due_at: now + NO_DOOR_MS, noted_at: now, problem: "door closed" }, ready: null };
      }
      const to = {
        state: "sending",
        due_at: now + post.leases.sendingMs,
        noted_at: now,
        turn_at: null,
        attempts: row.attempts + 1,
        repeats: row.repeats + (labelled ? 1 : 0),
        conversation: delivery.address.conversation,
      } as const;
      return { to, ready: { delivery, messenger, sending: { ...row, ...to } } };
    }
  }
}

function inHand(post: Post, row: Claimed, moved: boolean, ready: Ready | null): Ready | null {
  if (!moved) post.log.warn("stale claim changed nothing", { delivery: row.id, fence: row.fence });
  return moved ? ready : null;
}
