/** Slack over HTTP: one route of the process's own server, Bolt behind it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { HTTPReceiver, type Logger } from "@slack/bolt";
import type { Route } from "../../src/chat/door.ts";
import type { Instant } from "../../src/domain/vocabulary.ts";
import { isAuthentic, rawBody, signedBy } from "./authentic.ts";

const PATH = "/slack/events";

/** Slack sends an event again after any answer but 2xx (up to three times, within about five minutes). */
function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return;
  response.writeHead(status, { connection: "close" });
  response.end();
}

/**
 * The receiver for Bolt's `App`, and the route it answers. A listener that throws, and a request while `closing`,
 * gives 503: nothing was stored, so Slack must keep it.
 */
export function receiveHttp(
  signingSecret: string,
  clock: () => Instant,
  logger: Logger,
  closing: () => boolean,
): { readonly receiver: HTTPReceiver; readonly route: Route } {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: PATH,
    // The route below has checked it already, against the injected clock and in both directions.
    signatureVerification: false,
    processBeforeResponse: true,
    logger,
    processEventErrorHandler: async ({ response }) => {
      refuse(response, 503);
      return true; // ends Bolt's timer; the 503 is what Slack gets
    },
  });

  const handle = async (request: IncomingMessage & { rawBody?: Buffer }, response: ServerResponse) => {
    // What began to arrive before the end is taken whole: Slack brings no command twice, and its writer would see an error.
    const tooLate = closing();
    // Before the body: nothing is kept of whoever does not even look like Slack.
    const signed = signedBy(request, clock());
    if (!signed) return refuse(response, 401);
    const body = await rawBody(request);
    if (body === "broken off") return;
    if (body === "too large") return refuse(response, 413);
    if (!isAuthentic(signed, body, signingSecret)) return refuse(response, 401);
    if (tooLate) return refuse(response, 503);
    request.rawBody = body;
    receiver.requestListener(request, response);
  };
  return { receiver, route: { method: "POST", path: PATH, handle } };
}
