/** Forms of a word from its stem, so that word lists hold stems and not every case by hand. */

/** The stem with each ending, apart by spaces; `-` is the stem alone. */
export function forms(stem: string, endings: string): string {
  return endings
    .split(" ")
    .map((ending) => stem + (ending === "-" ? "" : ending))
    .join(" ");
}

const ADJECTIVE_ENDINGS =
  "ий ій ый ой а я ая яя е є ое ее ого его ього ому ему ьому им ім ым ом ем у ю ую юю ої ьої ей ою ею ьою і ие ые іх их ых ими ыми";

/** All forms of an adjective or ordinal, hard and soft, of both Slavic languages, apart by commas. */
export function adjective(stem: string): string {
  return forms(stem, ADJECTIVE_ENDINGS).split(" ").join(",");
}

/** Past forms in all genders and the plural, from whichever of them a list holds; other words stay as they are. */
export function genders(patterns: string): string {
  const all = patterns.split(",").flatMap((pattern) => {
    const [, stem, tail, rest] = /^\s*(\S+?[аяиіуюоеєїыэ])(?:в|л|ла|ло|ли)(ся|сь|)((?:\s.*)?)$/u.exec(pattern) ?? [];
    if (stem === undefined || stem.length < 2) return [pattern.trim()];
    const tails = tail === "" ? [""] : ["ся", "сь"];
    const bent = tails.flatMap((end) => ["в", "л", "ла", "ло", "ли"].map((form) => `${stem}${form}${end}${rest}`));
    return [pattern.trim(), ...bent];
  });
  return [...new Set(all)].join(",");
}
