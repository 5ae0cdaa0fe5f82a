/** What is sent along with the next query is as good as waited for. */
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { alone } from "../../src/store/dialect/locks.ts";
import type { Store } from "../../src/store/store.ts";
import { writeIn } from "../../src/store/wall.ts";
import { freshMemory } from "../support/databases.ts";
import { world } from "../support/world.ts";

/** PostgreSQL alone: SQLite is in the same process, and nothing of it has to be spared. */
async function memory(): Promise<{ readonly served: Store; readonly store: Store }> {
  const opened = await freshMemory("postgres");
  onTestFinished(async () => {
    await opened.served.close();
    await opened.store.close();
  });
  return opened;
}

test("who waits for a lock reads what the one before wrote", async () => {
  const { served, store } = await memory();
  const counted = () => store.db.selectFrom("workspaces").select("directory_version").executeTakeFirstOrThrow();
  const before = await counted();
  const addOne = () =>
    writeIn(served, DEFAULT_WORKSPACE, async (tx) => {
      await alone(tx, "counting");
      const { directory_version } = await tx
        .selectFrom("workspaces")
        .select("directory_version")
        .executeTakeFirstOrThrow();
      await tx
        .updateTable("workspaces")
        .set({ directory_version: directory_version + 1 })
        .execute();
    });
  await Promise.all(Array.from({ length: 8 }, addOne));
  expect((await counted()).directory_version).toBe(before.directory_version + 8);
});

test("a transaction that asks nothing takes no lock and leaves none", async () => {
  const { served, store } = await memory();
  await writeIn(served, DEFAULT_WORKSPACE, (tx) => alone(tx, "nothing"));
  await expect(
    writeIn(served, DEFAULT_WORKSPACE, async (tx) => {
      await alone(tx, "nothing");
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  const { rows } = await sql`select 1 from pg_locks where locktype = 'advisory' and database =
    (select oid from pg_database where datname = current_database())`.execute(store.db);
  expect(rows).toEqual([]);
});

test("what one transaction was shown is not in sight of the next, also after a failure", async () => {
  const { served, store } = await memory();
  const w = await world("postgres", undefined, store);
  await w.client({ name: "Acme" });
  const fails = writeIn(served, w.workspace, (tx) => sql`select * from nowhere`.execute(tx));
  await expect(fails).rejects.toThrow(/nowhere/);
  expect(await served.write((tx) => tx.selectFrom("clients").select("id").execute())).toEqual([]);
  expect(await served.db.selectFrom("clients").select("id").execute()).toEqual([]);
  expect(await writeIn(served, w.workspace, (tx) => tx.selectFrom("clients").select("name").execute())).toEqual([
    { name: "Acme" },
  ]);
});
