import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS, instantAt } from "../../src/domain/time.ts";
import { scheduleMember } from "../../src/features/morning.ts";
import { tick } from "../../src/schedule/tick.ts";
import type { MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { quietLog } from "../support/quiet-log.ts";
import { type World, world } from "../support/world.ts";

const KYIV = "Europe/Kyiv";
const at = (day: string, time: string): number => instantAt(day, time, KYIV);

async function reachable(w: World): Promise<MemberRow> {
  const member = await w.member({ zone: KYIV, created_at: w.now });
  const { workspace_id, id } = member;
  const person = { platform: "web", team: "", external_id: id, conversation: null, unreachable_at: null } as const;
  await w.store.db
    .insertInto("identities")
    .values({ workspace_id, member_id: id, created_at: 0, ...person })
    .execute();
  await w.store.write((tx) => scheduleMember(tx, workspace_id, id, w.now));
  return member;
}

/** A look at each of these moments; what it queued, by the day that each is for. */
async function looksAt(w: World, ...moments: readonly number[]): Promise<readonly string[]> {
  for (const now of moments) {
    w.now = now;
    await tick({ ...w, log: quietLog() });
  }
  const rows = await w.store.db.selectFrom("outbox").select("key").orderBy("id").execute();
  return rows.map(({ key }) => key.replace(/:.*:/, " "));
}

const haveLeft = (w: World) =>
  w.store.db.updateTable("outbox").set({ state: "sent", due_at: null, lane: null, finished_at: w.now }).execute();

onEachDatabase("a clock that was ahead and is put right", (dialect) => {
  test("gives back the morning that it had passed over", async () => {
    const w = await world(dialect);
    w.now = at("2026-11-24", "08:00");
    await reachable(w);
    await looksAt(w, at("2026-11-24", "09:00"), at("2026-11-25", "20:00"));
    expect(await looksAt(w, at("2026-11-24", "20:00"), at("2026-11-25", "09:00"))).toEqual([
      "checklist 2026-11-24",
      "checklist 2026-11-25",
    ]);
  });

  test("gives back the morning that went by meanwhile, and none after six in the evening", async () => {
    for (const [putRight, said] of [
      ["09:23", ["checklist 2026-11-25"]],
      ["18:00", []],
    ] as const) {
      const w = await world(dialect);
      w.now = at("2026-11-25", "08:00");
      await reachable(w);
      expect(await looksAt(w, at("2026-11-25", "20:00"))).toEqual([]);
      expect(await looksAt(w, at("2026-11-25", putRight))).toEqual(said);
    }
  });

  test("does without the list that it had queued and that did not leave: its own day has one", async () => {
    const w = await world(dialect);
    w.now = at("2026-11-24", "08:00");
    await reachable(w);
    await looksAt(w, at("2026-11-24", "09:00"));
    await haveLeft(w);
    const said = ["checklist 2026-11-24"];
    expect(await looksAt(w, at("2026-11-25", "12:00"))).toEqual([...said, "checklist 2026-11-25"]);
    expect(await looksAt(w, at("2026-11-24", "12:00"))).toEqual(said);
    expect(await looksAt(w, at("2026-11-25", "09:00"))).toEqual([...said, "checklist 2026-11-25"]);
  });

  test("gives whoever came after today's morning their first one tomorrow", async () => {
    const w = await world(dialect);
    w.now = at("2026-11-24", "10:00");
    await reachable(w);
    await looksAt(w, at("2026-11-25", "12:00"));
    expect(await looksAt(w, at("2026-11-24", "12:00"))).toEqual([]);
    expect(await looksAt(w, at("2026-11-25", "09:00"))).toEqual(["checklist 2026-11-25"]);
  });

  test("has no morning said twice, nor those between left out", async () => {
    const w = await world(dialect);
    w.now = at("2026-11-24", "08:00");
    await reachable(w);
    const ahead = await looksAt(w, at("2026-11-27", "10:00"));
    expect(ahead).toEqual(["checklist 2026-11-27"]);
    await haveLeft(w);
    const days = ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"].map((day) => at(day, "09:00"));
    expect(await looksAt(w, at("2026-11-24", "08:05"), ...days)).toEqual([
      "checklist 2026-11-27",
      "checklist 2026-11-24",
      "checklist 2026-11-25",
      "checklist 2026-11-26",
    ]);
  });

  test("gives back the review, and leaves a reminder of next week where it is", async () => {
    const w = await world(dialect);
    w.now = at("2026-11-26", "12:00");
    const olha = await reachable(w);
    const remind_at = at("2026-12-03", "15:00");
    const client = await w.client({ owner: olha });
    const { id } = await w.followUp({
      of: olha,
      client,
      text: "Call",
      due_on: "2026-12-03",
      due_time: "15:00",
      remind_at,
    });
    await looksAt(w, at("2026-11-28", "11:00"));
    const said = await looksAt(w, at("2026-11-27", "10:00"), at("2026-11-27", "17:00"));
    expect(said.filter((one) => one.startsWith("review"))).toEqual(["review 2026-11-27"]);
    expect(
      await w.store.db.selectFrom("follow_ups").select("remind_at").where("id", "=", id).executeTakeFirst(),
    ).toEqual({ remind_at });
  });

  test("is known for it once: the next look computes nothing anew", async () => {
    const w = await world(dialect);
    w.now = at("2026-11-24", "08:00");
    const olha = await reachable(w);
    await looksAt(w, at("2026-11-25", "09:00"), at("2026-11-24", "10:00"));
    await w.store.db
      .updateTable("members")
      .set({ checklist_due_at: w.now + DAY_MS })
      .execute();
    await looksAt(w, w.now + HOUR_MS);
    const { checklist_due_at } = await w.store.db
      .selectFrom("members")
      .select("checklist_due_at")
      .where("id", "=", olha.id)
      .executeTakeFirstOrThrow();
    expect(checklist_due_at).toBe(at("2026-11-25", "10:00"));
  });
});
