/** Telegram's posts to `/telegram/webhook`. 200 says "recorded" and nothing else; 503 asks for the update again. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Log, Route } from "../../src/chat/door.ts";
import type { Taken } from "./intake.ts";
import type { Lanes } from "./lanes.ts";
import { laneOf, Queued } from "./wire.ts";

export const WEBHOOK_PATH = "/telegram/webhook";
/** An update is a few kilobytes; nothing of Telegram's comes near this. */
const MOST_BYTES = 1024 * 1024;

interface WebhookParts {
  readonly secret: string;
  readonly take: (update: Queued) => Promise<Taken>;
  readonly lanes: Lanes;
  readonly log: Log;
  /** False before Telegram has told who we are, and once the door is closing. */
  readonly listening: () => boolean;
}

export function webhookRoute({ secret, take, lanes, log, listening }: WebhookParts): Route {
  return {
    method: "POST",
    path: WEBHOOK_PATH,
    handle: async (request, response) => {
      const say = (status: number): void => {
        if (response.headersSent) return; // the server itself has refused it: too long, or too slow
        response.writeHead(status, { connection: status === 200 ? "keep-alive" : "close" }).end();
      };
      if (!sameSecret(request.headers["x-telegram-bot-api-secret-token"], secret)) {
        log.warn("telegram.forged_webhook");
        return say(401);
      }
      if (!listening()) return say(503);
      const body = await bodyOf(request);
      if (body === TOO_LONG) return say(413);
      const update = Queued.safeParse(jsonOf(body));
      if (!update.success) return say(400);
      const taken = await lanes.run(laneOf(update.data), () => take(update.data));
      say(taken === "taken" ? 200 : 503);
    },
  };
}

/** Digests are of one length, so the comparison takes the same time whatever was sent. */
function sameSecret(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return typeof given === "string" && timingSafeEqual(digest(given), digest(secret));
}

const TOO_LONG = "too long"; // no JSON, so never a body

async function bodyOf(request: IncomingMessage): Promise<string> {
  if (Number(request.headers["content-length"]) > MOST_BYTES) return TOO_LONG;
  let body = "";
  request.setEncoding("utf8");
  try {
    for await (const part of request as AsyncIterable<string>) {
      body += part;
      if (body.length > MOST_BYTES) return TOO_LONG;
    }
    return body;
  } catch {
    return ""; // the sender hung up, and nobody reads the refusal
  }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null; // the caller refuses it like any other nonsense
  }
}
