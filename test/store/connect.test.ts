import { expect, test } from "vitest";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { freshStore, onEachDatabase } from "../support/databases.ts";
import { world } from "../support/world.ts";

onEachDatabase("a new memory", (dialect) => {
  test("has a workspace before anyone has come", async () => {
    const store = await freshStore(dialect);
    const rows = await store.db.selectFrom("workspaces").select("id").execute();
    expect(rows).toEqual([{ id: DEFAULT_WORKSPACE }]);
    await store.close();
  });

  test("keeps nothing of a transaction that failed", async () => {
    const w = await world(dialect);
    const refused = w.store.write(async (tx) => {
      await tx.updateTable("workspaces").set({ name: "changed" }).execute();
      throw new Error("stop");
    });
    await expect(refused).rejects.toThrow("stop");
    expect(await w.store.db.selectFrom("workspaces").select("name").executeTakeFirst()).toEqual({ name: "Rapport" });
  });

  test("lets nobody belong to a workspace that does not exist", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const elsewhere = w.store.db.insertInto("journal").values({
      workspace_id: "elsewhere",
      id: "1",
      member_id: olha.id,
      what: "touch",
      before: "{}",
      at: 0,
      undone_at: null,
    });
    await expect(elsewhere.execute()).rejects.toThrow(/foreign key/i);
  });
});
