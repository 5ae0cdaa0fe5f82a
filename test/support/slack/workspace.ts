/** The stand-in's workspace: people, conversations, messages, and what each method of the Web API does to them. */
import type { Fields } from "./check-call.ts";

export interface Person {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  readonly tz?: string;
  readonly locale?: string;
  readonly team?: string;
  readonly admin?: boolean;
  readonly guest?: "multi_channel" | "single_channel";
  readonly stranger?: boolean;
  readonly bot?: boolean;
  readonly deleted?: boolean;
}

export interface Posted {
  readonly channel: string;
  readonly ts: string;
  text: string;
  blocks: readonly unknown[];
  readonly thread: string | null;
  metadata: unknown;
  /** How often it was changed after it was written. */
  edits: number;
  /** Set when only this person sees it. */
  readonly onlyFor: string | null;
}

export interface OpenedView {
  readonly id: string;
  readonly trigger: string;
  readonly view: Readonly<Record<string, unknown>>;
}

export interface Workspace {
  readonly team: string;
  /** Installed for all of an organisation: its people may belong to any of its teams. */
  readonly enterprise?: string;
  readonly bot: string;
  readonly people: Map<string, Person>;
  /** Channels that Rapport was invited to; direct conversations are added as they are opened. */
  readonly channels: Set<string>;
  readonly messages: Posted[];
  readonly views: OpenedView[];
  readonly homes: Map<string, unknown>;
  /** Scopes the token lacks: methods that need one answer `missing_scope`. */
  readonly missingScopes: Set<string>;
  readonly nextTs: () => string;
  /** What was written later than this, in epoch milliseconds, is not in the history yet. */
  readonly historyUntil: () => number;
}

type Done = { readonly ok: true } & Readonly<Record<string, unknown>>;
type Refused = { readonly ok: false; readonly error: string };

const no = (error: string): Refused => ({ ok: false, error });

/** Every person's direct conversation with Rapport has an id of its own. */
export const directOf = (person: string): string => `D${person.slice(1)}`;

function profileOf(person: Person, { team, enterprise }: Workspace): Readonly<Record<string, unknown>> {
  const name = person.name ?? person.id;
  return {
    id: person.id,
    team_id: person.team ?? team,
    name: name.toLowerCase(),
    real_name: name,
    deleted: person.deleted ?? false,
    is_bot: person.bot ?? false,
    is_admin: person.admin ?? false,
    is_owner: false,
    is_restricted: person.guest !== undefined,
    is_ultra_restricted: person.guest === "single_channel",
    ...(person.stranger ? { is_stranger: true } : {}),
    ...(enterprise
      ? { enterprise_user: { id: person.id, enterprise_id: enterprise, teams: [person.team ?? team] } }
      : {}),
    tz: person.tz ?? "Europe/Kyiv",
    locale: person.locale ?? "en-US",
    profile: { email: person.email ?? `${person.id.toLowerCase()}@example.test`, display_name: "", real_name: name },
  };
}

function write(fields: Fields, to: Workspace, onlyFor: string | null): Posted | Refused {
  const channel = String(fields["channel"]);
  if (!to.channels.has(channel)) return no("channel_not_found");
  const message: Posted = {
    channel,
    ts: to.nextTs(),
    text: String(fields["text"]),
    blocks: Array.isArray(fields["blocks"]) ? fields["blocks"] : [],
    thread: typeof fields["thread_ts"] === "string" ? fields["thread_ts"] : null,
    metadata: fields["metadata"] ?? null,
    edits: 0,
    onlyFor,
  };
  to.messages.push(message);
  return message;
}

function update(fields: Fields, to: Workspace): Done | Refused {
  const message = to.messages.find(
    (one) => one.channel === fields["channel"] && one.ts === fields["ts"] && !one.onlyFor,
  );
  if (!message) return no("message_not_found");
  message.text = String(fields["text"]);
  message.blocks = Array.isArray(fields["blocks"]) ? fields["blocks"] : [];
  message.metadata = fields["metadata"] ?? message.metadata;
  message.edits += 1;
  return { ok: true, channel: message.channel, ts: message.ts, text: message.text };
}

/** Slack leaves metadata out unless it is asked for. */
function history(fields: Fields, to: Workspace): Done | Refused {
  if (to.missingScopes.has("im:history")) return no("missing_scope");
  const channel = String(fields["channel"]);
  // Whoever opens the app has a conversation with it, if an empty one.
  const empty = [...to.people.keys()].some((person) => directOf(person) === channel);
  if (!to.channels.has(channel) && !empty) return no("channel_not_found");
  const oldest = Number(fields["oldest"] ?? 0);
  const until = to.historyUntil();
  const thread = typeof fields["ts"] === "string" ? fields["ts"] : null;
  const wanted = to.messages
    .filter(
      (one) => one.channel === fields["channel"] && !one.onlyFor && one.thread === thread && Number(one.ts) > oldest,
    )
    .filter((one) => Number(one.ts) * 1000 <= until)
    .toReversed();
  const from = Number(fields["cursor"] ?? 0);
  const limit = Number(fields["limit"] ?? 100);
  const all = String(fields["include_all_metadata"]) === "true";
  const messages = wanted.slice(from, from + limit).map(({ ts, text, metadata }) => ({
    type: "message",
    ts,
    text,
    user: to.bot,
    ...(all && metadata ? { metadata } : {}),
  }));
  const more = from + limit < wanted.length;
  return { ok: true, messages, has_more: more, response_metadata: { next_cursor: more ? String(from + limit) : "" } };
}

/** What a method that was found to be in order does and answers. */
export function perform(method: string, fields: Fields, to: Workspace): Done | Refused {
  switch (method) {
    case "auth.test":
      return {
        ok: true,
        url: "https://example.slack.test/",
        team: "Example",
        team_id: to.team,
        user: "rapport",
        user_id: to.bot,
        bot_id: "B0RAPPORT",
      };
    case "users.info": {
      const person = to.people.get(String(fields["user"]));
      return person ? { ok: true, user: profileOf(person, to) } : no("user_not_found");
    }
    case "conversations.open": {
      if (to.missingScopes.has("im:write")) return no("missing_scope");
      const person = to.people.get(String(fields["users"]));
      if (!person) return no("user_not_found");
      if (person.deleted) return no("user_disabled");
      if (person.bot) return no("cannot_dm_bot");
      to.channels.add(directOf(person.id));
      return { ok: true, channel: { id: directOf(person.id) } };
    }
    case "conversations.history":
    case "conversations.replies":
      return history(fields, to);
    case "chat.postMessage": {
      const sent = write(fields, to, null);
      if ("error" in sent) return sent;
      return { ok: true, channel: sent.channel, ts: sent.ts, message: { text: sent.text, ts: sent.ts } };
    }
    case "chat.postEphemeral": {
      const sent = write(fields, to, String(fields["user"]));
      return "error" in sent ? sent : { ok: true, message_ts: sent.ts };
    }
    case "chat.update":
      return update(fields, to);
    case "views.open": {
      const view = fields["view"];
      if (typeof view !== "object" || view === null) return no("invalid_arguments");
      const opened = { id: `V${to.views.length + 1}`, trigger: String(fields["trigger_id"]), view: { ...view } };
      to.views.push(opened);
      return { ok: true, view: { id: opened.id, ...view } };
    }
    case "views.publish":
      to.homes.set(String(fields["user_id"]), fields["view"]);
      return { ok: true, view: { id: `H${String(fields["user_id"])}` } };
    default:
      return no("unknown_method");
  }
}
