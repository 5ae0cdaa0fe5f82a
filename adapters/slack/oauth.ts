/**
 * Installing by OAuth: `/slack/install` sends a browser to Slack, `/slack/oauth_redirect` is where it comes back
 * (https://docs.slack.dev/authentication/installing-with-oauth). Slack's own package does the dance; its state is a
 * number out of a million, signed, that works again and again, so the state is ours (`Installations`).
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger, webApi } from "@slack/bolt";
import {
  type CodedError,
  ErrorCode,
  InstallProvider,
  InvalidStateError,
  type Installation as SlackInstallation,
} from "@slack/oauth";
import type { Log, Route } from "../../src/chat/door.ts";
import type { Installation, Installations, InstallWords } from "../../src/chat/installations.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { installPage, languageOfBrowser } from "./install-page.ts";

const INSTALL_PATH = "/slack/install";
export const REDIRECT_PATH = "/slack/oauth_redirect";

/** As `manifest.json` asks for them. */
export const SCOPES = [
  "app_mentions:read",
  "chat:write",
  "commands",
  "im:history",
  "im:write",
  "users:read",
  "users:read.email",
];

export interface Installing {
  readonly clientId: string;
  readonly clientSecret: string;
  /** How browsers reach this process; without a slash at the end. */
  readonly publicUrl: string;
  readonly installations: Installations;
  readonly words: Readonly<Record<Language, InstallWords>>;
}

interface Surroundings {
  readonly log: Log;
  readonly logger: Logger;
  readonly clientOptions: webApi.WebClientOptions;
}

export function installRoutes(installing: Installing, given: Surroundings): readonly Route[] {
  const { installations, publicUrl, clientId, clientSecret, words } = installing;
  const { log, logger, clientOptions } = given;
  const asked = { scopes: SCOPES, redirectUri: `${publicUrl}${REDIRECT_PATH}` };
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    directInstall: true,
    logger,
    clientOptions,
    stateStore: {
      generateStateParam: async () => installations.issueState(),
      verifyStateParam: async (_now, state) => {
        if (!(await installations.spendState(state))) throw new InvalidStateError("not issued, too late, or used");
        return asked;
      },
    },
    installationStore: {
      storeInstallation: async (made) => {
        const installation = installationOf(made);
        await installations.keep(installation);
        log.info("slack.installed", { place: installation.place });
      },
      fetchInstallation: async () => {
        throw new Error("installations are found by their place");
      },
    },
  });
  const show = (request: IncomingMessage, response: ServerResponse, what: Parameters<typeof installPage>[0]): void => {
    const language = languageOfBrowser(request.headers["accept-language"]);
    const page = installPage(what, words[language], language, INSTALL_PATH);
    response.writeHead(page.status, page.headers).end(page.html);
  };
  return [
    {
      method: "GET",
      path: INSTALL_PATH,
      handle: (request, response) => {
        response.setHeader("cache-control", "no-store");
        return provider.handleInstallPath(request, response, {}, asked);
      },
    },
    {
      method: "GET",
      path: REDIRECT_PATH,
      handle: (request, response) =>
        provider.handleCallback(request, response, {
          successAsync: async ({ appId, team }) =>
            show(request, response, { kind: "installed", app: appId, team: team?.id }),
          failureAsync: async (error) => show(request, response, { kind: outcomeOf(error) }),
        }),
    },
  ];
}

function installationOf({ isEnterpriseInstall, enterprise, team, bot }: SlackInstallation): Installation {
  const where = isEnterpriseInstall ? enterprise : team;
  if (!where || !bot) throw new Error("Slack installed something without a place or a bot");
  return { place: where.id, name: where.name || where.id, botUser: bot.userId, botToken: bot.token };
}

function outcomeOf({ code }: CodedError): "cancelled" | "stale" | "failed" {
  switch (code) {
    case ErrorCode.AuthorizationError:
      return "cancelled";
    case ErrorCode.InvalidStateError:
    case ErrorCode.MissingStateError:
    case ErrorCode.MissingCodeError:
      return "stale";
    default:
      return "failed";
  }
}
