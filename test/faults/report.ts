/** `docs/faults-report.md`: one part for each scale, so that a quick run does not wipe out the long one. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { whyNotRun } from "./campaign.ts";
import { counted } from "./counted.ts";
import { campaigns } from "./index.ts";
import type { Kept } from "./kept.ts";

const HEAD = `# What the faults found

Written by \`npm run test:faults\` and \`npm run test:soak\`. A part is replayed by \`node test/faults/run-part.ts NAME COUNT SEED\`.
`;

export function report(file: string, scale: "faults" | "soak", kept: Kept): void {
  const old = existsSync(file) ? readFileSync(file, "utf8") : "";
  const sections = new Map(["faults", "soak"].map((one) => [one, sectionOf(old, one)]));
  sections.set(scale, written(scale, kept));
  writeFileSync(file, `${[HEAD, ...sections.values()].filter((part) => part !== "").join("\n")}`);
}

const titleOf = (scale: string): string => `## npm run test:${scale}`;

function sectionOf(text: string, scale: string): string {
  const begin = text.indexOf(titleOf(scale));
  if (begin < 0) return "";
  const end = text.indexOf("\n## ", begin + 1);
  return text.slice(begin, end < 0 ? undefined : end);
}

/** When it was run and in how many goes, so that nobody takes what was put together for one run from end to end. */
function howItWasRun(kept: Kept): string {
  const begun = kept.parts().map(({ at }) => Date.parse(`${at}Z`));
  const ended = kept.parts().map(({ seconds }, index) => (begun[index] ?? 0) + seconds * 1_000);
  const at = (instant: number): string => new Date(instant).toISOString().slice(0, 16).replace("T", " ");
  if (begun.length === 0) return "";
  const goes = kept.runs() === 1 ? "One run" : `Put together from ${kept.runs()} runs`;
  return `${goes}, from ${at(Math.min(...begun))} to ${at(Math.max(...ended))} UTC.`;
}

function written(scale: string, kept: Kept): string {
  const [done, seen] = [kept.parts(), kept.seen()];
  const rows = campaigns.flatMap((campaign) => {
    const parts = done.filter((part) => part.name === campaign.name);
    if (parts.length === 0) return [`| ${campaign.name} | ${campaign.holds} | not run | | |`];
    const sum = parts.reduce((all, part) => all + part.count, 0);
    const broken = parts.flatMap((part) =>
      part.broken.map((sentence) => sentence.replaceAll("|", "/").replaceAll("\n", " ")),
    );
    const result = parts.some((part) => whyNotRun(part) !== undefined) ? "not run" : "held";
    const minutes = Math.ceil(parts.reduce((all, part) => all + part.seconds, 0) / 60);
    const when = `${parts.map((part) => part.at).sort()[0]}, ${minutes} min, seeds ${parts.map((part) => part.seed).join(" ")}`;
    return [
      `| ${campaign.name} | ${campaign.holds} | ${sum} ${campaign.unit} (${counted(parts)}) | ${when} | ${broken.length === 0 ? result : `**broken**: ${broken.join("; ")}`} |`,
    ];
  });
  const table = [
    "| campaign | what must hold | what was run | when, how long, seeds | result |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ];
  const broken = seen.map((one) => `| ${one.name} | ${one.by} | ${one.red ? "red" : "**not seen**"} |`);
  const sabotaged = [
    "",
    "The code broken once on purpose, in a copy:",
    "",
    "| broken | must be seen by | seen |",
    "| --- | --- | --- |",
    ...broken,
  ];
  return `${[titleOf(scale), "", howItWasRun(kept), "", ...table, ...(seen.length === 0 ? [] : sabotaged)].join("\n")}\n`;
}
