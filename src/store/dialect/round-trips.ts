/**
 * Fewer waits for the server: what opens a transaction, says whose rows are in sight or takes a lock answers nothing that
 * anybody reads, so it is sent together with the query after it (https://node-postgres.com/features/pipelining).
 */
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";

export const SHOW_ONLY = "select set_config($1, $2, true)";
export const HOLD = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
const SENT_AHEAD: ReadonlySet<string> = new Set(["begin", SHOW_ONLY, HOLD]);
const ENDS: ReadonlySet<string> = new Set(["commit", "rollback"]);

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** `pool`: of clients with `pipeline: true`. */
export function sparingRoundTrips(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const sparing = known.get(client) ?? sparingClient(client);
      known.set(client, sparing);
      return sparing;
    },
  };
}

/** An error of what was sent ahead is the error of the query that it was sent with. */
function sparingClient(client: pg.PoolClient): PostgresPoolClient {
  let ahead: Statement[] = [];

  async function query(text: string, values: readonly unknown[]): Promise<unknown> {
    if (SENT_AHEAD.has(text)) {
      // Whose rows are in sight is said anew: what was said before, and nobody asked for, need not be told.
      if (text === SHOW_ONLY) ahead = ahead.filter((one) => one.text !== SHOW_ONLY);
      ahead.push({ text, values });
      return { command: "SELECT", rowCount: 0, rows: [] };
    }
    const before = ahead;
    ahead = [];
    if (ENDS.has(text)) {
      // Nothing was asked since it was opened: the server has not heard of this transaction.
      if (before[0]?.text === "begin") return { command: text.toUpperCase(), rowCount: 0, rows: [] };
      return client.query(text, [...values]);
    }
    const answers = await Promise.all(
      [...before, { text, values }].map((one) => client.query(one.text, [...one.values])),
    );
    return answers.at(-1);
  }

  return {
    query: query as PostgresPoolClient["query"], // cursors, its other shape, are not handed to the dialect
    release: (destroy) => {
      ahead = [];
      client.release(destroy);
    },
  };
}
