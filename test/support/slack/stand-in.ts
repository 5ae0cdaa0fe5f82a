/**
 * A strict stand-in for Slack's Web API on loopback: real HTTP, form and JSON bodies, Socket Mode, response URLs.
 *
 *   const slack = await slackStandIn({ people: [{ id: "U1", name: "Olena", tz: "Europe/Kyiv", locale: "uk-UA" }] });
 *   connectSlack({ apiUrl: slack.apiUrl, botToken: slack.botToken, … })
 *   slack.messages          what was posted, edits applied (`onlyFor` is set on what one person alone sees)
 *   slack.read(message)     its words and buttons, as a person reads them
 *   slack.views, .homes     forms opened (newest last), home views by person
 *   slack.transcript        every call, in order, with what was answered
 *   slack.problems          every payload Slack would have refused, in words: expect it to be empty
 *   slack.fail(method, fault, times)   the next answers of a method go wrong (`faults.ts` says how)
 *   slack.people, .channels, .missingScopes   changed at will; profiles are cached by the door for five minutes
 *   slack.acknowledged(body)   checks what a slash command was acknowledged with, as Slack would
 *   slack.responseUrl(ts?)  a response URL as slash commands and presses on whispered messages carry one
 *   slack.socket            Socket Mode: `deliver(type, payload)` resolves with the acknowledgement's payload;
 *                           `connections` counts; `cut()` and `disconnect()` end the open connection
 *   await slack.close()
 *
 *   slack.approve(url, company), .at(place), .revoke(place)   installing by OAuth (`oauth.ts` says how)
 *
 * `clock` gives the timestamps of messages (default: the machine's).
 */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Complaints } from "./check-blocks.ts";
import { checkMessage, type Fields, refusal } from "./check-call.ts";
import { type Fault, FaultQueue } from "./faults.ts";
import { botOf, type Company, slackOauth } from "./oauth.ts";
import { type Read, readBlocks } from "./reading.ts";
import { type SocketMode, socketMode } from "./socket-mode.ts";
import { type OpenedView, type Person, type Posted, perform, type Workspace } from "./workspace.ts";

export interface Call {
  readonly method: string;
  readonly fields: Fields;
  readonly answer: unknown;
  readonly fault: Fault["kind"] | null;
}

export interface SlackStandIn {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly team: string;
  readonly bot: string;
  readonly people: Map<string, Person>;
  readonly channels: Set<string>;
  readonly missingScopes: Set<string>;
  readonly messages: readonly Posted[];
  readonly views: readonly OpenedView[];
  readonly homes: ReadonlyMap<string, unknown>;
  readonly transcript: readonly Call[];
  readonly problems: readonly string[];
  readonly socket: SocketMode;
  readonly read: (message: { readonly blocks: readonly unknown[] }) => Read;
  readonly fail: (method: string, fault: Fault, times?: number) => void;
  /** What was to go wrong with a method and has not yet, will not. */
  readonly forgive: (method: string) => void;
  readonly acknowledged: (body: Fields) => void;
  readonly responseUrl: (ts?: string) => string;
  /** A person allows what Rapport asks for: the address their browser is sent back to. */
  readonly approve: (authorizeUrl: string, company: Company) => string;
  /** A place where it was installed by OAuth. */
  readonly at: (place: string) => Workspace;
  readonly tokensOf: (place: string) => readonly string[];
  readonly revoke: (place: string) => void;
  readonly close: () => Promise<void>;
}

export interface StandInOptions {
  readonly team?: string;
  readonly people?: readonly Person[];
  readonly channels?: readonly string[];
  readonly clock?: () => number;
  /** How long a message stays out of the history: Slack's lags by some seconds. */
  readonly historyLagMs?: () => number;
  /** Looks at every call, and may make it go wrong; asked before what `fail` has queued. */
  readonly fault?: (method: string, fields: Fields) => Fault | null;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** Slack takes objects inside a form as JSON. */
function fieldsOf(request: IncomingMessage, body: string): Record<string, unknown> {
  if (request.headers["content-type"]?.startsWith("application/json")) return JSON.parse(body);
  const opened = (name: string, value: string) =>
    ["blocks", "metadata", "view"].includes(name) ? JSON.parse(value) : value;
  return Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, opened(name, value)]));
}

export async function slackStandIn(options: StandInOptions = {}): Promise<SlackStandIn> {
  const clock = options.clock ?? Date.now;
  let written = 0;
  const newWorkspace = (
    given: Pick<Workspace, "team" | "bot"> & { readonly people: readonly Person[]; readonly enterprise?: string },
  ): Workspace => ({
    team: given.team,
    bot: given.bot,
    ...(given.enterprise === undefined ? {} : { enterprise: given.enterprise }),
    people: new Map(given.people.map((person) => [person.id, person])),
    channels: new Set(options.channels ?? []),
    messages: [],
    views: [],
    homes: new Map(),
    missingScopes: new Set(),
    historyUntil: () =>
      options.historyLagMs === undefined ? Number.POSITIVE_INFINITY : clock() - options.historyLagMs(),
    nextTs: () => {
      written += 1;
      return `${Math.floor(clock() / 1000)}.${String(written).padStart(6, "0")}`;
    },
  });
  const workspace = newWorkspace({ team: options.team ?? "T0RAPPORT", bot: "U0RAPPORT", people: options.people ?? [] });
  const oauth = slackOauth(({ team, people, orgWide, enterprise }) =>
    newWorkspace({ team, people, bot: botOf(team), ...(orgWide && enterprise ? { enterprise } : {}) }),
  );
  const botToken = `xoxb-${randomUUID()}`;
  const appToken = `xapp-${randomUUID()}`;
  const transcript: Call[] = [];
  const problems: string[] = [];
  const faults = new FaultQueue();
  const responseUrls = new Map<string, { uses: number; readonly ts: string | null }>();

  function work(method: string, fields: Fields, token: string | undefined): unknown {
    const given = token?.replace("Bearer ", "") ?? "";
    const here = given === botToken ? workspace : oauth.workspaceOf(given);
    if (method === "apps.connections.open" ? given !== appToken : !here && method !== "oauth.v2.access")
      return { ok: false, error: oauth.wasRevoked(given) ? "token_revoked" : "invalid_auth" };
    const refused = refusal(method, fields);
    if (refused) {
      problems.push(...refused.complaints.map((complaint) => `${method}: ${complaint}`));
      return {
        ok: false,
        error: refused.error,
        response_metadata: { messages: refused.complaints.map((c) => `[ERROR] ${c}`) },
      };
    }
    if (method === "oauth.v2.access") return oauth.access(fields);
    return method === "apps.connections.open" || !here
      ? { ok: true, url: socket.ticket() }
      : perform(method, fields, here);
  }

  function send(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(body);
  }

  function answer(method: string, fields: Fields, request: IncomingMessage, response: ServerResponse): void {
    const fault = options.fault?.(method, fields) ?? faults.take(method);
    const undone = fault && ["rate_limited", "status", "error", "cut"].includes(fault.kind);
    const done = undone ? null : work(method, fields, request.headers.authorization);
    transcript.push({ method, fields, answer: done, fault: fault?.kind ?? null });
    const body = JSON.stringify(done);
    switch (fault?.kind) {
      case undefined:
        send(response, 200, body);
        return;
      case "rate_limited":
        send(response, 429, '{"ok":false,"error":"ratelimited"}', { "retry-after": String(fault.retryAfter) });
        return;
      case "status":
        send(response, fault.status, "upstream connect error");
        return;
      case "error":
        send(response, 200, JSON.stringify({ ok: false, error: fault.code }));
        return;
      case "drop_answer":
      case "cut":
        response.socket?.destroy();
        return;
      case "delay":
        setTimeout(() => send(response, 200, body), fault.ms);
        return;
      case "nonsense":
        send(response, 200, fault.body);
        return;
      case "never":
        return;
    }
  }

  /** Five uses within half an hour; here only the five. */
  function respond(id: string, fields: Fields, response: ServerResponse): void {
    const url = responseUrls.get(id);
    transcript.push({ method: "response_url", fields, answer: null, fault: null });
    if (!url || url.uses === 0) {
      send(response, 404, "used_url");
      return;
    }
    url.uses -= 1;
    const found = new Complaints();
    found.fields(
      fields,
      ["text", "blocks", "replace_original", "delete_original", "response_type", "thread_ts"],
      "response_url",
    );
    checkMessage(fields, "ephemeral", found);
    problems.push(...found.all.map((complaint) => `response_url: ${complaint}`));
    if (found.all.length > 0) {
      send(response, 400, "invalid_blocks");
      return;
    }
    const message = workspace.messages.find((one) => one.ts === url.ts);
    if (message && fields["replace_original"] === true) {
      message.text = String(fields["text"]);
      message.blocks = Array.isArray(fields["blocks"]) ? fields["blocks"] : [];
      message.edits += 1;
    }
    send(response, 200, "ok");
  }

  const server = createServer(async (request, response) => {
    try {
      const fields = fieldsOf(request, await bodyOf(request));
      const [, root = "", name = ""] = (request.url ?? "").split("/");
      if (root === "api") answer(name, fields, request, response);
      else if (root === "respond") respond(name, fields, response);
      else send(response, 404, "not found");
    } catch (fault) {
      problems.push(`unreadable request: ${String(fault)}`);
      send(response, 400, "unreadable");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a path
  const origin = `http://127.0.0.1:${port}`;
  const socket = socketMode(server, `ws://127.0.0.1:${port}/link`);

  return {
    apiUrl: `${origin}/api/`,
    botToken,
    appToken,
    ...workspace,
    transcript,
    problems,
    socket,
    approve: oauth.approve,
    at: oauth.at,
    tokensOf: oauth.tokensOf,
    revoke: oauth.revoke,
    read: (message) => readBlocks(message.blocks),
    fail: (method, fault, times = 1) => faults.add(method, fault, times),
    forgive: (method) => faults.forget(method),
    acknowledged: (fields) => {
      transcript.push({ method: "acknowledgement", fields, answer: null, fault: null });
      const found = new Complaints();
      found.fields(fields, ["text", "blocks", "response_type", "replace_original"], "acknowledgement");
      checkMessage(fields, "ephemeral", found);
      problems.push(...found.all.map((complaint) => `acknowledgement: ${complaint}`));
    },
    responseUrl: (ts) => {
      const id = randomUUID();
      responseUrls.set(id, { uses: 5, ts: ts ?? null });
      return `${origin}/respond/${id}`;
    },
    close: async () => {
      socket.cut();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
