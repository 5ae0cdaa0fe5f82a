/** Days that a workspace made its own: off for everybody, or worked though a country's calendar says otherwise. */
import type { LocalDate } from "../domain/vocabulary.ts";
import type { HolidayCorrectionRow } from "./schema-team.ts";
import type { Db, Tx } from "./store.ts";

export const correctionsFrom = (db: Db, workspace: string, today: LocalDate): Promise<HolidayCorrectionRow[]> =>
  db
    .selectFrom("holiday_corrections")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("day", ">=", today)
    .orderBy("day")
    .orderBy("country")
    .execute();

/** Forgets what was said of that day before, whoever it was said for. */
export const dropCorrections = (tx: Tx, workspace: string, day: LocalDate): Promise<unknown> =>
  tx.deleteFrom("holiday_corrections").where("workspace_id", "=", workspace).where("day", "=", day).execute();

export async function correctDay(tx: Tx, row: HolidayCorrectionRow): Promise<void> {
  await dropCorrections(tx, row.workspace_id, row.day);
  await tx.insertInto("holiday_corrections").values(row).execute();
}
