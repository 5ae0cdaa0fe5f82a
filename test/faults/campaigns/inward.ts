/**
 * Addresses of calendars that lead into the network Rapport stands in: as a number in every spelling, by a name, by a
 * name that changes its mind, after redirects. Judged by a listener that must never hear of anybody.
 */
import { fetchFeed } from "../../../adapters/calendar/fetch.ts";
import { readFeedAddress } from "../../../src/domain/feed-address.ts";
import { complaints, type Found, type Given } from "../campaign.ts";
import { type TwoSides, twoSides, WORLD } from "../support/two-sides.ts";
import { resolved, spelled } from "./inward-spellings.ts";
import { type Chance, chanceOf } from "./random.ts";

const CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
/** Every so many-th is an honest one, which must be read: a stage on which nothing works shows nothing. */
const HONEST = 10;

interface Led {
  readonly typed: string;
  /** The names it needs, and where each hop leads to, by path. */
  readonly names?: Readonly<Record<string, (readonly string[])[]>>;
  readonly hops?: readonly string[];
}

const WAYS: Readonly<Record<string, (chance: Chance) => Led>> = {
  number: (chance) => ({ typed: `https://${spelled(chance)}/a.ics` }),
  name: (chance) => ({ typed: "https://inside.example/a.ics", names: { "inside.example": [[resolved(chance)]] } }),
  "name with two addresses": (chance) => ({
    typed: "https://both.example/a.ics",
    names: { "both.example": [chance.next() < 0.5 ? [WORLD, resolved(chance)] : [resolved(chance), WORLD]] },
  }),
  // Outward when it is asked first, inward ever after: the hop to itself makes it be asked again.
  "name that changes its mind": (chance) => ({
    typed: "https://turns.example/hop0",
    names: { "turns.example": [[WORLD], [resolved(chance)]] },
    hops: [chance.pick(["https://turns.example/a.ics", "/a.ics", "//turns.example/a.ics"])],
  }),
  redirect: (chance) => ({
    typed: "https://feed.example/hop0",
    hops: [`${chance.pick(["https:", "", "http:", "webcal:", "HTTPS:"])}//${spelled(chance)}/a.ics`],
  }),
  "redirect by a name": (chance) => ({
    typed: "https://feed.example/hop0",
    hops: ["https://inside.example/a.ics"],
    names: { "inside.example": [[resolved(chance)]] },
  }),
  "third redirect": (chance) => ({
    typed: "webcal://feed.example/hop0",
    hops: ["/hop1", "https://other.example/hop2", `https://${spelled(chance)}/a.ics`],
  }),
  "name of this machine": (chance) => ({
    typed: `https://${chance.pick(["localhost", "LOCALHOST", "localhost.", "a.localhost"])}/a.ics`,
    names: Object.fromEntries(["localhost", "localhost.", "a.localhost"].map((name) => [name, [["127.0.0.1", "::1"]]])),
  }),
};

/** `count` addresses that lead inward. */
export async function inward({ count, seed, progress }: Given): Promise<Found> {
  const chance = chanceOf(seed);
  const found = complaints();
  const did: Record<string, number> = { addresses: 0, "not even an address": 0, "honest ones read": 0, redirects: 0 };
  let hops: readonly string[] = [];
  const sides = await twoSides((asked, response) => {
    const hop = /^\/hop(\d)$/.exec(asked.url ?? "")?.[1];
    const location = hop === undefined ? undefined : hops[Number(hop)];
    if (location === undefined) return response.end(CALENDAR);
    did["redirects"] = (did["redirects"] ?? 0) + 1;
    // As bytes: a header's letters are those of Latin-1.
    const inBytes = Buffer.from(location).toString("latin1");
    return response.writeHead(chance.pick([301, 302, 303, 307, 308]), { location: inBytes }).end();
  });
  try {
    for (let one = 0; one < count; one += 1) {
      const way = chance.pick(Object.keys(WAYS));
      const led = WAYS[way]?.(chance);
      if (!led) continue;
      await tried(way, led, sides);
      if (one % HONEST === 0) await honest(sides);
      did["addresses"] = one + 1;
      did[way] = (did[way] ?? 0) + 1;
      if (one % 50 === 0) progress(one);
    }
    return { did, broken: found.all };
  } finally {
    await sides.close();
  }

  async function tried(way: string, led: Led, { reach, names, begun, inward: arrived }: TwoSides): Promise<void> {
    hops = led.hops ?? [];
    for (const [name, answers] of Object.entries(led.names ?? {})) names.set(name, [...answers]);
    const before = { arrived: arrived(), begun: begun.length };
    const read = readFeedAddress(`read ${led.typed} please`);
    const address = read.kind === "address" ? read.address : led.typed;
    if (read.kind !== "address") did["not even an address"] = (did["not even an address"] ?? 0) + 1;
    const answer = await fetchFeed(address, reach);
    const what = `${way}: ${[led.typed, ...hops].join(" → ")} ${JSON.stringify(led.names ?? {})}`;
    if (arrived() !== before.arrived) found.add(`${what}: a connection arrived inward`);
    const inwardly = begun.slice(before.begun).filter((to) => !to.endsWith(" at 127.0.0.1"));
    if (inwardly.length > 0) found.add(`${what}: began to connect to ${inwardly.join(", ")}`);
    if (answer.kind !== "broken" || answer.problem !== "address")
      found.add(`${what}: answered ${JSON.stringify(answer)}`);
    names.clear();
  }

  async function honest({ reach }: TwoSides): Promise<void> {
    hops = ["/a.ics"];
    const answer = await fetchFeed("https://feed.example/hop0", reach);
    if (answer.kind === "text") did["honest ones read"] = (did["honest ones read"] ?? 0) + 1;
    else found.add(`an honest address was not read: ${answer.problem}`);
  }
}
