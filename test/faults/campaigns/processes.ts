/** Several processes on one PostgreSQL: killed one after another under load, or stopped past a lease and woken again. */
import { join } from "node:path";
import type { Found, Given } from "../campaign.ts";
import { begin } from "../support/conversations.ts";
import { openCrowd, quantile, wait } from "../support/crowd.ts";
import { chanceOf } from "./random.ts";

const SECOND = 1_000;
/** The slowest acknowledgement in a hundred, in every stretch of so many. */
const STRETCH = 500;
const MOST_MS = 1_000;
const FEW = 5;
const SHORT_LEASES = join(import.meta.dirname, "../support/serve-on-short-leases.ts");

export async function killedInTurns(given: Given): Promise<Found> {
  const chance = chanceOf(given.seed);
  const processes = Math.min(4, given.count + 1);
  const crowd = await openCrowd({
    processes,
    slackPeople: Math.min(9, 3 * given.count),
    telegramPeople: Math.min(4, given.count),
    // What a killed process was sending waits for its lease of a minute: most of the time, when there are few kills.
    ...(given.count < FEW ? { script: SHORT_LEASES } : {}),
  });
  try {
    const said = begin(crowd);
    for (let kill = 0; kill < given.count; kill += 1) {
      await wait(chance.below(2 * SECOND));
      const place = chance.below(processes);
      await crowd.kill(place);
      await crowd.start(place);
      given.progress(kill + 1);
    }
    await said.end();
    const slowest = stretches(crowd.acknowledgedMs).map((some) => quantile(some, 0.99));
    const worst = Math.round(Math.max(...slowest));
    const broken = [...(await said.broken())];
    if (crowd.acknowledgedMs.length >= STRETCH && worst >= MOST_MS)
      broken.push(`the p99 of acknowledgement was ${worst} ms in the worst stretch of ${STRETCH}`);
    return {
      did: {
        kills: given.count,
        ...said.did(),
        "acknowledged in ms, p50": Math.round(quantile(crowd.acknowledgedMs, 0.5)),
        p99: Math.round(quantile(crowd.acknowledgedMs, 0.99)),
        [`worst p99 of ${STRETCH}`]: worst,
        "polling taken over": crowd.output().split('"task_taken"').length - 1,
      },
      broken,
    };
  } finally {
    await crowd.close();
  }
}

/** Whole stretches only; all of them as one when there are too few. */
function stretches(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length < 2 * STRETCH) return [values];
  const count = Math.floor(values.length / STRETCH);
  return Array.from({ length: count }, (_, at) => values.slice(at * STRETCH, (at + 1) * STRETCH));
}

/** Longer than the lease of `serve-on-short-leases.ts`. */
const STOPPED_MS = 1_500;
/**
 * A process looks whether it is too late, and writes some turns of its event loop after: stopped in between, it sends late
 * all the same, and no look can keep it from that. It is hardly ever hit: one in so many stops is let through.
 */
const STOPS_TO_ONE_LATE = 50;
/** In so many stops some hit a process between saying `sending` and that look. */
const STOPS_TO_GIVE_UP = 200;

export async function stoppedPastTheLease(given: Given): Promise<Found> {
  const chance = chanceOf(given.seed);
  const crowd = await openCrowd({
    processes: 2,
    slackPeople: Math.min(12, 3 * given.count),
    telegramPeople: Math.min(4, given.count),
    script: SHORT_LEASES,
    // Platforms take a while to answer, so that many a message is under way when its process stops.
    slackFault: (method) => (method === "chat.postMessage" ? { kind: "delay", ms: chance.below(300) } : null),
    telegramFault: (method) => (method === "sendMessage" ? { kind: "delayed", until: wait(chance.below(300)) } : null),
  });
  try {
    const said = begin(crowd);
    for (let round = 0; round < given.count; round += 1) {
      await wait(300 + chance.below(500));
      const child = crowd.serving[chance.below(2)]?.process;
      child?.kill("SIGSTOP");
      await wait(STOPPED_MS);
      child?.kill("SIGCONT");
      given.progress(round + 1);
    }
    await said.end();
    const lines = crowd.output().split("\n");
    const logged = (event: string): number => lines.filter((line) => line.includes(event)).length;
    const stale = logged("stale claim changed nothing");
    const broken = [...(await said.broken())];
    if (given.count >= 20 && stale === 0) broken.push("no claim was ever stale: nothing was put to the test");
    const givenUp = logged("too late to send");
    if (given.count >= STOPS_TO_GIVE_UP && givenUp === 0) broken.push("no send was ever given up as too late");
    const late = said.tooLate();
    if (late.length > Math.ceil(given.count / STOPS_TO_ONE_LATE))
      broken.push(`${late.length} came plain on Telegram after their labelled repeat: ${late.join(", ")}`);
    return {
      did: {
        stops: given.count,
        ...said.did(),
        "stale claims that changed nothing": stale,
        "sends given up as too late": givenUp,
        "sent too late all the same": late.length,
        "polling taken over": logged("task_taken"),
      },
      broken,
    };
  } finally {
    await crowd.close();
  }
}
