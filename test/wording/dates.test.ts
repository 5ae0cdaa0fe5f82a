import { expect, test } from "vitest";
import { spanText } from "../../src/chat/text.ts";
import { dayShort, daySpan, dayTitle, momentSpan, weekdayShort } from "../../src/wording/dates.ts";

const TODAY = "2026-11-24";

test.each([
  ["en", "2026-11-23", "yesterday"],
  ["en", "2026-11-24", "today"],
  ["en", "2026-11-25", "tomorrow"],
  ["en", "2026-11-27", "Fri 27 Nov"],
  ["en", "2027-01-04", "Mon 4 Jan 2027"],
  ["uk", "2026-11-25", "завтра"],
  ["uk", "2026-11-29", "нд 29 лист."],
  ["ru", "2026-05-03", "вс 3 мая"],
  ["vi", "2026-11-29", "CN 29/11"],
  ["vi", "2027-01-04", "T2 4/1/2027"],
] as const)("a reader of %s reads %s as “%s”", (language, day, words) => {
  expect(daySpan(language, day, TODAY)).toEqual({ kind: "date", text: words, iso: day });
});

test("a moment is its day and its time, and its span carries both", () => {
  expect(momentSpan("en", "2026-11-24T15:00", TODAY)).toEqual({
    kind: "date",
    text: "today 15:00",
    iso: "2026-11-24T15:00",
  });
  expect(momentSpan("vi", "2026-11-27", TODAY)).toEqual({ kind: "date", text: "T6 27/11", iso: "2026-11-27" });
});

test("a short day has no weekday, a title always has the date", () => {
  expect(spanText(dayShort("en", TODAY, TODAY))).toBe("24 Nov");
  expect(spanText(dayTitle("uk", TODAY, TODAY))).toBe("вт 24 лист.");
  expect(weekdayShort("ru", TODAY)).toBe("вт");
});
