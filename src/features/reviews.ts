/** Friday: each member's own review and the leads' roll-up, queued once at a local hour. */
import { nextReviewAt, reviewDue } from "../domain/review.ts";
import { localDay } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { leadsToTell } from "../store/leads.ts";
import { daysOffOf } from "../store/member-days.ts";
import { enqueue } from "../store/outbox.ts";
import { memberById } from "../store/people.ts";
import { dueReviews, moveReviewTime, putReviewTime, reviewTime } from "../store/reviews.ts";
import type { MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { across, enter } from "../store/wall.ts";
import { deliverableIdentity } from "../store/whereabouts.ts";

/** Queues the reviews whose moment has come, at most `limit`; returns how many were looked at. */
export async function sendDueReviews(tx: Tx, now: Instant, limit: number, newId: () => string): Promise<number> {
  const due = await across(tx, "what is due", () => dueReviews(tx, now, limit));
  for (const row of due) {
    await enter(tx, row.workspace_id);
    const member = await memberById(tx, row.workspace_id, row.member_id);
    if (!member) continue;
    const daysOff = await daysOffOf(tx, member, localDay(now, member.zone));
    if (!(await moveReviewTime(tx, row, nextReviewAt(member, now, daysOff)))) continue;
    const friday = reviewDue(member, now, daysOff);
    if (friday === null || (await deliverableIdentity(tx, member.workspace_id, member.id)) === null) continue;
    const leads = await leadsToTell(tx, { workspace: member.workspace_id }, null);
    const kinds = leads.some((lead) => lead.id === member.id) ? (["review", "rollup"] as const) : (["review"] as const);
    for (const kind of kinds) {
      await enqueue(tx, {
        workspace: member.workspace_id,
        id: newId(),
        key: `${kind}:${member.id}:${friday}`,
        kind: "review",
        member: member.id,
        subject: { kind, day: friday },
        address: null,
        now,
      });
    }
  }
  return due.length;
}

/** Sets a member's next review. One that is due already stays due; one who cannot be reached has none. */
export async function scheduleReview(tx: Tx, member: MemberRow, reachable: boolean, now: Instant): Promise<void> {
  const known = await reviewTime(tx, member.workspace_id, member.id);
  const due = known?.due_at ?? null;
  if (reachable && due !== null && due <= now) return;
  const daysOff = await daysOffOf(tx, member, localDay(now, member.zone));
  const next = reachable ? nextReviewAt(member, now, daysOff) : null;
  if (known ? next !== due : next !== null) await putReviewTime(tx, member, next);
}
