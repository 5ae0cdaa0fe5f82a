/** A member lives by another clock from now on: what was agreed in local time keeps its local time. */
import { instantAt, localDay, localTime } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { moveDueTimes } from "../store/due-times.ts";
import type { MemberRow } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { scheduleMember } from "./morning.ts";

/** Moves the member's reminders, their clients' clocks and the next checklist from the zone `before` to theirs now. */
export async function zoneMoved(tx: Tx, member: MemberRow, before: string, now: Instant): Promise<void> {
  const { workspace_id: workspace, id, zone } = member;
  await moveReminders(tx, workspace, id, before, zone);
  await moveDueTimes(tx, workspace, { owner: id });
  await scheduleMember(tx, workspace, id, now);
}

/** "Friday 15:00" stays Friday 15:00 where the member is now. */
export async function moveReminders(
  tx: Tx,
  workspace: string,
  member: string,
  before: string,
  zone: string,
): Promise<void> {
  const waiting = await tx
    .selectFrom("follow_ups")
    .select(["id", "remind_at"])
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", member)
    .where("remind_at", "is not", null)
    .execute();
  for (const { id, remind_at } of waiting) {
    if (remind_at === null) continue;
    await tx
      .updateTable("follow_ups")
      .set({ remind_at: instantAt(localDay(remind_at, before), localTime(remind_at, before), zone) })
      .where("workspace_id", "=", workspace)
      .where("id", "=", id)
      // One that went out meanwhile has been said.
      .where("remind_at", "=", remind_at)
      .execute();
  }
}
