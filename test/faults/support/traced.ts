/** Rapport under strace: what it asks of the system, and a plug that is pulled at the Nth of its writes. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Serving, startServing } from "../../support/serving.ts";
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

type Environment = Readonly<Record<string, string>>;
const under = (env: Environment, args: readonly string[]): Promise<Serving> =>
  startServing(env, MAIN, ["strace", "-qq", ...args]);

/** Starts and waits until it serves, while those calls of all its threads are written into `trace`. */
export const startTraced = (env: Environment, calls: string, trace: string): Promise<Serving> =>
  under(env, ["-f", "--seccomp-bpf", "-yy", "-s", "1500", "-e", `trace=${calls}`, "-o", trace]);

/** The same for the writes of the first thread, where SQLite works and where they can be counted. */
export const startCounted = (env: Environment, trace: string): Promise<Serving> =>
  under(env, ["-e", `trace=${WRITES}`, "-o", trace]);

/**
 * Pulls the plug at the first thread's write `point`: killed as it leaves the call. Rejects when that is before it
 * serves. (With `--seccomp-bpf` strace 6.1 injects no signal.)
 */
export const startDoomed = (env: Environment, point: number): Promise<Serving> =>
  under(env, ["-e", `trace=${WRITES}`, "-e", `inject=${WRITES}:signal=KILL:when=${point}`, "-o", "/dev/null"]);

export interface Traced {
  readonly call: string;
  readonly line: string;
}

/** The finished calls of a trace in order; one that another thread interrupted counts when it came back. */
export function readTrace(file: string): readonly Traced[] {
  const open = new Map<string, string>();
  const calls: Traced[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [, thread = "", rest = ""] = /^(?:(\d+)\s+)?(.*)$/s.exec(line) ?? [];
    if (rest.includes("<unfinished ...>")) {
      open.set(thread, rest);
      continue;
    }
    const resumed = rest.startsWith("<... ");
    const whole = resumed ? `${open.get(thread) ?? ""} ${rest}` : rest;
    const call = /^(\w+)\(/.exec(whole)?.[1];
    if (call) calls.push({ call, line: whole });
  }
  return calls;
}
