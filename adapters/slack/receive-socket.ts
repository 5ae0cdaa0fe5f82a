/** Slack over a socket that Rapport opens itself, for a team without a public address. */
import { setTimeout as pause } from "node:timers/promises";
import { type App, type Logger, type Receiver, SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../../src/chat/door.ts";
import { withoutSecrets } from "./sdk-log.ts";

interface SocketDoor {
  /** For Bolt's `App`, which would take events from a real one and acknowledge them before its listeners ran. */
  readonly receiver: Receiver;
  /** `app` gets every event; an event is acknowledged only after it was handled. */
  readonly start: (app: App) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
const CLOSING_MS = 2_000;

/**
 * Bolt's own reconnecting waits five seconds, during which Slack speaks to nobody, and ends in an unhandled rejection
 * when a reconnect meets `invalid_auth`; so it is off, and the loop here opens the socket again for as long as we run.
 */
export function receiveSocket(appToken: string, apiUrl: string, logger: Logger, log: Log): SocketDoor {
  const { client } = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 10_000 } },
  });
  const stopped = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function keepOpen(tried: () => void): Promise<void> {
    let failures = 0;
    while (!stopped.signal.aborted) {
      const { promise: closed, resolve: isClosed } = Promise.withResolvers<void>();
      client.once("disconnected", isClosed);
      try {
        await client.start();
        failures = 0;
        log.info("slack.socket_open");
        tried();
        if (stopped.signal.aborted) await client.disconnect();
        await closed;
      } catch (fault) {
        failures += 1;
        log.warn("slack.socket_refused", { reason: withoutSecrets(String(fault)), failures });
        tried();
      }
      client.off("disconnected", isClosed);
      const wait = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 10));
      await pause(wait, undefined, { signal: stopped.signal }).catch(() => {}); // rejects when stopped, which ends the loop
    }
  }

  async function start(app: App): Promise<void> {
    client.on("slack_event", async ({ body, ack, retry_num, retry_reason }) => {
      let answer: unknown;
      try {
        // Bolt acknowledges an event before its listeners ran; here that only notes the answer.
        const noted = async (said?: unknown) => {
          answer = said;
        };
        await app.processEvent({ body, ack: noted, retryNum: retry_num, retryReason: retry_reason });
        await ack(answer);
      } catch (fault) {
        // Not acknowledged, so Slack sends it again.
        log.warn("slack.not_acknowledged", { reason: withoutSecrets(String(fault)) });
      }
    });
    await new Promise<void>((resolve) => {
      running = keepOpen(resolve);
    });
  }

  async function stop(): Promise<void> {
    stopped.abort();
    // A peer that never answers the closing handshake would hold us for half a minute.
    const patience = pause(CLOSING_MS, undefined, { ref: false });
    await Promise.race([client.disconnect().then(() => running), patience]);
  }
  const idle = async () => {};
  return { receiver: { init: () => {}, start: idle, stop: idle }, start, stop };
}
