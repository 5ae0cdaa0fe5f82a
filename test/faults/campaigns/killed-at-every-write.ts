/** The plug is pulled at every write and sync of one scenario in turn: no write is a bad moment. */
import { copyFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { type Serving, startServing } from "../../support/serving.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { faultsOf } from "../support/marked-touches.ts";
import { hasStrace, NO_STRACE, readTrace, startCounted, startDoomed } from "../support/traced.ts";
import { twoPlatforms } from "../support/two-platforms.ts";
import { chanceOf } from "./random.ts";

/** Points are tried side by side, each lane with stand-ins of its own: most of a point is a minute's wait for the second look. */
const LANES = 10;
/** A send that was cut off is looked for in the history for a minute before it is repeated. */
const SPARE_MS = 120_000;
/** When the reminder is promised for; it comes by the file, behind Rapport's back. */
const LEAD = { minutes: 30 };
/** What is sent twice is sent twice by then. */
const DOUBLED_BY_MS = 700;

/** Pulled at `count` of all the writes and syncs of one scenario: at every one when `count` is as many as there are. */
export async function killedAtEveryWrite({ count, seed, progress }: Given): Promise<Found> {
  if (!hasStrace()) return NO_STRACE;
  const chance = chanceOf(seed);
  const found = complaints();
  const did = {
    points: 0,
    "of a scenario with so many": 0,
    acknowledged: 0,
    reminders: 0,
    "ended before its point": 0,
  };
  const lanes = await Promise.all(Array.from({ length: Math.min(LANES, Math.ceil(count / LANES)) }, openLane));
  try {
    const total = (await lanes[0]?.countWrites()) ?? 0;
    did["of a scenario with so many"] = total;
    const points = Array.from({ length: total }, (_, index) => index + 1);
    while (points.length > count) points.splice(chance.below(points.length), 1);
    await Promise.all(
      lanes.map(async (lane) => {
        for (let point = points.shift(); point !== undefined; point = points.shift()) {
          const seen = await lane.pulledAt(point);
          for (const sentence of seen.broken) found.add(`point ${point}: ${sentence}`);
          did.acknowledged += seen.acknowledged;
          did.reminders += seen.reminders;
          if (!seen.pulled) did["ended before its point"] += 1;
          did.points += 1;
          progress(did.points);
        }
      }),
    );
    // How many writes a run has differs a little with the moment of a poll; more than a little, and nothing was tried.
    if (did["ended before its point"] > Math.max(1, did.points / 10))
      found.add(`${did["ended before its point"]} of ${did.points} runs ended before the plug was pulled`);
    return { did, broken: found.all };
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}

interface Seen {
  readonly acknowledged: number;
  readonly reminders: number;
  /** The scenario got as far as its point. */
  readonly pulled: boolean;
  readonly broken: readonly string[];
}

interface Lane {
  readonly countWrites: () => Promise<number>;
  readonly pulledAt: (point: number) => Promise<Seen>;
  readonly close: () => Promise<void>;
}

/** What was acknowledged, and what Telegram was given to hand over: all of it must be there in the end. */
interface Played {
  readonly told: Set<string>;
  readonly typed: Set<string>;
}

/** Opens with a memory in which a reminder waits whose minute has come; every run begins with a copy of it. */
async function openLane(): Promise<Lane> {
  const { folder, zone, slack, telegram, env, driverOf, code, close } = await twoPlatforms();
  const person = telegram.person({ name: "Minh", language: "en" });
  const ready = join(folder, "ready.sqlite");
  let run = 0;
  function fresh(): typeof env {
    run += 1;
    const DATABASE_URL = join(folder, `run${run}.sqlite`);
    copyFileSync(ready, DATABASE_URL);
    return { ...env, DATABASE_URL };
  }

  /** The scenario: touches by both doors, while the reminder leaves, and an orderly end. */
  async function play(life: Serving, since: number): Promise<Played> {
    const driver = driverOf(life.url);
    const told = new Set<string>();
    const typed = new Set([`telegram${run}n0x`]);
    person.says(`/touch acme call about telegram${run}n0x`);
    for (let one = 0; one < 4; one += 1) {
      const mark = `slack${run}n${one}x`;
      const sent = await (one % 2 === 0
        ? driver.command("U1", "/touch", `acme call about ${mark}`)
        : driver.message("U1", `acme call about ${mark}`)
      ).catch(() => null);
      if (sent === null) break;
      if (sent.status === 200) told.add(mark);
    }
    await Promise.race([life.ended, waitFor(() => over(since))]);
    await life.kill("SIGTERM");
    return { told, typed };
  }

  const reminders = (since: number): number =>
    slack.messages.slice(since).filter((one) => one.text.includes("pingx")).length;
  const over = (since: number): boolean => telegram.pending().length === 0 && reminders(since) > 0;

  async function countWrites(): Promise<number> {
    const trace = join(folder, "count");
    await play(await startCounted(fresh(), trace), slack.messages.length);
    return readTrace(trace).length;
  }

  async function pulledAt(point: number): Promise<Seen> {
    const own = fresh();
    const since = slack.messages.length;
    const life = await startDoomed(own, point).catch(() => null);
    const { told, typed } = life ? await play(life, since) : { told: new Set<string>(), typed: new Set<string>() };
    const pulled = life === null || (await life.ended) !== 0;

    const second = await startServing(own).catch((fault: Error) => fault);
    if (second instanceof Error)
      return { acknowledged: told.size, reminders: 0, pulled, broken: [`it does not start again: ${second.message}`] };
    const broken: string[] = [];
    if (!(await waitFor(() => over(since)))) broken.push(`not over after ${SPARE_MS / 1_000} s`);
    await pause(DOUBLED_BY_MS);
    await second.kill("SIGTERM");
    if (reminders(since) !== 1) broken.push(`reminded ${reminders(since)} times`);
    broken.push(...faultsOf(own.DATABASE_URL, [...told, ...typed]));
    await rm(own.DATABASE_URL, { force: true });
    return { acknowledged: told.size, reminders: reminders(since), pulled, broken };
  }

  async function remindSoon(): Promise<void> {
    const first = await startServing(env);
    const driver = driverOf(first.url);
    await driver.command("U1", "/rapport", "settings quiet 00:00-00:00");
    await driver.command("U1", "/rapport", "settings days mon-sun");
    await driver.command("U1", "/rapport", "import Acme");
    person.start(await code());
    if (!(await waitFor(() => person.sees().length > 0))) throw new Error("nobody came by the invitation");
    const now = Temporal.Now.zonedDateTimeISO(zone);
    const due = now.add(LEAD);
    await driver.command("U1", "/next", `acme pingx today ${due.toPlainTime().toString().slice(0, 5)}`);
    await first.kill("SIGTERM");
    if (reminders(0) > 0) throw new Error("the reminder has left before anything could go wrong");
    copyFileSync(env.DATABASE_URL, ready);
    const db = new Database(ready);
    const { changes } = db.prepare("update follow_ups set remind_at = ? where remind_at is not null").run(Date.now());
    db.close();
    if (changes !== 1) throw new Error("no reminder was promised");
  }

  await remindSoon();
  return { countWrites, pulledAt, close };
}

async function waitFor(condition: () => boolean): Promise<boolean> {
  for (const until = Date.now() + SPARE_MS; Date.now() < until; ) {
    if (condition()) return true;
    await pause(20);
  }
  return false;
}
