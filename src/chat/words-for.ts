import { languageOf } from "../domain/languages.ts";
import type { DoorWords, WordsByLanguage } from "./door.ts";

/** The words for a platform's locale (`uk-UA`, `en-US`, `vi`); English where Rapport does not speak it. */
export const wordsFor = (words: WordsByLanguage, locale: string | null): DoorWords => words[languageOf(locale) ?? "en"];
