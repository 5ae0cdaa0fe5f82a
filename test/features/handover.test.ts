import { expect, test } from "vitest";
import { instantAt } from "../../src/domain/time.ts";
import { handover } from "../../src/features/handover.ts";
import { handoverMessage, sendWaitingBriefs } from "../../src/features/handover-brief.ts";
import { undo } from "../../src/features/undo.ts";
import { clientById } from "../../src/store/clients.ts";
import { addIdentity } from "../../src/store/people.ts";
import type { ClientRow, MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

async function pair(dialect: Parameters<typeof world>[0]) {
  const w = await world(dialect);
  w.now = instantAt("2026-11-24", "11:00", "Europe/Kyiv");
  const olha = await w.member();
  const taras = await w.member({ name: "Taras Melnyk" });
  const key = { platform: "web", team: null, externalId: "taras" } as const;
  await w.store.write((tx) => addIdentity(tx, taras, key, null, 0));
  const acme = await w.client({ owner: olha, any_on: "2026-11-20" });
  return { w, olha, taras, acme };
}
const give = (
  w: World,
  client: ClientRow,
  who: MemberRow,
  to: string | null,
  promises: { text: string; due: string | null }[] = [],
) =>
  w.store.write((tx) =>
    handover(
      tx,
      {
        kind: "handover",
        words: `/handover ${client.name} to ${to}`,
        client: { kind: "known", id: client.id },
        to,
        promises,
      },
      w.asker(who),
    ),
  );
const now = async (w: World, id: string) =>
  w.store.db
    .selectFrom("clients")
    .select(["owner_id", "deputy_id", "stage"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
const doers = async (w: World) =>
  (await w.store.db.selectFrom("follow_ups").select(["text", "member_id"]).orderBy("id").execute()).map(
    (row) => [row.text, row.member_id] as const,
  );
const brief = (w: World, reader: MemberRow, id: string) =>
  w.store.write((tx) => handoverMessage(tx, { kind: "handover", id }, w.asker(reader)));
const record = (w: World) => w.store.db.selectFrom("handovers").selectAll().executeTakeFirstOrThrow();

onEachDatabase("a handover", (dialect) => {
  test("moves the client and its owner's open tasks, tells the new owner once, and is undone whole", async () => {
    const { w, olha, taras, acme } = await pair(dialect);
    const ivan = await w.member({ name: "Ivan" });
    await w.followUp({ client: acme, of: olha, text: "price list" });
    await w.followUp({ client: acme, of: olha, text: "done long ago", state: "done" });
    await w.followUp({ client: acme, of: ivan, text: "design review" });
    expect(readReply(await give(w, acme, olha, "Taras"))).toEqual([
      "Acme: Taras Melnyk owns it now",
      "1 open follow-up moves with it.",
      "The brief is on its way to them.",
      "[Undo] [Back to the card]",
    ]);
    expect((await now(w, acme.id)).owner_id).toBe(taras.id);
    expect(await doers(w)).toEqual([
      ["price list", taras.id],
      ["done long ago", olha.id],
      ["design review", ivan.id],
    ]);
    const sent = await w.store.db.selectFrom("outbox").select(["key", "kind", "member_id"]).execute();
    expect(sent).toEqual([{ key: `handover:${(await record(w)).id}`, kind: "brief", member_id: taras.id }]);

    await w.store.write((tx) => undo(tx, { kind: "undo", entry: null }, w.asker(olha)));
    expect((await now(w, acme.id)).owner_id).toBe(olha.id);
    expect((await doers(w))[0]).toEqual(["price list", olha.id]);
  });

  test("the brief holds what was promised, who is there, and what they owe", async () => {
    const { w, olha, taras, acme } = await pair(dialect);
    await w.contact({ client: acme, name: "Olena Koval", title: "CFO", role: "decision_maker" });
    await w.followUp({ client: acme, of: olha, text: "price list", due_on: "2026-11-20" });
    await w.followUp({ client: acme, of: olha, text: "brief", ower: "client", due_on: "2026-11-26" });
    await w.followUp({ client: acme, of: olha, text: "think of a gift", kind: "own", due_on: null });
    await give(w, acme, olha, "Taras");
    const said = await brief(w, taras, (await record(w)).id);
    const words = said ? readReply(said).join("\n") : "";
    expect(words).toMatch(/^Acme is yours now, from Olha\nAcme: /);
    expect(words).toContain("Olena Koval");
    expect(words).toMatch(/We owe\n.*price list, Fri 20 Nov, overdue/);
    expect(words).toMatch(/They owe\n.*brief, Thu 26 Nov/);
    expect(words).toMatch(/Our own steps\n.*think of a gift, no date/);
  });

  test("from sales it opens the client with what was promised", async () => {
    const { w, olha, taras } = await pair(dialect);
    const nova = await w.client({ name: "Nova", owner: olha, any_on: null });
    const promises = [
      { text: "send the logo", due: "2026-11-27" },
      { text: "weekly report", due: null },
    ];
    expect(readReply(await give(w, nova, olha, "Taras", promises))).toContain("2 promises written down.");
    expect((await now(w, nova.id)).stage).toBe("onboarding");
    const rows = await w.store.db.selectFrom("follow_ups").select(["text", "due_on", "kind", "member_id"]).execute();
    expect(rows).toContainEqual({ text: "send the logo", due_on: "2026-11-27", kind: "promise", member_id: taras.id });
    await w.store.write((tx) => undo(tx, { kind: "undo", entry: null }, w.asker(olha)));
    expect(await doers(w)).toEqual([]);
    expect((await now(w, nova.id)).stage).toBe("active");
  });

  test("in quiet hours the brief waits for the morning, and comes once", async () => {
    const { w, olha, taras, acme } = await pair(dialect);
    w.now = instantAt("2026-11-24", "21:00", "Europe/Kyiv");
    expect(readReply(await give(w, acme, olha, "Taras"))).toContain("They get the brief with their next morning list.");
    const queued = () => w.store.db.selectFrom("outbox").select("key").execute();
    expect(await queued()).toEqual([]);
    await w.store.write((tx) => sendWaitingBriefs(tx, taras, w.newId, w.now));
    await w.store.write((tx) => sendWaitingBriefs(tx, taras, w.newId, w.now));
    expect(await queued()).toHaveLength(1);
  });

  test("only its owner, a deputy or a lead gives a client away; anybody takes one without an owner", async () => {
    const { w, olha, taras, acme } = await pair(dialect);
    const ivan = await w.member({ name: "Ivan" });
    expect(readReply(await give(w, acme, ivan, "Taras"))[0]).toMatch(/^Acme belongs to Olha/);
    expect((await now(w, acme.id)).owner_id).toBe(olha.id);
    const free = await w.client({ name: "Vega" });
    await give(w, free, ivan, "Taras");
    expect((await now(w, free.id)).owner_id).toBe(taras.id);
  });

  test("where clients are their owners' alone, the giver no longer sees it but may take it back", async () => {
    const { w, olha, taras, acme } = await pair(dialect);
    const closed = w.asker(olha, { sharing: "owner" });
    const command = {
      kind: "handover",
      words: "",
      client: { kind: "known", id: acme.id },
      to: "Taras",
      promises: [],
    } as const;
    const said = await w.store.write((tx) => handover(tx, command, closed));
    expect(readReply(said).at(-1)).toBe("[Undo]");
    expect(await clientById(w.store.db, closed, acme.id)).toBeUndefined();
    await w.store.write((tx) => undo(tx, { kind: "undo", entry: null }, closed));
    expect((await now(w, acme.id)).owner_id).toBe(olha.id);
    expect(await brief(w, taras, "gone")).toBeNull();
  });

  test("a name nobody has asks, with the colleagues who could take it", async () => {
    const { w, olha, acme } = await pair(dialect);
    await w.member({ name: "Vera", role: "viewer" });
    expect(readReply(await give(w, acme, olha, "Petro"))).toEqual([
      "Nobody in the team is called Petro. Acme: to whom?",
      "[Taras Melnyk]",
    ]);
  });
});
