import anyAscii from "any-ascii";

/**
 * A name as it is compared for sameness: transliterated (SQLite does not fold Cyrillic case), lower case, letters and
 * digits only. `Кав'ярня «Сова»` → `kavyarnya sova`. Never empty for a name with any visible sign.
 */
export function searchName(name: string): string {
  const plain = anyAscii(name.normalize("NFC"))
    .toLowerCase()
    .replace(/['’ʼ`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return plain || name.normalize("NFC").trim().toLowerCase();
}
