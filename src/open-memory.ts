/** Opens the memory for serving; with SQLite the file is then this process's alone. Who was forgotten stays forgotten. */
import type { Instant } from "./domain/vocabulary.ts";
import { connect, dialectOf, NewerSchema } from "./store/connect.ts";
import { saidByDisk } from "./store/dialect/faults.ts";
import { erasureKeeper, erasureListOf, readErasureList } from "./store/erasure-list.ts";
import { forgetAgain } from "./store/forget-again.ts";
import { UnfinishedMove } from "./store/move/half-moved.ts";
import { releaseAfterCrash } from "./store/outbox.ts";
import { AlreadyServing, holdServingLock } from "./store/serving-lock.ts";
import type { Store } from "./store/store.ts";

interface OpenMemory {
  readonly store: Store;
  /** Keeps the list of erasures beside the file true, which outlives it (`store/erasure-list.ts`). */
  readonly listErasures: () => Promise<void>;
  /** Gives the file back, once the store is closed. */
  readonly release: () => void;
}

/** A string is why not, for the operator. Throws the driver's error. A memory that is in no file is always one's own. */
export async function openMemory(url: string, now: Instant): Promise<OpenMemory | string> {
  try {
    const sqlite = dialectOf(url) === "sqlite";
    const inFile = sqlite && url !== ":memory:";
    const release = inFile ? holdServingLock(url) : () => undefined;
    const store = await connect(url);
    if (sqlite) await store.write((tx) => releaseAfterCrash(tx, now));
    const listed = inFile ? readErasureList(erasureListOf(url)) : [];
    await store.write((tx) => forgetAgain(tx, listed, now));
    const listErasures = inFile ? erasureKeeper(store, url) : async () => undefined;
    await listErasures();
    return { store, listErasures, release };
  } catch (error) {
    if (error instanceof AlreadyServing || error instanceof NewerSchema || error instanceof UnfinishedMove)
      return error.message;
    const said = saidByDisk(error);
    if (said !== null)
      return `${url} could not be opened: ${said}. Is its disk full, and may this user write there? (DATABASE_URL)`;
    throw new Error("the database could not be opened; look at DATABASE_URL", { cause: error });
  }
}
