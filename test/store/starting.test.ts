import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { up as keepSecretsUntilSent } from "../../migrations/0022_secrets_are_kept_until_sent.ts";
import { StorageFault } from "../../src/chat/faults.ts";
import { openMemory } from "../../src/open-memory.ts";
import { connect, NewerSchema } from "../../src/store/connect.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { addIdentity, memberById } from "../../src/store/people.ts";
import { AlreadyServing, holdServingLock } from "../../src/store/serving-lock.ts";
import { readIn } from "../../src/store/wall.ts";
import { emptyPostgres, freshPostgres, freshStore, onEachDatabase } from "../support/databases.ts";
import { freePort } from "../support/ports.ts";
import { COMPILED, start } from "../support/serving.ts";
import { slackStandIn } from "../support/slack/stand-in.ts";
import { world } from "../support/world.ts";

const SLACK = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "secret", SLACK_API_URL: "http://127.0.0.1:9/api/" };

async function freshFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-starting-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "rapport.sqlite");
}

onEachDatabase("a memory written by a newer version", (dialect) => {
  test("is refused with one line, and left as it is", async () => {
    const url = dialect === "sqlite" ? await freshFile() : await freshPostgres();
    const store = await connect(url);
    await sql`insert into kysely_migration (name, timestamp) values ('9999_of_tomorrow', '2027-01-01')`.execute(
      store.db,
    );
    await store.close();
    await expect(connect(url)).rejects.toThrow(NewerSchema);

    const serving = start({ ...SLACK, DATABASE_URL: url }, 0);
    expect(await serving.ended).toBe(1);
    expect(serving.output().trim().split("\n")).toEqual([
      "this database was written by a newer version of Rapport; start that version, or restore a backup",
    ]);
  });
});

onEachDatabase("a memory of before secrets were kept apart", (dialect) => {
  test("forgets the answers that show a link to somebody's follow-ups, but for those on their way", async () => {
    const w = await world(dialect);
    const { store } = w;
    const olha = await w.member();
    const answer = '{"text":"https://rapport.example/calendar/abc.ics"}';
    const of = { workspace_id: w.workspace, member_id: olha.id };
    const heard = { ...of, platform: "web", received_at: 0, state: "done", reference: null, event: null } as const;
    await store.db
      .insertInto("inbox")
      .values([
        { ...heard, id: "e1", answer },
        { ...heard, id: "e2", answer },
        { ...heard, id: "e3", answer: "{}" },
      ])
      .execute();
    const pressed = { ...of, command: "{}", created_at: 0, used_at: 0 };
    await store.db
      .insertInto("actions")
      .values({ ...pressed, id: "a1", answer })
      .execute();
    await store.write((tx) =>
      enqueue(tx, {
        workspace: w.workspace,
        id: "m1",
        key: "reply:e2",
        kind: "reply",
        member: olha.id,
        subject: { kind: "reply", inbox: "e2" },
        address: null,
        now: 0,
      }),
    );
    await sql`alter table outbox drop column secret`.execute(store.db);
    // A migration knows no tables but those it names.
    await keepSecretsUntilSent(store.db as unknown as Kysely<unknown>);
    const answers = await store.db.selectFrom("inbox").select("answer").orderBy("id").execute();
    expect(answers.map((row) => row.answer)).toEqual([null, answer, "{}"]);
    expect(await store.db.selectFrom("actions").select("answer").execute()).toEqual([{ answer: null }]);
  });
});

test("a process that starts asks Slack at once about those whose day has begun, and suspends who has left", async () => {
  const slack = await slackStandIn({ people: [{ id: "U1", deleted: true }] });
  onTestFinished(() => slack.close());
  const url = await freshFile();
  const before = await connect(url);
  const w = await world("sqlite", undefined, before);
  const olha = await w.member();
  await before.write((tx) =>
    addIdentity(tx, olha, { platform: "slack", team: slack.team, externalId: "U1" }, "D1", w.now),
  );
  await before.db.updateTable("identities").set({ standing_due_at: 0 }).execute();
  await before.close();
  const env = { SLACK_BOT_TOKEN: slack.botToken, SLACK_SIGNING_SECRET: "secret", SLACK_API_URL: slack.apiUrl };
  const serving = start({ ...env, DATABASE_URL: url }, await freePort());
  onTestFinished(() => serving.kill("SIGKILL"));
  const store = await connect(url);
  onTestFinished(() => store.close());
  await expect
    .poll(async () => (await memberById(store.db, w.workspace, olha.id))?.suspended, { timeout: 25_000 })
    .toBe("standing");
  await serving.kill("SIGTERM");
  expect(await serving.ended).toBe(0);
});

test("ten processes that start together on a fresh PostgreSQL migrate it once, and none is turned away", async () => {
  const url = await emptyPostgres();
  const invite = join(import.meta.dirname, "../../src/cli/invite.ts");
  const env = { PATH: process.env["PATH"], NODE_COMPILE_CACHE: COMPILED, DATABASE_URL: url };
  const all = await Promise.all(
    Array.from({ length: 10 }, () => promisify(execFile)(process.execPath, [invite], { env })),
  );
  expect(all.every(({ stdout }) => stdout.includes("/start "))).toBe(true);
  const store = await connect(url);
  onTestFinished(() => store.close());
  expect(await store.db.selectFrom("workspaces").select("id").execute()).toEqual([{ id: DEFAULT_WORKSPACE }]);
  expect(await store.db.selectFrom("codes").select("hash").execute()).toHaveLength(10);
});

test("a connection that PostgreSQL cuts in a transaction is a fault of storage, and the next one is made", async () => {
  const store = await freshStore("postgres");
  onTestFinished(() => store.close());
  const cut = store.write(async (tx) => {
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
  });
  await expect(cut).rejects.toThrow(StorageFault);
  const cutReading = readIn(store, DEFAULT_WORKSPACE, (db) =>
    sql`select pg_terminate_backend(pg_backend_pid())`.execute(db),
  );
  await expect(cutReading).rejects.toThrow(StorageFault);
  expect(await store.db.selectFrom("workspaces").select("id").execute()).toHaveLength(1);
});

// An event that met anything else would be tried a few times and then given up: it is kept only while storage is at fault.
test.each([
  ["lets nobody in any more", "allow_connections false"],
  ["can only be read from now on, as a standby is", "set default_transaction_read_only = on"],
])("a PostgreSQL that %s is a fault of storage, however long it stays so", async (_, how) => {
  const url = await freshPostgres();
  const store = await connect(url);
  onTestFinished(() => store.close());
  const name = new URL(url).pathname.slice(1);
  const operator = new pg.Client({ connectionString: `${inject("postgresServer")}/postgres` });
  await operator.connect();
  await operator.query(`alter database ${name} ${how}`);
  await operator.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  await operator.end();
  const rename = () => store.write((tx) => tx.updateTable("workspaces").set({ name: "Ours" }).execute());
  // The first may still find the connection that was cut.
  for (let tries = 0; tries < 3; tries += 1) await expect(rename()).rejects.toThrow(StorageFault);
});

test("two transactions that wait for each other are both done: the one that PostgreSQL gives up is begun again", async () => {
  const store = await freshStore("postgres");
  onTestFinished(() => store.close());
  const codes = ["one", "other"] as const;
  for (const hash of codes)
    await store.db
      .insertInto("codes")
      .values({
        workspace_id: DEFAULT_WORKSPACE,
        hash,
        purpose: "invite",
        member_id: null,
        role: "member",
        expires_at: 0,
        used_at: null,
      })
      .execute();
  const met = Promise.withResolvers<void>();
  let first = true;
  const touch = (here: string, there: string) =>
    store.write(async (tx) => {
      const add = (hash: string) =>
        tx
          .updateTable("codes")
          .set((eb) => ({ expires_at: eb("expires_at", "+", 1) }))
          .where("hash", "=", hash)
          .execute();
      await add(here);
      if (first) {
        first = false;
        await met.promise;
      } else met.resolve();
      await add(there);
    });
  await Promise.all([touch("one", "other"), touch("other", "one")]);
  expect(await store.db.selectFrom("codes").select("expires_at").execute()).toEqual([
    { expires_at: 2 },
    { expires_at: 2 },
  ]);
});

test("a disk that does not let the file be opened is named in one line, and no file is made", async () => {
  const file = await freshFile();
  await mkdir(`${file}.serving`);
  expect(await openMemory(file, 0)).toContain(`${file} could not be opened: unable to open database file`);
  expect(existsSync(file)).toBe(false);
});

test("a disk that is full is named, though SQLite has rolled back by itself and finds nothing to roll back", async () => {
  const store = await freshStore("sqlite");
  await sql`create table filling (bytes blob)`.execute(store.db);
  await sql`pragma max_page_count = 1`.execute(store.db); // as many as there are
  const filled = store.write((tx) => sql`insert into filling values (zeroblob(1000000))`.execute(tx));
  await expect(filled).rejects.toMatchObject({ name: "StorageFault", cause: { code: "SQLITE_FULL" } });
});

test("only a lock that another holds is called so, not one that cannot be written", async () => {
  const file = await freshFile();
  await writeFile(`${file}.serving`, "no lock, and nothing of SQLite's either".repeat(100));
  expect(() => holdServingLock(file)).toThrow("file is not a database");
  await rm(`${file}.serving`);
  const release = holdServingLock(file);
  expect(() => holdServingLock(file)).toThrow(AlreadyServing);
  release();
});
