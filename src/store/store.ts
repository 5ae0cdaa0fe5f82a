/** The one memory: an open database, and the one way to change it. */
import type { Kysely, Transaction } from "kysely";
import type { Dialect } from "./dialect/columns.ts";
import type { Schema } from "./schema.ts";

/** What queries that only read are given; a transaction will do as well. */
export type Db = Kysely<Schema>;
export type Tx = Transaction<Schema>;

export interface Store {
  readonly dialect: Dialect;
  readonly db: Db;
  /**
   * Runs `work` in one transaction and commits it before it resolves. Inside, only `tx` may be awaited: SQLite has one
   * connection, so anything else awaited there makes everybody wait, and using the outer `db` hangs.
   *
   * Throws `StorageFault` when the database could not take it; whatever `work` throws is rolled back and thrown on.
   */
  readonly write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}
