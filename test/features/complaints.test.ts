import { expect, test } from "vitest";
import type { Asker } from "../../src/chat/asker.ts";
import { showChecklist } from "../../src/features/checklist.ts";
import {
  dateComplaint,
  gradeComplaint,
  listComplaints,
  openComplaint,
  tellComplaint,
} from "../../src/features/complaints.ts";
import { complaintMessage } from "../../src/features/tell-leads.ts";
import { undo } from "../../src/features/undo.ts";
import type { ClientRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { clientHealthNow } from "../support/health-now.ts";
import { labels, press, readReply } from "../support/read-reply.ts";
import { type World, world } from "../support/world.ts";

const open = (w: World, client: ClientRow, from: Asker, text: string, severe: boolean) =>
  w.store.write((tx) =>
    openComplaint(
      tx,
      { kind: "open_complaint", words: text, client: { kind: "known", id: client.id }, text, severe },
      from,
    ),
  );
const morning = async (w: World, from: Asker) =>
  readReply(await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: true }, from)));
const sentTo = (w: World, member: string) =>
  w.store.db
    .selectFrom("outbox")
    .selectAll()
    .where("member_id", "=", member)
    .where("kind", "=", "escalation")
    .execute();

async function reachable(w: World, given: Parameters<World["member"]>[0]) {
  const member = await w.member(given);
  await w.store.db
    .insertInto("identities")
    .values({
      workspace_id: w.workspace,
      platform: "web",
      team: "",
      external_id: member.name,
      member_id: member.id,
      conversation: null,
      unreachable_at: null,
      created_at: 0,
    })
    .execute();
  return member;
}

onEachDatabase("a complaint", (dialect) => {
  test("told again in the same words within a day is one; worse, later or once resolved it is another", async () => {
    const w = await world(dialect);
    const from = w.asker(await w.member());
    const acme = await w.client();
    const globex = await w.client({ name: "Globex" });
    const title = async (client: ClientRow, text: string, severe = false, now = w.now) =>
      readReply(await open(w, client, { ...from, now }, text, severe))[0];
    expect(await title(acme, "Invoice is wrong")).toBe("Acme: complaint opened");
    expect(await title(acme, "invoice  is wrong.")).toBe("Acme: this complaint is open already");
    expect(await title(globex, "Invoice is wrong")).toBe("Globex: complaint opened");
    expect(await title(acme, "Invoice is late")).toBe("Acme: complaint opened");
    expect(await title(acme, "Invoice is wrong", true)).toBe("Acme: complaint opened");
    const later = w.now + 24 * 3_600_000;
    expect(await title(acme, "Invoice is wrong", false, later)).toBe("Acme: complaint opened");
    await w.store.db.updateTable("complaints").set({ resolved_on: "2026-11-25" }).execute();
    expect(await title(acme, "Invoice is wrong", false, later)).toBe("Acme: complaint opened");
  });

  test("is opened in one line, thought through by taps, and closed by how it was resolved", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const opened = await open(w, acme, from, "invoice is wrong", false);
    expect(readReply(opened)).toEqual([
      "Acme: complaint opened",
      "invoice is wrong",
      "ordinary, since 24 Nov",
      "It stays on the checklist until resolved.",
    ]);
    expect(labels(opened)).toEqual([
      "Undo",
      "Cause…",
      "Our part…",
      "What we do…",
      "By when…",
      "Resolved…",
      "It is severe",
      "Back to the card",
    ]);
    const asks = press(opened, "Cause…", "tell_complaint");
    const asked = await w.store.write((tx) => tellComplaint(tx, asks, from));
    expect(asked.awaits).toEqual(asks);
    await w.store.write((tx) => tellComplaint(tx, { ...asks, words: "old price list" }, from));
    await w.store.write((tx) => tellComplaint(tx, { ...asks, of: "our_part", words: "we sent it" }, from));
    await w.store.write((tx) => tellComplaint(tx, { ...asks, of: "action", words: "credit note" }, from));
    const { complaint } = asks;
    const dated = await w.store.write((tx) =>
      dateComplaint(tx, { kind: "date_complaint", complaint, due: null, words: "friday" }, "2026-11-27", from),
    );
    expect(readReply(dated)).toEqual([
      "Acme: open complaint",
      "invoice is wrong",
      "ordinary, since 24 Nov",
      "Cause: old price list",
      "Our part: we sent it",
      "What we do: credit note",
      "By when: Fri 27 Nov",
    ]);
    expect(await morning(w, from)).toContain("1 Acme: open complaint since Tue");
    const closed = await w.store.write((tx) =>
      tellComplaint(tx, { ...asks, of: "resolution", words: "new invoice accepted" }, from),
    );
    expect(readReply(closed).slice(0, 3)).toEqual([
      "Acme: complaint resolved",
      "invoice is wrong",
      "ordinary, 24 Nov to 24 Nov",
    ]);
    expect((await morning(w, from)).join("\n")).not.toContain("1 Acme: open");
    const list = await w.store.write((tx) => listComplaints(tx, { kind: "list_complaints", client: null }, from));
    expect(readReply(list)).toEqual(["No open complaints."]);
  });

  test("that is severe comes first of all in the morning, and can be neither ticked nor put off", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({ owner: olha });
    const nova = await w.client({ name: "Nova", owner: olha, tier: "standard" });
    await w.followUp({ client: acme, of: olha, due_on: "2026-11-20" });
    await open(w, nova, w.asker(olha), "site is down", true);
    const lines = await morning(w, w.asker(olha));
    expect(lines[2]).toBe("1 Nova: severe complaint");
  });

  test("that is severe is told to each lead at once, and to nobody twice", async () => {
    const w = await world(dialect);
    const olha = await reachable(w, {});
    const lan = await reachable(w, { name: "Lan", role: "lead" });
    await reachable(w, { name: "Ada", role: "admin" });
    const acme = await w.client({ owner: olha });
    const opened = await open(w, acme, w.asker(olha), "refund or court", true);
    expect(readReply(opened)).toContain("Told now: Lan.");
    const undone = press(opened, "Not severe", "grade_complaint");
    await w.store.write((tx) => gradeComplaint(tx, undone, w.asker(olha)));
    await w.store.write((tx) => gradeComplaint(tx, { ...undone, severe: true }, w.asker(olha)));
    const sent = await sentTo(w, lan.id);
    expect(sent).toHaveLength(1);
    const subject = JSON.parse(sent[0]?.subject ?? "");
    const message = await w.store.write((tx) => complaintMessage(tx, subject, w.asker(lan)));
    expect(message && readReply(message)).toEqual([
      "Acme: severe complaint since today",
      "refund or court",
      "Owner: Olha",
    ]);
  });

  test("is not told any more once it is resolved, nor in quiet hours, when the next morning says it", async () => {
    const w = await world(dialect);
    const olha = await reachable(w, {});
    const lan = await reachable(w, { name: "Lan", role: "lead", zone: "Asia/Ho_Chi_Minh", quiet_from: "13:00" });
    const acme = await w.client({ owner: olha });
    const opened = await open(w, acme, w.asker(olha), "court", true);
    expect(readReply(opened)).toContain("In their next morning list: Lan.");
    expect(await sentTo(w, lan.id)).toHaveLength(0);
    expect(await morning(w, w.asker(lan))).toContain("1 Acme: severe complaint");
    const { complaint } = press(opened, "Cause…", "tell_complaint");
    const told = { kind: "tell_complaint", complaint, of: "resolution", words: "paid back" } as const;
    await w.store.write((tx) => tellComplaint(tx, told, w.asker(olha)));
    expect(
      await w.store.write((tx) => complaintMessage(tx, { kind: "complaint", id: complaint }, w.asker(lan))),
    ).toBeNull();
  });

  test("counts in health: severe caps the score at 49", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const acme = await w.client({
      owner: olha,
      any_on: "2026-11-23",
      decides_on: "2026-11-23",
      in_person_on: "2026-11-23",
    });
    await w.contact({ client: acme, role: "decision_maker" });
    await w.project({ client: acme });
    expect((await clientHealthNow(w, acme)).unknown).toContain("complaints");
    await open(w, acme, w.asker(olha), "late", false);
    expect(await clientHealthNow(w, acme)).toMatchObject({ caps: [], reasons: [{ about: "complaints" }] });
    await open(w, acme, w.asker(olha), "court", true);
    expect(await clientHealthNow(w, acme)).toMatchObject({ caps: ["severe_complaint"], score: 49 });
  });

  test("undone is gone, and a change undone is as before", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const opened = await open(w, acme, from, "late", false);
    const graded = await w.store.write((tx) =>
      gradeComplaint(tx, press(opened, "It is severe", "grade_complaint"), from),
    );
    await w.store.write((tx) => undo(tx, press(graded, "Undo", "undo"), from));
    expect(await morning(w, from)).toContain("1 Acme: open complaint since Tue");
    const reply = await w.store.write((tx) => undo(tx, press(opened, "Undo", "undo"), from));
    expect(readReply(reply)).toEqual(["As before: Acme"]);
    const left = await w.store.db.selectFrom("complaints").selectAll().execute();
    expect(left).toEqual([]);
  });

  test("of a client out of sight is neither shown nor counted", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const ira = await w.member({ name: "Ira" });
    const acme = await w.client({ owner: olha, restricted: 1 });
    const opened = await open(w, acme, w.asker(olha), "late", true);
    const other = w.asker(ira);
    const { complaint } = press(opened, "Cause…", "tell_complaint");
    const told = await w.store.write((tx) =>
      tellComplaint(tx, { kind: "tell_complaint", complaint, of: "cause", words: "x" }, other),
    );
    expect(told.tone).toBe("refusal");
    const list = await w.store.write((tx) => listComplaints(tx, { kind: "list_complaints", client: null }, other));
    expect(readReply(list)).toEqual(["No open complaints."]);
  });
});
