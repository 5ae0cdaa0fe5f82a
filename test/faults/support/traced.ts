/** Rapport under strace: what it asks of the system, and a plug that is pulled at the Nth of its writes. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Serving, startServing } from "../../support/serving.ts";

const MAIN = join(import.meta.dirname, "../../../src/main.ts");

export function hasStrace(): boolean {
  try {
    execFileSync("strace", ["-V"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Starts under strace with those arguments, and waits until it serves; rejects when it ends before. */
export const startTraced = (env: Readonly<Record<string, string>>, args: readonly string[]): Promise<Serving> =>
  startServing(env, MAIN, ["strace", "-f", "-qq", ...args]);

export interface Traced {
  readonly call: string;
  readonly line: string;
}

/** The finished calls of a trace in order; one that another thread interrupted counts when it came back. */
export function readTrace(file: string): readonly Traced[] {
  const open = new Map<string, string>();
  const calls: Traced[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [, thread = "", rest = ""] = /^(\d+)\s+(.*)$/s.exec(line) ?? [];
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
