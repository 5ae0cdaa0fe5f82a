/** A card is one phone screen: what matters least gives way to what must be there (`docs/practice.md`, "Health"). */
import type { Line } from "../chat/reply.ts";
import { textOf } from "../chat/text.ts";

const ROWS = 16;
const COLUMNS = 45;

/** Which lines give way first when the screen is full. */
const GIVES_WAY = [
  "notes",
  "projects",
  "in_person",
  "last",
  "good",
  "price",
  "we_owe",
  "they_owe",
  "warning",
  "silence",
] as const;
export interface CardLine {
  readonly line: Line;
  /** `stays`: however full the screen is. */
  readonly as: (typeof GIVES_WAY)[number] | "stays";
}

/** How many rows a phone needs for it, broken at words; a space that does not break keeps a number with its unit. */
function rowsOf(text: string): number {
  let rows = 1;
  let column = 0;
  for (const word of text.split(/[ \n]/)) {
    const wide = column === 0 ? word.length : column + 1 + word.length;
    if (wide > COLUMNS && column > 0) rows++;
    column = wide > COLUMNS ? word.length : wide;
  }
  return rows;
}

export const rowsOfLines = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + rowsOf(textOf(line.text)), 0);

/** Those that fit beside the `used` rows of the same screen, in their order. */
export function fitting(lines: readonly CardLine[], used: number): Line[] {
  let kept = lines;
  for (const as of GIVES_WAY) {
    if (used + rowsOfLines(kept.map(({ line }) => line)) <= ROWS) break;
    kept = kept.filter((one) => one.as !== as);
  }
  return kept.map(({ line }) => line);
}
