/** Rapport comes to a company's Slack, or comes back to it. */
import type { Installation } from "../chat/installations.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { saveInstallation } from "../store/installations.ts";
import { forgetConversations, setReachable, unreachableIdentities } from "../store/people.ts";
import type { Safe } from "../store/sealing.ts";
import type { Store } from "../store/store.ts";
import { across, writeIn } from "../store/wall.ts";
import { workspaceForPlace } from "../store/workspaces.ts";
import { scheduleMember } from "./morning.ts";
import { remindAgain } from "./remind-again.ts";

export interface Installing {
  readonly store: Store;
  readonly safe: Safe;
  readonly now: Instant;
  readonly newId: () => string;
}

/** So many at once, so that whatever else wants the database gets its turn in between. */
const BATCH = 200;

/**
 * Keeps what Slack handed over. A place that was here before gets its old workspace back, and its people their mornings
 * and the reminders they could not be given meanwhile; a new one gets a workspace of its own.
 */
export async function install(installation: Installation, { store, safe, now, newId }: Installing): Promise<void> {
  const { place, name } = installation;
  const workspace = await store.write(async (tx) => {
    const found = await across(
      tx,
      "whose installation",
      () => workspaceForPlace(tx, { place, name, id: newId() }, now),
      (id) => id,
    );
    await saveInstallation(tx, found, installation, safe, now);
    // Slack may open new conversations for a bot that comes back.
    await forgetConversations(tx, found, "slack", place);
    return found;
  });
  for (let revived = BATCH; revived === BATCH; ) {
    revived = await writeIn(store, workspace, async (tx) => {
      const identities = await unreachableIdentities(tx, workspace, "slack", place, BATCH);
      for (const identity of identities) {
        await setReachable(tx, identity, null);
        await scheduleMember(tx, workspace, identity.member_id, now);
        await remindAgain(tx, { workspace_id: workspace, id: identity.member_id }, now, newId);
      }
      return identities.length;
    });
  }
}
