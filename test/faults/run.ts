/**
 * `npm run test:faults` and `npm run test:soak`: every campaign, two at a time, each part in a process of its own, and
 * the sabotages that must turn them red. What was run stands in `docs/faults-report.md`. A soak that is interrupted goes
 * on where it was; `--fresh` begins anew, `--only NAME` runs one.
 */
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Campaign } from "./campaign.ts";
import { campaigns } from "./index.ts";
import { report } from "./report.ts";
import { sabotages } from "./sabotage/index.ts";
import { trySabotage } from "./sabotage/try.ts";

const ROOT = join(import.meta.dirname, "../..");
const AT_ONCE = 2;
/** A part that is still running then has hung, and that is a failure too. */
const LONGEST_PART_MS = 40 * 60_000;

const Part = z.object({
  name: z.string(),
  count: z.number(),
  seed: z.number(),
  at: z.string(),
  seconds: z.number(),
  did: z.record(z.string(), z.number()),
  broken: z.array(z.string()),
});
export type Part = z.infer<typeof Part>;
const Found = z.object({ did: z.record(z.string(), z.number()), broken: z.array(z.string()) });

const { values } = parseArgs({
  options: {
    soak: { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    "no-sabotage": { type: "boolean", default: false },
  },
});
const scale = values.soak ? "soak" : "faults";
const memory = join(ROOT, ".cache", `${scale}.json`);
const some = values.only.length > 0;
const kept = (values.soak || some) && !values.fresh && existsSync(memory) ? readFileSync(memory, "utf8") : "[]";
/** A soak goes on; otherwise what is run again takes the place of what was. */
const done: Part[] = z
  .array(Part)
  .parse(JSON.parse(kept))
  .filter((part) => values.soak || !values.only.includes(part.name));

interface Todo {
  readonly campaign: Campaign;
  readonly count: number;
}

/** What is not yet done of each campaign, in parts, the parts of different campaigns by turns. */
function whatIsLeft(): Todo[] {
  const left: (Todo & { readonly turn: number })[] = [];
  for (const campaign of campaigns) {
    if (some && !values.only.includes(campaign.name)) continue;
    const sound = done.filter((part) => part.name === campaign.name && part.broken.length === 0);
    let rest = (values.soak ? campaign.whole : campaign.some) - sound.reduce((sum, part) => sum + part.count, 0);
    for (let turn = 0; rest > 0; turn += 1) {
      const count = Math.min(rest, campaign.part);
      left.push({ campaign, count, turn });
      rest -= count;
    }
  }
  return left.toSorted((one, other) => one.turn - other.turn);
}

function runPart({ campaign, count }: Todo): Promise<Part> {
  const seed = randomInt(2 ** 31);
  const begun = Date.now();
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "run-part.ts"), campaign.name, String(count), String(seed)],
    {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST_PART_MS);
  let said = "";
  let complained = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    complained = (complained + chunk.toString()).slice(-2_000);
  });
  return new Promise((resolve) =>
    child.on("close", (code) => {
      clearTimeout(timer);
      const found = Found.safeParse(jsonOf(said.trim().split("\n").at(-1) ?? ""));
      const seconds = Math.round((Date.now() - begun) / 1_000);
      const part = { name: campaign.name, count, seed, at: new Date(begun).toISOString().slice(0, 16), seconds };
      resolve(
        found.success
          ? { ...part, ...found.data }
          : { ...part, did: {}, broken: [`it ended with ${code}: ${complained}`] },
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

const todo = whatIsLeft();
mkdirSync(join(ROOT, ".cache"), { recursive: true });
const save = (): void => writeFileSync(memory, JSON.stringify(done, null, 1));
async function worker(): Promise<void> {
  for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
    const part = await runPart(next);
    done.push(part);
    save();
    report(join(ROOT, "docs/faults-report.md"), scale, done, []);
    const result = part.broken.length === 0 ? "held" : `BROKEN: ${part.broken.join("; ")}`;
    console.log(`${part.name}: ${part.count} ${next.campaign.unit}, seed ${part.seed}, ${part.seconds} s: ${result}`);
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, worker));

const seen: { readonly name: string; readonly red: boolean; readonly by: string }[] = [];
if (!values["no-sabotage"] && !some) {
  for (const sabotage of sabotages) {
    const red = await trySabotage(ROOT, sabotage);
    seen.push({ name: sabotage.name, by: sabotage.caughtBy, red });
    console.log(`sabotage “${sabotage.name}”: ${red ? "seen" : "NOT SEEN"} by ${sabotage.caughtBy}`);
  }
}
report(join(ROOT, "docs/faults-report.md"), scale, done, seen);
const failed = done.some((part) => part.broken.length > 0) || seen.some((one) => !one.red);
process.exit(failed ? 1 : 0);
