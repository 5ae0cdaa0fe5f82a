/** A memory that comes from a copy: what was said after the copy was made must not be said again. */
import { nextChecklistAt } from "../domain/morning.ts";
import { nextReviewAt } from "../domain/review.ts";
import { DAY_MS, localDay } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { daysOffOf } from "./member-days.ts";
import { dueMembers, moveMorning } from "./mornings.ts";
import { memberById } from "./people.ts";
import { dueReviews, moveReviewTime } from "./reviews.ts";
import type { Tx } from "./store.ts";
import { across } from "./wall.ts";

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
  /** Weekly reviews whose time is past: the next one comes. */
  readonly reviews: number;
  /** Briefs whose time is past: their meetings begin within minutes. */
  readonly briefs: number;
}

/** Nothing that has fallen due leaves as if it were new: somebody may have had it since the copy was made. */
export const quietAfterRestore = (tx: Tx, now: Instant): Promise<Quieted> =>
  across(tx, "after a restore", async () => ({
    ...(await doubtDeliveries(tx, now)),
    reminders: await leaveReminders(tx, now),
    mornings: await leaveMornings(tx, now),
    reviews: await leaveReviews(tx, now),
    briefs: await leaveBriefs(tx, now),
  }));

async function doubtDeliveries(tx: Tx, now: Instant): Promise<Pick<Quieted, "doubtful" | "cancelled">> {
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
  return { doubtful: Number(doubtful.numUpdatedRows), cancelled: Number(cancelled.numUpdatedRows) };
}

async function leaveReminders(tx: Tx, now: Instant): Promise<number> {
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
  return past.length;
}

async function leaveMornings(tx: Tx, now: Instant): Promise<number> {
  const mornings = await dueMembers(tx, now, ALL);
  for (const member of mornings) {
    const holidays = await daysOffOf(tx, member, localDay(now, member.zone));
    await moveMorning(tx, member, nextChecklistAt(member, now, holidays));
  }
  return mornings.length;
}

async function leaveReviews(tx: Tx, now: Instant): Promise<number> {
  const reviews = await dueReviews(tx, now, ALL);
  for (const review of reviews) {
    const member = await memberById(tx, review.workspace_id, review.member_id);
    const next = member && nextReviewAt(member, now, await daysOffOf(tx, member, localDay(now, member.zone)));
    await moveReviewTime(tx, review, next ?? null);
  }
  return reviews.length;
}

async function leaveBriefs(tx: Tx, now: Instant): Promise<number> {
  const left = await tx.updateTable("meetings").set({ brief_at: null }).where("brief_at", "<=", now).executeTakeFirst();
  return Number(left.numUpdatedRows);
}
