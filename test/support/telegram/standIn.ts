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
import { checked, isMethod, type Method } from "./checks.ts";
import type { Fault } from "./faults.ts";
import { type Mailbox, mailbox, type Update } from "./mailbox.ts";
import { methodsOf, Refused } from "./methods.ts";
import { payloadOf } from "./payload.ts";
import { type Person, type PersonIs, type Pocket, pocketOf } from "./people.ts";

export * from "./faults.ts";
export type { Update } from "./mailbox.ts";
export type { Person } from "./people.ts";

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
  /** Updates that the bot's web hook answered with 503. */
  readonly refused: () => ReadonlySet<Update>;
  readonly problems: readonly string[];
  readonly until: <T>(condition: () => T | null | undefined | false) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface StandInOptions {
  readonly token?: string;
  /** Answers an empty poll sooner than the bot asks for. */
  readonly longestPollMs?: number;
  /** For when people see what (default: the machine's). */
  readonly clock?: () => number;
  /** Looks at every call, and may make it go wrong; asked before what `fault` has queued. */
  readonly wrong?: (method: string, payload: Readonly<Record<string, unknown>>) => Fault | null;
}

export async function telegramStandIn({
  token = "4711:stand-in_TOKEN",
  longestPollMs = 50_000,
  clock = Date.now,
  wrong,
}: StandInOptions = {}): Promise<TelegramStandIn> {
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

  const METHODS = methodsOf({
    bot,
    box,
    pockets,
    nextId,
    longestPollMs,
    clock,
    allow: (types) => {
      allowed = types ?? allowed;
    },
  });

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
    const fault = wrong?.(method, payload) ?? (at < 0 ? undefined : faults.splice(at, 1)[0]?.fault);
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
    refused: () => box.refused(),
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
