/** Which of the four languages a platform's locale asks for. */
import { LANGUAGES, type Language } from "./vocabulary.ts";

/** `uk-UA`, `vi_VN`, `ru` → one of ours; `null` for a language that Rapport does not speak. */
export function languageOf(locale: string | null): Language | null {
  const wanted = locale?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === wanted) ?? null;
}
