/** What Slack shows for a tone and for a mark: characters, so that they stand in any text. */
import type { Mark, Tone } from "../../src/chat/reply.ts";

export const MARKS: Readonly<Record<Mark, string>> = {
  bullet: "•",
  done: "✅",
  open: "☐",
  green: "🟢",
  amber: "🟡",
  red: "🔴",
};

/** A question and an expected no say themselves what they are. */
export const TONES: Readonly<Record<Tone, string>> = {
  plain: "",
  good: "✅ ",
  ask: "",
  warning: "⚠️ ",
  refusal: "",
  failure: "❌ ",
};
