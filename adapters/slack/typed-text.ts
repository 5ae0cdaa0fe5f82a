/**
 * What a person typed, out of the text Slack hands on: `<@U1>`, `<#C1|general>`, `<https://a.b|a.b>`, `<!here>` are
 * Slack's own marks, and `&amp; &lt; &gt;` stand for characters typed (https://docs.slack.dev/messaging/formatting-message-text).
 */
const MARK =
  /<(?:(@)([UW][A-Z0-9]+)|(#)([CGD][A-Z0-9]+)|(!)([a-z]+(?:\^[^|>]*)?)|((?:https?|mailto|tel):[^|>]+))(?:\|([^>]*))?>/g;

/** People who are mentioned, so that their names can be looked up before the text is read. */
export const mentioned = (text: string): string[] => [
  ...new Set([...text.matchAll(MARK)].flatMap((match) => (match[1] && match[2] ? [match[2]] : []))),
];

/** `names` of people by their ids; somebody without one keeps the id. `leaveOut` is the bot itself, in a mention. */
export function typedText(text: string, names: ReadonlyMap<string, string>, leaveOut: string | null): string {
  const read = text.replace(
    MARK,
    (
      _whole,
      at?: string,
      person?: string,
      hash?: string,
      channel?: string,
      _bang?: string,
      special?: string,
      url?: string,
      label?: string,
    ) => {
      if (at && person) return person === leaveOut ? "" : `@${label || names.get(person) || person}`;
      if (hash && channel) return `#${label || channel}`;
      if (special) return label || `@${special.split("^")[0] ?? ""}`;
      return url ? written(url, label) : "";
    },
  );
  return wellFormed(unescaped(read)).trim();
}

/** Slack makes links of addresses by itself: then the label is what was typed. */
const written = (url: string, label: string | undefined): string =>
  label && url.replace(/^(mailto|tel|https?):(\/\/)?/, "").startsWith(label.replace(/^https?:\/\//, "")) ? label : url;

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** PostgreSQL takes no NUL, and half a character is none. */
export const wellFormed = (text: string): string => text.replaceAll("\0", "").toWellFormed();
