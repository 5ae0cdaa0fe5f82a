/** VAT beside an amount: `incl. VAT 20%`, `з ПДВ 20 %`, `с НДС`, `gồm VAT 10%`. */
const RATE = "(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?%";
const TAX = `(?:(?:thuế\\s+)?(?:VAT|GTGT)|ПДВ|НДС)(?!\\p{L})`;
const beside = (lead: string): RegExp =>
  new RegExp(
    `[,(]?\\s*(?<!\\p{L})(?:${lead})\\s*(?:${RATE}\\s*)?${TAX}(?:\\s*(?:of|at)?\\s*[(:]?\\s*${RATE})?\\)?`,
    "iu",
  );
const EXCLUDED = beside(
  "excl(?:\\.|uding|usive of)?|without|net of|plus|\\+|без|не включа\\p{L}+|плюс|chưa (?:bao )?gồm|chưa có|chưa|không (?:bao )?gồm",
);
const INCLUDED = beside(
  "incl?(?:\\.|uding|usive of)?|with|з|із|с|включно з|включаючи|включая|[ву] т\\.?\\s?ч\\.?|[ву] тому числі|в том числе|(?:đã )?(?:bao )?gồm|(?:đã )?có",
);

interface WithVat {
  /** Hundredths of a percent; `null`: included, at a rate that is not said; absent: nothing of it is in the amount. */
  readonly vat?: number | null;
  /** The words without what they say of VAT. */
  readonly rest: string;
}

/** What words say of VAT, taken out of them. What is without it, or comes with it on top, is net as it stands. */
export function vatIn(words: string): WithVat {
  const excluded = EXCLUDED.exec(words);
  if (excluded) return { rest: words.replace(excluded[0], " ").trim() };
  const found = INCLUDED.exec(words);
  if (!found) return { rest: words };
  const rate = found[1] ?? found[2];
  const vat = rate === undefined ? null : Math.round(Number(rate.replace(",", ".")) * 100);
  return { vat, rest: words.replace(found[0], " ").trim() };
}
