/**
 * A stand-in for Telegram's Bot API on loopback: real HTTP, long polling, web hooks, and a strict reader of every call.
 *
 *   const telegram = await telegramStandIn();        // { token } to choose one
 *   connectTelegram({ token: telegram.token, apiRoot: telegram.apiRoot, … });
 *   const olena = telegram.person({ name: "Olena", language: "uk" });
 *   olena.says("/touch acme call");  const reply = await olena.hears();
 *   olena.presses("Undo");           const edited = await olena.hears();
 *   telegram.again(update)           the same update once more;  telegram.renumbered(update)  under a new update id
 *   telegram.fault("sendMessage", tooManyRequests(3))            the next call only, or so many
 *   await telegram.until(() => telegram.calls("setWebhook").length > 0)
 *   expect(telegram.problems).toEqual([])            every call that Telegram would have refused as malformed
 *   await telegram.close()
 *
 * Exports: `telegramStandIn`, the faults `tooManyRequests`, `refusal`, `serverError`, `DROPPED`, `CUT`, `NONSENSE`,
 * `NUMB`, `RESET`, `SILENT`, `delayed`, and the types `TelegramStandIn`, `Transcribed`, `Fault`, `Person`, `Update`.
 * `pauses.ts` has sleeping under a test's control; `picture.ts` draws a message as a phone shows it.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { checked, isMethod, type Method, type Payload, parsedText } from "./checks.ts";
import { type Mailbox, mailbox, type Update } from "./mailbox.ts";
import { type Person, type PersonIs, type Pocket, pocketOf, type Seen } from "./people.ts";

export type { Update } from "./mailbox.ts";
export type { Person } from "./people.ts";

export type Fault =
  /** Telegram says no, and nothing is done. A 5xx may have been `done`. */
  | {
      readonly kind: "says";
      readonly code: number;
      readonly description: string;
      readonly parameters?: object;
      readonly done?: boolean;
    }
  /** Done; then the connection closes without an answer, or in the middle of it, or the answer is a page of HTML. */
  | { readonly kind: "dropped" | "cut" | "nonsense" }
  /** Done, and answered without a message id. */
  | { readonly kind: "numb" }
  /** The connection closes before anything is done. */
  | { readonly kind: "reset" }
  /** Done, and never answered: a half-open connection. */
  | { readonly kind: "silent" }
  | { readonly kind: "delayed"; readonly until: Promise<unknown> };

export const refusal = (code: number, description: string, parameters: object = {}): Fault => ({
  kind: "says",
  code,
  description,
  parameters,
});
export const tooManyRequests = (seconds: number): Fault =>
  refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
export const serverError = (code = 502, done = false): Fault => ({
  kind: "says",
  code,
  description: "Bad Gateway",
  done,
});
export const DROPPED: Fault = { kind: "dropped" };
export const CUT: Fault = { kind: "cut" };
export const NONSENSE: Fault = { kind: "nonsense" };
export const NUMB: Fault = { kind: "numb" };
export const RESET: Fault = { kind: "reset" };
export const SILENT: Fault = { kind: "silent" };
export const delayed = (until: Promise<unknown>): Fault => ({ kind: "delayed", until });

export interface Transcribed {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The HTTP status of the answer; `null` while there is none, and for ever when it was lost. */
  status: number | null;
}

export interface TelegramStandIn {
  readonly apiRoot: string;
  readonly token: string;
  readonly bot: { readonly id: number; readonly username: string };
  readonly person: (is?: PersonIs) => Person;
  /** Any update at all, without its number. */
  readonly send: (content: Readonly<Record<string, unknown>>) => Update;
  readonly again: (update: Update) => void;
  readonly renumbered: (update: Update) => Update;
  readonly fault: (method: Method, fault: Fault, times?: number) => void;
  /** From now on the token is worth nothing, or is right again. */
  readonly revoke: (revoked: boolean) => void;
  readonly transcript: readonly Transcribed[];
  readonly calls: (method: Method) => readonly Transcribed[];
  /** Updates the bot has not taken yet. */
  readonly pending: () => readonly Update[];
  readonly problems: readonly string[];
  readonly until: <T>(condition: () => T | null | undefined | false) => Promise<T>;
  readonly close: () => Promise<void>;
}

class Refused extends Error {
  readonly code: number;
  constructor(code: number, description: string) {
    super(description);
    this.code = code;
  }
}

/** `longestPollMs`: answers an empty poll sooner than the bot asks for. */
export async function telegramStandIn({
  token = "4711:stand-in_TOKEN",
  longestPollMs = 50_000,
} = {}): Promise<TelegramStandIn> {
  const bot = {
    id: Number(token.split(":")[0]),
    is_bot: true,
    first_name: "Rapport",
    username: "rapport_stand_in_bot",
  };
  const pockets = new Map<string, Pocket>();
  const transcript: Transcribed[] = [];
  const problems: string[] = [];
  const faults: { method: Method; fault: Fault }[] = [];
  const watchers = new Set<() => void>();
  const sockets = new Set<Socket>();
  let revoked = false;
  let lastId = 1000;
  let lastUpdate = 500_000;
  let allowed: readonly string[] | undefined;

  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };
  const changed = (): void => {
    for (const watch of [...watchers]) watch();
  };
  const until = <T>(condition: () => T | null | undefined | false): Promise<T> =>
    new Promise((resolve, reject) => {
      const watch = (): void => {
        try {
          const value = condition();
          if (value === null || value === undefined || value === false) return;
          watchers.delete(watch);
          resolve(value);
        } catch (error) {
          watchers.delete(watch);
          reject(error);
        }
      };
      watchers.add(watch);
      watch();
    });
  const box: Mailbox = mailbox(changed);

  const send = (content: Readonly<Record<string, unknown>>): Update => {
    lastUpdate += 1;
    const update = { update_id: lastUpdate, ...content };
    const kind = Object.keys(content)[0] ?? "";
    if (allowed === undefined || allowed.includes(kind)) box.put(update);
    return update;
  };

  const chatOf = (chat: number | string): Pocket => {
    const pocket = pockets.get(String(chat));
    if (pocket === undefined) throw new Refused(400, "Bad Request: chat not found");
    if (pocket.blocked) throw new Refused(403, "Forbidden: bot was blocked by the user");
    if (!pocket.started) throw new Refused(403, "Forbidden: bot can't initiate conversation with a user");
    return pocket;
  };

  const seenOf = (id: number, payload: Payload<"sendMessage"> | Payload<"editMessageText">, edits: number): Seen => ({
    id,
    html: payload.text,
    ...parsedText(payload),
    buttons: (payload.reply_markup?.inline_keyboard ?? []).map((row) =>
      row.map(({ text, callback_data = "" }) => ({ label: text, data: callback_data })),
    ),
    edits,
  });

  const messageOf = (pocket: Pocket, seen: Seen): object => ({
    message_id: seen.id,
    date: 1_764_000_000,
    chat: { id: pocket.person.id, type: "private" },
    from: bot,
    text: seen.text,
  });

  const METHODS: { readonly [M in Method]: (payload: Payload<M>) => unknown } = {
    getMe: () => ({
      ...bot,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
    }),
    getWebhookInfo: () => ({ url: box.hooked() ? "set" : "", pending_update_count: box.pending().length }),
    setWebhook: ({ url, secret_token, allowed_updates, drop_pending_updates }) => {
      allowed = allowed_updates ?? allowed;
      if (drop_pending_updates) void box.take(Number.MAX_SAFE_INTEGER, 1, 0);
      box.hook(url, secret_token);
      return true;
    },
    deleteWebhook: () => {
      box.hook(null);
      return true;
    },
    getUpdates: async ({ offset, limit = 100, timeout = 0, allowed_updates }) => {
      if (box.hooked()) throw new Refused(409, "Conflict: can't use getUpdates method while webhook is active");
      allowed = allowed_updates ?? allowed;
      const updates = await box.take(offset, limit, Math.min(longestPollMs, timeout * 1000));
      if (updates === "conflict") throw new Refused(409, "Conflict: terminated by other getUpdates request");
      return updates;
    },
    setMyCommands: () => true,
    sendChatAction: ({ chat_id }) => chatOf(chat_id) !== undefined,
    sendMessage: (payload) => {
      const pocket = chatOf(payload.chat_id);
      const seen = seenOf(nextId(), payload, 0);
      pocket.messages = [...pocket.messages, seen];
      pocket.news.push(seen);
      return messageOf(pocket, seen);
    },
    editMessageText: (payload) => {
      const pocket = chatOf(payload.chat_id);
      const old = pocket.messages.find(({ id }) => id === payload.message_id);
      if (old === undefined) throw new Refused(400, "Bad Request: message to edit not found");
      const seen = seenOf(old.id, payload, old.edits + 1);
      const look = ({ text, entities, buttons }: Seen) => JSON.stringify([text, entities, buttons]);
      if (look(seen) === look(old)) throw new Refused(400, "Bad Request: message is not modified");
      pocket.messages = pocket.messages.map((message) => (message === old ? seen : message));
      pocket.news.push(seen);
      return messageOf(pocket, seen);
    },
    answerCallbackQuery: ({ callback_query_id, text = "" }) => {
      const asker = [...pockets.values()].find(({ presses }) => presses.has(callback_query_id));
      if (asker === undefined)
        throw new Refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
      asker.toasts.push(text);
      return true;
    },
  };

  /** The result, or a refusal thrown. Only a malformed call is a problem; a 403 is Telegram being Telegram. */
  const perform = async (method: Method, payload: unknown): Promise<unknown> => {
    try {
      const run = METHODS[method] as (payload: unknown) => unknown; // `checked` gives what this method takes
      return await run(checked(method, payload));
    } catch (error) {
      if (error instanceof Refused) throw error;
      const description = `Bad Request: ${error instanceof Error ? error.message : String(error)}`;
      problems.push(`${method}: ${description} in ${JSON.stringify(payload).slice(0, 500)}`);
      throw new Refused(400, description);
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const say = (status: number, body: object): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    const refuse = (error_code: number, description: string, parameters?: object): void =>
      say(error_code, { ok: false, error_code, description, ...(parameters === undefined ? {} : { parameters }) });

    const [, given, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? "") ?? [];
    const payload = await payloadOf(request);
    const entry: Transcribed = { method, payload, status: null };
    transcript.push(entry);
    if (given !== token || revoked) {
      entry.status = 401;
      refuse(401, "Unauthorized");
      return changed();
    }
    if (!isMethod(method)) {
      entry.status = 404;
      refuse(404, "Not Found: method not found");
      return changed();
    }
    const at = faults.findIndex((fault) => fault.method === method);
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.fault;
    if (fault?.kind === "reset") {
      request.socket.destroy();
      return changed();
    }
    if (fault?.kind === "says" && fault.done !== true) {
      entry.status = fault.code;
      refuse(fault.code, fault.description, fault.parameters);
      return changed();
    }
    let status = 200;
    let body: object;
    try {
      body = { ok: true, result: await perform(method, payload) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      status = error.code;
      body = { ok: false, error_code: error.code, description: error.message };
    }
    changed();
    switch (fault?.kind) {
      case "dropped":
        request.socket.destroy();
        return;
      case "cut":
        response.writeHead(status, { "content-type": "application/json", "content-length": 10_000 });
        response.write(JSON.stringify(body).slice(0, 12), () => request.socket.destroy());
        return;
      case "nonsense":
        response.writeHead(200, { "content-type": "text/html" }).end("<html>Welcome to the hotel's network</html>");
        return;
      case "silent":
        return;
      case "numb":
        body = { ok: true, result: {} };
        break;
      case "says":
        entry.status = fault.code;
        refuse(fault.code, fault.description, fault.parameters);
        return changed();
      case "delayed":
        await fault.until;
        break;
      case undefined:
        break;
    }
    if (response.destroyed) return;
    entry.status = status;
    say(status, body);
    changed();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      problems.push(`the stand-in broke: ${String(error)}`);
      request.socket.destroy();
      changed();
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server has a port
    token,
    bot,
    person: (is = {}) => {
      const id = is.id ?? 70_000 + pockets.size;
      const pocket = pocketOf({ send, nextId, until }, { ...is, id });
      pockets.set(String(id), pocket);
      return pocket.person;
    },
    send,
    again: (update) => box.put(update),
    renumbered: ({ update_id: _, ...content }) => send(content),
    fault: (method, fault, times = 1) => {
      for (let time = 0; time < times; time += 1) faults.push({ method, fault });
    },
    revoke: (gone) => {
      revoked = gone;
    },
    transcript,
    calls: (method) => transcript.filter((entry) => entry.method === method),
    pending: () => box.pending(),
    problems,
    until,
    close: async () => {
      box.close();
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

const JSON_FIELDS = new Set(["reply_markup", "commands", "scope", "allowed_updates", "link_preview_options"]);

/** JSON, or a form, multipart or not: Telegram takes all three. */
async function payloadOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const body = Buffer.concat(parts);
  const type = request.headers["content-type"] ?? "";
  if (body.length === 0) return {};
  if (type.startsWith("application/json")) return JSON.parse(body.toString("utf8"));
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  return Object.fromEntries(
    [...form].map(([field, value]) => {
      if (typeof value !== "string" || field === "text") return [field, value];
      if (JSON_FIELDS.has(field)) return [field, JSON.parse(value)];
      if (value === "true" || value === "false") return [field, value === "true"];
      return [field, /^-?\d+$/.test(value) ? Number(value) : value];
    }),
  );
}
