/** Slack's signature over a request (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
import type { IncomingMessage } from "node:http";
import { verifySlackRequest } from "@slack/bolt";
import type { Instant } from "../../src/domain/vocabulary.ts";

/** Slack's largest payloads are under 100 KB; Bolt would take 4 MB from anybody. */
const BODY_LIMIT = 1024 * 1024;
const SKEW_MS = 5 * 60_000;

/** The raw body, or `null` when it is too large: the signature covers its exact bytes. */
export async function rawBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Bolt's check takes timestamps of any future; a captured request must die in both directions. */
export function isAuthentic(request: IncomingMessage, body: Buffer, signingSecret: string, now: Instant): boolean {
  const signature = request.headers["x-slack-signature"];
  const seconds = request.headers["x-slack-request-timestamp"];
  if (typeof signature !== "string" || typeof seconds !== "string" || !/^\d{1,12}$/.test(seconds)) return false;
  if (Math.abs(Number(seconds) * 1000 - now) > SKEW_MS) return false;
  try {
    verifySlackRequest({
      signingSecret,
      body: body.toString(),
      headers: { "x-slack-signature": signature, "x-slack-request-timestamp": Number(seconds) },
      nowMilliseconds: now,
    });
    return true;
  } catch {
    return false;
  }
}
