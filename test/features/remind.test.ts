import { expect, test } from "vitest";
import { instantAt } from "../../src/domain/time.ts";
import { showChecklist } from "../../src/features/checklist.ts";
import { dateFollowUp } from "../../src/features/date-follow-up.ts";
import { finishFollowUp } from "../../src/features/finish-follow-up.ts";
import { remindDue } from "../../src/features/remind.ts";
import { reminderMessage } from "../../src/features/reminder-message.ts";
import { snooze } from "../../src/features/snooze.ts";
import { zoneMoved } from "../../src/features/zone-moved.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import type { Store } from "../../src/store/store.ts";
import { onEachDatabase } from "../support/databases.ts";
import { quietLog } from "../support/quiet-log.ts";
import { readReply } from "../support/reply-words.ts";
import { somebodyWaits } from "../support/somebody-waits.ts";
import { type World, world } from "../support/world.ts";

const at = (time: string, day = "2026-11-24"): number => instantAt(day, time, "Europe/Kyiv");
const tick = (w: World, now: number, limit = 100) => remindDue({ ...w, now, log: quietLog() }, limit);
const queued = (w: World) =>
  w.store.db.selectFrom("outbox").select(["key", "kind", "member_id", "subject"]).orderBy("key").execute();
const row = (w: World, id?: string) =>
  w.store.db
    .selectFrom("follow_ups")
    .selectAll()
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .executeTakeFirstOrThrow();
const words = async (w: World, member: MemberRow, now: number, id: string) => {
  const reply = await w.store.write((tx) => reminderMessage(tx, [id], w.asker(member, { now })));
  return reply && readReply(reply);
};

onEachDatabase("a reminder", (dialect) => {
  async function fifteen() {
    const w = await world(dialect);
    const olha = await w.member();
    const client = await w.client({ owner: olha });
    const due = { due_on: "2026-11-24", due_time: "15:00", remind_at: at("15:00") };
    const followUp = await w.followUp({ client, of: olha, ...due });
    return { w, olha, client, id: followUp.id };
  }

  test("is queued at its time, not before, and once however many ticks there are", async () => {
    const { w, olha, id } = await fifteen();
    expect(await tick(w, at("14:59"))).toBe(0);
    expect(await tick(w, at("15:00"))).toBe(1);
    expect(await tick(w, at("15:01"))).toBe(0);
    expect(await queued(w)).toEqual([
      {
        key: `reminder:${id}:${at("15:00")}`,
        kind: "reminder",
        member_id: olha.id,
        subject: JSON.stringify({ kind: "follow_up", id }),
      },
    ]);
    expect(await words(w, olha, at("15:00"), id)).toEqual([
      "Reminder: Acme: send the price list",
      "today 15:00 · our promise",
      "[Done] [Later today] [Tomorrow] [Next week] [Another date…]",
    ]);
  });

  test("whose reader's row cannot be understood holds up nobody, and is tried again in an hour", async () => {
    const { w, id } = await fifteen();
    const bad = await w.member({ name: "Minh", zone: "Mars/Phobos" });
    const behind = await w.followUp({ of: bad, due_on: "2026-11-24", due_time: "14:00", remind_at: at("15:00") - 1 });
    const log = quietLog();
    expect(await remindDue({ ...w, now: at("15:00"), log }, 100)).toBe(2);
    expect((await queued(w)).map((one) => one.key)).toEqual([`reminder:${id}:${at("15:00")}`]);
    expect(log.errors).toEqual(["reminder.failed"]);
    const waits = await w.store.db.selectFrom("follow_ups").select(["id", "remind_at"]).orderBy("id").execute();
    expect(waits).toEqual([
      { id, remind_at: null },
      { id: behind.id, remind_at: at("16:00") },
    ]);
  });

  test.each([
    ["in quiet hours", at("20:00")],
    ["on a day off", at("11:00", "2026-11-28")],
  ])("%s stays for the next morning, and pings nobody", async (_, moment) => {
    const { w } = await fifteen();
    await w.store.db.updateTable("follow_ups").set({ remind_at: moment }).execute();
    expect(await tick(w, moment)).toBe(1);
    expect(await queued(w)).toEqual([]);
    const { remind_at, snoozed_until, state } = await row(w);
    expect({ remind_at, state }).toEqual({ remind_at: null, state: "open" });
    expect(snoozed_until !== null && snoozed_until <= "2026-11-28").toBe(true);
  });

  test("late by minutes after we were down is sent; one of yesterday is a line of the morning", async () => {
    const { w } = await fifteen();
    await tick(w, at("15:40"));
    expect(await queued(w)).toHaveLength(1);
    await w.store.db.deleteFrom("outbox").execute();
    await w.store.db
      .updateTable("follow_ups")
      .set({ remind_at: at("15:00") })
      .execute();
    await tick(w, at("10:00", "2026-11-25"));
    expect(await queued(w)).toEqual([]);
  });

  test("no longer holds once it is done, put off, dated anew, handed on or out of sight", async () => {
    const { w, olha, client, id } = await fifteen();
    const now = at("15:00");
    const from = w.asker(olha, { now });
    const taras = await w.member({ name: "Taras" });
    expect(await words(w, taras, now, id)).toBeNull();
    await w.store.write((tx) => snooze(tx, { kind: "snooze", followUp: id, until: "tomorrow" }, from));
    expect(await words(w, olha, now, id)).toBeNull();
    const dated = { kind: "date_follow_up", followUp: id, words: "fri 15:00" } as const;
    await w.store.write((tx) => dateFollowUp(tx, dated, "2026-11-27T15:00", from));
    expect(await words(w, olha, now, id)).toBeNull();
    await w.store.db.updateTable("follow_ups").set({ remind_at: null }).execute();
    expect(await words(w, olha, now, id)).not.toBeNull();
    await w.store.db.updateTable("clients").set({ restricted: 1, owner_id: null }).execute();
    expect(await words(w, olha, now, id)).toBeNull();
    await w.store.db.updateTable("clients").set({ owner_id: client.owner_id }).execute();
    await w.store.write((tx) => finishFollowUp(tx, { kind: "finish_follow_up", followUp: id }, from));
    expect(await words(w, olha, now, id)).toBeNull();
  });

  test("of many is queued a portion at a time, the longest waiting first", async () => {
    const { w, olha, client, id } = await fifteen();
    const later = await w.followUp({ client, of: olha, remind_at: at("15:05") });
    expect(await tick(w, at("15:10"), 1)).toBe(1);
    expect((await queued(w)).map(({ key }) => key)).toEqual([`reminder:${id}:${at("15:00")}`]);
    expect(await tick(w, at("15:10"), 1)).toBe(1);
    expect(await row(w, later.id)).toMatchObject({ remind_at: null });
  });

  test("follows its doer's own clock", async () => {
    const w = await world(dialect);
    const minh = await w.member({ name: "Minh", zone: "Asia/Ho_Chi_Minh" });
    const ann = await w.member({ name: "Ann", zone: "America/New_York" });
    const moment = instantAt("2026-11-24", "18:30", "Asia/Ho_Chi_Minh"); // 06:30 in New York: quiet there
    await w.followUp({ of: minh, remind_at: moment });
    await w.followUp({ of: ann, remind_at: moment });
    await tick(w, moment);
    expect((await queued(w)).map(({ member_id }) => member_id)).toEqual([minh.id]);
  });

  test("missed is said by its words in the next morning, folded behind nothing, and as all others from then on", async () => {
    const { w, olha, client } = await fifteen();
    for (const [text, time] of [
      ["call Minh", "23:50"],
      ["ask for the brief", "23:55"],
    ] as const)
      await w.followUp({ client, of: olha, text, due_on: "2026-11-24", due_time: time, remind_at: at(time) });
    await w.followUp({ client, of: olha, text: "tidy up", due_on: "2026-11-24" });
    await tick(w, at("00:05", "2026-11-25"));
    expect(await queued(w)).toEqual([]);
    const morning = async (day: string) => {
      const from = w.asker(olha, { now: at("09:00", day) });
      return readReply(await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: false }, from)));
    };
    const [line = ""] = (await morning("2026-11-25")).filter((one) => one.includes("Acme"));
    for (const said of ["send the price list", "call Minh", "ask for the brief"]) expect(line).toContain(said);
    expect(line).toMatch(/ \+1\b/);
    expect((await morning("2026-11-26")).find((one) => one.includes("Acme"))).toMatch(/ \+3\b/);
  });
});

test("that goes out while its reader moves to another zone goes out once", async () => {
  const w = await world("postgres");
  const olha = await w.member();
  const { id } = await w.followUp({ of: olha, due_on: "2026-11-24", due_time: "15:00", remind_at: at("15:00") });
  const queuing = Promise.withResolvers<void>();
  const moved = Promise.withResolvers<void>();
  const slow: Store = {
    ...w.store,
    write: (work) =>
      w.store.write(async (tx) => {
        const done = await work(tx);
        queuing.resolve();
        await moved.promise;
        return done;
      }),
  };
  const reminded = remindDue({ ...w, store: slow, now: at("15:00"), log: quietLog() }, 100);
  await queuing.promise;
  const moving = w.store.write((tx) => zoneMoved(tx, { ...olha, zone: "Europe/Lisbon" }, olha.zone, at("15:00")));
  await somebodyWaits(w.store);
  moved.resolve();
  await Promise.all([reminded, moving]);
  expect(await row(w)).toMatchObject({ id, remind_at: null });
});
