/** One campaign, or a part of one: `node test/faults/run-part.ts NAME COUNT SEED`. Ends with 1 when something broke. */
import { campaigns } from "./index.ts";

const [name, count, seed] = process.argv.slice(2);
const campaign = campaigns.find((one) => one.name === name);
if (!campaign || !count || !seed) {
  console.error(`usage: node test/faults/run-part.ts NAME COUNT SEED\n${campaigns.map((one) => one.name).join("\n")}`);
  process.exit(2);
}
const found = await campaign.run({
  count: Number(count),
  seed: Number(seed),
  progress: (done) => console.error(`${name} ${done}/${count} (seed ${seed})`),
});
console.log(JSON.stringify(found));
process.exit(found.broken.length === 0 ? 0 : 1);
