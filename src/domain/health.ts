/**
 * How a client is doing: a score of 0–100 and the reasons that it is not 100 (`docs/practice.md`, "Health").
 *
 * Unknown factors are left out and the score is taken over the rest. The reasons sum to 100 minus the score, exactly.
 */
import {
  type Cap,
  capsOf,
  FACTORS,
  type Factor,
  type FactorPoints,
  type HealthFacts,
  numberOf,
  pointsOf,
  scoreOf,
  WEIGHTS,
  weightOf,
} from "./health-factors.ts";
import { type NextStep, nextStep, type Tap, tapOf, tapOfCap } from "./health-taps.ts";

export type Band = "healthy" | "watch" | "at_risk";

export interface Reason {
  /** `cap`: what the cap takes beyond the factors. */
  readonly about: Factor | "cap";
  /** Whole points of the hundred, at least 1. */
  readonly lost: number;
  readonly tap: Tap;
}

export type Health =
  /** Paused or gone: no clocks, no score. */
  | { readonly kind: "stopped" }
  | {
      /** Less than half is known. */
      readonly kind: "too_little";
      readonly coverage: number;
      /** What to add first, the weightiest before the rest. */
      readonly add: readonly Factor[];
      /** What would hold any score at 49, so that it is said though there is none; clocks are told of by themselves. */
      readonly alarms: readonly Cap[];
    }
  | {
      readonly kind: "score";
      readonly score: number;
      /** The score without caps. */
      readonly uncapped: number;
      readonly caps: readonly Cap[];
      readonly band: Band;
      /** Percent of the picture that is known. */
      readonly coverage: number;
      readonly unknown: readonly Factor[];
      /** Factors with all their points. */
      readonly good: readonly Factor[];
      /** The heaviest first; they sum to 100 − `score`. */
      readonly reasons: readonly Reason[];
      readonly next: NextStep | null;
    };

export type ScoredHealth = Extract<Health, { readonly kind: "score" }>;
export type UnscoredHealth = Extract<Health, { readonly kind: "too_little" }>;

export function bandOf(score: number): Band {
  if (score >= 75) return "healthy";
  return score >= 50 ? "watch" : "at_risk";
}

/** By its score, or, where too little is known for one, by what would hold it down whatever else came to be known. */
export function isAtRisk(health: Health): boolean {
  switch (health.kind) {
    case "score":
      return health.band === "at_risk";
    case "too_little":
      return health.alarms.length > 0;
    case "stopped":
      return false;
  }
}

/** A client's health from what is known today. Pure: the order of lists in `facts` does not matter. */
export function healthOf(facts: HealthFacts): Health {
  if (facts.any.state === "off") return { kind: "stopped" };
  const points = pointsOf(facts);
  const known = FACTORS.filter((factor) => typeof points[factor] === "number");
  const unknown = FACTORS.filter((factor) => points[factor] === "unknown");
  const weight = weightOf(known);
  const whole = weight + weightOf(unknown);
  const coverage = Math.round((100 * weight) / whole);
  const caps = capsOf(facts);
  if (weight * 2 < whole) {
    const alarms = caps.filter((cap) => cap !== "any" && cap !== "decides");
    return { kind: "too_little", coverage, add: toAdd(facts, unknown), alarms };
  }
  const { score, uncapped } = scoreOf(points, caps);
  return {
    kind: "score",
    score,
    uncapped,
    caps,
    band: bandOf(score),
    coverage,
    unknown,
    good: known.filter((factor) => points[factor] === WEIGHTS[factor]),
    reasons: reasonsOf(facts, points, known, score, uncapped, caps),
    next: nextStep(facts, points, score, uncapped, caps),
  };
}

const heaviestFirst = (a: Factor, b: Factor): number =>
  WEIGHTS[b] - WEIGHTS[a] || FACTORS.indexOf(a) - FACTORS.indexOf(b);

/** Naming who decides comes with what is unknown: until then nothing of the second clock can be known. */
function toAdd(facts: HealthFacts, unknown: readonly Factor[]): readonly Factor[] {
  const nobody = facts.deciders.length === 0 && !unknown.includes("decides");
  return [...unknown, ...(nobody ? (["decides"] as const) : [])].sort(heaviestFirst);
}

/** Shares of the lost hundred in whole points, by largest remainder, so that they sum to 100 − `uncapped`. */
function reasonsOf(
  facts: HealthFacts,
  points: FactorPoints,
  known: readonly Factor[],
  score: number,
  uncapped: number,
  caps: readonly Cap[],
): readonly Reason[] {
  const weight = weightOf(known);
  const shares = known
    .map((factor) => ({ factor, exact: (100 * (WEIGHTS[factor] - numberOf(points[factor]))) / weight }))
    .filter((share) => share.exact > 0);
  const short = 100 - uncapped - shares.reduce((sum, share) => sum + Math.floor(share.exact), 0);
  const rounded = shares
    .toSorted((a, b) => (b.exact % 1) - (a.exact % 1) || heaviestFirst(a.factor, b.factor))
    .map(
      ({ factor, exact }, at): Reason => ({
        about: factor,
        lost: Math.floor(exact) + (at < short ? 1 : 0),
        tap: tapOf(factor, facts, points),
      }),
    );
  const [cap] = caps;
  const held: readonly Reason[] =
    cap && uncapped > score ? [{ about: "cap", lost: uncapped - score, tap: tapOfCap(cap) }] : [];
  const order = (reason: Reason) => (reason.about === "cap" ? FACTORS.length : FACTORS.indexOf(reason.about));
  return [...held, ...rounded].sort((a, b) => b.lost - a.lost || order(a) - order(b));
}
