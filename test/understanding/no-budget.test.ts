import { expect, test } from "vitest";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { interpret } from "../../src/understanding/interpret.ts";

const directory = buildDirectory([{ id: "acme", name: "Acme", aliases: ["Акме"], contacts: [] }]);
const now = Temporal.ZonedDateTime.from("2026-11-24T10:00[Europe/Kyiv]");
const read = (line: string) => interpret(line, { now, language: "en", directory });

test.each([
  "Acme: no budget",
  "/money acme no budget",
  "no budget at Acme",
  "Acme has no budget",
  "Acme says there is no budget.",
  "Acme: немає бюджету",
  "у Acme немає бюджету",
  "Акме кажуть, що немає бюджету",
  "у Acme нет бюджета",
  "Acme говорят, нет бюджета",
  "Acme hết ngân sách",
  "bên Acme không có ngân sách",
])("“%s” tells that there is no budget", (line) => {
  expect(read(line)).toMatchObject({
    kind: "record_money",
    client: { kind: "known", id: "acme" },
    entry: { of: "no_budget" },
  });
});

test.each([
  "called Acme, no budget until March",
  "does Acme have no budget?",
  "ask Acme why there is no budget",
  "meeting with Acme, they say no budget",
  "no budget",
])("“%s” is read as something else", (line) => {
  expect(read(line).kind).not.toBe("record_money");
});
