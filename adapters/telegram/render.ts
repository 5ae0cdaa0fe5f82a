/** A reply as Telegram shows it: one text in its HTML, one keyboard. Everything in it is shown, or said to be cut. */
import type { ActionId, Line, Mark, Message, Reply, Section, Tone } from "../../src/chat/reply.ts";
import { plain, type Text } from "../../src/chat/text.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { chartRows } from "./chart.ts";
import { cutRow, EMPTY_ROW, htmlOf, lengthOf, plainOf, type Row, rowOf } from "./html.ts";
import { type Keyboard, keyboardOf } from "./keyboard.ts";

export interface Rendered {
  /** For `parse_mode: "HTML"`. */
  readonly text: string;
  /** The same words without markup. */
  readonly plain: string;
  readonly keyboard: Keyboard | null;
}

/** In UTF-16 units, after the entities are parsed. */
const MOST_TEXT = 4096;
/** Room for "… +N". */
const TAIL = 16;

const TONES: Readonly<Record<Tone, string>> = {
  plain: "",
  good: "✅ ",
  ask: "",
  warning: "⚠️ ",
  refusal: "✋ ",
  failure: "❗ ",
};

const MARKS: Readonly<Record<Mark, string>> = {
  bullet: "• ",
  done: "✔️ ",
  open: "▫️ ",
  green: "🟢 ",
  amber: "🟡 ",
  red: "🔴 ",
};

/** Shared with nobody's screen in mind but a phone's: a bold title, bold headings, one line each. */
export function render({ reply, language }: Message): Rendered {
  const { keyboard, left } = keyboardOf(reply);
  const blocks = reply.sections.map((section) => sectionRows(section, language)).filter((rows) => rows.length > 0);
  const title = reply.title === undefined ? [] : [[rowOf([plain(TONES[reply.tone]), ...reply.title], "b")]];
  const unseen = left === 0 ? [] : [[rowOf([plain(`… +${left} ⌨️`)], "i")]];
  const rows = fitting(apart([...title, ...blocks, ...unseen]));
  const marked = reply.title === undefined && !startsMarked(reply) ? withTone(rows, reply.tone) : rows;
  const shown = plainOf(marked);
  // Telegram refuses a text in which nothing can be seen.
  return /[^\p{Z}\p{C}]/u.test(shown)
    ? { text: htmlOf(marked), plain: shown, keyboard }
    : { text: "…", plain: "…", keyboard };
}

function sectionRows(section: Section<ActionId>, language: Language): readonly Row[] {
  switch (section.kind) {
    case "lines":
      return [...heading(section.heading), ...section.lines.map(lineRow)];
    case "facts":
      return [
        ...heading(section.heading),
        ...section.facts.map((fact) => rowOf([...fact.label, plain(": "), ...fact.value])),
      ];
    case "chart":
      return chartRows(section.chart, language);
    case "note":
      return [rowOf(section.text, "i")];
  }
}

const heading = (text: Text | undefined): readonly Row[] => (text === undefined ? [] : [rowOf(text, "b")]);

function lineRow(line: Line<ActionId>): Row {
  const number = line.number === undefined ? "" : `${line.number} `;
  const mark = line.mark === undefined ? "" : MARKS[line.mark];
  return rowOf([plain(number + mark), ...line.text]);
}

/** An empty row between blocks. */
const apart = (blocks: readonly (readonly Row[])[]): readonly Row[] =>
  blocks.flatMap((rows, at) => (at === 0 ? rows : [EMPTY_ROW, ...rows]));

/** A first line that carries a mark already shows what the tone would. */
const startsMarked = ({ sections }: Reply<ActionId>): boolean =>
  sections.find((section) => section.kind === "lines")?.lines[0]?.mark !== undefined;

const withTone = ([first, ...rest]: readonly Row[], tone: Tone): readonly Row[] =>
  first === undefined || TONES[tone] === ""
    ? [...(first === undefined ? [] : [first]), ...rest]
    : [{ ...first, runs: [{ text: TONES[tone], tags: [] }, ...first.runs] }, ...rest];

/** Cuts at a row, or inside the one that is too long by itself, and says how many rows are not shown. */
function fitting(rows: readonly Row[]): readonly Row[] {
  if (sizeOf(rows) <= MOST_TEXT - TAIL) return rows;
  const kept: Row[] = [];
  let room = MOST_TEXT - TAIL;
  for (const row of rows) {
    if (lengthOf(row) + 1 > room) {
      const worthCutting = lengthOf(row) > MOST_TEXT / 8 && room > MOST_TEXT / 16;
      if (worthCutting) kept.push(cutRow(row, room - 1));
      break;
    }
    kept.push(row);
    room -= lengthOf(row) + 1;
  }
  const hidden = rows.slice(kept.length).filter((row) => lengthOf(row) > 0).length;
  return hidden === 0 ? kept : [...kept, rowOf([plain(`… +${hidden}`)])];
}

const sizeOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + lengthOf(row) + 1, 0);
