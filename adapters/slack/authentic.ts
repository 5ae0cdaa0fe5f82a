/** Slack's signature over a request (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
import type { IncomingMessage } from "node:http";
import { verifySlackRequest } from "@slack/bolt";
import type { Instant } from "../../src/domain/vocabulary.ts";

/**
 * The longest that Slack sends us is a message of 40,000 characters, where it cuts
 * (https://api.slack.com/changelog/2018-04-truncating-really-long-messages): as text and again as blocks, six bytes for a
 * character that is escaped, 480 KB. Views stay under 250 KB (`view_too_large` of views.open), ours far under it.
 */
const BODY_LIMIT = 512 * 1024;
const SKEW_MS = 5 * 60_000;

/** What the headers say of a signature; whether it is right only the body tells. */
interface Signed {
  readonly signature: string;
  readonly seconds: number;
  readonly at: Instant;
}

/** Before the body is read: `null` when nothing that follows could be Slack's. Stale and future ones are nobody's. */
export function signedBy({ headers }: IncomingMessage, now: Instant): Signed | null {
  const signature = headers["x-slack-signature"];
  const seconds = headers["x-slack-request-timestamp"];
  if (typeof signature !== "string" || !/^v0=[0-9a-f]{64}$/.test(signature)) return null;
  if (typeof seconds !== "string" || !/^\d{1,12}$/.test(seconds)) return null;
  // Bolt's check takes timestamps of any future; a captured request must die in both directions.
  return Math.abs(Number(seconds) * 1000 - now) > SKEW_MS ? null : { signature, seconds: Number(seconds), at: now };
}

type Body = Buffer | "too large" | "broken off";

/** The raw body: the signature covers its exact bytes. What says that it is too large is not read at all. */
export async function rawBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers["content-length"]) > BODY_LIMIT) return "too large";
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > BODY_LIMIT) return "too large";
      chunks.push(bytes);
    }
  } catch {
    return "broken off"; // the sender hung up, or was cut off for being slow: nobody reads an answer
  }
  return Buffer.concat(chunks);
}

export function isAuthentic({ signature, seconds, at }: Signed, body: Buffer, signingSecret: string): boolean {
  try {
    verifySlackRequest({
      signingSecret,
      body: body.toString(),
      headers: { "x-slack-signature": signature, "x-slack-request-timestamp": seconds },
      nowMilliseconds: at,
    });
    return true;
  } catch {
    return false;
  }
}
