/** Who was forgotten, by ids and moment alone: no backup may bring them back. */
import type { ErasureRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

/** Rows written at once: well below what one statement may carry. */
const AT_ONCE = 500;

export async function noteErasures(tx: Tx, rows: readonly ErasureRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await tx
      .insertInto("erasures")
      .values(rows.slice(from, from + AT_ONCE))
      .onConflict((conflict) => conflict.columns(["workspace_id", "contact_id"]).doNothing())
      .execute();
  }
}

export const erasuresIn = (db: Db): Promise<ErasureRow[]> =>
  db.selectFrom("erasures").selectAll().orderBy("at").orderBy("contact_id").execute();
