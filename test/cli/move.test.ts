import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as breath } from "node:timers/promises";
import Database from "better-sqlite3";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "../../src/store/connect.ts";
import { UnfinishedMove } from "../../src/store/move/half-moved.ts";
import { freshPostgres } from "../support/databases.ts";
import { memoryWithEverything, memoryWithTouches } from "../support/filled-memory.ts";
import { asPlainRole, PLAIN_ROLE } from "../support/plain-role.ts";
import { COMPILED } from "../support/serving.ts";

const ROOT = resolve(import.meta.dirname, "../..");

async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-move-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "rapport.sqlite");
}

/** The command as an operator starts it. */
function start(...args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<string> } {
  const child = spawn(process.execPath, [join(ROOT, "src/cli/move.ts"), ...args], {
    env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: COMPILED },
  });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  return { child, ended: once(child, "close").then(([code]: unknown[]) => `${said}exit ${code}`) };
}

const move = (from: string, to: string): Promise<string> => start("--from", from, "--to", to).ended;

async function clientOf(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query("select set_config('rapport.workspace', '*', false)");
  return client;
}

const sorted = (rows: readonly unknown[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row as object).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

test("everything is moved, whatever table it is in, and the file stays as it was", async () => {
  const file = await newFile();
  const tables = await memoryWithEverything(file);
  const before = await readFile(file);
  const to = await freshPostgres();
  const target = await clientOf(to);
  // Moved as the owner of the database, as Rapport serves: within the walls between workspaces.
  await target.query(`alter database ${new URL(to).pathname.slice(1)} owner to ${PLAIN_ROLE}`);
  expect(await move(file, asPlainRole(to))).toContain("counted and the same on both sides");
  expect(await readFile(file)).toEqual(before);
  const source = new Database(file, { readonly: true });
  onTestFinished(() => void source.close());
  target.setTypeParser(20, Number);
  for (const { name } of tables) {
    const mine = source.prepare(`select * from ${name}`).all();
    expect(mine.length, name).toBeGreaterThanOrEqual(2);
    expect(sorted((await target.query(`select * from ${name}`)).rows), name).toEqual(sorted(mine));
  }
  expect(await move(file, to)).toContain("already");
});

test("killed again and again, the same command goes on until all is there, and nothing serves in between", async () => {
  const file = await newFile();
  await memoryWithTouches(file, 12_000);
  const to = await freshPostgres();
  const watch = await clientOf(to);
  const movedSoFar = async (): Promise<number> =>
    watch.query("select sum(moved) as n from move_progress").then(
      ({ rows }) => Number(rows[0].n),
      () => -1,
    );
  for (const enough of [0, 9_000]) {
    const { child, ended } = start("--from", file, "--to", to);
    let over = false;
    void ended.then(() => (over = true));
    while (!over && (await movedSoFar()) < enough) await breath(2);
    child.kill("SIGKILL");
    expect(await ended).toContain("exit null");
    await expect(connect(to)).rejects.toThrow(UnfinishedMove);
  }
  const reached = await movedSoFar();
  expect(reached).toBeGreaterThanOrEqual(9_000);
  const said = await move(file, to);
  expect(said).toContain(`${reached} rows were there from before.`);
  expect(said).toContain("touchpoints: 12000 rows");
  expect(said).toContain("exit 0");
  await (await connect(to)).close();
});

test.each([
  [["--help"], "usage: npm run move -- ", 0],
  [[], "Name the file to move", 1],
  [["--from", "nothing.sqlite", "--to", "postgres://localhost/x"], "nothing.sqlite: there is no such file.", 1],
  [["--from", "a.sqlite", "--to", "b.sqlite"], "--to must be postgres://", 1],
])("%j is answered with what to do", async (args, words, code) => {
  const said = await start(...args).ended;
  expect(said).toContain(words);
  expect(said).toContain(`exit ${code}`);
});
