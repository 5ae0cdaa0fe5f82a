import { expect, test } from "vitest";
import { isClockListed, oldSince } from "../../src/domain/listing.ts";

const none = new Set<string>();
const listed = (tier: "key" | "growth", listedOn: string | null, today: string, pastOn = "2026-11-01") =>
  isClockListed({ tier, pastOn, listedOn }, today, "12345", none);

test("a clock is a line as soon as its maximum has passed", () => {
  expect(listed("growth", null, "2026-11-24")).toBe(true);
});

test.each([
  ["growth", "2026-11-17", "2026-11-23", false],
  ["growth", "2026-11-17", "2026-11-24", true],
  ["key", "2026-11-19", "2026-11-23", false], // Thu → Mon: two working days
  ["key", "2026-11-19", "2026-11-24", true],
  ["key", "2026-11-23", "2026-11-25", false],
] as const)("%s, listed on %s, is a line again on %s: %s", (tier, listedOn, today, again) => {
  expect(listed(tier, listedOn, today)).toBe(again);
});

test("the same day's list keeps its line when it is made again", () => {
  expect(listed("growth", "2026-11-24", "2026-11-24")).toBe(true);
});

test("a second clock that passes meanwhile is a line at once", () => {
  expect(listed("growth", "2026-11-23", "2026-11-24", "2026-11-24")).toBe(true);
});

test("a status is old after 14 days green, 7 amber, 2 red", () => {
  expect(oldSince("green", "2026-11-24")).toBe("2026-11-10");
  expect(oldSince("amber", "2026-11-24")).toBe("2026-11-17");
  expect(oldSince("red", "2026-11-24")).toBe("2026-11-22");
});
