import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { csvRows, UnreadableFile } from "../../src/cli/csv-file.ts";

async function rowsOf(content: string | Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), "rapport-csv-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "clients.csv");
  await writeFile(file, content);
  return Array.fromAsync(csvRows(file));
}

test.each([
  ["commas", "client,tier\nAcme,key\n"],
  ["semicolons, a mark and CRLF", "\ufeffclient;tier\r\nAcme;key\r\n"],
  ["tabs and no end", "client\ttier\nAcme\tkey"],
  ["old line ends", "client,tier\rAcme,key\r"],
])("a file with %s is read", async (_, content) => {
  expect((await rowsOf(content)).map((row) => row.cells)).toEqual([
    ["client", "tier"],
    ["Acme", "key"],
  ]);
});

test("one column without any separator is read", async () => {
  expect((await rowsOf("client\nAcme, Inc\n")).map((row) => row.cells)).toEqual([["client"], ["Acme", " Inc"]]);
  expect((await rowsOf('client\n"Acme, Inc"\n')).map((row) => row.cells)).toEqual([["client"], ["Acme, Inc"]]);
});

test("lines are counted as an editor counts them, over breaks inside quotes and blank lines", async () => {
  const rows = await rowsOf('client;note\r\nAcme;"one\r\ntwo ""quoted"""\r\n\r\n;\r\nOrbit;x\r\n');
  expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [1, "client"],
    [2, "Acme"],
    [6, "Orbit"],
  ]);
  expect(rows[1]?.cells[1]).toBe('one\r\ntwo "quoted"');
});

test("UTF-16, as a spreadsheet saves Unicode text, is read", async () => {
  const rows = await rowsOf(Buffer.from("\ufeffclient\tіменa\r\nСова\tx\r\n", "utf16le"));
  expect(rows.map((row) => row.cells[0])).toEqual(["client", "Сова"]);
});

test("letters cut between two pieces of the file come out whole", async () => {
  const name = "Сова".repeat(50);
  const rows = await rowsOf(`client\n${`${name}\n`.repeat(2_000)}`);
  expect(rows).toHaveLength(2_001);
  expect(rows.slice(1).every((row) => row.cells[0] === name)).toBe(true);
});

test("text of another encoding is refused with what to do", async () => {
  const windows = Buffer.from([0x63, 0x6c, 0x69, 0x65, 0x6e, 0x74, 0x0a, 0xd1, 0xee, 0xe2, 0xe0, 0x0a]);
  await expect(rowsOf(windows)).rejects.toThrow(UnreadableFile);
});

test.each([
  ["a line without an end", `client\n${"x".repeat(1_100_000)}`, "line 2 has no end"],
  ["a quotation mark that is never closed", `client\nAcme\n"Orbit\n${"Vega\n".repeat(250_000)}`, "line 3 has no end"],
])("%s is refused before it fills the memory, and told where it begins", async (_, content, said) => {
  await expect(rowsOf(content)).rejects.toThrow(said);
});
