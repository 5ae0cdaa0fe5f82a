/**
 * The world and somebody's own network on one loopback server: what comes to 127.0.0.1 came to the one address of the
 * world there is here, what comes to 127.0.0.66 came inward. Whatever is connected to is led to the one or the other.
 */
import type { LookupAddress } from "node:dns";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { isIP, type LookupFunction } from "node:net";
import type { Reach } from "../../../adapters/calendar/fetch.ts";
import { isOutward } from "../../../adapters/calendar/outward.ts";

/** The one address of the world; which it is does not matter. */
export const WORLD = "93.184.215.14";
const HERE = "127.0.0.1";
const INWARD = "127.0.0.66";

export interface TwoSides {
  readonly reach: Reach;
  /** Answers of the resolver, one for each time it is asked; the last one stays. Other names are out in the world. */
  readonly names: Map<string, (readonly string[])[]>;
  /** Hosts as they were when a connection was begun. */
  readonly begun: readonly string[];
  /** Connections that arrived inward. */
  readonly inward: () => number;
  readonly close: () => Promise<void>;
}

export async function twoSides(answer: (asked: IncomingMessage, response: ServerResponse) => void): Promise<TwoSides> {
  let inward = 0;
  const server = createServer(answer);
  server.on("connection", (socket) => {
    if (socket.localAddress !== HERE) inward += 1;
  });
  server.listen(0, "0.0.0.0");
  await once(server, "listening");
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  const names = new Map<string, (readonly string[])[]>();
  const begun: string[] = [];
  const led = (address: string): string => (address === WORLD ? HERE : INWARD);
  const ledTo =
    (lookup: LookupFunction): LookupFunction =>
    (name, options, done) =>
      lookup(name, options, (fault, found) => {
        if (fault) return done(fault, "", 0);
        const all = (typeof found === "string" ? [found] : found.map(({ address }) => address)).map(led);
        begun.push(...all.map((to) => `${name} at ${to}`));
        if (options.all)
          done(
            null,
            all.map((address) => ({ address, family: 4 })),
          );
        else done(null, all[0] ?? INWARD, 4);
      });
  return {
    names,
    begun,
    inward: () => inward,
    reach: {
      resolve: async (host): Promise<LookupAddress[]> => {
        const answers = names.get(host) ?? [[WORLD]];
        const [first = []] = answers;
        if (answers.length > 1) answers.shift();
        return first.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
      },
      mayConnect: isOutward,
      open: (url, { lookup, signal, headers }) => {
        const host = url.hostname.replace(/^\[|\]$/g, "");
        const byNumber = isIP(host) !== 0;
        if (byNumber) begun.push(host);
        return request({
          host: byNumber ? led(host) : host,
          port,
          path: url.pathname + url.search,
          lookup: ledTo(lookup),
          signal,
          headers,
          agent: false,
        });
      },
      mostBytes: 5_000_000,
      mostMs: 20_000,
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
