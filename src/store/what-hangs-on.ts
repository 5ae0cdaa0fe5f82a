/**
 * What hangs on a client or a person, by table and column: neither may be taken back from under it. A table that is
 * added and names one of them stands here too: `test/store/what-hangs-on.test.ts` finds it.
 */
import { sql } from "kysely";
import type { Schema } from "./schema.ts";
import type { Tx } from "./store.ts";

type Hanging = readonly (readonly [table: keyof Schema, column: string])[];
type Kind = "clients" | "contacts";

/** Somebody did, said or agreed these: while one is there, what it is about stays. */
export const PAST: Readonly<Record<Kind, Hanging>> = {
  clients: [
    ["contacts", "client_id"],
    ["touchpoints", "client_id"],
    ["follow_ups", "client_id"],
    ["projects", "client_id"],
    ["complaints", "client_id"],
    ["price_rises", "client_id"],
    ["client_notes", "client_id"],
    ["series", "client_id"],
    ["handovers", "client_id"],
    ["silence_steps", "client_id"],
    ["job_moves", "from_client_id"],
    ["job_moves", "to_client_id"],
    ["revenues", "client_id"],
    ["invoices", "client_id"],
    ["client_terms", "client_id"],
    ["satisfactions", "client_id"],
    ["growth_ideas", "client_id"],
  ],
  contacts: [
    ["touchpoint_contacts", "contact_id"],
    ["contact_dates", "contact_id"],
    ["contact_interests", "contact_id"],
    ["greetings", "contact_id"],
    ["job_moves", "contact_id"],
  ],
};

/** Reckoned, or read in calendars: these go along. */
export const TRACES: Readonly<Record<Kind, Hanging>> = {
  clients: [
    ["health_days", "client_id"],
    ["silences", "client_id"],
    ["meetings", "client_id"],
  ],
  contacts: [],
};

export async function hasPast(tx: Tx, kind: Kind, workspace: string, id: string): Promise<boolean> {
  for (const [table, column] of PAST[kind]) {
    const { rows } = await sql`select 1 from ${sql.table(table)}
      where workspace_id = ${workspace} and ${sql.ref(column)} = ${id} limit 1`.execute(tx);
    if (rows.length > 0) return true;
  }
  return false;
}

export async function forgetTraces(tx: Tx, kind: Kind, workspace: string, id: string): Promise<void> {
  for (const [table, column] of TRACES[kind])
    await sql`delete from ${sql.table(table)}
      where workspace_id = ${workspace} and ${sql.ref(column)} = ${id}`.execute(tx);
}
