/** PostgreSQL as Rapport needs it: integers as safe numbers, commits that are on disk, and nobody waited for without end. */
import { PostgresAdapter, PostgresDialect, type QueryExecutorProvider } from "kysely";
import pg from "pg";
import { sparingRoundTrips } from "./round-trips.ts";

/** What a process that serves is called in `pg_stat_activity`: said to operators, and asked for by `company.ts`. */
export const RAPPORT = "rapport";
const INT8 = 20;
const NUMERIC = 1700;
const CONNECTIONS = 10;
/** As long as SQLite waits for its writer; then the event is not acknowledged, and comes again. */
const LOCK_MS = 5_000;
/** Nothing but the database is awaited inside a transaction: one that is idle so long belongs to a process that stands still. */
const IDLE_IN_TRANSACTION_MS = 10_000;
const CONNECTING_MS = 5_000;
/**
 * A server that has been silent for so long is asked whether it is there, ten times in ten seconds. Node would leave that
 * to the system, which asks after two hours: until then a host that vanished has whoever waits for its answer wait.
 */
export const ASKED_AFTER = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const;
/** Longer than any statement of a serving process takes: its server is stuck, or is no longer there to say so. */
const ANSWER_MS = 60_000;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("an integer beyond what can be counted exactly");
  return value;
}

/**
 * `url`: `postgres://…`. Counts and sums come back as int8 or numeric; Rapport only ever sums whole numbers. A statement
 * that is not answered within `answerMs` fails, and its connection is given up; 0: it may take any time.
 */
export function openPostgres(
  url: string,
  answerMs = ANSWER_MS,
): { readonly dialect: PostgresDialect; readonly pool: pg.Pool } {
  const parsers: Record<number, (text: string) => unknown> = { [INT8]: safeInteger, [NUMERIC]: safeInteger };
  const pool = new pg.Pool({
    connectionString: url,
    application_name: RAPPORT,
    max: CONNECTIONS,
    pipeline: true,
    ...ASKED_AFTER,
    connectionTimeoutMillis: CONNECTING_MS,
    query_timeout: answerMs,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format as "text"), // pg asks for text unless told
    },
  });
  // A connection that breaks, idle or between two queries, is reported here; without listeners it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return { pool, dialect: new PostgresDialect({ pool: sparingRoundTrips(pool) }) };
}

/** For the few places where a query differs. */
export const isPostgres = (db: QueryExecutorProvider): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/** Any number that nothing else in the database locks. */
const MIGRATING = 7_277_678;

/**
 * Does `work` while no other process does the same on this database. The lock is held by a connection of its own, so it
 * ends with the process however that ends.
 */
export async function migratingAlone<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECTING_MS, ...ASKED_AFTER });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATING]);
    return await work();
  } finally {
    await client.end();
  }
}
