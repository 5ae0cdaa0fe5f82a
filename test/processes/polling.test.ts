import { expect, onTestFinished, test } from "vitest";
import { type Alone, alone } from "../../src/alone.ts";
import { twoProcesses } from "../support/two-processes.ts";

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Time that passes only when a test says so. */
function slowTime() {
  let now = 0;
  let waiting: { readonly at: number; readonly over: () => void }[] = [];
  return {
    clock: () => now,
    /** Whoever lives by this time waits for it to go on. */
    atRest: () => waiting.length > 0,
    pause: (ms: number, signal: AbortSignal) =>
      new Promise<void>((over) => {
        if (signal.aborted) return over();
        signal.addEventListener("abort", () => over());
        waiting.push({ at: now + ms, over });
      }),
    pass: (ms: number) => {
      now += ms;
      const due = waiting.filter((one) => one.at <= now);
      waiting = waiting.filter((one) => one.at > now);
      for (const { over } of due) over();
    },
  };
}

const soon = async (what: () => boolean): Promise<void> => {
  while (!what()) await new Promise((resolve) => setImmediate(resolve));
};

test("one process polls, another takes over within seconds of its standing still, and the first then leaves off", async () => {
  const { both } = await twoProcesses();
  const stopping = new AbortController();
  const times = [slowTime(), slowTime()] as const;
  const polling = [false, false];
  const running = both.map(({ store }, at) => {
    const { clock, pause } = times[at === 0 ? 0 : 1];
    const task: Alone = alone({ store, clock, pause, log: QUIET, name: "telegram polling", holder: `p${at}` });
    return task(async (over) => {
      polling[at] = true;
      await new Promise<void>((resolve) => over.addEventListener("abort", () => resolve()));
      polling[at] = false;
    }, stopping.signal);
  });
  onTestFinished(() => stopping.abort());
  await soon(() => polling.includes(true));
  const first = polling[0] ? 0 : 1;
  const other = 1 - first;

  // Both live: seconds go by for both, and nothing changes hands.
  for (let second = 0; second < 20; second += 1) {
    for (const time of times) time.pass(1_000);
    await soon(() => times.every((time) => time.atRest()));
    expect(polling[other]).toBe(false);
  }
  // The first stands still, as a stopped or vanished process does: time goes by for the other alone.
  let missed = 0;
  while (!polling[other] && missed < 20) {
    missed += 1;
    times[other === 0 ? 0 : 1].pass(1_000);
    await soon(() => times[other === 0 ? 0 : 1].atRest());
  }
  expect(missed).toBeLessThanOrEqual(8);
  // Woken, it learns that the task is another's.
  times[first === 0 ? 0 : 1].pass(missed * 1_000);
  await soon(() => !polling[first]);
  expect(polling[other]).toBe(true);

  stopping.abort();
  await Promise.all(running);
  expect(await both[0].store.db.selectFrom("sole_tasks").selectAll().execute()).toEqual([]);
});
