/** Sections of a reply → parts of a Slack message, in reading order, before anything is measured. */
import type { Line, Reply, Section } from "../../src/chat/reply.ts";
import type { Text } from "../../src/chat/text.ts";
import { type Block, type Button, LIMITS, plainText, type RichElement, type RichLine } from "./blocks.ts";
import { actionBlocks, button, type Numbering } from "./buttons.ts";
import { chartBlock, chartLines, titleOf } from "./chart.ts";
import { TONES } from "./marks.ts";
import { leadOf } from "./plain.ts";
import { richText, wordsOf } from "./spans.ts";

/** Lines that share one rich_text block, or a block of its own. */
export type Part = { readonly lines: readonly RichLine[] } | Block;

/** What a layout may still use, and what it had to leave out. */
interface Room {
  /** Rows of buttons under a single line. */
  rows: number;
  charts: number;
  buttonsLeftOut: number;
}

const row = (elements: readonly RichElement[]): RichLine => ({ type: "rich_text_section", elements });
const said = (text: string): RichElement => ({ type: "text", text });
const heading = (text: Text | undefined): RichLine[] => (text ? [row(richText(text, { bold: true }))] : []);
const hasLink = (text: Text): boolean => text.some((span) => span.kind === "link");

function lineRow(line: Line<string>): RichLine {
  const lead = leadOf(line);
  return row([...(lead === "" ? [] : [said(`${lead}  `)]), ...richText(line.text)]);
}

function lineParts(section: Section<string> & { kind: "lines" }, numbering: Numbering, room: Room): Part[] {
  const parts: Part[] = [];
  const numbers: Button[] = [];
  let lines = heading(section.heading);
  for (const line of section.lines) {
    lines.push(lineRow(line));
    const [first, ...others] = line.actions ?? [];
    if (!first) continue;
    if (line.number !== undefined && others.length === 0) {
      numbers.push(button(first, numbering, `${line.number}`));
    } else if (room.rows > 0) {
      room.rows -= 1;
      parts.push({ lines }, ...actionBlocks([first, ...others].map((action) => button(action, numbering))));
      lines = [];
    } else {
      room.buttonsLeftOut += 1 + others.length;
    }
  }
  return [...parts, { lines }, ...actionBlocks(numbers)];
}

function sectionParts(section: Section<string>, numbering: Numbering, room: Room): Part[] {
  switch (section.kind) {
    case "lines":
      return lineParts(section, numbering, room);
    case "facts": {
      const facts = section.facts.map((fact) =>
        row([...richText(fact.label), said(": "), ...richText(fact.value, { bold: true })]),
      );
      return [{ lines: [...heading(section.heading), ...facts] }];
    }
    case "chart": {
      const block = room.charts > 0 ? chartBlock(section.chart) : null;
      if (block) room.charts -= 1;
      if (block) return [block];
      const drawn = chartLines(section.chart);
      const title = row([{ type: "text", text: titleOf(section.chart), style: { bold: true } }]);
      return [{ lines: drawn === "" ? [title] : [title, { type: "rich_text_preformatted", elements: [said(drawn)] }] }];
    }
    case "note": {
      const words = wordsOf(section.text);
      if (words.trim() === "") return [];
      return hasLink(section.text) || words.length > LIMITS.context
        ? [{ lines: [row(richText(section.text))] }]
        : [{ type: "context", elements: [plainText(words, LIMITS.context)] }];
    }
  }
}

/** A header is large on a phone, holds 150 characters and no links; any other title is a bold line. */
function titleParts(reply: Reply<string>): Part[] {
  if (!reply.title) return [];
  const tone = TONES[reply.tone];
  const words = `${tone}${wordsOf(reply.title)}`.trim();
  if (words === "") return [];
  return hasLink(reply.title) || words.length > LIMITS.header
    ? [{ lines: [row([...(tone === "" ? [] : [said(tone)]), ...richText(reply.title, { bold: true })])] }]
    : [{ type: "header", text: plainText(words, LIMITS.header) }];
}

/** A first line that carries a mark already shows what the tone would. */
function toneOf(reply: Reply<string>): string {
  const first = reply.sections.find((section) => section.kind === "lines")?.lines[0];
  return first?.mark === undefined ? TONES[reply.tone] : "";
}

/** Without a title the tone stands before the first line. */
function withTone(parts: readonly Part[], tone: string): readonly Part[] {
  if (tone === "") return parts;
  const first = parts.findIndex((part) => "lines" in part && part.lines.length > 0);
  const opening: RichElement = said(tone);
  if (first < 0) return [{ lines: [row([opening])] }, ...parts];
  return parts.map((part, index) => {
    if (index !== first || !("lines" in part)) return part;
    const [line, ...rest] = part.lines;
    return line ? { lines: [{ ...line, elements: [opening, ...line.elements] }, ...rest] } : part;
  });
}

/**
 * `rows`: how many lines may have a row of buttons of their own; `charts`: how many charts may be Slack's own block.
 * `leftOut` is the number of buttons that found no row.
 */
export function layout(
  reply: Reply<string>,
  allowed: { readonly rows: number; readonly charts: number },
): { readonly parts: readonly Part[]; readonly leftOut: number } {
  const room: Room = { ...allowed, buttonsLeftOut: 0 };
  const numbering: Numbering = { next: 0 };
  const sections = reply.sections.flatMap((section) => sectionParts(section, numbering, room));
  const under = actionBlocks(reply.actions.map((action) => button(action, numbering)));
  const parts = reply.title ? [...titleParts(reply), ...sections] : withTone(sections, toneOf(reply));
  return { parts: [...parts, ...under], leftOut: room.buttonsLeftOut };
}
