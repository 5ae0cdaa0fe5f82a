import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../support/ports.ts";
import { start, startServing } from "../support/serving.ts";
import { encoded, overHttp, signatureOf, slackDriver } from "../support/slack/driver.ts";
import { slackStandIn } from "../support/slack/stand-in.ts";

const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
/** What the group and everybody may do with a file. */
const OTHERS = 0o077;
/** More than are ever asked before it has stopped. */
const MOST = 2_000;

/** Posts as Slack does, the second half of the body only after `rest`. */
const inTwoParts =
  (url: string, rest: Promise<void>): Parameters<typeof slackDriver>[0]["to"] =>
  async (kind, payload) => {
    const { body, contentType } = encoded(kind, payload);
    const posted = request(`${url}/slack/events`, {
      method: "POST",
      headers: {
        "content-type": contentType,
        "content-length": String(Buffer.byteLength(body)),
        ...signatureOf(body, SECRET, Date.now()),
      },
    });
    const answered = once(posted, "response");
    answered.catch(() => undefined); // told when it is awaited
    posted.write(body.slice(0, body.length / 2));
    await rest;
    posted.end(body.slice(body.length / 2));
    const [response] = (await answered) as [IncomingMessage]; // what `response` hands over
    response.resume();
    return { status: response.statusCode ?? 0, body: null };
  };

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

test("a file in a folder that is not there yet is made with it, and for nobody else to read", async () => {
  const path = join(await file(), "..", "data", "new.sqlite");
  const serving = await startServing({ DATABASE_URL: path, ...TELEGRAM });
  onTestFinished(() => serving.kill("SIGKILL"));
  for (const name of [path, `${path}-wal`, `${path}-shm`]) expect((await stat(name)).mode & OTHERS).toBe(0);
  await serving.kill("SIGTERM");
  expect(await serving.ended).toBe(0);
});

test("SIGTERM ends it in order, with code 0", async () => {
  const serving = await startServing({ DATABASE_URL: await file(), ...TELEGRAM });
  await serving.kill("SIGTERM");
  expect(await serving.ended).toBe(0);
});

test("SIGTERM under load: what was in flight is answered and kept, what is refused is not, and it ends with 0", async () => {
  const path = await file();
  const slack = await slackStandIn({ people: [{ id: "U1", name: "Olha", tz: "Europe/Kyiv", locale: "en-US" }] });
  onTestFinished(() => slack.close());
  const serving = await startServing({
    DATABASE_URL: path,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
  });
  onTestFinished(() => serving.kill("SIGKILL"));
  const to = overHttp(`${serving.url}/slack/events`, SECRET);
  const person = slackDriver({ to, team: slack.team, bot: slack.bot });
  await person.command("U1", "/rapport", "import Acme");

  const stopping = Promise.withResolvers<void>();
  const slow = slackDriver({ to: inTwoParts(serving.url, stopping.promise), team: slack.team, bot: slack.bot });
  const half = slow.command("U1", "/touch", `acme call about item${MOST}x`).catch(() => null);
  void serving.ended.then(() => stopping.resolve());
  serving.process.stdout?.on("data", () => serving.output().includes('"stopping"') && stopping.resolve());

  const acknowledged: number[] = [];
  let asked = 0;
  /** One connection of many: asks on and on, until nobody takes it any more. */
  const askOn = async (): Promise<void> => {
    for (; asked < MOST; ) {
      const number = asked++;
      const sent = await person.command("U1", "/touch", `acme call about item${number}x`).catch(() => null);
      if (sent?.status !== 200) return;
      acknowledged.push(number);
      if (acknowledged.length === 20) serving.process.kill("SIGTERM");
    }
  };
  await Promise.all(Array.from({ length: 16 }, askOn));
  // What had begun to arrive before the signal is taken whole.
  expect((await half)?.status).toBe(200);
  acknowledged.push(MOST);
  expect(await serving.ended).toBe(0);
  expect(acknowledged.length).toBeGreaterThanOrEqual(20);
  expect(asked).toBeLessThan(MOST);

  const db = new Database(path, { readonly: true });
  onTestFinished(() => void db.close());
  const rows = db.prepare<[], { words: string }>("select words from touchpoints").all();
  const kept = rows.map((row) => Number(/item(\d+)x/.exec(row.words)?.[1]));
  expect(kept.toSorted((one, other) => one - other)).toEqual(acknowledged.toSorted((one, other) => one - other));
  // Nothing that was half on its way: the next start has nothing to look for.
  const unsure = db.prepare("select id from outbox where state in ('claimed', 'sending', 'ambiguous')").all();
  expect(unsure).toEqual([]);
});
