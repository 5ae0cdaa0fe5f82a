/** A team as its members may see it: who carries how much, what nobody carries, and who is what. */
import type { ExpressionBuilder } from "kysely";
import type { Asker } from "../chat/asker.ts";
import { localDay } from "../domain/time.ts";
import type { MemberRole } from "../domain/vocabulary.ts";
import type { ClientRow, MemberRow, Schema, WorkspaceRow } from "./schema.ts";
import { seen } from "./sight.ts";
import type { Db, Tx } from "./store.ts";

export interface Load {
  readonly clients: number;
  /** Ours and still open. */
  readonly promises: number;
  readonly overdue: number;
}

const NOTHING: Load = { clients: 0, promises: 0, overdue: 0 };

/** By member; only clients the asker sees are counted. */
export async function loadsOf(db: Db, asker: Asker): Promise<(member: string) => Load> {
  const clients = await db
    .selectFrom("clients")
    .select((eb) => ["clients.owner_id", eb.fn.countAll<number>().as("count")])
    .where(seen(asker))
    .where("clients.stage", "!=", "churned")
    .where("clients.owner_id", "is not", null)
    .groupBy("clients.owner_id")
    .execute();
  const today = localDay(asker.now, asker.zone);
  const promises = await db
    .selectFrom("clients")
    .innerJoin("follow_ups", (join) =>
      join
        .onRef("follow_ups.workspace_id", "=", "clients.workspace_id")
        .onRef("follow_ups.client_id", "=", "clients.id"),
    )
    .select((eb) => ["follow_ups.member_id", eb.fn.countAll<number>().as("count")])
    .select((eb) =>
      eb.fn.sum<number>(eb.case().when("follow_ups.due_on", "<", today).then(1).else(0).end()).as("overdue"),
    )
    .where(seen(asker))
    .where("follow_ups.state", "=", "open")
    .where("follow_ups.kind", "=", "promise")
    .where("follow_ups.ower", "=", "us")
    .groupBy("follow_ups.member_id")
    .execute();
  const loads = new Map<string, Load>();
  for (const row of clients) loads.set(row.owner_id ?? "", { ...NOTHING, clients: row.count });
  for (const row of promises) {
    const load = loads.get(row.member_id) ?? NOTHING;
    loads.set(row.member_id, { ...load, promises: row.count, overdue: Number(row.overdue) });
  }
  return (member) => loads.get(member) ?? NOTHING;
}

/** Clients nobody owns who is still in the team, of those the asker sees, by name. */
export const clientsWithoutOwner = (db: Db, asker: Asker): Promise<ClientRow[]> =>
  db
    .selectFrom("clients")
    .selectAll()
    .where(seen(asker))
    .where(ownerless)
    .where("clients.stage", "!=", "churned")
    .orderBy("clients.name")
    .execute();

const ownerless = (eb: ExpressionBuilder<Schema, "clients">) =>
  eb.or([
    eb("clients.owner_id", "is", null),
    eb.exists(
      eb
        .selectFrom("members")
        .select("members.id")
        .whereRef("members.workspace_id", "=", "clients.workspace_id")
        .whereRef("members.id", "=", "clients.owner_id")
        .where("members.suspended", "is not", null),
    ),
  ]);

/** A role chosen by an admin stands, whatever a platform's profile says later. */
export async function giveRole(tx: Tx, member: MemberRow, role: MemberRole, at: number): Promise<void> {
  const key = { workspace_id: member.workspace_id, member_id: member.id };
  await tx
    .insertInto("given_roles")
    .values({ ...key, at })
    .onConflict((conflict) => conflict.columns(["workspace_id", "member_id"]).doUpdateSet({ at }))
    .execute();
  await tx
    .updateTable("members")
    .set({ role })
    .where("workspace_id", "=", member.workspace_id)
    .where("id", "=", member.id)
    .execute();
}

export const hasGivenRole = async (db: Db, member: MemberRow): Promise<boolean> =>
  (await db
    .selectFrom("given_roles")
    .select("at")
    .where("workspace_id", "=", member.workspace_id)
    .where("member_id", "=", member.id)
    .executeTakeFirst()) !== undefined;

export const shareClients = (tx: Tx, workspace: string, sharing: WorkspaceRow["sharing"]): Promise<unknown> =>
  tx.updateTable("workspaces").set({ sharing }).where("id", "=", workspace).execute();
