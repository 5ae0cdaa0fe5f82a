/** Where Rapport is installed. One bot token is one installation; Slack itself says which. */
import type { AuthorizeResult, webApi } from "@slack/bolt";
import { z } from "zod";

const identity = z.object({
  team_id: z.string().min(1),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().optional(),
  user_id: z.string().min(1),
});

/**
 * Bolt's `authorize` for one bot token. The team is never taken from a payload: in a channel shared between companies
 * that may be the stranger's own. An organisation-wide installation is known by its enterprise.
 */
export function oneInstallation(web: webApi.WebClient, botToken: string): () => Promise<AuthorizeResult> {
  let known: Promise<AuthorizeResult> | null = null;
  const ask = async (): Promise<AuthorizeResult> => {
    const us = identity.parse(await web.auth.test());
    const team = us.is_enterprise_install && us.enterprise_id ? us.enterprise_id : us.team_id;
    return { botToken, teamId: team, botUserId: us.user_id };
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
