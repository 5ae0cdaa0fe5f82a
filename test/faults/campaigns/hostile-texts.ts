/** Names and words that mean harm, whole and in pieces: what people, imports and calendars may bring. */
import type { Chance } from "./random.ts";

const MARKUP = [
  "<!channel>",
  "<!here|here>",
  "<!everyone>",
  "<@U1>",
  "<@U0EVIL|boss>",
  "<#C1|general>",
  "<!subteam^S1|team>",
  "<https://evil.example|Acme>",
  "<mailto:a@evil.example|write>",
  "<!date^1392734382^{date}|x>",
  "&lt;!channel&gt;",
  "&amp;lt;b&amp;gt;",
  "*bold* _it_ ~x~ `code`",
  "```block```",
  "> quoted",
  ":boom: :slack:",
  "<b>bold</b>",
  "</b></i>",
  '<a href="https://evil.example">x</a>',
  '<a href="tg://user?id=1">x</a>',
  "<code>",
  "<tg-spoiler>x</tg-spoiler>",
  "<tg-emoji emoji-id='1'>x</tg-emoji>",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "&#60;b&#62;",
  "&nbsp;&copy;&",
  "[x](https://evil.example)",
  "[x](tg://user?id=1)",
  "__u__ ||s||",
];
const CALLS = [
  "@channel",
  "@here",
  "@everyone",
  "@durov",
  "@rapport_stand_in_bot",
  "a@evil.example",
  "/undo",
  "/start",
  "/undo@rapport_stand_in_bot",
  "/rapport undo",
  "#evil",
  "#2027evil",
  "$EVIL",
  "$TON",
  "evil.example",
  "https://evil.example/x?y=1",
  "HTTPS://EVIL.EXAMPLE",
  "tg://resolve?domain=evil",
  "slack://open",
  "javascript:alert(1)",
  "www.evil.com",
  "приклад.укр",
  "bit.ly/x.com",
];
const LETTERS = [
  "\u202eemca\u202c",
  "\u2066x\u2069",
  "\u2067שלום",
  "שלום עולם",
  "مرحبا",
  "\u200f\u200e",
  "a\u200bb\u200cc\u200dd",
  "\u2060\ufeff",
  "\u0000nul\u0000",
  "\u0007\u001b[31mred\u001b[0m",
  "\r\nX-Header: 1",
  "line\nbreak\n\n\nlines",
  "tab\ttab",
  "\u2028\u2029",
  "\u0085\u009f",
  "\ud800",
  "\udc00x",
  "x\ud83d",
  "👩‍👩‍👧‍👦👍🏽🇺🇦",
  "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "é e\u0301 \u0301\u0302",
  "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
  "ﷺﷺﷺ",
  "İıſß",
  "\ufff0\uffff\ufffe",
  "\u{e0041}\u{e007f}",
  "\u{10ffff}",
];
const CELLS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  '=HYPERLINK("https://evil.example")',
  "|cmd",
  "'=1",
  '"',
  '""',
  ",;\n",
];
const CODE = [
  "'; drop table clients; --",
  "%_%",
  "\\",
  "$\x7b7*7}",
  "{{7*7}}",
  "{name}",
  "{count, plural, one {#} other {#}}",
  "'{'",
  "__proto__",
  "constructor",
  "null",
  "undefined",
  "NaN",
  "../../etc/passwd",
  "0",
  "1e999",
  "%s%n",
  "\\u0000",
  "[object Object]",
  "(a+)+$",
  "........",
  "?",
];
const SHELVES = [MARKUP, CALLS, LETTERS, CELLS, CODE] as const;
const PLAIN = ["Acme", "Ольга", "Nguyễn Hà", "Ltd", "call", "price list", "& Co"];

/** One line, short enough for a name most of the time. */
export function hostileName(chance: Chance): string {
  const parts = Array.from({ length: 1 + chance.below(3) }, () =>
    chance.next() < 0.3 ? chance.pick(PLAIN) : chance.pick(chance.pick(SHELVES)),
  );
  return parts.join(chance.pick([" ", " ", "", "-"]));
}

/** Numbered pieces, each saying of how many, so that wherever they are shown it can be seen that some were cut. */
const longText = (pieces: number): string =>
  Array.from({ length: pieces }, (_, at) => `w${at + 1}of${pieces}x`).join(" ");
const LONGEST_PIECE = "w300of300x ".length;

const LONGEST_TYPED = 3_900;

/** `longest`: so many characters may be typed there. */
export function hostileText(chance: Chance, longest = LONGEST_TYPED): string {
  const roll = chance.next();
  if (roll < 0.15) return longText(5 + chance.below(Math.floor(longest / LONGEST_PIECE) - 5));
  if (roll < 0.25)
    return hostileName(chance)
      .repeat(1 + chance.below(80))
      .slice(0, longest);
  return `${hostileName(chance)} ${hostileName(chance)}`;
}
