/** A little of each campaign as tests, with a seed of its own each time. */
import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { type Campaign, whyNotRun } from "../campaign.ts";

/** A campaign gives up by itself what does not come; on a loaded machine a dozen starts of processes take minutes. */
const LONGEST_MS = 600_000;

/** `atOnce`: campaigns whose processes wait more than they work go side by side. */
export function testSlices(campaigns: readonly Campaign[], atOnce = false): void {
  for (const { name, holds, slice, run } of campaigns) {
    test(holds, { timeout: LONGEST_MS, concurrent: atOnce }, async ({ skip }) => {
      const seed = randomInt(2 ** 31);
      const found = await run({ count: slice, seed, progress: () => undefined });
      const why = whyNotRun(found);
      if (why !== undefined) skip(`${name}: ${why}`);
      expect(found.broken, `replay: node test/faults/run-part.ts ${name} ${slice} ${seed}`).toEqual([]);
    });
  }
}
