import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { z } from "zod";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { connect } from "../../src/store/connect.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { addIdentity } from "../../src/store/people.ts";
import { type Serving, startServing } from "../support/serving.ts";
import { overHttp, slackDriver } from "../support/slack/driver.ts";
import { slackStandIn } from "../support/slack/stand-in.ts";
import { world } from "../support/world.ts";

const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A moment before the next look. */
const TUESDAY = Date.UTC(2026, 10, 24, 9, 59, 59, 900);
const LEAP_MS = 3 * DAY_MS;
const FRIDAY = TUESDAY + LEAP_MS;

/**
 * Olha's: a reminder that waits to be sent since Wednesday, and one that falls due on Friday, half an hour before the
 * leap ends. Friday's list is an hour late then.
 */
async function fileWithReminders(team: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-leap-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "rapport.sqlite");
  const template = inject("sqliteTemplate");
  if (template !== null) await copyFile(template, file);
  const store = await connect(file);
  const w = await world("sqlite", DEFAULT_WORKSPACE, store);
  const olha = await w.member({ zone: "Etc/UTC", deliver_to: "slack", checklist_due_at: TUESDAY + DAY_MS - HOUR_MS });
  const acme = await w.client({ owner: olha });
  const of = { of: olha, client: acme };
  const queued = await w.followUp({ ...of, text: "queued before", due_on: "2026-11-24" });
  await w.followUp({
    ...of,
    text: "due meanwhile",
    due_on: "2026-11-27",
    due_time: "09:30",
    remind_at: FRIDAY - HOUR_MS / 2,
  });
  await store.write(async (tx) => {
    await addIdentity(tx, olha, { platform: "slack", team, externalId: "U1" }, "D1", TUESDAY);
    await enqueue(tx, {
      workspace: w.workspace,
      id: w.newId(),
      key: "reminder:queued",
      kind: "reminder",
      member: olha.id,
      subject: { kind: "follow_up", id: queued.id },
      address: null,
      now: TUESDAY + DAY_MS,
    });
  });
  await store.close();
  return file;
}

const metric = async ({ url }: Serving, name: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^rapport_${name} (\\S+)$`, "m").exec(text)?.[1]);
};

test("a clock that leaps by three days holds what nobody asked for, until it is put right or an operator confirms it", async () => {
  const slack = await slackStandIn({ people: [{ id: "U1", name: "Olha", tz: "Etc/UTC", locale: "en-US" }] });
  onTestFinished(() => slack.close());
  const serving = await startServing(
    {
      DATABASE_URL: await fileWithReminders(slack.team),
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
      CLOCK_STANDS_AT: String(TUESDAY),
      CLOCK_LEAPS_BY: String(LEAP_MS),
    },
    "test/faults/support/serve-by-a-leaping-clock.ts",
  );
  onTestFinished(() => serving.kill("SIGKILL"));
  const olha = slackDriver({
    to: overHttp(`${serving.url}/slack/events`, SECRET, () => FRIDAY),
    team: slack.team,
    bot: slack.bot,
    clock: () => FRIDAY,
  });
  const said = (words: string) => slack.messages.filter(({ text }) => text.includes(words)).length;
  const lines = (event: string) =>
    serving
      .output()
      .split("\n")
      .filter((line) => line.includes(`"${event}"`));

  await expect.poll(() => lines("clock_leapt").length).toBeGreaterThan(0);
  expect(JSON.parse(lines("clock_leapt")[0] ?? "{}")).toMatchObject({ level: 50, held: "unasked messages" });
  expect(await metric(serving, "clock_held")).toBe(1);
  expect(await metric(serving, "clock_leap_seconds")).toBeCloseTo(LEAP_MS / 1_000, -2);
  // Whoever asks is answered, in the round in which anything else that may leave does.
  expect((await olha.message("U1", "clients")).status).toBe(200);
  await expect.poll(() => slack.messages).toHaveLength(1);
  expect(slack.messages[0]?.text).toContain("1 client");

  serving.process.kill("SIGHUP");
  await expect.poll(() => metric(serving, "clock_held")).toBe(0);
  serving.process.kill("SIGHUP");
  await expect.poll(() => metric(serving, "clock_held")).toBe(1);

  serving.process.kill("SIGUSR2");
  const unasked = () => [said("queued before"), said("due meanwhile")];
  await expect.poll(unasked).toEqual([1, 1]);
  expect(JSON.parse(lines("clock_confirmed")[0] ?? "{}")).toMatchObject({
    level: 40,
    seconds: expect.closeTo(LEAP_MS / 1_000, -2),
  });
  expect(await metric(serving, "clock_held")).toBe(0);
  await serving.kill("SIGTERM");
  expect(unasked()).toEqual([1, 1]);
  expect(lines("clock_confirmed")).toHaveLength(1);
});

const Clock = z.object({ movable: z.boolean() });
const Letters = z.array(z.object({ kind: z.string(), text: z.string() }));

test("the demo's clock is there to be moved: two days on, every morning on the way has had its list, and nothing is held", async () => {
  const demo = await startServing({ DEMO_NOW: "2026-11-24T08:30[Europe/Kyiv]" }, "src/demo.ts");
  onTestFinished(() => demo.kill("SIGKILL"));
  const moved = await fetch(`${demo.url}/api/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ now: "2026-11-26T09:30[Europe/Kyiv]" }),
  });
  expect(Clock.parse(await moved.json())).toEqual({ movable: true });
  expect([await metric(demo, "clock_held"), await metric(demo, "clock_leap_seconds")]).toEqual([0, 0]);
  const daysOfLists = async () => {
    const letters = Letters.parse(await (await fetch(`${demo.url}/api/messages?for=olha&after=0`)).json());
    return letters.flatMap(({ kind, text }) => (kind === "checklist" ? [Number(/\d+/.exec(text)?.[0])] : []));
  };
  await expect.poll(daysOfLists).toEqual([24, 25, 26]);
});
