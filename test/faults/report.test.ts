/** What stands in `docs/faults-report.md` once both scales have been run. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keeper } from "./kept.ts";
import { report } from "./report.ts";

test("a run of one scale leaves what was written of the other as it is, however often", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapport-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "report.md");
  const kept = keeper(join(folder, "kept.json"), { anew: true, replaced: [] });
  kept.ranPart({ name: "kills", count: 100, seed: 7, at: "2026-11-28T07:00", seconds: 360, did: {}, broken: [] });
  report(file, "faults", kept);
  report(file, "soak", kept);
  const both = readFileSync(file, "utf8");

  report(file, "faults", kept);
  report(file, "soak", kept);
  report(file, "soak", kept);

  expect(readFileSync(file, "utf8")).toBe(both);
  expect(both.match(/^## .*$/gm)).toEqual(["## npm run test:faults", "## npm run test:soak"]);
});
