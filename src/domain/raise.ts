/** The one thing to raise in a meeting (`docs/practice.md`, "Reminders between mornings"). */
import type { HealthFacts } from "./health-factors.ts";

export type Raise =
  | { readonly kind: "complaint" }
  | { readonly kind: "our_promise"; readonly text: string }
  | { readonly kind: "notice" }
  | { readonly kind: "invoice"; readonly days: number }
  | { readonly kind: "who_decides" }
  | { readonly kind: "their_promise"; readonly text: string }
  | { readonly kind: "growth"; readonly text: string }
  | { readonly kind: "satisfaction" }
  | { readonly kind: "plans" };

export interface RaiseFacts {
  readonly health: HealthFacts;
  /** What they owe us and is late, the longest waiting first. */
  readonly theirLate: readonly string[];
  /** Open ideas to grow, the oldest first. */
  readonly ideas: readonly string[];
}

/** An answer older than this is asked for again. */
const ASK_AGAIN_DAYS = 90;

/** What weighs most first: their trouble, our debts, their leaving, money, the right people, theirs, growth. */
export function raiseOf({ health, theirLate, ideas }: RaiseFacts): Raise {
  const [late] = [...health.latePromises].sort((one, other) => other.daysLate - one.daysLate);
  const [theirs] = theirLate;
  const [idea] = ideas;
  if (health.complaints !== null && health.complaints.length > 0) return { kind: "complaint" };
  if (late) return { kind: "our_promise", text: late.text };
  if (health.noticeGiven) return { kind: "notice" };
  if (health.receivables !== null && health.receivables.daysLate > 0) {
    return { kind: "invoice", days: health.receivables.daysLate };
  }
  if (health.deciders.length === 0) return { kind: "who_decides" };
  if (theirs !== undefined) return { kind: "their_promise", text: theirs };
  if (idea !== undefined) return { kind: "growth", text: idea };
  if (health.satisfaction === null || health.satisfaction.days > ASK_AGAIN_DAYS) return { kind: "satisfaction" };
  return { kind: "plans" };
}
