/** Sleeping under a test's control: nobody sleeps, and the test sees how long each would have. */
interface Pauses {
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds asked for, oldest first. */
  readonly asked: readonly number[];
}

/** Every pause is over at the next turn of the event loop, so that sockets get theirs between two attempts. */
export function noPauses(): Pauses {
  const asked: number[] = [];
  return {
    asked,
    pause: (ms) => {
      asked.push(ms);
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** Signals that a test gives by hand, in place of deadlines. */
export function handDeadlines(): {
  readonly deadline: (ms: number) => AbortSignal;
  /** Ends all the calls under way that were given so long. */
  readonly expire: (ms: number) => void;
} {
  const given: { ms: number; controller: AbortController }[] = [];
  return {
    deadline: (ms) => {
      const controller = new AbortController();
      given.push({ ms, controller });
      return controller.signal;
    },
    expire: (ms) => {
      for (const one of given) if (one.ms === ms) one.controller.abort();
    },
  };
}
