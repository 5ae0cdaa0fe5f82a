/** Which errors mean "the database could not take it": nothing was recorded, and it may work later. */
import type { Kysely, Transaction } from "kysely";
import { StorageFault } from "../../chat/faults.ts";

/** SQLite's primary result codes for a file that cannot be read or written now. */
const SQLITE = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|PROTOCOL)/;
/**
 * PostgreSQL's classes: 08 connection, 53 resources, 55P03 lock, 25P03 stood still, 25006 only read (a standby, or a full
 * disk at a provider), 57 operator, 58 system, 40 rolled back by others, XX001 and XX002 damaged files.
 */
const POSTGRES = /^(08|53|57|58|40)|^(55P03|25P03|25006|XX001|XX002)$/;
const NETWORK = /^E(CONNREFUSED|CONNRESET|CONNABORTED|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|NETDOWN)$/;
/** Messages of errors that carry no code: SQLite after SQLITE_FULL, pg when a connection dies under a query, or its answer does not come. */
const WORDS =
  /cannot (commit|rollback) - no transaction is active|Connection terminated|Query read timeout|Client has encountered a connection error|timeout exceeded when trying to connect/;

function isStorageFault(error: Error): boolean {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return SQLITE.test(code) || POSTGRES.test(code) || NETWORK.test(code) || WORDS.test(error.message);
}

const storageFault = (cause: unknown): StorageFault => new StorageFault("the database could not take it", { cause });

/** Wraps a fault of the database, and leaves every other error as it is. */
export const asStorageFault = (error: unknown): unknown =>
  error instanceof Error && isStorageFault(error) ? storageFault(error) : error;

/**
 * `work` in a transaction. Throws `StorageFault` for a fault of the database; whatever else `work` throws is rolled back
 * and thrown on. Before it has begun nobody but the database can be at fault: a password that was changed, a name that
 * is not resolved, a certificate that has run out have codes without end.
 */
export async function inTransaction<DB, T>(db: Kysely<DB>, work: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
  let begun = false;
  try {
    return await db.transaction().execute((tx) => {
      begun = true;
      return work(tx);
    });
  } catch (error) {
    throw begun ? asStorageFault(error) : storageFault(error);
  }
}

/** Two transactions were in each other's way, and PostgreSQL rolled this one back whole: it may be run again at once. */
export const isCrossed = (error: unknown): boolean => {
  const cause = error instanceof StorageFault ? error.cause : error;
  return cause instanceof Error && "code" in cause && (cause.code === "40001" || cause.code === "40P01");
};

/** A query names a table that is not there: the database is new. */
export const isNoTable = (error: unknown): boolean =>
  error instanceof Error && (("code" in error && error.code === "42P01") || error.message.startsWith("no such table"));

/** Another holds the SQLite file. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");

const DISK = /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)|^(ENOSPC|EDQUOT|EIO|EROFS|EACCES)$/;

/** What the disk said when a SQLite file, or one beside it, could not be opened or written; `null` for other errors. */
export function saidByDisk(error: unknown): string | null {
  const cause = error instanceof StorageFault ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return cause instanceof Error && DISK.test(code) ? `${cause.message} (${code})` : null;
}
