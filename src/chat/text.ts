/**
 * Text as meaning. A door escapes each span once, for its own platform, so nothing a person typed can become markup.
 */
export type Span =
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  /** Done or no longer true: drawn struck through. */
  | { readonly kind: "struck"; readonly text: string }
  /** Words somebody typed, repeated to them. */
  | { readonly kind: "quote"; readonly text: string }
  /** Something to type: `/touch acme call`. */
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "member"; readonly id: string; readonly name: string }
  | { readonly kind: "client"; readonly id: string; readonly name: string }
  | { readonly kind: "contact"; readonly id: string; readonly name: string }
  /** `text` is already in the reader's language; `iso` is the local day or moment it stands for. */
  | { readonly kind: "date"; readonly text: string; readonly iso: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string };

export type Text = readonly Span[];

export const plain = (text: string): Span => ({ kind: "plain", text });
export const strong = (text: string): Span => ({ kind: "strong", text });
export const quote = (text: string): Span => ({ kind: "quote", text });
export const code = (text: string): Span => ({ kind: "code", text });

/** The words of a span as they are read aloud: what every door can always fall back to. */
export function spanText(span: Span): string {
  switch (span.kind) {
    case "member":
    case "client":
    case "contact":
      return span.name;
    case "plain":
    case "strong":
    case "struck":
    case "quote":
    case "code":
    case "date":
    case "link":
      return span.text;
  }
}

/** A whole text without its meaning: for notifications, labels, logs of the page. */
export const textOf = (text: Text): string => text.map(spanText).join("");

const letters = new Intl.Segmenter();

/** At most `limit` UTF-16 units, cut between whole letters. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = "";
  for (const { segment } of letters.segment(text.slice(0, limit * 2))) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
