import { type Kysely, sql } from "kysely";

/** So that an import works before anyone has come: the first Slack team binds to it, Telegram joins it. */
export const DEFAULT_WORKSPACE = "default";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`insert into workspaces (id, name, zone, language, sharing, directory_version, created_at)
    values (${DEFAULT_WORKSPACE}, 'Rapport', 'UTC', 'en', 'shared', 1, 0)`.execute(db);
}
