/** The app's home: what Rapport is, and every command with a line of its own. */
import { COMMAND_WORDS, type CommandWord } from "../../src/chat/command.ts";
import type { DoorWords } from "../../src/chat/door.ts";
import { type Block, LIMITS, plainText, type RichLine } from "./blocks.ts";

/** Commands with a slash of their own in Slack; every other word follows `/rapport` (Slack keeps `/status`, `/invite`). */
export const SLASH_WORDS = [
  "touch",
  "next",
  "done",
  "how",
  "today",
  "clients",
] as const satisfies readonly CommandWord[];

const isOwn = (word: CommandWord): boolean => SLASH_WORDS.some((own) => own === word);

/** How a command is typed in Slack. */
const typed = (word: CommandWord): string => (isOwn(word) ? `/${word}` : `/rapport ${word}`);

/** The view for `views.publish`. */
export function homeView(words: DoorWords) {
  const lines = COMMAND_WORDS.map(
    (word): RichLine => ({
      type: "rich_text_section",
      elements: [
        { type: "text", text: typed(word), style: { code: true } },
        { type: "text", text: `  ${words.menu[word]}` },
      ],
    }),
  );
  const blocks: Block[] = [
    { type: "header", text: plainText("Rapport", LIMITS.header) },
    { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text: words.home }] }] },
    { type: "rich_text", elements: lines },
  ];
  return { type: "home", blocks } as const;
}
