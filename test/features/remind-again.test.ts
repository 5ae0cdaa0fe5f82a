import { expect, test } from "vitest";
import { instantAt } from "../../src/domain/time.ts";
import { showChecklist } from "../../src/features/checklist.ts";
import { remindAgain } from "../../src/features/remind-again.ts";
import { tick } from "../../src/schedule/tick.ts";
import { enqueue, type Subject } from "../../src/store/outbox.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { quietLog } from "../support/quiet-log.ts";
import { readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

const at = (time: string, day = "2026-11-26"): number => instantAt(day, time, "Europe/Kyiv");
const comeBack = (w: World, member: MemberRow, now: number) =>
  w.store.write((tx) => remindAgain(tx, member, now, w.newId));
const look = (w: World, now: number) => tick({ ...w, now, log: quietLog() });
const toSay = async (w: World): Promise<readonly (readonly [string, Subject])[]> =>
  (
    await w.store.db
      .selectFrom("outbox")
      .select(["member_id", "subject"])
      .where("state", "=", "due")
      .orderBy("id")
      .execute()
  ).map(({ member_id, subject }) => [member_id, JSON.parse(subject) as Subject]);

/** Reminders of Tuesday that found nobody, since Olha had blocked Rapport. */
async function missed(dialect: Parameters<typeof world>[0], count: number) {
  const w = await world(dialect);
  const olha = await w.member();
  const client = await w.client({ owner: olha });
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const text = `call number ${index + 1}`;
    const { id } = await w.followUp({ client, of: olha, text, due_time: "10:00", snoozed_until: "2026-11-24" });
    ids.push(id);
    await w.store.write((tx) =>
      enqueue(tx, {
        workspace: w.workspace,
        id: w.newId(),
        key: `reminder:${id}`,
        kind: "reminder",
        member: olha.id,
        subject: { kind: "follow_up", id },
        address: null,
        now: w.now,
      }),
    );
  }
  await w.store.db
    .updateTable("outbox")
    .set({ state: "dead", problem: "unreachable", finished_at: w.now, due_at: null, lane: null })
    .execute();
  return { w, olha, client, ids };
}

onEachDatabase("whoever comes back", (dialect) => {
  test("hears of all that they missed in one message, and once", async () => {
    const { w, olha, ids } = await missed(dialect, 5);
    await comeBack(w, olha, at("15:00"));
    expect(await toSay(w)).toEqual([]);
    await look(w, at("15:01"));
    const together = [[olha.id, { kind: "follow_ups", ids }]];
    expect(await toSay(w)).toEqual(together);
    await comeBack(w, olha, at("15:02"));
    await look(w, at("15:03"));
    expect(await toSay(w)).toEqual(together);
  });

  test("is not woken: by night and on days off it stands in the next list by its words", async () => {
    for (const now of [at("03:00"), at("12:00", "2026-11-28")]) {
      const { w, olha } = await missed(dialect, 2);
      await comeBack(w, olha, now);
      await look(w, now + 60_000);
      expect(await toSay(w)).toEqual([]);
      const from = w.asker(olha, { now: at("09:00", "2026-11-30") });
      const list = await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: false }, from));
      for (const words of ["call number 1", "call number 2"]) expect(readReply(list).join("\n")).toContain(words);
    }
  });

  test("after long gets as many as a phone shows, and the others from the next list", async () => {
    const { w, olha, ids } = await missed(dialect, 12);
    await comeBack(w, olha, at("15:00"));
    await look(w, at("15:01"));
    expect(await toSay(w)).toEqual([[olha.id, { kind: "follow_ups", ids: ids.slice(0, 10) }]]);
    const left = await w.store.db.selectFrom("follow_ups").select("id").where("missed_on", "=", "2026-11-26").execute();
    expect(left.map(({ id }) => id).toSorted()).toEqual(ids.slice(10).toSorted());
  });

  test("hears nothing of what was done, put off, dated anew or handed on meanwhile, and nor does anybody else", async () => {
    const { w, olha, ids } = await missed(dialect, 5);
    const taras = await w.member({ name: "Taras" });
    const [done = "", asleep = "", dated = "", handed = "", left = ""] = ids;
    const set = (id: string, change: object) =>
      w.store.db.updateTable("follow_ups").set(change).where("id", "=", id).execute();
    await set(done, { state: "done", done_at: w.now });
    await set(asleep, { snoozed_until: "2026-12-01" });
    await set(dated, { remind_at: at("10:00", "2026-12-02") });
    await set(handed, { member_id: taras.id });
    await comeBack(w, olha, at("15:00"));
    await look(w, at("15:01"));
    expect(await toSay(w)).toEqual([[olha.id, { kind: "follow_up", id: left }]]);
    const { remind_at } = await w.store.db
      .selectFrom("follow_ups")
      .select("remind_at")
      .where("id", "=", dated)
      .executeTakeFirstOrThrow();
    expect(remind_at).toBe(at("10:00", "2026-12-02"));
  });
});
