/**
 * A message → the text and blocks of one Slack message. Whatever does not fit is degraded where the reader sees it: cut
 * text ends in "…", and "+N" counts what has no place. Slack never gets a payload it would refuse for its size.
 */
import type { Message } from "../../src/chat/reply.ts";
import { type Block, cut, LIMITS, plainText, type RichElement, type RichLine } from "./blocks.ts";
import { layout, type Part } from "./layout.ts";
import { fallbackText } from "./plain.ts";

export interface Rendered {
  readonly text: string;
  readonly blocks: readonly Block[];
}

const lengthOf = (line: RichLine): number => line.elements.reduce((sum, element) => sum + element.text.length, 1);

/** Keeps so many characters of a line; an element never becomes empty, which Slack refuses. */
function cutLine(line: RichLine, limit: number): RichLine {
  let left = limit;
  const elements: RichElement[] = [];
  for (const element of line.elements) {
    if (left <= 1) break;
    elements.push({ ...element, text: cut(element.text, left) });
    left -= element.text.length;
  }
  return { ...line, elements };
}

/** Splits a line over 3,000 characters between its elements. */
function narrow(line: RichLine): RichLine[] {
  const lines: RichLine[] = [];
  let elements: RichElement[] = [];
  for (const element of line.elements) {
    const grown = { ...line, elements: [...elements, element] };
    if (elements.length > 0 && lengthOf(grown) > LIMITS.richText + 1) {
      lines.push({ ...line, elements });
      elements = [];
    }
    elements.push(
      cut(element.text, LIMITS.richText) === element.text
        ? element
        : { ...element, text: cut(element.text, LIMITS.richText) },
    );
  }
  return elements.length > 0 ? [...lines, { ...line, elements }] : lines;
}

const BREAK: RichElement = { type: "text", text: "\n" };

/** Neighbouring sections of a rich_text block run together on one line: lines share one section, as Slack's composer writes. */
function joined(lines: readonly RichLine[]): RichLine[] {
  const all: RichLine[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last?.type === "rich_text_section" && line.type === "rich_text_section")
      all[all.length - 1] = { ...last, elements: [...last.elements, BREAK, ...line.elements] };
    else all.push(line);
  }
  return all;
}

/** Lines in as few rich_text blocks as the size of one allows. */
function richBlocks(lines: readonly RichLine[]): Block[] {
  const groups: RichLine[][] = [];
  let size = 0;
  for (const line of lines.flatMap(narrow)) {
    const length = lengthOf(line);
    const last = groups.at(-1);
    if (last && size + length <= LIMITS.richText + 1) {
      last.push(line);
      size += length;
    } else {
      groups.push([line]);
      size = length;
    }
  }
  return groups.map((group) => ({ type: "rich_text", elements: joined(group) }));
}

const charactersIn = (part: Part): number => {
  if ("lines" in part) return 0;
  switch (part.type) {
    case "actions":
      return part.elements.reduce((sum, one) => sum + one.text.text.length, 0);
    case "header":
      return part.text.text.length;
    case "context":
      return part.elements.reduce((sum, one) => sum + one.text.length, 0);
    case "rich_text":
    case "data_visualization":
      return 0;
  }
};

/** The parts within the size of one message, and how many lines had to go. */
function measured(parts: readonly Part[]): { readonly blocks: readonly Block[]; readonly linesLeftOut: number } {
  let left = LIMITS.message - parts.reduce((sum, part) => sum + charactersIn(part), 0);
  let linesLeftOut = 0;
  const blocks = parts.flatMap((part): Block[] => {
    if (!("lines" in part)) return [part];
    const kept: RichLine[] = [];
    for (const line of part.lines.filter((one) => one.elements.length > 0)) {
      const length = lengthOf(line);
      if (left > 20) kept.push(length <= left ? line : cutLine(line, left));
      else linesLeftOut += 1;
      left -= length;
    }
    return richBlocks(kept);
  });
  return { blocks, linesLeftOut };
}

/** Fewer and fewer lines with a row of buttons of their own, until the message has at most 50 blocks. */
const ROWS = [Number.POSITIVE_INFINITY, 22, 16, 10, 5, 0] as const;

/**
 * `charts`: "drawn" as Slack's own block, or as "characters" where it is not taken.
 */
export function render(message: Message, charts: "drawn" | "characters" = "drawn"): Rendered {
  const allowed = charts === "drawn" ? LIMITS.charts : 0;
  let blocks: readonly Block[] = [];
  for (const rows of ROWS) {
    const { parts, leftOut } = layout(message.reply, { rows, charts: allowed });
    const fitted = measured(parts);
    const missing = leftOut + fitted.linesLeftOut;
    blocks = missing > 0 ? [...fitted.blocks, overflow(missing)] : fitted.blocks;
    if (blocks.length <= LIMITS.messageBlocks) break;
  }
  if (blocks.length > LIMITS.messageBlocks) {
    // The last block is what to tap next, so it stays.
    const kept = LIMITS.messageBlocks - 2;
    blocks = [...blocks.slice(0, kept), overflow(blocks.length - kept - 1), ...blocks.slice(-1)];
  }
  return { text: fallbackText(message), blocks };
}

const overflow = (count: number): Block => ({ type: "context", elements: [plainText(`… +${count}`, LIMITS.context)] });
