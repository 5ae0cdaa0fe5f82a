/** For tests of two at once on PostgreSQL. */
import { sql } from "kysely";
import type { Store } from "../../src/store/store.ts";

/** Resolves once a transaction of this database waits for what another one has locked. */
export async function somebodyWaits(store: Store): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(store.db);
    if (rows.length > 0) return;
  }
}
