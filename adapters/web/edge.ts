/** The JSON edge of the page: who may ask, what a body may hold, and how a refusal is said. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Log, Route } from "../../src/chat/door.ts";
import { StorageFault } from "../../src/chat/faults.ts";

/** An expected no: an HTTP status and one sentence. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

export interface Asked {
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: IncomingMessage["headers"];
}

interface Answered {
  readonly status?: number;
  readonly json: unknown;
}

/**
 * A route that reads and answers JSON. `answer` may throw `Refused`; a `StorageFault` becomes 503, anything else is
 * logged and becomes 500.
 */
export function jsonRoute(
  method: "GET" | "POST",
  path: string,
  log: Log,
  answer: (asked: Asked) => Promise<Answered>,
): Route {
  return {
    method,
    path,
    handle: async (request, response) => {
      try {
        refuseStrangers(request);
        const body = method === "POST" ? await jsonOf(request) : null;
        const query = new URLSearchParams((request.url ?? "").split("?").slice(1).join("?"));
        const { status = 200, json } = await answer({ query, body, headers: request.headers });
        send(response, status, json);
      } catch (fault) {
        const { status, message } = refusalOf(fault, path, log);
        send(response, status, { error: message });
      }
    },
  };
}

/**
 * The page has no sign-in: it is for the person at this machine. A page elsewhere could still reach it through the
 * browser, by posting blindly (it then names its own origin) or by a name that resolves to 127.0.0.1 (it then asks for
 * that name), so both are looked at.
 */
export function refuseStrangers({ headers }: IncomingMessage): void {
  const host = headers.host ?? "";
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)) {
    throw new Refused(403, "The page answers on localhost only.");
  }
  if (headers.origin !== undefined && headers.origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    throw new Refused(403, "Another site may not speak here.");
  }
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer); // without an encoding set, Node yields buffers
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8"));
  } catch {
    throw new Refused(400, "The body must be JSON.");
  }
}

/** Takes what fits `shape`; otherwise refuses with the first sentence of what is wrong. */
export function fitting<T>(shape: z.ZodType<T>, value: unknown): T {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new Refused(400, first?.message ?? "That cannot be read.");
}

/** Typed text of 1 to `most` characters, without what no store can hold: NUL and lone halves of a character. */
export const typed = (name: string, most: number) =>
  z
    .string(`“${name}” must be text.`)
    .transform((text) => text.replaceAll("\0", "").toWellFormed())
    .refine((text) => text.trim() !== "", `“${name}” must not be empty.`)
    .refine((text) => text.length <= most, `“${name}” must have at most ${most} characters.`);

function refusalOf(fault: unknown, path: string, log: Log): { readonly status: number; readonly message: string } {
  if (fault instanceof Refused) return fault;
  log.error("page_failed", { path, fault });
  if (fault instanceof StorageFault) return { status: 503, message: "Nothing could be stored just now: try again." };
  return { status: 500, message: "Something broke here, and it was written to the log." };
}

function send(response: ServerResponse, status: number, json: unknown): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(json));
}
