/** Copies of a SQLite memory, taken while it is served, and put back when it is not. */
import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import type { Instant } from "../domain/vocabulary.ts";
import { type Quieted, quietAfterRestore } from "./after-restore.ts";
import { connect } from "./connect.ts";
import { holdServingLock } from "./serving-lock.ts";

/** The file is no sound SQLite database. */
class Unsound extends Error {
  override readonly name = "Unsound";
}

/** Pages copied at a time: whoever writes meanwhile waits no longer than this takes. */
const PAGES = 1_000;

/**
 * Copies `file` to `copy` by SQLite's own online backup: whole and of one moment, also while it is written to. The
 * copy is checked before it takes its name, so a half one is never mistaken for a backup. Throws `Unsound`.
 */
export async function backUp(file: string, copy: string): Promise<{ readonly bytes: number }> {
  const partial = `${copy}.partial`;
  rmSync(partial, { force: true });
  const source = new Database(file, { readonly: true, fileMustExist: true });
  try {
    await source.backup(partial, { progress: () => PAGES });
  } finally {
    source.close();
  }
  const bytes = settle(partial);
  renameSync(partial, copy);
  return { bytes };
}

/** Checks a database file and leaves it in one piece, without files of its journal beside it. Returns its size. */
function settle(file: string): number {
  const db = openSound(file);
  try {
    const found: unknown = db.pragma("integrity_check", { simple: true });
    if (found !== "ok") throw new Unsound(`${file} is damaged: ${String(found)}`);
    const orphans: unknown = db.pragma("foreign_key_check");
    if (Array.isArray(orphans) && orphans.length > 0) throw new Unsound(`${file} holds rows that belong to nothing`);
    db.pragma("journal_mode = DELETE");
    return Number(db.pragma("page_count", { simple: true })) * Number(db.pragma("page_size", { simple: true }));
  } catch (error) {
    throw error instanceof Unsound ? error : new Unsound(`${file} is not a database of Rapport`, { cause: error });
  } finally {
    db.close();
  }
}

function openSound(file: string): Database.Database {
  try {
    return new Database(file, { fileMustExist: true });
  } catch (error) {
    throw new Unsound(`${file} cannot be read`, { cause: error });
  }
}

/**
 * Puts a backup in the place of `file`, brought up to this version and quieted (`after-restore.ts`); the file it replaces is kept beside it. Throws
 * `Unsound`, `AlreadyServing` while somebody serves the file, `NewerSchema` when a newer Rapport made the backup.
 */
export async function restore(
  backup: string,
  file: string,
  now: Instant,
): Promise<{ readonly kept: string | null; readonly quieted: Quieted }> {
  const release = holdServingLock(file);
  try {
    const partial = `${file}.restoring`;
    rmSync(partial, { force: true });
    copyFileSync(backup, partial);
    settle(partial);
    const store = await connect(partial);
    const quieted = await store.write((tx) => quietAfterRestore(tx, now)).finally(() => store.close());
    settle(partial);
    const kept = existsSync(file) ? `${file}.before-restore` : null;
    if (kept !== null) {
      // Everything of its journal goes into the file, so that the file alone is whole.
      settle(file);
      renameSync(file, kept);
    }
    for (const beside of ["-wal", "-shm", "-journal"]) rmSync(`${file}${beside}`, { force: true });
    renameSync(partial, file);
    return { kept, quieted };
  } finally {
    release();
  }
}
