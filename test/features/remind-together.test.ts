import { expect, test } from "vitest";
import { instantAt } from "../../src/domain/time.ts";
import { showChecklist } from "../../src/features/checklist.ts";
import { finishFollowUp } from "../../src/features/finish-follow-up.ts";
import { checklistMessage } from "../../src/features/morning.ts";
import { remindDue } from "../../src/features/remind.ts";
import { reminderMessage } from "../../src/features/reminder-message.ts";
import { snooze } from "../../src/features/snooze.ts";
import { undo } from "../../src/features/undo.ts";
import { tick } from "../../src/schedule/tick.ts";
import type { Subject } from "../../src/store/outbox.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { quietLog } from "../support/quiet-log.ts";
import { buttonOf, readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

const at = (time: string, day = "2026-11-24"): number => instantAt(day, time, "Europe/Kyiv");
const look = (w: World, now: number) => tick({ ...w, now, log: quietLog() });
const queued = async (w: World): Promise<readonly Subject[]> =>
  (await w.store.db.selectFrom("outbox").select("subject").orderBy("id").execute()).map(
    ({ subject }) => JSON.parse(subject) as Subject,
  );
const composed = async (w: World, member: MemberRow, now: number, ids: readonly string[]) => {
  const reply = await w.store.write((tx) => reminderMessage(tx, ids, w.asker(member, { now })));
  return reply && readReply(reply);
};

/** A reminder each at these times of Tuesday, of one client unless told otherwise. */
async function several(dialect: Parameters<typeof world>[0], times: readonly string[], given: Partial<MemberRow> = {}) {
  const w = await world(dialect);
  const olha = await w.member(given);
  const client = await w.client({ owner: olha });
  const ids: string[] = [];
  for (const [index, time] of times.entries()) {
    const due = { due_on: "2026-11-24", due_time: time, remind_at: at(time) };
    ids.push((await w.followUp({ client, of: olha, text: `call number ${index + 1}`, ...due })).id);
  }
  return { w, olha, client, ids };
}

onEachDatabase("reminders due to one reader", (dialect) => {
  test("are one message after downtime, each with its words, its time and its tap", async () => {
    const { w, olha, ids } = await several(dialect, ["10:00", "11:30", "15:00"]);
    await look(w, at("15:40"));
    await look(w, at("15:41"));
    expect(await queued(w)).toEqual([{ kind: "follow_ups", ids }]);
    expect(await composed(w, olha, at("15:41"), ids)).toEqual([
      "Reminders: 3",
      "1 Acme: call number 1 · today 10:00 · our promise",
      "2 Acme: call number 2 · today 11:30 · our promise",
      "3 Acme: call number 3 · today 15:00 · our promise",
      "[✓ 1 call number 1] [✓ 2 call number 2] [✓ 3 call number 3] [Today's checklist]",
    ]);
  });

  test("leave out what was done or put off meanwhile: the last is a reminder as ever, and of none nothing is said", async () => {
    const { w, olha, ids } = await several(dialect, ["10:00", "11:30", "15:00"]);
    const now = at("15:40");
    const from = w.asker(olha, { now });
    const [one = "", two = "", three = ""] = ids;
    await look(w, now);
    await w.store.write((tx) => finishFollowUp(tx, { kind: "finish_follow_up", followUp: one }, from));
    expect((await composed(w, olha, now, ids))?.[0]).toBe("Reminders: 2");
    await w.store.write((tx) => snooze(tx, { kind: "snooze", followUp: two, until: "tomorrow" }, from));
    expect((await composed(w, olha, now, ids))?.[0]).toBe("Reminder: Acme: call number 3");
    await w.store.write((tx) => finishFollowUp(tx, { kind: "finish_follow_up", followUp: three }, from));
    expect(await composed(w, olha, now, ids)).toBeNull();
  });

  test("go with one that still waits to leave, up to ten, and never with one on its way", async () => {
    const times = Array.from({ length: 12 }, (_, index) => `10:${10 + index}`);
    const { w, ids } = await several(dialect, times);
    await look(w, at("10:10"));
    expect(await queued(w)).toEqual([{ kind: "follow_up", id: ids[0] }]);
    await look(w, at("10:12"));
    expect(await queued(w)).toEqual([{ kind: "follow_ups", ids: ids.slice(0, 3) }]);
    await w.store.db.updateTable("outbox").set({ state: "sending" }).execute();
    await look(w, at("10:13"));
    expect(await queued(w)).toHaveLength(2);
    await look(w, at("10:30"));
    expect((await queued(w)).map((one) => (one.kind === "follow_ups" ? one.ids : []))).toEqual([
      ids.slice(0, 3),
      ids.slice(3),
    ]);
    await w.store.db.deleteFrom("outbox").execute();
    for (const [index, id] of ids.entries())
      await w.store.db
        .updateTable("follow_ups")
        .set({ remind_at: at("10:10") + index })
        .where("id", "=", id)
        .execute();
    await look(w, at("10:40"));
    expect((await queued(w)).map((one) => (one.kind === "follow_ups" ? one.ids.length : 1))).toEqual([10, 2]);
  });

  test("are two messages for two readers", async () => {
    const { w, client } = await several(dialect, ["10:00"]);
    const taras = await w.member({ name: "Taras" });
    await w.followUp({ client, of: taras, remind_at: at("10:00") });
    await look(w, at("10:30"));
    expect(await queued(w)).toHaveLength(2);
  });

  test("are struck one by one under the same list, and can be taken back", async () => {
    const { w, olha, ids } = await several(dialect, ["10:00", "11:30"]);
    const from = w.asker(olha, { now: at("15:40") });
    await look(w, from.now);
    const shown = await w.store.write((tx) => reminderMessage(tx, ids, from));
    const tap = shown && buttonOf(shown, "✓ 1 call number 1");
    if (tap?.kind !== "finish_follow_up") throw new Error("the tap does something else");
    const after = await w.store.write((tx) => finishFollowUp(tx, tap, from));
    expect(readReply(after)).toEqual([
      "Reminders: 2",
      "1 Acme: call number 1",
      "2 Acme: call number 2 · today 11:30 · our promise",
      "[Undo] [✓ 2 call number 2] [Today's checklist]",
    ]);
    const back = buttonOf(after, "Undo");
    if (back.kind !== "undo") throw new Error("the tap does something else");
    const undone = await w.store.write((tx) => undo(tx, back, from));
    expect(readReply(undone)).toEqual([
      "Reminders: 2",
      "1 Acme: call number 1 · today 10:00 · our promise",
      "2 Acme: call number 2 · today 11:30 · our promise",
      "Open again: Acme: call number 1",
      "[✓ 1 call number 1] [✓ 2 call number 2] [Today's checklist]",
    ]);
    await w.store.write((tx) => finishFollowUp(tx, tap, from));
    const again = await w.store.write((tx) => finishFollowUp(tx, tap, from));
    expect(readReply(again)).not.toContain("[Undo]");
    expect(again.sections).toEqual(after.sections);
  });

  test("stand in the list of the day by their words when it is due as well, and nothing goes beside it", async () => {
    const due = { checklist_due_at: at("09:00") };
    const { w, olha, ids } = await several(dialect, ["08:30", "09:00", "10:00"], due);
    await look(w, at("10:40"));
    expect(await queued(w)).toEqual([{ kind: "checklist", day: "2026-11-24" }]);
    const morning = async (now: number, day: string) => {
      const reply = await w.store.write((tx) =>
        checklistMessage(tx, { kind: "checklist", day }, w.asker(olha, { now })),
      );
      return (reply ? readReply(reply) : []).find((line) => line.includes("Acme"));
    };
    const said = await morning(at("10:40"), "2026-11-24");
    for (const number of ids.keys()) expect(said).toContain(`call number ${number + 1}`);
    // Said once: from then on they are tasks like all others.
    expect(await morning(at("09:00", "2026-11-25"), "2026-11-25")).toMatch(/ \+2\b/);
  });

  test("come to the screen of a list that was asked for before it was due", async () => {
    const { w, olha } = await several(dialect, [], { checklist_due_at: at("09:00") });
    for (let index = 0; index < 12; index += 1)
      await w.followUp({ of: olha, text: `urgent ${index}`, due_on: "2026-11-20" });
    await w.followUp({ of: olha, kind: "own", text: "call Minh", due_time: "08:50", remind_at: at("08:50") });
    const shown = async (now: number) =>
      readReply(
        await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: false }, w.asker(olha, { now }))),
      ).join("\n");
    expect(await shown(at("08:40"))).not.toContain("call Minh");
    await look(w, at("09:30"));
    expect(await queued(w)).toEqual([{ kind: "checklist", day: "2026-11-24" }]);
    expect(await shown(at("09:30"))).toContain("call Minh");
  });

  test("stand in a list that was queued and has not left, and go out themselves once it has, or it is evening", async () => {
    const { w, ids } = await several(dialect, ["09:05", "09:10", "18:10"], { checklist_due_at: at("09:00") });
    const list = { kind: "checklist", day: "2026-11-24" } as const;
    await look(w, at("09:00"));
    await look(w, at("09:05"));
    expect(await queued(w)).toEqual([list]);
    await w.store.db.updateTable("outbox").set({ state: "sending" }).execute();
    await look(w, at("09:10"));
    expect(await queued(w)).toEqual([list, { kind: "follow_up", id: ids[1] }]);
    await w.store.db.updateTable("outbox").set({ state: "sending" }).where("kind", "=", "reminder").execute();
    await w.store.db.updateTable("outbox").set({ state: "retry" }).where("kind", "=", "checklist").execute();
    await look(w, at("18:10"));
    expect((await queued(w)).at(-1)).toEqual({ kind: "follow_up", id: ids[2] });
  });

  test("are said by the list when they still wait to leave as it falls due", async () => {
    const { w, olha } = await several(dialect, ["08:30", "08:40"], { checklist_due_at: at("09:00") });
    await look(w, at("08:30"));
    await look(w, at("08:40"));
    await w.store.db.updateTable("outbox").set({ state: "retry" }).execute();
    await look(w, at("09:00"));
    const left = await w.store.db.selectFrom("outbox").select("kind").where("lane", "is not", null).execute();
    expect(left).toEqual([{ kind: "checklist" }]);
    const from = w.asker(olha, { now: at("09:00") });
    const said = await w.store.write((tx) => checklistMessage(tx, { kind: "checklist", day: "2026-11-24" }, from));
    const [line] = (said ? readReply(said) : []).filter((one) => one.includes("Acme"));
    for (const words of ["call number 1", "call number 2"]) expect(line).toContain(words);
  });

  test("go out themselves when the list of that day came before its time was moved", async () => {
    const { w, olha, ids } = await several(dialect, ["08:55", "15:00"], { checklist_due_at: at("09:00") });
    const sent = () => w.store.db.updateTable("outbox").set({ state: "sent", lane: null, due_at: null }).execute();
    const list = { kind: "checklist", day: "2026-11-24" } as const;
    await look(w, at("08:55"));
    await sent();
    await look(w, at("09:00"));
    await sent();
    await w.store.db
      .updateTable("members")
      .set({ checklist_at: "15:00", checklist_due_at: at("15:00") })
      .where("id", "=", olha.id)
      .execute();
    await look(w, at("15:10"));
    const [first, second] = ids.map((id) => ({ kind: "follow_up", id }));
    expect(await queued(w)).toEqual([first, list, second]);
  });

  test("go out as one message in the evening, when the list of the day is left to the next morning", async () => {
    const { w, ids } = await several(dialect, ["10:00", "11:00"], { checklist_due_at: at("09:00") });
    await look(w, at("18:20"));
    expect(await queued(w)).toEqual([{ kind: "follow_ups", ids }]);
  });

  test("say for whom they are when they come to a deputy, beside those of their own", async () => {
    const { w, olha, ids } = await several(dialect, ["10:00"]);
    const taras = await w.member({ name: "Taras" });
    const absence = { workspace_id: w.workspace, member_id: olha.id, deputy_id: taras.id, created_at: 0 };
    await w.store.db
      .insertInto("absences")
      .values({ ...absence, from_day: "2026-11-23", until_day: "2026-11-27" })
      .execute();
    const own = await w.followUp({ of: taras, text: "file the papers", kind: "own" });
    await look(w, at("15:40"));
    expect(await composed(w, taras, at("15:40"), [...ids, own.id])).toEqual([
      "Reminders: 2",
      `1 Acme: call number 1 · today 10:00 · our promise · ${olha.name}`,
      expect.stringMatching(/^2 file the papers/),
      "[✓ 1 call number 1] [✓ 2 file the papers] [Today's checklist]",
    ]);
  });

  test("in the deputy's list are said there, for whom they are", async () => {
    const { w, olha, client } = await several(dialect, []);
    const taras = await w.member({ name: "Taras", checklist_due_at: at("09:00") });
    await w.store.db
      .insertInto("absences")
      .values({
        workspace_id: w.workspace,
        member_id: olha.id,
        from_day: "2026-11-23",
        until_day: "2026-11-27",
        deputy_id: taras.id,
        created_at: 0,
      })
      .execute();
    for (const text of ["call Minh", "call Lan"])
      await w.followUp({ client, of: olha, text, due_time: "10:00", remind_at: at("10:00") });
    await remindDue({ ...w, now: at("10:30"), log: quietLog() }, 100);
    expect(await queued(w)).toEqual([]);
    const from = w.asker(taras, { now: at("10:30") });
    const lines = readReply(
      await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: false }, from)),
    ).join("\n");
    for (const said of ["call Minh", "call Lan", "Olha"]) expect(lines).toContain(said);
  });
});

test.each([
  ["en", "Reminders: 2", "1 Acme: call number 1 · today 10:00 · our promise"],
  ["uk", "Нагадування: 2", "1 Acme: call number 1 · сьогодні 10:00 · наша обіцянка"],
  ["ru", "Напоминания: 2", "1 Acme: call number 1 · сегодня 10:00 · наше обещание"],
  ["vi", "Nhắc 2 việc", "1 Acme: call number 1 · hôm nay 10:00 · mình đã hứa"],
] as const)("several reminders in %s", async (language, ...said) => {
  const { w, olha, ids } = await several("sqlite", ["10:00", "11:30"], { language });
  await look(w, at("15:40"));
  expect((await composed(w, olha, at("15:40"), ids))?.slice(0, 2)).toEqual(said);
});
