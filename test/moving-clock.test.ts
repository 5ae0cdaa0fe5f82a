import { expect, test } from "vitest";
import { movingClock } from "../src/moving-clock.ts";

test("it runs on from where it was set", () => {
  let passed = 0;
  const clock = movingClock(1_000, () => passed);
  passed = 250;
  expect(clock.now()).toBe(1_250);
});

test("a move does what falls due on the way, in order and at its own moment", async () => {
  const due = [3_000, 2_000, 9_000];
  const done: [number, number][] = [];
  const clock = movingClock(1_000, () => 0);
  await clock.moveTo(5_000, {
    nextDue: async () => due.toSorted((a, b) => a - b)[0] ?? null,
    doWhatIsDue: async () => {
      for (const one of due.filter((at) => at <= clock.now())) {
        done.push([one, clock.now()]);
        due.splice(due.indexOf(one), 1);
      }
    },
  });
  expect(done).toEqual([
    [2_000, 2_000],
    [3_000, 3_000],
  ]);
  expect(clock.now()).toBe(5_000);
});

test("what stays due for ever cannot stop it", async () => {
  const clock = movingClock(0, () => 0);
  let looks = 0;
  await clock.moveTo(300_000, {
    nextDue: async () => 0,
    doWhatIsDue: async () => {
      looks += 1;
    },
  });
  expect(clock.now()).toBe(300_000);
  expect(looks).toBeLessThan(10);
});

test("it may go back, and does nothing on the way", async () => {
  const clock = movingClock(10_000, () => 0);
  await clock.moveTo(5_000, { nextDue: async () => null, doWhatIsDue: async () => undefined });
  expect(clock.now()).toBe(5_000);
});
