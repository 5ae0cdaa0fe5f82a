/** Asks name servers for all addresses of a name, and keeps no thread busy with it. */
import type { LookupAddress } from "node:dns";
import { Resolver } from "node:dns/promises";

/** A reading as a whole is given up after ten seconds. */
const PATIENCE = { timeout: 2_000, tries: 2 };

/**
 * Asks the machine's name servers, or `servers`; no addresses when there are none, or nobody answers.
 *
 * `dns.lookup` waits in a thread of libuv's, two of which are for names, those of Slack and Telegram too
 * (https://nodejs.org/api/dns.html#implementation-considerations): while eight calendars waited for a silent name server another
 * look-up took 40 s, and the end of the process 10 s. This one asks over a socket. It reads no hosts file, and needs none:
 * what is read stands out in the world. Made anew each time, since it reads but once where the name servers are.
 */
export const nameServers =
  (servers?: readonly string[]) =>
  async (host: string): Promise<readonly LookupAddress[]> => {
    const resolver = new Resolver(PATIENCE);
    if (servers) resolver.setServers(servers);
    const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    return [...addresses(four, 4), ...addresses(six, 6)];
  };

const addresses = (found: PromiseSettledResult<readonly string[]>, family: 4 | 6): readonly LookupAddress[] =>
  found.status === "fulfilled" ? found.value.map((address) => ({ address, family })) : [];
