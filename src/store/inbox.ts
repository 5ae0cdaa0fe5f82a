/** What was heard: each event once, under all its names, with the answer that was given. */
import type { Platform } from "../chat/incoming.ts";
import type { Message } from "../chat/reply.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { among } from "./among.ts";
import { unlessTaken } from "./dialect/locks.ts";
import type { Db, Tx } from "./store.ts";

export interface Heard {
  readonly workspace: string;
  readonly id: string;
  readonly keys: readonly string[];
}

/**
 * Takes all names of an event at once. `null`: it is new, and `id` now stands for it. Otherwise some name was known:
 * the id of the event it belongs to, to which the new names are added.
 */
export async function hearOnce(tx: Tx, heard: Heard): Promise<string | null> {
  const taken = await tx
    .insertInto("inbox_keys")
    .values(heard.keys.map((key) => ({ workspace_id: heard.workspace, key, inbox_id: heard.id })))
    .onConflict((conflict) => conflict.columns(["workspace_id", "key"]).doNothing())
    .returning("key")
    .execute();
  if (taken.length === heard.keys.length) return null;
  const known = await tx
    .selectFrom("inbox_keys")
    .select("inbox_id")
    .where("workspace_id", "=", heard.workspace)
    .where("key", "in", [...heard.keys])
    .where("inbox_id", "!=", heard.id)
    .limit(1)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("inbox_keys")
    .set({ inbox_id: known.inbox_id })
    .where("workspace_id", "=", heard.workspace)
    .where("inbox_id", "=", heard.id)
    .execute();
  return known.inbox_id;
}

export interface Answered {
  readonly workspace: string;
  readonly id: string;
  readonly platform: Platform;
  readonly member: string | null;
  readonly receivedAt: Instant;
  readonly answer: Message | null;
  /** Only for an event that failed. */
  readonly failure: { readonly reference: string; readonly event: string } | null;
}

export async function keepAnswer(tx: Tx, answered: Answered): Promise<void> {
  await tx
    .insertInto("inbox")
    .values({
      workspace_id: answered.workspace,
      id: answered.id,
      platform: answered.platform,
      member_id: answered.member,
      received_at: answered.receivedAt,
      state: answered.failure ? "failed" : "done",
      answer: answered.answer && JSON.stringify(answered.answer),
      reference: answered.failure?.reference ?? null,
      event: answered.failure?.event ?? null,
    })
    .execute();
}

/** The answers once given to these events, in their order; `null` where there was none, or it was purged. */
export async function answersOf(
  db: Db,
  events: readonly { readonly workspace: string; readonly id: string }[],
): Promise<readonly (Message | null)[]> {
  if (events.length === 0) return [];
  const rows = await db
    .selectFrom("inbox")
    .select(["workspace_id", "id", "answer"])
    .where(
      among(
        ["workspace_id", "id"],
        events.map(({ workspace, id }) => [workspace, id]),
      ),
    )
    .execute();
  const byKey = new Map(rows.map((row) => [`${row.workspace_id} ${row.id}`, row.answer]));
  return events.map(({ workspace, id }) => {
    const answer = byKey.get(`${workspace} ${id}`);
    return answer ? (JSON.parse(answer) as Message) : null; // written by keepAnswer alone
  });
}

/** `answersOf` for one event. */
export const answerOf = async (db: Db, workspace: string, id: string): Promise<Message | null> =>
  (await answersOf(db, [{ workspace, id }]))[0] ?? null;

const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const PURGED_AT_ONCE = 1_000;

/** Events older than seven days: platforms repeat within hours. */
export const oldEvents = (db: Db, now: Instant) =>
  db
    .selectFrom("inbox")
    .where("received_at", "<", now - KEPT_MS)
    .where("state", "=", "done");

/** Forgets old events, some at a time. Returns how many. */
export async function purgeInbox(tx: Tx, now: Instant): Promise<number> {
  const old = await oldEvents(tx, now)
    .select(["workspace_id", "id"])
    .limit(PURGED_AT_ONCE)
    .$call(unlessTaken(tx))
    .execute();
  for (const row of old) {
    await tx
      .deleteFrom("inbox_keys")
      .where("workspace_id", "=", row.workspace_id)
      .where("inbox_id", "=", row.id)
      .execute();
    await tx.deleteFrom("inbox").where("workspace_id", "=", row.workspace_id).where("id", "=", row.id).execute();
  }
  return old.length;
}
