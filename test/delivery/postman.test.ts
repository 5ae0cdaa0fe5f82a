import { expect, test } from "vitest";
import { type Postman, postman } from "../../src/delivery/postman.ts";
import { type Office, office } from "./office.ts";

/** What Node waits for at most; anything longer is over after a millisecond, again and again. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const DAY_MS = 86_400_000;

/** A postman whose timers are in the test's hand. */
function postmanOf(o: Office): { readonly carrier: Postman; readonly waits: (() => void)[]; readonly asked: number[] } {
  const waits: (() => void)[] = [];
  const asked: number[] = [];
  const carrier = postman(o.post, (ms, run) => {
    asked.push(ms);
    const wait = (): void => {
      waits.splice(waits.indexOf(wait), 1);
      o.w.now += ms;
      run();
    };
    waits.push(wait);
    return () => void (waits.includes(wait) && waits.splice(waits.indexOf(wait), 1));
  });
  return { carrier, waits, asked };
}

async function dueIn(o: Office, ms: number): Promise<void> {
  await o.queue(await o.person(), "a");
  await o.w.store.db
    .updateTable("outbox")
    .set({ due_at: o.w.now + ms })
    .execute();
}

test("what is due in sixty days is waited for in pieces that a timer can count, and nobody spins meanwhile", async () => {
  const o = await office("sqlite");
  await dueIn(o, 60 * DAY_MS);
  const begun = o.w.now;
  const { carrier, waits, asked } = postmanOf(o);
  await carrier.round();
  for (let round = 0; round < 10; round += 1) {
    expect(waits).toHaveLength(1);
    waits[0]?.();
    await carrier.round();
  }
  expect(asked.filter((ms) => ms > LONGEST_TIMER_MS)).toEqual([]);
  expect(o.w.now - begun).toBeGreaterThanOrEqual(10 * 1_000);
  expect(o.sent).toEqual([]);

  o.w.now = begun + 60 * DAY_MS - 5_000;
  await carrier.round();
  expect(o.sent).toEqual([]);
  waits[0]?.();
  await carrier.round();
  expect(o.w.now).toBe(begun + 60 * DAY_MS);
  expect(o.sent.map(({ reference }) => reference)).toEqual(["a"]);
  await carrier.stop();
  expect(waits).toEqual([]);
});
