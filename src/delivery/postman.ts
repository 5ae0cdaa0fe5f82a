/** Keeps deliveries going: at once when woken, and again when the next one is due. One round at a time. */
import type { Instant } from "../domain/vocabulary.ts";
import { nextDeliveryAt } from "../store/outbox.ts";
import { readAcross } from "../store/wall.ts";
import { drainAll, type Post } from "./drain.ts";

export interface Postman {
  /** Something was queued. */
  readonly wake: () => void;
  /** Another process queued something: it carries that itself, and should it have died, this one does a second later. */
  readonly heardOfMore: () => void;
  /** Resolves when everything due now has been carried. */
  readonly round: () => Promise<void>;
  /** Starts no further round, and resolves when the one under way has ended. */
  readonly stop: () => Promise<void>;
}

/** Calls `run` after `ms`; the answer calls it off. */
export type Later = (ms: number, run: () => void) => () => void;

/** Never longer without a look: another process may have queued something. */
const LONGEST_WAIT_MS = 30_000;
const AFTER_A_FAULT_MS = 1_000;
const FOR_OTHERS_MS = 1_000;
/** While a slow platform keeps a message in hand, a look whether anything else is due. */
const MEANWHILE_MS = 250;

export function postman(post: Post, later: Later): Postman {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let callOff = (): void => undefined;
  let lookForOthers: (() => void) | null = null;
  let ring = (): void => undefined;

  const rest = (ms: number): void => {
    callOff();
    if (!stopped) callOff = later(Math.min(Math.max(ms, 1), LONGEST_WAIT_MS), wake);
  };

  const called = (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    ring = resolve;
    if (again) ring();
    else rest(MEANWHILE_MS);
    return promise;
  };

  const mayTake = (): boolean => {
    again = false;
    return !stopped;
  };

  const carry = async (): Promise<void> => {
    try {
      let next: Instant | null = null;
      do {
        await drainAll(post, { called, mayTake });
        // Asked before `again` is looked at: what is queued meanwhile would otherwise wait for the longest rest.
        if (!again) next = await readAcross(post.store, "what is due", (db) => nextDeliveryAt(db, post.which()));
      } while (again && !stopped);
      rest(next === null ? LONGEST_WAIT_MS : next - post.clock());
    } catch (error) {
      post.log.error("delivery round failed", { error });
      rest(AFTER_A_FAULT_MS);
    } finally {
      running = null;
    }
  };

  const round = (): Promise<void> => {
    again = true;
    if (stopped) return running ?? Promise.resolve();
    ring();
    running ??= carry();
    return running;
  };

  function wake(): void {
    void round();
  }

  const heardOfMore = (): void => {
    if (stopped) return;
    lookForOthers ??= later(FOR_OTHERS_MS, () => {
      lookForOthers = null;
      wake();
    });
  };

  return {
    wake,
    heardOfMore,
    round,
    stop: async () => {
      stopped = true;
      callOff();
      ring();
      lookForOthers?.();
      await running;
    },
  };
}
