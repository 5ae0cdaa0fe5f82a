/** The known lines and directory, and the measure by which a reading is right. */
import { readFileSync } from "node:fs";
import { LANGUAGES, type Language } from "../../src/domain/vocabulary.ts";
import { buildDirectory, type Directory } from "../../src/understanding/directory.ts";
import type { DirectoryClient, Reading } from "../../src/understanding/reading.ts";
import { understand } from "../../src/understanding/understand.ts";

export interface Known {
  readonly id: string;
  readonly language: Language;
  readonly now: string;
  readonly text: string;
  readonly expect: Reading;
}

const file = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** The clients of the known lines; names serve as ids, so readings compare by name. */
export const CLIENTS: readonly DirectoryClient[] = JSON.parse(file("directory.json")).clients.map(
  (client: DirectoryClient) => ({
    ...client,
    id: client.name,
    contacts: client.contacts.map((contact) => ({ ...contact, id: contact.name })),
  }),
);

export const DIRECTORY: Directory = buildDirectory(CLIENTS);

/** Sets written from the conventions alone and frozen before they were first read. */
export const FROZEN_SETS = [
  "fresh",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
] as const;

/** `dev`: the known lines. `own`: written beside the reader. `not`: small talk, errands, news and names as everyday words. */
export type LineSet = "dev" | "own" | "not" | (typeof FROZEN_SETS)[number];

/** The lines of one set in one language. */
export function linesOf(set: LineSet, language: Language): Known[] {
  return file(`${set}.${language}.jsonl`)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** All lines of a set. */
export function allLines(set: LineSet): Known[] {
  return LANGUAGES.flatMap((language) => linesOf(set, language));
}

/** Readings of lines as they stand, which many tests look at. */
const readings = new Map<string, Reading>();

/** Reads a known line. */
export function read(line: Known, directory = DIRECTORY, text = line.text): Reading {
  const known = directory === DIRECTORY && text === line.text ? readings.get(line.id) : undefined;
  const reading = known ?? readAnew(line, directory, text);
  if (directory === DIRECTORY && text === line.text) readings.set(line.id, reading);
  return reading;
}

function readAnew(line: Known, directory: Directory, text: string): Reading {
  return understand({ text, language: line.language, now: Temporal.ZonedDateTime.from(line.now) }, directory);
}

/** Words as they are compared: lower case, no punctuation, single spaces. */
function plain(text: string | undefined): string | undefined {
  return text
    ?.toLowerCase()
    .normalize("NFC")
    .replace(/ʼ/g, "'")
    .replace(/[\p{P}\p{S}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** A reading reduced to what a line is judged by. */
export function essence(reading: Reading) {
  return {
    intent: reading.intent,
    client: reading.client ?? null,
    candidates: reading.candidates ?? null,
    clientText: plain(reading.clientText) ?? null,
    channel: reading.channel ?? null,
    direction: reading.direction ?? null,
    contacts: [...(reading.contacts ?? [])].sort(),
    contactText: plain(reading.contactText) ?? null,
    occurredOn: reading.occurredOn ?? null,
    text: plain(reading.followUp?.text) ?? null,
    due: reading.followUp?.due ?? null,
    status: reading.status ?? null,
    note: plain(reading.note) ?? null,
  };
}

/** Whether a line is read exactly. */
export function isExact(line: Known): boolean {
  return JSON.stringify(essence(read(line))) === JSON.stringify(essence(line.expect));
}

/** Whether a line that asks for nothing became an action. */
export function isFalseAction(line: Known): boolean {
  return line.expect.intent === "unknown" && !["unknown", "help"].includes(read(line).intent);
}
