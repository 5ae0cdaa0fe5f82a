import { type Kysely, sql } from "kysely";

/** `never_contact`: a greeting, newsletter, invoice, report or no-show, as `src/domain/vocabulary.ts` names them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table touchpoints add column never_contact text`.execute(db);
}
