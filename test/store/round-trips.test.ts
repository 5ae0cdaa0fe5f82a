/** What is sent along with the next query is as good as waited for. */
import { Socket } from "node:net";
import { Kysely, sql } from "kysely";
import { expect, onTestFinished, test, vi } from "vitest";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { StorageFault } from "../../src/chat/faults.ts";
import { connect } from "../../src/store/connect.ts";
import { inTransaction } from "../../src/store/dialect/faults.ts";
import { alone } from "../../src/store/dialect/locks.ts";
import { openPostgres } from "../../src/store/dialect/postgres.ts";
import type { Schema } from "../../src/store/schema.ts";
import type { Store } from "../../src/store/store.ts";
import { writeIn } from "../../src/store/wall.ts";
import { freshMemory, freshPostgres } from "../support/databases.ts";
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

test("whoever is never answered fails in time, also behind what was sent ahead, and the next finds a connection", async () => {
  const { dialect } = openPostgres(await freshPostgres(), 2_000);
  const db = new Kysely<Schema>({ dialect });
  onTestFinished(() => db.destroy());
  const stuck = inTransaction(db, async (tx) => {
    await alone(tx, "stuck");
    await sql`select pg_sleep(100)`.execute(tx);
  });
  await expect(stuck).rejects.toThrow(StorageFault);
  expect(await db.selectFrom("workspaces").select("id").execute()).toEqual([{ id: DEFAULT_WORKSPACE }]);
});

test("a server that falls silent is asked after ten seconds whether it is there", async () => {
  const asked = vi.spyOn(Socket.prototype, "setKeepAlive");
  onTestFinished(() => asked.mockRestore());
  const store = await connect(await freshPostgres());
  onTestFinished(() => store.close());
  expect(asked.mock.calls).toContainEqual([true, 10_000]);
  expect(asked.mock.calls).not.toContainEqual([true, 0]);
});
