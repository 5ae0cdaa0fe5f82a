/** Who is away, and who stands in for them. */
import type { Asker } from "../chat/asker.ts";
import { localDay } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { AbsenceRow } from "./schema-team.ts";
import type { Db, Tx } from "./store.ts";

/** The current or next absence of a member, or one that is over. */
export const absenceOf = (db: Db, workspace: string, member: string): Promise<AbsenceRow | undefined> =>
  db
    .selectFrom("absences")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("member_id", "=", member)
    .executeTakeFirst();

/** Absences that are not over on `today`, the nearest first. */
export const absencesFrom = (db: Db, workspace: string, today: LocalDate): Promise<AbsenceRow[]> =>
  db
    .selectFrom("absences")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("until_day", ">=", today)
    .orderBy("from_day")
    .orderBy("member_id")
    .execute();

/** Who cannot take anything over on that day: away, or suspended. */
export async function awayOn(db: Db, workspace: string, day: LocalDate): Promise<ReadonlySet<string>> {
  const absent = (await absencesFrom(db, workspace, day)).filter((row) => row.from_day <= day);
  const suspended = await db
    .selectFrom("members")
    .select("id")
    .where("workspace_id", "=", workspace)
    .where("suspended", "is not", null)
    .execute();
  return new Set([...absent.map((row) => row.member_id), ...suspended.map((row) => row.id)]);
}

/** Members for whom the asker stands in today, by their own word. By index: almost always nobody. */
export async function standsInFor(db: Db, asker: Asker): Promise<readonly string[]> {
  const today = localDay(asker.now, asker.zone);
  const rows = await db
    .selectFrom("absences")
    .select("member_id")
    .where("workspace_id", "=", asker.workspace)
    .where("deputy_id", "=", asker.member)
    .where("until_day", ">=", today)
    .where("from_day", "<=", today)
    .orderBy("member_id")
    .execute();
  return rows.map((row) => row.member_id);
}

/** In place of an earlier absence of the same member. */
export async function saveAbsence(tx: Tx, row: AbsenceRow): Promise<void> {
  const { from_day, until_day, deputy_id, created_at } = row;
  await tx
    .insertInto("absences")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "member_id"]).doUpdateSet({ from_day, until_day, deputy_id, created_at }),
    )
    .execute();
}

export const endAbsence = (tx: Tx, workspace: string, member: string): Promise<unknown> =>
  tx.deleteFrom("absences").where("workspace_id", "=", workspace).where("member_id", "=", member).execute();
