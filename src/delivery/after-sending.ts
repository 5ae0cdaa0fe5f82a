/** What becomes of a delivery after an attempt: a pure decision over what the platform said. */
import type { Outcome, Proof } from "../chat/messenger.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { FAULT } from "../store/outbox.ts";

const SECOND = 1_000;
const LONGEST_PAUSE = 10 * 60 * SECOND;
/** Slack's history lags: look at about +5, +20 and +65 s after the answer was lost (`docs/operations.md`). */
const LOOKS = [5 * SECOND, 15 * SECOND, 45 * SECOND] as const;
/** Half an hour: what a platform refuses for no known reason must not hold up what is behind it for days. */
const MOST_UNEXPLAINED = 12;
/** Half a minute: a bug stays until somebody mends it, and what is behind the message would wait as long. */
const MOST_FAULTS = 6;
/**
 * Labelled sends of one message where nobody can look. A platform that does not answer may have shown it; a worker that
 * died may have sent nothing at all, so then it is said more often rather than never, but not at every start for ever.
 */
const MOST_REPEATS = { unanswered: 1, cutOff: 3 } as const;

export type Next =
  | {
      readonly kind: "finished";
      readonly state: "sent";
      readonly message: string | null;
      readonly conversation: string | null;
    }
  | { readonly kind: "finished"; readonly state: "dead"; readonly problem: string }
  /** `due` again at `at`; `retry` after a definite no. */
  | { readonly kind: "again"; readonly state: "retry" | "ambiguous"; readonly at: Instant; readonly problem: string }
  /** Nobody can be reached there: another identity may be tried. */
  | { readonly kind: "unreachable"; readonly problem: string };

/**
 * After a send. `attempts` counts the sends so far, this one included. Replacing a message twice does no harm, so an
 * edit whose answer was lost is simply tried again.
 */
export function afterSend(outcome: Outcome, attempts: number, edits: boolean, now: Instant): Next {
  switch (outcome.kind) {
    case "sent":
      return { kind: "finished", state: "sent", message: outcome.message, conversation: outcome.conversation };
    case "retry":
      return { kind: "again", state: "retry", at: now + pause(outcome.afterMs, attempts), problem: outcome.reason };
    case "unexplained":
      return attempts < MOST_UNEXPLAINED
        ? { kind: "again", state: "retry", at: now + pause(outcome.afterMs, attempts), problem: outcome.reason }
        : { kind: "finished", state: "dead", problem: outcome.reason };
    case "ambiguous":
      return edits
        ? { kind: "again", state: "retry", at: now + pause(SECOND, attempts), problem: outcome.reason }
        : { kind: "again", state: "ambiguous", at: now + LOOKS[0], problem: outcome.reason };
    case "unreachable":
      return { kind: "unreachable", problem: outcome.reason };
    case "rejected":
      return { kind: "finished", state: "dead", problem: outcome.reason };
  }
}

/** At least what the platform asked for, growing with every failure up to ten minutes. */
function pause(askedMs: number, attempts: number): number {
  const grown = Math.min(LONGEST_PAUSE, SECOND * 2 ** Math.min(attempts - 1, 20));
  return Math.max(askedMs, grown);
}

export type AfterFault = Extract<Next, { kind: "again" } | { state: "dead" }>;

/** After a bug on the way to the platform; `faults` in a row, this one included. `mayHaveArrived`: by an earlier send. */
export function afterFault(faults: number, mayHaveArrived: boolean, now: Instant): AfterFault {
  if (faults >= MOST_FAULTS) return { kind: "finished", state: "dead", problem: FAULT };
  const state = mayHaveArrived ? "ambiguous" : "retry";
  return { kind: "again", state, at: now + pause(SECOND, faults), problem: FAULT };
}

export type AfterLook =
  | { readonly kind: "finished"; readonly message: string; readonly conversation: string }
  | { readonly kind: "look-again"; readonly at: Instant }
  /** `labelled`: nobody can tell whether it arrived, so the repeat says that it may be one. */
  | { readonly kind: "send-again"; readonly labelled: boolean }
  | { readonly kind: "give-up" };

interface InDoubt {
  /** Looks before this one. */
  readonly checks: number;
  /** Labelled sends. */
  readonly repeats: number;
  /** Whoever sent it last died before there could be an answer. */
  readonly cutOff: boolean;
}

/** After looking for a delivery whose answer was lost. */
export function afterLook(proof: Proof, { checks, repeats, cutOff }: InDoubt, now: Instant): AfterLook {
  const inDoubt = (): AfterLook =>
    repeats < (cutOff ? MOST_REPEATS.cutOff : MOST_REPEATS.unanswered)
      ? { kind: "send-again", labelled: true }
      : { kind: "give-up" };
  switch (proof.kind) {
    case "found":
      return { kind: "finished", message: proof.message, conversation: proof.conversation };
    case "absent":
    case "unread": {
      const wait = LOOKS[checks + 1];
      if (wait !== undefined) return { kind: "look-again", at: now + wait };
      return proof.kind === "absent" ? { kind: "send-again", labelled: false } : inDoubt();
    }
    case "unknown":
      return inDoubt();
  }
}
