import { expect, test } from "vitest";
import { guardClock } from "../../src/schedule/clock-guard.ts";

const HOUR = 3_600_000;

function clocks() {
  const at = { wall: 1_800_000_000_000, monotonic: 5_000 };
  return { at, guard: guardClock(() => ({ ...at })) };
}

test("time that passes is believed, however long", () => {
  const { at, guard } = clocks();
  at.wall += 400 * 24 * HOUR;
  at.monotonic += 400 * 24 * HOUR;
  expect(guard.believed()).toBe(true);
});

test.each([-25, -2, 0, 1, 25])("a clock that leaps by %i hours is believed", (hours) => {
  const { at, guard } = clocks();
  at.wall += hours * HOUR;
  expect(guard.believed()).toBe(true);
});

test.each([-72, -25.1, 25.1, 72])("a clock that leaps by %i hours is not, until somebody says it is right", (hours) => {
  const { at, guard } = clocks();
  at.wall += hours * HOUR;
  expect(guard.believed()).toBe(false);
  guard.confirm();
  expect(guard.believed()).toBe(true);
  expect(guard.leapMs()).toBe(0);
});

test("two leaps that are small alone are one great leap", () => {
  const { at, guard } = clocks();
  at.wall += 20 * HOUR;
  at.wall += 20 * HOUR;
  expect(guard.believed()).toBe(false);
  at.wall -= 30 * HOUR;
  expect(guard.believed()).toBe(true);
});
