/**
 * The second wall between workspaces. The first is that every query names its workspace; should one forget to, the
 * server shows it nothing of anybody else's. A transaction sees nothing until it has said whose it is.
 */
import { asStorageFault, inTransaction } from "./dialect/faults.ts";
import { EVERY_WORKSPACE, NO_WORKSPACE, showOnly } from "./dialect/row-security.ts";
import type { Db, Store, Tx } from "./store.ts";

/** Everything that is done across workspaces, and why it has to be. A new one is written down here first. */
export const ERRANDS = {
  "whose event": "an event names a person or team of a platform; the workspace is what is looked for",
  "whose code": "a one-time code is all that a newcomer brings",
  "whose link": "a calendar that subscribes brings a token and nothing else",
  "whose installation": "Slack tells of teams, before anything of ours is known of them",
  "which workspace": "an operator names it by its Slack team, or by its id",
  "what is due": "one tick serves everybody, and asks the index for what has fallen due",
  "claim deliveries": "one postman serves everybody, the longest waiting first",
  "put right": "the machine's clock is everybody's, and who waits for one that was ahead is found by it alone",
  "carry answers":
    "answers of many workspaces are marked and noted as sent by one commit, each named by its workspace and id",
  "forget what is old": "events and buttons grow old everywhere",
  "who to ask about": "one look serves everybody whose platform is to be asked who they are now",
  "forget again": "a copy that was put in place may bring anybody back who was forgotten",
  "after a restore": "a copy that was put in place is quieted for everybody in it",
  "zone data": "a law that moves a zone's clocks moves them for everybody who lives there",
  "seal anew": "a key is the operator's, and changed for everybody at once",
  "count for monitoring": "numbers only, of all together",
} as const satisfies Readonly<Record<string, string>>;
export type Errand = keyof typeof ERRANDS;

/** From here on this transaction sees that workspace alone. */
export const enter = (tx: Tx, workspace: string): Promise<void> => showOnly(tx, workspace);

/**
 * Does `work` with every workspace in sight. Afterwards the transaction sees what `into` finds in the result: one
 * workspace, or nothing.
 */
export async function across<T>(
  tx: Tx,
  _errand: Errand,
  work: () => Promise<T>,
  into: (done: T) => string | null = () => null,
): Promise<T> {
  await showOnly(tx, EVERY_WORKSPACE);
  const done = await work();
  await showOnly(tx, into(done) ?? NO_WORKSPACE);
  return done;
}

/** `store.write` within one workspace. */
export const writeIn = <T>(store: Store, workspace: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.write(async (tx) => {
    await enter(tx, workspace);
    return work(tx);
  });

/** Reads within one workspace. On PostgreSQL a transaction, since what is in sight ends with one. Throws `StorageFault`. */
export const readIn = <T>(store: Store, workspace: string, work: (db: Db) => Promise<T>): Promise<T> =>
  looking(store, workspace, work);

/** Reads with every workspace in sight. Throws `StorageFault`. */
export const readAcross = <T>(store: Store, _errand: Errand, work: (db: Db) => Promise<T>): Promise<T> =>
  looking(store, EVERY_WORKSPACE, work);

async function looking<T>(store: Store, workspace: string, work: (db: Db) => Promise<T>): Promise<T> {
  if (store.dialect === "postgres")
    return inTransaction(store.db, async (tx) => {
      await showOnly(tx, workspace);
      return work(tx);
    });
  try {
    return await work(store.db);
  } catch (error) {
    throw asStorageFault(error);
  }
}
