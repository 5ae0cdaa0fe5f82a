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

export interface Conjugated {
  /** Past forms of all genders and the plural, apart by commas. */
  readonly past: string;
  /** The infinitive, the first person of what is to come, and the imperative, apart by commas. */
  readonly todo: string;
}

type Kind = "i" | "a" | "uva" | "nu" | "aj";

const UK: Readonly<Record<Kind, readonly [past: string, todo: string]>> = {
  i: ["ив ила или ило", "ити ю имо и іть ить ять у"],
  a: ["ав ала али ало", "ати"],
  aj: ["ав ала али ало яв яла яли", "ати аю аємо ай айте аємо ає"],
  uva: ["ував увала ували", "увати ую уємо уй уйте ує"],
  nu: ["нув нула нули", "нути ну немо ни ніть не"],
};
const RU: Readonly<Record<Kind, readonly [past: string, todo: string]>> = {
  i: ["ил ила или ило", "ить ю им и ите ит ят у"],
  a: ["ал ала али ало", "ать"],
  aj: ["ал ала али ало ял яла яли", "ать аю аем ай айте ает"],
  uva: ["овал овала овали", "овать ую уем уй уйте ует"],
  nu: ["нул нула нули", "нуть ну нем ни ните нет"],
};

/** Forms of verbs: `stem:kind` apart by spaces; `~` before a stem adds the reflexive ending to every form. */
export function conjugate(language: "uk" | "ru", verbs: string): Conjugated {
  const past: string[] = [];
  const todo: string[] = [];
  for (const verb of verbs.trim().split(/\s+/)) {
    const reflexive = verb.startsWith("~");
    const [stem = "", kind = "i"] = (reflexive ? verb.slice(1) : verb).split(":");
    const [pastEndings, todoEndings] = (language === "uk" ? UK : RU)[isKind(kind) ? kind : "i"];
    const tails = reflexive ? ["ся", "сь"] : [""];
    for (const tail of tails) {
      past.push(
        ...forms(stem, pastEndings)
          .split(" ")
          .map((form) => form + tail),
      );
      todo.push(
        ...forms(stem, todoEndings)
          .split(" ")
          .map((form) => form + tail),
      );
    }
  }
  return { past: past.join(","), todo: todo.join(",") };
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

function isKind(kind: string): kind is Kind {
  return kind in UK;
}
