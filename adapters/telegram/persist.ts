/** A call again and again until Telegram takes it: what a door needs before it can hear, and must outlive any outage. */
import type { Call, Failure } from "./call.ts";

export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

interface Persistence {
  readonly call: Call;
  readonly pause: Pause;
  /** Ends it all: the door is being closed. */
  readonly signal: AbortSignal;
  readonly failed: (what: string, failure: Failure, waitMs: number) => void;
}

const DEADLINE_MS = 20_000;
const LONGEST_WAIT_MS = 60_000;
/** 24.8 days: Node ends a longer timer after a millisecond (https://nodejs.org/api/timers.html), and asking would not. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Doubles from one second to a minute; what Telegram asks for comes first. `failures` counts from 1. */
export function waitAfter(failures: number, failure?: Failure): number {
  const asked = failure?.kind === "refused" ? failure.afterMs : null;
  return Math.min(LONGEST_TIMER_MS, asked ?? Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (failures - 1)));
}

/** The result, or `null` when `signal` ended it. A wrong token, too, can be right again tomorrow. */
export async function persist(
  { call, pause, signal, failed }: Persistence,
  method: string,
  payload: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly result: unknown } | null> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    const called = await call(method, payload, { deadlineMs: DEADLINE_MS, signal });
    if (called.ok) return { result: called.result };
    if (signal.aborted) break;
    const waitMs = waitAfter(failures, called.failure);
    failed(method, called.failure, waitMs);
    await pause(waitMs, signal).catch(() => undefined);
  }
  return null;
}
