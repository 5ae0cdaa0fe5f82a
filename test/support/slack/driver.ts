/**
 * Acts as a person in Slack: signs and posts slash commands, events, button presses and form submissions exactly as
 * Slack does, to a URL or through the stand-in's socket.
 *
 *   const person = slackDriver({ to: overHttp(`${base}/slack/events`, signingSecret, clock), team: slack.team, bot: slack.bot });
 *   const sent = await person.command("U1", "/touch", "acme call with CFO");   sent.status, sent.body (the acknowledgement)
 *   await person.message("U1", "acme call");                 plain words in U1's direct conversation with Rapport
 *   await person.mention("U1", "C1", "how is acme");         a mention in a channel
 *   await person.press("U1", button, { channel, ts });       `button` is the stored id (a read button's `value`)
 *   await person.press("U1", button, { channel, ts, responseUrl });   on a message only U1 sees
 *   await person.submit("U1", slack.views.at(-1), "friday"); the form that a press opened
 *   await person.openHome("U1", "home");
 *   await person.again(sent, { eventId: "new" });            the same once more, as Slack repeats: retry headers, and
 *                                                            with `eventId: "new"` under another event id
 *
 * Everything returns `Sent`: status, parsed body and what was sent, so that it can be repeated or forged.
 */
import { createHmac, randomUUID } from "node:crypto";
import { post } from "../post.ts";
import type { SlackStandIn } from "./stand-in.ts";
import { directOf, type OpenedView } from "./workspace.ts";

type Payload = Readonly<Record<string, unknown>>;
export interface Sent {
  /** The HTTP status; 200 for an acknowledgement over the socket. */
  readonly status: number;
  /** The acknowledgement's body: parsed JSON, or `null` when it is empty. */
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly kind: Kind;
  readonly payload: Payload;
}
type Kind = "slash_commands" | "events_api" | "interactive";
type Transport = (kind: Kind, payload: Payload, retry: number) => Promise<Pick<Sent, "status" | "body">>;

/** The form Slack gives each kind of request. */
export function encoded(kind: Kind, payload: Payload): { readonly body: string; readonly contentType: string } {
  if (kind === "events_api") return { body: JSON.stringify(payload), contentType: "application/json" };
  const form =
    kind === "interactive"
      ? new URLSearchParams({ payload: JSON.stringify(payload) })
      : new URLSearchParams(Object.entries(payload).map(([name, value]) => [name, String(value)]));
  return { body: form.toString(), contentType: "application/x-www-form-urlencoded" };
}

/** `at` in epoch milliseconds. */
export function signatureOf(body: string, signingSecret: string, at: number): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(at / 1000));
  const hash = createHmac("sha256", signingSecret).update(`v0:${seconds}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": seconds, "x-slack-signature": `v0=${hash}` };
}

export function overHttp(url: string, signingSecret: string, clock: () => number = Date.now): Transport {
  return async (kind, payload, retry) => {
    const { body, contentType } = encoded(kind, payload);
    const repeated = retry > 0 ? { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_timeout" } : {};
    const headers = {
      "content-type": contentType,
      ...signatureOf(body, signingSecret, clock()),
      ...repeated,
    };
    const { status, type, text } = await post(url, headers, body);
    return { status, body: type.includes("json") && text !== "" ? JSON.parse(text) : null };
  };
}

export function overSocket(slack: SlackStandIn): Transport {
  return async (kind, payload) => {
    const answer = await slack.socket.deliver(kind, payload);
    const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
    // Slack's own client sends an empty object where there is nothing to say.
    return { status: 200, body: isObject(answer) && Object.keys(answer).length > 0 ? answer : null };
  };
}

interface Place {
  readonly channel: string;
  readonly ts: string;
  readonly thread?: string;
  readonly responseUrl?: string;
}

let made = 0;
const unique = (prefix: string): string => {
  made += 1;
  return `${prefix}${made}.${randomUUID().slice(0, 8)}`;
};

export function slackDriver(given: {
  readonly to: Transport;
  readonly team: string;
  readonly bot: string;
  readonly clock?: () => number;
  /** The organisation for all of which Rapport is installed; `team` is then that of whoever acts. */
  readonly orgWide?: string;
}) {
  const { to, team, bot, clock = Date.now, orgWide } = given;
  const deliver = async (kind: Kind, payload: Payload, retry = 0): Promise<Sent> => ({
    ...(await to(kind, payload, retry)),
    kind,
    payload,
  });
  const nextTs = () => {
    made += 1;
    return `${Math.floor(clock() / 1000)}.${String(made).padStart(6, "0")}`;
  };
  const event = (inner: Payload, at = clock()): Promise<Sent> =>
    deliver("events_api", {
      token: "legacy",
      team_id: team,
      api_app_id: "A0RAPPORT",
      type: "event_callback",
      event_id: unique("Ev"),
      event_time: Math.floor(at / 1000),
      ...(orgWide ? { enterprise_id: orgWide } : {}),
      authorizations: [
        {
          enterprise_id: orgWide ?? null,
          team_id: team,
          user_id: bot,
          is_bot: true,
          is_enterprise_install: orgWide !== undefined,
        },
      ],
      is_ext_shared_channel: false,
      event: inner,
    });
  const byPerson = (person: string) => ({
    user: { id: person, username: person.toLowerCase(), team_id: team },
    team: { id: team, domain: "example", ...(orgWide ? { enterprise_id: orgWide } : {}) },
    is_enterprise_install: orgWide !== undefined,
    ...(orgWide ? { enterprise: { id: orgWide, name: "Org" } } : {}),
  });

  return {
    command: (person: string, command: string, text = "", channel = "C0ELSEWHERE") =>
      deliver("slash_commands", {
        token: "legacy",
        team_id: team,
        team_domain: "example",
        channel_id: channel,
        channel_name: channel.startsWith("D") ? "directmessage" : "general",
        user_id: person,
        user_name: person.toLowerCase(),
        command,
        text,
        api_app_id: "A0RAPPORT",
        is_enterprise_install: String(orgWide !== undefined),
        ...(orgWide ? { enterprise_id: orgWide, enterprise_name: "Org" } : {}),
        response_url: "https://hooks.slack.com/commands/none",
        trigger_id: unique("Tr"),
      }),
    /** `more` overrides any field of the event: a subtype, a bot_id, files, a thread. */
    message: (person: string, text: string, more: Payload = {}) =>
      event({
        type: "message",
        channel: directOf(person),
        channel_type: "im",
        user: person,
        text,
        ts: nextTs(),
        event_ts: nextTs(),
        team,
        client_msg_id: randomUUID(),
        ...more,
      }),
    mention: (person: string, channel: string, text: string, more: Payload = {}) =>
      event({
        type: "app_mention",
        channel,
        user: person,
        text: `<@${bot}> ${text}`,
        ts: nextTs(),
        event_ts: nextTs(),
        team,
        client_msg_id: randomUUID(),
        ...more,
      }),
    openHome: (person: string, tab: "home" | "messages" = "home") =>
      event({ type: "app_home_opened", user: person, channel: directOf(person), tab, event_ts: nextTs() }),
    press: (person: string, button: string, { channel, ts, thread, responseUrl }: Place) =>
      deliver("interactive", {
        type: "block_actions",
        ...byPerson(person),
        api_app_id: "A0RAPPORT",
        token: "legacy",
        trigger_id: unique("Tr"),
        channel: { id: channel, name: "directmessage" },
        container: { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: responseUrl !== undefined },
        ...(responseUrl ? {} : { message: { type: "message", ts, ...(thread ? { thread_ts: thread } : {}) } }),
        response_url: responseUrl ?? "https://hooks.slack.com/actions/none",
        actions: [{ type: "button", action_id: "press:1", block_id: "b1", value: button, action_ts: nextTs() }],
      }),
    submit: (person: string, opened: OpenedView | undefined, text: string) =>
      deliver("interactive", {
        type: "view_submission",
        ...byPerson(person),
        api_app_id: "A0RAPPORT",
        token: "legacy",
        trigger_id: unique("Tr"),
        view: {
          ...opened?.view,
          id: opened?.id,
          type: "modal",
          hash: "1.a",
          state: { values: { words: { words: { type: "plain_text_input", value: text } } } },
        },
        response_urls: [],
      }),
    /** As Slack tells that an app was removed: two events, in any order. `at`: when, in epoch milliseconds. */
    uninstalled: (at = clock()) => event({ type: "app_uninstalled" }, at),
    tokensRevoked: (tokens: Readonly<Record<string, readonly string[]>> = { bot: [bot] }, at = clock()) =>
      event({ type: "tokens_revoked", tokens }, at),
    again: (sent: Sent, how: { readonly retry?: number; readonly eventId?: "same" | "new" } = {}) =>
      deliver(
        sent.kind,
        how.eventId === "new" ? { ...sent.payload, event_id: unique("Ev") } : sent.payload,
        how.retry ?? 1,
      ),
    send: deliver,
  };
}
export type SlackDriver = ReturnType<typeof slackDriver>;
