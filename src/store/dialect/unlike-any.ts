/** Numbers that no row had before, not even in a transaction that was rolled back. */
import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import { isPostgres } from "./postgres.ts";

/** For `set`: random, and as large as JavaScript counts exactly; another one for each row. */
export const unlikeAny = (tx: QueryExecutorProvider): RawBuilder<number> =>
  isPostgres(tx) ? sql`floor(random() * 9007199254740991)::bigint` : sql`abs(random() % 9007199254740991)`;
