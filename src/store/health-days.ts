/** Health as it was on each day, so that a change can be told. */
import { addDays } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { HealthDayRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

/** Rows in one statement. */
const AT_ONCE = 500;
/** A change is against a week ago; where that day was not kept, against the newest of the week before it. */
const WEEK = 7;
const OLDEST = 13;

/** Writes the scores of a day; a later score of the same day replaces the earlier. */
export async function saveHealthOfDay(
  tx: Tx,
  workspace: string,
  day: LocalDate,
  scores: ReadonlyMap<string, number>,
): Promise<void> {
  // In one order for everybody: two that wrote the same clients in two orders would wait for each other.
  const rows = [...scores]
    .map(([client_id, score]): HealthDayRow => ({ workspace_id: workspace, client_id, day, score }))
    .toSorted((one, other) => (one.client_id < other.client_id ? -1 : 1));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx
      .insertInto("health_days")
      .values(rows.slice(at, at + AT_ONCE))
      .onConflict((conflict) =>
        conflict
          .columns(["workspace_id", "client_id", "day"])
          .doUpdateSet((eb) => ({ score: eb.ref("excluded.score") })),
      )
      .execute();
  }
}

/** Client → score a week before `today`; clients without one are missing. */
export async function healthWeekAgo(
  db: Db,
  workspace: string,
  clients: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, number>> {
  const scores = new Map<string, number>();
  for (let at = 0; at < clients.length; at += AT_ONCE) {
    const rows = await db
      .selectFrom("health_days")
      .select(["client_id", "score"])
      .where("workspace_id", "=", workspace)
      .where("client_id", "in", clients.slice(at, at + AT_ONCE))
      .where("day", ">=", addDays(today, -OLDEST))
      .where("day", "<=", addDays(today, -WEEK))
      .orderBy("day")
      .execute();
    for (const row of rows) scores.set(row.client_id, row.score);
  }
  return scores;
}
