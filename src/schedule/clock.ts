/** The one line of the schedule: every minute, look at what is due. */
import { createTask } from "node-cron";
import type { Log } from "../chat/door.ts";

/** A timer may end a moment before the clock has come so far, and would find the same minute before it once more. */
const AFTER_MS = 1;

/**
 * Calls `look` at every full minute until stopped; never twice at once. In UTC, and with due times stored as rows: a
 * cron line in a local zone is skipped or doubled when clocks change (kelektiv/node-cron#563).
 *
 * node-cron reads the line, and each wait is counted from what the clock says now. Its own timer holds on to the next
 * minute that it expects: after a clock went back nothing runs until that has come again, and one that went ahead makes
 * it walk through every minute in between (half a minute for a year), all of them logged.
 */
export function everyMinute(look: () => Promise<void>, log: Log): { readonly stop: () => Promise<void> } {
  const line = createTask("* * * * *", () => look().catch((error: unknown) => log.error("tick.failed", { error })), {
    timezone: "UTC",
  });
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const rest = (): void => {
    const [next] = line.getNextRuns(1);
    if (next && !stopped) timer = setTimeout(beat, next.getTime() - Date.now() + AFTER_MS);
  };
  function beat(): void {
    looking = line.execute().then(rest);
  }
  rest();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
      await line.destroy();
    },
  };
}
