import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { ACTIVE, asItWas } from "../../src/cli/inert-cell.ts";

test.each([
  "=1+1",
  "+380441234567",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1+1",
  "  =1",
  "\u00a0=1",
  "\u200b=1",
  "\ufeff=1",
  '"=1',
  "'=1",
  "=1+1\nand a second line",
])("%j is made inert", (cell) => {
  expect(ACTIVE.test(cell)).toBe(true);
});

test.each(["Acme", "Кав'ярня", "'s-Hertogenbosch", "3-5 days", "", "'", "a=b"])("%j is left alone", (cell) => {
  expect(ACTIVE.test(cell)).toBe(false);
  expect(asItWas(cell)).toBe(cell);
});

test("whatever it holds, a cell is the same after an export and an import", () => {
  const begins = fc.constantFrom("", "=", "'", "''", "\t", "'\t", "＝", ' "', "-", "\n@");
  fc.assert(
    fc.property(begins, fc.string({ unit: "grapheme" }), (begin, rest) => {
      const cell = begin + rest;
      const text = Papa.unparse([[cell]], { escapeFormulae: ACTIVE });
      const [[back] = []] = Papa.parse<string[]>(text, { delimiter: "," }).data;
      expect(asItWas(back ?? "")).toBe(cell);
    }),
  );
});
