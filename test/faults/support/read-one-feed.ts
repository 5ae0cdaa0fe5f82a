/** Reads one feed as Rapport does, from a server on loopback, and prints what came of it: `{ kind, problem?, events? }`. */
import { request } from "node:http";
import { feedReader } from "../../../adapters/calendar/read.ts";

const [port, path, mostBytes, mostMs] = process.argv.slice(2);
const read = feedReader(
  {
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    mayConnect: () => true,
    open: (url, { signal, headers, lookup }) =>
      request({ host: url.hostname, port, path: url.pathname, signal, headers, lookup, agent: false }),
    mostBytes: Number(mostBytes),
    mostMs: Number(mostMs),
  },
  Number(mostMs),
);
const reading = await read(
  {
    address: `https://feed.example/${path}`,
    zone: "Europe/Kyiv",
    from: Date.UTC(2026, 10, 24),
    to: Date.UTC(2026, 10, 25),
  },
  new AbortController().signal,
);
console.log(JSON.stringify(reading.kind === "events" ? { kind: "events", events: reading.events.length } : reading));
// Here nothing that goes on in the background may keep it alive.
process.exit(0);
