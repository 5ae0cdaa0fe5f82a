import { describe, expect, test } from "vitest";
import { countryOfLegalForm } from "../../src/domain/legal-form.ts";
import { readCountry } from "../../src/domain/read-country.ts";

describe("a country", () => {
  test.each([
    ["UA", "UA"],
    ["pl", "PL"],
    ["Vietnam", "VN"],
    ["Việt Nam", "VN"],
    ["В'єтнам", "VN"],
    ["В’єтнам", "VN"],
    ["Польща", "PL"],
    ["Германия", "DE"],
    ["usa", "US"],
    ["ba lan", "PL"],
    ["no", "none"],
    ["ні", "none"],
  ])("is read from %s", (words, country) => {
    expect(readCountry(words)).toBe(country);
  });

  test.each(["", "Atlantis", "XX", "SU"])("is not read from “%s”", (words) => {
    expect(readCountry(words)).toBeNull();
  });
});

describe("a legal form tells the country only where one has it", () => {
  test.each([
    ["ТОВ «Ромашка»", "UA"],
    ["Công ty TNHH Hoa Sen", "VN"],
    ["Sao Mai CTCP", "VN"],
    ["Krakus Sp. z o.o.", "PL"],
    ["Boomerang Pty Ltd", "AU"],
    ["ТОО Алатау", "KZ"],
  ])("%s: %s", (name, country) => {
    expect(countryOfLegalForm(name)).toBe(country);
  });

  test.each(["Acme Ltd", "Schmidt GmbH", "ООО Гранит", "Товариство", "Comtoo", "Acme", "ТОВ Sao Mai TNHH"])(
    "%s tells nothing",
    (name) => {
      expect(countryOfLegalForm(name)).toBeNull();
    },
  );
});
