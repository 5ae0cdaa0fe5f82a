/** Row-level security is PostgreSQL's; of SQLite it is only shown that nothing there is in the way. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { connect } from "../../src/store/connect.ts";
import { passesWalls } from "../../src/store/dialect/row-security.ts";
import type { Db, Store } from "../../src/store/store.ts";
import { across, ERRANDS, enter, readAcross, readIn, writeIn } from "../../src/store/wall.ts";
import { freshMemory, freshStore } from "../support/databases.ts";
import { world } from "../support/world.ts";

/** Tables that hold nothing of a workspace. */
const OF_NOBODY = [
  "kysely_migration",
  "kysely_migration_lock",
  "latest_moments",
  "paces",
  "sole_tasks",
  "spent_states",
  "strangers",
  "zone_data",
];

/** Every table that could show one company's rows to another: none may be left without a forced wall. */
async function withoutWall(db: Db): Promise<string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select t.table_name as name from information_schema.tables t
    join pg_class c on c.oid = format('%I.%I', t.table_schema, t.table_name)::regclass
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and not (
      c.relrowsecurity and c.relforcerowsecurity
      and (select count(*) from pg_policies p where p.schemaname = 'public' and p.tablename = t.table_name) = 2)
    order by 1`.execute(db);
  return rows.map((row) => row.name).filter((name) => !OF_NOBODY.includes(name));
}

/** Two companies with a client each, in a database that is served as an operator's is. */
let served: Store;
let store: Store;
beforeEach(async () => {
  ({ served, store } = await freshMemory("postgres"));
  for (const name of ["ours", "theirs"]) {
    const w = await world("postgres", name, store);
    await w.client({ name: "Acme", owner: await w.member() });
  }
  return async () => {
    await served.close();
    await store.close();
  };
});

/** The mistake that the wall is for: nobody said whose clients. */
const forgetful = (db: Db) => db.selectFrom("clients").select("workspace_id").execute();

describe("a query that forgets its workspace", () => {
  it("shows nothing of anybody else's, in a transaction or outside of one", async () => {
    expect(await writeIn(served, "ours", forgetful)).toEqual([{ workspace_id: "ours" }]);
    expect(await readIn(served, "theirs", forgetful)).toEqual([{ workspace_id: "theirs" }]);
    // Without the wall it would have shown both.
    expect(await forgetful(store.db)).toHaveLength(2);
  });

  it("shows nothing at all before it is said whose transaction it is", async () => {
    expect(await forgetful(served.db)).toEqual([]);
    expect(await served.write(forgetful)).toEqual([]);
    expect(await served.db.selectFrom("workspaces").select("id").execute()).toEqual([]);
  });

  it("changes and erases nothing of anybody else's", async () => {
    await writeIn(served, "ours", async (tx) => {
      await tx.updateTable("clients").set({ name: "Taken" }).execute();
      await tx.deleteFrom("clients").where("workspace_id", "!=", "ours").execute();
    });
    const names = await store.db
      .selectFrom("clients")
      .select(["workspace_id", "name"])
      .orderBy("workspace_id")
      .execute();
    expect(names).toEqual([
      { workspace_id: "ours", name: "Taken" },
      { workspace_id: "theirs", name: "Acme" },
    ]);
  });

  it("puts nothing into anybody else's", async () => {
    const row = { workspace_id: "theirs", hash: "h", purpose: "invite", role: "admin", expires_at: 1 } as const;
    const put = writeIn(served, "ours", (tx) =>
      tx
        .insertInto("codes")
        .values({ ...row, member_id: null, used_at: null })
        .execute(),
    );
    await expect(put).rejects.toThrow(/row-level security/);
  });
});

describe("what one transaction has in sight", () => {
  it("ends with it, also on a connection that serves again", async () => {
    for (let time = 0; time < 20; time += 1) await readAcross(served, "what is due", forgetful);
    expect(await Promise.all(Array.from({ length: 20 }, () => forgetful(served.db)))).toEqual(Array(20).fill([]));
  });

  it("is all for an errand, and then what the errand found, or nothing", async () => {
    await served.write(async (tx) => {
      expect(await across(tx, "what is due", () => forgetful(tx))).toHaveLength(2);
      expect(await forgetful(tx)).toEqual([]);
      await across(
        tx,
        "whose event",
        () => forgetful(tx),
        () => "theirs",
      );
      expect(await forgetful(tx)).toEqual([{ workspace_id: "theirs" }]);
      await enter(tx, "ours");
      expect(await forgetful(tx)).toEqual([{ workspace_id: "ours" }]);
    });
  });

  it("is everything on SQLite, where one file is one team's: the same calls do nothing there", async () => {
    const file = await freshStore("sqlite");
    onTestFinished(() => file.close());
    const w = await world("sqlite", "ours", file);
    await w.client();
    expect(await writeIn(file, "theirs", forgetful)).toHaveLength(1);
    expect(await readAcross(file, "what is due", forgetful)).toHaveLength(1);
  });
});

describe("no table is left without a wall", () => {
  it("every table of a migrated database has one, that holds its owner too", async () => {
    expect(await withoutWall(store.db)).toEqual([]);
    const { rows } = await sql`select 1 from pg_policies`.execute(store.db);
    expect(rows.length).toBeGreaterThan(80);
  });

  it("a table that was made in another way is found", async () => {
    await sql`create table planted (workspace_id text, secret text)`.execute(store.db);
    await sql`create table half_planted (workspace_id text)`.execute(store.db);
    await sql`alter table half_planted enable row level security`.execute(store.db);
    expect(await withoutWall(store.db)).toEqual(["half_planted", "planted"]);
  });

  it("a role that PostgreSQL lets past every wall is known as one", async () => {
    expect(await passesWalls(served.db)).toBe(false);
    expect(await passesWalls(store.db)).toBe(true);
    const file = await connect(":memory:");
    onTestFinished(() => file.close());
    expect(await passesWalls(file.db)).toBe(false);
  });
});

describe("looking across workspaces is rare, and written down", () => {
  const source = join(import.meta.dirname, "../../src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const holding = (words: RegExp) =>
    files.filter((file) => words.test(readFileSync(join(source, file), "utf8"))).toSorted();

  it("only the wall, migrations and a move of the whole may show every workspace", () => {
    expect(files.length).toBeGreaterThan(200);
    expect(holding(/EVERY_WORKSPACE|rapport\.workspace/)).toEqual([
      "store/connect.ts",
      "store/dialect/row-security.ts",
      "store/move/target.ts",
      "store/wall.ts",
    ]);
  });

  it("nobody reads outside of a transaction but through the wall", () => {
    expect(holding(/\b(?:store|served|memory)\.db\b|\{ db \}/)).toEqual([
      // Paces and the tasks of one process: tables of no workspace.
      "alone.ts",
      "delivery/await-turn.ts",
      "delivery/drain.ts",
      "run.ts",
      "store/connect.ts",
      "store/move/move.ts",
      "store/move/target.ts",
      // Who is connected: a view of the server's.
      "store/restored.ts",
      "store/wall.ts",
    ]);
  });

  it("every errand that is written down is run somewhere", () => {
    const all = files
      .filter((file) => file !== "store/wall.ts")
      .map((file) => readFileSync(join(source, file), "utf8"));
    const idle = Object.keys(ERRANDS).filter((errand) => !all.some((text) => text.includes(`"${errand}"`)));
    expect(idle).toEqual([]);
  });
});
