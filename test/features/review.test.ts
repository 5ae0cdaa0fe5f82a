import { expect, test } from "vitest";
import { instantAt } from "../../src/domain/time.ts";
import { showChecklist } from "../../src/features/checklist.ts";
import { scheduleMember } from "../../src/features/morning.ts";
import { reviewMessage } from "../../src/features/review-message.ts";
import { sendDueReviews } from "../../src/features/reviews.ts";
import { rollupMessage } from "../../src/features/rollup-message.ts";
import { moveClocks } from "../../src/store/clocks.ts";
import { nextDueAt } from "../../src/store/due.ts";
import { addIdentity } from "../../src/store/people.ts";
import type { ClientRow, MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { quietLog } from "../support/quiet-log.ts";
import { readReply } from "../support/reply-words.ts";
import { type World, world } from "../support/world.ts";

const FRIDAY = "2026-11-27";
const at = (time: string, day = FRIDAY) => instantAt(day, time, "Europe/Kyiv");
const queued = (w: World) => w.store.db.selectFrom("outbox").select(["key", "kind"]).orderBy("key").execute();
const tick = (w: World, now: number) => sendDueReviews({ ...w, now, log: quietLog() }, 100);

async function join(w: World, member: MemberRow): Promise<void> {
  const key = { platform: "web", team: null, externalId: member.id } as const;
  await w.store.write((tx) => addIdentity(tx, member, key, null, 0));
  await w.store.write((tx) => scheduleMember(tx, w.workspace, member.id, w.now));
}
async function talked(w: World, client: ClientRow, on: string, channel: "call" | "meeting" = "call"): Promise<void> {
  await w.touch({ client, occurred_on: on, channel });
  await w.store.write((tx) => moveClocks(tx, w.workspace, client.id, "Europe/Kyiv"));
}

async function office(dialect: Parameters<typeof world>[0]) {
  const w = await world(dialect);
  const olha = await w.member();
  const taras = await w.member({ name: "Taras", role: "lead" });
  await join(w, olha);
  await join(w, taras);
  const acme = await w.client({ owner: olha });
  const vega = await w.client({ name: "Vega", owner: olha });
  return { w, olha, taras, acme, vega };
}

onEachDatabase("the end of the week", (dialect) => {
  test("brings each member one review, and leads a roll-up, once", async () => {
    const { w, olha, taras } = await office(dialect);
    await w.store.db.updateTable("members").set({ checklist_due_at: null }).execute();
    expect(await nextDueAt(w.store.db)).toBe(at("16:00"));
    expect(await tick(w, at("15:59"))).toBe(0);
    expect(await tick(w, at("16:00"))).toBe(2);
    expect(await tick(w, at("16:01"))).toBe(0);
    expect(await queued(w)).toEqual([
      { key: `review:${olha.id}:${FRIDAY}`, kind: "review" },
      { key: `review:${taras.id}:${FRIDAY}`, kind: "review" },
      { key: `rollup:${taras.id}:${FRIDAY}`, kind: "review" },
    ]);
  });

  test("of one whose row cannot be understood holds up nobody, and is tried again in an hour", async () => {
    const { w, olha } = await office(dialect);
    await w.store.db.updateTable("members").set({ zone: "Mars/Phobos" }).where("id", "=", olha.id).execute();
    expect(await tick(w, at("16:00"))).toBe(2);
    expect((await queued(w)).map((one) => one.kind)).toEqual(["review", "review"]);
    const times = await w.store.db
      .selectFrom("review_times")
      .select("due_at")
      .where("member_id", "=", olha.id)
      .execute();
    expect(times).toEqual([{ due_at: at("17:00") }]);
  });

  test("after an outage over the weekend nothing is made up for", async () => {
    const { w } = await office(dialect);
    expect(await tick(w, at("10:00", "2026-11-30"))).toBe(2);
    expect(await queued(w)).toEqual([]);
  });

  test("the review tells touches, promises, health that moved, and next week's three", async () => {
    const { w, olha, acme, vega } = await office(dialect);
    await talked(w, acme, "2026-11-23");
    await talked(w, acme, "2026-11-25", "meeting");
    await talked(w, vega, "2026-11-02");
    await w.followUp({ client: acme, of: olha, state: "done", done_at: at("12:00", "2026-11-24") });
    await w.followUp({ client: acme, of: olha, due_on: "2026-11-26" });
    const asker = w.asker(olha, { now: at("16:00") });
    await w.store.db
      .insertInto("health_days")
      .values({ workspace_id: w.workspace, client_id: acme.id, day: "2026-11-20", score: 40 })
      .execute();
    const said = await w.store.write((tx) => reviewMessage(tx, { kind: "review", day: FRIDAY }, asker));
    const words = said ? readReply(said) : [];
    expect(words.slice(0, 3)).toEqual([
      "Your week, 23 Nov – 27 Nov",
      "2 touches with 1 client, 1 in person",
      "1 promise kept, 1 overdue",
    ]);
    expect(words[3]).toMatch(/^Up: Acme \+\d+$/);
    expect(words).toContain("NEXT WEEK");
    expect(words.join("\n")).toMatch(/1 Vega: .*no talk 25 d, limit 14/);
  });

  test("the roll-up tells portfolios, risk, long silence and who owns what; members never get it", async () => {
    const { w, olha, taras, acme, vega } = await office(dialect);
    await talked(w, acme, "2026-11-25");
    await talked(w, vega, "2026-11-06");
    await w.client({ name: "Nova" });
    await w.followUp({ client: acme, of: olha, due_on: "2026-11-20" });
    const rollup = (who: MemberRow) =>
      w.store.write((tx) => rollupMessage(tx, { kind: "rollup", day: FRIDAY }, w.asker(who, { now: at("16:00") })));
    const said = await rollup(taras);
    const words = said ? readReply(said).join("\n") : "";
    expect(words).toMatch(/^Team week, 23 Nov – 27 Nov: 3 clients\nPORTFOLIOS\nOlha: 2 clients/);
    expect(words).toMatch(/Olha: 2 clients.*1 overdue/);
    expect(words).toMatch(/NO CONTACT FOR LONG\n\d Vega: 21 days, limit 14, Olha/);
    expect(words).toContain("Without an owner: Nova");
    expect(await rollup(olha)).toBeNull();
  });

  test("two days before leads see it, its owner's morning says so, though the clock was listed lately", async () => {
    const { w, olha, vega } = await office(dialect);
    await talked(w, vega, "2026-11-06");
    await w.store.db.updateTable("clients").set({ clock_listed_on: "2026-11-24" }).execute();
    const list = async (day: string) => {
      const asker = w.asker(olha, { now: at("09:00", day) });
      const said = await w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: false }, asker));
      return readReply(said).join("\n");
    };
    expect(await list("2026-11-24")).not.toContain("lead sees");
    expect(await list("2026-11-25")).toContain("Vega: 19 days, limit 14; your lead sees it on Friday");
    expect(await list("2026-11-26")).not.toContain("Vega");
  });
});
