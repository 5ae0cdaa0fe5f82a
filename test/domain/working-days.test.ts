import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "../../src/domain/time.ts";
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from "../../src/domain/working-days.ts";

const none = new Set<string>();
const day = fc.integer({ min: 0, max: 6000 }).map((days) => addDays("2020-01-01", days));
const weeks = fc.subarray(["1", "2", "3", "4", "5", "6", "7"], { minLength: 1 }).map((digits) => digits.join(""));
const holidays = fc
  .array(fc.integer({ min: 0, max: 6000 }), { maxLength: 40 })
  .map((list) => new Set(list.map((days) => addDays("2020-01-01", days))));

test("a weekend and a holiday are not working days", () => {
  expect(isWorkingDay("2026-11-27", "12345", none)).toBe(true);
  expect(isWorkingDay("2026-11-28", "12345", none)).toBe(false);
  expect(isWorkingDay("2026-12-25", "12345", new Set(["2026-12-25"]))).toBe(false);
  expect(isWorkingDay("2026-11-29", "71234", none)).toBe(true);
});

test.each([
  ["2026-11-27", 1, "2026-11-30"],
  ["2026-11-24", 3, "2026-11-27"],
  ["2026-11-26", 3, "2026-12-01"],
  ["2026-11-28", 1, "2026-11-30"],
  ["2026-11-28", 0, "2026-11-28"],
])("from %s, %i working days on is %s", (from, count, to) => {
  expect(addWorkingDays(from, count, "12345", none)).toBe(to);
});

test("a holiday in between is stepped over", () => {
  expect(addWorkingDays("2026-12-24", 1, "12345", new Set(["2026-12-25"]))).toBe("2026-12-28");
});

test("somebody without a working day is an error, not an endless search", () => {
  expect(() => nextWorkingDay("2026-11-24", "", none)).toThrow(RangeError);
});

test("counting back what was added gives the same number", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 30 }), weeks, holidays, (from, count, week, off) => {
      expect(workingDaysBetween(from, addWorkingDays(from, count, week, off), week, off)).toBe(count);
    }),
  );
});

test("the next working day is a working day, and none lies between", () => {
  fc.assert(
    fc.property(day, weeks, holidays, (from, week, off) => {
      const next = nextWorkingDay(from, week, off);
      expect(isWorkingDay(next, week, off)).toBe(true);
      for (let step = 1; step < daysBetween(from, next); step++) {
        expect(isWorkingDay(addDays(from, step), week, off)).toBe(false);
      }
    }),
  );
});
