import { expect, onTestFinished, test } from "vitest";
import { quietAfterRestore } from "../../src/store/after-restore.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { putReviewTime, reviewTime } from "../../src/store/reviews.ts";
import { freshMemory, onEachDatabase } from "../support/databases.ts";
import { world } from "../support/world.ts";

const DAY = 86_400_000;

onEachDatabase("after a restore", (dialect) => {
  test("what was due is looked into, what is old is dropped, and passed mornings wait for the next", async () => {
    const { served, store } = await freshMemory(dialect);
    onTestFinished(() => served.close());
    onTestFinished(() => store.close());
    const w = await world(dialect, undefined, store);
    const member = await w.member({ checklist_due_at: w.now - 1_000 });
    const queue = (id: string, now: number) =>
      w.store.write((tx) =>
        enqueue(tx, {
          workspace: w.workspace,
          id,
          key: id,
          kind: "reminder",
          member: member.id,
          subject: { kind: "follow_up", id },
          secret: { language: "en", reply: { tone: "plain", sections: [], actions: [] } },
          address: null,
          now,
        }),
      );
    await queue("old", w.now - 2 * DAY);
    await queue("new", w.now - 1_000);
    const quieted = await served.write((tx) => quietAfterRestore(tx, w.now));
    expect(quieted).toMatchObject({ doubtful: 1, cancelled: 1, mornings: 1 });
    const rows = await w.store.db.selectFrom("outbox").select(["id", "state", "secret"]).orderBy("id").execute();
    expect(rows).toEqual([
      { id: "new", state: "ambiguous", secret: expect.any(String) },
      { id: "old", state: "cancelled", secret: null },
    ]);
    const after = await w.store.db
      .selectFrom("members")
      .select("checklist_due_at")
      .where("id", "=", member.id)
      .executeTakeFirstOrThrow();
    expect(after.checklist_due_at).toBeGreaterThan(w.now);
  });

  test("a review and a brief whose time is past may have been had: the next review comes, and no brief", async () => {
    const w = await world(dialect);
    const member = await w.member();
    const acme = await w.client({ owner: member });
    const meeting = (id: string, brief_at: number) => ({
      workspace_id: w.workspace,
      id,
      member_id: member.id,
      client_id: acme.id,
      occurrence: id,
      starts_at: brief_at + 900_000,
      ends_at: brief_at + 4_500_000,
      title: "Call",
      people: "[]",
      brief_at,
    });
    await w.store.write(async (tx) => {
      await putReviewTime(tx, member, w.now - 1_000);
      await tx
        .insertInto("meetings")
        .values([meeting("past", w.now - 1_000), meeting("to come", w.now + 1_000)])
        .execute();
    });
    expect(await w.store.write((tx) => quietAfterRestore(tx, w.now))).toMatchObject({ reviews: 1, briefs: 1 });
    expect((await reviewTime(w.store.db, w.workspace, member.id))?.due_at).toBe(Date.UTC(2026, 10, 27, 14, 0));
    expect(await w.store.db.selectFrom("meetings").select(["id", "brief_at"]).orderBy("id").execute()).toEqual([
      { id: "past", brief_at: null },
      { id: "to come", brief_at: w.now + 1_000 },
    ]);
  });
});
