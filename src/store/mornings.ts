/** When members' mornings are due: found by index, moved by whoever was first. */
import type { Instant } from "../domain/vocabulary.ts";
import { unlessTaken } from "./dialect/locks.ts";
import type { MemberRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

export type DueMember = Pick<
  MemberRow,
  "workspace_id" | "id" | "zone" | "checklist_at" | "work_days" | "country" | "checklist_due_at"
>;

/** Members of every workspace whose morning has come and whom nobody else has in hand, the longest waiting first. */
export const dueMembers = (tx: Tx, now: Instant, limit: number): Promise<DueMember[]> =>
  tx
    .selectFrom("members")
    .select(["workspace_id", "id", "zone", "checklist_at", "work_days", "country", "checklist_due_at"])
    .where("checklist_due_at", "<=", now)
    .orderBy("checklist_due_at")
    .orderBy("id")
    .limit(limit)
    .$call(unlessTaken(tx))
    .execute();

/** The member's morning is due and nobody else has it in hand; nobody takes it before this transaction ends. */
export const isMorningDue = async (
  tx: Tx,
  { workspace_id, id }: Pick<MemberRow, "workspace_id" | "id">,
  now: Instant,
): Promise<boolean> =>
  (await tx
    .selectFrom("members")
    .select("id")
    .where("workspace_id", "=", workspace_id)
    .where("id", "=", id)
    .where("checklist_due_at", "<=", now)
    .$call(unlessTaken(tx))
    .executeTakeFirst()) !== undefined;

/** Sets the next morning; false when it was moved meanwhile by somebody else, and then nothing is changed. */
export async function moveMorning(
  tx: Tx,
  member: Pick<MemberRow, "workspace_id" | "id" | "checklist_due_at">,
  next: Instant | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("members")
    .set({ checklist_due_at: next })
    .where("workspace_id", "=", member.workspace_id)
    .where("id", "=", member.id)
    .where("checklist_due_at", member.checklist_due_at === null ? "is" : "=", member.checklist_due_at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const MOVED = "mornings moved";

/** When a look last moved a morning or a review, by the clock of then; `null`: never yet. */
export const morningsMovedAt = async (db: Db): Promise<Instant | null> =>
  (await db.selectFrom("latest_moments").select("at").where("name", "=", MOVED).executeTakeFirst())?.at ?? null;

export async function noteMorningsMoved(tx: Tx, at: Instant): Promise<void> {
  await tx
    .insertInto("latest_moments")
    .values({ name: MOVED, at })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ at }))
    .execute();
}

/**
 * Lists and reviews that a clock which was ahead has queued, and that have not left: they are no longer right when it is
 * put right, and as long as they are known their own day would have none.
 */
export async function forgetUnsaidOfLater(tx: Tx, latest: Instant): Promise<void> {
  await tx
    .deleteFrom("outbox")
    .where("kind", "in", ["checklist", "review"])
    .where("state", "in", ["due", "claimed", "retry", "cancelled"])
    .where("created_at", ">", latest)
    .execute();
}
