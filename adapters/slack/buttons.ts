/** Actions of a reply → buttons. The stored id travels as the button's value; `action_id` only has to be unique. */
import type { Action } from "../../src/chat/reply.ts";
import { type Block, type Button, cut, LIMITS, plainText } from "./blocks.ts";
import { visible } from "./spans.ts";

/** Every button of one message gets the next `action_id`: two may do the same, and Slack refuses equal ids. */
export interface Numbering {
  next: number;
}

export function button(action: Action<string>, numbering: Numbering, label = action.label): Button {
  const spoken = cut(visible(action.label), LIMITS.button);
  numbering.next += 1;
  return {
    type: "button",
    action_id: `press:${numbering.next}`,
    text: plainText(visible(label).trim() || "–", LIMITS.button),
    value: action.does,
    ...(action.style ? { style: action.style } : {}),
    ...(label !== action.label && spoken !== "" ? { accessibility_label: spoken } : {}),
  };
}

/** As many blocks as 25 buttons each need. */
export function actionBlocks(buttons: readonly Button[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < buttons.length; from += LIMITS.actions)
    blocks.push({ type: "actions", elements: buttons.slice(from, from + LIMITS.actions) });
  return blocks;
}
