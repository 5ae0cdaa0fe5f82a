/** What only the system can tell: the acknowledgement comes after the sync of its commit, and no write is a bad moment. */
import { execFile } from "node:child_process";
import { copyFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { startServing } from "../../support/serving.ts";
import { overHttp, slackDriver } from "../../support/slack/driver.ts";
import { slackStandIn } from "../../support/slack/stand-in.ts";
import { telegramStandIn } from "../../support/telegram/standIn.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { hasStrace, readTrace, startTraced } from "../support/traced.ts";
import { chanceOf } from "./random.ts";

const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
const ROOT = join(import.meta.dirname, "../../..");
const NO_STRACE: Found = { did: { "not run: this machine has no strace": 1 }, broken: [] };
const WRITES = "pwrite64,fsync,fdatasync";
const SPARE_MS = 120_000;

/** A zone in which it is late morning, so that no reminder meets quiet hours or the end of its day. */
function zoneOfMorning(): string {
  const ahead = 11 - new Date().getUTCHours();
  return ahead === 0 ? "Etc/UTC" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

async function scene() {
  const folder = await mkdtemp(join(tmpdir(), "rapport-traced-"));
  const zone = zoneOfMorning();
  const slack = await slackStandIn({ people: [{ id: "U1", name: "Olha", tz: zone, locale: "en-US", admin: true }] });
  const telegram = await telegramStandIn({ longestPollMs: 300 });
  const env = {
    DATABASE_URL: join(folder, "rapport.sqlite"),
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
  };
  return {
    folder,
    zone,
    slack,
    telegram,
    env,
    driverOf: (url: string) =>
      slackDriver({ to: overHttp(`${url}/slack/events`, SECRET), team: slack.team, bot: slack.bot }),
    close: async () => {
      await slack.close();
      await telegram.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `count` acknowledgements, half of them after a second start, when SQLite would be content with less. */
export async function syncedBeforeAnswer({ count, progress }: Given): Promise<Found> {
  if (!hasStrace()) return NO_STRACE;
  const found = complaints();
  const { folder, slack, env, driverOf, close } = await scene();
  const did = { acknowledgements: 0, syncs: 0 };
  try {
    for (const start of [1, 2]) {
      const trace = join(folder, `trace${start}`);
      const calls = `${WRITES},write,writev,sendto,sendmsg`;
      const serving = await startTraced(env, ["-yy", "-s", "1500", "-e", `trace=${calls}`, "-o", trace]);
      const driver = driverOf(serving.url);
      if (start === 1) await driver.command("U1", "/rapport", "import Acme");
      const words: string[] = [];
      for (let one = 0; one < count / 2; one += 1) {
        const sent = await driver.command("U1", "/touch", `acme call about start${start}n${one}x`);
        if (sent.status === 200) words.push(`start${start}n${one}x`);
        if (one % 200 === 0) progress(one + ((start - 1) * count) / 2);
      }
      await serving.kill("SIGTERM");
      judge(trace, words.length, start);
    }
    if (slack.problems.length > 0) found.add(slack.problems.join("; "));
    return { did, broken: found.all };
  } finally {
    await close();
  }

  function judge(trace: string, answers: number, start: number): void {
    let unsynced = 0;
    let syncs = 0;
    let told = 0;
    for (const { call, line } of readTrace(trace)) {
      const inLog = line.includes("rapport.sqlite-wal>");
      if (call === "pwrite64" && inLog) unsynced += 1;
      else if ((call === "fdatasync" || call === "fsync") && inLog && / = 0$/.test(line)) {
        unsynced = 0;
        syncs += 1;
        did.syncs += 1;
      } else if (/HTTP\/1\.1 200/.test(line) && line.includes("ephemeral") && line.includes("Recorded")) {
        told += 1;
        did.acknowledgements += 1;
        if (unsynced > 0)
          found.add(`start ${start}: answer ${told} left before ${unsynced} writes of the log were synced`);
        if (syncs === 0) found.add(`start ${start}: answer ${told} left without any sync since the last`);
        syncs = 0;
      }
    }
    if (told < answers) found.add(`start ${start}: ${answers} answers came, and ${told} stand in the trace`);
  }
}

/** Pulled at `count` of all the writes and syncs of one scenario: at every one when `count` is as many as there are. */
export async function killedAtEveryWrite({ count, seed, progress }: Given): Promise<Found> {
  if (!hasStrace()) return NO_STRACE;
  const chance = chanceOf(seed);
  const found = complaints();
  const { folder, zone, slack, telegram, env, driverOf, close } = await scene();
  const person = telegram.person({ name: "Minh", language: "en" });
  const ready = join(folder, "ready.sqlite");
  const did = { points: 0, "of a scenario with so many": 0, acknowledged: 0, reminders: 0 };
  let run = 0;
  try {
    await prepare();
    const total = await countWrites();
    did["of a scenario with so many"] = total;
    const points = Array.from({ length: total }, (_, index) => index + 1);
    while (points.length > count) points.splice(chance.below(points.length), 1);
    for (const point of points) {
      await pulledAt(point);
      did.points += 1;
      progress(did.points);
    }
    return { did, broken: found.all };
  } finally {
    await close();
  }

  /** A memory in which a reminder waits whose minute has come. */
  async function prepare(): Promise<void> {
    const first = await startServing(env);
    const driver = driverOf(first.url);
    await driver.command("U1", "/rapport", "settings quiet 00:00-00:00");
    await driver.command("U1", "/rapport", "settings days mon-sun");
    await driver.command("U1", "/rapport", "import Acme");
    const now = Temporal.Now.zonedDateTimeISO("UTC");
    const due = now.add({ minutes: 1 }).withTimeZone(zone).toPlainTime().toString().slice(0, 5);
    await driver.command("U1", "/next", `acme pingx today ${due}`);
    const invited = await promisify(execFile)(process.execPath, [join(ROOT, "src/cli/invite.ts")], {
      env: { PATH: process.env["PATH"], DATABASE_URL: env.DATABASE_URL },
    });
    person.start(/[A-Za-z0-9_-]{22,64}/.exec(invited.stdout)?.[0]);
    const came = await waitFor(() => person.sees().length > 0);
    if (!came) throw new Error("nobody came by the invitation");
    await first.kill("SIGTERM");
    copyFileSync(env.DATABASE_URL, ready);
    const waitMs = 61_000 - (Date.now() - now.epochMilliseconds);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, waitMs)));
  }

  async function fresh(): Promise<{ [name in keyof typeof env]: string }> {
    run += 1;
    const DATABASE_URL = join(folder, `run${run}.sqlite`);
    copyFileSync(ready, DATABASE_URL);
    return { ...env, DATABASE_URL };
  }

  /** The scenario: touches by both doors, while the reminder leaves. What was acknowledged is written down. */
  async function play(url: string, told: Set<string>, typed: Set<string>): Promise<void> {
    const driver = driverOf(url);
    const word = `telegram${run}n0x`;
    typed.add(word);
    person.says(`/touch acme call about ${word}`);
    for (let one = 0; one < 4; one += 1) {
      const mark = `slack${run}n${one}x`;
      const sent = await (one % 2 === 0
        ? driver.command("U1", "/touch", `acme call about ${mark}`)
        : driver.message("U1", `acme call about ${mark}`)
      ).catch(() => null);
      if (sent === null) return;
      if (sent.status === 200) told.add(mark);
    }
  }

  function reminders(since: number): number {
    return slack.messages.slice(since).filter((one) => one.text.includes("pingx")).length;
  }

  async function countWrites(): Promise<number> {
    const trace = join(folder, "count");
    const since = slack.messages.length;
    const serving = await startTraced(await fresh(), ["-e", `trace=${WRITES}`, "-o", trace]);
    await play(serving.url, new Set(), new Set());
    await waitFor(() => telegram.pending().length === 0 && reminders(since) > 0);
    await serving.kill("SIGTERM");
    // The injection counts for each thread by itself, and SQLite works on the first.
    const calls = readTrace(trace).filter(({ line }) => !line.includes("ENOSYS"));
    return calls.length;
  }

  async function waitFor(condition: () => boolean): Promise<boolean> {
    for (const until = Date.now() + SPARE_MS; Date.now() < until; ) {
      if (condition()) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  async function pulledAt(point: number): Promise<void> {
    const own = await fresh();
    const since = slack.messages.length;
    const told = new Set<string>();
    const typed = new Set<string>();
    const inject = `inject=${WRITES}:signal=KILL:when=${point}`;
    const life = await startTraced(own, ["-e", `trace=${WRITES}`, "-e", inject, "-o", "/dev/null"]).catch(() => null);
    if (life) {
      await play(life.url, told, typed);
      await Promise.race([life.ended, new Promise((resolve) => setTimeout(resolve, 1_500))]);
      await life.kill("SIGKILL");
    }
    const second = await startServing(own);
    const over = await waitFor(() => telegram.pending().length === 0 && reminders(since) > 0);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await second.kill("SIGTERM");
    if (!over) found.add(`point ${point}: not over after ${SPARE_MS / 1_000} s`);
    did.acknowledged += told.size;
    did.reminders += reminders(since);
    if (reminders(since) !== 1) found.add(`point ${point}: reminded ${reminders(since)} times`);
    judgeFile(own.DATABASE_URL, point, [...told, ...typed]);
    await rm(own.DATABASE_URL, { force: true });
  }

  function judgeFile(file: string, point: number, expected: readonly string[]): void {
    const db = new Database(file, { readonly: true });
    const sound = db.pragma("integrity_check", { simple: true });
    const rows = db.prepare<[], { words: string }>("select words from touchpoints").all();
    db.close();
    if (sound !== "ok") found.add(`point ${point}: the file is not sound: ${String(sound)}`);
    for (const word of expected) {
      const times = rows.filter(({ words }) => words.includes(word)).length;
      if (times !== 1) found.add(`point ${point}: ${word} stands there ${times} times`);
    }
  }
}
