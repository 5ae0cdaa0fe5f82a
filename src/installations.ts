/** What the Slack door needs of the memory to be installed in many workspaces. */
import type { Installations } from "./chat/installations.ts";
import type { Instant } from "./domain/vocabulary.ts";
import { install } from "./features/install.ts";
import type { Random } from "./store/codes.ts";
import { issueState, spendState } from "./store/install-states.ts";
import { forgetInstallation, installationAt, openInstallation, sealAnew } from "./store/installations.ts";
import { safeWith } from "./store/sealing.ts";
import type { Store } from "./store/store.ts";
import { across, readAcross, writeIn } from "./store/wall.ts";

export interface InstallationParts {
  readonly store: Store;
  readonly clock: () => Instant;
  readonly newId: () => string;
  readonly random: Random;
  /** 32 bytes: seals tokens, and signs the states of installing. */
  readonly key: Uint8Array;
  /** Keys before it, which still open what they sealed. */
  readonly olderKeys?: readonly Uint8Array[];
}

export function installationsIn({ store, clock, newId, random, key, olderKeys }: InstallationParts): Installations {
  const safe = safeWith(key, random, olderKeys);
  return {
    keep: (installation) => install(installation, { store, safe, now: clock(), newId }),
    find: async (place) => {
      const row = await readAcross(store, "whose installation", (db) => installationAt(db, place));
      if (!row) return null;
      const installation = openInstallation(row, safe);
      if (!safe.isSafe(row.token))
        await writeIn(store, row.workspace_id, (tx) => sealAnew(tx, row, installation.botToken, safe));
      return installation;
    },
    remove: (place, at) =>
      store.write((tx) => across(tx, "whose installation", () => forgetInstallation(tx, place, at))),
    issueState: () => issueState(key, random, clock()),
    spendState: (state) => store.write((tx) => spendState(tx, key, state, clock())),
  };
}
