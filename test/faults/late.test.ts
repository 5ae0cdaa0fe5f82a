import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { localDay, MINUTE_MS } from "../../src/domain/time.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import { connect } from "../../src/store/connect.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { addIdentity } from "../../src/store/people.ts";
import { type Serving, startServing } from "../support/serving.ts";
import { slackStandIn } from "../support/slack/stand-in.ts";
import { world } from "../support/world.ts";

const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

/** As Pino writes it. */
const ERROR = 50;

/** A zone in which it is noon or a little later, whenever the test runs. */
function zoneAtNoon(now: Instant): string {
  const ahead = 12 - new Date(now).getUTCHours();
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

/** A file in which one checklist was queued eleven minutes ago, and another is as late and was never queued. */
async function lateFile(team: string, now: Instant): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-late-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "rapport.sqlite");
  const store = await connect(file);
  const w = await world("sqlite", DEFAULT_WORKSPACE, store);
  const at = now - 11 * MINUTE_MS;
  const zone = zoneAtNoon(at);
  const always = { zone, work_days: "1234567", quiet_from: "00:00", quiet_to: "00:00", deliver_to: "slack" } as const;
  const olha = await w.member({ ...always, checklist_at: "18:30" });
  const ivan = await w.member({ ...always, name: "Ivan", checklist_due_at: at, checklist_at: "23:59" });
  const day = localDay(at, zone);
  await store.write(async (tx) => {
    await addIdentity(tx, olha, { platform: "slack", team, externalId: "U1" }, "D1", at);
    await addIdentity(tx, ivan, { platform: "slack", team, externalId: "U2" }, "D2", at);
    await enqueue(tx, {
      workspace: w.workspace,
      id: w.newId(),
      key: `checklist:${olha.id}:${day}`,
      kind: "checklist",
      member: olha.id,
      subject: { kind: "checklist", day },
      address: null,
      now: at,
    });
  });
  await store.close();
  return file;
}

const metrics = async (serving: Serving): Promise<string> => (await fetch(`${serving.url}/metrics`)).text();

async function until(serving: Serving, line: string): Promise<string> {
  for (let look = 0; look < 400; look += 1) {
    const text = await metrics(serving);
    if (text.includes(line)) return text;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`never said ${line}:\n${await metrics(serving)}\n${serving.output()}`);
}

test("a checklist that is ten minutes late is an alarm that says what it waits for, until it is sent", async () => {
  const slack = await slackStandIn({ people: [{ id: "U1", name: "Olha", tz: "Europe/Kyiv", locale: "en-US" }] });
  onTestFinished(() => slack.close());
  slack.fail("chat.postMessage", { kind: "rate_limited", retryAfter: 2 }, 1);
  const serving = await startServing({
    DATABASE_URL: await lateFile(slack.team, Date.now()),
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
  });
  onTestFinished(() => serving.kill("SIGKILL"));

  const refused = await until(serving, 'rapport_checklists_late{why="refused"} 1\n');
  expect(refused).toMatch(/rapport_sends_total\{platform="slack",kind="checklist",outcome="retry"\} 1\n/);
  expect(Number(/^rapport_deliveries_late_seconds (\S+)/m.exec(refused)?.[1])).toBeGreaterThan(600);
  const alarms = serving
    .output()
    .split("\n")
    .filter((line) => line.includes("checklists_late"));
  expect(JSON.parse(alarms[0] ?? "{}")).toMatchObject({
    level: ERROR,
    not_queued: 1,
    waiting: 1,
    refused: 0,
    answer_lost: 0,
  });
  // The file was written by nobody knows which rules of zones.
  expect(serving.output()).toContain("zone_data_changed");
  expect((await fetch(`${serving.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${serving.url}/readyz`)).status).toBe(200);

  const sent = await until(serving, 'rapport_checklists_late{why="refused"} 0\n');
  expect(sent).toMatch(/rapport_sends_total\{platform="slack",kind="checklist",outcome="sent"\} 1\n/);
  expect(sent).toContain("rapport_deliveries_late_seconds 0\n");
  expect(slack.messages).toHaveLength(1);
});
