import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { startServing } from "../support/serving.ts";
import { overHttp, slackDriver } from "../support/slack/driver.ts";
import { slackStandIn } from "../support/slack/stand-in.ts";

const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
const TOUCHES = 100;

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "rapport-kill-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

test("killed in the middle of a hundred touches: every acknowledged one is there, none twice", async () => {
  const file = join(await folder(), "rapport.sqlite");
  const slack = await slackStandIn({ people: [{ id: "U1", name: "Olha", tz: "Europe/Kyiv", locale: "en-US" }] });
  onTestFinished(() => slack.close());
  const env = {
    DATABASE_URL: file,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
  };
  const first = await startServing(env);
  const person = (url: string) =>
    slackDriver({ to: overHttp(`${url}/slack/events`, SECRET), team: slack.team, bot: slack.bot });
  const before = person(first.url);
  await before.command("U1", "/rapport", "import Acme");

  const acknowledged = new Set<number>();
  const sending = Array.from({ length: TOUCHES }, async (_, number) => {
    const sent = await before.command("U1", "/touch", `acme call about item${number}x`).catch(() => null);
    if (sent?.status === 200) {
      acknowledged.add(number);
      if (acknowledged.size === TOUCHES / 4) await first.kill("SIGKILL");
    }
  });
  await Promise.all(sending);
  await first.ended;
  expect(acknowledged.size).toBeGreaterThanOrEqual(TOUCHES / 4);
  expect(acknowledged.size).toBeLessThan(TOUCHES);

  const second = await startServing(env);
  await second.kill("SIGTERM");
  const db = new Database(file, { readonly: true });
  onTestFinished(() => void db.close());
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  const rows = db.prepare<[], { words: string }>("select words from touchpoints").all();
  const kept = rows.map((row) => Number(/item(\d+)x/.exec(row.words)?.[1]));
  expect(new Set(kept).size).toBe(kept.length);
  expect([...acknowledged].filter((number) => !kept.includes(number))).toEqual([]);
});
