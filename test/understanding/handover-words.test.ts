import { expect, test } from "vitest";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { interpret } from "../../src/understanding/interpret.ts";

const directory = buildDirectory([
  { id: "acme", name: "Acme", aliases: [], contacts: [] },
  { id: "orbit", name: "Orbit Media", aliases: [], contacts: [] },
]);
const now = Temporal.ZonedDateTime.from("2026-11-24T10:00[Europe/Kyiv]");
const read = (line: string) => interpret(line, { now, language: "en", directory });

test.each([
  ["/handover acme to Taras", "Taras"],
  ["/rapport handover acme Taras Melnyk", "Taras Melnyk"],
  ["/handover acme Тарасу", "Тарасу"],
  ["/handover acme cho Lan", "Lan"],
  ["hand over Acme to Taras", "Taras"],
  ["передати клієнта Acme Тарасу", "Тарасу"],
  ["передать клиента Acme Тарасу", "Тарасу"],
  ["bàn giao khách hàng Acme cho Lan", "Lan"],
  ["/handover acme", null],
])("%s", (line, to) => {
  expect(read(line)).toMatchObject({ kind: "handover", client: { kind: "known", id: "acme" }, to, promises: [] });
});

test("what was promised comes along, each with its day", () => {
  expect(read("/handover orbit media to Taras: send the logo by fri; weekly report")).toMatchObject({
    kind: "handover",
    client: { kind: "known", id: "orbit" },
    to: "Taras",
    promises: [
      { text: "send the logo", due: "2026-11-27" },
      { text: "weekly report", due: null },
    ],
  });
});

test("a client from sales that nobody knows yet keeps its whole name", () => {
  expect(read("/handover Blue Lagoon Hotels to Taras")).toMatchObject({
    client: { kind: "unknown", text: "Blue Lagoon Hotels" },
    to: "Taras",
  });
});

test.each(["передати Acme договір завтра", "передать Acme договор", "hand over the contract to legal tomorrow"])(
  "%s is a task, not a handover",
  (line) => {
    const command = read(line);
    if (line.startsWith("hand")) expect(command).not.toMatchObject({ client: { kind: "known" } });
    else expect(command.kind).not.toBe("handover");
  },
);

test.each([
  "/handover Vega from sales to Taras: logo by Friday",
  "/handover from sales Vega to Taras: logo by Friday",
  "/handover Vega від відділу продажів на Taras: logo by Friday",
  "/handover từ phòng kinh doanh Vega cho Taras: logo by Friday",
])("from sales is said before or behind the client, and no promise loses its words: %s", (line) => {
  expect(read(line)).toMatchObject({
    kind: "handover",
    client: { kind: "unknown", text: "Vega" },
    to: "Taras",
    promises: [{ text: expect.stringContaining("logo"), due: "2026-11-27" }],
  });
});
