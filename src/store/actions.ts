/** Buttons: what each one does is stored, so a door carries only an id, and who presses is checked again. */
import type { Asker } from "../chat/asker.ts";
import type { Command } from "../chat/command.ts";
import { type Action, type ActionId, keepable, type Message, type Reply, type Section } from "../chat/reply.ts";
import { unlessTaken } from "./dialect/locks.ts";
import type { Db, Tx } from "./store.ts";

export interface StoredAction {
  readonly id: ActionId;
  readonly command: Command;
  readonly createdAt: number;
  readonly usedAt: number | null;
  readonly answer: Message | null;
}

/**
 * Stores every button of a reply for the asker, and hands the reply back with ids in their place. What the reply
 * awaits becomes the member's pending answer; a reply that awaits nothing ends an earlier question.
 */
export async function storeActions(tx: Tx, asker: Asker, reply: Reply): Promise<Reply<ActionId>> {
  const rows: { id: string; command: string }[] = [];
  const keep = (command: Command): ActionId => {
    const id = asker.newId();
    rows.push({ id, command: JSON.stringify(command) });
    return id;
  };
  const stored = withIds(reply, keep);
  if (rows.length > 0) {
    await tx
      .insertInto("actions")
      .values(
        rows.map((row) => ({
          ...row,
          workspace_id: asker.workspace,
          member_id: asker.member,
          created_at: asker.now,
          used_at: null,
          answer: null,
        })),
      )
      .execute();
  }
  return stored;
}

function withIds(reply: Reply, keep: (command: Command) => ActionId): Reply<ActionId> {
  const action = (one: Action): Action<ActionId> => ({ ...one, does: keep(one.does) });
  const section = (one: Section): Section<ActionId> =>
    one.kind === "lines"
      ? {
          ...one,
          lines: one.lines.map(({ actions, ...line }) => (actions ? { ...line, actions: actions.map(action) } : line)),
        }
      : one;
  const { awaits, ...rest } = reply;
  const stored = { ...rest, sections: reply.sections.map(section), actions: reply.actions.map(action) };
  return awaits ? { ...stored, awaits: keep(awaits) } : stored;
}

/** The action of that id, if it is the asker's own; others' and unknown ids are alike. */
export async function actionOf(tx: Tx, asker: Asker, id: ActionId): Promise<StoredAction | null> {
  const row = await tx
    .selectFrom("actions")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    command: JSON.parse(row.command) as Command, // written by storeActions alone
    createdAt: row.created_at,
    usedAt: row.used_at,
    answer: row.answer ? (JSON.parse(row.answer) as Message) : null,
  };
}

export async function markUsed(tx: Tx, asker: Asker, id: ActionId, answer: Message): Promise<void> {
  await tx
    .updateTable("actions")
    .set({ used_at: asker.now, answer: JSON.stringify(keepable(answer)) })
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", id)
    .execute();
}

/** A double tap, or one on a button whose message was slow to change. */
const AGAIN_MS = 60_000;

/**
 * The asker pressed this button less than a minute ago and has done nothing since but press it: what they see is what
 * they saw, and they mean nothing more (slackapi/bolt-js#822). Performing a change twice would also make its own
 * result the state that Undo goes back to.
 */
export async function isPressedAgain(tx: Tx, asker: Asker, action: StoredAction): Promise<boolean> {
  const { usedAt, answer } = action;
  if (usedAt === null || answer === null || asker.now - usedAt >= AGAIN_MS) return false;
  const since = await tx
    .selectFrom("inbox")
    .select("answer")
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .where("received_at", ">=", usedAt)
    .orderBy("id")
    .execute();
  const same = JSON.stringify(answer);
  const first = since.findIndex((event) => event.answer === same);
  // Nothing was said to a tap that came too fast after the first.
  return first >= 0 && since.slice(first).every((event) => event.answer === same || event.answer === null);
}

/** The command that waits for the asker's next words, taken away: it is asked once. */
export async function takePending(tx: Tx, asker: Asker): Promise<ActionId | null> {
  const row = await tx
    .deleteFrom("pending_answers")
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .returning("action_id")
    .executeTakeFirst();
  return row?.action_id ?? null;
}

export async function keepPending(tx: Tx, asker: Asker, action: ActionId): Promise<void> {
  const row = { action_id: action, asked_at: asker.now };
  await tx
    .insertInto("pending_answers")
    .values({ workspace_id: asker.workspace, member_id: asker.member, ...row })
    .onConflict((conflict) => conflict.columns(["workspace_id", "member_id"]).doUpdateSet(row))
    .execute();
}

const KEPT_MS = 180 * 24 * 60 * 60 * 1000;
const PURGED_AT_ONCE = 5_000;

/** Buttons half a year old. */
export const oldActions = (db: Db, now: number) => db.selectFrom("actions").where("created_at", "<", now - KEPT_MS);

/** Forgets old buttons, some at a time. Returns how many. */
export async function purgeActions(tx: Tx, now: number): Promise<number> {
  const old = await oldActions(tx, now)
    .select(["workspace_id", "id"])
    .limit(PURGED_AT_ONCE)
    .$call(unlessTaken(tx))
    .execute();
  for (const { workspace_id, id } of old) {
    await tx.deleteFrom("actions").where("workspace_id", "=", workspace_id).where("id", "=", id).execute();
  }
  return old.length;
}
