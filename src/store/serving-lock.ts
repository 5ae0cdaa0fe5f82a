/** One server a SQLite file: the lock belongs to serving, so that an import or a backup may work beside it. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { isBusy } from "./dialect/faults.ts";

export class AlreadyServing extends Error {
  override readonly name = "AlreadyServing";
}

/**
 * Holds `<file>.serving` locked by the operating system until released or the process ends, however it ends: nothing
 * is left behind to clean up. Throws `AlreadyServing` at once when another process serves the same file.
 */
export function holdServingLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new Database(`${file}.serving`, { timeout: 0 });
  try {
    // A rollback journal: its exclusive lock is on the file itself, and dies with the process.
    lock.pragma("journal_mode = DELETE");
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new AlreadyServing(
      `another Rapport already serves ${file}; stop it first, or give this one its own DATABASE_URL`,
      { cause: error },
    );
  }
  return () => lock.close();
}
