/** Rapport as an operator runs it: a process of its own, started from `src/main.ts`, which can be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { freePort, releasePort } from "./ports.ts";

const ROOT = join(import.meta.dirname, "../..");
/** Compiled once and not by each process anew, which is a third of a start. A process that is killed leaves nothing there. */
export const COMPILED = join(ROOT, ".cache/compiled");

/** Whoever started them is gone sooner than they when a test or a campaign fails: then they would serve for ever. */
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) killGroup(child, "SIGKILL");
});

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined && child.spawnargs[0] !== process.execPath) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended by itself meanwhile.
  }
}

export interface Serving {
  readonly process: ChildProcess;
  readonly url: string;
  /** Everything it wrote so far, both streams. */
  readonly output: () => string;
  /** Resolves with the exit code (`null` after a signal). */
  readonly ended: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
}

/** Starts with exactly this environment (beside PATH), and does not wait. Its port is released when it ends. */
export function start(
  env: Readonly<Record<string, string>>,
  port: number,
  script = "src/main.ts",
  under: readonly string[] = [],
): Serving {
  // `under`: a program that runs it, with its arguments. It gets the signals meant for Rapport, and is gone with it.
  const [program = process.execPath, ...args] = [...under, process.execPath, resolve(ROOT, script)];
  const child = spawn(program, args, {
    cwd: ROOT,
    detached: under.length > 0,
    env: {
      PATH: process.env["PATH"],
      NODE_COMPILE_CACHE: COMPILED,
      ...(env["PORT"] === undefined && { PORT: String(port) }),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  child.once("exit", () => {
    running.delete(child);
    releasePort(port);
  });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = once(child, "exit").then(([code]: unknown[]) => (typeof code === "number" ? code : null));
  return {
    process: child,
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    ended,
    kill: async (signal) => {
      if (child.exitCode === null && child.signalCode === null) killGroup(child, signal);
      await ended;
    },
  };
}

/** Another program may take a port between the look and the start. */
const MOST_PORTS = 3;

type Environment = Readonly<Record<string, string>>;
/** Or one that knows the port where it will serve, for what is told its own address. */
export type EnvironmentAt = Environment | ((port: number) => Environment);

/** Starts, and waits until `/healthz` answers; throws with what it wrote when it ends instead. */
export async function startServing(env: EnvironmentAt, script?: string, under?: readonly string[]): Promise<Serving> {
  for (let tried = 1; ; tried += 1) {
    const port = await freePort();
    const here = typeof env === "function" ? env(port) : env;
    const serving = start(here, port, script, under);
    if (await answers(serving)) return serving;
    const taken = here["PORT"] === undefined && serving.output().includes("already taken by another program");
    if (!taken || tried === MOST_PORTS) throw new Error(`it ended instead of serving:\n${serving.output()}`);
  }
}

/** `false` when it ends before it ever answered. */
async function answers({ url, ended }: Serving): Promise<boolean> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const alive = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (alive) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}
