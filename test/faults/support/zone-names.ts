/** Every name a zone has, in an order of chance: those of `zone-names.txt`, whichever of them the runtime lists itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Chance, shuffled } from "../campaigns/random.ts";

const NAMES = readFileSync(join(import.meta.dirname, "zone-names.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

interface ZoneNames {
  /** Each of them once. */
  readonly known: readonly string[];
  /** The runtime's rules are older than the name. */
  readonly unknown: readonly string[];
}

/** `count` of them, or all that there are. */
export function zoneNames(count: number, chance: Chance): ZoneNames {
  const some = shuffled(NAMES, chance).slice(0, count);
  const known = some.filter(isKnown);
  return { known, unknown: some.filter((name) => !known.includes(name)) };
}

function isKnown(name: string): boolean {
  try {
    return new Temporal.ZonedDateTime(0n, name).epochMilliseconds === 0;
  } catch {
    return false;
  }
}

/** How `did` tells of the names that could not be tried. */
export const toldUnknown = (unknown: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(unknown.map((name) => [`not known here: ${name}`, 1]));

/** The moments between the two at which the clocks of a zone change. */
export function clockChanges(zone: string, begin: number, end: number): readonly number[] {
  const moments: number[] = [];
  let next = Temporal.Instant.fromEpochMilliseconds(begin).toZonedDateTimeISO(zone).getTimeZoneTransition("next");
  while (next !== null && next.epochMilliseconds < end) {
    moments.push(next.epochMilliseconds);
    next = next.getTimeZoneTransition("next");
  }
  return moments;
}
