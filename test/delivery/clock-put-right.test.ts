import { expect, test } from "vitest";
import { drainAll } from "../../src/delivery/drain.ts";
import { pullBack } from "../../src/store/clock-ahead.ts";
import { claimDue, nextDeliveryAt } from "../../src/store/outbox.ts";
import { holdTask } from "../../src/store/sole-tasks.ts";
import { noteStranger, strangerOf } from "../../src/store/strangers.ts";
import { onEachDatabase } from "../support/databases.ts";
import { type Office, office } from "./office.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const AHEAD = 2 * HOUR;

/** Looks at once, and whenever something is due until then. */
async function live(o: Office, ms: number): Promise<void> {
  for (const until = o.w.now + ms; ; ) {
    await pullBack(o.w.store, o.w.now);
    await drainAll(o.post);
    const next = (await nextDeliveryAt(o.w.store.db)) ?? Number.POSITIVE_INFINITY;
    o.w.now = Math.min(Math.max(next, o.w.now + 1), until);
    if (o.w.now >= until) break;
  }
  await drainAll(o.post);
}

onEachDatabase("a clock that was ahead and is put right", (dialect) => {
  test("keeps nobody waiting: neither who was written to meanwhile nor their colleagues", async () => {
    const o = await office(dialect);
    const [olha, minh] = [await o.person(), await o.person()];
    o.w.now += AHEAD;
    for (const id of ["a1", "a2", "a3", "a4", "a5"]) await o.queue(olha, id);
    await drainAll(o.post);
    const before = o.sent.length;
    o.w.now -= AHEAD;
    await o.queue(olha, "a6");
    await o.queue(minh, "b");
    await live(o, 10 * SECOND);
    expect(before).toBeLessThan(5);
    expect(o.sent.map(({ reference }) => reference).toSorted()).toEqual(["a1", "a2", "a3", "a4", "a5", "a6", "b"]);
  });

  test("leaves a platform that asked for silence meanwhile as long in silence as it asked", async () => {
    const o = await office(dialect);
    const olha = await o.person();
    o.w.now += AHEAD;
    o.outcomes = [{ kind: "retry", afterMs: 20 * MINUTE, reason: "429" }];
    await o.queue(olha, "a");
    await drainAll(o.post);
    o.w.now -= AHEAD;
    await o.queue(olha, "b");
    await live(o, 20 * MINUTE - SECOND);
    expect(o.sent).toHaveLength(1);
    await live(o, 2 * SECOND);
    expect(o.sent.map(({ reference }) => reference)).toEqual(["a", "a", "b"]);
  });

  test("breaks no silence that a platform had asked for before", async () => {
    const o = await office(dialect);
    const olha = await o.person();
    o.outcomes = [{ kind: "retry", afterMs: 4 * HOUR, reason: "429" }];
    await o.queue(olha, "a");
    await drainAll(o.post);
    o.w.now += AHEAD;
    await o.queue(olha, "b");
    await live(o, MINUTE);
    o.w.now -= AHEAD;
    await live(o, 4 * HOUR - 2 * MINUTE);
    expect(o.sent).toHaveLength(1);
    await live(o, 2 * MINUTE);
    expect(o.sent.map(({ reference }) => reference)).toEqual(["a", "a", "b"]);
  });

  test("is not suspected where machines are some seconds apart: what one has claimed stays its own", async () => {
    const o = await office(dialect);
    await o.queue(await o.person(), "a");
    const ahead = await claimDue(o.w.store, o.w.now + 50 * SECOND, { claimMs: 30 * SECOND, sendingMs: MINUTE }, 5);
    expect(ahead).toHaveLength(1);
    expect(await pullBack(o.w.store, o.w.now)).toBe(0);
    await live(o, MINUTE);
    expect(o.sent).toEqual([]);
  });

  test("leaves to others what a process had to itself that died before the clock was right", async () => {
    const { w } = await office(dialect);
    const hold = (holder: string, now: number) =>
      holdTask(w.store.db, { name: "polling", holder }, now, now + 6 * SECOND);
    expect(await hold("one", w.now + AHEAD)).toBe(true);
    expect(await hold("other", w.now)).toBe(true);
    expect(await hold("third", w.now - 30 * SECOND)).toBe(false);
  });

  test("silences a stranger who was told their line meanwhile for two days at most", async () => {
    const { w } = await office(dialect);
    const guest = { platform: "slack", team: "T1", externalId: "U9" } as const;
    const isTold = () => w.store.write(async (tx) => (await strangerOf(tx, guest, w.now)).told);
    await w.store.write((tx) => noteStranger(tx, guest, 0, w.now + 3 * 24 * HOUR));
    expect(await isTold()).toBe(false);
    await w.store.write((tx) => noteStranger(tx, guest, 0, w.now));
    expect(await isTold()).toBe(true);
    w.now += 24 * HOUR;
    expect(await isTold()).toBe(false);
  });

  test("has their platform asked at once who somebody is, and not later than by their own midnight", async () => {
    const { w, person } = await office(dialect);
    for (const due of [w.now + 3 * 24 * HOUR, w.now + 20 * HOUR]) {
      const { id } = await person();
      await w.store.db.updateTable("identities").set({ standing_due_at: due }).where("member_id", "=", id).execute();
    }
    await pullBack(w.store, w.now);
    const found = await w.store.db.selectFrom("identities").select("standing_due_at").orderBy("external_id").execute();
    expect(found.map((one) => one.standing_due_at)).toEqual([w.now, w.now + 20 * HOUR]);
  });

  test("has calendars read again at once", async () => {
    const { w } = await office(dialect);
    const member = await w.member({});
    const row = { workspace_id: w.workspace, address: "x", briefs: 1, failures: 0, created_at: w.now } as const;
    const ahead = w.now + 3 * 24 * HOUR;
    const waits = [
      { read_at: ahead, due_at: ahead + 30 * MINUTE },
      { read_at: null, due_at: ahead + 6 * HOUR },
      { read_at: w.now - MINUTE, due_at: w.now + 9 * HOUR },
    ];
    for (const [at, one] of waits.entries()) {
      const { id } = at === 0 ? member : await w.member({});
      await w.store.db
        .insertInto("calendars")
        .values({ ...row, ...one, member_id: id })
        .execute();
    }
    await pullBack(w.store, w.now);
    const found = await w.store.db.selectFrom("calendars").select(["read_at", "due_at"]).orderBy("due_at").execute();
    expect(
      found.toSorted((one, other) => one.due_at - other.due_at || (other.read_at ?? 0) - (one.read_at ?? 0)),
    ).toEqual([
      { read_at: w.now, due_at: w.now },
      { read_at: null, due_at: w.now },
      { read_at: w.now - MINUTE, due_at: w.now + 9 * HOUR },
    ]);
  });
});
