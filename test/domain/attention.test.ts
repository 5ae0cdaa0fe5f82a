import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AttentionFacts, byAttention, worstClock } from "../../src/domain/attention.ts";
import type { ClockReading, ClockState } from "../../src/domain/cadence.ts";
import type { Health } from "../../src/domain/health.ts";
import { bandOf } from "../../src/domain/health.ts";

const clock = (state: ClockState, days = 0, max = 14): ClockReading => ({
  state,
  days,
  max,
  ideal: 7,
  on: null,
  dueOn: null,
});
const scored = (score: number): Health => ({
  kind: "score",
  score,
  uncapped: score,
  caps: [],
  band: bandOf(score),
  coverage: 100,
  unknown: [],
  good: [],
  reasons: [],
  next: null,
});
const quiet = { any: clock("within_ideal"), decides: clock("within_ideal"), in_person: clock("within_ideal") };
const client = (name: string, given: Partial<AttentionFacts> = {}): AttentionFacts => ({
  name,
  tier: "standard",
  starred: false,
  health: scored(80),
  clocks: quiet,
  ...given,
});

describe("what needs attention", () => {
  test("comes by band, then by clocks past their maximum, then by score", () => {
    const past = { ...quiet, any: clock("past_max", 20) };
    const order = [
      client("risk, past", { health: scored(45), clocks: past }),
      client("risk", { health: scored(20) }),
      client("watch, past", { health: scored(70), clocks: past }),
      client("unknown, past", {
        health: { kind: "too_little", coverage: 30, add: [], alarms: [] },
        clocks: past,
        tier: "key",
      }),
      client("watch", { health: scored(55) }),
      client("unknown", { health: { kind: "too_little", coverage: 30, add: [], alarms: [] } }),
      client("healthy, starred", { starred: true }),
      client("healthy, key", { tier: "key" }),
      client("healthy"),
      client("paused", { health: { kind: "stopped" } }),
    ];
    const names = (all: readonly AttentionFacts[]) => all.map((one) => one.name);
    const sorted = names(order.toReversed().sort(byAttention));
    expect(sorted.slice(0, 2)).toEqual(["risk, past", "risk"]);
    expect(new Set(sorted.slice(2, 4))).toEqual(new Set(["watch, past", "unknown, past"]));
    expect(sorted.slice(4)).toEqual(names(order).slice(4));
  });

  test("is the same whatever the order it is given in", () => {
    const all = [client("a"), client("b", { health: scored(10) }), client("c", { health: { kind: "stopped" } })];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (shuffled) => {
        expect(shuffled.toSorted(byAttention).map((one) => one.name)).toEqual(["b", "a", "c"]);
      }),
    );
  });

  test("names the clock furthest past its maximum", () => {
    const clocks = {
      any: clock("past_max", 21, 14),
      decides: clock("past_double", 90, 30),
      in_person: clock("past_max", 100, 90),
    };
    expect(worstClock(clocks)).toBe("decides");
    expect(worstClock(quiet)).toBeNull();
  });
});
