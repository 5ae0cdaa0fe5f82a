import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import type { Log } from "../src/chat/door.ts";
import { jsonLog } from "../src/log.ts";
import { freshStore, onEachDatabase } from "./support/databases.ts";

function logged(secrets: readonly string[], write: (log: Log) => void): string {
  let text = "";
  const destination = {
    write: (line: string) => {
      text += line;
    },
  };
  write(jsonLog(secrets, destination));
  return text;
}

test("a line is one JSON object with its event and facts", () => {
  const line = logged([], (log) => log.warn("door.slow", { door: "slack", ms: 1200, big: 5n, none: null }));
  expect(JSON.parse(line)).toMatchObject({
    level: 40,
    msg: "door.slow",
    door: "slack",
    ms: 1200,
    big: "5",
    none: null,
  });
});

test("a configured secret is replaced wherever it stands", () => {
  const secret = "s3cr3t/with+signs=";
  const line = logged([secret], (log) =>
    log.error(`failed with ${secret}`, {
      url: new URL(`https://example.com/?key=${encodeURIComponent(secret)}`),
      deep: [{ [secret]: { inner: `a${secret}b` } }],
      error: new Error(`bad ${secret}`, { cause: new Error(`because ${secret}`) }),
    }),
  );
  expect(line).not.toContain(secret);
  expect(line).not.toContain(encodeURIComponent(secret));
  expect(line).toContain("[hidden]");
  expect(JSON.parse(line).error).toMatchObject({ message: "bad [hidden]", cause: { message: "because [hidden]" } });
});

test("what looks like a token is replaced even when nobody configured it", () => {
  const tokens = [
    "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy",
    "xapp-1-A02-123-abcdef",
    "123456789:AAF-abcdefghijklmnopqrstuvwxyz012345",
    "Bearer abc.def.ghi",
    "https://hooks.slack.com/commands/T1/2/3",
  ];
  const line = logged([], (log) => log.info("x", { tokens, db: "postgres://rapport:hunter22@db/rapport" }));
  for (const token of tokens) expect(line).not.toContain(token);
  expect(line).not.toContain("hunter22");
  expect(line).toContain("postgres://rapport:[hidden]@db/rapport");
});

test("a secret that begins another one leaves nothing of it", () => {
  const line = logged(["abcdef", "abcdefghij"], (log) => log.info("x", { said: "abcdefghij" }));
  expect(JSON.parse(line).said).toBe("[hidden]");
});

test("a cycle and an aggregate of errors do not break the log", () => {
  const loop: Record<string, unknown> = {};
  loop["self"] = loop;
  const line = logged(["topsecret"], (log) =>
    log.error("x", { loop, error: new AggregateError([new Error("one topsecret")], "several") }),
  );
  expect(JSON.parse(line).error.errors[0].message).toBe("one [hidden]");
});

onEachDatabase("a row that the database refuses", (dialect) => {
  test("is told by table and constraint, and nothing of what stands in it is", async () => {
    const store = await freshStore(dialect);
    onTestFinished(() => store.close());
    const refused = store.write((tx) =>
      sql`insert into workspaces (id, name, zone, language) values ('w', 'Zephyr', 'UTC', 'en')`.execute(tx),
    );
    const error = await refused.catch((thrown: unknown) => thrown);
    const line = logged([], (log) => log.error("event failed", { error }));
    expect(line).toMatch(/not.null/i);
    expect(line).toContain("workspaces");
    expect(line).not.toContain("Zephyr");
  });
});
