/** Whoever blocked Rapport is back, or whose company had removed it: what they could not be reminded of is said now. */
import { MOST_LINES } from "../domain/checklist.ts";
import { localDay } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { askerOf } from "../store/asker.ts";
import { changeFollowUp } from "../store/follow-ups.ts";
import { memberById, workspaceById } from "../store/people.ts";
import type { MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { takeUnreached } from "../store/unreached.ts";
import { stillOpen } from "./reminder-message.ts";

/**
 * Makes what still holds due now, so that it goes the way of all reminders: as one message, in allowed hours, or in the
 * list of the day. What one message cannot hold is left to the next morning.
 */
export async function remindAgain(
  tx: Tx,
  member: Pick<MemberRow, "workspace_id" | "id">,
  now: Instant,
  newId: () => string,
): Promise<void> {
  const ids = await takeUnreached(tx, member, now);
  const row = ids.length === 0 ? undefined : await memberById(tx, member.workspace_id, member.id);
  if (!row) return;
  const reader = askerOf(await workspaceById(tx, row.workspace_id), row, now, newId);
  const missed_on = localDay(now, row.zone);
  for (const [at, { id }] of (await stillOpen(tx, ids, reader)).entries())
    await changeFollowUp(tx, row.workspace_id, id, at < MOST_LINES ? { remind_at: now } : { missed_on });
}
