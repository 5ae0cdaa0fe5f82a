/** What Rapport carries past one machine: `npm run bench:scale -- member`, `-- move`, `-- outbox`, or all in turn. */
import { cpus } from "node:os";
import { measureMove } from "./move.ts";
import { measureOutbox } from "./outbox.ts";
import { measureUsualDay } from "./usual-day.ts";

const tell = (what: string): void => console.error(what);

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  member: async () => console.log(await measureUsualDay()),
  move: async () => console.log(await measureMove(tell)),
  outbox: async () => {
    const found = await measureOutbox(tell);
    console.table(
      found.map(({ queue, processes, queuedASecond, doneASecond }) => {
        const anchor = found.find((one) => one.processes === processes && one.queue === "Rapport");
        return {
          queue,
          processes,
          "queued a second": Math.round(queuedASecond),
          "done a second": Math.round(doneASecond),
          "times Rapport": (doneASecond / (anchor?.doneASecond ?? Number.NaN)).toFixed(2),
        };
      }),
    );
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => PARTS[part] === undefined);
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(", ")}. There are: ${Object.keys(PARTS).join(", ")}.`);
  process.exit(1);
}
console.log(`On ${cpus().length} cores.`);
for (const [part, measure] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(part)) await measure();
