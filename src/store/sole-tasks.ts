/** What one process at a time does for all of them: held by a lease, which ends by itself when the holder does. */
import type { Instant } from "../domain/vocabulary.ts";
import { latestBelieved } from "./clock-ahead.ts";
import type { Db } from "./store.ts";

/** Takes the task, or keeps it, until `until`; false while another holds it. */
export async function holdTask(
  db: Db,
  { name, holder }: { readonly name: string; readonly holder: string },
  now: Instant,
  until: Instant,
): Promise<boolean> {
  const held = await db
    .insertInto("sole_tasks")
    .values({ name, holder, until })
    .onConflict((conflict) =>
      conflict
        .column("name")
        .doUpdateSet({ holder, until })
        .where((eb) =>
          eb.or([
            eb("sole_tasks.holder", "=", holder),
            eb("sole_tasks.until", "<=", now),
            // No lease is longer than ours would be: whoever took that one had a clock that was ahead.
            eb("sole_tasks.until", ">", latestBelieved(until)),
          ]),
        ),
    )
    .returning("holder")
    .executeTakeFirst();
  return held !== undefined;
}

/** Leaves it to whoever comes, when it is ours. */
export async function leaveTask(
  db: Db,
  { name, holder }: { readonly name: string; readonly holder: string },
): Promise<void> {
  await db.deleteFrom("sole_tasks").where("name", "=", name).where("holder", "=", holder).execute();
}
