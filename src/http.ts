/** The one HTTP server of the process: web hooks, the page, health. Doors and main hand in what it answers. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { Log, Route } from "./chat/door.ts";
import { StorageFault } from "./chat/faults.ts";

/** Of any route; each door knows better what its platform sends. */
const BODY_LIMIT = 1024 * 1024;
/** How long `close` waits for answers under way before it cuts their connections. */
const GRACE_MS = 10_000;

interface Limits {
  /** A request must have arrived whole after this, counted from the connection; how long an answer may take is the route's business. */
  readonly requestMs: number;
  /** More at once are closed unheard: bodies that nobody has proven yet are held, so this bounds them. */
  readonly connections: number;
}
const LIMITS: Limits = { requestMs: 10_000, connections: 500 };
/** Node looks every half a minute, and what is too slow would stay so much longer. */
const LOOKS_A_REQUEST = 5;

const SECURITY_HEADERS = {
  "content-security-policy": "frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

export interface Serving {
  /** The port that was bound: of use when 0 was asked for. */
  readonly port: number;
  /** Accepts nothing new, lets what is under way finish (at most 10 s), then resolves. */
  readonly close: () => Promise<void>;
}

/**
 * Serves `routes` on `port` (0: any free one) of `host` (all interfaces when none is named). A HEAD is answered by the
 * GET of its path. Throws an `Error` with one sentence for the operator when the port cannot be had.
 */
export async function serve(options: {
  readonly port: number;
  readonly host?: string;
  readonly routes: readonly Route[];
  readonly log: Log;
  /** Tighter ones are for tests that cannot wait for these. */
  readonly limits?: Limits;
}): Promise<Serving> {
  const { routes, log, limits = LIMITS } = options;
  const answer = answerBy(routes, log);
  const times = {
    requestTimeout: limits.requestMs,
    headersTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.requestMs / LOOKS_A_REQUEST,
  };
  const server = createServer(times, (request, response) => {
    // A connection kept alive would hold `close` up once its last answer is out.
    response.once("close", () => server.listening || server.closeIdleConnections());
    answer(request, response);
  });
  boundConnections(server, limits.connections, log);
  const port = await listening(server, options.port, options.host);

  const close = () =>
    new Promise<void>((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
    });
  let closed: Promise<void> | null = null;
  return {
    port,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

/** Says once that there are too many, until one is let in again. */
function boundConnections(server: Server, most: number, log: Log): void {
  server.maxConnections = most;
  let full = false;
  server.on("drop", () => {
    if (!full) log.warn("connections_full", { most });
    full = true;
  });
  server.on("connection", () => {
    full = false;
  });
}

function listening(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) =>
      reject(new Error(whyNotBound(fault, port), { cause: fault })),
    );
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      const bound = server.address();
      resolve(typeof bound === "object" && bound !== null ? bound.port : port);
    });
  });
}

function whyNotBound(fault: NodeJS.ErrnoException, port: number): string {
  if (fault.code === "EADDRINUSE")
    return `Port ${port} is already taken by another program: stop it, or set PORT to a free one.`;
  if (fault.code === "EACCES") return `Port ${port} may not be opened by this user: set PORT to one above 1023.`;
  return `Cannot listen on port ${port}: ${fault.message}`;
}

function answerBy(routes: readonly Route[], log: Log): RequestListener {
  const exact = routes.filter((route) => !route.path.endsWith("*"));
  const prefixes = routes
    .filter((route) => route.path.endsWith("*"))
    .toSorted((one, other) => other.path.length - one.path.length);

  const routesAt = (path: string): readonly Route[] => {
    const here = exact.filter((route) => route.path === path);
    if (here.length > 0) return here;
    const nearest = prefixes.find((route) => path.startsWith(route.path.slice(0, -1)));
    return nearest === undefined ? [] : prefixes.filter((route) => route.path === nearest.path);
  };

  return (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const path = (request.url ?? "/").split("?", 1).join("");
    const here = routesAt(path);
    if (here.length === 0) return refuse(response, 404, "Nothing is here.");
    const method = request.method === "HEAD" ? "GET" : request.method;
    const route = here.find((candidate) => candidate.method === method);
    if (route === undefined) {
      response.setHeader(
        "allow",
        here.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method])).join(", "),
      );
      return refuse(response, 405, "This address does not take that method.");
    }
    if (Number(request.headers["content-length"] ?? 0) > BODY_LIMIT) return refuseBody(response);
    limitBody(request, response);
    run(route, request, response, log);
  };
}

/**
 * A body without a length is counted as it comes, before its reader sees it. `push` is where Node's parser hands each
 * piece over; a listener for data would start the flow before the route is ready to read.
 */
function limitBody(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers["transfer-encoding"] === undefined) return;
  const push = request.push.bind(request);
  let size = 0;
  request.push = (piece: Buffer | null, ...rest) => {
    size += piece?.length ?? 0;
    if (size <= BODY_LIMIT) return push(piece, ...rest);
    refuseBody(response);
    response.once("finish", () => request.destroy());
    return false;
  };
}

function refuseBody(response: ServerResponse): void {
  if (response.headersSent) return;
  response.setHeader("connection", "close");
  refuse(response, 413, "That is more than fits in one request.");
}

async function run(route: Route, request: IncomingMessage, response: ServerResponse, log: Log): Promise<void> {
  try {
    await route.handle(request, response);
  } catch (fault) {
    log.error("route_failed", { path: route.path, fault });
    if (response.headersSent) response.destroy();
    else if (fault instanceof StorageFault) refuse(response, 503, "Nothing could be stored just now: try again.");
    else refuse(response, 500, "Something broke here, and it was written to the log.");
  }
}

function refuse(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify({ error }));
}
