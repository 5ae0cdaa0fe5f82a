import { expect, test } from "vitest";
import { textOf } from "../../src/chat/text.ts";
import { DAY_MS, HOUR_MS, instantAt, localDay, localTime, MINUTE_MS } from "../../src/domain/time.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import { checklistMessage, scheduleMember, sendDueChecklists } from "../../src/features/morning.ts";
import { tick } from "../../src/schedule/tick.ts";
import { nextDueAt } from "../../src/store/due.ts";
import { moveMorning } from "../../src/store/mornings.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { quietLog } from "../support/quiet-log.ts";
import { type World, world } from "../support/world.ts";

const KYIV = "Europe/Kyiv";
const CITIES = [KYIV, "America/New_York", "Asia/Ho_Chi_Minh"] as const;

/** A member whom the page reaches, with their next morning set at `w.now`. */
async function reachable(w: World, given: Partial<MemberRow> = {}): Promise<MemberRow> {
  const member = await w.member(given);
  await w.store.db
    .insertInto("identities")
    .values({
      workspace_id: w.workspace,
      platform: "web",
      team: "",
      external_id: member.id,
      member_id: member.id,
      conversation: null,
      unreachable_at: null,
      created_at: 0,
    })
    .execute();
  await w.store.write((tx) => scheduleMember(tx, w.workspace, member.id, w.now));
  return member;
}

/** Moves the clock as the demo does: from one due moment to the next, and then to the end. */
async function runUntil(w: World, end: Instant, log = quietLog()): Promise<void> {
  for (;;) {
    // Nobody delivers here, so what waits in the outbox is not looked at.
    const due = await w.store.db
      .selectFrom("members")
      .select((eb) => eb.fn.min("checklist_due_at").as("at"))
      .executeTakeFirst();
    if (due?.at === null || due?.at === undefined || due.at > end) break;
    w.now = Math.max(w.now, due.at);
    await tick({ store: w.store, now: w.now, newId: w.newId, log });
  }
  w.now = end;
}

const queued = (w: World) =>
  w.store.db
    .selectFrom("outbox")
    .select(["key", "member_id", "created_at", "subject", "kind"])
    .where("kind", "=", "checklist")
    .orderBy("created_at")
    .execute();

const dueOf = async (w: World, member: MemberRow) =>
  (
    await w.store.db
      .selectFrom("members")
      .select("checklist_due_at")
      .where("workspace_id", "=", w.workspace)
      .where("id", "=", member.id)
      .executeTakeFirstOrThrow()
  ).checklist_due_at;

onEachDatabase("the morning", (dialect) => {
  test.each([
    ["an ordinary night", "2026-11-23", "2026-11-24"],
    ["the night Kyiv's summer ends", "2026-10-24", "2026-10-26"],
    ["the night New York's summer ends", "2026-10-31", "2026-11-02"],
    ["the night Kyiv's summer begins", "2027-03-27", "2027-03-29"],
  ])("over %s everybody has one checklist, at their own nine", async (_, from, to) => {
    const w = await world(dialect);
    w.now = instantAt(from, "23:00", KYIV);
    const members = new Map<string, string>();
    for (const zone of CITIES) members.set((await reachable(w, { zone, work_days: "1234567" })).id, zone);
    const start = w.now;
    await runUntil(w, instantAt(to, "23:00", KYIV));
    const rows = await queued(w);
    for (const [id, zone] of members) {
      const mine = rows.filter((row) => row.member_id === id);
      const days = mine.map((row) => localDay(row.created_at, zone));
      expect(mine.map((row) => localTime(row.created_at, zone))).toEqual(mine.map(() => "09:00"));
      expect(mine.map((row) => row.key)).toEqual(days.map((day) => `checklist:${id}:${day}`));
      const nights = Math.round((w.now - start) / DAY_MS);
      expect(new Set(days).size).toBe(nights);
    }
  });

  test("comes at nine to the members of each city, and to nobody else", async () => {
    const w = await world(dialect);
    w.now = instantAt("2026-11-23", "23:00", KYIV);
    for (const zone of CITIES) await reachable(w, { zone });
    await runUntil(w, instantAt("2026-11-24", "09:00", KYIV));
    // Monday 23:00 in Kyiv is 16:00 in New York: its next nine has not come by Tuesday's nine in Kyiv.
    expect((await queued(w)).map((row) => row.created_at)).toEqual([
      instantAt("2026-11-24", "09:00", "Asia/Ho_Chi_Minh"),
      instantAt("2026-11-24", "09:00", KYIV),
    ]);
  });

  test("after downtime is today's alone, and late only until 18:00", async () => {
    const w = await world(dialect);
    w.now = instantAt("2026-11-23", "08:00", KYIV);
    const member = await reachable(w);
    w.now = instantAt("2026-11-26", "17:59", KYIV);
    await tick({ store: w.store, now: w.now, newId: w.newId, log: quietLog() });
    expect(await queued(w)).toMatchObject([{ key: `checklist:${member.id}:2026-11-26`, kind: "checklist" }]);
    expect(await dueOf(w, member)).toBe(instantAt("2026-11-27", "09:00", KYIV));

    w.now = instantAt("2026-11-27", "18:00", KYIV);
    await tick({ store: w.store, now: w.now, newId: w.newId, log: quietLog() });
    expect(await queued(w)).toHaveLength(1);
    expect(await dueOf(w, member)).toBe(instantAt("2026-11-30", "09:00", KYIV));
  });

  test("is sent once, however many look at the same moment", async () => {
    const w = await world(dialect);
    w.now = instantAt("2026-11-24", "08:00", KYIV);
    await reachable(w);
    const at = { store: w.store, now: instantAt("2026-11-24", "09:00", KYIV), newId: w.newId, log: quietLog() };
    await Promise.all([tick(at), tick(at), tick(at)]);
    await tick({ ...at, now: at.now + MINUTE_MS });
    expect(await queued(w)).toHaveLength(1);
  });

  test("that another process has moved meanwhile is left where it is", async () => {
    const w = await world(dialect);
    const member = await w.member({ checklist_due_at: 2_000 });
    const stale = { ...member, checklist_due_at: 1_000 };
    expect(await w.store.write((tx) => moveMorning(tx, stale, 3_000))).toBe(false);
    expect(await dueOf(w, member)).toBe(2_000);
    expect(await w.store.write((tx) => moveMorning(tx, member, 3_000))).toBe(true);
  });

  test("keeps to holidays and days off", async () => {
    const w = await world(dialect);
    w.now = instantAt("2026-12-24", "12:00", KYIV);
    const member = await reachable(w, { country: "UA" });
    expect(await dueOf(w, member)).toBe(instantAt("2026-12-28", "09:00", KYIV));
  });

  test("of one whose row cannot be understood holds up nobody, and is tried again in an hour", async () => {
    const w = await world(dialect);
    w.now = instantAt("2026-11-24", "08:00", KYIV);
    const good = await reachable(w);
    const nine = instantAt("2026-11-24", "09:00", KYIV);
    const bad = await w.member({ zone: "Mars/Phobos", checklist_due_at: nine - 1 });
    const log = quietLog();
    expect(await tick({ store: w.store, now: nine, newId: w.newId, log })).toMatchObject({ checklists: 2 });
    expect((await queued(w)).map((row) => row.member_id)).toEqual([good.id]);
    expect(log.errors).toEqual(["checklist.failed"]);
    expect(await dueOf(w, bad)).toBe(nine + HOUR_MS);
  });

  test("looks at no more than it was asked to at once", async () => {
    const w = await world(dialect);
    w.now = instantAt("2026-11-24", "08:00", KYIV);
    for (let count = 0; count < 3; count++) await reachable(w);
    const at = { store: w.store, now: instantAt("2026-11-24", "09:00", KYIV), newId: w.newId, log: quietLog() };
    expect(await sendDueChecklists(at, 2)).toBe(2);
    expect(await sendDueChecklists(at, 2)).toBe(1);
    expect(await sendDueChecklists(at, 2)).toBe(0);
  });

  test("moves with a member's zone and time, but a second one never comes the same day", async () => {
    const w = await world(dialect);
    w.now = instantAt("2026-11-24", "08:00", KYIV);
    const member = await reachable(w);
    await runUntil(w, instantAt("2026-11-24", "10:00", KYIV));
    await w.store.db.updateTable("members").set({ zone: "America/New_York" }).where("id", "=", member.id).execute();
    await w.store.write((tx) => scheduleMember(tx, w.workspace, member.id, w.now));
    await runUntil(w, instantAt("2026-11-24", "20:00", KYIV));
    expect(await queued(w)).toHaveLength(1);
    expect(await dueOf(w, member)).toBe(instantAt("2026-11-25", "09:00", "America/New_York"));
  });

  test("that is due already is not lost when the member changes something", async () => {
    const w = await world(dialect);
    w.now = instantAt("2026-11-24", "08:00", KYIV);
    const member = await reachable(w);
    w.now = instantAt("2026-11-24", "09:30", KYIV);
    await w.store.write((tx) => scheduleMember(tx, w.workspace, member.id, w.now));
    expect(await dueOf(w, member)).toBe(instantAt("2026-11-24", "09:00", KYIV));
  });

  test("is not planned for somebody who cannot be reached", async () => {
    const w = await world(dialect);
    const member = await w.member();
    await w.store.write((tx) => scheduleMember(tx, w.workspace, member.id, w.now));
    expect(await dueOf(w, member)).toBeNull();
    const blocked = await reachable(w);
    await w.store.db.updateTable("identities").set({ unreachable_at: w.now }).execute();
    await w.store.write((tx) => scheduleMember(tx, w.workspace, blocked.id, w.now));
    expect(await dueOf(w, blocked)).toBeNull();
  });
});

onEachDatabase("the words of a queued checklist", (dialect) => {
  const message = (w: World, member: MemberRow, day: string) =>
    w.store.write((tx) => checklistMessage(tx, { kind: "checklist", day }, w.asker(member)));

  test("are found when it is sent", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const orbit = await w.client({ name: "Orbit", owner: olha });
    await w.followUp({ client: orbit, of: olha, text: "estimate", due_on: "2026-11-23" });
    const reply = await message(w, olha, "2026-11-24");
    expect(reply?.title && textOf(reply.title)).toBe("Tue 24 Nov · 1 thing");
  });

  test("are none when evening or another day has come meanwhile", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    w.now = instantAt("2026-11-24", "18:00", KYIV);
    expect(await message(w, olha, "2026-11-24")).toBeNull();
    w.now = instantAt("2026-11-25", "09:00", KYIV);
    expect(await message(w, olha, "2026-11-24")).toBeNull();
  });

  test("of an empty day are one short line", async () => {
    const w = await world(dialect);
    const olha = await w.member({ language: "uk" });
    const reply = await message(w, olha, "2026-11-24");
    expect(reply).toMatchObject({ sections: [], actions: [] });
    expect(reply?.title && textOf(reply.title)).toBe("Вт 24 лист. · на сьогодні справ немає");
  });

  test("are the same when it has to be sent again", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const vega = await w.client({ name: "Vega", owner: olha, any_on: "2026-11-08", any_due_at: w.now - DAY_MS });
    await w.followUp({ client: vega, of: olha });
    expect(await message(w, olha, "2026-11-24")).toEqual(await message(w, olha, "2026-11-24"));
  });
});

onEachDatabase("the next due moment", (dialect) => {
  test("is the earliest of mornings, reminders and deliveries", async () => {
    const w = await world(dialect);
    expect(await nextDueAt(w.store.db)).toBeNull();
    const olha = await w.member({ checklist_due_at: 3_000 });
    expect(await nextDueAt(w.store.db)).toBe(3_000);
    await w.followUp({ of: olha, remind_at: 2_000 });
    expect(await nextDueAt(w.store.db)).toBe(2_000);
  });
});
