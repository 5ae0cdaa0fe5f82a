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
import type { ReviewTimeRow } from "../store/schema-team.ts";
import type { Tx } from "../store/store.ts";
import { deliverableIdentity } from "../store/whereabouts.ts";
import { settleDue, type Tick } from "./settle-due.ts";

/** Queues up to `limit` reviews whose moment has come, and sets the next (`settleDue`). */
export const sendDueReviews = (tick: Tick, limit: number): Promise<number> =>
  settleDue(
    {
      due: dueReviews,
      settle: sendReview,
      putOff: moveReviewTime,
      failed: "review.failed",
      named: ({ member_id }) => ({ member: member_id }),
    },
    tick,
    limit,
  );

async function sendReview(tx: Tx, row: ReviewTimeRow, { now, newId }: Tick): Promise<void> {
  const member = await memberById(tx, row.workspace_id, row.member_id);
  if (!member) return;
  const daysOff = await daysOffOf(tx, member, localDay(now, member.zone));
  if (!(await moveReviewTime(tx, row, nextReviewAt(member, now, daysOff)))) return;
  const friday = reviewDue(member, now, daysOff);
  if (friday === null || (await deliverableIdentity(tx, member.workspace_id, member.id)) === null) return;
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

/** Sets a member's next review after `since`. One that is due already stays due; one who cannot be reached has none. */
export async function scheduleReview(
  tx: Tx,
  member: MemberRow,
  reachable: boolean,
  now: Instant,
  since: Instant = now,
): Promise<void> {
  const known = await reviewTime(tx, member.workspace_id, member.id);
  const due = known?.due_at ?? null;
  if (reachable && due !== null && due <= now) return;
  const daysOff = await daysOffOf(tx, member, localDay(now, member.zone));
  const next = reachable ? nextReviewAt(member, since, daysOff) : null;
  if (known ? next !== due : next !== null) await putReviewTime(tx, member, next);
}
