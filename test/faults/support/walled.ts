/** PostgreSQL memories served within the walls of row-level security, and a look that forgets whose it is. */
import { sql } from "kysely";
import { DEFAULT_WORKSPACE } from "../../../migrations/0004_a_workspace_from_the_start.ts";
import { connect } from "../../../src/store/connect.ts";
import type { Db, Store } from "../../../src/store/store.ts";
import { readIn } from "../../../src/store/wall.ts";
import { makeDatabase } from "../../support/fast-postgres.ts";
import { asPlainRole } from "../../support/plain-role.ts";

export interface Memory {
  readonly served: Store;
  /** Everything, seen from behind the walls. */
  readonly whole: Store;
  /** Every table that names a workspace. */
  readonly tables: readonly string[];
  readonly close: () => Promise<void>;
}

/** Databases are emptied and used again, two at a time: making ten thousand would be most of the time. */
export async function walledMemories(
  server: string,
): Promise<{ readonly open: () => Promise<Memory>; readonly close: () => Promise<void> }> {
  const free: Memory[] = [];
  const all: Store[] = [];
  for (const name of ["neighbours_one", "neighbours_other"]) {
    const url = await makeDatabase(server, name);
    const [served, whole] = [await connect(asPlainRole(url)), await connect(url)];
    all.push(served, whole);
    const tables = await walledTables(whole.db);
    const memory: Memory = {
      served,
      whole,
      tables,
      close: async () => {
        await empty(whole.db, tables);
        free.push(memory);
      },
    };
    free.push(memory);
  }
  return {
    open: async () => {
      const memory = free.pop();
      if (!memory) throw new Error("more memories are open than there are databases");
      return memory;
    },
    close: async () => {
      for (const store of all) await store.close();
    },
  };
}

/** As a new database is: nothing but the default workspace, and no clock was ever here. Deleting these few rows is faster than truncating sixty tables. */
async function empty(db: Db, tables: readonly string[]): Promise<void> {
  const deletes = tables.map((table) => `delete from ${table};`).join(" ");
  await sql
    .raw(
      `begin; set local session_replication_role = replica; ${deletes}
      delete from latest_moments; delete from paces; delete from sole_tasks;
      delete from workspaces where id <> '${DEFAULT_WORKSPACE}';
      update workspaces set zone = 'UTC', language = 'en', sharing = 'shared', directory_version = 1; commit`,
    )
    .execute(db);
}

async function walledTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'workspace_id' order by 1`.execute(db);
  return rows.map((row) => row.name);
}

/** Rows of all tables together, by whose they are, asked by somebody who forgot to say whose. */
async function foreignRows(db: Db, tables: readonly string[]): Promise<number> {
  const parts = tables.map((table) => `select workspace_id from ${table}`);
  const { rows } = await sql<{ readonly count: number }>`
    select count(*) as count from (${sql.raw(parts.join(" union all "))}) as everything
    where workspace_id <> ${DEFAULT_WORKSPACE}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** From within the default workspace: how many rows of others there are that it was not shown, and that it was. */
export async function forgetfulLook({
  served,
  whole,
  tables,
}: Memory): Promise<{ readonly kept: number; readonly leaked: number }> {
  const leaked = await readIn(served, DEFAULT_WORKSPACE, (db) => foreignRows(db, tables));
  return { kept: (await foreignRows(whole.db, tables)) - leaked, leaked };
}
