/** Which clients need a look first: the worse band, then the more clocks past their maximum, then the lower score. */
import { CLOCKS, type Clock, type ClockReading } from "./cadence.ts";
import { type Health, isAtRisk } from "./health.ts";
import type { Tier } from "./vocabulary.ts";

export interface AttentionFacts {
  readonly name: string;
  readonly tier: Tier;
  readonly starred: boolean;
  readonly health: Health;
  readonly clocks: Readonly<Record<Clock, ClockReading>>;
}

const isPast = (clock: ClockReading): boolean => clock.state === "past_max" || clock.state === "past_double";

/** The clock furthest past its maximum, measured in maximums; `null` when all are kept. */
export function worstClock(clocks: AttentionFacts["clocks"]): Clock | null {
  const past = CLOCKS.filter((clock) => isPast(clocks[clock]));
  const [worst] = past.sort((a, b) => overrun(clocks[b]) - overrun(clocks[a]));
  return worst ?? null;
}

const overrun = (clock: ClockReading): number => (clock.days ?? 0) / clock.max;

/** 0 needs attention most. A client without a score stands by what is known to be wrong, then by its clocks. */
function rank({ health, clocks }: AttentionFacts): number {
  switch (health.kind) {
    case "score":
      return { at_risk: 0, watch: 1, healthy: 3 }[health.band];
    case "too_little":
      if (isAtRisk(health)) return 0;
      return worstClock(clocks) === null ? 2 : 1;
    case "stopped":
      return 4;
  }
}

const TIERS: Readonly<Record<Tier, number>> = { key: 0, growth: 1, standard: 2 };

/** Sorts what needs attention first. Total: names settle what nothing else does. */
export function byAttention(a: AttentionFacts, b: AttentionFacts): number {
  const score = ({ health }: AttentionFacts) => (health.kind === "score" ? health.score : 50);
  const past = ({ clocks }: AttentionFacts) => CLOCKS.filter((clock) => isPast(clocks[clock])).length;
  return (
    rank(a) - rank(b) ||
    past(b) - past(a) ||
    score(a) - score(b) ||
    Number(b.starred) - Number(a.starred) ||
    TIERS[a.tier] - TIERS[b.tier] ||
    (a.name < b.name ? -1 : 1)
  );
}
