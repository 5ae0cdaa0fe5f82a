/**
 * Whether the machine's clock can be believed. One that leaps by days (a broken battery, a wrong NTP server, a restored
 * virtual machine) would send everybody the mornings of days that have not come, and skip those that have.
 */
import { HOUR_MS } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";

/** No change of zone or summer time moves a clock so far, and downtime ends with a new process. */
const BELIEVABLE_MS = 25 * HOUR_MS;

/** The wall clock and the monotonic one, read together: both in milliseconds, the second from any beginning. */
export interface Reading {
  readonly wall: Instant;
  readonly monotonic: number;
}

/** How far the wall clock went ahead (or back: negative) of the time that passed since `from`. */
const leapBetween = (from: Reading, to: Reading): number => to.wall - from.wall - (to.monotonic - from.monotonic);

const isBelievable = (leapMs: number): boolean => Math.abs(leapMs) <= BELIEVABLE_MS;

export interface ClockGuard {
  /** False once the clock has leapt too far, until it is put right or an operator says that it is. */
  readonly believed: () => boolean;
  /** Milliseconds against the time that passed since the start or the last `confirm`. */
  readonly leapMs: () => number;
  /** The clock is right as it is now. */
  readonly confirm: () => void;
}

/** Measures from now on. A clock that is put right again is believed again by itself. */
export function guardClock(read: () => Reading): ClockGuard {
  let from = read();
  const leapMs = (): number => leapBetween(from, read());
  return {
    leapMs,
    believed: () => isBelievable(leapMs()),
    confirm: () => {
      from = read();
    },
  };
}
