/** Workspaces of any size, written by SQLite itself: a million rows of a table take seconds. */
import { join } from "node:path";
import Database from "better-sqlite3";
import { DEFAULT_WORKSPACE } from "../migrations/0004_a_workspace_from_the_start.ts";
import { connect } from "../src/store/connect.ts";
import type { Store } from "../src/store/store.ts";
import { scratchFolder } from "./app.ts";

/** Mon 23 Nov 2026, 09:00 UTC: the first morning of those who are due. */
export const FIRST_MORNING = Date.UTC(2026, 10, 23, 9);
export const DAY_MS = 86_400_000;
const NEVER_IN_THE_BENCH = Date.UTC(2100, 0);
/** Of each member who gets a morning. */
const CLIENTS_EACH = 15;

export interface Grown {
  /** How many members, clients and follow-ups there are, each. */
  readonly rows: number;
  /** Of the members, so many have their morning due, with fifteen clients and fifteen follow-ups each; the rest never. */
  readonly due: number;
}

/** A database file in which `due` members have a usual day among `rows` of everything. */
export async function grownStore({ rows, due }: Grown): Promise<Store> {
  const file = join(scratchFolder(), "grown.sqlite");
  await (await connect(file)).close();
  const raw = new Database(file);
  // Only while it grows: what is measured opens the file anew, as it is always opened.
  raw.pragma("synchronous = OFF");
  raw.pragma("foreign_keys = OFF");
  const indexes = raw
    .prepare<[], { readonly name: string; readonly sql: string }>(
      "select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in ('members', 'clients', 'follow_ups', 'identities')",
    )
    .all();
  for (const { name } of indexes) raw.exec(`drop index ${name}`);
  const numbers = "with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < @rows)";
  const given = {
    workspace: DEFAULT_WORKSPACE,
    rows,
    due,
    each: CLIENTS_EACH,
    at: FIRST_MORNING,
    never: NEVER_IN_THE_BENCH,
  };
  const fill = (statement: string): void => {
    const named = Object.fromEntries(Object.entries(given).filter(([name]) => statement.includes(`@${name}`)));
    raw.prepare(statement).run(named);
  };
  raw.exec("begin");
  fill(`${numbers} insert into members (workspace_id, id, name, role, language, zone, language_chosen, zone_chosen,
      work_days, checklist_at, quiet_from, quiet_to, country, deliver_to, checklist_due_at, created_at)
    select @workspace, printf('m%07d', i), 'Member ' || i, 'member', 'en', 'UTC', 0, 0, '1234567', '09:00', '20:00', '08:00',
      null, 'web', iif(i < @due, @at, @never), 0 from n`);
  fill(`${numbers} insert into identities (workspace_id, platform, team, external_id, member_id, created_at)
    select @workspace, 'web', '', 'm' || i, printf('m%07d', i), 0 from n where i < @due`);
  // The last contact of a client is days to weeks ago, so that some of each member's are past a maximum.
  fill(`${numbers} insert into clients (workspace_id, id, name, search_name, aliases, tier, tier_chosen, stage, owner_id,
      restricted, starred, in_person_off, any_on, any_due_at, created_at)
    select @workspace, printf('c%07d', i), 'Client ' || i, 'client ' || i, '[]', 'growth', 1, 'active',
      printf('m%07d', i / @each), 0, 0, 1, date(@at / 1000, 'unixepoch', '-' || (i % 45) || ' days'),
      @at + (30 - i % 45) * 86400000, 0 from n`);
  fill(`${numbers} insert into follow_ups (workspace_id, id, client_id, member_id, created_by, text, kind, ower, due_on,
      state, created_at)
    select @workspace, printf('f%07d', i), printf('c%07d', i), printf('m%07d', i / @each), printf('m%07d', i / @each),
      'send the estimate', 'promise', 'us', date(@at / 1000, 'unixepoch', (i % 30 - 3) || ' days'), 'open', 0 from n`);
  raw.exec("commit");
  for (const { sql } of indexes) raw.exec(sql);
  raw.pragma("wal_checkpoint(TRUNCATE)");
  raw.close();
  return connect(file);
}
