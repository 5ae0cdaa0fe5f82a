/** Series of follow-ups: the rule, and the one occurrence that is open. */
import type { Asker } from "../chat/asker.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { SeriesRow } from "./schema-trouble.ts";
import type { Db, Tx } from "./store.ts";

/** The series whose open occurrence is this follow-up. */
export const seriesOf = (db: Db, workspace: string, followUp: string): Promise<SeriesRow | undefined> =>
  db
    .selectFrom("series")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("follow_up_id", "=", followUp)
    .executeTakeFirst();

export async function saveSeries(tx: Tx, row: SeriesRow): Promise<void> {
  await tx.insertInto("series").values(row).execute();
}

/** Another follow-up stands for the series now. */
export async function moveSeries(
  tx: Tx,
  { workspace }: Pick<Asker, "workspace">,
  id: string,
  to: { readonly follow_up_id: string; readonly on_day: LocalDate },
): Promise<void> {
  await tx.updateTable("series").set(to).where("workspace_id", "=", workspace).where("id", "=", id).execute();
}

export async function deleteSeries(tx: Tx, workspace: string, id: string): Promise<void> {
  await tx.deleteFrom("series").where("workspace_id", "=", workspace).where("id", "=", id).execute();
}
