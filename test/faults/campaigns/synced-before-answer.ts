/** The acknowledgement comes after the sync of its commit: what only the system can tell, asked by strace. */
import { join } from "node:path";
import { complaints, type Found, type Given } from "../campaign.ts";
import { hasStrace, NO_STRACE, readTrace, startTraced, WRITES } from "../support/traced.ts";
import { twoPlatforms } from "../support/two-platforms.ts";

/** `count` acknowledgements, half of them after a second start, when SQLite would be content with less. */
export async function syncedBeforeAnswer({ count, progress }: Given): Promise<Found> {
  if (!hasStrace()) return NO_STRACE;
  const found = complaints();
  const { folder, slack, env, driverOf, close } = await twoPlatforms();
  const did = { acknowledgements: 0, syncs: 0 };
  try {
    for (const start of [1, 2]) {
      const trace = join(folder, `trace${start}`);
      const calls = `${WRITES},write,writev,sendto,sendmsg`;
      const serving = await startTraced(env, calls, trace);
      const driver = driverOf(serving.url);
      if (start === 1) await driver.command("U1", "/rapport", "import Acme");
      const words: string[] = [];
      for (let one = 0; one < count / 2; one += 1) {
        const sent = await driver.command("U1", "/touch", `acme call about start${start}n${one}x`);
        if (sent.status === 200) words.push(`start${start}n${one}x`);
        if (one % 200 === 0) progress(one + ((start - 1) * count) / 2);
      }
      await serving.kill("SIGTERM");
      judge(trace, words.length, start);
    }
    if (slack.problems.length > 0) found.add(slack.problems.join("; "));
    return { did, broken: found.all };
  } finally {
    await close();
  }

  function judge(trace: string, answers: number, start: number): void {
    let unsynced = 0;
    let syncs = 0;
    let told = 0;
    for (const { call, line } of readTrace(trace)) {
      const inLog = line.includes("rapport.sqlite-wal>");
      if (call === "pwrite64" && inLog) unsynced += 1;
      else if ((call === "fdatasync" || call === "fsync") && inLog && / = 0$/.test(line)) {
        unsynced = 0;
        syncs += 1;
        did.syncs += 1;
      } else if (/HTTP\/1\.1 200/.test(line) && line.includes("ephemeral") && line.includes("Recorded")) {
        told += 1;
        did.acknowledgements += 1;
        if (unsynced > 0)
          found.add(`start ${start}: answer ${told} left before ${unsynced} writes of the log were synced`);
        if (syncs === 0) found.add(`start ${start}: answer ${told} left without any sync since the last`);
        syncs = 0;
      }
    }
    if (told < answers) found.add(`start ${start}: ${answers} answers came, and ${told} stand in the trace`);
  }
}
