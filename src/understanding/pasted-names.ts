/** A list of client names, pasted into the chat: the first thing a new member does. */

const LONGEST_NAME = 80;
const LEAST_LINES = 2;
const LEAST_IN_ONE_LINE = 4;
/** "My clients:", "Клієнти:", "Клиенты:", "Khách hàng:" before the names. */
const LEAD = /^[^\n:]{0,30}(?:clients?|accounts?|клієнт\p{L}*|клиент\p{L}*|khách(?: hàng)?)[^\n:]{0,20}:\s*/iu;
const BULLET = /^\s*(?:[-–—•*·▪◦]|\(?\d{1,3}[.)])\s+/;

/**
 * The names, when `words` are nothing but a list of them; `null` for anything else. `saysSomething` tells whether a
 * line means something by itself: two such lines make it a message, not a list.
 */
export function splitPastedNames(words: string, saysSomething: (line: string) => boolean): readonly string[] | null {
  const led = LEAD.test(words);
  const rest = words.replace(LEAD, "");
  const lines = rest.split(/\r?\n/);
  const pieces = lines.length >= LEAST_LINES ? lines : rest.split(/[,;]/);
  const names = pieces
    .map((piece) =>
      piece
        .replace(BULLET, "")
        .replace(/[,;]\s*$/, "")
        .trim(),
    )
    .filter((name) => name !== "");
  const least = lines.length >= LEAST_LINES || led ? LEAST_LINES : LEAST_IN_ONE_LINE;
  if (names.length < least || names.some((name) => name.length > LONGEST_NAME || name.startsWith("/"))) return null;
  if (led) return names;
  // Small talk comes in lines and commas too; names begin with a capital, a digit or a quotation mark.
  const proper = names.filter((name) => /^[\p{Lu}\p{N}"'«“„]/u.test(name)).length;
  if (proper < (lines.length >= LEAST_LINES ? names.length / 2 : names.length)) return null;
  // A name may look like a reading by chance ("Sun Corp"); a message does so line after line.
  const speaking = names.filter(saysSomething).length;
  if (speaking > names.length / 5) return null;
  return lines.length < LEAST_LINES && saysSomething(words) ? null : names;
}
