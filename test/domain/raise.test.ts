import { expect, test } from "vitest";
import type { ClockReading } from "../../src/domain/cadence.ts";
import type { HealthFacts } from "../../src/domain/health-factors.ts";
import { type RaiseFacts, raiseOf } from "../../src/domain/raise.ts";

const clock: ClockReading = {
  state: "within_ideal",
  on: "2026-11-23",
  days: 1,
  ideal: 7,
  max: 14,
  dueOn: "2026-12-01",
};
const WELL: HealthFacts = {
  any: clock,
  decides: clock,
  in_person: clock,
  deciders: [{ id: "o", name: "Olena", title: "CFO", role: "decision_maker", lastOn: null }],
  latePromises: [],
  complaints: [],
  projects: [],
  satisfaction: { score: 5, days: 10 },
  revenue: null,
  receivables: { daysLate: 0 },
  noticeGiven: false,
};
const late = (text: string, daysLate: number) => ({ id: text, text, daysLate });

const NOTHING = { theirLate: [], ideas: [] };

/** Each worse than the next: with all of them true, the first is raised. */
const LADDER: readonly (readonly [string, Partial<HealthFacts>, Partial<Omit<RaiseFacts, "health">>, object])[] = [
  ["their complaint", { complaints: [{ severe: false, days: 2 }] }, {}, { kind: "complaint" }],
  [
    "our oldest late promise",
    { latePromises: [late("logo", 1), late("estimate", 9)] },
    {},
    { kind: "our_promise", text: "estimate" },
  ],
  ["their leaving", { noticeGiven: true }, {}, { kind: "notice" }],
  ["a late invoice", { receivables: { daysLate: 4 } }, {}, { kind: "invoice", days: 4 }],
  ["who decides, when nobody is known to", { deciders: [] }, {}, { kind: "who_decides" }],
  ["what they owe and is late", {}, { theirLate: ["brief"] }, { kind: "their_promise", text: "brief" }],
  ["an idea to grow", {}, { ideas: ["SEO"] }, { kind: "growth", text: "SEO" }],
  ["how content they are, when not asked lately", { satisfaction: null }, {}, { kind: "satisfaction" }],
];

test.each(LADDER.map(([name], at) => [name, at] as const))("what is raised: %s", (_name, at) => {
  const rest = LADDER.slice(at);
  const health: HealthFacts = Object.assign({ ...WELL }, ...rest.map(([, facts]) => facts));
  const more: typeof NOTHING = Object.assign({ ...NOTHING }, ...rest.map(([, , facts]) => facts));
  expect(raiseOf({ health, ...more })).toEqual(LADDER[at]?.[3]);
});

test("what is raised where all is well: their plans", () => {
  expect(raiseOf({ health: WELL, ...NOTHING })).toEqual({ kind: "plans" });
});
