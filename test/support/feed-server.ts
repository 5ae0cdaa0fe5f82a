/**
 * A server of calendars on loopback, and how it is reached: over http instead of https, since loopback has no
 * certificate; by the names of a small resolver of the test's own. Everything else is as it is in the world.
 */
import type { LookupAddress } from "node:dns";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import type { Reach } from "../../adapters/calendar/fetch.ts";

interface FeedServer {
  readonly reach: Reach;
  /** `host path` of every request that arrived. */
  readonly asked: readonly string[];
  /** Addresses the resolver gives for a name, one list for each time it is asked; the last one stays. */
  readonly names: Map<string, (readonly string[])[]>;
}

/** Loopback is where the test's server stands; 127.0.0.66 plays an address inside somebody's network. */
export const INWARD = "127.0.0.66";
const HERE = "127.0.0.1";

export async function feedServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  limits: { readonly mostBytes?: number; readonly mostMs?: number } = {},
): Promise<FeedServer> {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.headers.host?.replace(/:\d+$/, "")} ${incoming.url}`);
    answer(incoming, response);
  });
  const port = await new Promise<number>((resolve) => {
    // All of 127.0.0.0/8, so that a connection to the inward address would be seen to arrive.
    server.listen(0, "0.0.0.0", () => {
      const bound = server.address();
      resolve(typeof bound === "object" && bound !== null ? bound.port : 0);
    });
  });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const names = new Map<string, (readonly string[])[]>();
  const reach: Reach = {
    resolve: async (host): Promise<LookupAddress[]> => {
      const answers = names.get(host) ?? [[HERE]];
      const [first = []] = answers;
      if (answers.length > 1) answers.shift();
      return first.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    },
    mayConnect: (address) => address === HERE,
    open: (url, { lookup, signal, headers }) =>
      request({ host: url.hostname, port, path: url.pathname + url.search, lookup, signal, headers, agent: false }),
    mostBytes: limits.mostBytes ?? 5_000_000,
    mostMs: limits.mostMs ?? 20_000,
  };
  return { reach, asked, names };
}

/** An iCalendar file with these events: each the lines between its BEGIN and END. */
export const calendarOf = (...events: readonly (readonly string[])[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Somebody//EN",
    ...events.flatMap((lines) => ["BEGIN:VEVENT", "DTSTAMP:20261101T000000Z", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");
