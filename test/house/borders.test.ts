import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const { forbidden, options } = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs")) as {
  forbidden: never[];
  options: ICruiseOptions;
}; // our own file, whose shape the tool itself checks

async function bordersOf(folder: string, rooms: string[]): Promise<ICruiseResult> {
  const { tsConfig: _, ...rest } = options;
  const { output } = await cruise(rooms, { ...rest, baseDir: folder, ruleSet: { forbidden }, validate: true });
  if (typeof output === "string") throw new Error("asked for a result, got a text");
  return output;
}

test("every room keeps to its borders, and all of them were looked at", async () => {
  const { summary } = await bordersOf(root, ["src", "adapters", "migrations"]);
  expect(summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(150);
});

test("a planted violation is found, so the borders are really watched", async () => {
  const { summary } = await bordersOf(join(import.meta.dirname, "planted"), ["src"]);
  expect(summary.violations.map((one) => one.rule.name)).toContain("domain-knows-only-its-neighbours");
});
