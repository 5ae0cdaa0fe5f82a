import { expect, test } from "vitest";
import { COMMAND_WORDS } from "../../src/chat/command.ts";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { interpret } from "../../src/understanding/interpret.ts";

const NOW = "2026-11-24T10:00[Europe/Kyiv]";

const RUNS = [
  "1",
  "1 ",
  "1,",
  "a",
  "а ",
  " ",
  ".",
  "- ",
  "'",
  "(",
  "12:",
  "31.02 ",
  "acme ",
  "to ",
  "usd ",
  "x@y.",
  "->",
  "\n",
];

test("a long run of one sign is read like any other line, after every command", () => {
  const now = Temporal.ZonedDateTime.from(NOW);
  const directory = buildDirectory([{ id: "acme", name: "Acme", aliases: [], contacts: [] }]);
  for (const lead of ["", ...COMMAND_WORDS.flatMap((word) => [`/${word} `, `/${word} acme `])]) {
    for (const run of RUNS) {
      // What takes time in the power of a line's length would not come back from this one.
      const line = `${lead}${run.repeat(60)}x`;
      expect(interpret(line, { now, language: "en", directory }).kind).toBeTypeOf("string");
    }
  }
});
