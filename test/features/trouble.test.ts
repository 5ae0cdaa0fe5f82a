import { expect, test } from "vitest";
import { clientCard } from "../../src/features/ask-client.ts";
import { showChecklist } from "../../src/features/checklist.ts";
import { crisis, crisisMessage } from "../../src/features/crisis.ts";
import { planPriceRise, tellPriceRise } from "../../src/features/price-rise.ts";
import { undo } from "../../src/features/undo.ts";
import { onEachDatabase } from "../support/databases.ts";
import { press, readReply } from "../support/read-reply.ts";
import { type World, world } from "../support/world.ts";

onEachDatabase("a price rise", (dialect) => {
  test("is planned: when, how much, who was told, how they took it; and telling them is on the list", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const from = w.asker(olha);
    const acme = await w.client({ owner: olha });
    const plan = {
      kind: "plan_price_rise",
      words: "x",
      client: { kind: "known", id: acme.id },
      howMuch: "+10 %",
      from: "2027-01-01",
    } as const;
    const planned = await w.store.write((tx) => planPriceRise(tx, plan, from));
    expect(readReply(planned)).toEqual([
      "Acme: price rise planned, +10 %",
      "From 1 Jan 2027",
      "Nobody was told yet",
      "Telling them is on the list for Wed 2 Dec.",
    ]);
    const told = press(planned, "Who was told…", "tell_price_rise");
    expect((await w.store.write((tx) => tellPriceRise(tx, told, null, from))).awaits).toEqual(told);
    await w.store.write((tx) => tellPriceRise(tx, { ...told, words: "Olena" }, null, from));
    const reaction = await w.store.write((tx) =>
      tellPriceRise(tx, { ...told, of: "reaction", words: "calmly" }, null, from),
    );
    expect(readReply(reaction)).toEqual([
      "Acme: price rise, +10 %",
      "From 1 Jan 2027",
      "Told: Olena, 24 Nov",
      "Reaction: calmly",
    ]);
    const card = await w.store.write((tx) => clientCard(tx, acme, from));
    expect(readReply(card)).toContain("Price rise +10 %. From 1 Jan 2027. Told: Olena, 24 Nov. Reaction: calmly");
    await w.store.write((tx) => undo(tx, press(planned, "Undo", "undo"), from));
    expect(await w.store.db.selectFrom("price_rises").selectAll().execute()).toEqual([]);
    expect(await w.store.db.selectFrom("follow_ups").selectAll().execute()).toEqual([]);
  });
});

onEachDatabase("a crisis note", (dialect) => {
  async function reached(w: World, member: Awaited<ReturnType<World["member"]>>) {
    const { workspace } = w;
    await w.store.db
      .insertInto("identities")
      .values({
        workspace_id: workspace,
        platform: "web",
        team: "",
        external_id: member.id,
        member_id: member.id,
        conversation: null,
        unreachable_at: null,
        created_at: 0,
      })
      .execute();
  }

  test("goes to nobody who has left: their clients are named among those nobody owns", async () => {
    const w = await world(dialect);
    const lan = await w.member({ name: "Lan", role: "lead" });
    await w.client({ name: "Acme", owner: lan });
    await w.client({ name: "Nova", owner: await w.member({ suspended: "standing" }) });
    const words = { kind: "crisis", words: "we work as before", sure: false } as const;
    const asked = await w.store.write((tx) => crisis(tx, words, w.asker(lan)));
    expect(readReply(asked)).toEqual([
      "Pass this on to 1 client through 1 owner?",
      "we work as before",
      "Nobody owns: Nova",
    ]);
  });

  test("becomes a task of every client's owner at once, after one question, and can be taken back", async () => {
    const w = await world(dialect);
    const lan = await w.member({ name: "Lan", role: "lead" });
    const olha = await w.member();
    const ivan = await w.member({ name: "Ivan", language: "uk" });
    await reached(w, olha);
    await reached(w, ivan);
    await w.client({ name: "Acme", owner: olha });
    await w.client({ name: "Nova", owner: olha });
    await w.client({ name: "Vega", owner: ivan });
    await w.client({ name: "Gone", owner: ivan, stage: "churned" });
    await w.client({ name: "Kite" });
    const from = w.asker(lan);
    const asked = await w.store.write((tx) =>
      crisis(tx, { kind: "crisis", words: "we work as before", sure: false }, from),
    );
    expect(readReply(asked)).toEqual([
      "Pass this on to 3 clients through 2 owners?",
      "we work as before",
      "Nobody owns: Kite",
    ]);
    const sent = await w.store.write((tx) => crisis(tx, press(asked, "Send to all", "crisis"), from));
    expect(readReply(sent)[0]).toBe("On the lists now: 3 clients, 2 owners.");
    const outbox = await w.store.db
      .selectFrom("outbox")
      .select(["member_id", "kind", "subject"])
      .orderBy("member_id")
      .execute();
    expect(outbox.map((row) => [row.member_id, row.kind])).toEqual([
      [olha.id, "escalation"],
      [ivan.id, "escalation"],
    ]);
    const subject = JSON.parse(outbox[0]?.subject ?? "");
    const told = await w.store.write((tx) => crisisMessage(tx, subject, w.asker(olha)));
    expect(told && readReply(told)).toEqual([
      "Today every client of yours should hear this:",
      "we work as before",
      "2 clients are on your list: tick each off.",
    ]);
    const list = await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: true }, w.asker(ivan)));
    expect(readReply(list)).toContain("1 Vega: передати: we work as before, сьогодні");
    await w.store.write((tx) => undo(tx, press(sent, "Undo", "undo"), from));
    expect(await w.store.db.selectFrom("follow_ups").selectAll().execute()).toEqual([]);
    expect(await w.store.write((tx) => crisisMessage(tx, subject, w.asker(olha)))).toBeNull();
  });

  test("is a lead's or an admin's to send", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    await w.client({ owner: olha });
    const reply = await w.store.write((tx) => crisis(tx, { kind: "crisis", words: "x", sure: true }, w.asker(olha)));
    expect(reply.tone).toBe("refusal");
    expect(await w.store.db.selectFrom("follow_ups").selectAll().execute()).toEqual([]);
  });
});
