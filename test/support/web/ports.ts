/** The page's ports in memory: what a test of the door needs of people, mailbox and clock. */
import type { Letter, MovableClock, WebPerson, WebPorts } from "../../../adapters/web/ports.ts";

export interface MemoryPorts extends WebPorts {
  readonly people: WebPorts["people"] & { readonly change: (handle: string, change: Partial<WebPerson>) => void };
  readonly letters: readonly Letter[];
}

const ZONES = new Set(Intl.supportedValuesOf("timeZone"));

export function memoryPorts(first: readonly WebPerson[], clock: MovableClock | null): MemoryPorts {
  const people = [...first];
  const letters: Letter[] = [];
  return {
    people: {
      list: async () => people,
      add: async (person) => {
        if (!ZONES.has(person.zone)) return { kind: "refused", reason: "unknown_zone" };
        if (people.some(({ handle }) => handle === person.handle))
          return { kind: "refused", reason: "duplicate_handle" };
        people.push(person);
        return { kind: "added", person };
      },
      clientOf: async () => "Acme",
      change: (handle, change) => {
        const at = people.findIndex((person) => person.handle === handle);
        const person = people[at];
        if (person !== undefined) people[at] = { ...person, ...change };
      },
    },
    mailbox: {
      append: async (letter) => {
        const known = letters.findIndex(({ reference }) => reference === letter.reference);
        return known >= 0 ? known + 1 : letters.push(letter);
      },
      list: async (handle, after) =>
        letters
          .map((letter, at) => ({ ...letter, seq: at + 1 }))
          .filter((letter) => letter.handle === handle && letter.seq > after),
    },
    letters,
    clock,
  };
}

/** A clock that stands still until it is moved; `onTheWay` is called with where it goes before it arrives. */
export function standingClock(
  start: string,
  onTheWay: (to: Temporal.ZonedDateTime) => Promise<void> = async () => {},
): MovableClock {
  let now = Temporal.ZonedDateTime.from(start);
  return {
    read: () => now,
    move: async (to) => {
      await onTheWay(to);
      now = to;
    },
  };
}
