/** The plug is pulled at every write and sync of one scenario in turn: no write is a bad moment. */
import { copyFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { type Serving, startServing } from "../../support/serving.ts";
import { directOf } from "../../support/slack/workspace.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { faultsOf } from "../support/marked-touches.ts";
import { type AllShown, allShown, type Expected, faultsShown, isAllShown, labelledIn } from "../support/shown.ts";
import { hasStrace, NO_STRACE, type Point, readTrace, startCounted, startDoomed } from "../support/traced.ts";
import { twoPlatforms } from "../support/two-platforms.ts";
import { waitingIn } from "../support/waiting.ts";
import { chanceOf } from "./random.ts";

/** Points are tried side by side, each lane with stand-ins of its own: most of a point is a minute's wait for the second look. */
const LANES = 10;
/** A lane is worth opening for so many. */
const POINTS_A_LANE = 2;
/** A send that was cut off is looked for in the history for a minute before it is repeated. */
const SPARE_MS = 120_000;
/** When the reminders are promised for; they come by the file, behind Rapport's back. */
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
    "at syncs": 0,
    acknowledged: 0,
    "answers and reminders": 0,
    "labelled repeats on Telegram": 0,
    "ended before its point": 0,
  };
  const lanes = await Promise.all(Array.from({ length: Math.min(LANES, Math.ceil(count / POINTS_A_LANE)) }, openLane));
  try {
    const points = [...((await lanes[0]?.pointsOf()) ?? [])];
    did["of a scenario with so many"] = points.length;
    while (points.length > count) points.splice(chance.below(points.length), 1);
    await Promise.all(
      lanes.map(async (lane) => {
        for (let point = points.shift(); point !== undefined; point = points.shift()) {
          const seen = await lane.pulledAt(point);
          for (const sentence of seen.broken) found.add(`${point.call} ${point.nth}: ${sentence}`);
          did.acknowledged += seen.acknowledged;
          did["answers and reminders"] += seen.promised;
          did["labelled repeats on Telegram"] += seen.labelled;
          if (!seen.pulled) did["ended before its point"] += 1;
          else if (point.call !== "pwrite64") did["at syncs"] += 1;
          did.points += 1;
          progress(did.points);
        }
      }),
    );
    // They were counted by a run alone; beside others more is committed at once, and a run has a few fewer.
    if (did["ended before its point"] > Math.max(1, did.points / 10))
      found.add(`${did["ended before its point"]} of ${did.points} runs ended before the plug was pulled`);
    return { did, broken: found.all };
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}

interface Seen {
  readonly acknowledged: number;
  /** Answers and reminders. */
  readonly promised: number;
  readonly labelled: number;
  /** The scenario got as far as its point. */
  readonly pulled: boolean;
  readonly broken: readonly string[];
}

interface Lane {
  readonly pointsOf: () => Promise<readonly Point[]>;
  readonly pulledAt: (point: Point) => Promise<Seen>;
  readonly close: () => Promise<void>;
}

/** What is in the conversations already when a run begins. */
interface Since {
  readonly slack: number;
  readonly telegram: number;
}

/** What was acknowledged, and what Telegram was given to hand over: all of it must be in the file, and shown. */
interface Played {
  readonly told: readonly string[];
  readonly expected: readonly Expected[];
}

/** Opens with a memory in which reminders wait whose minute has come; every run begins with a copy of it. */
async function openLane(): Promise<Lane> {
  const { folder, zone, slack, telegram, env, driverOf, code, close } = await twoPlatforms(["U1", "U2"]);
  const person = telegram.person({ name: "Minh", language: "en" });
  const inTelegram = { on: "telegram", where: String(person.id), promised: true } as const;
  const inSlack = (who: string) => ({ on: "slack", where: directOf(who) }) as const;
  const pings: readonly Expected[] = [
    { ...inSlack("U1"), mark: "ping1x", as: "reminder", promised: true },
    { ...inTelegram, mark: "ping2x", as: "reminder" },
  ];
  const ready = join(folder, "ready.sqlite");
  let run = 0;
  function fresh(): typeof env {
    run += 1;
    const DATABASE_URL = join(folder, `run${run}.sqlite`);
    copyFileSync(ready, DATABASE_URL);
    return { ...env, DATABASE_URL };
  }

  const now = (): Since => ({ slack: slack.messages.length, telegram: person.sees().length });
  const shown = (since: Since): AllShown =>
    allShown({ messages: slack.messages.slice(since.slack) }, [
      { id: person.id, sees: () => person.sees().slice(since.telegram) },
    ]);
  const isOver = (expected: readonly Expected[], since: Since): boolean =>
    telegram.pending().length === 0 && isAllShown(expected, shown(since));

  /** The scenario: touches by both doors, while the reminders leave, and an orderly end. */
  async function play(life: Serving | null, since: Since): Promise<Played> {
    const told: string[] = [];
    const expected = [...pings];
    if (life === null) return { told, expected };
    const driver = driverOf(life.url);
    const texted = `telegram${run}n0x`;
    person.says(lineOf(texted));
    told.push(texted);
    expected.push({ ...inTelegram, mark: texted, as: "answer" });
    for (let one = 0; one < 4; one += 1) {
      const mark = `slack${run}n${one}x`;
      const asMessage = one % 2 === 1;
      const sent = await (asMessage
        ? driver.message("U2", lineOf(mark))
        : driver.command("U1", "/touch", lineOf(mark))
      ).catch(() => null);
      const acknowledged = sent?.status === 200;
      if (acknowledged) told.push(mark);
      if (asMessage) expected.push({ ...inSlack("U2"), mark, as: "answer", promised: acknowledged });
      if (sent === null) break;
    }
    await Promise.race([life.ended, waitFor(() => isOver(expected, since))]);
    await life.kill("SIGTERM");
    return { told, expected };
  }

  async function pointsOf(): Promise<readonly Point[]> {
    const trace = join(folder, "count");
    await play(await startCounted(fresh(), trace), now());
    const times = new Map<string, number>();
    return (await Array.fromAsync(readTrace(trace))).map(({ call }) => {
      const nth = (times.get(call) ?? 0) + 1;
      times.set(call, nth);
      return { call, nth };
    });
  }

  async function pulledAt(point: Point): Promise<Seen> {
    const own = fresh();
    const since = now();
    const life = await startDoomed(own, point).catch(() => null);
    const { told, expected } = await play(life, since);
    const pulled = life === null || (await life.ended) !== 0;
    const did = { acknowledged: told.length, promised: expected.filter((one) => one.promised).length, pulled };

    const second = await startServing(own).catch((fault: Error) => fault);
    if (second instanceof Error) return { ...did, labelled: 0, broken: [`it does not start again: ${second.message}`] };
    const broken: string[] = [];
    // What was cut off is let alone for a while, and then looked for or said again: that, too, has to be seen.
    if (!(await waitFor(() => isOver(expected, since) && waitingIn(own.DATABASE_URL) === 0)))
      broken.push(`not over after ${SPARE_MS / 1_000} s`);
    await pause(DOUBLED_BY_MS);
    await second.kill("SIGTERM");
    broken.push(...faultsShown(expected, shown(since)), ...faultsOf(own.DATABASE_URL, told));
    await rm(own.DATABASE_URL, { force: true });
    return { ...did, labelled: labelledIn(shown(since)), broken };
  }

  async function remindSoon(): Promise<void> {
    const first = await startServing(env);
    const driver = driverOf(first.url);
    for (const who of ["U1", "U2"]) {
      await driver.command(who, "/rapport", "settings quiet 00:00-00:00");
      await driver.command(who, "/rapport", "settings days mon-sun");
    }
    await driver.command("U1", "/rapport", "import Acme");
    const due = Temporal.Now.zonedDateTimeISO(zone).add(LEAD).toPlainTime().toString().slice(0, 5);
    await driver.command("U1", "/next", `acme ping1x today ${due}`);
    person.start(await code());
    for (const line of ["/settings quiet 00:00-00:00", "/settings days mon-sun", `/next acme ping2x today ${due}`]) {
      await person.hears();
      person.says(line);
    }
    await person.hears();
    await first.kill("SIGTERM");
    if (pings.some((ping) => isAllShown([ping], shown({ slack: 0, telegram: 0 }))))
      throw new Error("a reminder has left before anything could go wrong");
    copyFileSync(env.DATABASE_URL, ready);
    const db = new Database(ready);
    const { changes } = db.prepare("update follow_ups set remind_at = ? where remind_at is not null").run(Date.now());
    db.close();
    if (changes !== pings.length) throw new Error(`${changes} reminders were promised`);
  }

  await remindSoon();
  return { pointsOf, pulledAt, close };
}

const lineOf = (mark: string): string =>
  `${mark.startsWith("telegram") ? "/touch " : ""}acme call; next: send ${mark} tomorrow`;

async function waitFor(condition: () => boolean): Promise<boolean> {
  for (const until = Date.now() + SPARE_MS; Date.now() < until; ) {
    if (condition()) return true;
    await pause(20);
  }
  return false;
}
