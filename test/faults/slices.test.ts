import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { campaigns } from "./index.ts";

const QUIET = { progress: () => undefined };

for (const campaign of campaigns.filter((one) => one.slice > 0)) {
  test(campaign.holds, { timeout: 120_000 }, async () => {
    const seed = randomInt(2 ** 31);
    const { broken } = await campaign.run({ count: campaign.slice, seed, ...QUIET });
    expect(broken, `replay: node test/faults/run-part.ts ${campaign.name} ${campaign.slice} ${seed}`).toEqual([]);
  });
}
