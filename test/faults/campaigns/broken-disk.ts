/**
 * A disk that is really full, and one that really fails: a small tmpfs filled to its last page, and calls of the system
 * that strace answers with an error, of a process as an operator runs it. Judged by its answers, by what people were
 * told, and by the file.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  copyFileSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../support/ports.ts";
import { COMPILED, type Serving, start, startServing } from "../../support/serving.ts";
import type { Sent, SlackDriver } from "../../support/slack/driver.ts";
import { complaints, type Found, type Given, notRun } from "../campaign.ts";
import { faultsOf, standing } from "../support/marked-touches.ts";
import { toldOfTrouble } from "../support/told-of-trouble.ts";
import { hasStrace, NO_STRACE } from "../support/traced.ts";
import { twoPlatforms } from "../support/two-platforms.ts";
import { type Chance, chanceOf } from "./random.ts";

const PAGE = 4_096;
const NO_MOUNT = notRun("a small tmpfs may not be mounted here");
/** Touches in one time of trouble: more than fit into what SQLite's log may hold without growing. */
const MOST_TOUCHES = 150;
const SPARE_MS = 60_000;
/** It is said beside the refusal. */
const TOLD_MS = 20_000;
/** An answer of which nobody could note that it arrived is looked for and repeated: after a minute, or ten seconds after a restart. */
const ANSWERED_MS = 150_000;
/** A third of the troubles end before anything met them; among fewer than so many it may be all, and no answer is waited for. */
const FEWEST_TO_TELL = 5;

interface Trouble {
  /** Makes it; what it returns ends it. */
  readonly begin: (serving: Serving, chance: Chance) => Promise<() => Promise<void>>;
  /** How often the process ends meanwhile. */
  readonly deaths: number;
  /** Takes what a process gave back when it ended, for the next to be started; `null`: the trouble ends with it. */
  readonly tighten: (() => void) | null;
}

/** `count` times full. */
export async function reallyFull(given: Given): Promise<Found> {
  const platforms = await twoPlatforms();
  const disk = join(platforms.folder, "small");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=12m", "tmpfs", disk], { stdio: "ignore" });
  } catch {
    await platforms.close();
    return NO_MOUNT;
  }
  const filler = join(disk, "filler");
  try {
    return await suffered(given, platforms, join(disk, "rapport.sqlite"), {
      begin: async (_, chance) => {
        fill(filler, chance.below(100));
        return async () => rmSync(filler);
      },
      deaths: 0.4,
      tighten: () => fill(filler, 0),
    });
  } finally {
    execFileSync("umount", ["-l", disk]);
    await platforms.close();
  }
}

/** To the last page but `left`. */
function fill(file: string, left: number): void {
  const handle = openSync(file, "w");
  let size = 0;
  for (const piece of [Buffer.alloc(64 * PAGE), Buffer.alloc(PAGE)]) {
    try {
      for (;;) size += writeSync(handle, piece);
    } catch (fault) {
      if (!(fault instanceof Error && "code" in fault && fault.code === "ENOSPC")) throw fault;
    }
  }
  ftruncateSync(handle, Math.max(0, size - left * PAGE));
  closeSync(handle);
}

const POWER_CUT = ["SIGKILL"] as const;
const DEATHS = ["SIGKILL", "SIGTERM"] as const;

const CALLS = [
  "fdatasync,fsync:error=EIO",
  "pwrite64:error=EIO",
  "pwrite64:error=ENOSPC",
  "pwrite64:error=EDQUOT",
  "pwrite64,fdatasync,fsync:error=EIO",
] as const;

/** `count` times failing. */
export async function failing(given: Given): Promise<Found> {
  if (!hasStrace()) return NO_STRACE;
  const platforms = await twoPlatforms();
  try {
    return await suffered(given, platforms, platforms.env.DATABASE_URL, {
      begin: async (serving, chance) => {
        // From some call on until it ends, or one call alone.
        const when = `when=${1 + chance.below(12)}${chance.pick(["+", "+", ""])}`;
        const tracer = await attached(serving, `inject=${chance.pick(CALLS)}:${when}`);
        return async () => {
          const over = once(tracer, "exit");
          tracer.kill("SIGINT");
          await over;
        };
      },
      deaths: 0.1,
      tighten: null,
    });
  } finally {
    await platforms.close();
  }
}

/** The first thread, where SQLite works. Resolves when its calls are looked at. */
async function attached(serving: Serving, inject: string): Promise<ChildProcess> {
  const tracer = spawn(
    "strace",
    ["-p", String(serving.process.pid), "-e", "trace=pwrite64,fsync,fdatasync", "-e", inject, "-o", "/dev/null"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  tracer.stderr?.on("data", (text: Buffer) => {
    said += text.toString();
  });
  if (!(await until(() => said.includes("attached") || tracer.exitCode !== null)) || tracer.exitCode !== null)
    throw new Error(`strace does not attach: ${said}`);
  return tracer;
}

async function suffered(
  { count, seed, progress }: Given,
  { env, slack, telegram, driverOf }: Awaited<ReturnType<typeof twoPlatforms>>,
  file: string,
  trouble: Trouble,
): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did = {
    troubles: 0,
    "in which nothing failed": 0,
    acknowledged: 0,
    "refused with 503": 0,
    "of them in the file after a power cut": 0,
    "repeated and answered": 0,
    "left without an answer": 0,
    restarts: 0,
    "starts while it lasts, served": 0,
    "starts while it lasts, refused": 0,
    "told on Slack": 0,
    "told on Telegram": 0,
  };
  const stored = new Set<string>();
  const typed = new Set<string>();
  /** Not yet repeated, as Slack does with what was not acknowledged. */
  const refused = new Map<string, Sent>();
  let marker = 0;
  let serving = await startServing({ ...env, DATABASE_URL: file });
  let driver: SlackDriver = driverOf(serving.url);
  await driver.command("U1", "/rapport", "import Acme");
  const person = telegram.person({ name: "Minh", language: "en" });
  person.start(await invited(file));
  if (!(await until(() => person.sees().length > 0))) throw new Error("nobody came by the invitation");
  const inode = statSync(file).ino;
  const told = toldOfTrouble(slack, telegram, "U1");
  try {
    while (did.troubles < count) {
      const end = await trouble.begin(serving, chance);
      const toldBefore = told.onTelegram(person.id);
      const refusals = await talk();
      if (refusals === 0) did["in which nothing failed"] += 1;
      await judgeTold(toldBefore);
      const death = chance.next() < trouble.deaths ? chance.pick(trouble.tighten ? DEATHS : POWER_CUT) : null;
      if (death) await die(death);
      await end();
      if (hasEnded(serving)) await restart();
      if (!(await until(recovered))) {
        found.add(`time ${did.troubles}: it does not recover`);
        break;
      }
      await repeatRefused(death === "SIGKILL");
      if (!(await until(() => telegram.pending().length === 0)))
        found.add(`time ${did.troubles}: Telegram's messages are not taken`);
      did.troubles += 1;
      progress(did.troubles);
    }
    if (did.troubles >= FEWEST_TO_TELL && did["in which nothing failed"] > did.troubles * 0.75)
      found.add(
        `${did["in which nothing failed"]} of ${did.troubles} times nothing failed: nothing was put to the test`,
      );
    if (statSync(file).ino !== inode) found.add("the file was made anew");
    await judgeHeard();
    await serving.kill("SIGTERM");
    judge();
    if (slack.problems.length > 0) found.add(slack.problems.join("; "));
    return { did, broken: found.all };
  } finally {
    if (!hasEnded(serving)) await serving.kill("SIGKILL");
  }

  /** And perhaps another is started at once. */
  async function die(signal: NodeJS.Signals): Promise<void> {
    await serving.kill(signal);
    told.restarted();
    if (trouble.tighten === null || chance.next() < 0.3) return;
    trouble.tighten();
    await startWhileItLasts();
  }

  async function restart(): Promise<void> {
    serving = await startServing({ ...env, DATABASE_URL: file });
    driver = driverOf(serving.url);
    did.restarts += 1;
  }

  /** Touches by both doors, until two were refused. */
  async function talk(): Promise<number> {
    const word = `telegram${++marker}x`;
    typed.add(word);
    person.says(`/touch acme call about ${word}`);
    const most = chance.pick([20, MOST_TOUCHES]);
    let refusals = 0;
    for (let one = 0; one < most && refusals < 2; one += 1) {
      const mark = `slack${++marker}x`;
      const line = `acme call about ${mark} ${"and more ".repeat(chance.below(200))}`;
      const asMessage = chance.next() < 0.4;
      const sent = await (asMessage ? driver.message("U1", line) : driver.command("U1", "/touch", line)).catch(
        () => null,
      );
      if (sent === null) {
        did["left without an answer"] += 1;
        found.add(`${mark}: no answer at all; ${serving.output().slice(-500)}`);
        break;
      }
      told.heard(sent.status, asMessage ? "message" : null);
      if (sent.status === 200) acknowledged(mark);
      else if (sent.status === 503) {
        refusals += 1;
        refused.set(mark, sent);
        did["refused with 503"] += 1;
      } else found.add(`${mark}: answered ${sent.status}`);
    }
    return refusals;
  }

  function acknowledged(mark: string): void {
    stored.add(mark);
    did.acknowledged += 1;
  }

  /** While it lasts: whoever was refused hears of it, once from each process. */
  async function judgeTold(before: number): Promise<void> {
    const time = `time ${did.troubles}`;
    if (!(await until(() => told.onSlack() === told.owedOnSlack(), TOLD_MS)))
      found.add(`${time}: told ${told.onSlack()} times on Slack, and owed ${told.owedOnSlack()}`);
    if (!(await until(() => telegram.pending().length === 0 || told.onTelegram(person.id) > before, TOLD_MS)))
      found.add(`${time}: neither taken from Telegram nor told of`);
    if (told.onTelegram(person.id) > before + 1) found.add(`${time}: told more than once on Telegram`);
  }

  /** Either one line tells the operator of the disk, or it serves, and refuses what it cannot store. */
  async function startWhileItLasts(): Promise<void> {
    const toldBefore = told.onTelegram(person.id);
    serving = start({ ...env, DATABASE_URL: file }, await freePort());
    const { url, ended, output } = serving;
    const healthy = () =>
      fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    if (!(await until(async () => hasEnded(serving) || (await healthy())))) found.add("a start on a full disk hangs");
    if (statSync(file).ino !== inode) found.add("the file was made anew by a start on a full disk");
    if (hasEnded(serving)) {
      did["starts while it lasts, refused"] += 1;
      const lines = output().trim().split("\n");
      if ((await ended) !== 1 || lines.length !== 1 || !/could not be opened: .*(full|I\/O)/.test(lines.join()))
        found.add(`a start on a full disk ended with ${await ended}: ${output().slice(0, 500)}`);
      return;
    }
    did["starts while it lasts, served"] += 1;
    driver = driverOf(url);
    const mark = `slack${++marker}x`;
    const sent = await driver.command("U1", "/touch", `acme call about ${mark}`).catch(() => null);
    if (sent?.status === 200) acknowledged(mark);
    else if (sent?.status === 503) refused.set(mark, sent);
    else found.add(`${mark}: a process started on a full disk answered ${sent?.status ?? "nothing"}`);
    await judgeTold(toldBefore);
  }

  /**
   * What a failed commit wrote is rolled back and written over. Only a process that dies before may leave it whole in
   * SQLite's log, and whoever opens the file next takes it for committed. That is no harm as long as the repeat, which
   * Slack owes to a 503, is the same one effect and has the same answer.
   */
  async function repeatRefused(killed: boolean): Promise<void> {
    for (const [mark, sent] of refused) {
      const before = standing(file).get(mark) ?? 0;
      if (before > 0 && !killed) found.add(`${mark}: refused with 503 by a process that lives on, and stored`);
      if (before > 0) did["of them in the file after a power cut"] += 1;
      const again = await driver.again(sent).catch(() => null);
      if (again?.status !== 200) found.add(`${mark}: the repeat was answered ${again?.status ?? "with nothing"}`);
      else acknowledged(mark);
      const said = JSON.stringify(again?.body);
      if (sent.kind === "slash_commands" && !said.includes("Recorded: Acme: call"))
        found.add(`${mark}: the repeat was answered by something else: ${said.slice(0, 200)}`);
      const after = standing(file).get(mark) ?? 0;
      if (after !== 1) found.add(`${mark}: after its repeat it stands there ${after} times`);
      did["repeated and answered"] += 1;
    }
    refused.clear();
  }

  async function recovered(): Promise<boolean> {
    const mark = `slack${++marker}x`;
    const sent = await driver.command("U1", "/touch", `acme call about ${mark}`).catch(() => null);
    told.heard(sent?.status ?? 0, null);
    if (sent?.status === 200) acknowledged(mark);
    return sent?.status === 200;
  }

  async function judgeHeard(): Promise<void> {
    const answers = () => person.sees().filter(({ text }) => text.includes("Recorded: Acme: call")).length;
    if (count >= FEWEST_TO_TELL && !(await until(() => answers() >= typed.size, ANSWERED_MS)))
      found.add(`${answers()} answers to ${typed.size} messages of Telegram's`);
    for (const where of told.elsewhere([person.id])) found.add(`told in ${where}`);
    did["told on Slack"] = told.onSlack();
    did["told on Telegram"] = told.onTelegram(person.id);
  }

  function judge(): void {
    const copy = `${env.DATABASE_URL}.judged`;
    copyFileSync(file, copy);
    // A disk still full at the end keeps SQLite from moving its log into the file, which is not whole without it.
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    for (const fault of faultsOf(copy, [...stored, ...typed])) found.add(fault);
  }
}

const INVITE = join(import.meta.dirname, "../../../src/cli/invite.ts");

async function invited(file: string): Promise<string> {
  const said = execFileSync(process.execPath, [INVITE], {
    env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: COMPILED, DATABASE_URL: file },
    encoding: "utf8",
  });
  const code = /[A-Za-z0-9_-]{22,64}/.exec(said)?.[0];
  if (code === undefined) throw new Error(`no code in: ${said}`);
  return code;
}

const hasEnded = ({ process: { exitCode, signalCode } }: Serving): boolean => exitCode !== null || signalCode !== null;

async function until(condition: () => boolean | Promise<boolean>, forMs = SPARE_MS): Promise<boolean> {
  for (const end = Date.now() + forMs; Date.now() < end; ) {
    if (await condition()) return true;
    await pause(50);
  }
  return false;
}
