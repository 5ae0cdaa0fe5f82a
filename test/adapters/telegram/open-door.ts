/** A door to the stand-in, with a handler that remembers what it heard. */
import { connectTelegram, type TelegramOptions } from "../../../adapters/telegram/connect.ts";
import type { Answer } from "../../../src/chat/answer.ts";
import { COMMAND_WORDS, type CommandWord } from "../../../src/chat/command.ts";
import type { Door, Log, WordsByLanguage } from "../../../src/chat/door.ts";
import type { Incoming } from "../../../src/chat/incoming.ts";
import type { Message, Tone } from "../../../src/chat/reply.ts";
import { plain } from "../../../src/chat/text.ts";
import { noPauses } from "../../support/telegram/pauses.ts";
import type { TelegramStandIn } from "../../support/telegram/standIn.ts";

const wordsIn = (language: string): WordsByLanguage["en"] => ({
  menu: Object.fromEntries(COMMAND_WORDS.map((word) => [word, `${word} (${language})`])) as Record<CommandWord, string>, // all of them
  save: "Save",
  cancel: "Cancel",
  typeHere: "Type here",
  home: "Home",
  notPosted: "Not posted",
  unstored: { kept: `Kept (${language})`, repeated: "Repeated", lost: "Lost" },
});

export const WORDS: WordsByLanguage = { en: wordsIn("en"), uk: wordsIn("uk"), ru: wordsIn("ru"), vi: wordsIn("vi") };
export const NOW = 1_764_060_000_000;
export const SECRET = "a-web-hook_secret-of-a-test";

export const said = (title: string, tone: Tone = "plain"): Message => ({
  language: "en",
  reply: { tone, title: [plain(title)], sections: [], actions: [] },
});

export interface Opened {
  readonly door: Door;
  readonly heard: readonly Incoming[];
  readonly logged: readonly { readonly event: string; readonly facts: Readonly<Record<string, unknown>> }[];
  readonly pauses: readonly number[];
}

/** Not started yet. `handle` answers `silent` unless told otherwise. */
export function openDoor(telegram: TelegramStandIn, options: Partial<TelegramOptions> = {}): Opened {
  const heard: Incoming[] = [];
  const logged: { event: string; facts: Readonly<Record<string, unknown>> }[] = [];
  const write = (event: string, facts: Readonly<Record<string, unknown>> = {}) => void logged.push({ event, facts });
  const log: Log = { info: write, warn: write, error: write };
  const silent: Answer = { kind: "silent" };
  const { pause, asked } = noPauses();
  const named = () => undefined;
  const door = connectTelegram({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    mode: { kind: "polling" },
    words: WORDS,
    named,
    log,
    clock: () => NOW,
    pause,
    ...options,
    handle: async (incoming) => {
      heard.push(incoming);
      return options.handle ? options.handle(incoming) : silent;
    },
  });
  return { door, heard, logged, pauses: asked };
}

/** What a test looks at, without its numbers and times. */
export const textsOf = (heard: readonly Incoming[]): readonly string[] =>
  heard.map(({ content }) => ("text" in content ? content.text : content.kind));
