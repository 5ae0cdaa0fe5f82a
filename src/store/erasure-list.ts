/**
 * The list of erasures beside a SQLite file: `FILE.erased`, a line each, ids and moments and nothing else. It outlives
 * the file, so that a backup put in its place forgets the same people.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { z } from "zod";
import { erasuresIn } from "./erasures.ts";
import type { ErasureRow } from "./schema.ts";
import type { Store } from "./store.ts";
import { readAcross } from "./wall.ts";

const Row = z.object({ workspace_id: z.string(), contact_id: z.string(), at: z.number() });

export const erasureListOf = (file: string): string => `${file}.erased`;

/** A torn last line, as a power cut leaves one, is passed over; the table has it. */
export function readErasureList(list: string): readonly ErasureRow[] {
  if (!existsSync(list)) return [];
  return readFileSync(list, "utf8")
    .split("\n")
    .flatMap((line) => {
      const read = Row.safeParse(parsed(line));
      return read.success ? [read.data] : [];
    });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Replaced as a whole and synced, so that there is always one that can be read. */
export function writeErasureList(list: string, rows: readonly ErasureRow[]): void {
  const next = `${list}.next`;
  const open = openSync(next, "w", 0o600);
  try {
    writeSync(open, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
  renameSync(next, list);
}

/** Brings the list up to date whenever it is asked to; costs one count while nobody was forgotten. */
export function erasureKeeper(store: Store, file: string): () => Promise<void> {
  let listed = 0;
  return () =>
    readAcross(store, "forget again", async (db) => {
      const { count } = await db
        .selectFrom("erasures")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      if (count === listed) return;
      writeErasureList(erasureListOf(file), await erasuresIn(db));
      listed = count;
    });
}
