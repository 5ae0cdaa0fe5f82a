/** What is queued for a member and not yet put into words can take along what falls due meanwhile. */
import type { Instant } from "../domain/vocabulary.ts";
import { unlessTaken } from "./dialect/locks.ts";
import type { Subject } from "./outbox.ts";
import type { MemberRow } from "./schema.ts";
import type { Tx } from "./store.ts";

interface Waiting {
  readonly id: string;
  readonly subject: Subject;
}

/** Lists and reminders of the member that nobody has in hand, the oldest first; nobody takes one before this transaction ends. */
export async function waitingOf(tx: Tx, member: Pick<MemberRow, "workspace_id" | "id">): Promise<readonly Waiting[]> {
  const rows = await tx
    .selectFrom("outbox")
    .select(["id", "subject"])
    .where("lane", "=", `${member.workspace_id}:${member.id}`)
    .where("workspace_id", "=", member.workspace_id)
    .where("kind", "in", ["checklist", "reminder"])
    .where("state", "in", ["due", "retry"])
    .orderBy("id")
    .$call(unlessTaken(tx))
    .execute();
  return rows.map(({ id, subject }) => ({ id, subject: JSON.parse(subject) as Subject })); // written by enqueue and below
}

/** The follow-ups that a reminder speaks of, by id; anything else is about none. */
export function remindedBy(subject: Subject): readonly string[] {
  if (subject.kind === "follow_up") return [subject.id];
  return subject.kind === "follow_ups" ? subject.ids : [];
}

/** Finishes one of `waitingOf` unsaid. */
export async function callOff(tx: Tx, workspace: string, id: string, now: Instant): Promise<void> {
  await tx
    .updateTable("outbox")
    .set({ state: "cancelled", finished_at: now, problem: "said by the list", lane: null, due_at: null })
    .where("workspace_id", "=", workspace)
    .where("id", "=", id)
    .execute();
}

/** Changes what one of `waitingOf` will say. */
export async function sayInstead(tx: Tx, workspace: string, id: string, subject: Subject): Promise<void> {
  await tx
    .updateTable("outbox")
    .set({ subject: JSON.stringify(subject) })
    .where("workspace_id", "=", workspace)
    .where("id", "=", id)
    .execute();
}
