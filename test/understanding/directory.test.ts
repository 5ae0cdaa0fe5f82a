import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDirectory } from "../../src/understanding/directory.ts";
import type { DirectoryClient } from "../../src/understanding/reading.ts";
import { allLines, CLIENTS, DIRECTORY, essence, read } from "./support.ts";

const lines = allLines("dev");
const readings = (directory: ReturnType<typeof buildDirectory>, of = lines) =>
  of.map((line) => essence(read(line, directory)));
const renamed = (client: DirectoryClient): DirectoryClient => ({
  ...client,
  name: "Quokka Trading",
  aliases: ["quokka"],
  contacts: client.contacts.map((contact) => ({ ...contact, name: "Wanda Vixen", aliases: [], title: "CFO" })),
});

describe("a directory made from the one before", () => {
  it("reads every line as one built anew does, whichever clients changed", () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: CLIENTS.length - 1 }), { maxLength: 4 });
    fc.assert(
      // A third of the lines each time: in a dozen times each of them several times over.
      fc.property(places, fc.boolean(), fc.nat(2), (changed, added, third) => {
        const some = lines.filter((_, at) => at % 3 === third);
        const extra: DirectoryClient[] = added
          ? [{ id: "z", name: "Zebra Works", aliases: ["Acme Zoo"], contacts: [] }]
          : [];
        const now = [...CLIENTS.map((client, at) => (changed.includes(at) ? renamed(client) : client)), ...extra];
        expect(readings(buildDirectory(now, DIRECTORY), some)).toEqual(readings(buildDirectory(now), some));
      }),
      { numRuns: 12 },
    );
  });

  it("forgets what a client was called, and comes back to what it was", () => {
    const renewed = buildDirectory(CLIENTS.map(renamed), DIRECTORY);
    expect(readings(buildDirectory(structuredClone(CLIENTS), renewed))).toEqual(readings(DIRECTORY));
    const fewer = CLIENTS.filter((client) => client.name !== "Globex");
    expect(readings(buildDirectory(fewer, DIRECTORY))).toEqual(readings(buildDirectory(fewer)));
  });

  it("leaves the one before as it was", () => {
    const was = readings(DIRECTORY);
    buildDirectory(CLIENTS.map(renamed), DIRECTORY);
    expect(readings(DIRECTORY)).toEqual(was);
  });

  it("takes over all that did not change", () => {
    const now = CLIENTS.map((client, at) => (at === 3 ? renamed(client) : structuredClone(client)));
    const renewed = buildDirectory(now, DIRECTORY);
    const kept = renewed.peopleOf.filter((people, at) => people === DIRECTORY.peopleOf[at]);
    expect(kept).toHaveLength(CLIENTS.length - 1);
  });
});
