import { describe, expect, test } from "vitest";
import { CITIES, cityOf } from "../../src/domain/cities.ts";
import { readLanguage, readQuiet, readTime, readWorkDays } from "../../src/domain/read-setting.ts";
import { readZone } from "../../src/domain/read-zone.ts";
import { isZone } from "../../src/domain/time.ts";
import { countryOfZone } from "../../src/domain/zones.ts";

const NOVEMBER = Date.UTC(2026, 10, 24, 7);

describe("a time of day is read as people write it", () => {
  test.each([
    ["9", "09:00"],
    ["9:30", "09:30"],
    ["08.30", "08:30"],
    ["0830", "08:30"],
    ["930", "09:30"],
    ["9h30", "09:30"],
    ["9 am", "09:00"],
    ["7pm", "19:00"],
    ["12 pm", "12:00"],
    ["12am", "00:00"],
    ["о 9", "09:00"],
    ["9 год.", "09:00"],
    ["9 ч", "09:00"],
    ["9 giờ 30", "09:30"],
  ])("%s", (words, time) => expect(readTime(words)).toBe(time));

  test.each(["25", "9:75", "24:00", "-1", "13pm", "0 am", "nine", "", "9:3"])("“%s” is no time", (words) =>
    expect(readTime(words)).toBeNull(),
  );
});

describe("working days are read as people write them", () => {
  test.each([
    ["Mon-Fri", "12345"],
    ["Monday to Friday", "12345"],
    ["Sun – Thu", "12347"],
    ["Fri-Mon", "1567"],
    ["12345", "12345"],
    ["1-5", "12345"],
    ["пн, ср, пт", "135"],
    ["пн вт ср", "123"],
    ["понеділок-п’ятниця", "12345"],
    ["с понедельника по пятницу", "12345"],
    ["T2-T7", "123456"],
    ["thứ hai - thứ sáu", "12345"],
    ["someday", null],
    ["Mon-", null],
    ["", null],
  ])("%s", (words, days) => expect(readWorkDays(words)).toBe(days));
});

test("quiet hours are two times, or off", () => {
  expect(readQuiet("19:00-08:00")).toEqual({ from: "19:00", to: "08:00" });
  expect(readQuiet("з 20 до 7:30")).toEqual({ from: "20:00", to: "07:30" });
  expect(readQuiet("tắt")).toEqual({ from: "00:00", to: "00:00" });
  expect(readQuiet("19")).toBeNull();
});

test("a language is known by its code and by its name in any of the four", () => {
  expect(["uk", "UA", "en-US", "русский", "tiếng Việt", "французька"].map(readLanguage)).toEqual([
    "uk",
    "uk",
    "en",
    "ru",
    "vi",
    null,
  ]);
});

describe("a zone is read from a city in four languages, an IANA name or a name of Windows", () => {
  test.each([
    ["kiev", "Europe/Kyiv"],
    ["КИЇВ", "Europe/Kyiv"],
    ["Europe/Kiev", "Europe/Kyiv"],
    ["europe/kyiv", "Europe/Kyiv"],
    ["FLE Standard Time", "Europe/Kyiv"],
    ["sài gòn", "Asia/Ho_Chi_Minh"],
    ["ha noi", "Asia/Ho_Chi_Minh"],
    ["TP. Hồ Chí Minh".normalize("NFD"), "Asia/Ho_Chi_Minh"],
    ["нью йорк", "America/New_York"],
    ["EST", "America/New_York"],
    ["Алматы", "Asia/Almaty"],
    ["Buenos Aires", "America/Argentina/Buenos_Aires"],
  ])("%s", (words, zone) => expect(readZone(words, NOVEMBER)).toEqual({ kind: "zone", zone }));

  test("a slip names the nearest, an offset the places that keep it now, nonsense nothing", () => {
    const near = (words: string) => {
      const read = readZone(words, NOVEMBER);
      return read.kind === "unknown" ? read.near : read.zone;
    };
    expect(near("kiyv")).toEqual(["Europe/Kyiv"]);
    expect(near("Amerika/New_Yrok")).toEqual(["America/New_York"]);
    expect(near("UTC+7")).toContain("Asia/Ho_Chi_Minh");
    expect(near("+05:30")).toEqual(["Asia/Kolkata"]);
    for (const words of ["Mars/Olympus", "<b>", "", "🙂"]) expect(near(words)).toEqual([]);
  });
});

test("every city of the list stands in a zone that exists", () => {
  expect(CITIES.filter(({ zone }) => !isZone(zone))).toEqual([]);
  expect(cityOf("Asia/Ho_Chi_Minh", "vi")).toBe("TP. Hồ Chí Minh");
  expect(cityOf("America/Port-au-Prince", "en")).toBe("Port-au-Prince");
});

test("the country of a zone is the one whose holidays its people keep", () => {
  expect(["Europe/Kyiv", "Asia/Ho_Chi_Minh", "America/New_York", "Asia/Almaty", "UTC"].map(countryOfZone)).toEqual([
    "UA",
    "VN",
    "US",
    "KZ",
    null,
  ]);
});
