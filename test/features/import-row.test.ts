import { describe, expect, test } from "vitest";
import { readFileDate } from "../../src/domain/file-date.ts";
import { LANGUAGES, STAKEHOLDER_ROLES } from "../../src/domain/vocabulary.ts";
import { type ImportColumn, readRow } from "../../src/features/import-row.ts";
import { readContact } from "../../src/understanding/contact-words.ts";
import { roleNames } from "../../src/wording/terms.ts";

const TODAY = "2026-11-24";
const read = (cells: Partial<Record<ImportColumn, string>>) => readRow({ client: "Acme", ...cells }, TODAY);
const reasons = (cells: Partial<Record<ImportColumn, string>>) => {
  const row = read(cells);
  return row.kind === "wrong" ? row.reasons : [];
};

describe("a row of a client file", () => {
  test("needs nothing but a client", () => {
    expect(read({})).toEqual({
      kind: "row",
      row: {
        client: "Acme",
        aliases: [],
        tier: null,
        stage: null,
        owner: null,
        contact: null,
        cadence: {},
        country: null,
        touch: null,
      },
    });
  });

  test.each([
    ["key", "key"],
    ["Ключовий", "key"],
    ["КЛЮЧЕВОЙ", "key"],
    ["trọng điểm".normalize("NFD"), "key"],
    ["рост", "growth"],
    ["tiêu chuẩn", "standard"],
  ])("has a tier in any of four languages: %s", (tier, meant) => {
    expect(read({ tier })).toMatchObject({ row: { tier: meant } });
  });

  test.each([
    ["decision maker", "decision_maker"],
    ["decision_maker", "decision_maker"],
    ["ЛПР", "decision_maker"],
    ["тримає бюджет", "budget_holder"],
    ["сторонник", "champion"],
    ["người dùng", "user"],
  ])("has a role in any of four languages: %s", (role, meant) => {
    expect(read({ contact: "Olena", role })).toMatchObject({ row: { contact: { role: meant } } });
  });

  test.each(LANGUAGES.flatMap((language) => STAKEHOLDER_ROLES.map((role) => [language, role] as const)))(
    "reads in %s what Rapport itself calls a %s, and so does /contact",
    (language, role) => {
      const named = roleNames[role][language];
      expect(read({ contact: "Olena", role: named })).toMatchObject({ row: { contact: { role } } });
      const led = { client: { kind: "known", id: "acme" }, rest: `Olena, ${named}` } as const;
      expect(readContact(`/contact Acme Olena, ${named}`, led)).toMatchObject({ name: "Olena", title: null, role });
    },
  );

  test.each([
    ["VN", "VN"],
    ["Україна", "UA"],
    ["no", "none"],
  ])("has a country by its letters or its name: %s", (country, meant) => {
    expect(read({ country })).toMatchObject({ row: { country: meant } });
  });

  test("keeps what looks like a formula as the text it is", () => {
    expect(read({ client: "=HYPERLINK(1)", contact: "@SUM(A1)", title: "-2+3" })).toMatchObject({
      kind: "row",
      row: { client: "=HYPERLINK(1)", contact: { name: "@SUM(A1)", title: "-2+3" } },
    });
  });

  test("loses control characters and turned-around text, and nothing else", () => {
    expect(read({ client: " Кав'ярня\u202e «Сова»\u0000 ☕ " })).toMatchObject({
      row: { client: "Кав'ярня «Сова» ☕" },
    });
  });

  test("splits aliases and drops the empty and the repeated", () => {
    expect(read({ aliases: "ACM; Acme Ltd | ACM ;" })).toMatchObject({ row: { aliases: ["ACM", "Acme Ltd"] } });
  });

  test.each<[string, Partial<Record<ImportColumn, string>>, string]>([
    ["no client", { client: " " }, "client is empty"],
    ["an unknown country", { country: "Atlantis" }, 'country "Atlantis" is not a country such as UA or Vietnam'],
    ["an unknown tier", { tier: "gold" }, 'tier "gold" is not one of key, growth, standard'],
    ["a wrong email", { contact: "O", email: "olena@" }, 'email "olena@" is not an email address'],
    ["a wrong phone", { contact: "O", phone: "call me" }, 'phone "call me" is not a phone number'],
    ["a title without a contact", { title: "CFO", email: "o@a.com" }, "title, email without a contact"],
    ["a channel without a day", { last_touch_channel: "call" }, "last_touch_channel without last_touch"],
    ["a day to come", { last_touch: "2026-11-25" }, "last_touch 2026-11-25 lies in the future"],
    [
      "31 February",
      { last_touch: "31.02.2026" },
      'last_touch "31.02.2026" is not a day such as 2026-11-20 or 20.11.2026',
    ],
    ["a cadence upside down", { cadence: "30/14" }, 'cadence "30/14" is not days such as 14/30 (ideal, then maximum)'],
  ])("with %s is refused, and the reason told", (_, cells, reason) => {
    expect(reasons(cells)).toEqual([reason]);
  });

  test("tells every reason at once", () => {
    expect(reasons({ client: "", tier: "x", stage: "y", last_touch: "z" })).toHaveLength(4);
  });

  test.each([
    ["2026-11-20", "2026-11-20"],
    ["2026-11-20 15:30:00", "2026-11-20"],
    ["2026-11-20T15:30:00Z", "2026-11-20"],
    ["20.11.2026", "2026-11-20"],
    ["5/11/2026", "2026-11-05"],
    ["11/20/2026", null],
    ["20.11.26", null],
    ["yesterday", null],
  ])("reads %s as the day %s", (text, day) => {
    expect(readFileDate(text)).toBe(day);
  });
});
