/** The workspace's bonus rule, and who asked to see their own estimate. */
import type { Asker } from "../chat/asker.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { BonusRuleRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

export const bonusRuleOf = (db: Db, workspace: string): Promise<BonusRuleRow | undefined> =>
  db.selectFrom("bonus_rules").selectAll().where("workspace_id", "=", workspace).executeTakeFirst();

export async function saveBonusRule(tx: Tx, row: BonusRuleRow): Promise<void> {
  await tx.deleteFrom("bonus_rules").where("workspace_id", "=", row.workspace_id).execute();
  await tx.insertInto("bonus_rules").values(row).execute();
}

export const seesBonus = async (db: Db, asker: Asker): Promise<boolean> =>
  (await db
    .selectFrom("bonus_viewers")
    .select("since")
    .where("workspace_id", "=", asker.workspace)
    .where("member_id", "=", asker.member)
    .executeTakeFirst()) !== undefined;

export async function showBonus(tx: Tx, asker: Asker, show: boolean): Promise<void> {
  const own = { workspace_id: asker.workspace, member_id: asker.member };
  await tx
    .deleteFrom("bonus_viewers")
    .where((eb) => eb.and(own))
    .execute();
  if (show)
    await tx
      .insertInto("bonus_viewers")
      .values({ ...own, since: asker.now })
      .execute();
}

/** How many of the asker's own clients were won back, and came by referral, since that day. */
export async function gainedSince(db: Db, asker: Asker, since: LocalDate) {
  const count = async (column: "won_back_on" | "referred_on"): Promise<number> =>
    (
      await db
        .selectFrom("client_terms")
        .innerJoin("clients", (join) =>
          join
            .onRef("clients.workspace_id", "=", "client_terms.workspace_id")
            .onRef("clients.id", "=", "client_terms.client_id"),
        )
        .select("client_terms.client_id")
        .where("client_terms.workspace_id", "=", asker.workspace)
        .where("clients.owner_id", "=", asker.member)
        .where(`client_terms.${column}`, ">=", since)
        .execute()
    ).length;
  return { wonBack: await count("won_back_on"), referred: await count("referred_on") };
}
