import type { DoorWords, WordsByLanguage } from "../../src/chat/door.ts";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";

/** The words for a Slack locale (`uk-UA`, `en-US`); English where Rapport does not speak it. */
export function wordsFor(words: WordsByLanguage, locale: string | null): DoorWords {
  const spoken = LANGUAGES.find((language) => locale?.toLowerCase().split(/[-_]/)[0] === language);
  return words[spoken ?? "en"];
}
