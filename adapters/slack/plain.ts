/** A whole message as plain words: the `text` beside the blocks, which notifications and screen readers speak. */
import type { Line, Message, Section } from "../../src/chat/reply.ts";
import { cut, LIMITS } from "./blocks.ts";
import { chartLines, titleOf } from "./chart.ts";
import { MARKS, TONES } from "./marks.ts";
import { wordsOf } from "./spans.ts";

/** What stands before a line: its number or its mark. */
export const leadOf = (line: Line<string>): string =>
  [line.number === undefined ? "" : `${line.number}`, line.mark === undefined ? "" : MARKS[line.mark]]
    .filter((part) => part !== "")
    .join(" ");

const lineWords = (line: Line<string>): string => [leadOf(line), wordsOf(line.text)].filter((p) => p !== "").join(" ");

function sectionWords(section: Section<string>): string[] {
  const heading = "heading" in section && section.heading ? [wordsOf(section.heading)] : [];
  switch (section.kind) {
    case "lines":
      return [...heading, ...section.lines.map(lineWords)];
    case "facts":
      return [...heading, ...section.facts.map((fact) => `${wordsOf(fact.label)}: ${wordsOf(fact.value)}`)];
    case "chart":
      return [titleOf(section.chart), chartLines(section.chart)];
    case "note":
      return [wordsOf(section.text)];
  }
}

/** Slack reads markup in `text`: the three characters that start any are escaped (its formatting guide). */
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Every word of the message, one line each, unescaped. Never empty: Slack refuses a message without text. */
export function wordsOfMessage(message: Message): string {
  const { reply } = message;
  const lines = [...(reply.title ? [wordsOf(reply.title)] : []), ...reply.sections.flatMap(sectionWords)];
  const words = lines.filter((line) => line.trim() !== "").join("\n");
  return `${TONES[reply.tone]}${words || reply.actions.map((action) => action.label).join(" · ")}`.trim() || "…";
}

export const fallbackText = (message: Message): string =>
  cut(escaped(cut(wordsOfMessage(message), LIMITS.text)), LIMITS.text);
