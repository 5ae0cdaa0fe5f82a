/** A time zone from what a person types: its IANA name, a city in four languages, a name of Windows. */
import { CITIES } from "./cities.ts";
import { isZone } from "./time.ts";
import type { Instant } from "./vocabulary.ts";
import { sameZone } from "./zones.ts";

export type ReadZone =
  | { readonly kind: "zone"; readonly zone: string }
  /** `near`: the closest IANA names, best first, at most three. */
  | { readonly kind: "unknown"; readonly near: readonly string[] };

const NEAREST = 3;
/** Fewer letters than this are near to everything. */
const SHORTEST = 3;

/** Lower case, without the marks over letters, apostrophes and punctuation: `TP. Hồ Chí Minh` → `tp ho chi minh`. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/([a-z])\p{M}+/gu, "$1")
    .normalize("NFD")
    .replace(/([a-z])\p{M}+/gu, "$1")
    .normalize("NFC")
    .replaceAll("ё", "е")
    .replace(/['’ʼ`]/g, "")
    .replace(/[^\p{L}\p{N}+:/]+/gu, " ")
    .trim();

/** The runtime lists zones by their oldest names. */
const RENAMED: Readonly<Record<string, string>> = {
  "Europe/Kiev": "Europe/Kyiv",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Godthab": "America/Nuuk",
};

let zoneByName: ReadonlyMap<string, string> | undefined;

/** Every name that stands for a zone, folded. What people call a place comes before what the list of zones does. */
function names(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const enter = (name: string, zone: string) => {
    const key = fold(name);
    if (!found.has(key)) found.set(key, zone);
  };
  for (const { zone, names, also } of CITIES) for (const name of [...Object.values(names), ...also]) enter(name, zone);
  for (const old of Intl.supportedValuesOf("timeZone")) {
    const zone = RENAMED[old] ?? old;
    for (const name of [zone, old]) enter(name.split("/").at(-1) ?? name, zone);
  }
  return found;
}

/** `now` only finds the places whose clocks now show an offset that was typed: an offset is no zone, summer moves it. */
export function readZone(words: string, now: Instant): ReadZone {
  zoneByName ??= names();
  const typed = fold(words);
  const known = zoneByName.get(typed);
  if (known !== undefined) return { kind: "zone", zone: known };
  const spelled = words.trim().replaceAll(" ", "_");
  if (isZone(spelled)) {
    const { timeZoneId } = new Temporal.ZonedDateTime(0n, spelled);
    return { kind: "zone", zone: RENAMED[timeZoneId] ?? timeZoneId };
  }
  const offset = offsetOf(typed);
  return { kind: "unknown", near: offset === null ? nearest(typed, zoneByName) : placesAt(offset, now) };
}

/** Minutes east of Greenwich: `utc+2`, `gmt 7`, `+05:30`. */
function offsetOf(typed: string): number | null {
  const [, sign, hours = "", minutes = "0"] = /^(?:utc|gmt)? ?([+-]?) ?(\d{1,2})(?::?(\d{2}))?$/.exec(typed) ?? [];
  if (sign === undefined) return null;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function placesAt(offset: number, now: Instant): readonly string[] {
  const at = Temporal.Instant.fromEpochMilliseconds(now);
  const here = CITIES.map((one) => one.zone).filter(
    (zone) => at.toZonedDateTimeISO(zone).offsetNanoseconds === offset * 60e9,
  );
  return [...new Set(here)].slice(0, NEAREST);
}

/** Up to a third of the letters may be wrong; a beginning of four letters is enough. */
function nearest(typed: string, known: ReadonlyMap<string, string>): readonly string[] {
  const wanted = typed.split("/").at(-1) ?? typed;
  if (wanted.length < SHORTEST) return [];
  const found = [...known]
    .map(([name, zone]) => ({
      zone,
      distance: wanted.length >= 4 && name.startsWith(wanted) ? 0.5 : edits(wanted, name),
    }))
    .filter(({ distance }) => distance <= Math.max(1, wanted.length / 3))
    .sort((one, other) => one.distance - other.distance);
  const zones: string[] = [];
  for (const { zone } of found) if (!zones.some((other) => sameZone(other, zone))) zones.push(zone);
  return zones.slice(0, NEAREST);
}

/** Levenshtein's distance. */
function edits(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (let column = 1; column <= other.length; column++) {
      const swap = (above[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      line.push(Math.min(swap, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? 0;
}
