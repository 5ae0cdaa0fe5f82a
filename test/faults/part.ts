/** One part of a campaign in a process of its own, which is killed with all it started when it hangs. */
import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import type { Part } from "./kept.ts";

/** A part that tells of no progress for so long has hung, and that is a failure too. */
const SILENT_MS = 5 * 60_000;
/** Every write of a scenario in turn takes two quiet cores twenty minutes. */
const LONGEST_MS = 60 * 60_000;
/**
 * A campaign lives many short lives, each with functions of its own, and leaves much behind that is dead at once. Compiled
 * at their first use, and with room for the dead, five histories take the time of four.
 */
const FOR_SHORT_LIVES = ["--max-semi-space-size=256", "--min-semi-space-size=128", "--always-sparkplug"];

const Found = z.object({ did: z.record(z.string(), z.number()), broken: z.array(z.string()) });

interface Which {
  readonly name: string;
  readonly count: number;
  readonly seed: number;
}

/** `root`: of the tree whose code is tried. `told` hears its progress. */
export function runPart(root: string, { name, count, seed }: Which, told: (line: string) => void): Promise<Part> {
  const begun = Date.now();
  const script = join(root, "test/faults/run-part.ts");
  const child = spawn(process.execPath, [...FOR_SHORT_LIVES, script, name, String(count), String(seed)], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let hung: string | null = null;
  const end = (why: string): void => {
    hung = why;
    if (child.pid !== undefined) killWithChildren(child.pid);
  };
  const longest = setTimeout(() => end(`not over after ${LONGEST_MS / 60_000} min`), LONGEST_MS);
  const silent = setTimeout(() => end(`no progress for ${SILENT_MS / 60_000} min`), SILENT_MS);
  let said = "";
  let complained = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    silent.refresh();
    complained = (complained + chunk.toString()).slice(-2_000);
    told(complained.trim().split("\n").at(-1) ?? name);
  });
  return new Promise((resolve) =>
    child.on("close", (code) => {
      clearTimeout(longest);
      clearTimeout(silent);
      const found = Found.safeParse(jsonOf(said.trim().split("\n").at(-1) ?? ""));
      const seconds = Math.round((Date.now() - begun) / 1_000);
      const part = { name, count, seed, at: new Date(begun).toISOString().slice(0, 16), seconds };
      resolve(
        found.success
          ? { ...part, ...found.data }
          : { ...part, did: {}, broken: [`${hung ?? `it ended with ${code}`}: ${complained}`] },
      );
    }),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The servers it started as well, wherever they are in groups of their own. */
export function killWithChildren(pid: number): void {
  const parents = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const doomed = [pid];
  for (const parent of doomed) doomed.push(...parents.flatMap(([own, of]) => (own && of === parent ? [own] : [])));
  for (const one of doomed) {
    try {
      process.kill(one, "SIGKILL");
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
