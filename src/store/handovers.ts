/** Clients that changed hands: the record, the work that goes along, and the way back. */
import type { Asker } from "../chat/asker.ts";
import { pingOf } from "../domain/follow-up.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { type ClientChange, changeClient } from "./clients.ts";
import { moveClocks } from "./clocks.ts";
import { changeFollowUp, deleteFollowUp } from "./follow-ups.ts";
import type { FollowUpRow, MemberRow } from "./schema.ts";
import type { HandoverRow } from "./schema-team.ts";
import type { Db, Tx } from "./store.ts";
import type { Undone } from "./undo-clients.ts";

export const saveHandover = (tx: Tx, row: HandoverRow): Promise<unknown> =>
  tx.insertInto("handovers").values(row).execute();

export const handoverById = (db: Db, workspace: string, id: string): Promise<HandoverRow | undefined> =>
  db.selectFrom("handovers").selectAll().where("workspace_id", "=", workspace).where("id", "=", id).executeTakeFirst();

/** Of which the new owner has had no brief, oldest first. */
export const untoldHandovers = (db: Db, workspace: string, member: string): Promise<HandoverRow[]> =>
  db
    .selectFrom("handovers")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("to_id", "=", member)
    .where("told_at", "is", null)
    .orderBy("id")
    .execute();

export const markTold = (tx: Tx, row: HandoverRow, at: Instant): Promise<unknown> =>
  tx
    .updateTable("handovers")
    .set({ told_at: at })
    .where("workspace_id", "=", row.workspace_id)
    .where("id", "=", row.id)
    .execute();

export type Carried = Pick<FollowUpRow, "id" | "member_id" | "remind_at" | "snoozed_until" | "handed_by">;

/** What is open at the client for its former owner becomes the new one's; handed back as it was. */
export async function carryFollowUps(
  tx: Tx,
  asker: Asker,
  client: string,
  owner: string,
  to: MemberRow,
): Promise<readonly Carried[]> {
  const open = await tx
    .selectFrom("follow_ups")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("client_id", "=", client)
    .where("member_id", "=", owner)
    .where("state", "=", "open")
    .orderBy("id")
    .execute();
  for (const row of open) {
    await changeFollowUp(tx, asker.workspace, row.id, {
      member_id: to.id,
      remind_at: pingOf(row, to.zone, asker.now),
      handed_by: to.id === asker.member ? null : asker.member,
    });
  }
  return open.map(({ id, member_id, remind_at, snoozed_until, handed_by }) => ({
    id,
    member_id,
    remind_at,
    snoozed_until,
    handed_by,
  }));
}

/** What undoing a handover needs. */
export interface HandedOver {
  readonly client: string;
  readonly name: string;
  readonly to: string;
  readonly handover: string;
  readonly former: ClientChange;
  readonly carried: readonly Carried[];
  /** Promises written down with it. */
  readonly added: readonly string[];
}

/**
 * Owner, stage and open work as before. Whoever handed it over need not see it any more: the entry is theirs. One that
 * was handed on since stays.
 */
export async function undoHandover(tx: Tx, asker: Asker, before: HandedOver): Promise<Undone> {
  const client = await tx
    .selectFrom("clients")
    .select("owner_id")
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", before.client)
    .executeTakeFirst();
  if (!client) return { restored: [], kept: [] };
  if (client.owner_id !== before.to) return { restored: [], kept: [before.name] };
  await changeClient(tx, asker.workspace, before.client, before.former);
  for (const { id, ...row } of before.carried) {
    const now = await tx
      .selectFrom("follow_ups")
      .select(["state", "member_id"])
      .where("workspace_id", "=", asker.workspace)
      .where("id", "=", id)
      .executeTakeFirst();
    if (now?.state !== "open" || now.member_id !== before.to) continue;
    const ahead = row.remind_at !== null && row.remind_at > asker.now ? row.remind_at : null;
    await changeFollowUp(tx, asker.workspace, id, { ...row, remind_at: ahead });
  }
  for (const id of before.added) await deleteFollowUp(tx, asker.workspace, id);
  await tx
    .deleteFrom("handovers")
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", before.handover)
    .execute();
  await moveClocks(tx, asker.workspace, before.client, asker.zone);
  return { restored: [before.name], kept: [] };
}
