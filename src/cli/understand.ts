/**
 * `npm run understand -- --directory FILE`: reads `{id, language, now, text}` lines on standard input and writes one
 * `{id, reading}` a line, with clients and people by name. The same code reads what people type in chat.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { buildDirectory } from "../understanding/directory.ts";
import type { DirectoryClient, Reading } from "../understanding/reading.ts";
import { understand } from "../understanding/understand.ts";

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

const { values } = parseArgs({ options: { directory: { type: "string" }, help: { type: "boolean" } } });
if (values.directory === undefined) {
  console.error("usage: npm run understand -- --directory FILE < lines.jsonl");
  process.exit(values.help === true ? 0 : 2);
}

// The file names clients and people only: their place in it serves as the id.
const clients: DirectoryClient[] = directoryShape
  .parse(JSON.parse(readFileSync(values.directory, "utf8")))
  .clients.map((client, at) => ({
    ...client,
    id: `client-${at}`,
    contacts: client.contacts.map((contact, place) => ({ ...contact, id: `contact-${at}-${place}` })),
  }));
const names = new Map(clients.flatMap((client) => [client, ...client.contacts]).map((one) => [one.id, one.name]));
const nameOf = (id: string) => names.get(id) ?? id;
const directory = buildDirectory(clients);

const lines = readFileSync(0, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "");
const out = lines.map((line) => {
  const { id, language, now, text } = lineShape.parse(JSON.parse(line));
  return JSON.stringify({
    id,
    reading: named(understand({ text, language, now: Temporal.ZonedDateTime.from(now) }, directory)),
  });
});
process.stdout.write(out.length === 0 ? "" : `${out.join("\n")}\n`);

/** A reading with names in place of ids. */
function named(reading: Reading): Reading {
  return {
    ...reading,
    ...(typeof reading.client === "string" ? { client: nameOf(reading.client) } : {}),
    ...(reading.candidates === undefined ? {} : { candidates: reading.candidates.map(nameOf) }),
    ...(reading.contacts === undefined ? {} : { contacts: reading.contacts.map(nameOf) }),
  };
}
