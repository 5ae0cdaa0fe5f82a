/** When an everyday word means what it says: an owl in the wood, camomile to brew, a fairy tale somebody wrote. */
import { OF_HOME, speaksOfHome } from "../names/home-words.ts";
import { keyOf } from "../text/letters.ts";
import type { Act } from "./acts.ts";
import type { Sentence } from "./sentence.ts";

/** Whether a verb, or a word of nature in its line, tells of the home and not of a client. */
export function isOfHome(sentence: Sentence, verb: Act): boolean {
  const { line, taken } = sentence;
  if (OF_HOME.test(line.tokens[verb.at]?.key ?? "")) return true;
  return speaksOfHome(line) || line.tokens.some((one, at) => !taken.has(at) && /^чаю?$/.test(one.key));
}

/** Brewed, drunk up, watered, planted, fed, played and photographed with; and what is written and read. */
const KITCHEN =
  /^(?:(?:за|на)вар|(?:до|ви|вы)п(?:ив|ил[аио]?|ити|ить|ию|ью|ий|ей)$|(?:по)?поли[вт]|(?:по|пере)?(?:сади|саджу|сажу)|(?:на|по)?году|(?:по|на)?корм|(?:по)?и?гра(?:ти|ть)|с?фотка)/;
const LETTERS = /^(?:на|до|про|по)?(?:писа|пиш|чита)/;

/** "зустріли сову на дачі", "заварю ромашку", "кто написал сказку": a word of nature, the home or a book, and the thing itself. */
export function isThingItself({ line, taken, mentions }: Sentence): boolean {
  const [mention] = mentions;
  if (mention === undefined || mentions.length > 1) return false;
  const { from, to } = mention;
  const before = line.tokens[from - 1]?.key ?? "";
  const name = line.tokens[to - 1]?.key ?? "";
  if (line.vietnamese)
    return line.tokens.some((one) => one.key === BLOOMS) || KITCHEN_VI.has(line.tokens[from - 1]?.key ?? "");
  if (line.tokens.some((one, at) => !taken.has(at) && KITCHEN.test(one.key))) return true;
  // "написала казку", "намалювати нову лінію"
  if (/[ую]$/.test(name) && (LETTERS.test(before) || (OF_HOME.test(before) && !/^(вислуха|выслуша)/.test(before))))
    return true;
  const led = /^(з|із|зі|с|со|with|для|по|від|от)$/.test(before);
  return !led && speaksOfHome(line);
}
const BLOOMS = keyOf("nở");
/** Eats, drinks, cooks, plants, waters, picks, looks at with delight, craves. */
const KITCHEN_VI = new Set(["ăn", "uống", "nấu", "trồng", "tưới", "hái", "ngắm", "thèm", "nếm", "cắm"].map(keyOf));
