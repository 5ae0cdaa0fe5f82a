/** A client's name as it is kept, whatever list it was pasted from. */

/** Longer than any real name; what is longer is a sentence. */
export const LONGEST_NAME = 120;

/**
 * `- Acme,`, `3. Acme;`, `• Acme`: the marks of a list. A number belongs to the name unless a dot or bracket ends it; a
 * star does when another answers it.
 */
const LIST_MARK = /^(?:[-–—•·▪◦‣]|\*(?!\S[^*]*\*)|\(?\d{1,3}[.)](?=\s))\s*/u;
/** `*Acme*`, as a chat writes what is bold, italic or struck. */
const EMPHASIS = /^([*_~])(?=\S)(.*\S)\1$/u;
/** Invisible signs that turn the text after them around, and control characters. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Trimmed of marks, blanks and trailing commas; `""` when no letter, digit or sign is left. */
export function tidyName(typed: string): string {
  const name = typed
    .normalize("NFC")
    .toWellFormed()
    .replace(UNSEEN, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(EMPHASIS, "$2")
    .replace(LIST_MARK, "")
    .replace(/[\s,;]+$/u, "")
    .trim();
  return /[\p{L}\p{N}\p{S}\p{Extended_Pictographic}]/u.test(name) ? name : "";
}
