/**
 * Spellings made comparable: what two writers mean by the same word has the same key, whatever the case, the kind of
 * apostrophe, the Unicode form, or where a Vietnamese tone mark stands (hòa, hoà).
 */

const APOSTROPHES = /['’ʼ‘`´′＇]/g;
const VIETNAMESE_TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: "а",
  c: "с",
  e: "е",
  i: "і",
  o: "о",
  p: "р",
  x: "х",
  y: "у",
  k: "к",
  m: "м",
  t: "т",
  b: "в",
  h: "н",
};

/** Text in composed Unicode, without invisible characters; a lone surrogate becomes U+FFFD. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\p{Cf}|\ufe0f/gu, "")
    .replace(/\u00a0|\u202f|\t/g, " ");
}

/** Whether a word is written in Cyrillic letters. */
export function isCyrillic(word: string): boolean {
  return /[\u0400-\u04ff]/.test(word);
}

/** Words that are their own key, as most are: in lower case, without apostrophes, Latin or Cyrillic but not both. */
const OWN_KEY = /^(?:[\x20-\x26\x28-\x40\x5b-\x5f\x61-\x7e]*|[а-яєії\x20-\x26\x28-\x40\x5b-\x5f\x7b-\x7e]*)$/;

/** The key under which a word is compared: lower case, no apostrophes, ё as е, the tone mark last. */
export function keyOf(word: string): string {
  if (OWN_KEY.test(word)) return word;
  const low = word.toLowerCase().normalize("NFC").replace(APOSTROPHES, "");
  if (isCyrillic(low)) {
    const one = /[a-z]/.test(low) ? low.replace(/[a-z]/g, (letter) => LOOK_ALIKES[letter] ?? letter) : low;
    return one
      .normalize("NFD")
      .replace(/\u0301/g, "")
      .normalize("NFC")
      .replace(/ё/g, "е")
      .replace(/ґ/g, "г");
  }
  if (/^[\x20-\x7e]*$/.test(low)) return low;
  const apart = low.normalize("NFD");
  const tones = apart.match(VIETNAMESE_TONES);
  if (tones === null) return low;
  return apart.replace(VIETNAMESE_TONES, "").normalize("NFC") + tones.join("");
}

/** A key without any mark: what is left of Vietnamese typed in a hurry. Cyrillic stays as it is. */
export function bareOf(key: string): string {
  if (/^[\x20-\x7e]*$/.test(key) || isCyrillic(key)) return key;
  return key.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}
