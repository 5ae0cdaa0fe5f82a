/** Measures, each thing beside its anchor in the same run, and prints the ratios: those of one machine mean little elsewhere. */
import { cpus } from "node:os";
import { cardRows } from "./cards.ts";
import type { Row } from "./measure.ts";
import { morningRows } from "./mornings.ts";
import { slackTouchRows } from "./slack-touch.ts";
import { changedDirectoryRow, dateRows, directoryRow } from "./understanding.ts";

const PARTS: readonly (readonly [string, () => Promise<Row[]>])[] = [
  ["a touch over Slack", slackTouchRows],
  ["mornings among many", morningRows],
  ["a client with a long past", cardRows],
  ["reading among many clients", async () => [await directoryRow(), await changedDirectoryRow()]],
];

const started = performance.now();
const rows: Row[] = [];
for (const [at, [name, measure]] of PARTS.entries()) {
  const from = performance.now();
  process.stderr.write(`${at + 1}/${PARTS.length} ${name} … `);
  rows.push(...(await measure()));
  process.stderr.write(`${seconds(from)}\n`);
}

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
console.log(`Medians in milliseconds, on ${cpus().length} cores, in ${seconds(started)}.`);
console.table(
  rows.map((row) => ({
    what: row.what,
    ms: ms(row.ms),
    "beside its anchor": row.anchor,
    "anchor ms": ms(row.anchorMs),
    ratio: row.ratio.toFixed(2),
  })),
);
console.log("Dates read right on the known lines, beside chrono-node:");
console.table(dateRows());

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
