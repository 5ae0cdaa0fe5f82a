/** Where Rapport is installed: by one bot token of the operator's, by installations that are kept, or both. */
import type { AuthorizeResult, AuthorizeSourceData, webApi } from "@slack/bolt";
import { z } from "zod";
import type { Installations } from "../../src/chat/installations.ts";

/** As whom Rapport speaks at one place. */
export interface Installed {
  /** The team's id, or the organisation's when installed org-wide. */
  readonly place: string;
  readonly botToken: string;
  readonly botUser: string;
}

const identity = z.object({
  team_id: z.string().min(1),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().optional(),
  user_id: z.string().min(1),
});

/** The installation behind one bot token; Slack itself says where that is. */
export function oneInstallation(web: webApi.WebClient, botToken: string): () => Promise<Installed> {
  let known: Promise<Installed> | null = null;
  const ask = async (): Promise<Installed> => {
    const us = identity.parse(await web.auth.test());
    const place = us.is_enterprise_install && us.enterprise_id ? us.enterprise_id : us.team_id;
    return { place, botToken, botUser: us.user_id };
  };
  return async () => {
    known ??= ask();
    try {
      return await known;
    } catch (fault) {
      known = null;
      throw fault;
    }
  };
}

/** `null`: not installed there. Throws when nobody can say now. */
export type InstalledAt = (place: string | null) => Promise<Installed | null>;

/**
 * With one token alone the place is never taken from a payload: in a channel shared between companies that may be the
 * stranger's own. With `kept` ones each place has its own; the operator's token serves the place it belongs to.
 */
export function installedAt(
  own: (() => Promise<Installed>) | null,
  kept: Pick<Installations, "find"> | null,
): InstalledAt {
  return async (place) => {
    const found = kept && place !== null ? await kept.find(place) : null;
    if (found || !own) return found;
    const us = await own();
    return kept === null || us.place === place ? us : null;
  };
}

/** Org-wide installations are known by their enterprise: their events carry the team of whoever acts as well. */
const placeOf = (source: AuthorizeSourceData<boolean>): string | null =>
  (source.isEnterpriseInstall ? source.enterpriseId : source.teamId) ?? null;

/** Bolt's `authorize`. Without a `place` in what it finds, nobody is there to act for. */
export const authorizeBy =
  (at: InstalledAt) =>
  async (source: AuthorizeSourceData<boolean>): Promise<AuthorizeResult> => {
    const found = await at(placeOf(source));
    return found ? { place: found.place, botToken: found.botToken, botUserId: found.botUser } : {};
  };
