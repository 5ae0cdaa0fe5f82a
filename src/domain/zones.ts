/** Time zones, and the countries whose holidays their people keep. */

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The name under which Unicode knows a zone: `Europe/Kiev` and `Europe/Kyiv` are one. */
const unicodeName = (zone: string): string =>
  new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;

export const sameZone = (one: string, other: string): boolean => unicodeName(one) === unicodeName(other);

/** Walks every possible country code: some 100 ms, once a process. A code that became another's (`SU`) is left out. */
function countries(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const locale = new Intl.Locale(`und-${code}`);
    if (locale.region !== code) continue;
    for (const zone of locale.getTimeZones() ?? []) if (!found.has(zone)) found.set(zone, code);
  }
  return found;
}

/** A country of today by its ISO 3166 letters, that people live in (it has a time zone). */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  const locale = new Intl.Locale(`und-${code}`);
  return locale.region === code && (locale.getTimeZones() ?? []).length > 0;
}

let countryByZone: ReadonlyMap<string, string> | undefined;

/** ISO 3166 country of an IANA zone; `null` for one that is no country's (`UTC`). */
export function countryOfZone(zone: string): string | null {
  countryByZone ??= countries();
  return countryByZone.get(unicodeName(zone)) ?? null;
}
