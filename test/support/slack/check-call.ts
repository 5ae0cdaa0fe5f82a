/** What Slack would refuse about one call of its Web API: unknown fields, missing text, blocks over their limits. */
import { Complaints, checkBlocks, checkView } from "./check-blocks.ts";

export type Fields = Readonly<Record<string, unknown>>;

const MESSAGE = ["channel", "text", "blocks", "mrkdwn", "parse", "link_names"];
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  "auth.test": [],
  "oauth.v2.access": ["code", "client_id", "client_secret", "redirect_uri"],
  "apps.connections.open": [],
  "users.info": ["user", "include_locale"],
  "conversations.open": ["users", "return_im"],
  "conversations.history": ["channel", "oldest", "latest", "inclusive", "limit", "cursor", "include_all_metadata"],
  "conversations.replies": [
    "channel",
    "ts",
    "oldest",
    "latest",
    "inclusive",
    "limit",
    "cursor",
    "include_all_metadata",
  ],
  "chat.postMessage": [...MESSAGE, "thread_ts", "metadata", "unfurl_links", "unfurl_media"],
  "chat.postEphemeral": [...MESSAGE, "thread_ts", "user"],
  "chat.update": [...MESSAGE, "ts", "metadata"],
  "views.open": ["trigger_id", "view"],
  "views.publish": ["user_id", "view", "hash"],
};
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  "oauth.v2.access": ["code", "client_id", "client_secret", "redirect_uri"],
  "users.info": ["user"],
  "conversations.open": ["users"],
  "conversations.history": ["channel"],
  "conversations.replies": ["channel", "ts"],
  "chat.postMessage": ["channel", "text"],
  "chat.postEphemeral": ["channel", "text", "user"],
  "chat.update": ["channel", "ts", "text"],
  "views.open": ["trigger_id", "view"],
  "views.publish": ["user_id", "view"],
};

/** Markup in the `text` beside the blocks: every `<` that a person typed must have been escaped. */
export function checkMessage(fields: Fields, surface: "message" | "ephemeral", found: Complaints): void {
  const { text } = fields;
  found.expect(typeof text === "string" && text.trim() !== "", "text: missing or empty");
  found.expect(String(text).length <= 40_000, "text: over 40,000 characters");
  found.expect(!/[<>]/.test(String(text)), "text: an unescaped < or >");
  found.expect(!/&(?!amp;|lt;|gt;)/.test(String(text).replace(/&[a-z]{0,3}…$/, "")), "text: an unescaped &");
  if (fields["blocks"] !== undefined) checkBlocks(fields["blocks"], surface, found);
}

function checkMetadata(metadata: unknown, found: Complaints): void {
  const given = typeof metadata === "object" && metadata !== null ? metadata : {};
  const named = "event_type" in given && typeof given.event_type === "string" && given.event_type.length <= 255;
  const loaded = "event_payload" in given && typeof given.event_payload === "object" && given.event_payload !== null;
  found.expect(named && loaded && Object.keys(given).length === 2, "metadata: event_type and event_payload");
}

/** Slack's error code, and every complaint; `null` when Slack would take the call. */
export function refusal(
  method: string,
  fields: Fields,
): { readonly error: string; readonly complaints: string[] } | null {
  const known = KNOWN[method];
  if (!known) return { error: "unknown_method", complaints: [`no method ${method}`] };
  const found = new Complaints();
  found.fields(fields, [...known, "team_id"], method);
  for (const name of REQUIRED[method] ?? [])
    found.expect(fields[name] !== undefined && fields[name] !== "", `${method}: ${name} is missing`);
  if (found.all.length > 0) return { error: "invalid_arguments", complaints: found.all };
  if (method.startsWith("chat."))
    checkMessage(fields, method === "chat.postEphemeral" ? "ephemeral" : "message", found);
  if (fields["metadata"] !== undefined) checkMetadata(fields["metadata"], found);
  if (method.startsWith("views.")) checkView(fields["view"], found);
  if (found.all.length > 0) return { error: "invalid_blocks", complaints: found.all };
  if (found.characters > 13_200)
    return { error: "msg_blocks_too_long", complaints: [`${found.characters} characters`] };
  return null;
}
