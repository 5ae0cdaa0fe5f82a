import { expect, test } from "vitest";
import { holidaysAround } from "../../src/store/member-days.ts";

test("a country's public holidays are days off, the substitutes and the long ones too", () => {
  expect(holidaysAround("UA", "2026-11-24").has("2026-12-25")).toBe(true);
  expect(holidaysAround("UA", "2026-11-24").has("2026-06-29")).toBe(true);
  expect(holidaysAround("VN", "2026-01-05")).toContain("2026-02-20"); // Tết lasts five days
  expect(holidaysAround("VN", "2026-01-05")).not.toContain("2026-02-21");
  expect(holidaysAround("US", "2026-11-24")).toContain("2026-11-26");
});

test("an observance that is no day off is worked", () => {
  expect(holidaysAround("US", "2026-11-24")).not.toContain("2026-10-31");
});

test("the turn of the year is known beforehand", () => {
  expect(holidaysAround("UA", "2026-12-31")).toContain("2027-01-01");
});

test("no country, or one nobody knows, has no holidays", () => {
  expect(holidaysAround(null, "2026-11-24").size).toBe(0);
  expect(holidaysAround("XX", "2026-11-24").size).toBe(0);
});
