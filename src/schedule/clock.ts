/** The one line of the schedule: every minute, look at what is due. */
import { schedule } from "node-cron";
import type { Log } from "../chat/door.ts";

/**
 * Calls `look` at every full minute until stopped; never twice at once. In UTC, and with due times stored as rows: a
 * cron line in a local zone is skipped or doubled when clocks change (kelektiv/node-cron#563).
 */
export function everyMinute(look: () => Promise<void>, log: Log): { readonly stop: () => Promise<void> } {
  let looking: Promise<void> = Promise.resolve();
  const line = schedule(
    "* * * * *",
    () => {
      looking = look().catch((error: unknown) => log.error("tick.failed", { error }));
      return looking;
    },
    { timezone: "UTC", noOverlap: true, logger: loggerOf(log) },
  );
  return {
    stop: async () => {
      await line.destroy();
      await looking;
    },
  };
}

/** What node-cron would print itself: that a minute was missed or a look outlasted it. */
const loggerOf = (log: Log) => ({
  info: () => undefined,
  debug: () => undefined,
  warn: (message: string) => log.warn("schedule", { message }),
  error: (message: string | Error) => log.error("schedule", { message: String(message) }),
});
