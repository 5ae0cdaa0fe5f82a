import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CadenceFacts, PRACTICE } from "../../src/domain/cadence.ts";
import { addDays } from "../../src/domain/time.ts";
import { answersThem, decideTouch, effectsOf, kindOf } from "../../src/domain/touch.ts";
import { CHANNELS, DIRECTIONS, NEVER_CONTACT } from "../../src/domain/vocabulary.ts";

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
    expect(kindOf({ channel, direction, unanswered, never: null })).toBe(kind);
  });

  test.each([
    ["greeting", "call", null, "one_way"],
    ["greeting", "message", "outbound", "one_way"],
    ["newsletter", "email", "outbound", "one_way"],
    ["invoice", "email", "outbound", "one_way"],
    ["report", "other", null, "one_way"],
    ["no_show", "meeting", null, "attempt"],
    ["no_show", "video", "inbound", "attempt"],
    ["greeting", "message", "inbound", "touch"],
    ["invoice", "email", "inbound", "touch"],
  ] as const)("%s as %s, direction %s: %s", (never, channel, direction, kind) => {
    expect(kindOf({ channel, direction, unanswered: false, never })).toBe(kind);
  });

  test("law: nothing of ours that is never contact is contact, whatever the channel", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NEVER_CONTACT),
        fc.constantFrom(...CHANNELS),
        fc.constantFrom("outbound" as const, null),
        fc.boolean(),
        (never, channel, direction, unanswered) => {
          expect(kindOf({ channel, direction, unanswered, never })).not.toBe("touch");
        },
      ),
    );
  });

  test("law: only an attempt begins a silence, so a mailing never does", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NEVER_CONTACT.filter((never) => never !== "no_show")),
        fc.constantFrom(...CHANNELS),
        fc.constantFrom(...DIRECTIONS, null),
        (never, channel, direction) => {
          expect(kindOf({ channel, direction, unanswered: true, never })).not.toBe("attempt");
        },
      ),
    );
  });
});

describe("what answers what they wrote", () => {
  test.each([
    ["a call", "call", null, "touch", null, true],
    ["a letter", "email", "outbound", "attempt", null, true],
    ["the invoice they asked for", "email", "outbound", "one_way", "invoice", true],
    ["the report they asked for", "email", "outbound", "one_way", "report", true],
    ["a call nobody took, which does not", "call", "outbound", "attempt", null, false],
    ["a no-show, which does not", "meeting", null, "attempt", "no_show", false],
    ["a greeting, which does not", "message", "outbound", "one_way", "greeting", false],
    ["a newsletter, which does not", "email", "outbound", "one_way", "newsletter", false],
    ["another letter of theirs, which does not", "email", "inbound", "touch", null, false],
  ] as const)("%s", (_, channel, direction, kind, never, answers) => {
    expect(answersThem({ channel, direction, kind, never })).toBe(answers);
  });
});

describe("a touch that is reported", () => {
  test("for a day to come is refused, for nothing has happened yet", () => {
    const decision = decideTouch(
      { channel: "call", direction: null, unanswered: false, never: null, occurredOn: "2026-11-25" },
      DAYS,
    );
    expect(decision).toEqual({ kind: "future", on: "2026-11-25" });
  });

  test.each([
    ["on Tuesday is to be answered by Wednesday", "2026-11-24", "2026-11-25"],
    ["on Friday, told on Tuesday, is to be answered today", "2026-11-20", "2026-11-24"],
  ])("as their letter %s", (_, occurredOn, answerBy) => {
    const decision = decideTouch(
      { channel: "email", direction: "inbound", unanswered: false, never: null, occurredOn },
      DAYS,
    );
    expect(decision).toEqual({ kind: "logged", as: "touch", answerBy });
  });

  test("as their letter before a weekend or a holiday is to be answered on the working day after", () => {
    const friday = {
      channel: "message",
      direction: "inbound",
      unanswered: false,
      never: null,
      occurredOn: "2026-11-27",
    } as const;
    const days = { today: "2026-11-27", workDays: "12345", holidays: new Set(["2026-11-30"]) };
    expect(decideTouch(friday, days)).toMatchObject({ answerBy: "2026-12-01" });
  });

  test("as their call leaves nothing to answer", () => {
    const call = { channel: "call", direction: "inbound", unanswered: false, never: null, occurredOn: TODAY } as const;
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
          const decision = decideTouch(
            { channel, direction, unanswered, never: null, occurredOn: addDays(TODAY, days) },
            DAYS,
          );
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
    owner_id: null,
    country: null,
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
    const effects = effectsOf(
      "touch",
      TODAY,
      clocks("2026-11-20", "2026-10-08"),
      clocks(TODAY, TODAY),
      TODAY,
      PRACTICE,
    );
    expect(effects).toEqual([{ kind: "restarted", clock: "decides", since: 47, dueOn: "2026-12-24" }]);
  });

  test("tells of both when somebody who decides was met in person", () => {
    const effects = effectsOf("touch", TODAY, clocks(null), clocks(TODAY, TODAY, TODAY), TODAY, PRACTICE);
    expect(effects.map((effect) => effect.kind === "restarted" && [effect.clock, effect.since])).toEqual([
      ["decides", null],
      ["in_person", null],
    ]);
  });

  test("entered late says which newer contact stands", () => {
    const now = clocks("2026-11-20");
    expect(effectsOf("touch", "2026-11-02", now, now, TODAY, PRACTICE)).toEqual([
      { kind: "newer_stands", on: "2026-11-20", dueOn: "2026-12-04" },
    ]);
  });

  test("a second one on the same day changed nothing, and an attempt never does", () => {
    const now = clocks(TODAY);
    expect(effectsOf("touch", TODAY, now, now, TODAY, PRACTICE)).toEqual([{ kind: "same_day", dueOn: "2026-12-08" }]);
    expect(effectsOf("attempt", TODAY, now, now, TODAY, PRACTICE)).toEqual([{ kind: "attempt", dueOn: "2026-12-08" }]);
    expect(effectsOf("one_way", TODAY, now, now, TODAY, PRACTICE)).toEqual([{ kind: "one_way", dueOn: "2026-12-08" }]);
  });

  test("a client whose clocks stand still is due on no day", () => {
    const paused = (on: string | null): CadenceFacts => ({ ...clocks(on), stage: "paused" });
    expect(effectsOf("touch", TODAY, paused("2026-11-01"), paused(TODAY), TODAY, PRACTICE)).toEqual([
      { kind: "restarted", clock: "any", since: 23, dueOn: null },
    ]);
  });
});
