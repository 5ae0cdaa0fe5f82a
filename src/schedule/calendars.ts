/**
 * Members' calendars, read in rounds of their own: servers of strangers may be slow, and mornings, reminders, alarms and
 * the end of the process wait for none of them.
 */
import type { Instant } from "../domain/vocabulary.ts";
import { dueToRead, type Reading, readCalendar } from "../features/read-calendars.ts";

/** Read side by side. */
const AT_ONCE = 8;
/** In one round; the next takes the others. */
const MOST = 1_000;

interface Rounds extends Omit<Reading, "now"> {
  readonly clock: () => Instant;
  /** False while the clock cannot be believed: what is due then, and for which days, would be made up. */
  readonly clockBelieved: () => boolean;
}

/**
 * A round reads what is due when it begins. Told `over`, it lets go at once of what is under way and begins nothing more. One
 * at a time: the next begins when the one before has ended. Throws `StorageFault`.
 */
export function calendarRounds({ clock, clockBelieved, ...reading }: Rounds): (over: AbortSignal) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const round = async (over: AbortSignal): Promise<void> => {
    if (over.aborted || !clockBelieved()) return;
    const waiting = (await dueToRead(reading.store, clock(), MOST)).values();
    const some = async (): Promise<void> => {
      for (const row of waiting) {
        if (over.aborted) return;
        // The moment of its own turn: counted from the beginning of a long round, it would be free for others while it is in hand.
        await readCalendar({ ...reading, now: clock() }, row, over);
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, some));
    for (const one of ended) if (one.status === "rejected") throw one.reason;
  };
  return (over) => {
    const next = last.then(() => round(over));
    last = next.catch(() => undefined);
    return next;
  };
}
