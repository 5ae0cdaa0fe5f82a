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
 * Asks about up to `limit` people whose new day has begun, a few at once and outside of every transaction. Whoever could
 * not be asked about keeps what they have, and is asked about again in an hour. Returns how many were due. Throws `StorageFault`.
 */
export async function askStandings(asking: Asking, limit: number): Promise<number> {
  const { store, now, log } = asking;
  const due = await store.write(async (tx) => {
    const found = await across(tx, "who to ask about", () => dueStandings(tx, now, limit));
    for (const identity of found) {
      await enter(tx, identity.workspace_id);
      await moveStanding(tx, identity, now + HOUR_MS);
    }
    return found;
  });
  let unanswered = 0;
  for (let at = 0; at < due.length; at += AT_ONCE) {
    const some = due.slice(at, at + AT_ONCE);
    const asked = await Promise.all(some.map((identity) => askAbout(asking, identity)));
    unanswered += asked.filter((answered) => !answered).length;
  }
  if (unanswered > 0) log.warn("standing_unknown", { people: unanswered });
  return due.length;
}

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
