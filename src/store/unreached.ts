/** Reminders that found nobody: whoever they were for could not be reached anywhere. */
import { sql } from "kysely";
import type { Instant } from "../domain/vocabulary.ts";
import type { Subject } from "./outbox.ts";
import type { MemberRow } from "./schema.ts";
import type { Tx } from "./store.ts";
import { remindedBy } from "./waiting.ts";

/** The ids of the follow-ups they were about, the oldest first. They are taken once: whoever takes them says them. */
export async function takeUnreached(
  tx: Tx,
  { workspace_id, id }: Pick<MemberRow, "workspace_id" | "id">,
  now: Instant,
): Promise<readonly string[]> {
  const taken = await tx
    .updateTable("outbox")
    .set({ state: "cancelled", problem: "said when they came back", finished_at: now })
    .where("workspace_id", "=", workspace_id)
    .where("member_id", "=", id)
    .where("kind", "=", "reminder")
    // Written out, for SQLite takes an index of some rows only when it sees that they are those.
    .where("state", "=", sql.lit("dead"))
    .where("problem", "=", "unreachable")
    .returning(["id", "subject"])
    .execute();
  const inOrder = taken.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return [...new Set(inOrder.flatMap(({ subject }) => remindedBy(JSON.parse(subject) as Subject)))]; // written by enqueue
}
