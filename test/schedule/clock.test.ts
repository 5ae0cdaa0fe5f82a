import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Log } from "../../src/chat/door.ts";
import { everyMinute } from "../../src/schedule/clock.ts";

const MINUTE = 60_000;

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 7, 0, 30) }));
afterEach(() => vi.useRealTimers());

function logTo(events: string[]): Log {
  const note = (event: string) => void events.push(event);
  return { info: note, warn: note, error: note };
}

test("what is due is looked at every minute, until stopped", async () => {
  let looks = 0;
  const clock = everyMinute(async () => void looks++, logTo([]));
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(looks).toBe(3);
  await clock.stop();
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(looks).toBe(3);
});

test("a look that fails is logged, and the next minute looks again", async () => {
  const events: string[] = [];
  let looks = 0;
  const clock = everyMinute(async () => {
    looks++;
    throw new Error("the database could not take it");
  }, logTo(events));
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  await clock.stop();
  expect(looks).toBe(2);
  expect(events).toEqual(["tick.failed", "tick.failed"]);
});

test.each([
  ["back by two hours", -120 * MINUTE],
  ["back by three days", -4_320 * MINUTE],
  ["ahead by three days", 4_320 * MINUTE],
  ["ahead by fifty years", 50 * 365 * 1_440 * MINUTE],
])("a clock that leaps %s keeps nobody from looking every minute, and fills no log", async (_, leap) => {
  const events: string[] = [];
  const looks: number[] = [];
  const clock = everyMinute(async () => void looks.push(Date.now()), logTo(events));
  await vi.advanceTimersByTimeAsync(MINUTE);
  vi.setSystemTime(Date.now() + leap);
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  await clock.stop();
  expect(looks).toHaveLength(4);
  expect(looks.every((at) => at % MINUTE < 1_000)).toBe(true);
  expect(events).toEqual([]);
});

test("a look that takes long is not started a second time, and stopping waits for it", async () => {
  let running = 0;
  let most = 0;
  let finish = (): void => undefined;
  const clock = everyMinute(async () => {
    most = Math.max(most, ++running);
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    running--;
  }, logTo([]));
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(most).toBe(1);
  let stopped = false;
  const stopping = clock.stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(stopped).toBe(false);
  finish();
  await stopping;
});
