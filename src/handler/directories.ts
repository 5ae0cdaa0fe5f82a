/** Built directories, kept while the names in them stay as they are. */
import type { Asker } from "../chat/asker.ts";
import { directoryKey, directoryOf } from "../store/directory.ts";
import type { Tx } from "../store/store.ts";
import { buildDirectory, type Directory } from "../understanding/directory.ts";

export type DirectoryFor = (tx: Tx, asker: Asker) => Promise<Directory>;

const KEPT = 64;

/**
 * The least recently used of 64 directories gives way: one is kept for each pair of eyes that sees differently. A new
 * one is made from the last that was used in its workspace, so that a change of one client costs little.
 */
export function keepDirectories(): DirectoryFor {
  const kept = new Map<string, Directory>();
  return async (tx, asker) => {
    const key = await directoryKey(tx, asker);
    const known = kept.get(key);
    const last = [...kept].findLast(([other]) => other.startsWith(`${asker.workspace} `))?.[1];
    const directory = known ?? buildDirectory(await directoryOf(tx, asker), last);
    kept.delete(key);
    kept.set(key, directory);
    const oldest = kept.size > KEPT ? kept.keys().next() : undefined;
    if (oldest && !oldest.done) kept.delete(oldest.value);
    return directory;
  };
}
