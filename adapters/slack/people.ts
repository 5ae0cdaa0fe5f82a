/** Who somebody is, out of their Slack profile: read before any transaction, kept for five minutes. */
import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Standing, Who } from "../../src/chat/incoming.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import { wellFormed } from "./typed-text.ts";

const profile = z.object({
  user: z.object({
    id: z.string(),
    team_id: z.string().nullish(),
    name: z.string().nullish(),
    real_name: z.string().nullish(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_admin: z.boolean().optional(),
    is_owner: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
    tz: z.string().nullish(),
    locale: z.string().nullish(),
    enterprise_user: z
      .object({ enterprise_id: z.string().nullish(), teams: z.array(z.string()).optional() })
      .optional(),
    profile: z
      .object({ email: z.string().nullish(), display_name: z.string().nullish(), real_name: z.string().nullish() })
      .optional(),
  }),
});
type Profile = z.infer<typeof profile>["user"];

/**
 * `team` is where Rapport is installed: a team, or an organisation when installed org-wide. People of other companies
 * come in through shared channels (Slack Connect); they are never members.
 */
function standingOf(user: Profile, team: string): Standing {
  if (user.is_bot || user.id === "USLACKBOT") return "bot";
  const theirs = [user.team_id, user.enterprise_user?.enterprise_id, ...(user.enterprise_user?.teams ?? [])];
  if (user.deleted || user.is_stranger || !theirs.includes(team)) return "stranger";
  if (user.is_restricted || user.is_ultra_restricted) return "guest";
  return user.is_admin || user.is_owner ? "admin" : "member";
}

function whoOf(user: Profile, team: string): Who {
  const name = user.profile?.display_name || user.profile?.real_name || user.real_name || user.name || user.id;
  return {
    id: user.id,
    name: wellFormed(name),
    standing: standingOf(user, team),
    language: user.locale || null,
    zone: user.tz || null,
    email: user.profile?.email || null,
  };
}

/** Throws when the profile cannot be had: nobody is let in unseen. `web` speaks for `team`. */
export type LookUp = (web: webApi.WebClient, person: string, team: string) => Promise<Who>;

const FRESH_MS = 5 * 60_000;
const KEPT = 2000;

/** A look-up that asks once for each person while the answer is fresh; a failed one is asked again. */
export function people(clock: () => Instant): LookUp {
  const known = new Map<string, { readonly at: Instant; readonly user: Promise<Profile> }>();
  return async (web, person, team) => {
    const key = `${team}:${person}`;
    const now = clock();
    const kept = known.get(key);
    if (kept && now >= kept.at && now - kept.at < FRESH_MS) return whoOf(await kept.user, team);
    const user = web.users.info({ user: person, include_locale: true }).then((answer) => profile.parse(answer).user);
    known.delete(key);
    known.set(key, { at: now, user });
    const oldest = known.size > KEPT ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    try {
      return whoOf(await user, team);
    } catch (fault) {
      known.delete(key);
      throw new Error("the profile of who wrote could not be read", { cause: fault });
    }
  };
}
