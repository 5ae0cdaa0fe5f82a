/**
 * Messages in four languages side by side, and how one is said: ICU MessageFormat in, text of spans out.
 *
 * A message is an object, not a key: an unused one is unused code, and a missing language does not compile.
 */
import { IntlMessageFormat } from "intl-messageformat";
import { plain, type Span, spanText, type Text, textOf } from "../chat/text.ts";
import type { Language } from "../domain/vocabulary.ts";

export type Phrase = Readonly<Record<Language, string>>;

/** Keeps the English text as a literal type, from which the arguments are read. */
export const phrases = <const T extends Readonly<Record<string, Phrase>>>(all: T): T => all;

/** An argument starts a brace and ends at `}` or `,`. A plural's branch is told apart by its blank or `#`. */
type Argument<Word extends string> = Word extends "" | `${string}${" " | "#" | "{"}${string}` ? never : Word;
type Head<Piece extends string> = Piece extends `${infer Before}}${string}`
  ? Before extends `${infer Name},${string}`
    ? Argument<Name>
    : Argument<Before>
  : never;
type ArgumentNames<S extends string> = S extends `${string}{${infer Rest}` ? Head<Rest> | ArgumentNames<Rest> : never;

/** A number for plurals, words for selects, and spans or whole texts for everything that means something. */
export type Value = string | number | Span | Text;
export type Values<P extends Phrase> = { readonly [Name in ArgumentNames<P["en"]>]: Value };
type Rest<P extends Phrase> = [ArgumentNames<P["en"]>] extends [never] ? [] : [values: Values<P>];

const formats = new WeakMap<Phrase, Partial<Record<Language, IntlMessageFormat>>>();

function formatOf(phrase: Phrase, language: Language): IntlMessageFormat {
  const known = formats.get(phrase) ?? {};
  const format = known[language] ?? new IntlMessageFormat(phrase[language], language, undefined, { ignoreTag: true });
  known[language] = format;
  formats.set(phrase, known);
  return format;
}

/** A span may end in a full stop of its own (`27 лист.`, `Acme Inc.`): it then ends the sentence as well. */
export const withOneFullStop = (spans: Text): Text =>
  spans.flatMap((span, at): Text => {
    const before = spans[at - 1];
    const twice = span.kind === "plain" && /^\.(?!\.)/.test(span.text) && before && spanText(before).endsWith(".");
    if (!twice) return [span];
    return span.text === "." ? [] : [plain(span.text.slice(1))];
  });

/** Says a phrase. Plain stretches become plain spans; span and text arguments keep their meaning. */
export function say<P extends Phrase>(language: Language, phrase: P, ...rest: Rest<P>): Text {
  const values = (rest[0] ?? {}) as Record<string, Value>; // the rest tuple proves it; TypeScript cannot follow here
  const spans = formatOf(phrase, language)
    .formatToParts<Span | Text>(values)
    .flatMap((part): readonly Span[] => {
      const value: unknown = part.value;
      if (typeof value === "string" || typeof value === "number") return [plain(String(value))];
      return Array.isArray(value) ? (value as Text) : [value as Span]; // Value admits nothing else
    });
  return withOneFullStop(spans);
}

/** Says a phrase where only letters fit: a button, a chart's label. */
export const sayPlain = <P extends Phrase>(language: Language, phrase: P, ...rest: Rest<P>): string =>
  textOf(say(language, phrase, ...rest));
