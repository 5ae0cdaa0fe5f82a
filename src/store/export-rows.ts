/** Everything people have told Rapport in one workspace, table by table. */
import { sql } from "kysely";
import type { Schema } from "./schema.ts";
import type { Db } from "./store.ts";

/** Rows read at a time. */
const PAGE = 1_000;

/**
 * Every table, with the rest of its key after `workspace_id`; `null`: not exported. That is Rapport's own machinery
 * (messages on their way, buttons, codes, strangers), and holds nothing of people's that is not in the others. A table
 * that is added has to say here what it is.
 */
const KEYS: Readonly<Record<keyof Schema, readonly string[] | null>> = {
  workspaces: null,
  workspace_bindings: null,
  slack_installations: null,
  spent_states: null,
  members: ["id"],
  identities: ["platform", "team", "external_id"],
  absences: ["member_id"],
  review_times: ["member_id"],
  holiday_corrections: ["country", "day"],
  given_roles: ["member_id"],
  tier_cadences: ["tier", "clock"],
  clients: ["id"],
  contacts: ["id"],
  contact_dates: ["id"],
  contact_interests: ["id"],
  job_moves: ["id"],
  handovers: ["id"],
  touchpoints: ["id"],
  touchpoint_contacts: ["touchpoint_id", "contact_id"],
  follow_ups: ["id"],
  series: ["id"],
  nudges: ["id"],
  projects: ["id"],
  project_statuses: ["id"],
  brief_answers: ["id"],
  papers: ["id"],
  rescues: ["id"],
  complaints: ["id"],
  silences: ["client_id"],
  silence_steps: ["id"],
  health_days: ["client_id", "day"],
  revenues: ["client_id", "month", "currency"],
  invoices: ["id"],
  price_rises: ["id"],
  client_terms: ["client_id"],
  satisfactions: ["id"],
  growth_ideas: ["id"],
  client_notes: ["id"],
  greetings: ["id"],
  bonus_rules: ["workspace_id"],
  bonus_viewers: ["member_id"],
  meetings: ["id"],
  checklists: ["member_id", "day"],
  journal: ["id"],
  // A calendar's address and link are keys to somebody's own calendar.
  calendars: null,
  calendar_links: null,
  actions: null,
  pending_answers: null,
  codes: null,
  strangers: null,
  inbox: null,
  inbox_keys: null,
  outbox: null,
  mailbox: null,
  erasures: null,
  paces: null,
  sole_tasks: null,
  zone_data: null,
  latest_moments: null,
  due_times_behind: null,
};

/** The tables of an export, in the order they are written. */
export const exportedTables = (): readonly (keyof Schema)[] =>
  (Object.keys(KEYS) as (keyof Schema)[]).filter((table) => KEYS[table] !== null); // the keys of KEYS are its type's

export type ExportedRow = Readonly<Record<string, string | number | null>>;

/** Rows in the order of their key, a page at a time, however many there are. */
export async function* exportedRows(
  db: Db,
  workspace: string,
  table: keyof Schema,
): AsyncGenerator<readonly ExportedRow[]> {
  const key = KEYS[table];
  if (key === null) return;
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: ExportedRow | undefined;
  for (;;) {
    const after = last && sql`and (${columns}) > (${sql.join(key.map((column) => last?.[column] ?? null))})`;
    const { rows } = await sql<ExportedRow>`
      select * from ${sql.table(table)} where workspace_id = ${workspace} ${after ?? sql``}
      order by ${columns} limit ${sql.lit(PAGE)}`.execute(db);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (rows.length < PAGE) return;
  }
}
