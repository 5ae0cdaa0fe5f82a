import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { freePort, start, startServing } from "../support/serving.ts";

async function file(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "rapport-start-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return join(made, "rapport.sqlite");
}

const TELEGRAM = {
  TELEGRAM_BOT_TOKEN: "4711:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  TELEGRAM_API_ROOT: "http://127.0.0.1:9",
};

test("every mistake in the environment is told on a line of its own, and it ends with 1", async () => {
  const serving = start({ DATABASE_URL: await file(), PORT: "many", SLACK_BOT_TOKEN: "xoxb-1" }, 0);
  expect(await serving.ended).toBe(1);
  const lines = serving.output().trim().split("\n");
  expect(lines.some((line) => line.includes("PORT"))).toBe(true);
  expect(lines.some((line) => line.includes("SLACK_SIGNING_SECRET"))).toBe(true);
  expect(serving.output()).not.toContain("xoxb-1");
});

test("a second server on the same file refuses at once and says why", async () => {
  const env = { DATABASE_URL: await file(), ...TELEGRAM };
  const first = await startServing(env);
  onTestFinished(() => first.kill("SIGKILL"));
  const second = start(env, await freePort());
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain("already serves");
  await first.kill("SIGKILL");
  const third = await startServing(env);
  await third.kill("SIGTERM");
});

test("the demo serves a file alone too", async () => {
  const env = { DATABASE_URL: await file(), DEMO_NOW: "2026-11-24T09:00[Europe/Kyiv]" };
  const first = await startServing(env, "src/demo.ts");
  onTestFinished(() => first.kill("SIGKILL"));
  const second = start(env, await freePort(), "src/demo.ts");
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain("already serves");
});

test("a file in a folder that is not there yet is made with it", async () => {
  const serving = await startServing({ DATABASE_URL: join(await file(), "..", "data", "new.sqlite"), ...TELEGRAM });
  await serving.kill("SIGTERM");
  expect(await serving.ended).toBe(0);
});

test("SIGTERM ends it in order, with code 0", async () => {
  const serving = await startServing({ DATABASE_URL: await file(), ...TELEGRAM });
  await serving.kill("SIGTERM");
  expect(await serving.ended).toBe(0);
});
