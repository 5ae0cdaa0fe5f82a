/** The next moment at which anything falls due: for a clock that is moved by hand. */
import type { Instant } from "../domain/vocabulary.ts";
import type { Db } from "./store.ts";

/** The earliest moment of each kind, which may be past; `null`: nothing of it is waiting. */
export interface DueTimes {
  readonly morning: Instant | null;
  readonly reminder: Instant | null;
  readonly review: Instant | null;
  readonly delivery: Instant | null;
  readonly calendar: Instant | null;
  readonly brief: Instant | null;
}

/** One look for all kinds, by their indexes: most looks find nothing, and cost no more than this. */
export const dueTimes = (db: Db): Promise<DueTimes> =>
  db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("members")
        .select((of) => of.fn.min("checklist_due_at").as("at"))
        .as("morning"),
      eb
        .selectFrom("follow_ups")
        .select((of) => of.fn.min("remind_at").as("at"))
        .as("reminder"),
      eb
        .selectFrom("review_times")
        .select((of) => of.fn.min("due_at").as("at"))
        .as("review"),
      eb
        .selectFrom("outbox")
        .select((of) => of.fn.min("due_at").as("at"))
        .as("delivery"),
      eb
        .selectFrom("calendars")
        .select((of) => of.fn.min("due_at").as("at"))
        .as("calendar"),
      eb
        .selectFrom("meetings")
        .select((of) => of.fn.min("brief_at").as("at"))
        .as("brief"),
    ])
    .executeTakeFirstOrThrow();

/** The earliest of all mornings, reminders and deliveries, which may be past; `null`: nothing is waiting. */
export async function nextDueAt(db: Db): Promise<Instant | null> {
  const times = Object.values(await dueTimes(db)).filter((at) => at !== null);
  return times.length > 0 ? Math.min(...times) : null;
}
