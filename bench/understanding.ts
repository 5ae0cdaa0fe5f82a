/** Prints, as ratios, how our dates do beside chrono-node's on the known lines, and how speed depends on the directory. */
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";
import { LANGUAGES } from "../src/domain/vocabulary.ts";
import { buildDirectory } from "../src/understanding/directory.ts";
import type { DirectoryClient } from "../src/understanding/reading.ts";
import { understand } from "../src/understanding/understand.ts";

interface Known {
  readonly now: string;
  readonly text: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly expect: { readonly occurredOn?: string; readonly followUp?: { readonly due?: string | null } };
}

const folder = new URL("../test/understanding/", import.meta.url);
const clients: DirectoryClient[] = JSON.parse(readFileSync(new URL("directory.json", folder), "utf8")).clients.map(
  (client: DirectoryClient) => ({
    ...client,
    id: client.name,
    contacts: client.contacts.map((contact) => ({ ...contact, id: contact.name })),
  }),
);
const directory = buildDirectory(clients);
const parsers = { en: chrono.en.GB, uk: chrono.uk.casual, ru: chrono.ru.casual, vi: chrono.vi.casual };

/** The last date that chrono sees, in the same shape as ours: it knows nothing of touches and follow-ups. */
function chronoDate(line: Known): string | undefined {
  const now = Temporal.ZonedDateTime.from(line.now);
  const touch = line.expect.occurredOn !== undefined && line.expect.followUp === undefined;
  const found = parsers[line.language]
    .parse(
      line.text,
      { instant: new Date(now.epochMilliseconds), timezone: now.offsetNanoseconds / 60e9 },
      touch ? {} : { forwardDate: true },
    )
    .at(-1)?.start;
  if (found === undefined) return undefined;
  const two = (part: "month" | "day" | "hour" | "minute") => String(found.get(part) ?? 0).padStart(2, "0");
  const day = `${found.get("year")}-${two("month")}-${two("day")}`;
  return found.isCertain("hour") && !touch ? `${day}T${two("hour")}:${two("minute")}` : day;
}

const rows: Record<string, Record<string, string>> = {};
for (const language of LANGUAGES) {
  const lines: Known[] = readFileSync(new URL(`dev.${language}.jsonl`, folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  // Only lines that name a date: without one there is nothing to compare.
  const dated = lines.filter(
    (line) =>
      typeof line.expect.followUp?.due === "string" ||
      (line.expect.occurredOn !== undefined && line.expect.occurredOn !== line.now.slice(0, 10)),
  );
  const want = (line: Known) => line.expect.followUp?.due ?? line.expect.occurredOn;
  const ours = dated.filter((line) => {
    const reading = understand({ text: line.text, language, now: Temporal.ZonedDateTime.from(line.now) }, directory);
    return (reading.followUp?.due ?? reading.occurredOn) === want(line);
  }).length;
  const theirs = dated.filter((line) => chronoDate(line) === want(line)).length;
  rows[language] = {
    lines: String(dated.length),
    ours: share(ours, dated.length),
    chrono: share(theirs, dated.length),
    "ours / chrono": (ours / Math.max(theirs, 1)).toFixed(2),
  };
}
console.table(rows);

const small = clients.slice(0, 10);
const large = [...small, ...Array.from({ length: 9990 }, (_, at) => invented(at))];
const texts: Known[] = LANGUAGES.flatMap((language) =>
  readFileSync(new URL(`dev.${language}.jsonl`, folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line)),
);
const times = [small, large].map((list) => {
  const index = buildDirectory(list);
  const once = () => {
    for (const line of texts)
      understand({ text: line.text, language: line.language, now: Temporal.ZonedDateTime.from(line.now) }, index);
  };
  once();
  const started = performance.now();
  for (let round = 0; round < 5; round += 1) once();
  return performance.now() - started;
});
console.log(`10,000 clients cost ${((times[1] ?? 0) / (times[0] ?? 1)).toFixed(2)} times what 10 cost`);

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
}

/** A client with pronounceable words, different for every number. */
function invented(at: number): DirectoryClient {
  const syllables = [
    "ka",
    "lo",
    "mer",
    "tin",
    "vos",
    "dra",
    "pel",
    "sun",
    "rio",
    "gat",
    "ные",
    "вор",
    "лис",
    "пар",
    "тек",
  ];
  const word = (seed: number) =>
    [0, 1, 2].map((place) => syllables[Math.floor(seed / 15 ** place) % 15] ?? "").join("");
  return {
    id: `invented-${at}`,
    name: `${word(at * 7 + 3)} ${word(at * 13 + 5)}`,
    aliases: [],
    contacts: [
      {
        id: `person-${at}`,
        name: `${word(at * 3 + 1)} ${word(at * 11 + 2)}`,
        aliases: [],
        title: "CEO",
        role: "decision_maker",
      },
    ],
  };
}
