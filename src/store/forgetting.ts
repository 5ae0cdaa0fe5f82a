/** What has grown old is forgotten, wherever it is. */
import type { Instant } from "../domain/vocabulary.ts";
import { oldActions, purgeActions } from "./actions.ts";
import { oldEvents, purgeInbox } from "./inbox.ts";
import { forgetPaces, oldPaces } from "./paces.ts";
import type { Db, Tx } from "./store.ts";

/** One look for all kinds: of most minutes' looks nothing comes, and none of them is to keep writers waiting. */
export const isAnythingOld = async (db: Db, now: Instant): Promise<boolean> =>
  (await oldEvents(db, now)
    .select("id as one")
    .unionAll(oldActions(db, now).select("id as one"))
    .unionAll(oldPaces(db, now).select("scope as one"))
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Forgets some of it. Returns how many events, buttons and scopes it were. */
export const forgetOld = async (tx: Tx, now: Instant): Promise<number> =>
  (await purgeInbox(tx, now)) + (await purgeActions(tx, now)) + (await forgetPaces(tx, now));
