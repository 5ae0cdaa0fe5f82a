/**
 * The blocks Rapport draws with, and Slack's limits for them (https://docs.slack.dev/reference/block-kit/blocks).
 * Only `rich_text` and `plain_text`: Slack's mrkdwn cannot escape `*`, `_` and `~`, so a client's name would format.
 */

export const LIMITS = {
  messageBlocks: 50,
  header: 150,
  context: 2000,
  actions: 25,
  button: 75,
  label: 150,
  modalTitle: 24,
  typedWords: 3000,
  /** Of one text element and of one rich_text block: Slack's limit for a section, kept here as the careful reading. */
  richText: 3000,
  /** Of all text in one message: over 13,200 Slack answers `msg_blocks_too_long`. */
  message: 12_000,
  /** Of the `text` beside the blocks. */
  text: 4000,
  url: 3000,
  charts: 2,
  chartTitle: 50,
  chartLabel: 20,
  chartSeries: 6,
  chartPoints: 20,
} as const;

export interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
}

export type RichElement =
  | { readonly type: "text"; readonly text: string; readonly style?: Style }
  | { readonly type: "link"; readonly url: string; readonly text: string; readonly style?: Style };

/** One line before it is placed, or a whole element of a rich_text block. */
export type RichLine =
  | { readonly type: "rich_text_section"; readonly elements: readonly RichElement[] }
  | { readonly type: "rich_text_preformatted"; readonly elements: readonly RichElement[] };

export interface PlainText {
  readonly type: "plain_text";
  readonly text: string;
  readonly emoji: false;
}

export interface Button {
  readonly type: "button";
  readonly action_id: string;
  readonly text: PlainText;
  /** The stored id of what the button does. */
  readonly value: string;
  readonly style?: "primary" | "danger";
  readonly accessibility_label?: string;
}

export interface ChartBlock {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart: {
    readonly type: "bar" | "line";
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label?: string };
  };
}

export type Block =
  | { readonly type: "header"; readonly text: PlainText }
  | { readonly type: "rich_text"; readonly elements: readonly RichLine[] }
  | { readonly type: "context"; readonly elements: readonly PlainText[] }
  | { readonly type: "actions"; readonly elements: readonly Button[] }
  | ChartBlock;

/** Cuts to so many UTF-16 units (what Slack counts), showing that something was cut, never halving a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - 1;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/**
 * `emoji: false`: a typed `:tada:` stays what it is. Slack takes plain text literally; an invisible word joiner after
 * `<` keeps `<!channel>` from being a mention to any client or bridge that reads it less well.
 */
export const plainText = (text: string, limit: number): PlainText => ({
  type: "plain_text",
  text: cut(text.replace(/<(?=[!@#]|https?:|mailto:)/gi, "<\u2060"), limit),
  emoji: false,
});
