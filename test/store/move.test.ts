/** From SQLite to PostgreSQL: there is no other way to move. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "../../src/store/connect.ts";
import { EVERY_WORKSPACE, showOnly } from "../../src/store/dialect/row-security.ts";
import { UnfinishedMove } from "../../src/store/move/half-moved.ts";
import { type Moved, type Moving, move } from "../../src/store/move/move.ts";
import { movedTables, parentsFirst } from "../../src/store/move/tables.ts";
import { claimDue } from "../../src/store/outbox.ts";
import { holdServingLock } from "../../src/store/serving-lock.ts";
import type { Store } from "../../src/store/store.ts";
import { readAcross } from "../../src/store/wall.ts";
import { freshPostgres } from "../support/databases.ts";
import { memoryWithTouches } from "../support/filled-memory.ts";

const SILENT: Moving = { onStart: () => undefined, onRows: () => undefined, onVerified: () => undefined };

/** A SQLite file with a few touches, changed by `change` afterwards. */
async function fileWith(touches: number, change = (_db: Database.Database): void => undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-move-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "rapport.sqlite");
  await memoryWithTouches(file, touches);
  const db = new Database(file);
  change(db);
  db.close();
  return file;
}

async function moved(file: string): Promise<Store> {
  const to = await freshPostgres();
  await move(file, to, SILENT);
  const store = await connect(to);
  onTestFinished(() => store.close());
  return store;
}

const refused = (file: string, to: string): Promise<string> =>
  move(file, to, SILENT).then(
    (done: Moved) => JSON.stringify(done),
    (error: Error) => error.message,
  );

test("a row that differs is found, its table is named, and nothing may serve from the database", async () => {
  const file = await fileWith(10);
  const to = await freshPostgres();
  let said = "";
  const stopped = move(file, to, {
    ...SILENT,
    onRows: (table, more) => {
      if (table === "touchpoints" && more > 0) throw new Error("stopped in the middle");
    },
  });
  await expect(stopped).rejects.toThrow("stopped in the middle");
  await expect(connect(to)).rejects.toThrow(UnfinishedMove);
  const db = new Database(file);
  db.exec("update touchpoints set words = words || ' ' where id = 't000000007'");
  db.close();
  said = await refused(file, to);
  expect(said).toMatch(
    /^touchpoints has 10 rows \(checksum (\w{16})\) in the file and 10 rows \(checksum (?!\1)\w{16}\)/,
  );
  await expect(connect(to)).rejects.toThrow(UnfinishedMove);
});

test("a move that has not ended is not gone on with from another file", async () => {
  const [file, other] = [await fileWith(10), await fileWith(10)];
  const to = await freshPostgres();
  const stop = (): void => {
    throw new Error("stopped");
  };
  await expect(move(file, to, { ...SILENT, onStart: stop })).rejects.toThrow("stopped");
  expect(await refused(other, to)).toContain("the move of another file into this database has not ended");
  expect(await move(file, to, SILENT)).toMatchObject({ before: 0 });
});

test("NUL and half characters of old files become what both databases can hold", async () => {
  const file = await fileWith(2, (db) => {
    db.exec("update touchpoints set words = 'a' || char(0) || 'b' where id = 't000000000'");
    db.exec("update touchpoints set words = cast(x'61eda08062' as text) where id = 't000000001'");
  });
  const store = await moved(file);
  const rows = await readAcross(store, "what is due", (db) =>
    db.selectFrom("touchpoints").select("words").orderBy("id").execute(),
  );
  expect(rows[0]?.words).toBe("ab");
  expect(rows[1]?.words).toMatch(/^a\uFFFD+b$/);
});

test("a message under way is neither sent twice nor forgotten: it is looked for once its lease has ended", async () => {
  const file = await fileWith(2, (db) => {
    const add = db.prepare(`insert into outbox (workspace_id, id, key, kind, member_id, subject, lane, state, due_at,
      fence, attempts, repeats, checks, created_at)
      values ('default', @id, @id, 'reminder', 'm0000000', '{}', @lane, @state, @due, 1, 1, 0, 0, 0)`);
    add.run({ id: "1", lane: "one", state: "sending", due: 60_000 });
    add.run({ id: "2", lane: "two", state: "due", due: 10 });
    add.run({ id: "3", lane: null, state: "sent", due: null });
  });
  const store = await moved(file);
  const claimed = async (now: number) =>
    (await claimDue(store, now, { claimMs: 1_000_000, sendingMs: 1_000_000 }, 10)).map(
      ({ id, state }) => `${id} ${state}`,
    );
  expect(await claimed(50_000)).toEqual(["2 claimed"]);
  expect(await claimed(60_000)).toEqual(["1 ambiguous"]);
});

test("a served file is not moved, nor into a database that a Rapport is connected to", async () => {
  const file = await fileWith(2);
  const to = await freshPostgres();
  const release = holdServingLock(file);
  expect(await refused(file, to)).toContain("stop it first");
  release();
  const other = await connect(to);
  expect(await refused(file, to)).toContain("a Rapport is connected to the PostgreSQL database; stop it");
  await other.close();
});

test("a database that holds something else is refused, and stays as it was", async () => {
  const file = await fileWith(2);
  const to = await freshPostgres();
  const rename = async (name: string): Promise<void> => {
    const store = await connect(to);
    await store.write(async (tx) => {
      await showOnly(tx, EVERY_WORKSPACE);
      await sql`update workspaces set name = ${name}`.execute(tx);
    });
    await store.close();
  };
  await rename("Ours");
  expect(await refused(file, to)).toMatch(/already holds something else \(\w+ has \d+ rows/);
  const store = await connect(to);
  const names = await readAcross(store, "what is due", (db) => db.selectFrom("workspaces").select("name").execute());
  await store.close();
  expect(names).toEqual([{ name: "Ours" }]);
});

test.each([
  ["delete from kysely_migration where name like '0008%'", "older version of Rapport: start this version on it once"],
  ["insert into kysely_migration values ('9999_from_the_future', '2030')", "newer version of Rapport"],
  ["drop table kysely_migration", "is not a database of Rapport"],
])("a file after %s is refused with what to do", async (change, words) => {
  const file = await fileWith(1, (db) => void db.exec(change));
  expect(await refused(file, await freshPostgres())).toContain(words);
});

test("a table of another tool stays behind, and is named", async () => {
  const file = await fileWith(1, (db) => void db.exec("create table _litestream_seq (id integer primary key)"));
  expect(await move(file, await freshPostgres(), SILENT)).toMatchObject({ strangers: ["_litestream_seq"] });
});

test("no table comes before one that it refers to, and a circle is told", async () => {
  const names = (await movedTables()).map(({ name }) => name);
  expect(names[0]).not.toBe("touchpoints");
  expect(names.indexOf("touchpoint_contacts")).toBeGreaterThan(names.indexOf("touchpoints"));
  expect(names.indexOf("clients")).toBeGreaterThan(names.indexOf("members"));
  const circle = new Map([
    ["a", ["b"]],
    ["b", ["a"]],
  ]);
  expect(() => parentsFirst(circle)).toThrow("circle");
});
