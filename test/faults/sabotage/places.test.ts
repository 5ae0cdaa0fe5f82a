import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { campaigns } from "../index.ts";
import { sabotages } from "./index.ts";
import { seenByTests } from "./seen-by-tests.ts";
import { brokenFile } from "./try.ts";

const ROOT = join(import.meta.dirname, "../../..");

test.each(sabotages)("“$name” still finds the one place it breaks", (sabotage) => {
  expect(brokenFile(ROOT, sabotage)).toContain(sabotage.to);
});

test("every campaign has a sabotage that turns it red", () => {
  const without = campaigns.filter(({ name }) => !sabotages.some((one) => one.caughtBy === name));
  expect(without.map(({ name }) => name)).toEqual([]);
});

test.each(seenByTests)("“$name” is seen by a test that is there", ({ caughtBy, test: name }) => {
  expect(readFileSync(join(ROOT, caughtBy), "utf8")).toContain(name);
});
