/** Rows that name a row which is not there, in columns of which the database itself does not make sure. */
import { sql } from "kysely";
import type { Db } from "../../../src/store/store.ts";

const NAMING = [
  ["follow_ups", "touchpoint_id", "touchpoints"],
  ["meetings", "client_id", "clients"],
  ["meetings", "touchpoint_id", "touchpoints"],
  ["series", "follow_up_id", "follow_ups"],
  ["nudges", "follow_up_id", "follow_ups"],
  ["pending_answers", "action_id", "actions"],
] as const;

/** A sentence for each column that does. */
export async function pointingNowhere(db: Db): Promise<readonly string[]> {
  const said: string[] = [];
  for (const [table, column, target] of NAMING) {
    const { rows } = await sql<{ readonly count: number }>`
      select count(*) as count from ${sql.table(table)} as named
      where ${sql.ref(`named.${column}`)} is not null and not exists (
        select 1 from ${sql.table(target)} as there
        where there.workspace_id = named.workspace_id and there.id = ${sql.ref(`named.${column}`)})`.execute(db);
    const count = rows[0]?.count ?? 0;
    if (count > 0) said.push(`${count} rows of ${table} name ${column} that are not there`);
  }
  return said;
}
