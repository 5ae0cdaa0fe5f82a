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
  const all = new Set<string>();
  const bent = new Set<string>();
  for (const pattern of patterns.split(",")) {
    const [, stem, tail, rest] = /^\s*(\S+?[аяиіуюоеєїыэ])(?:в|л|ла|ло|ли)(ся|сь|)((?:\s.*)?)$/u.exec(pattern) ?? [];
    // A list often holds several forms of a word, which bend into the same.
    const same = `${stem}${tail === "" ? "" : "ся"}${rest}`;
    if (stem !== undefined && bent.has(same)) continue;
    all.add(pattern.trim());
    if (stem === undefined || stem.length < 2) continue;
    bent.add(same);
    for (const end of tail === "" ? [""] : ["ся", "сь"])
      for (const form of ["в", "л", "ла", "ло", "ли"]) all.add(`${stem}${form}${end}${rest}`);
  }
  return [...all].join(",");
}

/** Each of some stems, apart by spaces, with each ending: a noun's cases, apart by commas. */
export function cases(stems: string, endings: string): string {
  return stems
    .split(" ")
    .map((stem) => forms(stem, endings).split(" ").join(","))
    .join(",");
}
