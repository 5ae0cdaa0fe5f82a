/** Where a company is at home, told by its legal form, where only one country has it. */

/** Forms that several countries share (Ltd, GmbH, ООО, SRL, Inc.) tell nothing. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:ТОВ|ТзОВ|ПрАТ|ФОП)(?!\p{L})/u, "UA"],
  [/(?<!\p{L})(?:công ty|cty|TNHH|CTCP)(?!\p{L})/iu, "VN"],
  [/(?<!\p{L})sp\. ?z ?o\. ?o\.?(?!\p{L})/iu, "PL"],
  [/(?<!\p{L})ТОО(?!\p{L})/u, "KZ"],
  [/(?<!\p{L})pty\.? ltd\.?(?!\p{L})/iu, "AU"],
  [/(?<!\p{L})sdn\.? bhd\.?(?!\p{L})/iu, "MY"],
  [/(?<!\p{L})pte\.? ltd\.?(?!\p{L})/iu, "SG"],
  [/(?<!\p{L})OÜ(?!\p{L})/u, "EE"],
  [/(?<!\p{L})UAB(?!\p{L})/u, "LT"],
  [/(?<!\p{L})(?:Kft|Zrt)\.?(?!\p{L})/u, "HU"],
  [/株式会社/u, "JP"],
];

/** ISO 3166 of the one country whose form the name bears; `null` when it bears none, or those of two. */
export function countryOfLegalForm(name: string): string | null {
  const text = name.normalize("NFC");
  const found = new Set(FORMS.flatMap(([form, country]) => (form.test(text) ? [country] : [])));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
