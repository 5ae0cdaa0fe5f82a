/** Writes down what became of deliveries, and what that taught about people's whereabouts. */
import type { Delivery } from "../chat/messenger.ts";
import { moveDeliveries, moveDelivery } from "../store/move-deliveries.ts";
import { type Claimed, FAULT } from "../store/outbox.ts";
import { findIdentity, setReachable } from "../store/people.ts";
import type { Tx } from "../store/store.ts";
import { across, writeIn } from "../store/wall.ts";
import { learnConversations, type Met } from "../store/whereabouts.ts";
import { afterFault, type Next } from "./after-sending.ts";
import type { Post } from "./drain.ts";

type NotArrived = Exclude<Next, { state: "sent" }>;

/** A message that has arrived. */
export interface Arrived {
  readonly row: Claimed;
  readonly delivery: Delivery;
  readonly next: Extract<Next, { state: "sent" }>;
}

/** Notes many that have arrived with one commit, whosever they are. */
export async function settleArrived(post: Post, arrived: readonly Arrived[]): Promise<readonly undefined[]> {
  const now = post.clock();
  const moved = await post.store.write((tx) =>
    across(tx, "carry answers", async () => {
      await learnConversations(tx, arrived.flatMap(meeting));
      return moveDeliveries(
        tx,
        arrived.map(({ row, next: { state, message, conversation } }) => ({
          row,
          to: { state, finished_at: now, message, conversation, problem: null },
        })),
      );
    }),
  );
  for (const { row } of arrived) if (!moved.has(row)) noteStale(post, row);
  return arrived.map(() => undefined);
}

/** What others read too is nobody's direct conversation: what happens there says nothing of the person. */
const isTheirs = ({ address }: Delivery): boolean => !address.shared && !address.posted;

function meeting({ row, delivery, next: { conversation } }: Arrived): readonly Met[] {
  if (!conversation || !isTheirs(delivery)) return [];
  const { platform, team, person: externalId } = delivery.address;
  return [{ workspace: row.workspace_id, platform, team, externalId, conversation }];
}

/** Notes one that has not arrived, or may not have. */
export async function settle(post: Post, row: Claimed, delivery: Delivery, next: NotArrived): Promise<void> {
  const now = post.clock();
  const moved = await writeIn(post.store, row.workspace_id, async (tx) => {
    switch (next.kind) {
      case "finished":
        return moveDelivery(tx, row, { state: "dead", finished_at: now, problem: next.problem });
      case "again":
        return moveDelivery(tx, row, { state: next.state, due_at: next.at, noted_at: now, problem: next.problem });
      case "unreachable":
        if (isTheirs(delivery)) {
          await markUnreachable(tx, delivery, now);
          await post.unreached(tx, row.workspace_id, row.member_id, now);
        }
        // An answer has one place; anything else is due again, and finds another identity or none.
        return row.address
          ? moveDelivery(tx, row, { state: "dead", finished_at: now, problem: "unreachable" })
          : moveDelivery(tx, row, { state: "due", due_at: now, noted_at: now, problem: next.problem });
    }
  });
  if (!moved) noteStale(post, row);
  post.log.warn("not delivered", { delivery: row.id, kind: row.kind, next: next.kind, problem: next.problem });
}

/** Notes one that met a bug. Whatever had left already, or is another's by now, stands as it is. */
export async function settleFault(post: Post, row: Claimed): Promise<void> {
  const now = post.clock();
  const faults = row.problem === FAULT ? row.attempts + 1 : 1;
  const next = afterFault(faults, row.state === "ambiguous", now);
  const { problem } = next;
  const given = next.kind === "finished";
  const moved = await writeIn(post.store, row.workspace_id, (tx) =>
    moveDelivery(
      tx,
      row,
      given
        ? { state: "dead", finished_at: now, problem }
        : { state: next.state, due_at: next.at, noted_at: now, problem, attempts: faults },
    ),
  );
  if (moved && given) post.log.error("delivery given up", { delivery: row.id, kind: row.kind, faults });
}

const noteStale = (post: Post, row: Claimed): void =>
  post.log.warn("stale claim changed nothing", { delivery: row.id, fence: row.fence });

async function markUnreachable(tx: Tx, { address }: Delivery, now: number): Promise<void> {
  const known = await findIdentity(tx, {
    platform: address.platform,
    team: address.team,
    externalId: address.person,
  });
  if (known) await setReachable(tx, known.identity, now);
}
