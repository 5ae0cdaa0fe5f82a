/** When members' weekly reviews are due, and what their week held. */
import type { Asker } from "../chat/asker.ts";
import { instantAt } from "../domain/time.ts";
import type { Instant, LocalDate } from "../domain/vocabulary.ts";
import { unlessTaken } from "./dialect/locks.ts";
import type { MemberRow } from "./schema.ts";
import type { ReviewTimeRow } from "./schema-team.ts";
import type { Db, Tx } from "./store.ts";

/** Reviews of every workspace whose time has come, the longest waiting first. By index: costs what is due. */
export const dueReviews = (tx: Tx, now: Instant, limit: number): Promise<ReviewTimeRow[]> =>
  tx
    .selectFrom("review_times")
    .selectAll()
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .orderBy("member_id")
    .limit(limit)
    .$call(unlessTaken(tx))
    .execute();

export const reviewTime = (db: Db, workspace: string, member: string): Promise<ReviewTimeRow | undefined> =>
  db
    .selectFrom("review_times")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", member)
    .executeTakeFirst();

export async function putReviewTime(
  tx: Tx,
  { workspace_id, id: member_id }: Pick<MemberRow, "workspace_id" | "id">,
  due_at: Instant | null,
): Promise<void> {
  await tx
    .insertInto("review_times")
    .values({ workspace_id, member_id, due_at })
    .onConflict((conflict) => conflict.columns(["workspace_id", "member_id"]).doUpdateSet({ due_at }))
    .execute();
}

/** Sets the next review; false when somebody else has moved it meanwhile. */
export async function moveReviewTime(tx: Tx, row: ReviewTimeRow, next: Instant | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("review_times")
    .set({ due_at: next })
    .where("workspace_id", "=", row.workspace_id)
    .where("member_id", "=", row.member_id)
    .where("due_at", row.due_at === null ? "is" : "=", row.due_at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface WeekOf {
  readonly touches: number;
  readonly inPerson: number;
  readonly clients: number;
  readonly kept: number;
  /** Ours, open and past their day now. */
  readonly overdue: number;
}

/** What the asker did from `monday` to `today`, by their own local days. */
export async function weekOf(db: Db, asker: Asker, monday: LocalDate, today: LocalDate): Promise<WeekOf> {
  const touches = await db
    .selectFrom("touchpoints")
    .select(["channel", "client_id"])
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("kind", "=", "touch")
    .where("occurred_on", ">=", monday)
    .where("occurred_on", "<=", today)
    .execute();
  const promises = db
    .selectFrom("follow_ups")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("kind", "=", "promise")
    .where("ower", "=", "us");
  const kept = await promises
    .where("state", "=", "done")
    .where("done_at", ">=", instantAt(monday, "00:00", asker.zone))
    .executeTakeFirstOrThrow();
  const overdue = await promises.where("state", "=", "open").where("due_on", "<", today).executeTakeFirstOrThrow();
  return {
    touches: touches.length,
    inPerson: touches.filter((touch) => touch.channel === "meeting").length,
    clients: new Set(touches.map((touch) => touch.client_id)).size,
    kept: kept.count,
    overdue: overdue.count,
  };
}
