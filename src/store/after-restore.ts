/** A memory that comes from a copy: what was said after the copy was made must not be said again. */
import { nextChecklistAt } from "../domain/morning.ts";
import { DAY_MS, localDay } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { daysOffOf } from "./member-days.ts";
import { dueMembers, moveMorning } from "./mornings.ts";
import type { Tx } from "./store.ts";

/** More members than any workspace has. */
const ALL = 1_000_000;

export interface Quieted {
  /** Messages that may have gone out since: looked for where a platform lets us, else repeated once with a label. */
  readonly doubtful: number;
  /** Too old to be worth a word. */
  readonly cancelled: number;
  /** Reminders whose moment is past: they are lines of the next morning. */
  readonly reminders: number;
  /** Mornings whose time is past: the next one comes. */
  readonly mornings: number;
}

/** Nothing that was already due when the copy was made leaves as if it were new. Nothing is dropped either. */
export async function quietAfterRestore(tx: Tx, now: Instant): Promise<Quieted> {
  const cancelled = await tx
    .updateTable("outbox")
    .set({
      state: "cancelled",
      finished_at: now,
      problem: "restored from a backup",
      lane: null,
      due_at: null,
      secret: null,
    })
    .where("due_at", "is not", null)
    .where("created_at", "<", now - DAY_MS)
    .executeTakeFirst();
  const doubtful = await tx
    .updateTable("outbox")
    .set({ state: "ambiguous", due_at: now, noted_at: now, checks: 0 })
    .where("due_at", "is not", null)
    .executeTakeFirst();
  const past = await tx
    .selectFrom("follow_ups")
    .innerJoin("members", (join) =>
      join
        .onRef("members.workspace_id", "=", "follow_ups.workspace_id")
        .onRef("members.id", "=", "follow_ups.member_id"),
    )
    .select(["follow_ups.workspace_id", "follow_ups.id", "follow_ups.remind_at", "members.zone"])
    .where("follow_ups.remind_at", "<=", now)
    .execute();
  for (const row of past) {
    const day = localDay(row.remind_at ?? now, row.zone);
    await tx
      .updateTable("follow_ups")
      .set({ remind_at: null, snoozed_until: day, missed_on: day })
      .where("workspace_id", "=", row.workspace_id)
      .where("id", "=", row.id)
      .execute();
  }
  const mornings = await dueMembers(tx, now, ALL);
  for (const member of mornings) {
    const holidays = await daysOffOf(tx, member, localDay(now, member.zone));
    await moveMorning(tx, member, nextChecklistAt(member, now, holidays));
  }
  return {
    doubtful: Number(doubtful.numUpdatedRows),
    cancelled: Number(cancelled.numUpdatedRows),
    reminders: past.length,
    mornings: mornings.length,
  };
}
