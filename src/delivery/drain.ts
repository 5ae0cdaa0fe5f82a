/**
 * Carries due outbox rows to the doors: claim → prepare → sending → send → settle. Each step is a compare-and-set on
 * the row's fence, so a worker that lost its claim changes nothing; `sending` is written before the call, so a crash
 * in between is known for what it is. Each message goes its own way, and shares statements and commits with whatever
 * else is at the same step.
 */
import type { Log } from "../chat/door.ts";
import { StorageFault } from "../chat/faults.ts";
import type { Platform } from "../chat/incoming.ts";
import type { Messenger } from "../chat/messenger.ts";
import type { Message } from "../chat/reply.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { moveDelivery } from "../store/move-deliveries.ts";
import { type Claimed, CUT_OFF, claimDue, type Leases, type Which } from "../store/outbox.ts";
import { holdPace } from "../store/paces.ts";
import type { Store, Tx } from "../store/store.ts";
import { readIn, writeIn } from "../store/wall.ts";
import { afterLook, afterSend } from "./after-sending.ts";
import { haveTheirTurn } from "./await-turn.ts";
import { inTurn } from "./in-turn.ts";
import { type Answer, markAnswers, markComposed, type Ready } from "./mark-sending.ts";
import { conversationScope } from "./pacing.ts";
import { addressesOf, type Compose, type Composed, type Going, subjectOf } from "./prepare.ts";
import { type Arrived, settle, settleArrived, settleFault } from "./settle.ts";
import { together } from "./together.ts";

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
/** Messages in hand at a time, each to another conversation. */
const AT_ONCE = 20;

/** What the postman adds to a round. */
export interface Calls {
  /** Something may be due though nothing in hand has ended yet. */
  readonly called: () => Promise<void>;
  /** Asked before each claim, which sees whatever was queued until then; false: nothing more is to be taken. */
  readonly mayTake: () => boolean;
}

const NO_CALLS: Calls = { called: () => new Promise(() => undefined), mayTake: () => true };

/** Those who do the same at the same time do it together; lists of one workspace, which hold it, one after another. */
interface Hands {
  readonly post: Post;
  readonly listTurn: ReturnType<typeof inTurn>;
  readonly markAnswer: (answer: Answer) => Promise<Ready | null>;
  readonly arrived: (arrived: Arrived) => Promise<void>;
}

/**
 * Takes what is due, as many as are in hand at a time, until nothing is; whoever is slow keeps none of the others
 * waiting. Returns how many were looked at.
 */
export async function drainAll(post: Post, { called, mayTake }: Calls = NO_CALLS): Promise<number> {
  const hands: Hands = {
    post,
    listTurn: inTurn(),
    markAnswer: together((answers) => markAnswers(post, answers)),
    arrived: together((arrived) => settleArrived(post, arrived)),
  };
  const underway = new Set<Promise<void>>();
  const take = async (limit: number): Promise<number> => {
    const rows = limit === 0 ? [] : await claimDue(post.store, post.clock(), post.leases, limit, post.which());
    for (const one of await beginAll(hands, rows)) {
      const ended = one.finally(() => underway.delete(ended));
      underway.add(ended);
    }
    return rows.length;
  };
  try {
    for (let all = 0; ; ) {
      const room = mayTake() ? AT_ONCE - underway.size : 0;
      const taken = await take(room);
      all += taken;
      if (taken === 0 && underway.size === 0) return all;
      // As many as were asked for, and some of them had to be put down: there may be more.
      const more = taken > 0 && taken === room && underway.size < AT_ONCE;
      if (underway.size > 0 && !more) await Promise.race([...underway, called()]);
    }
  } finally {
    await Promise.all(underway);
  }
}

/** Each of the answered promises ends when its row has been dealt with, and none fails. */
async function beginAll(hands: Hands, rows: readonly Claimed[]): Promise<readonly Promise<void>[]> {
  const { log } = hands.post;
  const carry = async (row: Claimed, work: () => Promise<void>): Promise<void> => {
    const failed = (error: unknown): void => log.error("delivery failed", { delivery: row.id, kind: row.kind, error });
    try {
      await work();
    } catch (error) {
      failed(error);
      // Nothing can be noted now, and the row is not at fault: its lease stays, and it is looked at again when that ends.
      if (!(error instanceof StorageFault)) await settleFault(hands.post, row).catch(failed);
    }
  };
  const doubtful = rows.filter((row) => row.state === "ambiguous");
  const going = await haveTheirTurn(
    hands.post,
    rows.filter((row) => row.state !== "ambiguous"),
  );
  return [
    ...doubtful.map((row) => carry(row, () => lookFor(hands, row))),
    // A clear no to a repeat says nothing of the send before it, whose answer was lost.
    ...going.map((row) => carry(row, () => attempt(hands, { row, labelled: row.repeats > 0 }))),
  ];
}

async function attempt(hands: Hands, going: Going): Promise<void> {
  const { post } = hands;
  const subject = subjectOf(going.row);
  const ready =
    subject.kind === "reply"
      ? await hands.markAnswer({ ...going, inbox: subject.inbox })
      : await compose(hands, going, subject);
  if (!ready) return;
  const { delivery, messenger, sending } = ready;
  if (post.clock() - delivery.at > post.leases.sendingMs / 2) {
    // This process stood still since it wrote `sending`: another may have taken over, and look for it already.
    post.log.warn("too late to send", { delivery: sending.id, fence: sending.fence });
    return;
  }
  const outcome = await messenger.send(delivery);
  const next = afterSend(outcome, sending.attempts, delivery.address.edits !== null, post.clock());
  if (outcome.kind === "retry")
    await holdPace(
      post.store.db,
      messenger.platform,
      conversationScope(delivery.address),
      outcome.afterMs,
      post.clock(),
    );
  if (next.kind === "finished" && next.state === "sent") await hands.arrived({ row: sending, delivery, next });
  else await settle(post, sending, delivery, next);
}

function compose({ post, listTurn }: Hands, going: Going, subject: Composed): Promise<Ready | null> {
  const mark = (): Promise<Ready | null> => markComposed(post, going, subject);
  return going.row.kind === "checklist" ? listTurn(going.row.workspace_id, mark) : mark();
}

/** An earlier attempt may have arrived: looks for it before anything is sent again. */
async function lookFor(hands: Hands, row: Claimed): Promise<void> {
  const { post } = hands;
  const address = await readIn(post.store, row.workspace_id, (db) => addressesOf(db, [row])).then((found) =>
    found.get(row),
  );
  const messenger = address && post.messengers.get(address.platform);
  if (!address || !messenger) return attempt(hands, { row, labelled: true });
  if (address.edits !== null) return attempt(hands, { row, labelled: false });
  const proof = await messenger.confirm({ reference: row.id, address, at: row.created_at });
  const now = post.clock();
  const next = afterLook(proof, { ...row, cutOff: row.problem === CUT_OFF }, now);
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
        moveDelivery(tx, row, { state: "ambiguous", due_at: next.at, noted_at: now, checks: row.checks + 1 }),
      );
      return;
    case "send-again":
      for (const mine of await haveTheirTurn(post, [row])) await attempt(hands, { row: mine, labelled: next.labelled });
      return;
    case "give-up":
      post.log.warn("delivery unconfirmed", { delivery: row.id, kind: row.kind });
      await writeIn(post.store, row.workspace_id, (tx) =>
        moveDelivery(tx, row, { state: "dead", finished_at: now, problem: "unconfirmed" }),
      );
  }
}
