/** Claimed rows of the outbox on their way: each step compares the row's fence and state before it sets anything. */
import { sql } from "kysely";
import type { Instant } from "../domain/vocabulary.ts";
import type { Claimed } from "./outbox.ts";
import type { Tx } from "./store.ts";

/** A finished state leaves lane and due time empty, so indexes hold only what is still to be done, and no secret behind. */
export type Change = Partial<
  Pick<Claimed, "attempts" | "turn_at" | "repeats" | "checks" | "message" | "conversation" | "problem">
> &
  (
    | {
        readonly state: "sending" | "retry" | "ambiguous" | "due";
        readonly due_at: Instant;
        /** The moment of this change. */
        readonly noted_at: Instant;
      }
    | { readonly state: "sent" | "dead" | "cancelled"; readonly finished_at: Instant }
  );

export interface Move {
  readonly row: Claimed;
  readonly to: Change;
}

/**
 * Moves claimed rows on with one statement, each only if its claim still stands. Answers the rows that moved; another
 * worker has the others, and nothing of theirs was changed. The transaction must have all their workspaces in sight.
 */
export async function moveDeliveries(tx: Tx, moves: readonly Move[]): Promise<ReadonlySet<Claimed>> {
  if (moves.length === 0) return new Set();
  const values = moves.map(({ row, to }) => {
    // Whoever holds the claim is the only one to write these columns, so what was claimed is what stands there.
    const next = { ...row, finished_at: null, ...to, due_at: "due_at" in to ? to.due_at : null };
    return sql`(${row.workspace_id}, ${row.id}, ${row.state}, ${whole(row.fence)}, ${next.state}, ${whole(next.due_at)},
      ${whole(next.noted_at)}, ${whole(next.turn_at)}, ${whole(next.attempts)}, ${whole(next.repeats)}, ${whole(next.checks)}, ${next.message},
      ${next.conversation}, ${next.problem}, ${whole(next.finished_at)})`;
  });
  const { rows: moved } = await sql<Pick<Claimed, "workspace_id" | "id">>`
    with moved (workspace_id, id, was, fence, state, due_at, noted_at, turn_at, attempts, repeats, checks, message,
      conversation, problem, finished_at) as (values ${sql.join(values)})
    update outbox set state = moved.state, due_at = moved.due_at, noted_at = moved.noted_at,
      turn_at = moved.turn_at, attempts = moved.attempts, repeats = moved.repeats, checks = moved.checks, message = moved.message, conversation = moved.conversation,
      problem = moved.problem, finished_at = moved.finished_at,
      lane = case when moved.due_at is null then null else outbox.lane end,
      secret = case when moved.due_at is null then null else outbox.secret end
    from moved
    where outbox.workspace_id = moved.workspace_id and outbox.id = moved.id
      and outbox.fence = moved.fence and outbox.state = moved.was
    returning outbox.workspace_id, outbox.id`.execute(tx);
  const keys = new Set(moved.map(keyOf));
  return new Set(moves.flatMap(({ row }) => (keys.has(keyOf(row)) ? [row] : [])));
}

/** Tells PostgreSQL what a bare parameter is. */
const whole = (value: number | null) => sql`cast(${value} as bigint)`;

const keyOf = ({ workspace_id, id }: Pick<Claimed, "workspace_id" | "id">): string => `${workspace_id} ${id}`;

/** `moveDeliveries` for one row. */
export const moveDelivery = async (tx: Tx, row: Claimed, to: Change): Promise<boolean> =>
  (await moveDeliveries(tx, [{ row, to }])).has(row);
