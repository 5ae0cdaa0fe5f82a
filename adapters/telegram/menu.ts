/** The list of commands behind Telegram's menu button, in the user's language. */
import { COMMAND_WORDS } from "../../src/chat/command.ts";
import type { WordsByLanguage } from "../../src/chat/door.ts";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";

type Menu = Readonly<Record<string, unknown>>;

/** The payloads of `setMyCommands`: English for everybody, then one for each language. Private chats only. */
export function menusOf(words: WordsByLanguage): readonly Menu[] {
  const menu = (language: keyof WordsByLanguage): Menu => ({
    commands: COMMAND_WORDS.map((command) => ({ command, description: words[language].menu[command] })),
    scope: { type: "all_private_chats" },
  });
  return [menu("en"), ...LANGUAGES.map((language) => ({ ...menu(language), language_code: language }))];
}
