import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { redeemCode } from "../../src/store/codes.ts";
import { connect } from "../../src/store/connect.ts";
import { COMPILED } from "../support/serving.ts";

const SCRIPT = join(import.meta.dirname, "../../src/cli/invite.ts");

async function invite(database: string, ...args: string[]) {
  const env = { PATH: process.env["PATH"], NODE_COMPILE_CACHE: COMPILED, DATABASE_URL: database };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, ...args], { env });
    return { code: 0, out: stdout, error: "" };
  } catch (failed) {
    const { code, stdout, stderr } = failed as { code: number; stdout: string; stderr: string }; // execFile's own shape
    return { code, out: stdout, error: stderr };
  }
}

async function database(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-invite-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "rapport.sqlite");
}

test("an operator's invitation lets one admin in", async () => {
  const file = await database();
  const { code, out } = await invite(file);
  expect(code).toBe(0);
  const typed = /\/start ([\w-]{24})/.exec(out)?.[1] ?? "";
  const store = await connect(file);
  onTestFinished(() => store.close());
  const redeem = () => store.write((tx) => redeemCode(tx, typed, Date.now()));
  expect(await redeem()).toMatchObject({ purpose: "invite", role: "admin" });
  expect(await redeem()).toBeUndefined();
});

test("a database that cannot be opened is told in one line, without its password", async () => {
  const password = "hush-of-the-database";
  const url = `postgres://u:${password}@127.0.0.1:1/d?sslmode=verify-full&sslrootcert=/nowhere/${password}`;
  const { code, error } = await invite(url);
  expect(code).toBe(1);
  expect(error).toMatch(/^The database could not be opened: .*\n$/);
  expect(error).not.toContain(password);
});

test("another role is named, a wrong one is refused, and help is given", async () => {
  const file = await database();
  expect((await invite(file, "--role", "lead")).out).toContain("(lead)");
  expect(await invite(file, "--role", "king")).toMatchObject({
    code: 1,
    error: expect.stringContaining("member, lead, viewer, admin"),
  });
  expect((await invite(file, "--help")).out).toContain("usage: npm run invite");
  expect(await invite("mysql://x/y")).toMatchObject({
    code: 1,
    error: expect.stringContaining("DATABASE_URL must be"),
  });
});
