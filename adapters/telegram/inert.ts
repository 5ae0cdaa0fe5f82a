/**
 * Telegram's clients make links of what looks like one in any text, marked up or not: @names, /commands, #tags, $TICKERS,
 * addresses (https://core.telegram.org/bots/api#messageentity). Nothing a person is called may become a button that does
 * something when it is tapped, so an invisible word joiner stands where the pattern would begin.
 */
const JOINER = "\u2060";

const PATTERNS: readonly RegExp[] = [
  /@(?=[\p{L}\p{N}_])/gu, // people, and addresses of mail
  /(?<![\p{L}\p{N}_<>/])\/(?=[A-Za-z0-9_])/gu, // commands
  /#(?=[\p{N}_]*\p{L})/gu, // tags of letters; an invoice's #123 is none
  /(?<![\p{L}\p{N}_])\$(?=1?[A-Z])/gu, // tickers; $4,200 is none
  /:(?=\/\/)/gu, // addresses with their scheme
  /(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})/gu, // and without
];

/** The same to the eye. */
export const inert = (text: string): string =>
  PATTERNS.reduce((rest, pattern) => rest.replace(pattern, (found) => found + JOINER), text);

/** Words of ours that somebody copied and sends back. */
export const withoutJoiners = (text: string): string => text.replaceAll(JOINER, "");
