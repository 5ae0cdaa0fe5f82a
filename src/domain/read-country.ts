/** A country as people write it: its two letters, or its name in any of the four languages. */
import { saysOff } from "./read-setting.ts";
import { LANGUAGES } from "./vocabulary.ts";
import { isCountry } from "./zones.ts";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Names that Unicode knows under another one. */
const ALSO: Readonly<Record<string, string>> = {
  usa: "US",
  america: "US",
  сша: "US",
  mỹ: "US",
  england: "GB",
  britain: "GB",
  англія: "GB",
  англия: "GB",
  anh: "GB",
  czechia: "CZ",
  чехія: "CZ",
  чехия: "CZ",
  séc: "CZ",
};

let byName: ReadonlyMap<string, string> | undefined;

const folded = (words: string): string =>
  words
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/['’ʼ`]/gu, "'");

/** Walks every country in four languages: some 20 ms, once a process. */
function names(): ReadonlyMap<string, string> {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCountry);
  const found = new Map(Object.entries(ALSO));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: "region" });
    for (const code of codes) found.set(folded(display.of(code) ?? code), code);
  }
  return found;
}

/** ISO 3166 letters, or `none` for "no holidays"; `null` when the words name no country. */
export function readCountry(words: string): string | null {
  const said = folded(words);
  if (said === "") return null;
  if (saysOff(said)) return "none";
  const code = said.toUpperCase();
  if (isCountry(code)) return code;
  byName ??= names();
  return byName.get(said) ?? null;
}
