/**
 * Telegram's HTML, read as strictly as its documentation describes it (https://core.telegram.org/bots/api#html-style):
 * only its tags, closed in order, and no bare `&`, `<` or `>`.
 */
export interface Entity {
  readonly type: string;
  /** In UTF-16 units of the parsed text. */
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

const TAGS: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  a: "text_link",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

const refuse = (why: string): never => {
  throw new Error(`can't parse entities: ${why}`);
};

const TOKEN =
  /<(\/?)([a-zA-Z-]+)((?:\s+[a-z-]+="[^"<>]*")*)\s*>|&(?:([a-z]+)|#(\d+)|#x([0-9a-fA-F]+));|([^<>&]+)|([<>&])/gu;

interface Start {
  readonly tag: string;
  readonly type: string;
  readonly offset: number;
  readonly url?: string;
}

/** Throws with Telegram's own words where its parser, or a stricter reader of its documentation, would refuse. */
export function parseTelegramHtml(html: string): { readonly text: string; readonly entities: readonly Entity[] } {
  const open: Start[] = [];
  const entities: Entity[] = [];
  let text = "";
  for (const [, slash, tag, attributes = "", named, decimal, hex, words, bare] of html.matchAll(TOKEN)) {
    if (bare !== undefined) refuse(`unescaped "${bare}"`);
    if (tag === undefined) text += words ?? letterOf(named, decimal, hex);
    else if (slash === "") open.push(startOf(tag, attributes, text.length, open));
    else {
      const start = open.pop();
      if (start?.tag !== tag) return refuse(`unmatched end tag, expected "</${start?.tag}>", found "</${tag}>"`);
      const { type, offset, url } = start;
      const length = text.length - offset;
      if (length > 0) entities.push({ type, offset, length, ...(url === undefined ? {} : { url }) });
    }
  }
  const left = open.pop();
  if (left !== undefined) refuse(`can't find end tag corresponding to start tag "${left.tag}"`);
  return { text, entities: entities.sort((one, other) => one.offset - other.offset || other.length - one.length) };
}

function letterOf(named: string | undefined, decimal: string | undefined, hex: string | undefined): string {
  if (named !== undefined) return NAMED[named] ?? refuse(`unsupported entity "&${named};"`);
  return String.fromCodePoint(decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? "", 16));
}

function startOf(tag: string, attributes: string, offset: number, open: readonly Start[]): Start {
  const type = TAGS[tag] ?? refuse(`unsupported start tag "${tag}"`);
  const inside = (...types: readonly string[]) => open.some((outer) => types.includes(outer.type));
  if (inside("code") || (inside("pre") && type !== "code")) refuse("tags inside code");
  if (type === "code" && open.some((outer) => outer.type !== "pre")) refuse("code inside other tags");
  const url = /href="([^"]*)"/.exec(attributes)?.[1];
  if (tag === "a" ? url === undefined : attributes !== "") refuse(`attributes of "${tag}"`);
  return { tag, type, offset, ...(url === undefined ? {} : { url }) };
}
