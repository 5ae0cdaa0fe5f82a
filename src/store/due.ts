/** The next moment at which anything falls due: for a clock that is moved by hand. */
import type { Instant } from "../domain/vocabulary.ts";
import type { Db } from "./store.ts";

/** The earliest of all mornings, reminders and deliveries, which may be past; `null`: nothing is waiting. By index. */
export async function nextDueAt(db: Db): Promise<Instant | null> {
  const morning = await db
    .selectFrom("members")
    .select((eb) => eb.fn.min("checklist_due_at").as("at"))
    .executeTakeFirst();
  const reminder = await db
    .selectFrom("follow_ups")
    .select((eb) => eb.fn.min("remind_at").as("at"))
    .executeTakeFirst();
  const review = await db
    .selectFrom("review_times")
    .select((eb) => eb.fn.min("due_at").as("at"))
    .executeTakeFirst();
  const delivery = await db
    .selectFrom("outbox")
    .select((eb) => eb.fn.min("due_at").as("at"))
    .executeTakeFirst();
  const calendar = await db
    .selectFrom("calendars")
    .select((eb) => eb.fn.min("due_at").as("at"))
    .executeTakeFirst();
  const brief = await db
    .selectFrom("meetings")
    .select((eb) => eb.fn.min("brief_at").as("at"))
    .executeTakeFirst();
  const times = [morning, reminder, review, delivery, calendar, brief].flatMap((row) => row?.at ?? []);
  return times.length > 0 ? Math.min(...times) : null;
}
