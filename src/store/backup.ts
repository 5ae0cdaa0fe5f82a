/** Copies of a SQLite memory, taken while it is served, and put back when it is not. */
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import type { Instant } from "../domain/vocabulary.ts";
import { type Quieted, quietAfterRestore } from "./after-restore.ts";
import { connect } from "./connect.ts";
import { madeForOwner } from "./dialect/sqlite.ts";
import { erasureListOf, readErasureList, writeErasureList } from "./erasure-list.ts";
import { erasuresIn } from "./erasures.ts";
import { forgetAgain } from "./forget-again.ts";
import type { ErasureRow } from "./schema.ts";
import { holdServingLock } from "./serving-lock.ts";

/** The file is no sound SQLite database. */
class Unsound extends Error {
  override readonly name = "Unsound";
}

/** Pages copied between two turns of the event loop. */
const PAGES = 1_000;
/** What of a database's journal may lie beside its file. */
const BESIDE = ["-wal", "-shm", "-journal"] as const;

/**
 * Copies `file` to `copy` by SQLite's own online backup: whole and as it was at the moment of the call, however much is
 * written meanwhile. The copy is checked before it takes its name, so a half one is never mistaken for a backup.
 * Throws `Unsound`.
 */
export async function backUp(file: string, copy: string): Promise<{ readonly bytes: number }> {
  const partial = `${copy}.partial`;
  rmSync(partial, { force: true });
  madeForOwner(partial);
  const source = new Database(file, { readonly: true, fileMustExist: true });
  try {
    // One read for the whole copy. A backup that lets go between its steps begins anew whenever somebody else has written
    // (https://www.sqlite.org/backup.html), and never ends under steady writes. No writer waits for who reads a WAL.
    source.exec("begin");
    source.prepare("select count(*) from sqlite_schema").get();
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

interface Restored {
  /** Where the database is that was replaced; `null`: there was none. */
  readonly kept: string | null;
  readonly quieted: Quieted;
  /** People who were forgotten after the backup was made, and are again. */
  readonly forgotten: number;
}

/**
 * Puts a backup in the place of `file`, brought up to this version and quieted (`after-restore.ts`), without the people who
 * were forgotten since; the file it replaces is kept beside it, damaged or not. Throws `Unsound`, `AlreadyServing`
 * while somebody serves the file, `NewerSchema` when a newer Rapport made the backup.
 */
export async function restore(backup: string, file: string, now: Instant): Promise<Restored> {
  const release = holdServingLock(file);
  try {
    const partial = `${file}.restoring`;
    for (const beside of ["", ...BESIDE]) rmSync(`${partial}${beside}`, { force: true });
    copyFileSync(backup, partial);
    chmodSync(partial, 0o600);
    settle(partial);
    const known = [...readErasureList(erasureListOf(file)), ...erasuresInFile(file)];
    const store = await connect(partial);
    const { quieted, forgotten, erasures } = await store
      .write(async (tx) => ({
        quieted: await quietAfterRestore(tx, now),
        forgotten: await forgetAgain(tx, known, now),
        erasures: await erasuresIn(tx),
      }))
      .finally(() => store.close());
    settle(partial);
    if (forgotten > 0) rewrite(partial);
    const kept = setAside(file);
    writeErasureList(erasureListOf(file), erasures);
    renameSync(partial, file);
    return { kept, quieted, forgotten };
  } finally {
    release();
  }
}

/** Of a file that is about to be replaced: nothing when it is damaged, or of an older version, and then its list has them. */
function erasuresInFile(file: string): readonly ErasureRow[] {
  if (!existsSync(file)) return [];
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { fileMustExist: true });
    return db.prepare<[], ErasureRow>("select workspace_id, contact_id, at from erasures").all();
  } catch {
    return [];
  } finally {
    db?.close();
  }
}

/** Without the free pages of an older version, in which a forgotten name may still stand. */
function rewrite(file: string): void {
  const db = new Database(file);
  try {
    db.exec("vacuum");
  } finally {
    db.close();
  }
}

/** A sound file goes into one piece; a damaged one is why people restore, and is kept with its journal as it is. */
function setAside(file: string): string | null {
  if (!existsSync(file)) {
    for (const beside of BESIDE) rmSync(`${file}${beside}`, { force: true });
    return null;
  }
  const kept = freeName(`${file}.before-restore`);
  try {
    settle(file);
  } catch (error) {
    if (!(error instanceof Unsound)) throw error;
  }
  for (const beside of BESIDE) if (existsSync(`${file}${beside}`)) renameSync(`${file}${beside}`, `${kept}${beside}`);
  renameSync(file, kept);
  return kept;
}

/** No restore takes the place of what an earlier one kept. */
function freeName(name: string): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(tried)) return tried;
  }
}
