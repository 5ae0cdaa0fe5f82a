/**
 * How Ukrainian and Russian bend a name: its stems and the endings each may take. Both languages share one table, since
 * people write a Russian name in a Ukrainian sentence and the other way round. Foreign names bend the same way
 * ("Глобексу", "Лаурі"), so a Latin name gets the endings its last letter calls for.
 */
import { isCyrillic } from "../text/letters.ts";

export interface Stem {
  readonly stem: string;
  readonly endings: ReadonlySet<string>;
}

const set = (endings: string): ReadonlySet<string> =>
  new Set(endings.split(" ").map((one) => (one === "-" ? "" : one)));

const HARD = set("- а у ові ом ем і е є и ы им ым ів ов ам ами ах");
const HISSING = set("- а у ові ом і е є и ы им ым ів ов ам ами ах я ю ем еві єм ей");
const SOFT = set("ь я ю ем єм ьом еві єві і ї е и ів ей ям ями ях");
const SHORT_I = set("й я ю ем єм еві єві ї і и е є ї");
const FEMININE = set("а и ы і ї е у ою ой ої ій о - ам ами ах ей ею");
const FEMININE_OR_ADJECTIVE = new Set([...FEMININE, "ая", "ую"]);
const FEMININE_SOFT = set("я і и ї ю ею єю ей ёй ой йою е є ь - ям ями ях");
const ADJECTIVE = set(
  "ий ый ой ій а я е є ого его ього ому ему ьому им ым ім ом ем ая яя ої ей ою ею у ую ю юю і ие ые их ых",
);
const NEUTER = set("о а у ові ом і е ы и");
const NEUTER_SOFT = set("е є я ю ем єм і и");
const PLURAL = set("и ы і - ам ами ах ів ов ей ям ями ях");
const AFTER_MUTATION = set("і");
const STILL = set("-");

/** Every ending any stem may take, longest first; what a written form is tried without. */
const ENDINGS: readonly string[] = [
  ...new Set(
    [
      HARD,
      HISSING,
      SOFT,
      SHORT_I,
      FEMININE,
      FEMININE_OR_ADJECTIVE,
      FEMININE_SOFT,
      ADJECTIVE,
      NEUTER,
      NEUTER_SOFT,
      PLURAL,
    ].flatMap((one) => [...one]),
  ),
].sort((a, b) => b.length - a.length);

const MUTATIONS: Readonly<Record<string, string>> = { к: "ц", г: "з", х: "с", k: "ц", g: "з", h: "с" };
const VOWELS = /[аеєиіїоуюяёыэ]/;

/** The stems of a name in its dictionary form, each with its endings. Keys come from `keyOf`. */
export function stemsOf(word: string): Stem[] {
  if (!isCyrillic(word)) return latinStems(word);
  const cut = (letters: number) => word.slice(0, word.length - letters);
  const last = word.slice(-1);
  const two = word.slice(-2);
  if (word.length < 3) return [{ stem: word, endings: STILL }];
  if (["ий", "ый"].includes(two) || (two === "ой" && word.length > 4)) {
    return [
      { stem: cut(2), endings: ADJECTIVE },
      { stem: cut(1), endings: SHORT_I },
    ];
  }
  if (two === "ій")
    return [
      { stem: cut(1), endings: SHORT_I },
      { stem: cut(2), endings: ADJECTIVE },
    ];
  if (two === "ая" || two === "яя") return [{ stem: cut(2), endings: ADJECTIVE }];
  if (last === "й") return [{ stem: cut(1), endings: SHORT_I }];
  if (last === "ь") return [{ stem: cut(1), endings: SOFT }, ...fleeting(cut(1), SOFT)];
  // "Нова" is written "Новая", "Новую" in a Russian line.
  if (last === "а") {
    const endings = /[нв]а$/.test(word) ? FEMININE_OR_ADJECTIVE : FEMININE;
    return [{ stem: cut(1), endings }, ...mutated(cut(1))];
  }
  if (last === "я") return [{ stem: cut(1), endings: FEMININE_SOFT }];
  if (last === "о") return [{ stem: cut(1), endings: NEUTER }];
  if (last === "е" || last === "є")
    return [
      { stem: cut(1), endings: NEUTER_SOFT },
      { stem: word, endings: STILL },
    ];
  if (last === "и" || last === "ы" || last === "і")
    return [
      { stem: cut(1), endings: PLURAL },
      { stem: word, endings: STILL },
    ];
  if (VOWELS.test(last)) return [{ stem: word, endings: STILL }];
  const endings = /[ржчшщц]/.test(last) ? HISSING : HARD;
  return [{ stem: word, endings }, ...fleeting(word, endings), ...alternating(word, endings), ...mutated(word)];
}

/** Кравець → Кравц-, Павел → Павл-: the vowel of the last syllable falls out before an ending. */
function fleeting(word: string, endings: ReadonlySet<string>): Stem[] {
  const found = /^(.*[^аеєиіїоуюяёыэ])[еоє]([^аеєиіїоуюяёыэьй])$/.exec(word);
  const harder = new Set([...endings, "а", "у", "ом", "ем", "і", "е", "еві", "ові", "ю", "я"]);
  return found === null ? [] : [{ stem: `${found[1]}${found[2]}`, endings: harder }];
}

/** Сокіл → Сокол-: і of a closed last syllable turns back into о or е. */
function alternating(word: string, endings: ReadonlySet<string>): Stem[] {
  const found = /^(.*)і([^аеєиіїоуюяёыэ])$/.exec(word);
  return found === null ? [] : ["о", "е"].map((vowel) => ({ stem: `${found[1]}${vowel}${found[2]}`, endings }));
}

/** Ромашка → Ромашці, Вега → Везі. */
function mutated(stem: string): Stem[] {
  const other = MUTATIONS[stem.slice(-1)];
  return other === undefined ? [] : [{ stem: stem.slice(0, -1) + other, endings: AFTER_MUTATION }];
}

function latinStems(word: string): Stem[] {
  if (/[iy]a$/.test(word)) return [{ stem: `${word.slice(0, -1).replace(/[iy]+$/, "")}i`, endings: FEMININE_SOFT }];
  if (/a$/.test(word)) return [{ stem: word.slice(0, -1), endings: FEMININE }];
  if (/[b-df-hj-np-tv-z]e$/.test(word))
    return [
      { stem: word.slice(0, -1), endings: HARD },
      { stem: word, endings: STILL },
    ];
  if (/[eiouy]$/.test(word)) return [{ stem: word, endings: STILL }];
  return [{ stem: word, endings: HISSING }];
}

/** The stems a written Cyrillic form may have, with the ending each leaves; the form itself comes first. */
export function cutsOf(form: string): { readonly stem: string; readonly ending: string }[] {
  const cuts = [{ stem: form, ending: "" }];
  for (const ending of ENDINGS) {
    if (ending !== "" && form.length - ending.length >= 2 && form.endsWith(ending)) {
      cuts.push({ stem: form.slice(0, form.length - ending.length), ending });
    }
  }
  return cuts;
}
