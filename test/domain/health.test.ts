import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClockReading, ClockState } from "../../src/domain/cadence.ts";
import { bandOf, type Health, healthOf, isAtRisk, type ScoredHealth } from "../../src/domain/health.ts";
import { type Factor, type HealthFacts, pointsOf } from "../../src/domain/health-factors.ts";
import type { Person } from "../../src/domain/stakeholders.ts";

const clock = (state: ClockState, days: number | null = 10): ClockReading => ({
  state,
  days: state === "never" || state === "off" ? null : days,
  on: null,
  ideal: 7,
  max: 14,
  dueOn: null,
});
const olena: Person = { id: "p1", name: "Olena", title: "CFO", role: "decision_maker", lastOn: null };

/** Nothing lost, everything known. */
const perfect: HealthFacts = {
  any: clock("within_ideal"),
  decides: clock("within_ideal"),
  in_person: clock("within_ideal"),
  deciders: [olena],
  latePromises: [],
  complaints: [],
  projects: [{ id: "w", name: "Website", status: "green" }],
  satisfaction: { score: 5, days: 10 },
  revenue: { growth: 22, walletShare: null },
  receivables: { daysLate: 0 },
  noticeGiven: false,
};
const late = (daysLate: number, id = "f1") => ({ id, text: "price list", daysLate });
const scored = (health: Health): ScoredHealth => {
  if (health.kind !== "score") throw new Error(`no score: ${health.kind}`);
  return health;
};

/** The client of the model card in `docs/practice.md`. */
const acme: HealthFacts = {
  ...perfect,
  any: clock("within_max", 12),
  decides: clock("past_max", 47),
  in_person: clock("within_max", 70),
  latePromises: [late(1)],
  projects: [{ id: "w", name: "Website", status: "amber" }],
  satisfaction: { score: 4, days: 30 },
};

describe("health", () => {
  test("of the model client is what the model card says, to the point", () => {
    const health = scored(healthOf(acme));
    expect(health).toMatchObject({ score: 63, uncapped: 63, band: "watch", coverage: 100, caps: [] });
    expect(health.reasons.map(({ about, lost }) => `${about} ${lost}`)).toEqual([
      "decides 15",
      "any 6",
      "promises 6",
      "projects 5",
      "in_person 3",
      "satisfaction 2",
    ]);
    expect(health.good).toEqual(["complaints", "revenue", "receivables"]);
    expect(health.next).toEqual({ tap: "talk_decider", wins: 21 });
  });

  test("is 100 without a reason when nothing is lost", () => {
    expect(healthOf(perfect)).toMatchObject({ kind: "score", score: 100, reasons: [], next: null, band: "healthy" });
  });

  test.each<[string, Factor, Partial<HealthFacts>, ReturnType<typeof pointsOf>[Factor]]>([
    ["last talk within ideal", "any", { any: clock("within_ideal") }, 16],
    ["last talk within max", "any", { any: clock("within_max") }, 10],
    ["last talk within twice the max", "any", { any: clock("past_max") }, 4],
    ["last talk beyond", "any", { any: clock("past_double") }, 0],
    ["never touched", "any", { any: clock("never") }, "unknown"],
    ["who decides within max", "decides", { decides: clock("within_max") }, 12],
    ["who decides past max", "decides", { decides: clock("past_max") }, 5],
    ["who decides beyond", "decides", { decides: clock("past_double") }, 0],
    ["nobody known who decides", "decides", { decides: clock("never"), deciders: [] }, 5],
    ["nobody known any more, talked long ago", "decides", { decides: clock("past_double"), deciders: [] }, 5],
    ["known, never called, others called", "decides", { decides: clock("never") }, 5],
    ["known, nobody called yet", "decides", { any: clock("never"), decides: clock("never") }, "unknown"],
    ["in person within max", "in_person", { in_person: clock("within_max") }, 5],
    ["in person past max", "in_person", { in_person: clock("past_max") }, 2],
    ["in person off", "in_person", { in_person: clock("off") }, "none"],
    ["no promise overdue", "promises", {}, 13],
    ["one promise overdue by a day", "promises", { latePromises: [late(1)] }, 7],
    ["two overdue by 14 days", "promises", { latePromises: [late(14), late(14, "f2")] }, 7],
    ["one overdue by 15 days", "promises", { latePromises: [late(15)] }, 0],
    ["three overdue by a day", "promises", { latePromises: [late(1), late(1, "f2"), late(1, "f3")] }, 0],
    ["complaint open 7 days", "complaints", { complaints: [{ severe: false, days: 7 }] }, 5],
    ["complaint open 8 days", "complaints", { complaints: [{ severe: false, days: 8 }] }, 0],
    ["severe complaint today", "complaints", { complaints: [{ severe: true, days: 0 }] }, 0],
    ["complaints never recorded", "complaints", { complaints: null }, "unknown"],
    [
      "worst project red",
      "projects",
      {
        projects: [
          { id: "a", name: "A", status: "green" },
          { id: "b", name: "B", status: "red" },
        ],
      },
      0,
    ],
    ["no project", "projects", { projects: [] }, "unknown"],
    ["satisfaction 4", "satisfaction", { satisfaction: { score: 4, days: 180 } }, 6],
    ["satisfaction 3", "satisfaction", { satisfaction: { score: 3, days: 1 } }, 3],
    ["satisfaction 2", "satisfaction", { satisfaction: { score: 2, days: 1 } }, 0],
    ["satisfaction after 181 days", "satisfaction", { satisfaction: { score: 5, days: 181 } }, "unknown"],
    ["revenue +10 %", "revenue", { revenue: { growth: 10, walletShare: null } }, 8],
    ["revenue −10 %", "revenue", { revenue: { growth: -10, walletShare: 79 } }, 5],
    ["revenue flat at 80 % of the wallet", "revenue", { revenue: { growth: 0, walletShare: 80 } }, 8],
    ["revenue −11 % at 80 % of the wallet", "revenue", { revenue: { growth: -11, walletShare: 80 } }, 0],
    ["invoice 7 days late", "receivables", { receivables: { daysLate: 7 } }, 7],
    ["invoice 30 days late", "receivables", { receivables: { daysLate: 30 } }, 3],
    ["invoice 31 days late", "receivables", { receivables: { daysLate: 31 } }, 0],
  ])("%s: %s is %s", (_, factor, given, points) => {
    expect(pointsOf({ ...perfect, ...given })[factor]).toBe(points);
  });

  test("is taken over what is known, and says how much of the picture that is", () => {
    const health = scored(
      healthOf({ ...acme, complaints: null, satisfaction: null, revenue: null, receivables: null }),
    );
    // 10 + 5 + 5 + 7 + 5 of 67.
    expect(health).toMatchObject({ score: 48, coverage: 67, band: "at_risk" });
    expect(health.reasons.reduce((sum, { lost }) => sum + lost, 0)).toBe(52);
  });

  test("counts a switched-off clock as no part of the picture", () => {
    expect(healthOf({ ...perfect, in_person: clock("off") })).toMatchObject({ score: 100, coverage: 100 });
  });

  test("has no score below half of the picture, only what to add first", () => {
    const nothing: HealthFacts = {
      ...perfect,
      any: clock("never"),
      decides: clock("never"),
      in_person: clock("never"),
      deciders: [],
      complaints: null,
      projects: [],
      satisfaction: null,
      revenue: null,
      receivables: null,
    };
    expect(healthOf(nothing)).toEqual({
      kind: "too_little",
      coverage: 33,
      add: ["decides", "any", "complaints", "projects", "in_person", "satisfaction", "revenue", "receivables"],
      alarms: [],
    });
  });

  test("tells what is wrong though there is no score, and a clock only by itself", () => {
    const little: HealthFacts = {
      ...perfect,
      any: clock("past_double", 40),
      decides: clock("never"),
      in_person: clock("never"),
      deciders: [],
      complaints: [{ severe: true, days: 1 }],
      projects: [],
      satisfaction: null,
      revenue: null,
      receivables: null,
      noticeGiven: true,
    };
    const health = healthOf({ ...little, any: clock("never"), complaints: null });
    expect(health).toMatchObject({ kind: "too_little", alarms: ["notice"] });
    expect(isAtRisk(health)).toBe(true);
    const silent = healthOf({ ...little, decides: clock("never"), complaints: null, noticeGiven: false });
    expect([silent.kind, isAtRisk(silent)]).toEqual(["too_little", false]);
  });

  test("of a paused client is not scored", () => {
    const off = clock("off");
    expect(healthOf({ ...perfect, any: off, decides: off, in_person: off })).toEqual({ kind: "stopped" });
  });

  test.each<[string, Partial<HealthFacts>, number]>([
    ["a severe complaint", { complaints: [{ severe: true, days: 0 }] }, 90],
    ["no contact for twice the max", { any: clock("past_double") }, 84],
    ["who decides untouched for twice the max", { decides: clock("past_double") }, 80],
    ["an invoice 61 days late", { receivables: { daysLate: 61 } }, 93],
    ["notice given", { noticeGiven: true }, 100],
  ])("with %s is held at 49, and the score without the cap is kept", (_, given, uncapped) => {
    const health = scored(healthOf({ ...perfect, ...given }));
    expect(health).toMatchObject({ score: 49, uncapped, band: "at_risk" });
    expect(health.reasons[0]).toMatchObject({ about: "cap", lost: uncapped - 49 });
    expect(health.reasons.reduce((sum, { lost }) => sum + lost, 0)).toBe(51);
    expect(health.next?.wins).toBe(51);
  });

  test("held by two caps offers the step that takes one away, and promises no points it would not give", () => {
    const health = scored(healthOf({ ...perfect, noticeGiven: true, complaints: [{ severe: true, days: 0 }] }));
    expect(health.next).toEqual({ tap: "solve_complaint", wins: 0 });
  });

  test("asks who decides when that is what costs most", () => {
    const health = scored(healthOf({ ...perfect, decides: clock("never"), deciders: [] }));
    expect(health.next).toEqual({ tap: "name_decider", wins: 15 });
  });

  test.each([
    [100, "healthy"],
    [75, "healthy"],
    [74, "watch"],
    [50, "watch"],
    [49, "at_risk"],
    [0, "at_risk"],
  ] as const)("%i is %s", (score, band) => {
    expect(bandOf(score)).toBe(band);
  });
});

const WORSENING: readonly ClockState[] = ["within_ideal", "within_max", "past_max", "past_double"];
const clocks = fc.constantFrom<ClockState>(...WORSENING, "never").map((state) => clock(state));
const facts: fc.Arbitrary<HealthFacts> = fc.record({
  any: clocks,
  decides: clocks,
  in_person: fc.constantFrom<ClockState>(...WORSENING, "never", "off").map((state) => clock(state)),
  deciders: fc.constantFrom([], [olena]),
  latePromises: fc.array(fc.record({ id: fc.uuid(), text: fc.string(), daysLate: fc.integer({ min: 1, max: 40 }) }), {
    maxLength: 4,
  }),
  complaints: fc.option(
    fc.array(fc.record({ severe: fc.boolean(), days: fc.integer({ min: 0, max: 30 }) }), { maxLength: 3 }),
  ),
  projects: fc.array(
    fc.record({ id: fc.uuid(), name: fc.string(), status: fc.constantFrom("green", "amber", "red") }),
    { maxLength: 4 },
  ),
  satisfaction: fc.option(fc.record({ score: fc.integer({ min: 1, max: 5 }), days: fc.integer({ min: 0, max: 400 }) })),
  revenue: fc.option(
    fc.record({
      growth: fc.integer({ min: -50, max: 50 }),
      walletShare: fc.option(fc.integer({ min: 0, max: 100 })),
    }),
  ),
  receivables: fc.option(fc.record({ daysLate: fc.integer({ min: 0, max: 120 }) })),
  noticeGiven: fc.boolean(),
});

/** Each makes one fact worse without making it known or unknown; `null` where it cannot. */
const worsenings: readonly ((f: HealthFacts) => HealthFacts | null)[] = [
  ...(["any", "decides", "in_person"] as const).map((name) => (f: HealthFacts) => {
    const at = WORSENING.indexOf(f[name].state);
    const next = WORSENING[at + 1];
    return at < 0 || !next ? null : { ...f, [name]: clock(next) };
  }),
  (f) => ({ ...f, latePromises: [...f.latePromises, late(1, "more")] }),
  (f) => ({ ...f, latePromises: f.latePromises.map((promise) => ({ ...promise, daysLate: promise.daysLate + 10 })) }),
  (f) => f.complaints && { ...f, complaints: [...f.complaints, { severe: false, days: 1 }] },
  (f) => f.complaints && { ...f, complaints: [...f.complaints, { severe: true, days: 1 }] },
  (f) => (f.projects.length === 0 ? null : { ...f, projects: [...f.projects, { id: "z", name: "Z", status: "red" }] }),
  (f) => f.satisfaction && { ...f, satisfaction: { ...f.satisfaction, score: Math.max(1, f.satisfaction.score - 1) } },
  (f) => f.revenue && { ...f, revenue: { ...f.revenue, growth: f.revenue.growth - 15 } },
  (f) => f.receivables && { ...f, receivables: { daysLate: f.receivables.daysLate + 25 } },
  (f) => ({ ...f, noticeGiven: true }),
];

describe("the laws of health", () => {
  test("it never rises when a fact gets worse", () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...worsenings), (before, worsen) => {
        const after = worsen(before);
        fc.pre(after !== null);
        const [was, is] = [healthOf(before), healthOf(after)];
        expect(is.kind).toBe(was.kind);
        if (was.kind === "score" && is.kind === "score") {
          expect(is.score).toBeLessThanOrEqual(was.score);
          expect(is.uncapped).toBeLessThanOrEqual(was.uncapped);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("its reasons sum to 100 minus the score, each a whole point or more", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const health = healthOf(given);
        fc.pre(health.kind === "score");
        if (health.kind !== "score") return;
        expect(health.reasons.reduce((sum, { lost }) => sum + lost, 0)).toBe(100 - health.score);
        expect(health.reasons.every(({ lost }) => Number.isInteger(lost) && lost >= 1)).toBe(true);
        expect(health.score).toBeGreaterThanOrEqual(0);
        expect(health.caps.length > 0 ? health.score <= 49 : health.score === health.uncapped).toBe(true);
        expect(health.next !== null).toBe(health.reasons.length > 0);
      }),
      { numRuns: 2_000 },
    );
  });

  test("it does not depend on the order of facts", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const turned: HealthFacts = {
          ...given,
          deciders: given.deciders.toReversed(),
          latePromises: given.latePromises.toReversed(),
          projects: given.projects.toReversed(),
          complaints: given.complaints?.toReversed() ?? null,
        };
        expect(healthOf(turned)).toEqual(healthOf(given));
      }),
    );
  });

  test("doing the next step never loses a point", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const health = healthOf(given);
        if (health.kind === "score" && health.next) expect(health.next.wins).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
