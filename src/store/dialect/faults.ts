/** Which errors mean "the database could not take it": nothing was recorded, and it may work later. */
import { StorageFault } from "../../chat/faults.ts";

/** SQLite's primary result codes for a file that cannot be read or written now. */
const SQLITE = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|PROTOCOL)/;
/** PostgreSQL's classes: 08 connection, 53 resources, 55P03 lock, 25P03 stood still, 57 operator, 58 system, 40 rolled back by others. */
const POSTGRES = /^(08|53|57|58|40)|^(55P03|25P03)$/;
const NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/;
/** Messages of errors that carry no code: SQLite after SQLITE_FULL, pg when a connection dies under a query. */
const WORDS =
  /cannot (commit|rollback) - no transaction is active|Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/;

function isStorageFault(error: Error): boolean {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return SQLITE.test(code) || POSTGRES.test(code) || NETWORK.test(code) || WORDS.test(error.message);
}

/** Wraps a fault of the database, and leaves every other error as it is. */
export function asStorageFault(error: unknown): unknown {
  if (!(error instanceof Error) || !isStorageFault(error)) return error;
  return new StorageFault("the database could not take it", { cause: error });
}

/** Two transactions were in each other's way, and PostgreSQL rolled this one back whole: it may be run again at once. */
export const isCrossed = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "40001" || error.code === "40P01");

/** A query names a table that is not there: the database is new. */
export const isNoTable = (error: unknown): boolean =>
  error instanceof Error && (("code" in error && error.code === "42P01") || error.message.startsWith("no such table"));
