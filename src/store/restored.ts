/** A copy that other tools have put in its place: `pg_restore`, `psql`, or a machine's snapshot. */
import type { Instant } from "../domain/vocabulary.ts";
import { type Quieted, quietAfterRestore } from "./after-restore.ts";
import { connect, dialectOf } from "./connect.ts";
import { calledOtherwise, isRapportConnected } from "./dialect/company.ts";
import { erasureListOf, readErasureList } from "./erasure-list.ts";
import { forgetAgain } from "./forget-again.ts";
import { AlreadyServing, holdServingLock } from "./serving-lock.ts";

/**
 * Quiets the database at `url` as it stands (`after-restore.ts`), brought up to this version, and forgets again who was
 * forgotten since it was copied. Throws `AlreadyServing` while a Rapport serves it, and what `connect` throws.
 */
export async function quietRestored(
  url: string,
  now: Instant,
): Promise<{ readonly quieted: Quieted; readonly forgotten: number }> {
  const inFile = dialectOf(url) === "sqlite";
  const release = inFile ? holdServingLock(url) : () => undefined;
  try {
    const store = await connect(inFile ? url : calledOtherwise(url, "rapport-restore"));
    try {
      if (!inFile && (await isRapportConnected(store.db)))
        throw new AlreadyServing("a Rapport is connected to this database; stop it first");
      const known = inFile ? readErasureList(erasureListOf(url)) : [];
      return await store.write(async (tx) => ({
        quieted: await quietAfterRestore(tx, now),
        forgotten: await forgetAgain(tx, known, now),
      }));
    } finally {
      await store.close();
    }
  } finally {
    release();
  }
}
