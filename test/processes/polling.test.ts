import { expect, onTestFinished, test } from "vitest";
import { type Alone, alone } from "../../src/alone.ts";
import { somebodyWaits } from "../support/somebody-waits.ts";
import { twoProcesses } from "../support/two-processes.ts";

/** Time that passes only when a test says so. */
function slowTime() {
  let now = 0;
  let waiting: { readonly at: number; readonly ms: number; readonly over: () => void }[] = [];
  return {
    clock: () => now,
    /** Whoever lives by this time waits for it to go on, and for nothing else: longer is how they wait for an answer. */
    atRest: () => waiting.some((one) => one.ms <= 2_000),
    pause: (ms: number, signal: AbortSignal) =>
      new Promise<void>((over) => {
        if (signal.aborted) return over();
        signal.addEventListener("abort", () => over());
        waiting.push({ at: now + ms, ms, over });
      }),
    pass: (ms: number) => {
      now += ms;
      const due = waiting.filter((one) => one.at <= now);
      waiting = waiting.filter((one) => one.at > now);
      for (const { over } of due) over();
    },
  };
}

/** Turns of the event loop until it is so; after very many of them the failure tells what did not come, and what was logged. */
const until = (logged: readonly string[]) => async (what: string, isSo: () => boolean) => {
  for (let turns = 0; !isSo(); turns += 1) {
    if (turns > 10_000_000) throw new Error(`waited in vain for ${what}; logged: ${logged.join("; ") || "nothing"}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
};

test("one process polls, another takes over within seconds of its standing still, and the first then leaves off", async () => {
  const { both } = await twoProcesses();
  const stopping = new AbortController();
  const times = [slowTime(), slowTime()] as const;
  const polling = [false, false];
  const logged: string[] = [];
  const note = (event: string, facts?: unknown): void => void logged.push(`${event} ${JSON.stringify(facts)}`);
  const soon = until(logged);
  const running = both.map(({ store }, at) => {
    const { clock, pause } = times[at === 0 ? 0 : 1];
    const task: Alone = alone({
      store,
      clock,
      pause,
      log: { info: note, warn: note, error: note },
      name: "telegram polling",
      holder: `p${at}`,
    });
    return task(async (over) => {
      polling[at] = true;
      await new Promise<void>((resolve) => over.addEventListener("abort", () => resolve()));
      polling[at] = false;
    }, stopping.signal);
  });
  onTestFinished(() => stopping.abort());
  const atRest = () => times.every((time) => time.atRest());
  await soon("both to have asked", atRest);
  // A database that is slow to answer has refused both: they ask again.
  for (let asked = 0; !polling.includes(true) && asked < 5; asked += 1) {
    for (const time of times) time.pass(1_000);
    await soon("both to have asked again", atRest);
  }
  expect(polling.filter(Boolean), logged.join("; ")).toHaveLength(1);
  const first = polling[0] ? 0 : 1;
  const other = 1 - first;

  // Both live: seconds go by for both, and nothing changes hands.
  for (let second = 0; second < 20; second += 1) {
    for (const time of times) time.pass(1_000);
    await soon("both to rest", atRest);
    expect(polling[other]).toBe(false);
  }
  // The first stands still, as a stopped or vanished process does: time goes by for the other alone.
  let missed = 0;
  while (!polling[other] && missed < 20) {
    missed += 1;
    times[other === 0 ? 0 : 1].pass(1_000);
    await soon("the other to rest", () => times[other === 0 ? 0 : 1].atRest());
  }
  expect(missed).toBeLessThanOrEqual(8);
  // Woken, it learns that the task is another's.
  times[first === 0 ? 0 : 1].pass(missed * 1_000);
  await soon("the first to leave off", () => !polling[first]);
  expect(polling[other]).toBe(true);

  stopping.abort();
  await Promise.all(running);
  expect(await both[0].store.db.selectFrom("sole_tasks").selectAll().execute()).toEqual([]);
});

test("whoever asks a database that does not answer leaves off when their lease ends", async () => {
  const { w, both } = await twoProcesses();
  const stopping = new AbortController();
  const time = slowTime();
  const { clock, pause } = time;
  const logged: string[] = [];
  const note = (event: string): void => void logged.push(event);
  const log = { info: note, warn: note, error: note };
  let polling = false;
  const task = alone({ store: both[0].store, clock, pause, log, name: "telegram polling", holder: "p0" });
  const running = task(async (over) => {
    polling = true;
    await new Promise<void>((resolve) => over.addEventListener("abort", () => resolve()));
    polling = false;
  }, stopping.signal);
  onTestFinished(() => stopping.abort());
  await until(logged)("it to poll", () => polling && time.atRest());
  await w.store.write(async (tx) => {
    await tx.updateTable("sole_tasks").set({ name: "telegram polling" }).execute();
    time.pass(2_000);
    await somebodyWaits(w.store);
    for (let second = 0; polling && second < 20; second += 1) {
      time.pass(1_000);
      for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(polling, logged.join("; ")).toBe(false);
  });
  stopping.abort();
  await running;
});

test("whoever is stopped while they ask begins nothing, and leaves the task to others", async () => {
  const { w, both } = await twoProcesses();
  const stopping = new AbortController();
  const { clock, pause } = slowTime();
  const ignore = () => undefined;
  const log = { info: ignore, warn: ignore, error: ignore };
  const task = alone({ store: both[0].store, clock, pause, log, name: "telegram polling", holder: "p0" });
  let begun = false;
  let running: Promise<void> = Promise.resolve();
  await w.store.write(async (tx) => {
    await tx.insertInto("sole_tasks").values({ name: "telegram polling", holder: "p1", until: 0 }).execute();
    running = task(async () => {
      begun = true;
    }, stopping.signal);
    await somebodyWaits(w.store);
    stopping.abort();
  });
  await running;
  expect(begun).toBe(false);
  expect(await w.store.db.selectFrom("sole_tasks").selectAll().execute()).toEqual([]);
});
