/** Something that only one of several processes may do at a time, taken over when that one is gone or stands still. */
import type { Log } from "./chat/door.ts";
import type { Instant } from "./domain/vocabulary.ts";
import { holdTask, leaveTask } from "./store/sole-tasks.ts";
import type { Store } from "./store/store.ts";

/** Runs `work` whenever this process holds the task, until `stopping`; the signal given to `work` says that it no longer does. */
export type Alone = (work: (over: AbortSignal) => Promise<void>, stopping: AbortSignal) => Promise<void>;

export interface AloneParts {
  readonly store: Store;
  readonly clock: () => Instant;
  readonly log: Log;
  /** Waits, and ends early when the signal is given. Never rejects. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly name: string;
  /** Names this process among all that ever were. */
  readonly holder: string;
}

/** Who died is missed for so long at most, and a second more. */
const LEASE_MS = 6_000;
const RENEW_MS = 2_000;
const LOOK_MS = 1_000;

export function alone({ store, clock, log, pause, name, holder }: AloneParts): Alone {
  const task = { name, holder };
  let heldUntil: Instant = 0;

  /** A database that says no by an error says nothing: what was held is held until its lease ends. */
  const holds = async (): Promise<boolean> => {
    const until = clock() + LEASE_MS;
    try {
      if (!(await holdTask(store.db, task, clock(), until))) return false;
      heldUntil = until;
      return true;
    } catch (error) {
      log.warn("task_not_renewed", { task: name, reason: String(error) });
      return clock() < heldUntil;
    }
  };

  /** `holds`, with an answer before the lease ends: others take the task then, whether or not the database has told us. */
  const stillHolds = async (over: AbortSignal): Promise<boolean> => {
    const answered = new AbortController();
    const ended = pause(heldUntil - clock(), AbortSignal.any([over, answered.signal])).then(() => clock() < heldUntil);
    return Promise.race([holds(), ended]).finally(() => answered.abort());
  };

  return async (work, stopping) => {
    while (!stopping.aborted) {
      if (!(await holds())) {
        await pause(LOOK_MS, stopping);
        continue;
      }
      // It was stopped while it asked: whoever begins now would never hear that it is over.
      if (stopping.aborted) break;
      log.info("task_taken", { task: name });
      const lost = new AbortController();
      const over = AbortSignal.any([stopping, lost.signal]);
      const working = work(over).finally(() => lost.abort());
      while (!over.aborted) {
        await pause(RENEW_MS, over);
        if (!over.aborted && !(await stillHolds(over))) {
          log.warn("task_lost", { task: name });
          lost.abort();
        }
      }
      await working;
    }
    await leaveTask(store.db, task).catch((error: unknown) =>
      log.warn("task_not_left", { task: name, reason: String(error) }),
    );
  };
}
