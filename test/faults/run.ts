/**
 * `npm run test:faults` and `npm run test:soak`: every campaign, first those that need the machine for themselves, then
 * two of those that mostly wait for processes of their own beside two that work, each part in a process of its own, and
 * the sabotages that must turn them red. What was run stands in `docs/faults-report.md`. A soak that is interrupted goes
 * on where it was; `--fresh` begins anew, `--only NAME` runs one with its sabotages, `--no-sabotage` leaves them out.
 * Sabotages that a test must see run when no campaign is named.
 */
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Campaign } from "./campaign.ts";
import { campaigns } from "./index.ts";
import { keeper, type Part } from "./kept.ts";
import { runPart } from "./part.ts";
import { report } from "./report.ts";
import { sabotages } from "./sabotage/index.ts";
import { type Sabotage, whoSees } from "./sabotage/sabotage.ts";
import { trySabotage } from "./sabotage/try.ts";

const ROOT = join(import.meta.dirname, "../..");
const REPORT = join(ROOT, "docs/faults-report.md");
const AT_ONCE = 2;
const MINUTE = 60_000;

const { values } = parseArgs({
  options: {
    soak: { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    "no-sabotage": { type: "boolean", default: false },
  },
});
const scale = values.soak ? "soak" : "faults";
const unknown = values.only.find((name) => !campaigns.some((campaign) => campaign.name === name));
if (unknown !== undefined) {
  console.error(`no campaign is called ${unknown}: ${campaigns.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
const some = values.only.length > 0;
const chosen = campaigns.filter(({ name }) => !some || values.only.includes(name));
/** A soak goes on; otherwise what is run again takes the place of what was. */
const kept = keeper(join(ROOT, ".cache", `${scale}.json`), {
  anew: values.fresh || !(values.soak || some),
  replaced: values.soak ? [] : values.only,
});

interface PartTodo {
  readonly kind: "part";
  readonly campaign: Campaign;
  readonly count: number;
  readonly seed: number;
  readonly turn: number;
}
type Todo = PartTodo | { readonly kind: "sabotage"; readonly sabotage: Sabotage };

/** What is not yet done of each campaign, in parts, the parts of different campaigns by turns; then the sabotages. */
function whatIsLeft(): Todo[] {
  const parts = chosen.flatMap((campaign) => {
    const ours = ({ name }: Part): boolean => name === campaign.name;
    const left: PartTodo[] = kept.again
      .filter(ours)
      .map(({ count, seed }, turn) => ({ kind: "part", campaign, count, seed, turn }));
    const taken = [...kept.parts().filter(ours), ...left].reduce((sum, { count }) => sum + count, 0);
    for (let rest = (values.soak ? campaign.whole : campaign.some) - taken; rest > 0; rest -= campaign.part)
      left.push({
        kind: "part",
        campaign,
        count: Math.min(rest, campaign.part),
        seed: randomInt(2 ** 31),
        turn: left.length,
      });
    return left;
  });
  const unseen = sabotages.filter(
    (one) =>
      (one.kind === "test" ? !some : chosen.some(({ name }) => name === one.caughtBy)) &&
      !kept.seen().some((seen) => seen.name === one.name && seen.red && seen.by === whoSees(one)),
  );
  return [
    ...parts.toSorted((one, other) => one.turn - other.turn),
    ...(values["no-sabotage"] ? [] : unseen.map((sabotage) => ({ kind: "sabotage", sabotage }) as const)),
  ];
}

const begun = Date.now();
const elapsed = (): string => `${((Date.now() - begun) / MINUTE).toFixed(1)} min`;
const todo = whatIsLeft();
let done = 0;
/** What is running, each with the last that it told of itself. */
const running = new Map<Todo, string>();

async function work(queue: Todo[], atOnce: number): Promise<void> {
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      running.set(next, next.kind === "part" ? next.campaign.name : `sabotage “${next.sabotage.name}”`);
      const result = await perform(next);
      console.log(`${elapsed()}: ${result}`);
      running.delete(next);
      done += 1;
      report(REPORT, scale, kept);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

const campaignOf = (todo: Todo): Campaign | undefined =>
  todo.kind === "part" ? todo.campaign : campaigns.find(({ name }) => name === todo.sabotage.caughtBy);
type How = "alone" | "waiting" | "working";
function howOf(todo: Todo): How {
  const campaign = campaignOf(todo);
  if (campaign?.alone) return "alone";
  return campaign?.inProcesses ? "waiting" : "working";
}

/** Returns what came of it, in a line. */
async function perform(next: Todo): Promise<string> {
  if (next.kind === "sabotage") {
    const { name } = next.sabotage;
    const by = whoSees(next.sabotage);
    const red = await trySabotage(ROOT, next.sabotage).catch((fault: Error) => fault.message);
    kept.sawSabotage({ name, by, red: red === true });
    return `sabotage “${name}”: ${red === true ? "seen" : "NOT SEEN"} by ${by}${typeof red === "string" ? `: ${red}` : ""}`;
  }
  const { campaign, count, seed } = next;
  const part = await runPart(ROOT, { name: campaign.name, count, seed }, (told) => running.set(next, told));
  kept.ranPart(part);
  const result = part.broken.length === 0 ? "held" : `BROKEN: ${part.broken.join("; ")}`;
  return `${part.name}: ${part.count} ${campaign.unit}, seed ${part.seed}, ${part.seconds} s: ${result}`;
}

const telling = setInterval(() => {
  const now = [...running.values()].join(" and ");
  console.log(`${elapsed()}: ${done} of ${todo.length} done; running ${now}`);
}, MINUTE);
const those = (how: How): Todo[] => todo.filter((one) => howOf(one) === how);
await work(those("alone"), 1);
await Promise.all([work(those("waiting"), AT_ONCE), work(those("working"), AT_ONCE)]);
clearInterval(telling);
const failed = kept.parts().some((part) => part.broken.length > 0) || kept.seen().some((one) => !one.red);
console.log(`${elapsed()}: ${failed ? "something broke" : "everything held"}; see docs/faults-report.md`);
process.exit(failed ? 1 : 0);
