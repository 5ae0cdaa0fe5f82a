/** Opens the memory for serving; with SQLite the file is then this process's alone. */
import type { Instant } from "./domain/vocabulary.ts";
import { connect, dialectOf, NewerSchema } from "./store/connect.ts";
import { UnfinishedMove } from "./store/move/half-moved.ts";
import { releaseAfterCrash } from "./store/outbox.ts";
import { AlreadyServing, holdServingLock } from "./store/serving-lock.ts";
import type { Store } from "./store/store.ts";

interface OpenMemory {
  readonly store: Store;
  /** Gives the file back, once the store is closed. */
  readonly release: () => void;
}

/** A string is why not, for the operator. Throws the driver's error. A memory that is in no file is always one's own. */
export async function openMemory(url: string, now: Instant): Promise<OpenMemory | string> {
  try {
    const sqlite = dialectOf(url) === "sqlite";
    const release = sqlite && url !== ":memory:" ? holdServingLock(url) : () => undefined;
    const store = await connect(url);
    if (sqlite) await store.write((tx) => releaseAfterCrash(tx, now));
    return { store, release };
  } catch (error) {
    if (error instanceof AlreadyServing || error instanceof NewerSchema || error instanceof UnfinishedMove)
      return error.message;
    throw new Error("the database could not be opened; look at DATABASE_URL", { cause: error });
  }
}
