/** Spans of meaning → elements of Slack's rich text, where nothing a person typed can become markup. */
import { type Span, spanText, type Text } from "../../src/chat/text.ts";
import { LIMITS, type RichElement, type Style } from "./blocks.ts";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200f]/u;
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Removes what no reader sees: control characters but newline and tab, and halves of characters. */
export const visible = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").toWellFormed();

/**
 * A right-to-left name must not turn the rest of its line around: it stands between Unicode isolates. Typed controls of
 * direction go, for one of them could end the isolate.
 */
function isolated(text: string): string {
  const bare = text.replace(BIDI_CONTROLS, "");
  return RIGHT_TO_LEFT.test(bare) ? `\u2068${bare}\u2069` : bare;
}

function styleOf(span: Span): Style {
  switch (span.kind) {
    case "strong":
    case "client":
      return { bold: true };
    case "struck":
      return { strike: true };
    case "quote":
      return { italic: true };
    case "code":
      return { code: true };
    case "plain":
    case "member":
    case "contact":
    case "date":
    case "link":
      return {};
  }
}

const isWebAddress = (url: string): boolean => /^(https?:\/\/|mailto:)/i.test(url) && url.length <= LIMITS.url;

/** A text element holds 3,000 characters: longer words go on in the next element. */
function pieces(text: string): string[] {
  const all: string[] = [];
  for (let rest = text; rest !== ""; ) {
    const end = rest.length > LIMITS.richText ? rest.slice(0, LIMITS.richText).toWellFormed().lastIndexOf(" ") : -1;
    const piece = rest.length <= LIMITS.richText ? rest : rest.slice(0, end > 0 ? end : LIMITS.richText - 1);
    all.push(piece);
    rest = rest.slice(piece.length);
  }
  return all;
}

/** `more` is laid over every span's own style, for a heading or a label. */
export function richText(text: Text, more: Style = {}): RichElement[] {
  return text.flatMap((span): RichElement[] => {
    const style: Style = { ...styleOf(span), ...more };
    const styled = Object.keys(style).length > 0 ? { style } : {};
    const words = isolated(visible(spanText(span)));
    if (span.kind === "link" && isWebAddress(span.url) && words !== "")
      return [{ type: "link", url: span.url, text: words, ...styled }];
    return pieces(words).map((piece): RichElement => ({ type: "text", text: piece, ...styled }));
  });
}

/** A text as it is read aloud, for headers, buttons and notifications. */
export const wordsOf = (text: Text): string => text.map((span) => isolated(visible(spanText(span)))).join("");
