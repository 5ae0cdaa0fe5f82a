/** Rapport under strace: what it asks of the system, and a plug that is pulled at the Nth of its writes. */
import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type EnvironmentAt, type Serving, startServing } from "../../support/serving.ts";
import { notRun } from "../campaign.ts";

const MAIN = join(import.meta.dirname, "../../../src/main.ts");

/** All by which SQLite changes its files. */
export const WRITES = "pwrite64,fsync,fdatasync";
export const NO_STRACE = notRun("this machine has no strace, or lets nobody use it");

export function hasStrace(): boolean {
  try {
    execFileSync("strace", ["-o", "/dev/null", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const under = (env: EnvironmentAt, args: readonly string[]): Promise<Serving> =>
  startServing(env, MAIN, ["strace", "-qq", ...args]);

/** A whole page of the database, as it stands in the log. */
const LONGEST_SHOWN = "4096";

/** Starts and waits until it serves, while those calls of all its threads are written into `trace`. */
export const startTraced = (env: EnvironmentAt, calls: string, trace: string): Promise<Serving> =>
  under(env, ["-f", "--seccomp-bpf", "-yy", "-s", LONGEST_SHOWN, "-e", `trace=${calls}`, "-o", trace]);

/** The same for the writes of the first thread, where SQLite works and where they can be counted. */
export const startCounted = (env: EnvironmentAt, trace: string): Promise<Serving> =>
  under(env, ["-e", `trace=${WRITES}`, "-o", trace]);

/** The `nth` of the first thread's calls of one name. */
export interface Point {
  readonly call: string;
  readonly nth: number;
}

/**
 * Pulls the plug at a point: killed as it enters the call, which is then not made. Rejects when that is before it serves.
 * (strace counts the calls of each name by themselves, also where several are named: `man strace`. With `--seccomp-bpf`
 * strace 6.1 injects no signal.)
 */
export const startDoomed = (env: EnvironmentAt, { call, nth }: Point): Promise<Serving> =>
  under(env, ["-e", `trace=${call}`, "-e", `inject=${call}:signal=KILL:when=${nth}`, "-o", "/dev/null"]);

export interface Traced {
  readonly call: string;
  readonly line: string;
}

/** The finished calls of a trace in order; one that another thread interrupted counts when it came back. */
export async function* readTrace(file: string): AsyncGenerator<Traced> {
  const open = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const [, thread = "", rest = ""] = /^(?:(\d+)\s+)?(.*)$/s.exec(line) ?? [];
    if (rest.includes("<unfinished ...>")) {
      open.set(thread, rest);
      continue;
    }
    const whole = rest.startsWith("<... ") ? `${open.get(thread) ?? ""} ${rest}` : rest;
    const call = /^(\w+)\(/.exec(whole)?.[1];
    if (call) yield { call, line: whole };
  }
}
