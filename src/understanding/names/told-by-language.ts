/** Words of a client's people that the alphabet or the marks of their line tell to be a name, or none. */
import { markAt, type Scan } from "../scan.ts";
import { isHonorificAt } from "./honorifics.ts";
import type { Place } from "./may-be-person.ts";

/** Whether the language of a line makes a name of a word: `undefined` when it says nothing. */
export function toldByLanguage(line: Scan, place: Place): boolean | undefined {
  if (isUs(line, place.at)) return false;
  return place.inClient && isForeign(line, place) ? true : undefined;
}

/** "вислухати June": right behind a word of another alphabet, and before one or at the end, no month is meant. */
function isForeign(line: Scan, { at, to }: Place): boolean {
  const [token, before, after] = [line.tokens[at], line.tokens[at - 1], line.tokens[to]];
  if (token?.kind !== "word" || token.cyrillic || before?.kind !== "word" || !before.cyrillic) return false;
  return after === undefined || after.kind !== "word" || after.cyrillic;
}

/** "minh bam may goi cho chi lan": in a line without marks, who calls somebody else there is "mình". */
function isUs(line: Scan, at: number): boolean {
  const token = line.tokens[at];
  if (!line.vietnamese || token?.key !== "minh" || token.meant === true) return false;
  for (let next = at + 1; next <= at + 3; next += 1) {
    const verb = markAt(line, next, "verb");
    if (verb?.mark.channel === undefined || verb.mark.way === "from") continue;
    const object = [verb.to, verb.to + 1, verb.to + 2];
    return object.some(
      (place) =>
        !/^(em|minh|toi)$/.test(line.tokens[place]?.key ?? "") &&
        (isHonorificAt(line, place) || (line.words[place]?.length ?? 0) > 0),
    );
  }
  return false;
}
