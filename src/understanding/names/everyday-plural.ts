/** Surnames that are also many of something: "видела орлов" saw eagles, for one Орлов she would have seen "Орлова". */
import { guessedVerb } from "../intent/guessed-verbs.ts";
import { markAt, type Scan } from "../scan.ts";
import { pastAdverb } from "./dealings.ts";
import { speaksOfHome } from "./home-words.ts";

/** As many of something in the genitive too, unlike those in -ин. */
const SURNAME = /(?:ов|ев|єв|їв|ів)$/;
/** One person's surname is never bent so: "морозів", "козлами". */
const MANY = /(?:ів|їв|ов|ев|ами|ями|ах|ях)$/;
/** After these stands no nominative. */
const GOVERNS =
  /^(з|із|зі|с|со|у|в|во|на|до|від|од|от|ото|для|без|про|о|об|по|за|під|под|над|к|ко|из|при|через|проти|против|крім|кроме|серед|среди|біля|около|возле|навколо|вокруг)$/;
/** Of what there are many. */
const COUNTS =
  /^(багато|много|мало|кілька|декілька|несколько|скільки|сколько|стільки|столько|пару|пара|пари|пары|зграя|зграю|зграї|стая|стаю|стаи|родина|семья|двох|двух|трьох|трех|чотирьох|четырех|пять|шість|шесть|сім|семь|вісім|восемь|девять|десять|сотн|тисяч|тысяч|всіх|усіх|всех|тих|тех|цих|этих|наших|моих|моїх)$/;
/** What is seen of many: "шоу соколів". */
const OF_THEM =
  /^(шоу|виставк|выставк|полет|політ|крик|гнезд|гнізд|охот|полюванн|питомник|розплідник|вольєр|вольер|пород)/;
/** Meets and visits, which take an object whatever else they do. */
const TRANSITIVE = /^(встретил|повстреч|зустріл|здибал|посетил|навестил|відвідал|навідал)/;
/** Adjectives of many: "горных", "степових". */
const OF_MANY = /(?:их|ых|іх|їх)$/;

/**
 * Whether a word that is somebody's surname stands where the form cannot be one person: a plural of a surname, or its
 * nominative where the grammar asks for another case. `nominative`: the form is the surname's own.
 */
export function isManyOfSomething(line: Scan, at: number, nominative: boolean): boolean {
  const token = line.tokens[at];
  if (token?.cyrillic !== true) return false;
  if (!nominative) return MANY.test(token.key);
  if (!SURNAME.test(token.key)) return false;
  if (speaksOfHome(line, at) && !isSubject(line, at)) return true;
  const before = line.tokens[at - 1];
  if (before === undefined) return false;
  if (before.kind === "number") return true;
  if (OF_THEM.test(before.key) || GOVERNS.test(before.key) || COUNTS.test(before.key) || OF_MANY.test(before.key))
    return true;
  const takesObject = TRANSITIVE.test(before.key) || markAt(line, at - 1, "verb")?.mark.way === undefined;
  return takesObject && isAnothersVerb(line, at - 1);
}

/** "звонил Орлов, хочет баннер для пляжа", "Орлов прислал …": beside the verb of one man, which takes nobody for its object. */
function isSubject(line: Scan, at: number): boolean {
  const after = line.tokens[pastAdverb(line, at + 1)]?.key ?? "";
  if (/[вл](?:ся)?$/.test(after) && guessedVerb(after, true, line.ukrainian) === "past") return true;
  const before = line.tokens[at - 1]?.key ?? "";
  const verb = markAt(line, at - 1, "verb");
  return verb?.mark.way !== undefined && /[вл](?:ся)?$/.test(before) && !TRANSITIVE.test(before);
}

/** A verb whose subject is a woman, several, or whoever writes, so that a man's name right after it is its object. */
function isAnothersVerb(line: Scan, at: number): boolean {
  const { key = "" } = line.tokens[at] ?? {};
  const verb = guessedVerb(key, true, line.ukrainian);
  const next = line.tokens[at + 2]?.key ?? "";
  if (verb === "todo") return guessedVerb(next, true, line.ukrainian) !== "past";
  // "приехали Орлов и Белова"
  return (
    verb === "past" && (/ла(?:ся|сь)?$/.test(key) || (/ли(?:ся|сь)?$/.test(key) && !/^(и|й|і|та|с|з|із|,)$/.test(next)))
  );
}
