/** Follow-ups: what is to be done, by whom, and when it pings. */
import type { Expression, SqlBool } from "kysely";
import type { Asker } from "../chat/asker.ts";
import { seesAll } from "../chat/asker.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { unlessTaken } from "./dialect/locks.ts";
import type { FollowUpRow } from "./schema.ts";
import { seen } from "./sight.ts";
import type { Db, Tx } from "./store.ts";

/** A follow-up with the names it is told by. */
export interface FollowUp extends FollowUpRow {
  readonly client_name: string | null;
  readonly member_name: string;
}

/**
 * Follow-ups the asker may see: those of clients they see; those of no client when they are theirs to do, were written
 * by them, or they lead.
 */
const visible = (db: Db, asker: Asker) =>
  db
    .selectFrom("follow_ups")
    .innerJoin("members", (join) =>
      join
        .onRef("members.workspace_id", "=", "follow_ups.workspace_id")
        .onRef("members.id", "=", "follow_ups.member_id"),
    )
    .leftJoin("clients", (join) =>
      join
        .onRef("clients.workspace_id", "=", "follow_ups.workspace_id")
        .onRef("clients.id", "=", "follow_ups.client_id"),
    )
    .selectAll("follow_ups")
    .select(["clients.name as client_name", "members.name as member_name"])
    .where("follow_ups.workspace_id", "=", asker.workspace)
    .where((eb): Expression<SqlBool> => {
      const unbound = eb("follow_ups.client_id", "is", null);
      const theirs = eb.or([
        eb("follow_ups.member_id", "=", asker.member),
        eb("follow_ups.created_by", "=", asker.member),
      ]);
      return eb.or([seesAll(asker) ? unbound : eb.and([unbound, theirs]), seen(asker)]);
    });

/** The follow-up of that id, or undefined when there is none the asker may see. */
export const followUpById = (db: Db, asker: Asker, id: string): Promise<FollowUp | undefined> =>
  visible(db, asker).where("follow_ups.id", "=", id).executeTakeFirst();

/** What is open: of one client whoever is to do it (the asker's own first), or of the asker. Earliest due first. */
export async function openFollowUps(db: Db, asker: Asker, client: string | null): Promise<FollowUp[]> {
  const open = visible(db, asker).where("follow_ups.state", "=", "open");
  const rows = await (client === null
    ? open.where("follow_ups.member_id", "=", asker.member)
    : open.where("follow_ups.client_id", "=", client)
  ).execute();
  const due = (row: FollowUp) => `${row.due_on ?? "9999"}${row.due_time ?? ""}`;
  const others = (row: FollowUp) => (row.member_id === asker.member ? 0 : 1);
  return rows.toSorted((a, b) => others(a) - others(b) || (due(a) < due(b) ? -1 : 1));
}

/** What a touch left to do and is not done yet, oldest first. */
export const followUpsOfTouch = (db: Db, asker: Asker, touch: string): Promise<FollowUp[]> =>
  visible(db, asker)
    .where("follow_ups.touchpoint_id", "=", touch)
    .where("follow_ups.state", "=", "open")
    .orderBy("follow_ups.created_at")
    .orderBy("follow_ups.id")
    .execute();

/** A new one has missed no reminder. */
export async function saveFollowUp(tx: Tx, row: Omit<FollowUpRow, "missed_on">): Promise<void> {
  await tx.insertInto("follow_ups").values(row).execute();
}

export type FollowUpChange = Partial<Omit<FollowUpRow, "workspace_id" | "id" | "created_at" | "created_by">>;

/** False when it is no longer there. Sight was checked by whoever found the id. */
export async function changeFollowUp(tx: Tx, workspace: string, id: string, change: FollowUpChange): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("follow_ups")
    .set(change)
    .where("workspace_id", "=", workspace)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** `changeFollowUp` for one that was found with this ping; false, and nothing is changed, when it has another one by now. */
export async function movePing(
  tx: Tx,
  row: Pick<FollowUpRow, "workspace_id" | "id" | "remind_at">,
  change: FollowUpChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("follow_ups")
    .set(change)
    .where("workspace_id", "=", row.workspace_id)
    .where("id", "=", row.id)
    .where("remind_at", row.remind_at === null ? "is" : "=", row.remind_at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteFollowUp(tx: Tx, workspace: string, id: string): Promise<void> {
  await tx.deleteFrom("follow_ups").where("workspace_id", "=", workspace).where("id", "=", id).execute();
}

/**
 * Follow-ups of every workspace whose time has come, the longest waiting first. By index: costs what is due. Taken with
 * their members, so that nobody queues a morning meanwhile that was to say them.
 */
export const dueToPing = (tx: Tx, now: Instant, limit: number): Promise<FollowUpRow[]> =>
  tx
    .selectFrom("follow_ups")
    .innerJoin("members", (join) =>
      join
        .onRef("members.workspace_id", "=", "follow_ups.workspace_id")
        .onRef("members.id", "=", "follow_ups.member_id"),
    )
    .selectAll("follow_ups")
    .where("follow_ups.remind_at", "<=", now)
    .orderBy("follow_ups.remind_at")
    .orderBy("follow_ups.id")
    .limit(limit)
    .$call(unlessTaken(tx))
    .execute();
