/** What Slack said, or failed to say, about a call → what delivery has to know. Reasons hold codes, never texts. */
import { webApi } from "@slack/bolt";
import type { Outcome } from "../../src/chat/messenger.ts";

/** Nobody is reached there any more (https://docs.slack.dev/reference/methods/chat.postMessage#errors). */
const GONE = new Set([
  "user_not_found",
  "users_not_found",
  "user_not_visible",
  "user_disabled",
  "cannot_dm_bot",
  "channel_not_found",
  "not_in_channel",
  "user_not_in_channel",
  "is_archived",
  "channel_is_archived",
]);

/** The message itself is refused. */
const REFUSED = new Set([
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_attachments",
  "invalid_arguments",
  "invalid_metadata_format",
  "invalid_metadata_schema",
  "metadata_too_large",
  "metadata_must_be_sent_from_app",
  "msg_too_long",
  "msg_blocks_too_long",
  "no_text",
  "too_many_attachments",
]);

/** Slack says no but may have done it all the same. */
const PERHAPS = new Set(["fatal_error", "internal_error", "service_unavailable", "request_timeout"]);

/** Only whoever runs Rapport can mend these, and nothing is lost meanwhile. */
const OPERATOR = new Set([
  "invalid_auth",
  "not_authed",
  "token_revoked",
  "token_expired",
  "account_inactive",
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "team_access_not_granted",
  "access_denied",
  "org_login_required",
  "ekm_access_denied",
  "messages_tab_disabled",
  "team_added_to_org",
  "accesslimited",
  "two_factor_setup_required",
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
  "restricted_action_non_threadable_channel",
  "restricted_action_thread_locked",
]);

/** Too many of them just now. */
const LIMITED = new Set(["ratelimited", "rate_limited", "message_limit_exceeded"]);

const OPERATOR_MS = 5 * 60_000;
const REFUSED_CONNECTION_MS = 5_000;
const UNKNOWN_MS = 60_000;
const NO_RETRY_AFTER_MS = 30_000;

/** The connection was never made, so nothing was sent. */
const NEVER_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Slack's own code for a refusal: short and lower case. Anything else in its place is nonsense from between. */
export function slackCode(fault: unknown): string | null {
  if (!(fault instanceof webApi.WebAPIPlatformError)) return null;
  const { error } = fault.data;
  return typeof error === "string" && /^[a-z][a-z0-9_]{1,60}$/.test(error) ? error : null;
}

/** The first system code in the chain of causes (`fetch failed` hides it there). */
function systemCode(fault: unknown): string | null {
  for (let one = fault; one instanceof Error; one = one.cause) {
    if ("code" in one && typeof one.code === "string" && /^[A-Z][A-Z0-9_]+$/.test(one.code)) return one.code;
    // A host with several addresses fails with one error for each.
    if (one instanceof AggregateError) return systemCode(one.errors[0]);
  }
  return null;
}

function ofCode(code: string): Outcome {
  if (LIMITED.has(code)) return { kind: "retry", afterMs: NO_RETRY_AFTER_MS, reason: code };
  if (PERHAPS.has(code)) return { kind: "ambiguous", reason: code };
  if (GONE.has(code)) return { kind: "unreachable", reason: code };
  if (REFUSED.has(code)) return { kind: "rejected", reason: code };
  if (OPERATOR.has(code)) return { kind: "retry", afterMs: OPERATOR_MS, reason: code };
  // Slack says that it did nothing, for a reason newer than this list.
  return { kind: "unexplained", afterMs: UNKNOWN_MS, reason: code };
}

/**
 * Slack surely did nothing, and neither the message nor their number is why: the channel is read-only, its thread is
 * locked or gone, Rapport is no member of it, or for a reason newer than these lists. Another place may take it.
 */
export function isRefusedThere(fault: unknown): boolean {
  const code = slackCode(fault);
  return code !== null && !LIMITED.has(code) && !PERHAPS.has(code) && !REFUSED.has(code);
}

/** Slack said nothing that is clear, or that there were too many: asked again later, it may answer. */
export function isPassing(fault: unknown): boolean {
  const code = slackCode(fault);
  return code === null || LIMITED.has(code) || PERHAPS.has(code);
}

/** Whatever the Web client threw. What is not surely unsent is ambiguous. */
export function outcomeOf(fault: unknown): Outcome {
  if (fault instanceof webApi.WebAPIRateLimitedError)
    return { kind: "retry", afterMs: Math.max(1, fault.retryAfter) * 1000, reason: "ratelimited" };
  // A 429 whose Retry-After is no number reaches us as a plain error of the Web client.
  if (fault instanceof Error && fault.message.startsWith("Retry header did not contain"))
    return { kind: "retry", afterMs: NO_RETRY_AFTER_MS, reason: "ratelimited" };
  if (fault instanceof webApi.WebAPIHTTPError) return { kind: "ambiguous", reason: `http_${fault.statusCode}` };
  if (fault instanceof webApi.WebAPIPlatformError) {
    const code = slackCode(fault);
    return code ? ofCode(code) : { kind: "ambiguous", reason: "unreadable_answer" };
  }
  const code = systemCode(fault);
  if (code && NEVER_CONNECTED.has(code)) return { kind: "retry", afterMs: REFUSED_CONNECTION_MS, reason: code };
  return { kind: "ambiguous", reason: code ?? "no_answer" };
}
