/**
 * What a spreadsheet would compute, and how it is kept from it: by an apostrophe before it, as people do themselves
 * (https://owasp.org/www-community/attacks/CSV_Injection). What comes back from a spreadsheet loses that mark again.
 */

/**
 * A sign that begins a formula, also as a full-width letter, behind anything that a spreadsheet leaves out before it
 * looks: blanks, marks, quotes, apostrophes. Papa's own rule knows none of these, and overlooks a cell of several lines.
 */
export const ACTIVE = /^[\s\p{C}"'’]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n]/u;

/** An exported cell as it was before; any other is left alone. */
export const asItWas = (cell: string): string =>
  cell.startsWith("'") && ACTIVE.test(cell.slice(1)) ? cell.slice(1) : cell;
