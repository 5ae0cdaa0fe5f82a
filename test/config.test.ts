import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Config, readConfig } from "../src/config.ts";

type Env = Readonly<Record<string, string>>;

const good = (env: Env): Config => {
  const read = readConfig(env);
  if (read.kind === "wrong") throw new Error(read.problems.join(" "));
  return read.config;
};
const problems = (env: Env, serving = false): readonly string[] => {
  const read = readConfig(env, { serving });
  return read.kind === "wrong" ? read.problems : [];
};

const HTTP = { SLACK_BOT_TOKEN: "xoxb-1-abc", SLACK_SIGNING_SECRET: "8f742231b10e8888abcd99yyyzzz85a5" };
const TELEGRAM = { TELEGRAM_BOT_TOKEN: "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11" };
const HOOK = { ...TELEGRAM, TELEGRAM_WEBHOOK_SECRET: "a".repeat(32), PUBLIC_URL: "https://rapport.example.com/" };

test("nothing set: a SQLite file, port 3000, nobody's platform", () => {
  expect(good({})).toEqual({
    databaseUrl: "data/rapport.sqlite",
    port: 3000,
    publicUrl: null,
    slack: null,
    telegram: null,
    encryptionKey: null,
    olderKeys: [],
    demoNow: null,
    secrets: [],
  });
});

test("the example file, filled in by nobody, is as good as no file", () => {
  const lines = readFileSync(new URL("../.env.example", import.meta.url), "utf8").split("\n");
  const names = lines.flatMap((line) => /^([A-Z_]+)=$/.exec(line)?.[1] ?? []);
  const source = readFileSync(new URL("../src/config.ts", import.meta.url), "utf8");
  expect(names.toSorted()).toEqual(
    [...source.matchAll(/^ {2}([A-Z_]+): optional/gm)].map(([, name]) => name).toSorted(),
  );
  expect(good(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(good({}));
});

test("Slack over HTTP, over a socket, and HTTP when both are there", () => {
  expect(good(HTTP).slack).toMatchObject({ mode: { kind: "http" }, apiUrl: "https://slack.com/api/", oauth: null });
  const socket = { SLACK_BOT_TOKEN: "xoxb-1-abc", SLACK_APP_TOKEN: "xapp-1-abc" };
  expect(good(socket).slack?.mode).toEqual({ kind: "socket", appToken: "xapp-1-abc" });
  expect(good({ ...HTTP, ...socket }).slack?.mode.kind).toBe("http");
  expect(good({ ...HTTP, SLACK_API_URL: "http://127.0.0.1:4000/api" }).slack?.apiUrl).toBe(
    "http://127.0.0.1:4000/api/",
  );
});

test("Telegram by polling, or by a web hook at the public address", () => {
  expect(good(TELEGRAM).telegram?.mode).toEqual({ kind: "polling" });
  expect(good(HOOK).telegram?.mode).toMatchObject({ kind: "webhook", publicUrl: "https://rapport.example.com" });
});

test("the key is 32 bytes, in hex or base64", () => {
  const bytes = Buffer.alloc(32, 7);
  for (const form of ["hex", "base64", "base64url"] as const) {
    expect(good({ ENCRYPTION_KEY: bytes.toString(form) }).encryptionKey).toEqual(bytes);
  }
});

test("keys before it are a list, which opens and needs the one that took their place", () => {
  const [one, two, now] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2), Buffer.alloc(32, 3)];
  const given = `${one.toString("hex")}, ${two.toString("base64")}`;
  const read = good({ ENCRYPTION_KEY: now.toString("hex"), ENCRYPTION_KEY_OLD: given });
  expect(read.olderKeys).toEqual([one, two]);
  for (const key of given.split(", ")) expect(read.secrets).toContain(key);
  expect(problems({ ENCRYPTION_KEY_OLD: given })).toEqual([
    "ENCRYPTION_KEY_OLD needs ENCRYPTION_KEY, the key that took its place.",
  ]);
});

test("the clock of the demo starts at a moment with its zone", () => {
  const { demoNow } = good({ DEMO_NOW: "2026-11-25T09:00[Europe/Kyiv]" });
  expect(demoNow?.epochMilliseconds).toBe(Date.UTC(2026, 10, 25, 7));
});

describe("a malformed value is named, with what it must be", () => {
  test.each<[string, string]>([
    ["DATABASE_URL", "mysql://host/db"],
    ["DATABASE_URL", "postgres://"],
    ["DATABASE_URL", "postgres://rapport:100%zz@db/rapport"],
    ["PORT", "http"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "3e3"],
    ["PUBLIC_URL", "rapport.example.com"],
    ["PUBLIC_URL", "ftp://rapport.example.com"],
    ["PUBLIC_URL", "https://rapport.example.com/?a=1"],
    ["SLACK_API_URL", "slack"],
    ["TELEGRAM_API_ROOT", "telegram"],
    ["ENCRYPTION_KEY", "short"],
    ["ENCRYPTION_KEY", "z".repeat(64)],
    ["DEMO_NOW", "2026-11-25T09:00"],
    ["DEMO_NOW", "tomorrow"],
  ])("%s=%s", (name, value) => {
    const [first = "", ...more] = problems({ [name]: value });
    expect(more).toEqual([]);
    expect(first).toMatch(new RegExp(`^${name} must be .+\\.$`));
  });

  test.each<[string, string, Env]>([
    ["SLACK_BOT_TOKEN", "xoxp-user-token", HTTP],
    ["SLACK_APP_TOKEN", "xoxb-1-abc", HTTP],
    ["SLACK_SIGNING_SECRET", "two words", HTTP],
    ["TELEGRAM_BOT_TOKEN", "ABC_secret", TELEGRAM],
    ["TELEGRAM_WEBHOOK_SECRET", "too short", HOOK],
  ])("%s, without repeating the secret", (name, value, rest) => {
    const [first = "", ...more] = problems({ ...rest, [name]: value });
    expect(more).toEqual([]);
    expect(first).toContain(`${name} must `);
    expect(first).not.toContain(value);
  });
});

describe("what is missing beside what is there is named", () => {
  test.each<[Env, string]>([
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_BOT_TOKEN needs SLACK_APP_TOKEN"],
    [{ SLACK_APP_TOKEN: "xapp-1" }, "SLACK_APP_TOKEN needs SLACK_BOT_TOKEN"],
    [{ SLACK_SIGNING_SECRET: "s" }, "SLACK_SIGNING_SECRET needs SLACK_BOT_TOKEN"],
    [{ TELEGRAM_WEBHOOK_SECRET: "a".repeat(32), ...TELEGRAM }, "TELEGRAM_WEBHOOK_SECRET needs PUBLIC_URL"],
    [{ SLACK_CLIENT_SECRET: "s" }, "SLACK_CLIENT_SECRET needs SLACK_CLIENT_ID"],
  ])("%o", (env, sentence) => {
    expect(problems(env)).toEqual([expect.stringContaining(sentence)]);
  });

  test("many workspaces need a secret, an address and a key", () => {
    expect(problems({ SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: "s" })).toHaveLength(3);
  });

  test.each<[string, Env]>([
    ["http", { SLACK_SIGNING_SECRET: "8f742231" }],
    ["socket", { SLACK_APP_TOKEN: "xapp-1-abc" }],
  ])("many workspaces are served over %s, without a token of the operator's own", (kind, way) => {
    const env = { ...way, SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: "s3cret", PUBLIC_URL: "https://r.example/" };
    const { slack, secrets } = good({ ...env, ENCRYPTION_KEY: "07".repeat(32) });
    expect(slack).toMatchObject({ botToken: null, mode: { kind } });
    expect(slack?.oauth).toEqual({
      clientId: "1.2",
      clientSecret: "s3cret",
      publicUrl: "https://r.example",
      key: Buffer.alloc(32, 7),
    });
    expect(secrets).toContain("s3cret");
    expect(good({ ...way, SLACK_BOT_TOKEN: "xoxb-1" }).slack?.oauth).toBeNull();
  });
});

test("every mistake is told at once", () => {
  expect(problems({ PORT: "x", PUBLIC_URL: "y", SLACK_BOT_TOKEN: "xoxb-1", ENCRYPTION_KEY: "z" })).toHaveLength(4);
});

test("to serve, somebody must be able to reach it", () => {
  expect(problems({}, true)).toEqual([expect.stringContaining("SLACK_BOT_TOKEN or TELEGRAM_BOT_TOKEN is missing")]);
  expect(problems(TELEGRAM, true)).toEqual([]);
});

test("everything secret is known to be, also the password of the database", () => {
  const env = { ...HTTP, ...HOOK, DATABASE_URL: "postgres://rapport:p%40ssword@db/rapport" };
  expect(good(env).secrets).toEqual(
    expect.arrayContaining([...Object.values(HTTP), HOOK.TELEGRAM_BOT_TOKEN, HOOK.TELEGRAM_WEBHOOK_SECRET, "p@ssword"]),
  );
});
