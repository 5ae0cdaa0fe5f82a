import { expect, test } from "vitest";
import { readAway, spokenAway } from "../../src/understanding/absence-words.ts";

const now = Temporal.ZonedDateTime.from("2026-11-24T10:00[Europe/Kyiv]");
const said = (command: ReturnType<typeof spokenAway>) =>
  command?.kind === "away" ? [command.from, command.until, command.deputy] : (command?.kind ?? null);

test.each([
  ["1 dec – 14 dec, Taras", "2026-12-01", "2026-12-14", "Taras"],
  ["Dec 1-14, Taras", "2026-12-01", "2026-12-14", "Taras"],
  ["1.12-14.12 Тарас", "2026-12-01", "2026-12-14", "Тарас"],
  ["з 1 до 14 грудня, Тарас", "2026-12-01", "2026-12-14", "Тарас"],
  ["с 1 по 14 декабря, вместо меня Тарас", "2026-12-01", "2026-12-14", "Тарас"],
  ["từ 1/12 đến 14/12, Lan", "2026-12-01", "2026-12-14", "Lan"],
  ["từ ngày 1 đến 14 tháng 12, Nguyễn Thị Lan", "2026-12-01", "2026-12-14", "Nguyễn Thị Lan"],
  ["tomorrow", "2026-11-25", null, null],
  ["until friday, Taras", "2026-11-24", "2026-11-27", "Taras"],
  ["28 dec – 5 jan Taras", "2026-12-28", "2027-01-05", "Taras"],
  ["20 nov - 30 nov Taras", "2026-11-20", "2026-11-30", "Taras"],
  ["next week, Taras", "2026-11-30", "2026-12-06", "Taras"],
  ["Taras", null, null, null],
])("/away %s", (text, from, until, deputy) => {
  expect(said(readAway(text, text, now))).toEqual([from, until, deputy]);
});

test.each([
  ["I'm away 1 dec to 14 dec, Taras covers for me", "Taras"],
  ["мене не буде з 1 до 14 грудня, замість мене Тарас", "Тарас"],
  ["я буду у відпустці з 1 до 14 грудня, заступник Тарас", "Тарас"],
  ["меня не будет 1–14 декабря, за меня Тарас", "Тарас"],
  ["tôi nghỉ phép từ 1/12 đến 14/12, Lan thay", "Lan"],
])("plain words will do: %s", (line, deputy) => {
  expect(said(spokenAway(line, now))).toEqual(["2026-12-01", "2026-12-14", deputy]);
});

test.each(["off", "I'm back", "я повернулась", "нет", "tôi quay lại rồi"])("/away %s ends it", (text) => {
  expect(said(readAway(text, text, now))).toBe("end_away");
});

test.each(["away team meeting with Acme", "on holiday?", "call Acme tomorrow", "я вернусь к вам завтра"])(
  "%s is something else",
  (line) => {
    expect(spokenAway(line, now)).toBeNull();
  },
);
