import { expect, test } from "vitest";
import { quietAfterRestore } from "../../src/store/after-restore.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { onEachDatabase } from "../support/databases.ts";
import { world } from "../support/world.ts";

const DAY = 86_400_000;

onEachDatabase("after a restore", (dialect) => {
  test("what was due is looked into, what is old is dropped, and passed mornings wait for the next", async () => {
    const w = await world(dialect);
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
    const quieted = await w.store.write((tx) => quietAfterRestore(tx, w.now));
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
});
