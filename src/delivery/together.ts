/** Many do the same at once: while one group is under way, the next gathers, and none waits for a number to be full. */
import { setImmediate as others } from "node:timers/promises";

interface Waiting<T, R> {
  readonly one: T;
  readonly resolve: (done: R) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * `work` does what was asked of it meanwhile for all at once, and answers in their order. A group that fails is tried
 * one by one, so that whoever spoils it harms nobody else: `work` must leave nothing behind when it fails.
 */
export function together<T, R>(work: (group: readonly T[]) => Promise<readonly R[]>): (one: T) => Promise<R> {
  let waiting: Waiting<T, R>[] = [];
  let working = false;

  async function serve(group: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const done = await work(group.map(({ one }) => one));
      for (const [at, result] of done.entries()) group[at]?.resolve(result);
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const alone of group) await serve([alone]);
    }
  }

  async function serveAll(): Promise<void> {
    working = true;
    while (waiting.length > 0) {
      // Whatever the same turn of the event loop brings goes along.
      await others();
      const group = waiting;
      waiting = [];
      await serve(group);
    }
    working = false;
  }

  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject });
      if (!working) void serveAll();
    });
}
