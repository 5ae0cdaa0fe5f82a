/** `npm start` with leases that a campaign can outlast. */
import { run } from "../../../src/run.ts";

await run(process.env, { claimMs: 400, sendingMs: 1_200 });
