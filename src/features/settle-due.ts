/** What has fallen due is settled many at a time, and a row that cannot be understood holds up nobody (zulip#20943). */
import type { Log } from "../chat/door.ts";
import { StorageFault } from "../chat/faults.ts";
import { HOUR_MS } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import type { Store, Tx } from "../store/store.ts";
import { across, enter, writeIn } from "../store/wall.ts";

export interface Tick {
  readonly store: Store;
  readonly now: Instant;
  readonly newId: () => string;
  readonly log: Log;
}

/** One kind of thing that falls due. */
interface Kind<Row> {
  /** Rows of every workspace whose time has come and whom nobody else has in hand, the longest waiting first. */
  readonly due: (tx: Tx, now: Instant, limit: number) => Promise<readonly Row[]>;
  /** Does what is to be done, with the row's workspace in sight; changes nothing when somebody was first. */
  readonly settle: (tx: Tx, row: Row, tick: Tick) => Promise<void>;
  /** Lets it fall due again at `until`, unless somebody was first. */
  readonly putOff: (tx: Tx, row: Row, until: Instant) => Promise<unknown>;
  /** What the log calls one that failed. */
  readonly failed: string;
  /** What the log names it by. */
  readonly named: (row: Row) => Readonly<Record<string, string>>;
}

/**
 * Settles up to `limit` rows that are due: all in one transaction, or, when one of them cannot be understood, each in its
 * own; that one is logged and tried again in an hour. Returns how many were due. Throws `StorageFault`.
 */
export async function settleDue<Row extends { readonly workspace_id: string }>(
  kind: Kind<Row>,
  tick: Tick,
  limit: number,
): Promise<number> {
  let due: readonly Row[] = [];
  try {
    await tick.store.write(async (tx) => {
      due = await across(tx, "what is due", () => kind.due(tx, tick.now, limit));
      for (const row of due) {
        await enter(tx, row.workspace_id);
        await kind.settle(tx, row, tick);
      }
    });
  } catch (error) {
    if (error instanceof StorageFault || due.length === 0) throw error;
    for (const row of due) await settleAlone(kind, row, tick);
  }
  return due.length;
}

async function settleAlone<Row extends { readonly workspace_id: string }>(
  kind: Kind<Row>,
  row: Row,
  tick: Tick,
): Promise<void> {
  const { store, now, log } = tick;
  try {
    await writeIn(store, row.workspace_id, (tx) => kind.settle(tx, row, tick));
  } catch (error) {
    if (error instanceof StorageFault) throw error;
    log.error(kind.failed, { workspace: row.workspace_id, ...kind.named(row), error });
    await writeIn(store, row.workspace_id, (tx) => kind.putOff(tx, row, now + HOUR_MS));
  }
}
