/** The address of a private calendar, as somebody types or pastes it. */

type TypedAddress =
  | { readonly kind: "address"; readonly address: string }
  /** Over plain http its secret would be read by everybody on the way. */
  | { readonly kind: "not_https" }
  | { readonly kind: "none" };

const LONGEST = 2_000;

/** `webcal:` is how calendars write an address for each other; it is read over https. */
export function readFeedAddress(words: string): TypedAddress {
  const typed = /\b(?:https?|webcals?):\/\/[^\s<>"'|«»“”„]+/i.exec(words)?.[0].replace(/[),.;]+$/, "");
  if (typed === undefined || typed.length > LONGEST) return { kind: "none" };
  if (/^http:/i.test(typed)) return { kind: "not_https" };
  const address = typed.replace(/^webcals?:/i, "https:");
  return URL.canParse(address) ? { kind: "address", address: new URL(address).href } : { kind: "none" };
}

/** What of it may be said: where it leads, never what opens it. */
export const hostOf = (address: string): string => new URL(address).host;

/** A line that is an address of a calendar and nothing else. */
export const isFeedAddress = (line: string): boolean =>
  /^<?(?:webcals?:\/\/\S+|https:\/\/\S+\.ics(?:[?#]\S*)?)>?$/i.test(line.trim());
