/**
 * Laws move clocks, and a new version of the runtime brings the new rules (British Columbia in 2026: nodejs/node#62323).
 * What was agreed in local time is stored as an instant too, and that instant is then an hour off.
 */
import { agreedPing } from "../domain/follow-up.ts";
import { isZone } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { moveDueTimes } from "../store/due-times.ts";
import type { MemberRow } from "../store/schema.ts";
import type { Store, Tx } from "../store/store.ts";
import { across, enter, readAcross } from "../store/wall.ts";
import { holdWorkspace } from "../store/workspaces.ts";
import { keepZoneData, zoneDataOf } from "../store/zone-data.ts";
import { catchUpDueTimes } from "./catch-up.ts";
import { scheduleMember } from "./morning.ts";

/** Members of one transaction: others want the database too. */
const AT_ONCE = 100;

interface Recomputed {
  /** The version before; `null`: not known. */
  readonly before: string | null;
  readonly members: number;
  /** How many reminders, and clients' clocks, stood at another instant. */
  readonly reminders: number;
  readonly clients: number;
}

/**
 * At a start, before anything is sent: when `present`, the version of the zone rules, is not the one by which due times
 * were stored, those of everybody are computed anew, in batches, and only then is the version kept; stopped before, the
 * next start does it again. `null`: nothing was to be done. A reminder put off to a moment of its own stays at its instant.
 */
export async function followZoneData(store: Store, present: string, now: Instant): Promise<Recomputed | null> {
  const before = await readAcross(store, "zone data", zoneDataOf);
  if (before === present) return null;
  const members = await readAcross(store, "zone data", (db) =>
    db.selectFrom("members").select(["workspace_id", "id", "zone"]).orderBy("workspace_id").orderBy("id").execute(),
  );
  let reminders = 0;
  for (let at = 0; at < members.length; at += AT_ONCE) {
    const some = members.slice(at, at + AT_ONCE);
    reminders += await store.write(async (tx) => {
      let moved = 0;
      for (const member of some) {
        // A zone of newer rules than these waits for a runtime that knows it, and keeps nobody else waiting.
        if (!isZone(member.zone)) continue;
        await enter(tx, member.workspace_id);
        // Another process may be serving its people.
        await holdWorkspace(tx, member.workspace_id);
        await scheduleMember(tx, member.workspace_id, member.id, now);
        moved += await movePings(tx, member);
      }
      return moved;
    });
  }
  let clients = 0;
  for (const { id } of await readAcross(store, "zone data", (db) =>
    db.selectFrom("workspaces").select("id").execute(),
  )) {
    clients += await store.write(async (tx) => {
      await enter(tx, id);
      await holdWorkspace(tx, id);
      return moveDueTimes(tx, id);
    });
  }
  await catchUpDueTimes(store);
  await store.write((tx) =>
    across(tx, "zone data", async () => {
      // Meetings are in their owners' calendars, which say by themselves when they are.
      await tx
        .updateTable("calendars")
        .set({ due_at: now })
        .where("failures", "=", 0)
        .where("due_at", ">", now)
        .execute();
      await keepZoneData(tx, present, now);
    }),
  );
  return { before, members: members.length, reminders, clients };
}

async function movePings(tx: Tx, member: Pick<MemberRow, "workspace_id" | "id" | "zone">): Promise<number> {
  const waiting = await tx
    .selectFrom("follow_ups")
    .select(["id", "due_on", "due_time", "snoozed_until", "remind_at"])
    .where("workspace_id", "=", member.workspace_id)
    .where("member_id", "=", member.id)
    .where("remind_at", "is not", null)
    .execute();
  let moved = 0;
  for (const { id, remind_at, ...followUp } of waiting) {
    if (remind_at === null) continue;
    const agreed = agreedPing({ ...followUp, remind_at }, member.zone);
    if (agreed === remind_at) continue;
    const { numUpdatedRows } = await tx
      .updateTable("follow_ups")
      .set({ remind_at: agreed })
      .where("workspace_id", "=", member.workspace_id)
      .where("id", "=", id)
      // One that went out meanwhile has been said.
      .where("remind_at", "=", remind_at)
      .executeTakeFirst();
    moved += Number(numUpdatedRows);
  }
  return moved;
}
