import { describe, expect, test } from "vitest";
import { afterFault, afterLook, afterSend } from "../../src/delivery/after-sending.ts";

const NOW = 1_000_000;
const sent = { kind: "sent", message: "m1", conversation: "c1" } as const;

describe("after a send", () => {
  test("what arrived is finished", () => {
    expect(afterSend(sent, 1, false, NOW)).toEqual({
      kind: "finished",
      state: "sent",
      message: "m1",
      conversation: "c1",
    });
  });

  test("nothing is tried before the platform's own pause is over", () => {
    const next = afterSend({ kind: "retry", afterMs: 30_000, reason: "429" }, 1, false, NOW);
    expect(next).toEqual({ kind: "again", state: "retry", at: NOW + 30_000, problem: "429" });
  });

  test.each([
    [1, 1_000],
    [2, 2_000],
    [5, 16_000],
    [50, 600_000],
  ])("after %i refusals the pause is at least %i ms", (attempts, pause) => {
    expect(afterSend({ kind: "retry", afterMs: 0, reason: "refused" }, attempts, false, NOW)).toMatchObject({
      at: NOW + pause,
    });
  });

  test("what is refused for no known reason is tried for half an hour, and then given up", () => {
    let [now, attempts] = [NOW, 0];
    for (;;) {
      attempts += 1;
      const next = afterSend({ kind: "unexplained", afterMs: 60_000, reason: "new" }, attempts, false, now);
      if (next.kind !== "again") {
        expect(next).toEqual({ kind: "finished", state: "dead", problem: "new" });
        break;
      }
      now = next.at;
    }
    expect(attempts).toBe(12);
    expect((now - NOW) / 60_000).toBeCloseTo(32, 0);
  });

  test("a lost answer is looked for before anything is sent again", () => {
    expect(afterSend({ kind: "ambiguous", reason: "cut" }, 1, false, NOW)).toMatchObject({
      state: "ambiguous",
      at: NOW + 5_000,
    });
  });

  test("an edit whose answer was lost is made again: twice is the same as once", () => {
    expect(afterSend({ kind: "ambiguous", reason: "cut" }, 1, true, NOW)).toMatchObject({ state: "retry" });
  });
});

test("what meets a bug time and again is given up after half a minute", () => {
  let now = NOW;
  for (let faults = 1; ; faults += 1) {
    const next = afterFault(faults, false, now);
    if (next.kind === "finished") break;
    expect(next.state).toBe("retry");
    now = next.at;
  }
  expect(now - NOW).toBe(31_000);
  // Nothing says that the send before the bug did not arrive.
  expect(afterFault(1, true, NOW)).toMatchObject({ state: "ambiguous" });
});

describe("after looking for it", () => {
  test("found is finished", () => {
    expect(
      afterLook({ kind: "found", message: "m", conversation: "c" }, { checks: 0, repeats: 0, cutOff: false }, NOW),
    ).toEqual({
      kind: "finished",
      message: "m",
      conversation: "c",
    });
  });

  test("absent is believed only at the third look, since a history lags", () => {
    expect(afterLook({ kind: "absent" }, { checks: 0, repeats: 0, cutOff: false }, NOW)).toEqual({
      kind: "look-again",
      at: NOW + 15_000,
    });
    expect(afterLook({ kind: "absent" }, { checks: 1, repeats: 0, cutOff: false }, NOW)).toEqual({
      kind: "look-again",
      at: NOW + 45_000,
    });
    expect(afterLook({ kind: "absent" }, { checks: 2, repeats: 0, cutOff: false }, NOW)).toEqual({
      kind: "send-again",
      labelled: false,
    });
  });

  test("what could not be read is looked at again, and said again with a label when it never can be", () => {
    const next = (checks: number) => afterLook({ kind: "unread" }, { checks, repeats: 0, cutOff: false }, NOW);
    expect([0, 1, 2].map(next)).toEqual([
      { kind: "look-again", at: NOW + 15_000 },
      { kind: "look-again", at: NOW + 45_000 },
      { kind: "send-again", labelled: true },
    ]);
  });

  test("where nobody can look, one labelled repeat is sent, and never a second", () => {
    expect(afterLook({ kind: "unknown" }, { checks: 0, repeats: 0, cutOff: false }, NOW)).toEqual({
      kind: "send-again",
      labelled: true,
    });
    expect(afterLook({ kind: "unknown" }, { checks: 0, repeats: 1, cutOff: false }, NOW)).toEqual({ kind: "give-up" });
  });

  test("a repeat that was cut off itself is sent again with its label, and not at every start for ever", () => {
    const after = (repeats: number) => afterLook({ kind: "unknown" }, { checks: 0, repeats, cutOff: true }, NOW);
    expect([0, 1, 2].map(after)).toEqual(Array(3).fill({ kind: "send-again", labelled: true }));
    expect(after(3)).toEqual({ kind: "give-up" });
  });
});
