/** What we and a client have promised each other and not yet kept. */
import type { FollowUpRow } from "./schema.ts";
import type { Db } from "./store.ts";

/** A client with more open promises than this is beyond a list. */
const LISTED = 100;

/** Open promises, the earliest due first, those without a day last. */
export const openPromises = (db: Db, workspace: string, client: string): Promise<FollowUpRow[]> =>
  db
    .selectFrom("follow_ups")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .where("state", "=", "open")
    .where("kind", "=", "promise")
    .orderBy((eb) => eb.fn.coalesce("due_on", eb.val("9999-12-31")))
    .orderBy("id")
    .limit(LISTED)
    .execute();
