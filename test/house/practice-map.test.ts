/** `docs/practice-map.md` names places and titles: all of them are there. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const rows = read("docs/practice-map.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (---|rule) /.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const coded = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

test("every rule of the practice's map lives in a file that is there", () => {
  expect(rows.length).toBeGreaterThan(60);
  const lost = rows.flatMap(([, , place = ""]) =>
    coded(place).filter((file) => !existsSync(new URL(`src/${file}`, root))),
  );
  expect(lost).toEqual([]);
});

test("every test that the practice's map names is there under its title", () => {
  const lost = rows.flatMap(([, rule = "", , proof = ""]) => {
    const titled = [...proof.matchAll(/`([^`]+)` “([^”]+)”/g)];
    const missing = titled.flatMap(([, file = "", title = ""]) => {
      const path = `test/${file}.test.ts`;
      return existsSync(new URL(path, root)) && read(path).includes(title) ? [] : [`${file}: ${title}`];
    });
    const plain = /not yet/.test(proof) || /`[^`]+` \(/.test(proof) || titled.length > 0;
    return [...missing, ...(plain ? [] : [`${rule}: no proof, nor "not yet"`])];
  });
  expect(lost).toEqual([]);
});
