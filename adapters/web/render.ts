/** A reply as JSON: its parts for the page to draw, and beside them the whole of it as plain text. */
import type { Action, ActionId, Chart, Line, Mark, Message, Reply, Section } from "../../src/chat/reply.ts";
import { type Span, spanText, type Text } from "../../src/chat/text.ts";
import type { Language } from "../../src/domain/vocabulary.ts";

interface ActionJson {
  readonly id: ActionId;
  readonly label: string;
  readonly style?: "primary" | "danger";
  /** The number of the line it belongs to, when that line has one. */
  readonly line?: number;
}

type LineJson = Omit<Line<ActionId>, "actions"> & { readonly actions: readonly ActionJson[] };

type SectionJson =
  | { readonly kind: "lines"; readonly heading?: Text; readonly lines: readonly LineJson[] }
  | Exclude<Section<ActionId>, { readonly kind: "lines" }>;

interface ReplyJson {
  /** Everything the reply says, complete without the parts. */
  readonly text: string;
  /** Every button, those of lines first, in the order in which they are drawn. */
  readonly actions: readonly ActionJson[];
  readonly language: Language;
  readonly tone: Reply["tone"];
  readonly title?: Text;
  readonly sections: readonly SectionJson[];
  /** The buttons under the whole message. */
  readonly buttons: readonly ActionJson[];
  /** Where the answer to one of the buttons goes is said by that answer. */
  readonly place: "edit" | "below";
  /** The action that the reader's next words answer. */
  readonly awaits?: ActionId;
}

export function replyAsJson({ reply, language }: Message): ReplyJson {
  const sections = reply.sections.map(sectionAsJson);
  const buttons = reply.actions.map((action) => actionAsJson(action));
  const ofLines = sections.flatMap((section) => (section.kind === "lines" ? section.lines : []));
  return {
    text: replyAsText(reply),
    actions: [...ofLines.flatMap((line) => line.actions), ...buttons],
    language,
    tone: reply.tone,
    ...(reply.title === undefined ? {} : { title: reply.title }),
    sections,
    buttons,
    place: reply.place ?? "edit",
    ...(reply.awaits === undefined ? {} : { awaits: reply.awaits }),
  };
}

function sectionAsJson(section: Section<ActionId>): SectionJson {
  if (section.kind !== "lines") return section;
  const lines = section.lines.map((line) => ({
    ...line,
    actions: (line.actions ?? []).map((action) => actionAsJson(action, line.number)),
  }));
  return { ...section, lines };
}

function actionAsJson({ does, label, style }: Action<ActionId>, line?: number): ActionJson {
  return { id: does, label, ...(style === undefined ? {} : { style }), ...(line === undefined ? {} : { line }) };
}

/** Title, headings, lines, facts, a chart's numbers and notes, a line each; buttons are not said. */
function replyAsText(reply: Reply<ActionId>): string {
  const title = reply.title === undefined ? [] : [aloud(reply.title)];
  return [...title, ...reply.sections.flatMap(sectionAsText)].join("\n");
}

function sectionAsText(section: Section<ActionId>): readonly string[] {
  switch (section.kind) {
    case "lines":
      return [...headingAsText(section.heading), ...section.lines.map(lineAsText)];
    case "facts":
      return [
        ...headingAsText(section.heading),
        ...section.facts.map(({ label, value }) => `${aloud(label)}: ${aloud(value)}`),
      ];
    case "chart":
      return chartAsText(section.chart);
    case "note":
      return [aloud(section.text)];
  }
}

const headingAsText = (heading: Text | undefined): readonly string[] => (heading === undefined ? [] : [aloud(heading)]);

const MARKS: Readonly<Record<Mark, string>> = {
  bullet: "•",
  done: "✓",
  open: "○",
  green: "🟢",
  amber: "🟡",
  red: "🔴",
};

function lineAsText({ number, mark, text }: Line<ActionId>): string {
  const before = [...(number === undefined ? [] : [String(number)]), ...(mark === undefined ? [] : [MARKS[mark]])];
  return [...before, aloud(text)].join(" ");
}

function chartAsText({ title, unit, labels, series }: Chart): readonly string[] {
  const points = labels.map((label, at) => {
    const values = series.map(({ name, values }) => [name, String(values[at] ?? "–")].filter(Boolean).join(" "));
    return `${label}: ${values.join(", ")}`;
  });
  return [unit === undefined ? aloud(title) : `${aloud(title)}, ${unit}`, ...points];
}

/** What looks would say is said by letters: where a link leads, what is struck through. */
const aloud = (text: Text): string => text.map(spanAloud).join("").replace(UNSEEN, "");

/** Control characters, and those that would turn round what is said after them. The parts keep them: there each span is drawn alone. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

function spanAloud(span: Span): string {
  if (span.kind === "link" && span.url !== span.text) return `${span.text} (${span.url})`;
  if (span.kind === "struck") return `~${span.text}~`;
  return spanText(span);
}
