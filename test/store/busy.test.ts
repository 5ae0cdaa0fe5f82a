import { copyFile } from "node:fs/promises";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { expect, inject, onTestFinished, test } from "vitest";
import { StorageFault } from "../../src/chat/faults.ts";
import { connect } from "../../src/store/connect.ts";
import type { Store } from "../../src/store/store.ts";
import { openStage } from "../faults/support/stage.ts";
import { lastingMemory } from "../support/databases.ts";

/** As Rapport opens it, but for how long it waits for another's write: a test waits for nobody. */
async function impatient(file: string): Promise<Store> {
  const template = inject("sqliteTemplate");
  if (template !== null) await copyFile(template, file);
  const store = await connect(file);
  await sql`pragma busy_timeout = 0`.execute(store.db);
  return store;
}

/** Another program writes to the file, and is not done before it is let go. */
function writing(file: string): { readonly done: () => void } {
  const other = new Database(file);
  onTestFinished(() => void other.close());
  other.exec("begin immediate");
  return { done: () => other.exec("rollback") };
}

async function opened(): Promise<{ file: string; store: Store }> {
  const file = await lastingMemory("sqlite");
  const store = await impatient(file);
  onTestFinished(() => store.close());
  return { file, store };
}

const rename = (store: Store, name: string) =>
  store.write((tx) => tx.updateTable("workspaces").set({ name }).execute());
const names = (store: Store) => store.db.selectFrom("workspaces").select("name").execute();

test("another's write is waited for, five seconds", async () => {
  const store = await connect(":memory:");
  onTestFinished(() => store.close());
  const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(store.db);
  expect(rows).toEqual([{ timeout: 5_000 }]);
});

test("what still meets another's write then is a fault of storage, keeps nothing, and may be tried again", async () => {
  const { file, store } = await opened();
  const other = writing(file);
  const refused = await rename(store, "changed").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StorageFault);
  expect(refused).toMatchObject({ cause: { code: "SQLITE_BUSY" } });
  expect(await names(store)).toEqual([{ name: "Rapport" }]);
  other.done();
  await rename(store, "changed");
  expect(await names(store)).toEqual([{ name: "changed" }]);
});

test("the driver's own error is known for a fault of storage wherever it comes up, within a transaction too", async () => {
  const { file, store } = await opened();
  const refused = store.write(async () => {
    const other = new Database(file, { timeout: 0 });
    onTestFinished(() => void other.close());
    other.exec("begin immediate");
  });
  await expect(refused).rejects.toThrow(StorageFault);
  await expect(refused).rejects.toMatchObject({ cause: { code: "SQLITE_BUSY" } });
});

test("nothing is decided by what another is about to change: who cannot write yet has not read either", async () => {
  const { file, store } = await opened();
  const other = writing(file);
  let looked = false;
  const refused = store.write(async () => {
    looked = true;
  });
  await expect(refused).rejects.toThrow(StorageFault);
  expect(looked).toBe(false);
  other.done();
});

test("while another writes, Slack and Telegram are told to come again, the reminder waits, and all of it happens once", async () => {
  const stage = await openStage({
    start: "2026-11-24T10:00[Etc/UTC]",
    people: [{ id: "U1", name: "Olha", tz: "Etc/UTC", locale: "en-US", admin: true }],
    store: impatient,
  });
  onTestFinished(() => stage.close());
  await stage.begin();
  const { app, driver, store } = stage.life();
  await driver.command("U1", "/rapport", "import Acme");
  const minh = stage.telegram.person({ name: "Minh", language: "en" });
  minh.start(await stage.code());
  await stage.heard();
  await driver.command("U1", "/next", "acme ping1x today 10:30");
  const pings = () => stage.slack.messages.filter(({ text }) => text.includes("ping1x")).length;
  const touches = async () => {
    const rows = await store.db.selectFrom("touchpoints").select("words").execute();
    return rows.map(({ words }) => /about (\w+)/.exec(words)?.[1]).toSorted();
  };

  const other = writing(stage.file);
  expect((await driver.command("U1", "/touch", "acme call about one")).status).toBe(503);
  const event = await driver.message("U1", "call with acme about two");
  expect(event.status).toBe(503);
  minh.says("/touch acme call about three");
  await expect.poll(() => stage.logged.some((line) => line.startsWith("telegram.update_not_stored"))).toBe(true);
  stage.leap(30 * 60_000);
  await expect(app.doWhatIsDue()).rejects.toThrow(StorageFault);
  expect([await touches(), pings()]).toEqual([[], 0]);

  other.done();
  expect((await driver.command("U1", "/touch", "acme call about one")).status).toBe(200);
  expect((await driver.again(event)).status).toBe(200);
  await stage.heard();
  await stage.pass(2 * 60_000);
  expect(await touches()).toEqual(["one", "three", "two"]);
  expect(pings()).toBe(1);
});
