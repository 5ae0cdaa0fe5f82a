/** What can be typed: one screen of it, one example of each, and the file for many clients. */
import type { Asker } from "../chat/asker.ts";
import type { CommandOf, CommandWord } from "../chat/command.ts";
import type { Platform } from "../chat/incoming.ts";
import type { Line, Reply, Section } from "../chat/reply.ts";
import { code, plain } from "../chat/text.ts";
import { EXAMPLES, MENU } from "../wording/commands.ts";
import { HELP, IMPORTING, USAGE } from "../wording/help.ts";
import { type Phrase, say, sayPlain } from "../wording/say.ts";

/** The rest come after `/rapport` in Slack, whose own commands they would clash with. */
const SLACK_KNOWS: readonly CommandWord[] = ["touch", "next", "done", "how", "today", "clients"];

const GROUPS: readonly { readonly heading: Phrase; readonly words: readonly CommandWord[] }[] = [
  { heading: HELP.happened, words: ["touch", "status", "project", "complaint", "money"] },
  { heading: HELP.toDo, words: ["next", "done", "today"] },
  { heading: HELP.ask, words: ["how", "clients"] },
  {
    heading: HELP.manage,
    words: ["client", "contact", "note", "import", "team", "handover", "away", "settings", "link", "undo"],
  },
];

/** As it is typed on that platform: `/touch`, `/rapport status`. */
export const typedCommand = (word: CommandWord, platform: Platform): string =>
  platform === "slack" && !SLACK_KNOWS.includes(word) ? `/rapport ${word}` : `/${word}`;

function example(word: CommandWord, from: Asker, platform: Platform): string {
  const rest = sayPlain(from.language, EXAMPLES[word]);
  return rest === "" ? typedCommand(word, platform) : `${typedCommand(word, platform)} ${rest}`;
}

/** What is said most has a whole example; the rest only its name. */
function helpLine(word: CommandWord, from: Asker, platform: Platform): Line {
  const shown = ["touch", "next", "how"].includes(word) ? example(word, from, platform) : typedCommand(word, platform);
  return { mark: "bullet", text: [code(shown), plain(`  ${MENU[word][from.language]}`)] };
}

export function help(from: Asker, platform: Platform): Reply {
  const groups = GROUPS.map(
    ({ heading, words }): Section => ({
      kind: "lines",
      heading: say(from.language, heading),
      lines: words.map((word) => helpLine(word, from, platform)),
    }),
  );
  return {
    tone: "plain",
    title: say(from.language, HELP.title),
    sections: [...groups, { kind: "note", text: say(from.language, HELP.note) }],
    actions: [
      { label: MENU.today[from.language], does: { kind: "show_checklist", all: false } },
      { label: MENU.clients[from.language], does: { kind: "list_clients", page: 0 } },
    ],
  };
}

/** A command on its own: what it does, and one example that works as it stands. */
export const usage = ({ of }: CommandOf<"usage">, from: Asker, platform: Platform): Reply => ({
  tone: "ask",
  title: [plain(MENU[of][from.language])],
  sections: [
    {
      kind: "lines",
      heading: say(from.language, USAGE.title),
      lines: [{ mark: "bullet", text: [code(example(of, from, platform))] }],
    },
    { kind: "note", text: say(from.language, USAGE.plainWords) },
  ],
  actions: [],
});

const COLUMNS =
  "client, aliases, tier, stage, owner, contact, title, role, email, phone, cadence, last_touch, last_touch_channel";

export const importHelp = (from: Asker): Reply => ({
  tone: "plain",
  title: say(from.language, IMPORTING.title),
  sections: [
    {
      kind: "lines",
      lines: [
        { mark: "bullet", text: say(from.language, IMPORTING.paste) },
        {
          mark: "bullet",
          text: say(from.language, IMPORTING.file, { command: code("npm run import -- clients.csv") }),
        },
      ],
    },
    { kind: "note", text: say(from.language, IMPORTING.columns, { columns: COLUMNS }) },
  ],
  actions: [],
});
