import { expect, test } from "vitest";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { interpret } from "../../src/understanding/interpret.ts";

const directory = buildDirectory([{ id: "acme", name: "Acme", aliases: [], contacts: [] }]);
const now = Temporal.ZonedDateTime.from("2026-11-24T10:00[Europe/Kyiv]");

test.each([
  ["/contact acme Olena greeted by Taras", "Olena", "Taras"],
  ["/contact acme Олена вітає Тарас", "Олена", "Тарас"],
  ["/contact acme Елену поздравляет Тарас", "Елену", "Тарас"],
  ["/contact acme Lan được chúc mừng bởi Minh", "Lan", "Minh"],
])("%s hands a greeting on", (line, name, text) => {
  expect(interpret(line, { now, language: "en", directory })).toMatchObject({
    kind: "tell_person",
    client: { kind: "known", id: "acme" },
    of: "greeted",
    name,
    text,
  });
});
