/** Which tap wins points back, and the one that wins the most. */
import {
  type Cap,
  FACTORS,
  type Factor,
  type FactorPoints,
  type HealthFacts,
  scoreOf,
  WEIGHTS,
} from "./health-factors.ts";

/** The taps that win points back. `talk_decider` is a talk with somebody who decides or pays. */
export const TAPS = [
  "talk_decider",
  "name_decider",
  "talk",
  "keep_promises",
  "solve_complaint",
  "refresh_project",
  "meet",
  "ask_satisfaction",
  "grow",
  "collect",
  "answer_notice",
] as const;
export type Tap = (typeof TAPS)[number];

export interface NextStep {
  readonly tap: Tap;
  /** By how much the shown score rises when it is done; 0 when another cap still holds it. */
  readonly wins: number;
}

/** The tap for one factor that lost points. */
export function tapOf(factor: Factor, facts: HealthFacts, points: FactorPoints): Tap {
  switch (factor) {
    case "any":
      return facts.deciders.length > 0 && points.decides !== WEIGHTS.decides ? "talk_decider" : "talk";
    case "decides":
      return facts.deciders.length > 0 ? "talk_decider" : "name_decider";
    case "in_person":
      return "meet";
    case "promises":
      return "keep_promises";
    case "complaints":
      return "solve_complaint";
    case "projects":
      return "refresh_project";
    case "satisfaction":
      return "ask_satisfaction";
    case "revenue":
      return "grow";
    case "receivables":
      return "collect";
  }
}

/** The tap that takes a cap away. */
export function tapOfCap(cap: Cap): Tap {
  switch (cap) {
    case "severe_complaint":
      return "solve_complaint";
    case "any":
      return "talk";
    case "decides":
      return "talk_decider";
    case "receivables":
      return "collect";
    case "notice":
      return "answer_notice";
  }
}

/** The factors a tap brings to their full points. A meeting is a contact; a talk with who decides is one, too. */
const RESTORES: Readonly<Record<Tap, readonly Factor[]>> = {
  talk_decider: ["any", "decides"],
  name_decider: ["decides"],
  talk: ["any"],
  keep_promises: ["promises"],
  solve_complaint: ["complaints"],
  refresh_project: ["projects"],
  meet: ["in_person", "any"],
  ask_satisfaction: ["satisfaction"],
  grow: ["revenue"],
  collect: ["receivables"],
  answer_notice: [],
};

const LIFTS: Readonly<Record<Tap, readonly Cap[]>> = {
  talk_decider: ["any", "decides"],
  name_decider: [],
  talk: ["any"],
  keep_promises: [],
  solve_complaint: ["severe_complaint"],
  refresh_project: [],
  meet: ["any"],
  ask_satisfaction: [],
  grow: [],
  collect: ["receivables"],
  answer_notice: ["notice"],
};

/** The tap after which the score stands highest; the uncapped score, then the order of `TAPS`, settles ties. */
export function nextStep(
  facts: HealthFacts,
  points: FactorPoints,
  score: number,
  uncapped: number,
  caps: readonly Cap[],
): NextStep | null {
  const lost = FACTORS.filter((factor) => typeof points[factor] === "number" && points[factor] !== WEIGHTS[factor]);
  const taps = new Set([...lost.map((factor) => tapOf(factor, facts, points)), ...caps.map(tapOfCap)]);
  const steps = TAPS.filter((tap) => taps.has(tap)).map((tap) => {
    const restored = { ...points };
    for (const factor of RESTORES[tap]) {
      if (typeof restored[factor] === "number") restored[factor] = WEIGHTS[factor];
    }
    const left = caps.filter((cap) => !LIFTS[tap].includes(cap));
    const after = scoreOf(restored, left);
    return { tap, wins: after.score - score, beneath: after.uncapped - uncapped };
  });
  const [best] = steps.sort(
    (a, b) => b.wins - a.wins || b.beneath - a.beneath || TAPS.indexOf(a.tap) - TAPS.indexOf(b.tap),
  );
  return best ? { tap: best.tap, wins: best.wins } : null;
}
