/** PostgreSQL as Rapport needs it: integers as safe numbers, commits that are on disk. */
import { PostgresDialect } from "kysely";
import pg from "pg";

const INT8 = 20;
const NUMERIC = 1700;
const CONNECTIONS = 10;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("an integer beyond what can be counted exactly");
  return value;
}

/** `url`: `postgres://…`. Counts and sums come back as int8 or numeric; Rapport only ever sums whole numbers. */
export function openPostgres(url: string): { readonly dialect: PostgresDialect; readonly pool: pg.Pool } {
  const parsers: Record<number, (text: string) => unknown> = { [INT8]: safeInteger, [NUMERIC]: safeInteger };
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format as "text"), // pg asks for text unless told
    },
  });
  // An idle connection that breaks is reported here; without a listener it would end the process.
  pool.on("error", () => undefined);
  return { pool, dialect: new PostgresDialect({ pool }) };
}
