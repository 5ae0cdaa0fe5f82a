import { expect, test } from "vitest";
import { isQuietTime, mayDisturb } from "../../src/domain/quiet-hours.ts";

test.each([
  ["18:59", "19:00", "08:00", false],
  ["19:00", "19:00", "08:00", true],
  ["23:59", "19:00", "08:00", true],
  ["00:00", "19:00", "08:00", true],
  ["07:59", "19:00", "08:00", true],
  ["08:00", "19:00", "08:00", false],
  ["13:30", "13:00", "14:00", true],
  ["14:00", "13:00", "14:00", false],
  ["03:00", "00:00", "00:00", false],
])("%s, quiet from %s to %s: %s", (time, from, to, quiet) => {
  expect(isQuietTime(time, from, to)).toBe(quiet);
});

const rest = {
  zone: "Asia/Ho_Chi_Minh",
  workDays: "12345",
  holidays: new Set(["2026-09-02"]),
  quietFrom: "19:00",
  quietTo: "08:00",
};

test("quiet hours are the member's own, not the server's", () => {
  expect(mayDisturb(Date.UTC(2026, 10, 24, 1, 0), rest)).toBe(true); // 08:00 in Ho Chi Minh City
  expect(mayDisturb(Date.UTC(2026, 10, 24, 12, 0), rest)).toBe(false); // 19:00
});

test("nobody is disturbed on a day off or a holiday", () => {
  expect(mayDisturb(Date.UTC(2026, 10, 28, 4, 0), rest)).toBe(false);
  expect(mayDisturb(Date.UTC(2026, 8, 2, 4, 0), rest)).toBe(false);
});
