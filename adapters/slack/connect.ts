/** Slack as a door: built once by main, over HTTP or over a socket. */
import { App, type webApi } from "@slack/bolt";
import type { Handle } from "../../src/chat/answer.ts";
import type { Door, Log, WordsByLanguage } from "../../src/chat/door.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import { clientsWith } from "./clients.ts";
import { authorizeBy, installedAt, oneInstallation } from "./installs.ts";
import { listen } from "./listen.ts";
import { messenger } from "./messenger.ts";
import { type Installing, installRoutes } from "./oauth.ts";
import { people } from "./people.ts";
import { receiveHttp } from "./receive-http.ts";
import { receiveSocket } from "./receive-socket.ts";
import { sdkLog, withoutSecrets } from "./sdk-log.ts";
import { type Sender, sender } from "./send.ts";
import { hearOfRemoval } from "./uninstall.ts";

interface SlackOptions {
  readonly handle: Handle;
  /** HTTP for production; a socket for a team without a public address. */
  readonly mode:
    | { readonly kind: "http"; readonly signingSecret: string }
    | { readonly kind: "socket"; readonly appToken: string };
  /** The operator's own token, for one workspace. */
  readonly botToken: string | null;
  /** Many workspaces, each by its own installation. */
  readonly installing?: Installing | null;
  /** `https://slack.com/api/`, or what stands in for it. */
  readonly apiUrl: string;
  readonly words: WordsByLanguage;
  readonly log: Log;
  readonly clock: () => Instant;
}

const SENDING_MS = 10_000;
/** Within the three seconds in which Slack wants its acknowledgement. */
const LISTENING_MS = 2_000;

export function connectSlack(options: SlackOptions): Door {
  const { handle, mode, botToken, installing = null, apiUrl, words, log, clock } = options;
  const logger = sdkLog(log);
  // The Web client's own retries posted one message three times; delivery decides what is sent again.
  const calls = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logger };
  const slow = clientsWith({ ...calls, timeout: SENDING_MS });
  const quick = clientsWith({ ...calls, timeout: LISTENING_MS });
  const own = botToken === null ? null : oneInstallation(quick(botToken), botToken);
  const at = installedAt(own, installing?.installations ?? null);
  const senders = new WeakMap<webApi.WebClient, Sender>();
  const senderBy = (token: string): Sender => {
    const web = slow(token);
    const known = senders.get(web) ?? sender(web, apiUrl, words, log);
    senders.set(web, known);
    return known;
  };
  const senderAt = async (place: string | null): Promise<Sender | null> => {
    if (!installing && botToken !== null) return senderBy(botToken);
    const found = await at(place);
    return found && senderBy(found.botToken);
  };

  let closing = false;
  const http = mode.kind === "http" ? receiveHttp(mode.signingSecret, clock, logger, () => closing) : null;
  const socket = mode.kind === "socket" ? receiveSocket(mode.appToken, apiUrl, logger, log) : null;
  const receiver = http?.receiver ?? socket?.receiver;
  const app = new App({
    authorize: authorizeBy(at),
    logger,
    clientOptions: calls,
    convoStore: false,
    ignoreSelf: false,
    ...(receiver ? { receiver } : {}),
  });
  app.error(async (fault) => {
    log.error("slack.not_handled", { fault: withoutSecrets(String(fault.original ?? fault)) });
    throw fault;
  });
  const lookUp = people(clock);
  const listening = listen(app, { handle, lookUp, clientFor: quick, words, log, clock });

  if (installing) hearOfRemoval(app, installing.installations, log);

  async function start(): Promise<void> {
    try {
      const us = await own?.();
      if (us) log.info("slack.connected", { team: us.place });
    } catch (fault) {
      log.error("slack.token_refused", { reason: withoutSecrets(String(fault)) });
    }
    await socket?.start(app);
  }

  async function stop(): Promise<void> {
    closing = true;
    await socket?.stop();
    await listening.settled();
  }

  const installRoute = installing
    ? installRoutes(installing, { log, logger, clientOptions: { ...calls, timeout: SENDING_MS } })
    : [];
  return {
    platform: "slack",
    messenger: messenger(senderAt, installing !== null, log),
    whoIs: async (team, person) => {
      const us = await at(team);
      return us?.place === team ? lookUp(quick(us.botToken), person, us.place) : null;
    },
    routes: [...(http ? [http.route] : []), ...installRoute],
    start,
    stop,
  };
}
