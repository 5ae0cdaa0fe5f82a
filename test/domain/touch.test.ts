import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CadenceFacts } from "../../src/domain/cadence.ts";
import { addDays } from "../../src/domain/time.ts";
import { decideTouch, effectsOf, touchOrAttempt } from "../../src/domain/touch.ts";
import { CHANNELS } from "../../src/domain/vocabulary.ts";

const TODAY = "2026-11-24";
const DAYS = { today: TODAY, workDays: "12345", holidays: new Set<string>() };

describe("what counts as contact", () => {
  test.each([
    ["call", null, false, "touch"],
    ["meeting", "outbound", false, "touch"],
    ["video", null, true, "attempt"],
    ["call", "outbound", true, "attempt"],
    ["email", "outbound", false, "attempt"],
    ["message", "outbound", false, "attempt"],
    ["email", null, false, "touch"],
    ["message", "inbound", false, "touch"],
    ["call", "inbound", true, "touch"],
    ["other", "outbound", false, "touch"],
  ] as const)("%s, direction %s, unanswered %s: %s", (channel, direction, unanswered, kind) => {
    expect(touchOrAttempt({ channel, direction, unanswered })).toBe(kind);
  });
});

describe("a touch that is reported", () => {
  test("for a day to come is refused, for nothing has happened yet", () => {
    const decision = decideTouch(
      { channel: "call", direction: null, unanswered: false, occurredOn: "2026-11-25" },
      DAYS,
    );
    expect(decision).toEqual({ kind: "future", on: "2026-11-25" });
  });

  test.each([
    ["on Tuesday is to be answered by Wednesday", "2026-11-24", "2026-11-25"],
    ["on Friday, told on Tuesday, is to be answered today", "2026-11-20", "2026-11-24"],
  ])("as their letter %s", (_, occurredOn, answerBy) => {
    const decision = decideTouch({ channel: "email", direction: "inbound", unanswered: false, occurredOn }, DAYS);
    expect(decision).toEqual({ kind: "logged", as: "touch", answerBy });
  });

  test("as their letter before a weekend or a holiday is to be answered on the working day after", () => {
    const friday = { channel: "message", direction: "inbound", unanswered: false, occurredOn: "2026-11-27" } as const;
    const days = { today: "2026-11-27", workDays: "12345", holidays: new Set(["2026-11-30"]) };
    expect(decideTouch(friday, days)).toMatchObject({ answerBy: "2026-12-01" });
  });

  test("as their call leaves nothing to answer", () => {
    const call = { channel: "call", direction: "inbound", unanswered: false, occurredOn: TODAY } as const;
    expect(decideTouch(call, DAYS)).toMatchObject({ answerBy: null });
  });

  test("law: what happened is never refused, whatever was said about it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANNELS),
        fc.constantFrom("inbound" as const, "outbound" as const, null),
        fc.boolean(),
        fc.integer({ min: -5000, max: 0 }),
        (channel, direction, unanswered, days) => {
          const decision = decideTouch({ channel, direction, unanswered, occurredOn: addDays(TODAY, days) }, DAYS);
          expect(decision.kind).toBe("logged");
          if (decision.kind === "logged" && decision.answerBy) expect(decision.answerBy >= TODAY).toBe(true);
        },
      ),
    );
  });
});

describe("what a touch changed", () => {
  const clocks = (
    any_on: string | null,
    decides_on: string | null = null,
    in_person_on: string | null = null,
  ): CadenceFacts => ({
    tier: "key",
    stage: "active",
    paused_until: null,
    any_ideal: null,
    any_max: null,
    decides_ideal: null,
    decides_max: null,
    in_person_ideal: null,
    in_person_max: null,
    in_person_off: 0,
    any_on,
    decides_on,
    in_person_on,
  });

  test("tells of the decision maker before mere contact, with the days since and the day it is next due", () => {
    const effects = effectsOf("touch", TODAY, clocks("2026-11-20", "2026-10-08"), clocks(TODAY, TODAY), TODAY);
    expect(effects).toEqual([{ kind: "restarted", clock: "decides", since: 47, dueOn: "2026-12-24" }]);
  });

  test("tells of both when somebody who decides was met in person", () => {
    const effects = effectsOf("touch", TODAY, clocks(null), clocks(TODAY, TODAY, TODAY), TODAY);
    expect(effects.map((effect) => effect.kind === "restarted" && [effect.clock, effect.since])).toEqual([
      ["decides", null],
      ["in_person", null],
    ]);
  });

  test("entered late says which newer contact stands", () => {
    const now = clocks("2026-11-20");
    expect(effectsOf("touch", "2026-11-02", now, now, TODAY)).toEqual([
      { kind: "newer_stands", on: "2026-11-20", dueOn: "2026-12-04" },
    ]);
  });

  test("a second one on the same day changed nothing, and an attempt never does", () => {
    const now = clocks(TODAY);
    expect(effectsOf("touch", TODAY, now, now, TODAY)).toEqual([{ kind: "same_day", dueOn: "2026-12-08" }]);
    expect(effectsOf("attempt", TODAY, now, now, TODAY)).toEqual([{ kind: "attempt", dueOn: "2026-12-08" }]);
  });

  test("a client whose clocks stand still is due on no day", () => {
    const paused = (on: string | null): CadenceFacts => ({ ...clocks(on), stage: "paused" });
    expect(effectsOf("touch", TODAY, paused("2026-11-01"), paused(TODAY), TODAY)).toEqual([
      { kind: "restarted", clock: "any", since: 23, dueOn: null },
    ]);
  });
});
