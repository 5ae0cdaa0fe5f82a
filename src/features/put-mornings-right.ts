/** Mornings and reviews that a clock which was ahead has passed over come again once it is put right; those said do not. */
import { isZone, midnightBefore } from "../domain/time.ts";
import { latestBelieved } from "../store/clock-ahead.ts";
import { forgetUnsaidOfLater, morningsMovedAt, noteMorningsMoved } from "../store/mornings.ts";
import { across, enter, readAcross } from "../store/wall.ts";
import { holdWorkspace } from "../store/workspaces.ts";
import { scheduleMember } from "./morning.ts";
import type { Tick } from "./settle-due.ts";

/** Members of one transaction: others want the database too. */
const AT_ONCE = 100;

/**
 * When mornings were last moved at a moment that is still to come, computes everybody's next morning and review anew, in
 * batches, and only then forgets that moment; stopped before, the next look does it again. Throws `StorageFault`.
 */
export async function putMorningsRight({ store, now, log }: Tick): Promise<void> {
  const moved = await readAcross(store, "put right", morningsMovedAt);
  if (moved === null || moved <= latestBelieved(now)) return;
  await store.write((tx) => across(tx, "put right", () => forgetUnsaidOfLater(tx, latestBelieved(now))));
  const members = await readAcross(store, "put right", (db) =>
    db
      .selectFrom("members")
      .select(["workspace_id", "id", "zone", "created_at"])
      .orderBy("workspace_id")
      .orderBy("id")
      .execute(),
  );
  for (let at = 0; at < members.length; at += AT_ONCE) {
    await store.write(async (tx) => {
      for (const { workspace_id, id, zone, created_at } of members.slice(at, at + AT_ONCE)) {
        // A zone that this runtime does not know keeps nobody else waiting.
        if (!isZone(zone)) continue;
        await enter(tx, workspace_id);
        await holdWorkspace(tx, workspace_id);
        // Today's may have gone by while the clock was ahead of it; whoever came after it has their first tomorrow.
        const came = created_at <= now ? created_at : 0;
        await scheduleMember(tx, workspace_id, id, now, Math.max(came, midnightBefore(now, zone)));
      }
    });
  }
  await store.write((tx) => noteMorningsMoved(tx, now));
  log.warn("mornings_put_right", { members: members.length });
}
