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

/** Word families apart by commas: `stem:ending ending` pairs, one a line, as all their forms. */
export function family(lines: string): string {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [stem = "", endings = "-"] = line.trim().split(":");
      return forms(stem, endings).split(" ").join(",");
    })
    .join(",");
}
