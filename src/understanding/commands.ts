/** Slash commands, as typed in either chat. */
import type { Intent } from "./reading.ts";
import type { Token } from "./text/tokens.ts";

/** A map, not an object: people also type "/constructor". */
const INTENTS: ReadonlyMap<string, Intent> = new Map([
  ["touch", "log_touch"],
  ["next", "add_follow_up"],
  ["how", "ask_client"],
  ["today", "show_checklist"],
  ["clients", "list_clients"],
  ["done", "complete_follow_up"],
  ["status", "set_status"],
  ["help", "help"],
]);

/** The command a line begins with and the first token after it; an unknown command is `unknown`. */
export function commandOf(tokens: readonly Token[]): { readonly intent: Intent; readonly from: number } | undefined {
  const [slash, word] = tokens;
  if (slash?.key !== "/" || word?.kind !== "word" || !word.glued) return undefined;
  // "/touch@RapportBot" in a group, "/rapport status …" in Slack.
  const named = tokens[2]?.key === "@" && tokens[2].glued && tokens[3]?.glued === true ? 4 : 2;
  if (word.key === "rapport") {
    const intent = INTENTS.get(tokens[named]?.key ?? "");
    return { intent: intent ?? "unknown", from: intent === undefined ? named : named + 1 };
  }
  return { intent: INTENTS.get(word.key) ?? "unknown", from: named };
}
