/**
 * What Telegram's clients make a link of by themselves in a text that is shown, whatever its markup: written from the
 * documentation of message entities and TDLib's own patterns, and from nothing of Rapport's.
 */
interface Found {
  readonly type: string;
  readonly text: string;
}

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ["mention", /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{2,32}/gu],
  ["bot_command", /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}/gu],
  ["hashtag", /(?<![\p{L}\p{N}_])#[\p{N}_\u200c\u00b7]*\p{L}[\p{L}\p{N}_\u200c\u00b7]*/gu],
  ["cashtag", /(?<![\p{L}\p{N}_$])\$(?:1INCH|[A-Z]{1,8})(?![\p{L}\p{N}_$])/gu],
  ["email", /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z]{2,})+/gu],
  ["url", /(?:https?|ftp|tg|ton|tonsite):\/\/[^\s\u2060]+/giu],
  [
    "url",
    /(?<![\p{L}\p{N}_.@-])(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|example|test|io|me|ru|ua|vn|рф|укр)(?![\p{L}\p{N}_-])/giu,
  ],
];

/** `entities`: those of the markup; inside of links and fixed width nothing more is looked for. */
export function foundByTelegram(
  text: string,
  entities: readonly { readonly type: string; readonly offset: number; readonly length: number }[],
): readonly Found[] {
  const closed = entities.filter(({ type }) => ["code", "pre", "text_link"].includes(type));
  return PATTERNS.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !closed.some(({ offset, length }) => index >= offset && index < offset + length))
      .map(([found]) => ({ type, text: found })),
  );
}
