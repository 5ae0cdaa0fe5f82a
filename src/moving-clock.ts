/** The demo's clock: it runs like any other from where it was set, and can be moved. */
import type { Instant } from "./domain/vocabulary.ts";

export interface MovingClock {
  readonly now: () => Instant;
  /**
   * Moves to `target`, stopping at every moment that `nextDue` names on the way to do what is due there, in order. Moving
   * back does nothing on the way.
   */
  readonly moveTo: (target: Instant, way: Way) => Promise<void>;
}

export interface Way {
  readonly nextDue: () => Promise<Instant | null>;
  readonly doWhatIsDue: () => Promise<void>;
}

/** A moment whose work leaves it due is passed after this long, so that the clock always arrives. */
const STEP_MS = 60_000;

/** `monotonic`: milliseconds that only grow, by which the clock runs on between moves. */
export function movingClock(start: Instant, monotonic: () => number): MovingClock {
  let base = start;
  let since = monotonic();
  let standing = false;
  const set = (to: Instant): void => {
    base = to;
    since = monotonic();
  };
  const now = (): Instant => (standing ? base : Math.floor(base + monotonic() - since));

  return {
    now,
    moveTo: async (target, way) => {
      set(now());
      standing = true;
      try {
        await way.doWhatIsDue();
        for (let due = await way.nextDue(); due !== null && due <= target; due = await way.nextDue()) {
          set(due > base ? due : Math.min(base + STEP_MS, target));
          await way.doWhatIsDue();
          if (base >= target) break;
        }
        set(target);
        await way.doWhatIsDue();
      } finally {
        standing = false;
        set(base);
      }
    },
  };
}
