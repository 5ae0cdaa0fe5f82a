/** A reply as a person would read it, for tests: a line each, buttons in brackets. */
import type { Action, Reply } from "../../src/chat/reply.ts";
import { type Text, textOf } from "../../src/chat/text.ts";

/** Every line of the reply: title, headings, lines with their buttons, facts, notes, and the buttons under it. */
export function readReply(reply: Reply): string[] {
  const lines: string[] = reply.title ? [textOf(reply.title)] : [];
  const heading = (text: Text | undefined) => text && lines.push(textOf(text));
  for (const section of reply.sections) {
    switch (section.kind) {
      case "lines":
        heading(section.heading);
        for (const line of section.lines) {
          lines.push(
            `${line.number === undefined ? "" : `${line.number} `}${textOf(line.text)}${bracketed(line.actions ?? [])}`,
          );
        }
        break;
      case "facts":
        heading(section.heading);
        for (const fact of section.facts) lines.push(`${textOf(fact.label)}: ${textOf(fact.value)}`);
        break;
      case "chart":
        lines.push(textOf(section.chart.title));
        break;
      case "note":
        lines.push(textOf(section.text));
        break;
    }
  }
  if (reply.actions.length > 0) lines.push(bracketed(reply.actions).trim());
  // A space that does not break is read as any other.
  return lines.map((line) => line.replaceAll("\u00a0", " "));
}

const bracketed = (actions: readonly Action[]): string => actions.map((action) => ` [${action.label}]`).join("");

/** The command behind the button of this label, wherever it stands; throws when there is none. */
export function buttonOf(reply: Reply, label: string): Action["does"] {
  const all = [
    ...reply.sections
      .flatMap((section) => (section.kind === "lines" ? section.lines : []))
      .flatMap((line) => line.actions ?? []),
    ...reply.actions,
  ];
  const found = all.find((action) => action.label === label);
  if (!found) throw new Error(`no button "${label}" among ${all.map((action) => action.label).join(", ")}`);
  return found.does;
}
