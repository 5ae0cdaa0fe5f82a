/** A command of the operator's in a process of its own, with what it said and the most memory it ever held. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMPILED } from "../../support/serving.ts";

const ROOT = join(import.meta.dirname, "../../..");
const LOOK_MS = 25;

interface Commanded {
  readonly code: number | null;
  /** Both streams. */
  readonly said: string;
  /** As the system last told it; 0 where it does not tell. */
  readonly peakMb: number;
}

/** With exactly this environment, beside PATH. */
export const commanded = (
  folder: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Commanded> => script(folder, join(ROOT, `src/cli/${command}.ts`), args, env);

export function script(
  folder: string,
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Commanded> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let peakMb = 0;
  const looking = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid ?? 0));
  }, LOOK_MS);
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => {
      clearInterval(looking);
      done({ code, said, peakMb });
    });
  });
}

function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
