/** Who waits for whom. SQLite has one writer at a time, so there nothing of this is needed. */
import { CompiledQuery, type QueryExecutorProvider, type SelectQueryBuilder } from "kysely";
import { isPostgres } from "./postgres.ts";
import { HOLD } from "./round-trips.ts";

/** From here to the end of the transaction nobody else is past this point with the same name; whoever comes waits. */
export async function alone(tx: QueryExecutorProvider, name: string): Promise<void> {
  if (isPostgres(tx)) await tx.getExecutor().executeQuery(CompiledQuery.raw(HOLD, [name]));
}

/**
 * For `$call`: takes the rows for the rest of the transaction, and leaves out those that another one has taken. Rows that
 * name one of them may be written meanwhile.
 */
export const unlessTaken =
  (tx: QueryExecutorProvider) =>
  <DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O> =>
    isPostgres(tx) ? query.forNoKeyUpdate().skipLocked() : query;
