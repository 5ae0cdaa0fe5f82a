/**
 * Names that are also everyday words. Written small, such a word is a name only where a person can stand: after "with"
 * or a form of address, or when the client is named beside it.
 */
import { keyOf } from "../text/letters.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(keyOf));

const WORDS = set(`
april june may august will bill mark grace faith hope rose jack frank rich art sue pat chase drew chip guy dean stone pond baker
north wind call long fields summers bright labs sun sky orange target shell next friday fuller wren
віра надія любов роман слава марта мороз ткач ким злата кравець гончар сова хвиля
нова лінія срібна лесная новая линия
hoa sen ban sao phở việt sữa
вера надежда любовь слава майя роза лев сказка
minh long lan hà bảo thắng ngọc mai anh an bình đức hoa hùng nam tâm sơn thu xuân trâm dung
`);

/** Everyday words of English that are none in a Vietnamese line. */
const ENGLISH = set(
  "april june august grace faith hope rose jack frank rich art sue pat chase drew guy dean stone pond baker fields summers friday fuller wren monday",
);

/** Whether a word is an everyday word of English alone. */
export const isEnglishWord = (key: string): boolean => ENGLISH.has(key);

/** Words that are a name only with a capital letter or after a form of address, even beside the client. */
const GRAMMAR = set("will may call ким mark minh long anh an thu nam may hope chase monday friday next сам mai lan");

/** Everyday words that stand in a directory as names, by the stem that their cases share. */
const STEMS =
  /^(сов|хвил|ромаш[кц]|ромашок|ромашек|сказ[ко]|каз[кц]|гранит|граніт|технопарк|степ|лин|ліні|нов|лесн|срібн|серебр|восток)(?:.{0,3})$/;

/** Whether a word is a form of an everyday word: "сову", "ромашкою", "next". */
export function isEverydayForm(key: string): boolean {
  return isNamesake(key) || STEMS.test(key) || /^(level|mai)$/.test(key);
}

/** Whether a word key is an everyday word too. */
export function isNamesake(key: string): boolean {
  return WORDS.has(key);
}

/** Whether it is so common that only a capital letter or a form of address makes it a name. */
export function isGrammar(key: string): boolean {
  return GRAMMAR.has(key);
}
