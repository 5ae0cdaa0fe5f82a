/** How our dates do beside chrono-node's on the known lines, and how the speed of reading depends on the directory. */
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";
import { LANGUAGES, type Language } from "../src/domain/vocabulary.ts";
import { buildDirectory, type Directory } from "../src/understanding/directory.ts";
import type { DirectoryClient } from "../src/understanding/reading.ts";
import { understand } from "../src/understanding/understand.ts";
import { type Row, sideBySide } from "./measure.ts";

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

/** Language → how many of the lines that name a date are read right, by us and by chrono-node. */
export function dateRows(): Record<string, Record<string, string>> {
  const rows: Record<string, Record<string, string>> = {};
  for (const language of LANGUAGES) {
    // Only lines that name a date: without one there is nothing to compare.
    const dated = linesOf(language).filter(
      (line) =>
        typeof line.expect.followUp?.due === "string" ||
        (line.expect.occurredOn !== undefined && line.expect.occurredOn !== line.now.slice(0, 10)),
    );
    const want = (line: Known) => line.expect.followUp?.due ?? line.expect.occurredOn;
    const ours = dated.filter((line) => {
      const reading = read(line, directory);
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
  return rows;
}

/** Every known line read once with a directory of 10,000 clients, beside one of ten. */
export function directoryRow(): Promise<Row> {
  const [few, many] = [clients.slice(0, 10), tenThousand()].map((known) => buildDirectory(known));
  const texts = LANGUAGES.flatMap(linesOf);
  const readAll = async (known: Directory | undefined) => {
    if (known) for (const line of texts) read(line, known);
  };
  return sideBySide({
    what: `${texts.length} lines read among 10,000 clients`,
    anchor: "among 10",
    rounds: 10,
    run: () => readAll(many),
    runAnchor: () => readAll(few),
  });
}

/** The directory of 10,000 clients after one of them changed, made from the one before, beside one built anew. */
export function changedDirectoryRow(): Promise<Row> {
  const all = tenThousand();
  let before = buildDirectory(all);
  return sideBySide({
    what: "a directory of 10,000 clients after one changed",
    anchor: "built anew",
    rounds: 5,
    run: async (round) => {
      const changed = { ...invented(100 + round), name: `Renamed ${round}` };
      before = buildDirectory(all.with(110 + round, changed), before);
    },
    runAnchor: async () => buildDirectory(all),
  });
}

function tenThousand(): DirectoryClient[] {
  return [...clients.slice(0, 10), ...Array.from({ length: 9_990 }, (_, at) => invented(at))];
}

const read = (line: Known, known: Directory) =>
  understand({ text: line.text, language: line.language, now: Temporal.ZonedDateTime.from(line.now) }, known);

function linesOf(language: Language): Known[] {
  return readFileSync(new URL(`dev.${language}.jsonl`, folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

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
