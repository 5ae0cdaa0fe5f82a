/** Platforms are asked who their people are now: whoever has left and says nothing must not go on receiving. */
import { StorageFault } from "../chat/faults.ts";
import type { Platform, Who } from "../chat/incoming.ts";
import { HOUR_MS, nextMidnight } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { findIdentity } from "../store/people.ts";
import type { IdentityRow } from "../store/schema.ts";
import { dueStandings, moveStanding } from "../store/standings.ts";
import type { Tx } from "../store/store.ts";
import { across, enter, writeIn } from "../store/wall.ts";
import { holdWorkspace } from "../store/workspaces.ts";
import type { Tick } from "./settle-due.ts";
import { followStanding } from "./suspension.ts";

/** `null`: nobody can be asked there. Throws when there is no answer. */
export type WhoIs = (platform: Platform, team: string | null, person: string) => Promise<Who | null>;

interface Asking extends Tick {
  readonly whoIs: WhoIs;
}

const AT_ONCE = 4;

/**
 * Asks about up to `limit` people whose new day has begun, a few at once and outside of every transaction. Told `over`, it
 * asks about nobody more, and leaves them due. Whoever could not be asked about keeps what they have, and is asked about
 * again in an hour. Returns about how many it asked. Throws `StorageFault`.
 */
export async function askStandings(asking: Asking, limit: number, over: AbortSignal): Promise<number> {
  let asked = 0;
  let unanswered = 0;
  while (asked < limit && !over.aborted) {
    const some = await claim(asking, Math.min(AT_ONCE, limit - asked));
    if (some.length === 0) break;
    const answered = await Promise.all(some.map((identity) => askAbout(asking, identity)));
    asked += some.length;
    unanswered += answered.filter((known) => !known).length;
  }
  if (unanswered > 0) asking.log.warn("standing_unknown", { people: unanswered });
  return asked;
}

/** Theirs to ask about for an hour, which is also when they are asked about again if that fails. */
const claim = ({ store, now }: Asking, most: number): Promise<IdentityRow[]> =>
  store.write(async (tx) => {
    const due = await across(tx, "who to ask about", () => dueStandings(tx, now, most));
    for (const identity of due) {
      await enter(tx, identity.workspace_id);
      await moveStanding(tx, identity, now + HOUR_MS);
    }
    return due;
  });

/** False when there was no answer. */
async function askAbout({ store, now, newId, whoIs }: Asking, identity: IdentityRow): Promise<boolean> {
  try {
    const who = await whoIs(identity.platform, identity.team || null, identity.external_id);
    if (who) await writeIn(store, identity.workspace_id, (tx) => learn(tx, identity, who, now, newId));
    return true;
  } catch (error) {
    if (error instanceof StorageFault) throw error;
    return false;
  }
}

async function learn(
  tx: Tx,
  identity: IdentityRow,
  { standing }: Who,
  now: Instant,
  newId: () => string,
): Promise<void> {
  const { workspace_id, platform, team, external_id } = identity;
  await holdWorkspace(tx, workspace_id);
  const known = await findIdentity(tx, { platform, team: team || null, externalId: external_id });
  if (!known) return;
  await moveStanding(tx, identity, nextMidnight(now, known.member.zone));
  await followStanding(tx, known, standing, now, newId);
}
