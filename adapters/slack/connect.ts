/** Slack as a door: built once by main, over HTTP or over a socket. */
import { App, webApi } from "@slack/bolt";
import type { Handle } from "../../src/chat/answer.ts";
import type { Door, Log, WordsByLanguage } from "../../src/chat/door.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import { oneInstallation } from "./installs.ts";
import { listen } from "./listen.ts";
import { people } from "./people.ts";
import { receiveHttp } from "./receive-http.ts";
import { receiveSocket } from "./receive-socket.ts";
import { sdkLog, withoutSecrets } from "./sdk-log.ts";
import { messenger } from "./send.ts";

interface SlackOptions {
  readonly handle: Handle;
  /** HTTP for production; a socket for a team without a public address. */
  readonly mode:
    | { readonly kind: "http"; readonly signingSecret: string }
    | { readonly kind: "socket"; readonly appToken: string };
  readonly botToken: string;
  /** `https://slack.com/api/`, or what stands in for it. */
  readonly apiUrl: string;
  readonly words: WordsByLanguage;
  readonly log: Log;
  readonly clock: () => Instant;
}

const SENDING_MS = 10_000;
/** Within the three seconds in which Slack wants its acknowledgement. */
const LISTENING_MS = 2_000;

export function connectSlack({ handle, mode, botToken, apiUrl, words, log, clock }: SlackOptions): Door {
  const logger = sdkLog(log);
  // The Web client's own retries posted one message three times; delivery decides what is sent again.
  const calls = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logger };
  const slow = new webApi.WebClient(botToken, { ...calls, timeout: SENDING_MS });
  const quick = new webApi.WebClient(botToken, { ...calls, timeout: LISTENING_MS });
  const authorize = oneInstallation(quick, botToken);

  let closing = false;
  const http = mode.kind === "http" ? receiveHttp(mode.signingSecret, clock, logger, () => closing) : null;
  const socket = mode.kind === "socket" ? receiveSocket(mode.appToken, apiUrl, logger, log) : null;
  const receiver = http?.receiver ?? socket?.receiver;
  const app = new App({
    authorize,
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
  const listening = listen(app, { handle, lookUp: people(quick, clock), web: quick, words, log, clock });

  async function start(): Promise<void> {
    try {
      const { teamId } = await authorize();
      log.info("slack.connected", { team: teamId });
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

  return { platform: "slack", messenger: messenger(slow, apiUrl, log), routes: http ? [http.route] : [], start, stop };
}
