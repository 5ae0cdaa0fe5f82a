/** A member's private calendar, read: fetched as a stranger would, parsed where it can do no harm. */
import { Agent, request } from "node:https";
import { Worker } from "node:worker_threads";
import type { FeedEvent, FeedReading, ReadFeed } from "../../src/chat/calendar.ts";
import { fetchFeed, type Reach } from "./fetch.ts";
import { isOutward } from "./outward.ts";
import type { Days } from "./parse.ts";
import type { ToParse } from "./parse-thread.ts";
import { nameServers } from "./resolve.ts";

const MOST_BYTES = 5 * 1024 * 1024;
const MOST_MS = 10_000;
const MOST_MEMORY_MB = 256;

const TOO_SLOW = { kind: "broken", problem: "too_slow" } as const;

/** A connection for each hop: one kept alive would skip the look-up. */
const agent = new Agent({ keepAlive: false });

export const OUT_IN_THE_WORLD: Reach = {
  resolve: nameServers(),
  mayConnect: isOutward,
  open: (url, { lookup, signal, headers }) => request(url, { agent, lookup, signal, headers }),
  mostBytes: MOST_BYTES,
  mostMs: MOST_MS,
};

/** `mostParsingMs`: a file that takes longer is given up. */
export function feedReader(reach: Reach = OUT_IN_THE_WORLD, mostParsingMs = MOST_MS): ReadFeed {
  return async ({ address, ...days }, over) => {
    const fetched = await fetchFeed(address, reach, over);
    if (fetched.kind !== "text") return fetched;
    return over.aborted ? TOO_SLOW : parsed(fetched.text, days, mostParsingMs, over);
  };
}

/** A rule such as "every 30 February" keeps a parser busy for long, and a small file can ask for much. */
function parsed(text: string, days: Days, mostMs: number, over: AbortSignal): Promise<FeedReading> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./parse-thread.ts", import.meta.url), {
      workerData: { text, days } satisfies ToParse,
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const end = (reading: FeedReading): void => {
      clearTimeout(timer);
      over.removeEventListener("abort", giveUp);
      resolve(reading);
      void worker.terminate();
    };
    const giveUp = (): void => end(TOO_SLOW);
    const timer = setTimeout(giveUp, mostMs);
    over.addEventListener("abort", giveUp);
    worker.once("message", (events: readonly FeedEvent[]) => end({ kind: "events", events }));
    worker.once("error", (fault: NodeJS.ErrnoException) =>
      end({ kind: "broken", problem: fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too_large" : "not_a_calendar" }),
    );
    worker.once("exit", () => end({ kind: "broken", problem: "not_a_calendar" }));
  });
}
