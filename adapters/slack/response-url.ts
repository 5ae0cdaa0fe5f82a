/**
 * Slack's response URLs: for half an hour, five times, they replace a message that only one person sees
 * (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). They came signed by Slack.
 */
import { webApi } from "@slack/bolt";
import type { Rendered } from "./render.ts";

const TIMEOUT_MS = 10_000;

/** Only Slack's own host is called, or that of the API in use, when a test or a sandbox stands in for Slack. */
export function isResponseUrl(message: string, apiUrl: string): boolean {
  if (!URL.canParse(message)) return false;
  const url = new URL(message);
  return url.origin === "https://hooks.slack.com" || url.origin === new URL(apiUrl).origin;
}

/** `false` when the URL is spent. Throws as the Web client does when nobody knows what became of it. */
export async function replaceOnlyTheirs(url: string, { text, blocks }: Rendered): Promise<boolean> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ replace_original: true, response_type: "ephemeral", text, blocks }),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.ok) return true;
  if (response.status === 429)
    throw new webApi.WebAPIRateLimitedError(Number(response.headers.get("retry-after")) || 5);
  if (response.status >= 500) throw new webApi.WebAPIHTTPError(response.status, response.statusText, {}, "");
  return false; // 404 `used_url`, `expired_url`: written anew
}
