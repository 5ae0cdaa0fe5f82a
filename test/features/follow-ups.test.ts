import { expect, test } from "vitest";
import type { AddFollowUp, ClientRef, CompleteFollowUp } from "../../src/chat/command.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { instantAt } from "../../src/domain/time.ts";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { addFollowUp } from "../../src/features/add-follow-up.ts";
import { completeFollowUp } from "../../src/features/complete-follow-up.ts";
import { dateFollowUp, setDue } from "../../src/features/date-follow-up.ts";
import { finishFollowUp } from "../../src/features/finish-follow-up.ts";
import { openFollowUp } from "../../src/features/open-follow-up.ts";
import { reassign } from "../../src/features/reassign.ts";
import { regardFollowUp } from "../../src/features/regard-follow-up.ts";
import { snooze, snoozeTyped } from "../../src/features/snooze.ts";
import { undo } from "../../src/features/undo.ts";
import type { Dialect } from "../../src/store/dialect/columns.ts";
import type { ClientRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { buttonOf, readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

const known = (client: ClientRow): ClientRef => ({ kind: "known", id: client.id });
const add = (client: ClientRef, text: string, due: string | null): AddFollowUp => ({
  kind: "add_follow_up",
  words: `/next acme ${text}`,
  client,
  contacts: [],
  followUp: { text, due },
  ower: "us",
});
const complete = (client: ClientRef, text: string): CompleteFollowUp => ({
  kind: "complete_follow_up",
  words: `/done ${text}`,
  client,
  text,
});

async function acme(dialect: Dialect) {
  const w = await world(dialect);
  const olha = await w.member();
  const client = await w.client({ owner: olha });
  const from = w.asker(olha);
  return { w, olha, client, from };
}

const rows = (w: World) => w.store.db.selectFrom("follow_ups").selectAll().orderBy("id").execute();
const row = async (w: World) => (await rows(w))[0];
const undoLast = (w: World, reply: Reply, from: Awaited<ReturnType<typeof acme>>["from"]) => {
  const does = buttonOf(reply, "Undo");
  if (does.kind !== "undo") throw new Error("Undo does not undo");
  return w.store.write((tx) => undo(tx, does, from));
};

onEachDatabase("a follow-up that is added", (dialect) => {
  test("with a time is noted with its day, and pings then", async () => {
    const { w, client, from } = await acme(dialect);
    const reply = await w.store.write((tx) =>
      addFollowUp(tx, add(known(client), "send proposal", "2026-11-27T15:00"), from),
    );
    expect(readReply(reply)).toEqual([
      "Noted: Acme: send proposal",
      "Fri 27 Nov 15:00 · our promise",
      "[Undo] [Edit] [It is our own step]",
    ]);
    expect(await row(w)).toMatchObject({
      kind: "promise",
      due_on: "2026-11-27",
      due_time: "15:00",
      remind_at: instantAt("2026-11-27", "15:00", "Europe/Kyiv"),
    });
  });

  test("without a date is kept at once, and asks when", async () => {
    const { w, client, from } = await acme(dialect);
    const reply = await w.store.write((tx) => addFollowUp(tx, add(known(client), "call Olena", null), from));
    expect(readReply(reply)).toContain("When? [Today] [Tomorrow] [Next week] [Another date…] [No date]");
    expect(await row(w)).toMatchObject({ text: "call Olena", kind: "own", due_on: null });
    const tap = buttonOf(reply, "Next week");
    if (tap.kind !== "set_due") throw new Error("not a date");
    const dated = await w.store.write((tx) => setDue(tx, tap, from));
    expect(readReply(dated).slice(0, 2)).toEqual(["Date changed: Acme: call Olena", "Mon 30 Nov · own step"]);
    await undoLast(w, dated, from);
    expect(await row(w)).toMatchObject({ due_on: null });
  });

  test("for a day that is over is kept without it, and says so", async () => {
    const { w, client, from } = await acme(dialect);
    const reply = await w.store.write((tx) => addFollowUp(tx, add(known(client), "send it", "2026-11-20"), from));
    expect(reply.tone).toBe("ask");
    expect(readReply(reply).join("\n")).toContain("Fri 20 Nov is already over. When should it be?");
    expect(await row(w)).toMatchObject({ text: "send it", due_on: null, remind_at: null });
  });

  test("for a time when its doer rests says that it will wait for the morning", async () => {
    const { w, client, from } = await acme(dialect);
    const reply = await w.store.write((tx) => addFollowUp(tx, add(known(client), "send it", "2026-11-28T11:00"), from));
    expect(readReply(reply).join("\n")).toContain("outside your working hours");
  });

  test("needs no client, and undone it is gone", async () => {
    const { w, from } = await acme(dialect);
    const reply = await w.store.write((tx) =>
      addFollowUp(tx, add({ kind: "unnamed" }, "send the report", "2026-11-25"), from),
    );
    expect(readReply(reply).slice(0, 2)).toEqual(["Noted: send the report", "tomorrow"]);
    expect(await row(w)).toMatchObject({ client_id: null, kind: "own" });
    await undoLast(w, reply, from);
    expect(await rows(w)).toEqual([]);
  });

  test("without words shows how it is done", async () => {
    const { w, client, from } = await acme(dialect);
    const reply = await w.store.write((tx) => addFollowUp(tx, add(known(client), "  ", null), from));
    expect(readReply(reply).join()).toContain("/next acme send the proposal fri 15:00");
    expect(await rows(w)).toEqual([]);
  });

  test("is regarded otherwise by one tap, also as theirs", async () => {
    const { w, olha, client, from } = await acme(dialect);
    const { id } = await w.followUp({ client, of: olha });
    for (const [as, kind, ower] of [
      ["own", "own", "us"],
      ["theirs", "promise", "client"],
      ["promise", "promise", "us"],
    ] as const) {
      await w.store.write((tx) => regardFollowUp(tx, { kind: "regard_follow_up", followUp: id, as }, from));
      expect(await row(w)).toMatchObject({ kind, ower });
    }
  });
});

onEachDatabase("a follow-up reported done", (dialect) => {
  test("is found by its words and ticked off, with Undo", async () => {
    const { w, olha, client, from } = await acme(dialect);
    await w.followUp({ client, of: olha, text: "send proposal", remind_at: w.now + 1000 });
    await w.followUp({ client, of: olha, text: "call about the contract" });
    const reply = await w.store.write((tx) => completeFollowUp(tx, complete(known(client), "sent the proposal"), from));
    expect(readReply(reply)).toEqual(["Done: Acme: send proposal", "[Undo]"]);
    expect(await row(w)).toMatchObject({ state: "done", remind_at: null });
    await undoLast(w, reply, from);
    expect(await row(w)).toMatchObject({ state: "open", remind_at: w.now + 1000 });
  });

  test("is asked about when several fit, and none is touched", async () => {
    const { w, olha, client, from } = await acme(dialect);
    await w.followUp({ client, of: olha, text: "send proposal" });
    await w.followUp({ client, of: olha, text: "send the price list" });
    const reply = await w.store.write((tx) => completeFollowUp(tx, complete(known(client), "send"), from));
    expect(reply.actions.map((action) => action.label).toSorted()).toEqual([
      "Acme: send proposal",
      "Acme: send the price list",
    ]);
    expect((await rows(w)).every(({ state }) => state === "open")).toBe(true);
  });

  test("that fits none says so, offers what is open, and to record it as a touch", async () => {
    const { w, olha, client, from } = await acme(dialect);
    await w.followUp({ client, of: olha, text: "send proposal" });
    const reply = await w.store.write((tx) => completeFollowUp(tx, complete(known(client), "bought a boat"), from));
    expect(readReply(reply)).toEqual([
      "No open follow-up like bought a boat.",
      "One of these?",
      "[Acme: send proposal] [Record it as a touch]",
    ]);
    expect(buttonOf(reply, "Record it as a touch")).toMatchObject({ kind: "log_touch", words: "/done bought a boat" });
  });

  test("without a client is looked for among one's own, the client's name helping", async () => {
    const { w, olha, from } = await acme(dialect);
    const nova = await w.client({ name: "Nova" });
    const taras = await w.member({ name: "Taras" });
    await w.followUp({ client: nova, of: olha, text: "send proposal" });
    await w.followUp({ client: nova, of: taras, text: "send proposal" });
    const reply = await w.store.write((tx) =>
      completeFollowUp(tx, complete({ kind: "unnamed" }, "nova proposal"), from),
    );
    expect(readReply(reply)[0]).toBe("Done: Nova: send proposal");
    expect((await rows(w)).filter(({ state }) => state === "done")).toMatchObject([{ member_id: olha.id }]);
  });

  test("twice is done once", async () => {
    const { w, olha, client, from } = await acme(dialect);
    const { id } = await w.followUp({ client, of: olha });
    const finish = () => w.store.write((tx) => finishFollowUp(tx, { kind: "finish_follow_up", followUp: id }, from));
    await finish();
    w.now += 5000;
    expect(readReply(await finish())).toEqual(["Already done: Acme: send the price list"]);
    expect(await row(w)).toMatchObject({ done_at: from.now });
    expect(await w.store.db.selectFrom("journal").select("id").execute()).toHaveLength(1);
  });

  test("of a client out of sight does not exist", async () => {
    const { w, olha, client } = await acme(dialect);
    const { id } = await w.followUp({ client, of: olha });
    await w.store.db.updateTable("clients").set({ restricted: 1 }).execute();
    const taras = w.asker(await w.member({ name: "Taras" }));
    const hidden = await w.store.write((tx) => openFollowUp(tx, { kind: "open_follow_up", followUp: id }, taras));
    const absent = await w.store.write((tx) => openFollowUp(tx, { kind: "open_follow_up", followUp: "none" }, taras));
    expect(hidden).toEqual(absent);
    await w.store.write((tx) => finishFollowUp(tx, { kind: "finish_follow_up", followUp: id }, taras));
    expect(await row(w)).toMatchObject({ state: "open" });
  });

  test("of no client is its doer's, its writer's and the leads' alone", async () => {
    const { w, olha } = await acme(dialect);
    const { id } = await w.followUp({ of: olha, text: "my own" });
    const open = (as: Awaited<ReturnType<World["member"]>>) =>
      w.store.write((tx) => openFollowUp(tx, { kind: "open_follow_up", followUp: id }, w.asker(as)));
    expect((await open(await w.member({ name: "Taras" }))).tone).toBe("refusal");
    expect((await open(await w.member({ name: "Iryna", role: "lead" }))).tone).toBe("plain");
  });
});

onEachDatabase("a follow-up put off", (dialect) => {
  test("until tomorrow keeps its date, sleeps, and wakes when undone", async () => {
    const { w, olha, client, from } = await acme(dialect);
    const { id } = await w.followUp({ client, of: olha, due_time: "15:00", remind_at: w.now + 1000 });
    const reply = await w.store.write((tx) => snooze(tx, { kind: "snooze", followUp: id, until: "tomorrow" }, from));
    expect(readReply(reply).slice(0, 2)).toEqual([
      "Put off: Acme: send the price list",
      "today 15:00 · our promise · back tomorrow",
    ]);
    expect(await row(w)).toMatchObject({ due_on: "2026-11-24", snoozed_until: "2026-11-25", remind_at: null });
    await undoLast(w, reply, from);
    expect(await row(w)).toMatchObject({ snoozed_until: null, remind_at: w.now + 1000 });
  });

  test("until later today pings in three hours", async () => {
    const { w, olha, client, from } = await acme(dialect);
    const { id } = await w.followUp({ client, of: olha });
    const reply = await w.store.write((tx) => snooze(tx, { kind: "snooze", followUp: id, until: "later_today" }, from));
    expect(readReply(reply)).toContain("reminder today 12:00");
    expect(await row(w)).toMatchObject({ remind_at: instantAt("2026-11-24", "12:00", "Europe/Kyiv") });
  });

  test("to a typed day is asked for, and asked again with the words kept when they hold none", async () => {
    const { w, olha, client, from } = await acme(dialect);
    const { id } = await w.followUp({ client, of: olha });
    const typed = (words: string, due: string | null) =>
      w.store.write((tx) => snoozeTyped(tx, { kind: "snooze_typed", followUp: id, words }, due, from));
    const awaits = { kind: "snooze_typed", followUp: id, words: "" };
    const asked = await typed("", null);
    expect(asked.awaits).toEqual(awaits);
    const again = await typed("when pigs fly", null);
    expect(readReply(again).join("\n")).toContain("I see no date in when pigs fly.");
    expect(again.awaits).toEqual(awaits);
    expect(readReply(await typed("1 Nov", "2026-11-01")).join("\n")).toContain("Sun 1 Nov is already over");
    await typed("thu 11:00", "2026-11-26T11:00");
    expect(await row(w)).toMatchObject({
      snoozed_until: "2026-11-26",
      remind_at: instantAt("2026-11-26", "11:00", "Europe/Kyiv"),
    });
  });

  test("in the hours of who is to do it, not of who presses", async () => {
    const { w, client, from } = await acme(dialect);
    const minh = await w.member({ name: "Minh", zone: "Asia/Ho_Chi_Minh" });
    const { id } = await w.followUp({ client, of: minh });
    w.now = instantAt("2026-11-24", "15:30", "Europe/Kyiv"); // 20:30 in Ho Chi Minh City
    await w.store.write((tx) =>
      snooze(tx, { kind: "snooze", followUp: id, until: "later_today" }, { ...from, now: w.now }),
    );
    expect(await row(w)).toMatchObject({ snoozed_until: "2026-11-25", remind_at: null });
  });
});

onEachDatabase("a follow-up dated anew", (dialect) => {
  test("is asked for by tap or words, then moves its date and its ping", async () => {
    const { w, olha, client, from } = await acme(dialect);
    const { id } = await w.followUp({ client, of: olha, snoozed_until: "2026-12-01" });
    const typed = (words: string, due: string | null) =>
      w.store.write((tx) => dateFollowUp(tx, { kind: "date_follow_up", followUp: id, words }, due, from));
    const asked = await typed("", null);
    expect(readReply(asked)).toContain("When? [Today] [Tomorrow] [Next week] [Another date…] [No date]");
    expect(asked.awaits).toEqual({ kind: "date_follow_up", followUp: id, words: "" });
    expect((await typed("1 Nov", "2026-11-01")).tone).toBe("ask");
    await typed("fri 15:00", "2026-11-27T15:00");
    expect(await row(w)).toMatchObject({
      due_on: "2026-11-27",
      due_time: "15:00",
      snoozed_until: null,
      remind_at: instantAt("2026-11-27", "15:00", "Europe/Kyiv"),
    });
  });
});

onEachDatabase("a follow-up handed on", (dialect) => {
  test("is asked about first, moves once, pings by the other's clock, and waits for their morning", async () => {
    const { w, olha, client, from } = await acme(dialect);
    const minh = await w.member({ name: "Minh", zone: "Asia/Ho_Chi_Minh" });
    const { id } = await w.followUp({ client, of: olha, due_on: "2026-11-27", due_time: "15:00" });
    const asked = await w.store.write((tx) => reassign(tx, { kind: "reassign", followUp: id, member: null }, from));
    const choice = buttonOf(asked, "Minh");
    if (choice.kind !== "reassign") throw new Error("not a member");
    const reply = await w.store.write((tx) => reassign(tx, choice, from));
    expect(readReply(reply)).toEqual([
      "Handed to Minh: Acme: send the price list",
      "Fri 27 Nov 15:00 · our promise · Minh",
      "They will see it in their next morning list.",
      "[Undo]",
    ]);
    expect(await row(w)).toMatchObject({
      member_id: minh.id,
      handed_by: olha.id,
      remind_at: instantAt("2026-11-27", "15:00", "Asia/Ho_Chi_Minh"),
    });
    await w.store.write((tx) => reassign(tx, choice, from));
    expect(await w.store.db.selectFrom("journal").select("id").execute()).toHaveLength(1);
    await undoLast(w, reply, from);
    expect(await row(w)).toMatchObject({ member_id: olha.id, handed_by: null });
  });

  test("goes only to who may see its client", async () => {
    const { w, olha, client, from } = await acme(dialect);
    await w.store.db.updateTable("clients").set({ restricted: 1 }).execute();
    const taras = await w.member({ name: "Taras" });
    await w.member({ name: "Iryna", role: "lead" });
    const { id } = await w.followUp({ client, of: olha });
    const asked = await w.store.write((tx) => reassign(tx, { kind: "reassign", followUp: id, member: null }, from));
    expect(asked.actions.map((action) => action.label)).toEqual(["Iryna", "Edit"]);
    const reply = await w.store.write((tx) => reassign(tx, { kind: "reassign", followUp: id, member: taras.id }, from));
    expect(reply.tone).toBe("refusal");
    expect(await row(w)).toMatchObject({ member_id: olha.id });
  });
});

onEachDatabase("undo", (dialect) => {
  test("with nothing done says so", async () => {
    const { w, from } = await acme(dialect);
    const reply = await w.store.write((tx) => undo(tx, { kind: "undo", entry: null }, from));
    expect(readReply(reply)).toEqual(["Nothing to undo."]);
  });

  test("without a name takes back the newest thing, then the one before", async () => {
    const { w, olha, client, from } = await acme(dialect);
    const { id } = await w.followUp({ client, of: olha });
    await w.store.write((tx) => snooze(tx, { kind: "snooze", followUp: id, until: "tomorrow" }, from));
    await w.store.write((tx) =>
      finishFollowUp(tx, { kind: "finish_follow_up", followUp: id }, { ...from, now: w.now + 1 }),
    );
    const last = () => w.store.write((tx) => undo(tx, { kind: "undo", entry: null }, from));
    expect(readReply(await last())).toEqual(["Open again: Acme: send the price list"]);
    expect(await row(w)).toMatchObject({ state: "open", snoozed_until: "2026-11-25" });
    expect(readReply(await last())).toEqual(["As before: Acme: send the price list"]);
    expect(await row(w)).toMatchObject({ snoozed_until: null });
  });

  test("takes back nobody else's doing", async () => {
    const { w, olha, client, from } = await acme(dialect);
    const { id } = await w.followUp({ client, of: olha });
    const reply = await w.store.write((tx) => finishFollowUp(tx, { kind: "finish_follow_up", followUp: id }, from));
    const taras = w.asker(await w.member({ name: "Taras" }));
    expect(readReply(await undoLast(w, reply, taras))).toEqual(["Nothing to undo."]);
    expect(await row(w)).toMatchObject({ state: "done" });
  });
});

onEachDatabase("what is said about a follow-up", (dialect) => {
  test.each(LANGUAGES)("is short and fits its buttons in %s", async (language) => {
    const { w, olha, client, from } = await acme(dialect);
    const { id } = await w.followUp({ client, of: olha, text: "x".repeat(4000) });
    const reader = { ...from, language };
    const replies = await w.store.write(async (tx) => [
      await openFollowUp(tx, { kind: "open_follow_up", followUp: id }, reader),
      await snooze(tx, { kind: "snooze", followUp: id, until: "later_today" }, reader),
      await reassign(tx, { kind: "reassign", followUp: id, member: null }, reader),
      await dateFollowUp(tx, { kind: "date_follow_up", followUp: id, words: "?" }, null, reader),
      await completeFollowUp(tx, complete(known(client), "boat"), reader),
      await finishFollowUp(tx, { kind: "finish_follow_up", followUp: id }, reader),
    ]);
    for (const reply of replies) {
      const lines = readReply(reply).filter((line) => !line.startsWith("["));
      expect(lines.length).toBeLessThanOrEqual(6);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(260);
      for (const { label } of reply.actions) expect(label.length).toBeLessThanOrEqual(75);
    }
  });
});
