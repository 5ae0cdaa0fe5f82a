/** The mark of a database into which a memory is being moved: whoever acted on it would act on half a memory. */
import { type QueryExecutorProvider, sql } from "kysely";

/** How far each table has come. It exists while a move is unfinished, and only then. */
export const PROGRESS_TABLE = "move_progress";

/** The move into this database has not ended. */
export class UnfinishedMove extends Error {
  override readonly name = "UnfinishedMove";
}

/** `db`: a PostgreSQL database; nothing is ever moved into a SQLite file. */
export async function isHalfMoved(db: QueryExecutorProvider): Promise<boolean> {
  const { rows } = await sql<{ readonly there: boolean }>`
    select to_regclass(${PROGRESS_TABLE}) is not null as there`.execute(db);
  return rows[0]?.there ?? false;
}
