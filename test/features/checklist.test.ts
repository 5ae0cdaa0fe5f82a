import { expect, test } from "vitest";
import type { Reply } from "../../src/chat/reply.ts";
import { addDays, DAY_MS, instantAt, localDay } from "../../src/domain/time.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import { lineDone, lineSnooze, openLine, showChecklist } from "../../src/features/checklist.ts";
import { checklistMessage } from "../../src/features/morning.ts";
import { moveClocks } from "../../src/store/clocks.ts";
import type { ClientRow, MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { labels, press, readReply } from "../support/read-reply.ts";
import { type World, world } from "../support/world.ts";

const TODAY = "2026-11-24";
const KYIV = "Europe/Kyiv";
const at = (day: string, time: string): Instant => instantAt(day, time, KYIV);

const show = (w: World, member: MemberRow, all = false): Promise<Reply> =>
  w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all }, w.asker(member)));
const morning = (w: World, member: MemberRow): Promise<Reply | null> =>
  w.store.write((tx) => checklistMessage(tx, { kind: "checklist", day: localDay(w.now, KYIV) }, w.asker(member)));
const open = (w: World, member: MemberRow, reply: Reply, label: string): Promise<Reply> =>
  w.store.write((tx) => openLine(tx, press(reply, label, "open_line"), w.asker(member)));
const done = (w: World, member: MemberRow, reply: Reply, label = "Done"): Promise<Reply> =>
  w.store.write((tx) => lineDone(tx, press(reply, label, "line_done"), w.asker(member)));
const snooze = (w: World, member: MemberRow, reply: Reply, label: string): Promise<Reply> =>
  w.store.write((tx) => lineSnooze(tx, press(reply, label, "line_snooze"), w.asker(member)));

/** A client last talked to so many days ago, its clocks set as a touch would set them. */
async function silentFor(w: World, owner: MemberRow, name: string, days: number, given: Partial<ClientRow> = {}) {
  const client = await w.client({ name, owner, ...given });
  await w.touch({ client, occurred_on: addDays(localDay(w.now, KYIV), -days) });
  await w.store.write((tx) => moveClocks(tx, w.workspace, client.id, KYIV));
  return client;
}

onEachDatabase("the checklist", (dialect) => {
  test("shows what is due by part, and says for each why", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const orbit = await w.client({ name: "Orbit", owner: olha });
    await w.followUp({ client: orbit, of: olha, text: "estimate", due_on: "2026-11-23" });
    const acme = await w.client({ name: "Acme", owner: olha });
    await w.followUp({ client: acme, of: olha, text: "call the CFO", kind: "own", due_time: "15:00" });
    await silentFor(w, olha, "Vega", 16);
    const kite = await w.client({ name: "Kite", owner: olha, tier: "growth" });
    await w.project({ client: kite, name: "Shop", status: "red", status_at: w.now - 3 * DAY_MS });
    await w.project({ client: acme, name: "Site", status: "amber", status_at: w.now - 8 * DAY_MS });
    await w.project({ client: orbit, name: "Ads", status: "green", status_at: w.now - 13 * DAY_MS });
    expect(readReply(await show(w, olha))).toEqual([
      "Tue 24 Nov · 4 things",
      "NOW",
      "1 Orbit: estimate promised Mon",
      "2 Acme: call the CFO, 15:00",
      "GET IN TOUCH",
      "3 Vega: 16 days, limit 14",
      "ALSO",
      "4 Refresh 2 statuses",
    ]);
  });

  test("names the decision maker who waits, and how long", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const delta = await w.client({ name: "Delta", owner: olha });
    const minh = await w.contact({ client: delta, name: "Minh", role: "decision_maker" });
    const letter = await w.touch({
      client: delta,
      with: [minh],
      channel: "email",
      direction: "inbound",
      occurred_on: "2026-11-23",
    });
    await w.followUp({ client: delta, of: olha, text: "answer", kind: "own", touchpoint_id: letter.id });
    expect(readReply(await show(w, olha))).toContain("1 Delta: Minh waits since Mon");
  });

  test("holds ten lines, the rest behind one button with the total", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    for (let count = 1; count <= 12; count++) {
      const client = await w.client({ name: `Client ${count}`, owner: olha });
      await w.followUp({ client, of: olha, text: "offer", due_time: `${String(7 + count).padStart(2, "0")}:00` });
    }
    const reply = await show(w, olha);
    expect(readReply(reply)[0]).toBe("Tue 24 Nov · 10 of 12");
    expect(readReply(reply)).toHaveLength(12);
    expect(labels(reply)).toEqual(["Show all 12"]);
    const whole = await w.store.write((tx) =>
      showChecklist(tx, press(reply, "Show all 12", "show_checklist"), w.asker(olha)),
    );
    expect(readReply(whole).slice(-3)).toEqual([
      "THE REST",
      "11 Client 11: offer, 18:00",
      "12 Client 12: offer, 19:00",
    ]);
    expect(labels(whole)).toEqual(["Show less"]);
  });

  test("opens a line's buttons under the same list, and back", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const orbit = await w.client({ name: "Orbit", owner: olha });
    await w.followUp({ client: orbit, of: olha, text: "estimate" });
    const reply = await open(w, olha, await show(w, olha), "1");
    expect(readReply(reply)).toEqual([
      "Tue 24 Nov · 1 thing",
      "NOW",
      "1 Orbit: estimate, promised for today",
      "Orbit: estimate, promised for today",
    ]);
    expect(labels(reply)).toEqual([
      "Done",
      "Later today",
      "Tomorrow",
      "Next week",
      "Log a touch",
      "How are they?",
      "Back to the list",
    ]);
    expect(press(reply, "Log a touch", "ask_words")).toEqual({ kind: "ask_words", client: orbit.id, as: "touch" });
  });

  test("strikes a line that is done, finishes the follow-up, and keeps every number", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    for (const [name, time] of [
      ["Orbit", "10:00"],
      ["Acme", "11:00"],
    ] as const) {
      const client = await w.client({ name, owner: olha });
      await w.followUp({ client, of: olha, text: "estimate", due_time: time });
    }
    const opened = await open(w, olha, await show(w, olha), "1");
    const after = await done(w, olha, opened);
    expect(readReply(after)).toEqual([
      "Tue 24 Nov · 2 things · 1 done",
      "NOW",
      "1 [done] ~Orbit: estimate, 10:00~",
      "2 Acme: estimate, 11:00",
    ]);
    expect(labels(after)).toEqual(["Undo"]);
    const rows = await w.store.db.selectFrom("follow_ups").select("state").orderBy("due_time").execute();
    expect(rows).toEqual([{ state: "done" }, { state: "open" }]);
    const again = await done(w, olha, opened);
    expect(readReply(again)).toEqual(readReply(after));
    const last = await done(w, olha, await open(w, olha, again, "2"));
    expect(readReply(last).at(-1)).toBe("That is all for today.");
  });

  test("ticks one of several tasks of a client, and the line goes on with the next", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const orbit = await w.client({ name: "Orbit", owner: olha });
    await w.followUp({ client: orbit, of: olha, text: "estimate", due_on: "2026-11-20" });
    await w.followUp({ client: orbit, of: olha, text: "contract", due_on: "2026-11-23" });
    const reply = await show(w, olha);
    expect(readReply(reply)).toContain("1 Orbit: estimate promised Fri +1");
    const opened = await open(w, olha, reply, "1");
    expect(labels(opened).slice(0, 2)).toEqual(["✓ estimate", "✓ contract"]);
    expect(readReply(await done(w, olha, opened, "✓ estimate"))).toContain("1 Orbit: contract promised Mon");
  });

  test("lists, once opened, what a line does not say: whoever ticks it ticks that too", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const vega = await silentFor(w, olha, "Vega", 16);
    const terms = { workspace_id: w.workspace, client_id: vega.id, contract_until: "2026-12-22" };
    await w.store.db
      .insertInto("client_terms")
      .values(terms as never)
      .execute(); // the other columns stay empty
    const opened = await open(w, olha, await show(w, olha), "1");
    expect(readReply(opened).slice(-3)).toEqual([
      "Vega: 16 days, limit 14",
      "[bullet] 16 days, limit 14",
      "[bullet] contract ends in 28 d",
    ]);
  });

  test("puts a follow-up off to tomorrow, and it does not come back early", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const orbit = await w.client({ name: "Orbit", owner: olha });
    await w.followUp({ client: orbit, of: olha, text: "estimate" });
    const after = await snooze(w, olha, await open(w, olha, await show(w, olha), "1"), "Tomorrow");
    expect(readReply(after)).toContain("1 ~Orbit: estimate, promised for today~ → tomorrow");
    w.now += 3 * 3_600_000;
    expect(readReply(await show(w, olha))).toContain("1 ~Orbit: estimate, promised for today~ → tomorrow");
    w.now = at("2026-11-25", "09:00");
    expect(readReply(await show(w, olha))).toContain("1 Orbit: estimate promised Tue");
  });

  test("puts a task off to later today until its moment has come", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const orbit = await w.client({ name: "Orbit", owner: olha });
    await w.followUp({ client: orbit, of: olha, text: "estimate" });
    const after = await snooze(w, olha, await open(w, olha, await show(w, olha), "1"), "Later today");
    expect(readReply(after)).toContain("1 ~Orbit: estimate, promised for today~ → today 12:00");
    w.now = at(TODAY, "12:00");
    expect(readReply(await show(w, olha))).toContain("1 Orbit: estimate, promised for today");
  });

  test("follows what is done elsewhere: finished, put off, talked to", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const orbit = await w.client({ name: "Orbit", owner: olha });
    const one = await w.followUp({ client: orbit, of: olha, text: "estimate", due_time: "10:00" });
    const acme = await w.client({ name: "Acme", owner: olha });
    const two = await w.followUp({ client: acme, of: olha, text: "offer", due_time: "11:00" });
    const vega = await silentFor(w, olha, "Vega", 16);
    await show(w, olha);
    await w.store.db.updateTable("follow_ups").set({ state: "done" }).where("id", "=", one.id).execute();
    await w.store.db.updateTable("follow_ups").set({ snoozed_until: "2026-11-30" }).where("id", "=", two.id).execute();
    await w.touch({ client: vega, occurred_on: TODAY });
    await w.store.write((tx) => moveClocks(tx, w.workspace, vega.id, KYIV));
    expect(readReply(await show(w, olha))).toEqual([
      "Tue 24 Nov · 3 things · 2 done",
      "NOW",
      "1 [done] ~Orbit: estimate, 10:00~",
      "2 ~Acme: offer, 11:00~ → Mon 30 Nov",
      "GET IN TOUCH",
      "3 [done] ~Vega: 16 days, limit 14~",
      "That is all for today.",
    ]);
  });

  test("opens a ticked task again when the tick is undone", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const task = await w.followUp({ of: olha, text: "estimate", kind: "own" });
    await done(w, olha, await open(w, olha, await show(w, olha), "1"));
    await w.store.db
      .updateTable("follow_ups")
      .set({ state: "open", done_at: null })
      .where("id", "=", task.id)
      .execute();
    expect(readReply(await show(w, olha))).toContain("1 estimate, today");
  });

  test("adds what is newly due after the rest, so that no number changes", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const vega = await silentFor(w, olha, "Vega", 16);
    await show(w, olha);
    await w.followUp({ of: olha, text: "taxes", kind: "own", due_on: "2026-11-20" });
    await w.followUp({ client: vega, of: olha, text: "offer", due_on: "2026-11-20" });
    expect(readReply(await show(w, olha))).toEqual([
      "Tue 24 Nov · 2 things",
      "NOW",
      "2 taxes, planned for Fri",
      "GET IN TOUCH",
      "1 Vega: 16 days, limit 14 +1",
    ]);
  });

  test("an older message's button acts, and brings today's list", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const orbit = await w.client({ name: "Orbit", owner: olha });
    await w.followUp({ client: orbit, of: olha, text: "estimate" });
    const opened = await open(w, olha, await show(w, olha), "1");
    w.now = at("2026-11-25", "10:00");
    const after = await done(w, olha, opened);
    expect(await w.store.db.selectFrom("follow_ups").select("state").execute()).toEqual([{ state: "done" }]);
    expect(readReply(after)).toContain("This is today’s list: the one you tapped is from Tue 24 Nov.");
    expect(readReply(after)[0]).toMatch(/^Wed 25 Nov/);
  });

  test("names nobody else for a key client, the first time and later", async () => {
    const w = await world(dialect);
    const [olha, daniel] = [await w.member(), await w.member({ name: "Daniel" })];
    const acme = await w.client({ name: "Acme", tier: "key", owner: olha, deputy_id: daniel.id });
    await w.followUp({ of: olha, client: acme, text: "send the estimate", kind: "promise", due_on: "2026-11-24" });
    for (let time = 0; time < 2; time += 1) {
      expect(readReply(await show(w, olha)).join("\n")).not.toContain("Daniel");
    }
  });

  test("asks for the colour of each old status with one tap a project", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const kite = await w.client({ name: "Kite", owner: olha });
    const shop = await w.project({ client: kite, name: "Shop", status: "amber", status_at: w.now - 8 * DAY_MS });
    const opened = await open(w, olha, await show(w, olha), "1");
    expect(readReply(opened)).toContain("2 [amber] Kite: Shop");
    expect(press(opened, "green", "project_status")).toEqual({
      kind: "project_status",
      project: shop.id,
      status: "green",
      note: null,
      among: true,
    });
    await w.store.db.updateTable("projects").set({ status_at: w.now }).execute();
    expect(readReply(await show(w, olha))).toContain("1 [done] ~Refresh 1 status~");
  });
});

onEachDatabase("a client past its maximum", (dialect) => {
  /** On which of the next days, at nine, the morning has a line of this client. */
  async function listedOn(w: World, member: MemberRow, name: string, days: number): Promise<string[]> {
    const listed: string[] = [];
    for (let count = 0; count < days; count++) {
      const day = addDays(TODAY, count);
      w.now = at(day, "09:00");
      const reply = await morning(w, member);
      if (reply && readReply(reply).some((line) => new RegExp(`^\\d+ ${name}:`).test(line))) listed.push(day);
    }
    return listed;
  }

  test("is a line when it passes, then every 7 days", async () => {
    const w = await world(dialect);
    const olha = await w.member({ work_days: "1234567" });
    await silentFor(w, olha, "Vega", 31, { tier: "growth" });
    // Up to the day before leads would hear of it, of which its owner is warned out of turn.
    expect(await listedOn(w, olha, "Vega", 15)).toEqual(["2026-11-24", "2026-12-01", "2026-12-08"]);
  });

  test("of key tier every 3 working days", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    await silentFor(w, olha, "Vega", 15);
    expect(await listedOn(w, olha, "Vega", 8)).toEqual(["2026-11-24", "2026-11-27"]);
  });

  test("is quiet from the day it is touched, and a line again when the maximum passes again", async () => {
    const w = await world(dialect);
    const olha = await w.member({ work_days: "1234567" });
    const vega = await silentFor(w, olha, "Vega", 31, { tier: "growth" });
    expect(await listedOn(w, olha, "Vega", 3)).toEqual(["2026-11-24"]);
    await w.touch({ client: vega, occurred_on: "2026-11-01" });
    await w.store.write((tx) => moveClocks(tx, w.workspace, vega.id, KYIV));
    w.now = at("2026-12-01", "09:00");
    expect(readReply((await morning(w, olha)) ?? { tone: "plain", sections: [], actions: [] })[0]).toMatch(
      /nothing is due/,
    );
    w.now = at("2026-12-02", "09:00");
    expect(readReply(await show(w, olha))).toContain("1 Vega: 31 days, limit 30");
  });

  test("put off to tomorrow comes back tomorrow, whatever its turn", async () => {
    const w = await world(dialect);
    const olha = await w.member({ work_days: "1234567" });
    await silentFor(w, olha, "Vega", 31, { tier: "growth" });
    const opened = await open(w, olha, await show(w, olha), "1");
    expect(labels(opened)).not.toContain("Later today");
    expect(readReply(await snooze(w, olha, opened, "Tomorrow"))).toContain("1 ~Vega: 31 days, limit 30~ → tomorrow");
    w.now = at(TODAY, "10:00");
    const message = await morning(w, olha);
    expect(message && readReply(message)).toContain("1 ~Vega: 31 days, limit 30~ → tomorrow");
    expect(await listedOn(w, olha, "Vega", 9)).toEqual(["2026-11-25", "2026-12-02"]);
  });

  test("asked for before nine is a line of the morning too, and ticked stays ticked", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    await silentFor(w, olha, "Vega", 16);
    w.now = at(TODAY, "08:30");
    await done(w, olha, await open(w, olha, await show(w, olha), "1"));
    w.now = at(TODAY, "09:00");
    const reply = await morning(w, olha);
    expect(reply && readReply(reply)).toContain("1 [done] ~Vega: 16 days, limit 14~");
  });

  test("names the one who decides, and the meeting that never was", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ name: "Acme", owner: olha });
    const olena = await w.contact({ client: acme, name: "Olena", role: "decision_maker" });
    await w.contact({ client: acme, name: "Petro", role: "budget_holder" });
    await w.touch({ client: acme, with: [olena], occurred_on: "2026-10-08" });
    await w.touch({ client: acme, occurred_on: "2026-11-20" });
    const lumen = await w.client({ name: "Lumen", owner: olha });
    await w.touch({ client: lumen, channel: "meeting", occurred_on: "2026-08-20" });
    await w.touch({ client: lumen, occurred_on: "2026-11-20" });
    for (const client of [acme, lumen]) await w.store.write((tx) => moveClocks(tx, w.workspace, client.id, KYIV));
    expect(readReply(await show(w, olha)).slice(2)).toEqual([
      "1 Acme: Olena, 47 days without a talk, limit 30",
      "2 Lumen: not met for 96 days, limit 90",
    ]);
  });

  test("paused or gone has no line", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    await silentFor(w, olha, "Vega", 40, { stage: "churned" });
    await silentFor(w, olha, "Kite", 40, { stage: "paused", paused_until: "2026-12-24" });
    expect(readReply(await show(w, olha))).toEqual(["Tue 24 Nov · nothing is due today"]);
  });
});

onEachDatabase("what was put off", (dialect) => {
  test("to next week is not a line before Monday", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const kite = await w.client({ name: "Kite", owner: olha });
    await w.project({ client: kite, name: "Shop", status: "red", status_at: w.now - 8 * DAY_MS });
    await snooze(w, olha, await open(w, olha, await show(w, olha), "1"), "Next week");
    for (const day of ["2026-11-25", "2026-11-26", "2026-11-27"]) {
      w.now = at(day, "09:00");
      expect(readReply(await show(w, olha)).join()).toContain("nothing is due");
    }
    w.now = at("2026-11-30", "09:00");
    expect(readReply(await show(w, olha))).toContain("1 Refresh 1 status");
  });

  test("and taken back is due again", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const task = await w.followUp({ of: olha, text: "taxes", kind: "own" });
    await snooze(w, olha, await open(w, olha, await show(w, olha), "1"), "Next week");
    await w.store.db.updateTable("follow_ups").set({ snoozed_until: null }).where("id", "=", task.id).execute();
    expect(readReply(await show(w, olha))).toContain("1 taxes, today");
    w.now = at("2026-11-25", "09:00");
    expect(readReply(await show(w, olha))).toContain("1 taxes, planned for Tue");
  });
});

onEachDatabase("whose lines they are", (dialect) => {
  test("nobody sees another's tasks, clients or workspace", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras" });
    await silentFor(w, taras, "Vega", 16);
    await w.followUp({ of: taras, text: "estimate" });
    const other = await world(dialect, "other", w.store);
    const stranger = await other.member({ name: "Eve" });
    await other.followUp({ of: stranger, text: "secret" });
    expect(readReply(await show(w, olha))).toEqual(["Tue 24 Nov · nothing is due today"]);
  });

  test("a task of a client that was closed to the member is left out, and leaves no name behind", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras" });
    const vega = await w.client({ name: "Vega", owner: taras });
    await w.followUp({ client: vega, of: olha, text: "estimate" });
    expect(readReply(await show(w, olha))).toContain("1 Vega: estimate, promised for today");
    await w.store.db.updateTable("clients").set({ restricted: 1 }).execute();
    expect(readReply(await show(w, olha))).toEqual(["Tue 24 Nov · nothing is due today"]);
  });

  test("the deputy stands in, marked, only while the owner has no morning", async () => {
    const w = await world(dialect);
    const owner = await w.member({ name: "Olha" });
    const deputy = await w.member({ name: "Taras" });
    await silentFor(w, owner, "Vega", 16, { deputy_id: deputy.id });
    expect(readReply(await show(w, deputy))).toContain("1 Vega: 16 days, limit 14 · for Olha");
    await w.store.db
      .updateTable("members")
      .set({ checklist_due_at: w.now + DAY_MS })
      .where("id", "=", owner.id)
      .execute();
    w.now = at("2026-11-25", "09:00");
    expect(readReply(await show(w, deputy))).toEqual(["Wed 25 Nov · nothing is due today"]);
  });

  test("what was handed over is told on one day, whatever its date", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras" });
    await w.followUp({ of: olha, text: "estimate", due_on: "2026-12-10", handed_by: taras.id });
    const line = "1 estimate, handed over by Taras";
    expect(readReply((await morning(w, olha)) ?? { tone: "plain", sections: [], actions: [] })).toContain(line);
    expect(readReply(await show(w, olha))).toContain(line);
    w.now = at("2026-11-25", "09:00");
    expect(readReply(await show(w, olha))).toEqual(["Wed 25 Nov · nothing is due today"]);
  });

  test("who else could do it is named when it is urgent but not important", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const taras = await w.member({ name: "Taras" });
    const vega = await w.client({ name: "Vega", owner: olha, tier: "standard", deputy_id: taras.id });
    await w.followUp({ client: vega, of: olha, text: "archive", kind: "own", due_on: "2026-11-23" });
    expect(readReply(await show(w, olha))).toContain("1 Vega: archive, planned for Mon (or Taras)");
  });

  test("a deadline is near from two working days before", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const vega = await w.client({ name: "Vega", owner: olha });
    const project = await w.project({ client: vega, name: "Site", deadline: "2026-11-27" });
    expect(readReply(await show(w, olha))[0]).toMatch(/nothing/);
    w.now = at("2026-11-25", "09:00");
    expect(readReply(await show(w, olha))).toContain("1 Vega: Site deadline Fri");
    await w.store.db.updateTable("projects").set({ stage: "accepted" }).where("id", "=", project.id).execute();
    expect(readReply(await show(w, olha))).toContain("1 [done] ~Vega: Site deadline Fri~");
  });
});
