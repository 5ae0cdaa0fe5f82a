import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Attempt,
  isSilent,
  ladderOf,
  type Reachable,
  SILENCE_STEPS,
  type SilenceFacts,
  type SilenceStep,
} from "../../src/domain/silence.ts";
import { addDays } from "../../src/domain/time.ts";
import { CHANNELS, MEMBER_ROLES, type Tier } from "../../src/domain/vocabulary.ts";

const NONE: ReadonlySet<string> = new Set();
const MINH: Reachable = { id: "minh", name: "Minh", role: "decision_maker" };
const TARAS: Reachable = { id: "taras", name: "Taras", role: "user" };
const OKSANA: Reachable = { id: "oksana", name: "Oksana", role: "champion" };
const LEAD = { id: "l", name: "Lan" };
const tried = (channel: Attempt["channel"], ...contacts: string[]): Attempt => ({ channel, by: "member", contacts });
const facts = (given: Partial<SilenceFacts>): SilenceFacts => ({
  attempts: [tried("email", "minh")],
  marked: [],
  people: [MINH, TARAS, OKSANA],
  lead: LEAD,
  ...given,
});

describe("silence", () => {
  test.each<[Tier, string, string, boolean]>([
    ["key", "2026-11-19", "2026-11-23", false],
    ["key", "2026-11-19", "2026-11-24", true],
    ["growth", "2026-11-17", "2026-11-23", false],
    ["growth", "2026-11-17", "2026-11-24", true],
    ["standard", "2026-11-13", "2026-11-23", false],
    ["standard", "2026-11-13", "2026-11-24", true],
  ])("begins for a %s client after its working days: tried %s, today %s: %s", (tier, last, today, silent) => {
    expect(isSilent(tier, last, today, "12345", NONE)).toBe(silent);
  });

  test("does not count a holiday", () => {
    expect(isSilent("key", "2026-11-19", "2026-11-24", "12345", new Set(["2026-11-20"]))).toBe(false);
  });
});

describe("the ladder", () => {
  test.each<[string, Partial<SilenceFacts>, string[], string | null, string | null]>([
    ["a first letter", {}, [], "other_channel", "minh"],
    [
      "a call after it",
      { attempts: [tried("email", "minh"), tried("call", "minh")] },
      ["other_channel"],
      "other_person",
      "taras",
    ],
    [
      "somebody else, too",
      { attempts: [tried("email", "minh"), tried("call", "minh"), tried("call", "taras")] },
      ["other_channel", "other_person"],
      "champion",
      "oksana",
    ],
    [
      "the champion, too",
      { attempts: [tried("email", "minh"), tried("call", "taras"), tried("call", "oksana")] },
      ["other_channel", "other_person", "champion"],
      "lead",
      "minh",
    ],
    [
      "nobody leads us",
      { marked: ["other_channel", "other_person", "champion"], lead: null },
      ["other_channel", "other_person", "champion"],
      "visit",
      "minh",
    ],
    ["nobody else is known", { people: [MINH], marked: ["other_channel"] }, ["other_channel"], "lead", "minh"],
    [
      "nobody is known",
      { people: [], attempts: [tried("email")], marked: ["other_channel"] },
      ["other_channel"],
      "visit",
      null,
    ],
    ["everything was tried", { marked: [...SILENCE_STEPS] }, [...SILENCE_STEPS], null, null],
  ])("after %s", (_, given, done, step, whom) => {
    const ladder = ladderOf(facts(given));
    expect(ladder.tried).toEqual(done);
    expect(ladder.next?.step ?? null).toBe(step);
    expect(ladder.next?.whom?.id ?? null).toBe(whom);
  });

  test("never offers a step twice, and ends", () => {
    const attempt = fc.record({
      channel: fc.constantFrom(...CHANNELS),
      by: fc.constantFrom(...MEMBER_ROLES),
      contacts: fc.subarray(["minh", "taras", "oksana"]),
    });
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 1, maxLength: 8 }), fc.boolean(), (attempts, leads) => {
        const marked: SilenceStep[] = [];
        const known = facts({ attempts, lead: leads ? LEAD : null });
        for (let climbed = 0; ; climbed++) {
          expect(climbed).toBeLessThanOrEqual(SILENCE_STEPS.length);
          const { next, tried: done } = ladderOf({ ...known, marked });
          if (!next) return;
          expect(done).not.toContain(next.step);
          marked.push(next.step);
        }
      }),
    );
  });

  test("a later attempt never makes silence begin sooner", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (a, b) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((days) => addDays("2026-10-01", days));
        const on = (day: string) => isSilent("growth", day, "2026-11-24", "12345", NONE);
        expect(on(earlier ?? "") || !on(later ?? "")).toBe(true);
      }),
    );
  });
});
