/** One update into the handler, and whether Telegram may forget it. */
import type { Telegraf } from "telegraf";
import type { Log } from "../../src/chat/door.ts";
import { StorageFault } from "../../src/chat/faults.ts";
import { withoutToken } from "./call.ts";
import type { Queued } from "./wire.ts";

/** `again`: nothing was recorded, so Telegram must keep it. */
export type Taken = "taken" | "again";

/** The handler turns bugs into acknowledged failures; should it break itself, no update may block a queue for ever. */
const TRIES = 5;
/** Updates that never came again are forgotten beyond so many. */
const REMEMBERED = 1000;

export function makeIntake(bot: Telegraf, log: Log): (update: Queued) => Promise<Taken> {
  const tries = new Map<number, number>();
  return async (update) => {
    const id = update.update_id;
    try {
      // Only the number is certain; telegraf looks no further than to choose a listener, which reads with care.
      await bot.handleUpdate(update as object as Parameters<Telegraf["handleUpdate"]>[0]);
      tries.delete(id);
      return "taken";
    } catch (error) {
      const reason = withoutToken(String(error), bot.telegram.token);
      if (error instanceof StorageFault) {
        log.warn("telegram.update_not_stored", { update: id, reason });
        return "again";
      }
      const failures = (tries.get(id) ?? 0) + 1;
      if (failures < TRIES) {
        tries.set(id, failures);
        for (const oldest of tries.keys()) if (tries.size > REMEMBERED) tries.delete(oldest);
        log.warn("telegram.update_failed", { update: id, failures, reason });
        return "again";
      }
      tries.delete(id);
      log.error("telegram.update_given_up", { update: id, failures, reason });
      return "taken";
    }
  };
}
