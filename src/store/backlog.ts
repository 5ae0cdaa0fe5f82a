/** What is due and not yet done, for those who watch over Rapport: numbers only, of all workspaces together. */
import type { Instant } from "../domain/vocabulary.ts";
import type { Db } from "./store.ts";

export interface Backlog {
  readonly waiting: number;
  readonly ambiguous: number;
  /** How long the oldest due message has been due; 0 when none is. */
  readonly oldestMs: number;
  readonly lateChecklists: number;
  /** Events kept because they met a bug. */
  readonly failed: number;
}

export async function backlogOf(db: Db, now: Instant, lateMs: number): Promise<Backlog> {
  const waiting = await db
    .selectFrom("outbox")
    .select((eb) => [eb.fn.countAll<number>().as("all"), eb.fn.min("due_at").as("oldest")])
    .where("due_at", "is not", null)
    .executeTakeFirstOrThrow();
  const ambiguous = await db
    .selectFrom("outbox")
    .select((eb) => eb.fn.countAll<number>().as("all"))
    .where("due_at", "is not", null)
    .where("state", "=", "ambiguous")
    .executeTakeFirstOrThrow();
  const late = await db
    .selectFrom("members")
    .select((eb) => eb.fn.countAll<number>().as("all"))
    .where("checklist_due_at", "<", now - lateMs)
    .executeTakeFirstOrThrow();
  const failed = await db
    .selectFrom("inbox")
    .select((eb) => eb.fn.countAll<number>().as("all"))
    .where("state", "=", "failed")
    .executeTakeFirstOrThrow();
  return {
    waiting: waiting.all,
    ambiguous: ambiguous.all,
    oldestMs: Math.max(0, now - (waiting.oldest ?? now)),
    lateChecklists: late.all,
    failed: failed.all,
  };
}
