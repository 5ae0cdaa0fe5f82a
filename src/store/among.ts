/** Looks many up by keys of several columns at once. */
import { type SqlBool, sql } from "kysely";

/** `columns` are among `keys`, one value for each column; there has to be one at least. SQLite wants the word `values`. */
export const among = (columns: readonly string[], keys: readonly (readonly string[])[]) =>
  sql<SqlBool>`(${sql.join(columns.map((column) => sql.ref(column)))}) in (values ${sql.join(
    keys.map((key) => sql`(${sql.join(key)})`),
  )})`;
