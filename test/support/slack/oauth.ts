/**
 * The part of Slack that installs apps: a browser is shown what is asked for, comes back with a code, and
 * `oauth.v2.access` gives a token for it, once (https://docs.slack.dev/reference/methods/oauth.v2.access).
 *
 *   const { url, state } = await slack.approve(installUrl, company)   what the browser is sent back to
 *   slack.at("T0ACME").messages                                     what was posted there
 *   slack.revoke("T0ACME")                                          its tokens work no longer
 */
import { randomUUID } from "node:crypto";
import type { Fields } from "./check-call.ts";
import type { Person, Workspace } from "./workspace.ts";

export interface Company {
  readonly team: string;
  readonly name: string;
  /** Part of an organisation; `orgWide`: an administrator installs for all of it. */
  readonly enterprise?: string;
  readonly orgWide?: boolean;
  readonly people: readonly Person[];
}

export const CLIENT_ID = "1234.5678";
export const CLIENT_SECRET = "client-secret-of-the-stand-in";

/** The id of Rapport's bot user in a team. */
export const botOf = (team: string): string => `U0BOT${team.slice(2)}`;

const no = (error: string) => ({ ok: false, error }) as const;

export function slackOauth(newWorkspace: (company: Company) => Workspace) {
  const codes = new Map<string, { readonly company: Company; readonly redirect: string; readonly scopes: string }>();
  const tokens = new Map<string, Workspace>();
  const places = new Map<string, Workspace>();
  const revoked = new Set<string>();
  const placeOf = ({ orgWide, enterprise, team }: Company): string => (orgWide && enterprise ? enterprise : team);

  return {
    workspaceOf: (token: string): Workspace | undefined => tokens.get(token),
    wasRevoked: (token: string): boolean => revoked.has(token),
    tokensOf: (place: string): string[] =>
      [...tokens].filter(([, workspace]) => workspace === places.get(place)).map(([token]) => token),
    at: (place: string): Workspace => {
      const found = places.get(place);
      if (!found) throw new Error(`nothing was ever installed in ${place}`);
      return found;
    },
    /** The person presses Allow: the address their browser goes to next. */
    approve: (authorizeUrl: string, company: Company): string => {
      const asked = new URL(authorizeUrl).searchParams;
      const redirect = asked.get("redirect_uri");
      if (asked.get("client_id") !== CLIENT_ID || !redirect) throw new Error(`Slack shows an error: ${authorizeUrl}`);
      const code = randomUUID();
      codes.set(code, { company, redirect, scopes: asked.get("scope") ?? "" });
      const back = new URL(redirect);
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked.get("state") ?? "");
      return back.href;
    },
    access: (fields: Fields): object => {
      const code = codes.get(String(fields["code"]));
      if (fields["client_id"] !== CLIENT_ID || fields["client_secret"] !== CLIENT_SECRET)
        return no("bad_client_secret");
      if (!code) return no("invalid_code");
      if (code.redirect !== fields["redirect_uri"]) return no("bad_redirect_uri");
      codes.delete(String(fields["code"]));
      const { company, scopes } = code;
      const workspace = places.get(placeOf(company)) ?? newWorkspace(company);
      places.set(placeOf(company), workspace);
      const token = `xoxb-${randomUUID()}`;
      tokens.set(token, workspace);
      return {
        ok: true,
        app_id: "A0RAPPORT",
        authed_user: { id: company.people[0]?.id ?? "U0" },
        scope: scopes,
        token_type: "bot",
        access_token: token,
        bot_user_id: workspace.bot,
        team: company.orgWide ? null : { id: company.team, name: company.name },
        enterprise: company.enterprise ? { id: company.enterprise, name: `${company.name} Org` } : null,
        is_enterprise_install: company.orgWide ?? false,
      };
    },
    revoke: (place: string): void => {
      for (const [token, workspace] of tokens) {
        if (workspace !== places.get(place)) continue;
        tokens.delete(token);
        revoked.add(token);
      }
    },
  };
}
