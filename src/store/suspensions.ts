/** What goes with a member who is suspended. */
import type { Instant } from "../domain/vocabulary.ts";
import type { MemberRow } from "./schema.ts";
import type { Tx } from "./store.ts";

type MemberKey = Pick<MemberRow, "workspace_id" | "id">;

/**
 * Finishes unsaid every answer of theirs that is still to leave; whoever has one in hand finds its claim gone. What
 * nobody asked for finds no address, and is left for when they come back.
 */
export async function callOffAnswers(tx: Tx, { workspace_id, id }: MemberKey, now: Instant): Promise<void> {
  await tx
    .updateTable("outbox")
    .set((eb) => ({
      state: "cancelled" as const,
      finished_at: now,
      problem: "suspended",
      lane: null,
      due_at: null,
      secret: null,
      fence: eb("fence", "+", 1),
    }))
    .where("workspace_id", "=", workspace_id)
    .where("member_id", "=", id)
    .where("due_at", "is not", null)
    .where("address", "is not", null)
    .execute();
}

/** Their identities on platforms that can be asked who they are. */
export async function forgetVouchedFor(tx: Tx, { workspace_id, id }: MemberKey): Promise<void> {
  await tx
    .deleteFrom("identities")
    .where("workspace_id", "=", workspace_id)
    .where("member_id", "=", id)
    .where("standing_due_at", "is not", null)
    .execute();
}
