/** One conversation in order, different ones at the same time. */
export interface Lanes {
  /** Resolves as `work` does, once everything before it in its lane is over. `work` must not reject. */
  readonly run: <T>(lane: string, work: () => Promise<T>) => Promise<T>;
  /** Resolves when no lane is at work. */
  readonly idle: () => Promise<void>;
}

export function makeLanes(): Lanes {
  const ends = new Map<string, Promise<unknown>>();
  return {
    run: (lane, work) => {
      const result = (ends.get(lane) ?? Promise.resolve()).then(work);
      const end: Promise<unknown> = result.finally(() => {
        if (ends.get(lane) === end) ends.delete(lane);
      });
      ends.set(lane, end);
      return result;
    },
    idle: async () => {
      while (ends.size > 0) await Promise.allSettled(ends.values());
    },
  };
}
