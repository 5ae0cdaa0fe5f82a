/** A reply as a person reads it: title, headings and lines, struck ones between tildes, and the labels of its buttons. */
import type { Command } from "../../src/chat/command.ts";
import type { Action, Line, Reply, Section } from "../../src/chat/reply.ts";
import { type Span, spanText, type Text, textOf } from "../../src/chat/text.ts";

const spoken = (span: Span): string => (span.kind === "struck" ? `~${spanText(span)}~` : spanText(span));
const aloud = (text: Text): string => text.map(spoken).join("");

/** A space that does not break is read as any other. */
export const readReply = (reply: Reply): string[] =>
  [...(reply.title ? [textOf(reply.title)] : []), ...reply.sections.flatMap(readSection)].map((line) =>
    line.replaceAll("\u00a0", " "),
  );

function readSection(section: Section): string[] {
  switch (section.kind) {
    case "lines":
      return [...(section.heading ? [textOf(section.heading)] : []), ...section.lines.map(readLine)];
    case "facts":
      return section.facts.map((fact) => `${textOf(fact.label)}: ${textOf(fact.value)}`);
    case "note":
      return [aloud(section.text)];
    case "chart":
      return [textOf(section.chart.title)];
  }
}

const readLine = ({ number, mark, text }: Line): string =>
  `${number ? `${number} ` : ""}${mark ? `[${mark}] ` : ""}${aloud(text)}`;

const allActions = (reply: Reply): readonly Action[] => [
  ...reply.sections.flatMap((section) =>
    section.kind === "lines" ? section.lines.flatMap((line) => line.actions ?? []) : [],
  ),
  ...reply.actions,
];

export const labels = (reply: Reply): string[] => reply.actions.map((action) => action.label);

/** The command of the button with this label, on a line or under the message. */
export function press<K extends Command["kind"]>(reply: Reply, label: string, kind: K): Extract<Command, { kind: K }> {
  const found = allActions(reply).find((action) => action.label === label && action.does.kind === kind);
  if (!found) {
    throw new Error(
      `no button ${label} (${kind}) among: ${allActions(reply)
        .map((one) => `${one.label} (${one.does.kind})`)
        .join(", ")}`,
    );
  }
  return found.does as Extract<Command, { kind: K }>; // its kind was just compared
}
