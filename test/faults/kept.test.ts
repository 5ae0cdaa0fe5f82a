/** What a soak remembers from one run to the next. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keeper, type Part } from "./kept.ts";

const GOES_ON = { anew: false, replaced: [] };
const part = (seed: number, broken: readonly string[] = []): Part => ({
  name: "histories",
  count: 250,
  seed,
  at: "2026-11-28T07:00",
  seconds: 360,
  did: {},
  broken: [...broken],
});

test("what broke is tried again, also after a run that was interrupted before it came to it", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapport-kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "soak.json");
  const first = keeper(file, GOES_ON);
  first.ranPart(part(1, ["late"]));
  first.ranPart(part(2, ["late"]));

  const second = keeper(file, GOES_ON);
  second.ranPart(part(1));

  const third = keeper(file, GOES_ON);
  expect(third.parts().map(({ seed }) => seed)).toEqual([1]);
  expect(third.again.map(({ seed }) => seed)).toEqual([2]);
});
