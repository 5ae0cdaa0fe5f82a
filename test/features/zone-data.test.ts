import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS, instantAt, localDay, localTime } from "../../src/domain/time.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import { followZoneData } from "../../src/features/zone-data.ts";
import { tick } from "../../src/schedule/tick.ts";
import { moveDueTimes } from "../../src/store/due-times.ts";
import { enqueue } from "../../src/store/outbox.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { holdWorkspace } from "../../src/store/workspaces.ts";
import { onEachDatabase } from "../support/databases.ts";
import { somebodyWaits } from "../support/somebody-waits.ts";
import { type World, world } from "../support/world.ts";

const VANCOUVER = "America/Vancouver";
/** Monday 9 November 2026, noon there. */
const MONDAY = instantAt("2026-11-09", "12:00", VANCOUVER);

/** Somebody whom the page reaches, with every due time as rules that were `off` by so much had set it. */
async function someone(w: World, off: number): Promise<MemberRow> {
  const member = await w.member({
    zone: VANCOUVER,
    checklist_due_at: instantAt("2026-11-10", "09:00", VANCOUVER) + off,
  });
  const { workspace_id, id } = member;
  await w.store.db
    .insertInto("identities")
    .values({
      workspace_id,
      platform: "web",
      team: "",
      external_id: id,
      member_id: id,
      conversation: null,
      unreachable_at: null,
      created_at: 0,
    })
    .execute();
  await w.store.db
    .insertInto("review_times")
    .values({ workspace_id, member_id: id, due_at: instantAt("2026-11-13", "16:00", VANCOUVER) + off })
    .execute();
  return member;
}

/** Local moments at which something of `kind` was queued, with a look at every hour. */
async function queuedUntil(w: World, kind: string, end: Instant): Promise<string[]> {
  for (; w.now <= end; w.now += HOUR_MS)
    await tick({ ...w, log: { info: () => undefined, warn: () => undefined, error: () => undefined } });
  const rows = await w.store.db.selectFrom("outbox").select(["kind", "created_at"]).orderBy("created_at").execute();
  return rows
    .filter((row) => row.kind === kind)
    .map(({ created_at }) => `${localDay(created_at, VANCOUVER)} ${localTime(created_at, VANCOUVER)}`);
}

const remindAt = async (w: World, id: string) =>
  (await w.store.db.selectFrom("follow_ups").select("remind_at").where("id", "=", id).executeTakeFirstOrThrow())
    .remind_at;

onEachDatabase("new rules for a zone", (dialect) => {
  test.each([-HOUR_MS, HOUR_MS])("what was stored %i ms off is said once, at nine of each local day", async (off) => {
    const w = await world(dialect);
    w.now = MONDAY;
    await someone(w, off);
    expect(await followZoneData(w.store, "2026b", w.now)).toMatchObject({ before: null, members: 1 });
    expect(await queuedUntil(w, "checklist", MONDAY + 4 * DAY_MS - HOUR_MS)).toEqual([
      "2026-11-10 09:00",
      "2026-11-11 09:00",
      "2026-11-12 09:00",
      "2026-11-13 09:00",
    ]);
    expect(await queuedUntil(w, "review", MONDAY + 4 * DAY_MS + 7 * HOUR_MS)).toEqual(["2026-11-13 16:00"]);
  });

  test("a morning that was said by the old rules is not said again when nine comes by the new ones", async () => {
    const w = await world(dialect);
    w.now = instantAt("2026-11-10", "08:00", VANCOUVER);
    const member = await someone(w, DAY_MS - HOUR_MS);
    await w.store.write((tx) =>
      enqueue(tx, {
        workspace: w.workspace,
        id: w.newId(),
        key: `checklist:${member.id}:2026-11-10`,
        kind: "checklist",
        member: member.id,
        subject: { kind: "checklist", day: "2026-11-10" },
        address: null,
        now: w.now,
      }),
    );
    await followZoneData(w.store, "2026b", w.now);
    expect(await queuedUntil(w, "checklist", w.now + DAY_MS + 2 * HOUR_MS)).toEqual([
      "2026-11-10 08:00",
      "2026-11-11 09:00",
    ]);
  });

  test("a reminder goes to the time that was agreed; one put off to its own moment, and one by the old rules right, stay", async () => {
    const w = await world(dialect);
    w.now = MONDAY;
    const of = await someone(w, 0);
    const agreed = instantAt("2026-11-12", "15:00", VANCOUVER);
    const at = { of, due_on: "2026-11-12", due_time: "15:00" };
    const off = await w.followUp({ ...at, remind_at: agreed - HOUR_MS });
    const right = await w.followUp({ ...at, remind_at: agreed });
    const putOff = await w.followUp({ ...at, remind_at: agreed + 2 * HOUR_MS, snoozed_until: "2026-11-12" });
    const later = await w.followUp({ ...at, remind_at: agreed + 3 * HOUR_MS });
    expect(await followZoneData(w.store, "2026b", w.now)).toMatchObject({ reminders: 1 });
    expect(await remindAt(w, off.id)).toBe(agreed);
    expect(await remindAt(w, right.id)).toBe(agreed);
    expect(await remindAt(w, putOff.id)).toBe(agreed + 2 * HOUR_MS);
    expect(await remindAt(w, later.id)).toBe(agreed + 3 * HOUR_MS);
  });

  test("a client's clock passes at midnight of the new rules", async () => {
    const w = await world(dialect);
    w.now = MONDAY;
    const owner = await someone(w, 0);
    const client = await w.client({ owner, tier: "key", any_on: "2026-11-06", any_due_at: 1 });
    expect(await followZoneData(w.store, "2026b", w.now)).toMatchObject({ clients: 1 });
    const row = await w.store.db
      .selectFrom("clients")
      .select("any_due_at")
      .where("id", "=", client.id)
      .executeTakeFirst();
    expect(localTime(row?.any_due_at ?? 0, VANCOUVER)).toBe("00:00");
  });

  test("that are older than a member's zone are followed for everybody else", async () => {
    const w = await world(dialect);
    w.now = MONDAY;
    const lost = await w.member({ zone: "Mars/Phobos", checklist_due_at: 5 });
    await w.client({ name: "Acme", owner: lost, tier: "key", any_on: "2026-11-06", any_due_at: 1 });
    const owner = await someone(w, HOUR_MS);
    await w.client({ name: "Vega", owner, tier: "key", any_on: "2026-11-06", any_due_at: 1 });
    expect(await followZoneData(w.store, "2026b", w.now)).toMatchObject({ members: 2, clients: 2 });
    const due = await w.store.db.selectFrom("members").select(["id", "checklist_due_at as at"]).orderBy("id").execute();
    expect(due).toEqual([
      { id: lost.id, at: 5 },
      { id: owner.id, at: (owner.checklist_due_at ?? 0) - HOUR_MS },
    ]);
  });

  test("with the same rules nothing is touched, whatever is stored; another version is followed again", async () => {
    const w = await world(dialect);
    w.now = MONDAY;
    await followZoneData(w.store, "2026b", w.now);
    const stored = (await someone(w, HOUR_MS)).checklist_due_at;
    const due = () => w.store.db.selectFrom("members").select("checklist_due_at as at").executeTakeFirstOrThrow();
    expect(await followZoneData(w.store, "2026b", w.now)).toBeNull();
    expect(await due()).toEqual({ at: stored });
    expect(await followZoneData(w.store, "2026c", w.now)).toMatchObject({ before: "2026b", members: 1 });
    expect(await due()).toEqual({ at: (stored ?? 0) - HOUR_MS });
  });
});

test("new rules that come while another process hears of a client leave its clock as that one set it", async () => {
  const w = await world("postgres");
  w.now = MONDAY;
  const owner = await someone(w, 0);
  await w.client({ owner, tier: "key", any_on: "2026-11-06", any_due_at: 1 });
  const heard = Promise.withResolvers<void>();
  const following = Promise.withResolvers<void>();
  const hearing = w.store.write(async (tx) => {
    await holdWorkspace(tx, w.workspace);
    await tx.updateTable("clients").set({ any_on: "2026-11-09" }).execute();
    await moveDueTimes(tx, w.workspace);
    heard.resolve();
    await following.promise;
  });
  await heard.promise;
  const followed = followZoneData(w.store, "2026b", w.now);
  await somebodyWaits(w.store);
  following.resolve();
  await Promise.all([hearing, followed]);
  expect(await w.store.write((tx) => moveDueTimes(tx, w.workspace))).toBe(0);
});

test("a reminder that another process says while new rules come is not set to be said once more", async () => {
  const w = await world("postgres");
  w.now = MONDAY;
  const of = await someone(w, 0);
  const agreed = instantAt("2026-11-12", "15:00", VANCOUVER);
  const { id } = await w.followUp({ of, due_on: "2026-11-12", due_time: "15:00", remind_at: agreed - HOUR_MS });
  const said = Promise.withResolvers<void>();
  const following = Promise.withResolvers<void>();
  const saying = w.store.write(async (tx) => {
    await tx.updateTable("follow_ups").set({ remind_at: null }).where("id", "=", id).execute();
    said.resolve();
    await following.promise;
  });
  await said.promise;
  const followed = followZoneData(w.store, "2026b", w.now);
  await somebodyWaits(w.store);
  following.resolve();
  expect(await followed).toMatchObject({ reminders: 0 });
  await saying;
  expect(await remindAt(w, id)).toBeNull();
});
