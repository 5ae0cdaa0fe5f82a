import { expect, test } from "vitest";
import { instantAt } from "../../src/domain/time.ts";
import { away, endAway, setAway } from "../../src/features/away.ts";
import { showChecklist } from "../../src/features/checklist.ts";
import { checklistMessage, scheduleMember } from "../../src/features/morning.ts";
import { remindDue } from "../../src/features/remind.ts";
import { reminderMessage } from "../../src/features/reminder-message.ts";
import { undo } from "../../src/features/undo.ts";
import { clientById } from "../../src/store/clients.ts";
import { directoryKey } from "../../src/store/directory.ts";
import { addIdentity, memberById } from "../../src/store/people.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { quietLog } from "../support/quiet-log.ts";
import { readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

const at = (day: string, time = "09:00"): number => instantAt(day, time, "Europe/Kyiv");
const AWAY = { kind: "away", words: "/away 1 dec – 14 dec, Taras", from: "2026-12-01", until: "2026-12-14" } as const;

async function pair(dialect: Parameters<typeof world>[0]) {
  const w = await world(dialect);
  const olha = await w.member();
  const taras = await w.member({ name: "Taras Melnyk" });
  for (const member of [olha, taras]) {
    const key = { platform: "web", team: null, externalId: member.id } as const;
    await addIdentity(w.store.db as never, member, key, null, 0); // a database will do for a transaction here
    await w.store.write((tx) => scheduleMember(tx, w.workspace, member.id, w.now));
  }
  const acme = await w.client({ owner: olha });
  return { w, olha, taras, acme };
}
const leave = (w: World, who: MemberRow, deputy: string | null = "Taras") =>
  w.store.write((tx) => away(tx, { ...AWAY, deputy }, w.asker(who)));
const list = async (w: World, who: MemberRow, now: number) =>
  readReply(
    await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: false }, w.asker(who, { now }))),
  );

onEachDatabase("away", (dialect) => {
  test("says who stands in and until when it is quiet, and can be taken back", async () => {
    const { w, olha } = await pair(dialect);
    expect(readReply(await leave(w, olha))).toEqual([
      "Away: Tue 1 Dec – Mon 14 Dec",
      "Taras Melnyk gets your checklist and reminders, marked as yours.",
      "Nothing reaches you until Tue 15 Dec.",
      "[Undo] [Call it off]",
    ]);
    const taken = await w.store.write((tx) => undo(tx, { kind: "undo", entry: null }, w.asker(olha)));
    expect(readReply(taken)).toEqual(["You are here: lists and reminders come to you."]);
  });

  test("the next morning is the first working day after it, and the old one when it is called off", async () => {
    const { w, olha } = await pair(dialect);
    const due = async () => (await memberById(w.store.db, w.workspace, olha.id))?.checklist_due_at;
    w.now = at("2026-11-30", "18:00");
    await w.store.write((tx) => scheduleMember(tx, w.workspace, olha.id, w.now));
    await w.store.db
      .updateTable("members")
      .set({ checklist_due_at: at("2026-12-01") })
      .execute();
    await leave(w, olha);
    expect(await due()).toBe(at("2026-12-15"));
    await w.store.write((tx) => endAway(tx, { kind: "end_away" }, w.asker(olha)));
    expect(await due()).toBe(at("2026-12-01"));
  });

  test("the deputy's list holds the client's lines, marked whose they are, only for those days", async () => {
    const { w, olha, taras, acme } = await pair(dialect);
    await w.followUp({ client: acme, of: olha, due_on: "2026-12-01", text: "send the estimate" });
    await w.followUp({ of: olha, due_on: "2026-12-01", text: "renew my passport" });
    await leave(w, olha);
    expect((await list(w, taras, at("2026-11-30"))).join("\n")).not.toContain("estimate");
    const during = (await list(w, taras, at("2026-12-02"))).join("\n");
    expect(during).toMatch(/Acme: send the estimate.*Olha/);
    expect(during).not.toContain("passport");
    expect((await list(w, taras, at("2026-12-15"))).join("\n")).not.toContain("estimate");
    expect((await list(w, olha, at("2026-12-15"))).join("\n")).toContain("estimate");
  });

  test("work at the clients of who is away is on the deputy's list, only for those days", async () => {
    const { w, olha, taras, acme } = await pair(dialect);
    await w.project({ client: acme, name: "Portal", deadline: "2026-12-02" });
    await leave(w, olha);
    expect((await list(w, taras, at("2026-11-30"))).join("\n")).not.toContain("Portal");
    expect((await list(w, taras, at("2026-12-02"))).join("\n")).toMatch(/Acme: .*Portal.*Olha/);
    expect((await list(w, taras, at("2026-12-15"))).join("\n")).not.toContain("Portal");
  });

  test("nobody who is away is named as one who could do it", async () => {
    const { w, olha, taras } = await pair(dialect);
    const vega = await w.client({ name: "Vega", tier: "standard", owner: olha });
    await w.followUp({ client: vega, of: olha, text: "archive", kind: "own", due_on: "2026-11-30" });
    await leave(w, olha);
    expect(await list(w, taras, at("2026-12-01"))).toContain("1 Vega: archive, planned for Mon · for Olha [1]");
  });

  test("a morning already queued is not sent to who is away", async () => {
    const { w, olha } = await pair(dialect);
    await leave(w, olha);
    const asker = w.asker(olha, { now: at("2026-12-01") });
    expect(
      await w.store.write((tx) => checklistMessage(tx, { kind: "checklist", day: "2026-12-01" }, asker)),
    ).toBeNull();
  });

  test("a reminder goes to the deputy and says for whom; without one it waits", async () => {
    const { w, olha, taras, acme } = await pair(dialect);
    const remind_at = at("2026-12-02", "15:00");
    const given = { client: acme, of: olha, due_on: "2026-12-02", due_time: "15:00", remind_at };
    const { id } = await w.followUp(given);
    await leave(w, olha);
    // The lists of that day are out.
    await w.store.db.updateTable("members").set({ checklist_due_at: null }).execute();
    await remindDue({ ...w, now: remind_at, log: quietLog() }, 10);
    const rows = await w.store.db.selectFrom("outbox").select("member_id").execute();
    expect(rows).toEqual([{ member_id: taras.id }]);
    const said = await w.store.write((tx) => reminderMessage(tx, [id], w.asker(taras, { now: remind_at })));
    expect(said && readReply(said)).toContain("For Olha, who is away");

    await w.store.write((tx) => setAway(tx, { ...AWAY, kind: "set_away", deputy: null }, w.asker(olha)));
    await w.followUp(given);
    await remindDue({ ...w, now: remind_at, log: quietLog() }, 10);
    expect(await w.store.db.selectFrom("outbox").select("member_id").execute()).toHaveLength(1);
  });

  test("a restricted client opens to the deputy for those days, and closes after them", async () => {
    const { w, olha, taras } = await pair(dialect);
    const nova = await w.client({ name: "Nova", owner: olha, restricted: 1 });
    await leave(w, olha);
    const sees = async (day: string) => {
      const asker = w.asker(taras, { now: at(day) });
      return [(await clientById(w.store.db, asker, nova.id))?.name, await directoryKey(w.store.db, asker)] as const;
    };
    const [before, during, after] = [await sees("2026-11-30"), await sees("2026-12-01"), await sees("2026-12-15")];
    expect([before[0], during[0], after[0]]).toEqual([undefined, "Nova", undefined]);
    expect(during[1]).not.toBe(before[1]);
    expect(after[1]).toBe(before[1]);
  });

  test("a deputy who is away then too is not taken, and an unknown name asks", async () => {
    const { w, olha, taras } = await pair(dialect);
    await w.member({ name: "Ivan" });
    await w.store.write((tx) =>
      setAway(tx, { kind: "set_away", from: "2026-12-10", until: "2026-12-20", deputy: null }, w.asker(taras)),
    );
    expect(readReply(await leave(w, olha))).toEqual([
      "Taras Melnyk is away then too, until Sun 20 Dec. Who else?",
      "[Ivan] [Nobody]",
    ]);
    expect(readReply(await leave(w, olha, "Petro"))).toEqual([
      "Nobody in the team is called Petro. Who stands in?",
      "[Taras Melnyk] [Ivan] [Nobody]",
    ]);
  });
});
