/**
 * Carries due outbox rows to the doors: claim → prepare → sending → send → settle. Each step is a compare-and-set on
 * the row's fence, so a worker that lost its claim changes nothing; `sending` is written before the call, so a crash
 * in between is known for what it is.
 */
import type { Log } from "../chat/door.ts";
import type { Platform } from "../chat/incoming.ts";
import type { Delivery, Messenger } from "../chat/messenger.ts";
import type { Message } from "../chat/reply.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { type Claimed, claimDue, type Leases, moveDelivery, type Which } from "../store/outbox.ts";
import { holdPace } from "../store/paces.ts";
import type { Store, Tx } from "../store/store.ts";
import { readIn, writeIn } from "../store/wall.ts";
import { afterLook, afterSend } from "./after-sending.ts";
import { haveTheirTurn } from "./await-turn.ts";
import { conversationScope } from "./pacing.ts";
import { addressOf, type Compose, prepare } from "./prepare.ts";
import { settle } from "./settle.ts";

export interface Post {
  readonly store: Store;
  readonly messengers: ReadonlyMap<Platform, Messenger>;
  readonly compose: Compose;
  readonly label: (message: Message) => Message;
  /** Told when a person can no longer be reached somewhere, in the transaction that notes it. */
  readonly unreached: (tx: Tx, workspace: string, member: string, now: Instant) => Promise<void>;
  readonly clock: () => Instant;
  /** What may leave now. */
  readonly which: () => Which;
  readonly newId: () => string;
  readonly log: Log;
  readonly leases: Leases;
}

/** `sendingMs` is longer than any door waits for its platform, so such a lease ends only when its worker did. */
export const LEASES: Leases = { claimMs: 10_000, sendingMs: 60_000 };
const AT_ONCE = 20;
/** How long a message waits for a door that is not open in this process. */
const NO_DOOR_MS = 5 * 60_000;

/** One pass over what is due now. Returns how many rows were looked at: fewer than asked for means all is done. */
async function drain(post: Post): Promise<number> {
  const rows = await claimDue(post.store, post.clock(), post.leases, AT_ONCE, post.which());
  const doubtful = rows.filter((row) => row.state === "ambiguous");
  const going = await haveTheirTurn(
    post,
    rows.filter((row) => row.state !== "ambiguous"),
  );
  const carry = async (row: Claimed, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // The lease stays: the row is looked at again when it ends, and the others of this pass are unharmed.
      post.log.error("delivery failed", { delivery: row.id, kind: row.kind, error });
    }
  };
  await Promise.all([
    ...doubtful.map((row) => carry(row, () => lookFor(post, row))),
    ...going.map((row) => carry(row, () => attempt(post, row, false))),
  ]);
  return rows.length;
}

/** Passes until nothing is due. */
export async function drainAll(post: Post): Promise<number> {
  let all = 0;
  for (let seen = await drain(post); seen > 0; seen = await drain(post)) all += seen;
  return all;
}

async function attempt(post: Post, row: Claimed, labelled: boolean): Promise<void> {
  const ready = await makeReady(post, row, labelled);
  if (!ready) return;
  const { delivery, messenger, sending } = ready;
  if (post.clock() - delivery.at > post.leases.sendingMs / 2) {
    // This process stood still since it wrote `sending`: another may have taken over, and look for it already.
    post.log.warn("too late to send", { delivery: row.id, fence: sending.fence });
    return;
  }
  const outcome = await messenger.send(delivery);
  const next = afterSend(outcome, sending.attempts, delivery.address.edits !== null, post.clock());
  if (outcome.kind === "retry")
    await holdPace(
      post.store.db,
      messenger.platform,
      conversationScope(delivery.address),
      post.clock() + outcome.afterMs,
    );
  await settle(post, sending, delivery, next);
}

interface Ready {
  readonly delivery: Delivery;
  readonly messenger: Messenger;
  readonly sending: Claimed;
}

/** Composes and marks the row as being sent, in one transaction; `null` when nothing is to be sent now. */
function makeReady(post: Post, row: Claimed, labelled: boolean): Promise<Ready | null> {
  const now = post.clock();
  return writeIn(post.store, row.workspace_id, async (tx): Promise<Ready | null> => {
    const prepared = await prepare(tx, row, labelled, {
      compose: post.compose,
      label: post.label,
      newId: post.newId,
      now,
    });
    switch (prepared.kind) {
      case "cancelled":
        await moveDelivery(tx, row, { state: "cancelled", finished_at: now, problem: prepared.reason });
        return null;
      case "unreachable":
        await moveDelivery(tx, row, { state: "dead", finished_at: now, problem: "unreachable" });
        return null;
      case "ready": {
        const { delivery } = prepared;
        const messenger = post.messengers.get(delivery.address.platform);
        if (!messenger) {
          await moveDelivery(tx, row, { state: "retry", due_at: now + NO_DOOR_MS, problem: "door closed" });
          return null;
        }
        const change = {
          attempts: row.attempts + 1,
          repeats: row.repeats + (labelled ? 1 : 0),
          conversation: delivery.address.conversation,
        };
        const lease = { due_at: now + post.leases.sendingMs, turn_at: null };
        const moved = await moveDelivery(tx, row, { state: "sending", ...lease, ...change });
        if (!moved) post.log.warn("stale claim changed nothing", { delivery: row.id, fence: row.fence });
        return moved ? { delivery, messenger, sending: { ...row, ...change, state: "sending" } } : null;
      }
    }
  });
}

/** An earlier attempt may have arrived: looks for it before anything is sent again. */
async function lookFor(post: Post, row: Claimed): Promise<void> {
  const address = await readIn(post.store, row.workspace_id, (db) => addressOf(db, row));
  const messenger = address && post.messengers.get(address.platform);
  if (!address || !messenger) return attempt(post, row, true);
  if (address.edits !== null) return attempt(post, row, false);
  const proof = await messenger.confirm({ reference: row.id, address, at: row.created_at });
  const now = post.clock();
  const next = afterLook(proof, row.checks, row.repeats, now);
  switch (next.kind) {
    case "finished":
      await writeIn(post.store, row.workspace_id, (tx) =>
        moveDelivery(tx, row, {
          state: "sent",
          finished_at: now,
          message: next.message,
          conversation: next.conversation,
        }),
      );
      return;
    case "look-again":
      await writeIn(post.store, row.workspace_id, (tx) =>
        moveDelivery(tx, row, { state: "ambiguous", due_at: next.at, checks: row.checks + 1 }),
      );
      return;
    case "send-again":
      for (const mine of await haveTheirTurn(post, [row])) await attempt(post, mine, next.labelled);
      return;
    case "give-up":
      post.log.warn("delivery unconfirmed", { delivery: row.id, kind: row.kind });
      await writeIn(post.store, row.workspace_id, (tx) =>
        moveDelivery(tx, row, { state: "dead", finished_at: now, problem: "unconfirmed" }),
      );
  }
}
