import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as breath } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "../../src/store/connect.ts";
import { calledOtherwise } from "../../src/store/dialect/company.ts";
import { openNotices } from "../../src/store/dialect/notices.ts";
import { holdServingLock } from "../../src/store/serving-lock.ts";
import { freshPostgres } from "../support/databases.ts";
import { asPlainRole } from "../support/plain-role.ts";
import { world } from "../support/world.ts";

const ROOT = resolve(import.meta.dirname, "../..");

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the operator as `npm run` does, in a folder without `.env`. */
function run(
  folder: string,
  command: string,
  args: readonly string[],
  url = join(folder, "rapport.sqlite"),
): Promise<Ran> {
  const child = spawn(process.execPath, [join(ROOT, `src/cli/${command}.ts`), ...args], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: url, NODE_OPTIONS: "" },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (text) => (out += text));
  child.stderr.on("data", (text) => (err += text));
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => done({ code, out, err }));
  });
}

/** What the group and everybody may do with a file. */
const forOthers = async (file: string): Promise<number> => (await stat(file)).mode & 0o077;

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-operator-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const FILE = "client,tier,owner,last_touch,budget\nAcme,key,Olha,2026-01-05,7\n=1+1,gold,,,\n=2+2,growth,,,\n";

test.each([
  [
    "is no text",
    Buffer.concat([Buffer.from("client\nAcme\n"), Buffer.from([0xc3, 0x28, 0x0a])]),
    'clients.csv: it is not UTF-8 text; in the spreadsheet choose "Save as: CSV UTF-8".',
  ],
  [
    "has a row without an end",
    Buffer.from(`client\nAcme\n"${"x".repeat(1_100_000)}`),
    "clients.csv: line 3 has no end within 1000000 characters; look there for a quotation mark that is never closed.",
  ],
])("an import of a file that %s ends with one sentence", async (_, content, sentence) => {
  const folder = await newFolder();
  await writeFile(join(folder, "clients.csv"), content);
  const ran = await run(folder, "import", ["clients.csv"]);
  expect(ran).toEqual({ code: 1, out: "", err: `${sentence}\n` });
});

test("an import tells unknown columns and refused rows, stores the rest, and ends with 1", async () => {
  const folder = await newFolder();
  await writeFile(join(folder, "clients.csv"), FILE);
  const ran = await run(folder, "import", ["clients.csv"]);
  expect(ran.err).toContain("Columns not known, left out: budget");
  expect(ran.err).toContain('line 3: tier "gold" is not one of key, growth, standard');
  expect(ran.out).toContain("3 rows read, 2 taken, 1 refused. New: 2 clients, 0 contacts, 1 touches");
  expect(ran.code).toBe(1);
  await writeFile(join(folder, "clients.csv"), FILE.replace(",gold", ",key"));
  expect(await run(folder, "import", ["clients.csv"])).toMatchObject({ code: 0 });
});

test("a workspace is named by the Slack team that installed Rapport, and an unknown one is refused", async () => {
  const folder = await newFolder();
  const store = await connect(join(folder, "rapport.sqlite"));
  await store.write(async (tx) => {
    const first = await tx.selectFrom("workspaces").selectAll().executeTakeFirstOrThrow();
    await tx
      .insertInto("workspaces")
      .values({ ...first, id: "w-acme", name: "Acme" })
      .execute();
    await tx
      .insertInto("workspace_bindings")
      .values({ platform: "slack", team: "T0ACME", workspace_id: "w-acme", bound_at: 0 })
      .execute();
  });
  onTestFinished(() => store.close());
  await writeFile(join(folder, "clients.csv"), "client\nZephyrion\n");
  expect(await run(folder, "import", ["clients.csv", "--workspace", "T0ACME"])).toMatchObject({ code: 0 });
  expect(await store.db.selectFrom("clients").select("workspace_id").execute()).toEqual([{ workspace_id: "w-acme" }]);
  expect((await run(folder, "export", ["theirs", "--workspace", "T0ACME"])).out).toContain("clients: 1 rows");
  expect((await run(folder, "export", ["ours"])).out).toContain("clients: 0 rows");
  expect(await run(folder, "invite", ["--workspace", "w-acme"])).toMatchObject({ code: 0 });
  expect(await store.db.selectFrom("codes").select("workspace_id").execute()).toEqual([{ workspace_id: "w-acme" }]);
  for (const command of ["import", "export", "invite"]) {
    const args = { import: ["clients.csv"], export: ["nowhere"], invite: [] }[command] ?? [];
    const refused = await run(folder, command, [...args, "--workspace", "T0NOBODY"]);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("There is no workspace T0NOBODY") });
  }
});

test("an import works beside a Rapport that serves and writes", async () => {
  const folder = await newFolder();
  const url = join(folder, "rapport.sqlite");
  const serving = await connect(url);
  onTestFinished(() => serving.close());
  const release = holdServingLock(url);
  onTestFinished(release);
  const rows = Array.from({ length: 2_000 }, (_, at) => `Client ${at},Person ${at},2026-01-05`);
  await writeFile(join(folder, "clients.csv"), `client,contact,last_touch\n${rows.join("\n")}\n`);
  const importing = run(folder, "import", ["clients.csv"]);
  let written = 0;
  let ended = false;
  void importing.finally(() => (ended = true));
  while (!ended) {
    await serving.write((tx) =>
      tx
        .updateTable("workspaces")
        .set({ name: `at ${written}` })
        .execute(),
    );
    written += 1;
    // A busy server, not a jammed one: others get their turn between two writes.
    await breath(10);
  }
  const ran = await importing;
  expect(ran.err).toBe("");
  expect(ran.out).toContain("2000 rows read, 2000 taken, 0 refused");
  expect(written).toBeGreaterThan(10);
});

test.each([
  ["import", []],
  ["import", ["--help"]],
  ["export", ["--help"]],
  ["backup", ["--help"]],
  ["restore", ["--help"]],
])("%s %j tells how it is used", async (command, args) => {
  const folder = await newFolder();
  const ran = await run(folder, command, args);
  expect(ran.out + ran.err).toContain(`usage: npm run ${command} -- `);
  expect(ran.code).toBe(args.length === 0 ? 1 : 0);
  expect(existsSync(join(folder, "rapport.sqlite"))).toBe(false);
});

test.each([
  ["import", ["nothing.csv"], "nothing.csv: there is no such file."],
  ["backup", ["copy.sqlite"], "there is no such database."],
  ["restore", ["nothing.sqlite"], "nothing.sqlite: there is no such file."],
  ["restore", ["--restored"], "there is no such database."],
])("%s refuses what is not there", async (command, args, problem) => {
  const ran = await run(await newFolder(), command, args);
  expect(ran.err).toContain(problem);
  expect(ran.code).toBe(1);
});

test("a backup is taken while Rapport serves, and restores what was in it", async () => {
  const folder = await newFolder();
  const url = join(folder, "rapport.sqlite");
  await writeFile(join(folder, "clients.csv"), "client\nAcme\n");
  await run(folder, "import", ["clients.csv"]);
  const serving = await connect(url);
  const release = holdServingLock(url);
  expect((await run(folder, "backup", ["copies/one.sqlite"])).out).toContain("checked and whole");
  expect((await run(folder, "backup", ["copies/one.sqlite"])).err).toContain("exists already");
  expect(await forOthers(join(folder, "copies/one.sqlite"))).toBe(0);
  await serving.write((tx) => tx.updateTable("clients").set({ name: "Changed" }).execute());
  expect((await run(folder, "restore", ["copies/one.sqlite", "--force"])).err).toContain("already serves");
  await serving.close();
  release();
  const refused = await run(folder, "restore", ["copies/one.sqlite"]);
  expect(refused.err).toContain("--force");
  expect(refused.code).toBe(1);
  // It went to another machine and back.
  await chmod(join(folder, "copies/one.sqlite"), 0o644);
  expect((await run(folder, "restore", ["copies/one.sqlite", "--force"])).code).toBe(0);
  expect(await forOthers(url)).toBe(0);
  const names = async (file: string) => {
    const store = await connect(file);
    const rows = await store.db.selectFrom("clients").select("name").execute();
    await store.close();
    return rows;
  };
  expect(await names(url)).toEqual([{ name: "Acme" }]);
  expect(await names(`${url}.before-restore`)).toEqual([{ name: "Changed" }]);
});

test.each(["sqlite", "postgres"] as const)(
  "a copy that other tools put in its place is made quiet where it stands, once nobody serves it (%s)",
  async (dialect) => {
    const folder = await newFolder();
    const url = dialect === "sqlite" ? join(folder, "rapport.sqlite") : await freshPostgres();
    const store = await connect(dialect === "sqlite" ? url : calledOtherwise(url, "onlooker"));
    onTestFinished(() => store.close());
    const w = await world(dialect, undefined, store);
    const olha = await w.member({ checklist_due_at: 1 });
    const promise = await w.followUp({ of: olha, remind_at: 1 });
    const quiet = () => run(folder, "restore", ["--restored"], dialect === "sqlite" ? url : asPlainRole(url));
    const due = async () => ({
      morning: (await w.store.db.selectFrom("members").select("checklist_due_at").executeTakeFirstOrThrow())
        .checklist_due_at,
      reminder: (
        await w.store.db
          .selectFrom("follow_ups")
          .select("remind_at")
          .where("id", "=", promise.id)
          .executeTakeFirstOrThrow()
      ).remind_at,
    });
    const stop = await serveIdly(url);
    const refused = await quiet();
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("Nothing was changed: a") });
    expect(refused.err).toContain(dialect === "sqlite" ? "already serves" : "is connected to this database; stop it");
    expect(await due()).toEqual({ morning: 1, reminder: 1 });
    await stop();
    const asked = Date.now();
    const done = await quiet();
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toContain("Moved to the next morning: 1 reminders, 1 checklists");
    const after = await due();
    expect(after.reminder).toBeNull();
    expect(after.morning).toBeGreaterThan(asked);
  },
);

/** What a Rapport holds on to while nothing happens: the lock of its file, or a connection that listens. */
async function serveIdly(url: string): Promise<() => Promise<void>> {
  if (!url.startsWith("postgres")) {
    const release = holdServingLock(url);
    return async () => release();
  }
  const { promise: listens, resolve: heard } = Promise.withResolvers<void>();
  const pause = async (): Promise<void> => undefined;
  const notices = openNotices(asPlainRole(url), { self: "idle", heard, lost: () => undefined, pause });
  await listens;
  return notices.close;
}

test("a damaged or foreign file is not restored, and nothing is changed", async () => {
  const folder = await newFolder();
  await writeFile(join(folder, "clients.csv"), "client\nAcme\n");
  await run(folder, "import", ["clients.csv"]);
  const before = await readFile(join(folder, "rapport.sqlite"));
  await writeFile(join(folder, "broken.sqlite"), "this is no database at all, whatever its name says");
  const ran = await run(folder, "restore", ["broken.sqlite", "--force"]);
  expect(ran.err).toContain("Nothing was changed");
  expect(ran.code).toBe(1);
  expect(await readFile(join(folder, "rapport.sqlite"))).toEqual(before);
});

test.each(["sqlite", "postgres"])(
  "an export holds the workspace whole, and its formulas do nothing (%s)",
  async (kind) => {
    const folder = await newFolder();
    const url = kind === "sqlite" ? join(folder, "rapport.sqlite") : await freshPostgres();
    const rows = Array.from({ length: 1_200 }, (_, at) => `Client ${at},,Person ${at},+380441234567,2026-01-05`);
    const file = `client,tier,contact,phone,last_touch\n=HYPERLINK(1),key,@Ann,,\n${rows.join("\n")}\n`;
    await writeFile(join(folder, "clients.csv"), file);
    expect((await run(folder, "import", ["clients.csv"], url)).code).toBe(0);
    expect((await run(folder, "export", ["out"], url)).code).toBe(0);
    const clients = JSON.parse(await readFile(join(folder, "out/clients.json"), "utf8"));
    expect(clients).toHaveLength(1_201);
    expect(clients[0].name).toBe("=HYPERLINK(1)");
    const csv = await readFile(join(folder, "out/clients.csv"), "utf8");
    expect(csv).toContain(`,"'=HYPERLINK(1)",`);
    expect(csv.split("\r\n")).toHaveLength(1_203);
    const people = JSON.parse(await readFile(join(folder, "out/touchpoint_contacts.json"), "utf8"));
    expect(new Set(people.map((row: { contact_id: string }) => row.contact_id)).size).toBe(1_200);
    expect(JSON.parse(await readFile(join(folder, "out/projects.json"), "utf8"))).toEqual([]);
    expect(await readdir(join(folder, "out"))).not.toContain("codes.json");
    for (const name of [".", "clients.json", "clients.csv"]) expect(await forOthers(join(folder, "out", name))).toBe(0);
    expect((await run(folder, "export", ["out"], url)).err).toContain("is not empty");
  },
);
