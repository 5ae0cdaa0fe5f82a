/** The buttons under a message: numbers in rows of five, what one line offers in a row of its own, the rest last. */
import type { Action, ActionId, Line, Reply } from "../../src/chat/reply.ts";

export interface Button {
  readonly text: string;
  readonly callback_data: string;
  readonly style?: "primary" | "danger";
}

export interface Keyboard {
  readonly inline_keyboard: readonly (readonly Button[])[];
}

/** Telegram takes 100 buttons a message and 64 bytes of data in each. */
const MOST_BUTTONS = 100;
const MOST_DATA_BYTES = 64;
const LABEL = 40;
const NUMBERS_IN_A_ROW = 5;
/** How long the longest label may be when a row holds one, two or three buttons, for all to be read on a phone. */
const FITTING = [LABEL, 18, 12] as const;

/** `left`: how many buttons found no place. The buttons of the whole message come first when there are too many. */
export function keyboardOf(reply: Reply<ActionId>): { readonly keyboard: Keyboard | null; readonly left: number } {
  const lines = reply.sections.flatMap((section) => (section.kind === "lines" ? section.lines : []));
  const numbers = lines.flatMap((line) => (isNumberTap(line) ? [button(String(line.number), line.actions[0])] : []));
  const ofLines = lines.filter((line) => !isNumberTap(line)).map(lineButtons);
  const ofMessage = reply.actions.slice(0, MOST_BUTTONS).map((action) => button(action.label, action));

  let room = MOST_BUTTONS - ofMessage.length;
  let left = reply.actions.length - ofMessage.length;
  const take = (buttons: readonly Button[]): readonly Button[] => {
    const taken = buttons.slice(0, room);
    room -= taken.length;
    left += buttons.length - taken.length;
    return taken;
  };
  const rows = [
    ...inRowsOfFive(take(numbers)),
    ...ofLines.flatMap((buttons) => inFittingRows(take(buttons))),
    ...inFittingRows(ofMessage),
  ];
  return { keyboard: rows.length === 0 ? null : { inline_keyboard: rows }, left };
}

/** One button on a numbered line is the tap on its number. */
const isNumberTap = (
  line: Line<ActionId>,
): line is Line<ActionId> & { readonly number: number; readonly actions: readonly [Action<ActionId>] } =>
  line.number !== undefined && line.actions?.length === 1;

const lineButtons = (line: Line<ActionId>): readonly Button[] =>
  (line.actions ?? []).map((action) =>
    button(line.number === undefined ? action.label : `${line.number} ${action.label}`, action),
  );

function button(label: string, action: Action<ActionId>): Button {
  if (Buffer.byteLength(action.does) > MOST_DATA_BYTES) {
    throw new RangeError(`a button's id must fit ${MOST_DATA_BYTES} bytes: ${action.does}`);
  }
  const text = labelOf(label);
  return { text, callback_data: action.does, ...(action.style === undefined ? {} : { style: action.style }) };
}

/** Telegram refuses a button whose label shows nothing. */
function labelOf(label: string): string {
  const letters = Array.from(
    label
      .toWellFormed()
      .replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ")
      .trim(),
  );
  if (!letters.some((letter) => /[^\p{Z}\p{C}]/u.test(letter))) return "·";
  return letters.length <= LABEL
    ? letters.join("")
    : `${letters
        .slice(0, LABEL - 1)
        .join("")
        .trimEnd()}…`;
}

const inRowsOfFive = (buttons: readonly Button[]): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(buttons.length / NUMBERS_IN_A_ROW) }, (_, row) =>
    buttons.slice(row * NUMBERS_IN_A_ROW, (row + 1) * NUMBERS_IN_A_ROW),
  );

function inFittingRows(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  for (const next of buttons) {
    const row = rows.at(-1);
    const fits = FITTING[row?.length ?? 0];
    if (
      row !== undefined &&
      fits !== undefined &&
      [...row, next].every(({ text }) => Array.from(text).length <= fits)
    ) {
      row.push(next);
    } else rows.push([next]);
  }
  return rows;
}
