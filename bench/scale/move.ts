/** The move of a memory with a million touches by the command itself: how long, how much memory, and killed on its way. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as breath } from "node:timers/promises";
import pg from "pg";
import { memoryWithTouches } from "../../test/support/filled-memory.ts";
import { scratchFolder } from "../app.ts";
import { startServer } from "./server.ts";

const TOUCHES = 1_000_000;
const KILLS = 20;
const LOOK_MS = 20;

export interface MoveMeasured {
  readonly touches: number;
  readonly fileMb: number;
  readonly rows: number;
  /** In one go. */
  readonly seconds: number;
  readonly rowsASecond: number;
  readonly mostMemoryMb: number;
  readonly kills: number;
  /** Rows that were there when each of the killed runs was started again. */
  readonly wentOnFrom: readonly number[];
  /** All runs of the killed move together, with starting again. */
  readonly secondsWithKills: number;
}

export async function measureMove(tell: (what: string) => void): Promise<MoveMeasured> {
  const file = join(scratchFolder(), "touches.sqlite");
  await memoryWithTouches(file, TOUCHES);
  const fileMb = statSync(file).size / 2 ** 20;
  tell(`${TOUCHES} touches in a file of ${fileMb.toFixed(0)} MB`);
  const server = await startServer();
  try {
    const once = await moveOnce(file, await server.database("once"));
    tell(`moved in ${once.seconds.toFixed(0)} s`);
    const killed = await moveKilled(file, await server.database("killed"), once.rows, tell);
    return { touches: TOUCHES, fileMb, ...once, rowsASecond: once.rows / once.seconds, kills: KILLS, ...killed };
  } finally {
    await server.stop();
  }
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<string>;
}

function start(file: string, url: string): Running {
  const child = spawn(process.execPath, ["src/cli/move.ts", "--from", file, "--to", url], {
    cwd: join(import.meta.dirname, "../.."),
    env: { PATH: process.env["PATH"] },
  });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  return { child, ended: once(child, "close").then(() => said) };
}

/** The most that the process ever had in memory, in MB, as Linux keeps count; not known elsewhere. */
function mostMemory({ pid }: ChildProcess): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

const doneIn = (said: string): number => {
  const rows = /: (\d+) rows in \d+ tables, (?:counted|the same)/.exec(said)?.[1];
  if (rows === undefined) throw new Error(`the move did not end well:\n${said}`);
  return Number(rows);
};

async function moveOnce(file: string, url: string) {
  const started = performance.now();
  const running = start(file, url);
  let mostMemoryMb = 0;
  while (running.child.exitCode === null) {
    mostMemoryMb = Math.max(mostMemoryMb, mostMemory(running.child));
    await breath(LOOK_MS);
  }
  const rows = doneIn(await running.ended);
  return { rows, seconds: (performance.now() - started) / 1_000, mostMemoryMb };
}

/** Kills the command (SIGKILL) each time it has come a little further, and starts it again. */
async function moveKilled(file: string, url: string, rows: number, tell: (what: string) => void) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const movedSoFar = (): Promise<number> =>
    client.query<{ n: string }>("select coalesce(sum(moved), 0) as n from move_progress").then(
      (found) => Number(found.rows[0]?.n),
      () => 0,
    );
  const started = performance.now();
  const wentOnFrom: number[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const running = start(file, url);
    // The last one comes while both sides are compared.
    const enough = Math.min(rows, (kill * rows) / (KILLS - 1));
    while (running.child.exitCode === null && (await movedSoFar()) < enough) await breath(LOOK_MS);
    running.child.kill("SIGKILL");
    await running.ended;
    wentOnFrom.push(await movedSoFar());
    tell(`killed at ${wentOnFrom.at(-1)} of ${rows} rows`);
  }
  await client.end();
  if (doneIn(await start(file, url).ended) !== rows) throw new Error("not all of it is there");
  return { wentOnFrom, secondsWithKills: (performance.now() - started) / 1_000 };
}
