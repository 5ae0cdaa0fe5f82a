/**
 * `npm run understand -- --directory FILE`: reads `{id, language, now, text}` lines on standard input and writes one
 * `{id, reading}` a line, with clients and people by name. The same code reads what people type in chat.
 *
 * A line that cannot be read is told on standard error with its number, the others are read, and the exit code is 1.
 * Without a directory, or with one that cannot be read, nothing is written and the exit code is 2.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { LANGUAGES } from "../domain/vocabulary.ts";
import type { DirectoryClient, Reading } from "../understanding/reading.ts";

const directoryShape = z.object({
  clients: z.array(
    z.object({
      name: z.string(),
      aliases: z.array(z.string()).default([]),
      contacts: z
        .array(
          z.object({
            name: z.string(),
            aliases: z.array(z.string()).default([]),
            title: z.string().nullable().default(null),
            role: z.string().nullable().default(null),
          }),
        )
        .default([]),
    }),
  ),
});
const lineShape = z.object({ id: z.string(), language: z.enum(LANGUAGES), now: z.string(), text: z.string() });

const USAGE = "usage: npm run understand -- --directory FILE < lines.jsonl";

const { file, help } = options();
if (help) {
  console.log(USAGE);
  process.exit(0);
}
if (file === undefined) refuse(USAGE);

// The file names clients and people only: their place in it serves as the id.
const clients: DirectoryClient[] = clientsIn(file).map((client, at) => ({
  ...client,
  id: `client-${at}`,
  contacts: client.contacts.map((contact, place) => ({ ...contact, id: `contact-${at}-${place}` })),
}));
const names = new Map(clients.flatMap((client) => [client, ...client.contacts]).map((one) => [one.id, one.name]));
const nameOf = (id: string) => names.get(id) ?? id;

// Loaded only now, so that a wrong call is answered at once: the word lists are most of a start.
const { buildDirectory } = await import("../understanding/directory.ts");
const { understand } = await import("../understanding/understand.ts");
const directory = buildDirectory(clients);

const out: string[] = [];
for (const [at, line] of readFileSync(0, "utf8").split("\n").entries()) {
  if (line.trim() === "") continue;
  try {
    out.push(readingOf(line));
  } catch (error) {
    console.error(`line ${at + 1}: ${said(error)}`);
    process.exitCode = 1;
  }
}
process.stdout.write(out.map((line) => `${line}\n`).join(""));

function options(): { file: string | undefined; help: boolean } {
  try {
    const { values } = parseArgs({ options: { directory: { type: "string" }, help: { type: "boolean" } } });
    return { file: values.directory, help: values.help === true };
  } catch (error) {
    return refuse(`${said(error)}\n${USAGE}`);
  }
}

function clientsIn(path: string): z.infer<typeof directoryShape>["clients"] {
  try {
    return directoryShape.parse(JSON.parse(readFileSync(path, "utf8"))).clients;
  } catch (error) {
    return refuse(`The directory ${path} cannot be read: ${said(error)}`);
  }
}

function readingOf(line: string): string {
  const { id, language, now, text } = lineShape.parse(JSON.parse(line));
  const reading = understand({ text, language, now: Temporal.ZonedDateTime.from(now) }, directory);
  return JSON.stringify({ id, reading: named(reading) });
}

/** A reading with names in place of ids. */
function named(reading: Reading): Reading {
  return {
    ...reading,
    ...(typeof reading.client === "string" ? { client: nameOf(reading.client) } : {}),
    ...(reading.candidates === undefined ? {} : { candidates: reading.candidates.map(nameOf) }),
    ...(reading.contacts === undefined ? {} : { contacts: reading.contacts.map(nameOf) }),
  };
}

function refuse(problem: string): never {
  console.error(problem);
  process.exit(2);
}

function said(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  return error instanceof Error ? error.message : String(error);
}
