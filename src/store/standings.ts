/** Whose platform is to be asked who they are now: found by index, each at most once a local day. */
import type { Instant } from "../domain/vocabulary.ts";
import { unlessTaken } from "./dialect/locks.ts";
import type { IdentityRow } from "./schema.ts";
import type { Tx } from "./store.ts";

/** Identities of every workspace that are to be asked about now and nobody else has in hand, the longest waiting first. */
export const dueStandings = (tx: Tx, now: Instant, limit: number): Promise<IdentityRow[]> =>
  tx
    .selectFrom("identities")
    .selectAll()
    .where("standing_due_at", "<=", now)
    .orderBy("standing_due_at")
    .orderBy("external_id")
    .limit(limit)
    .$call(unlessTaken(tx))
    .execute();

export async function moveStanding(tx: Tx, identity: IdentityRow, until: Instant): Promise<void> {
  await tx
    .updateTable("identities")
    .set({ standing_due_at: until })
    .where("workspace_id", "=", identity.workspace_id)
    .where("platform", "=", identity.platform)
    .where("team", "=", identity.team)
    .where("external_id", "=", identity.external_id)
    .execute();
}
