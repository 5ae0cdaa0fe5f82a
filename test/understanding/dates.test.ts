import { describe, expect, it } from "vitest";
import { readDay, readDue } from "../../src/understanding/dates/read-due.ts";
import { understand } from "../../src/understanding/understand.ts";
import { DIRECTORY } from "./support.ts";

const at = (moment: string) => Temporal.ZonedDateTime.from(moment);
const due = (text: string, moment: string) => {
  const read = readDue(text, at(moment));
  return read.kind === "due" ? read.due : read.kind;
};
const day = (text: string, moment: string) => {
  const read = readDay(text, at(moment));
  return read.kind === "day" ? read.day : read.kind;
};

describe("a due date", () => {
  it.each([
    ["in a month", "2027-01-31T12:00[Europe/Kyiv]", "2027-02-28"],
    ["через місяць", "2028-01-31T12:00[Europe/Kyiv]", "2028-02-29"],
    ["29 лютого", "2026-11-24T12:00[Europe/Kyiv]", "2028-02-29"],
    ["end of month", "2028-02-03T12:00[Europe/London]", "2028-02-29"],
    ["cuối tháng", "2026-11-30T12:00[Asia/Ho_Chi_Minh]", "2026-11-30"],
    ["в следующем месяце", "2026-12-31T12:00[Europe/Kyiv]", "2027-01-01"],
    ["до 31-го", "2026-11-24T12:00[Europe/Kyiv]", "2026-12-31"],
    ["tomorrow", "2026-12-31T23:59[America/New_York]", "2027-01-01"],
  ])("%s, said at %s, is %s", (text, moment, expected) => expect(due(text, moment)).toBe(expected));

  it("is a local day even when the clocks change that night", () => {
    expect(due("завтра о 10", "2026-10-24T20:15[Europe/Kyiv]")).toBe("2026-10-25T10:00");
    expect(due("tomorrow", "2027-03-27T23:30[Europe/London]")).toBe("2027-03-28");
    expect(due("in 2 hours", "2027-03-28T00:30[Europe/London]")).toBe("2027-03-28T03:30");
  });

  it("is today for a bare time still ahead, tomorrow for one gone by", () => {
    expect(due("at 4pm", "2026-11-24T10:30[Europe/Kyiv]")).toBe("2026-11-24T16:00");
    expect(due("о 9:00", "2026-11-24T10:30[Europe/Kyiv]")).toBe("2026-11-25T09:00");
  });

  it.each(["31.02", "30 February", "31 квітня", "ngày 31 tháng 2", "25:70"])(
    "%s is impossible, not another day",
    (text) => {
      expect(due(text, "2026-11-24T10:30[Europe/Kyiv]")).toBe("impossible");
    },
  );
});

it("reads a weekday of a touch as the last one before today", () => {
  expect(day("у вівторок", "2026-11-24T10:30[Europe/Kyiv]")).toBe("2026-11-17");
  expect(day("thứ hai", "2026-11-24T10:30[Asia/Ho_Chi_Minh]")).toBe("2026-11-23");
});

it("asks about a date that no calendar holds, and about a line that only names a client", () => {
  const now = at("2026-11-24T10:30[Europe/Kyiv]");
  expect(understand({ text: "/next globex send the act by 31.02", language: "en", now }, DIRECTORY)).toMatchObject({
    followUp: { due: null },
    doubt: { kind: "impossible-date", words: "by 31.02" },
  });
  expect(understand({ text: "Globex", language: "en", now }, DIRECTORY)).toMatchObject({
    intent: "unknown",
    doubt: { kind: "unsure" },
  });
});

describe("a Vietnamese weekday", () => {
  const now = "2026-11-24T10:30[Asia/Ho_Chi_Minh]";
  const days = [
    ["2026-11-30", "thứ hai", "thứ 2", "t2", "T2", "th2", "thu hai"],
    ["2026-12-01", "thứ ba", "thứ 3", "t3", "T3", "th3", "thu ba"],
    ["2026-11-25", "thứ tư", "thứ 4", "t4", "T4", "th4", "thu tu"],
    ["2026-11-26", "thứ năm", "thứ 5", "t5", "T5", "th5", "thu nam"],
    ["2026-11-27", "thứ sáu", "thứ 6", "t6", "T6", "th6", "thu sau"],
    ["2026-11-28", "thứ bảy", "thứ 7", "t7", "T7", "th7", "thu bay"],
    ["2026-11-29", "chủ nhật", "cn", "CN", "chu nhat"],
  ];
  it.each(days)("falls on %s, as %s, %s and %s", (day, ...forms) => {
    const read = (form: string) =>
      understand({ text: `/next Globex gọi Hanna ${form}`, language: "vi", now: at(now) }, DIRECTORY).followUp;
    for (const form of forms) expect(read(form), form).toEqual({ text: "gọi Hanna", due: day });
  });
});
