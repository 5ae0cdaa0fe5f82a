/**
 * PostgreSQL's row-level security: the server itself leaves out every row but those of one workspace, named for the
 * length of a transaction. SQLite has none, so there nothing is done (https://www.postgresql.org/docs/18/ddl-rowsecurity.html).
 */
import { CompiledQuery, type Kysely, type QueryExecutorProvider, sql } from "kysely";
import { isPostgres } from "./postgres.ts";
import { SHOW_ONLY } from "./round-trips.ts";

const SETTING = "rapport.workspace";

/** No workspace is called so: all of them at once. */
export const EVERY_WORKSPACE = "*";
export const NO_WORKSPACE = "";

/** From here to the end of the transaction only rows of that workspace are there. Outside of one it does nothing. */
export async function showOnly(tx: QueryExecutorProvider, workspace: string): Promise<void> {
  if (isPostgres(tx)) await tx.getExecutor().executeQuery(CompiledQuery.raw(SHOW_ONLY, [SETTING, workspace]));
}

/**
 * Makes a table show, and take, rows of the named workspace alone; forced, so that the owner of the table is held too.
 * The setting stands in a sub-select: it is then read once a query, not once a row.
 */
export async function wallIn(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  const seen = `(select current_setting('${SETTING}', true))`;
  // Only names written in migrations come here, never a value.
  for (const statement of [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy of_one_workspace on ${table} using (${column} = ${seen})`,
    `create policy of_every_workspace on ${table} using (${seen} = '${EVERY_WORKSPACE}')`,
  ]) {
    await sql.raw(statement).execute(db);
  }
}

/** Walls in every table that names a workspace and has no wall yet. */
export async function wallInAll(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) return;
  const { rows } = await sql<{ readonly name: string; readonly column: string }>`
    select c.relname as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
      and not a.attisdropped
      and (a.attname = 'workspace_id' or (c.relname = 'workspaces' and a.attname = 'id'))`.execute(db);
  for (const { name, column } of rows) await wallIn(db, name, column);
}

/** True when the role we are is one that PostgreSQL lets past every wall. */
export async function passesWalls(db: QueryExecutorProvider): Promise<boolean> {
  if (!isPostgres(db)) return false;
  const { rows } = await sql<{ readonly free: boolean }>`
    select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`.execute(db);
  return rows[0]?.free ?? true;
}
