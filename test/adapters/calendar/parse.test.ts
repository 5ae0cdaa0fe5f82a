import { describe, expect, test } from "vitest";
import { type Days, parseFeed } from "../../../adapters/calendar/parse.ts";

const at = (text: string): number => Temporal.ZonedDateTime.from(text).epochMilliseconds;
const WEEK: Days = {
  zone: "Europe/Kyiv",
  from: at("2026-11-24T00:00[Europe/Kyiv]"),
  to: at("2026-12-01T00:00[Europe/Kyiv]"),
};
const file = (...lines: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: readonly string[]): readonly string[] => [
  "BEGIN:VEVENT",
  ...(lines.some((line) => line.startsWith("UID")) ? [] : ["UID:one@x"]),
  "DTSTAMP:20261101T000000Z",
  ...lines,
  "END:VEVENT",
];
const kyiv = (start: number): string =>
  Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO("Europe/Kyiv").toPlainDateTime().toString();
const read = (text: string, days: Days = WEEK) =>
  parseFeed(text, days).map((one) => [kyiv(one.start).slice(5, 16), one.title]);

describe("a time is understood", () => {
  test.each([
    ["in UTC", "DTSTART:20261124T090000Z", "11-24T11:00"],
    ["in a named zone", "DTSTART;TZID=America/New_York:20261124T040000", "11-24T11:00"],
    ["in a zone as Windows calls it", "DTSTART;TZID=FLE Standard Time:20261124T110000", "11-24T11:00"],
    ["without a zone, on the reader's wall", "DTSTART:20261124T110000", "11-24T11:00"],
    ["in a zone in quotes", 'DTSTART;TZID="Europe/Warsaw":20261124T100000', "11-24T11:00"],
  ])("%s", (_name, start, expected) => {
    expect(read(file(...event(start, "DURATION:PT1H", "SUMMARY:Acme")))).toEqual([[expected, "Acme"]]);
  });

  test("without a zone of its own, in that of the file", () => {
    const text = file("X-WR-TIMEZONE:Asia/Ho_Chi_Minh", ...event("DTSTART:20261124T160000", "SUMMARY:Acme"));
    expect(read(text)).toEqual([["11-24T11:00", "Acme"]]);
  });

  test("and keeps its place on the wall when clocks change", () => {
    const days = { ...WEEK, from: at("2026-10-24T00:00[Europe/Kyiv]"), to: at("2026-10-28T00:00[Europe/Kyiv]") };
    for (const start of ["DTSTART;TZID=Europe/Kyiv:20261023T110000", "DTSTART:20261023T110000"]) {
      expect(read(file(...event(start, "RRULE:FREQ=DAILY", "SUMMARY:Stand-up")), days).map(([when]) => when)).toEqual([
        "10-24T11:00",
        "10-25T11:00",
        "10-26T11:00",
        "10-27T11:00",
      ]);
    }
  });
});

describe("of a series", () => {
  const series = (...lines: readonly string[]) =>
    event("DTSTART;TZID=Europe/Kyiv:20261013T110000", "DTEND;TZID=Europe/Kyiv:20261013T120000", ...lines);

  test("only the occurrences of these days are taken", () => {
    expect(read(file(...series("RRULE:FREQ=WEEKLY;BYDAY=TU,TH", "SUMMARY:Acme")))).toEqual([
      ["11-24T11:00", "Acme"],
      ["11-26T11:00", "Acme"],
    ]);
  });

  test("an excluded occurrence is left out", () => {
    expect(
      read(file(...series("RRULE:FREQ=WEEKLY", "EXDATE;TZID=Europe/Kyiv:20261124T110000", "SUMMARY:Acme"))),
    ).toEqual([]);
  });

  test("a moved occurrence stands where it was moved to, under its old name", () => {
    const whole = parseFeed(file(...series("RRULE:FREQ=WEEKLY", "SUMMARY:Acme")), WEEK);
    const moved = parseFeed(
      file(
        ...series("RRULE:FREQ=WEEKLY", "SUMMARY:Acme"),
        ...event(
          "RECURRENCE-ID;TZID=Europe/Kyiv:20261124T110000",
          "DTSTART;TZID=Europe/Kyiv:20261125T150000",
          "DTEND;TZID=Europe/Kyiv:20261125T160000",
          "SUMMARY:Acme, moved",
        ),
      ),
      WEEK,
    );
    expect(moved.map((one) => [kyiv(one.start).slice(5, 16), one.title])).toEqual([["11-25T15:00", "Acme, moved"]]);
    expect(moved[0]?.occurrence).toBe(whole[0]?.occurrence);
  });

  test("one moved here from a later week is found", () => {
    const text = file(
      ...series("RRULE:FREQ=WEEKLY;INTERVAL=4", "SUMMARY:Acme"),
      ...event(
        "RECURRENCE-ID;TZID=Europe/Kyiv:20261208T110000",
        "DTSTART;TZID=Europe/Kyiv:20261127T093000",
        "DTEND;TZID=Europe/Kyiv:20261127T100000",
        "SUMMARY:Acme, earlier",
      ),
    );
    expect(read(text)).toEqual([["11-27T09:30", "Acme, earlier"]]);
  });

  test("one that was called off is left out, and so is a meeting that was", () => {
    const off = ["DTSTART;TZID=Europe/Kyiv:20261124T110000", "STATUS:CANCELLED", "SUMMARY:Acme"];
    expect(
      read(
        file(
          ...series("RRULE:FREQ=WEEKLY", "SUMMARY:Acme"),
          ...event("RECURRENCE-ID;TZID=Europe/Kyiv:20261124T110000", ...off),
          ...event("UID:two@x", ...off),
        ),
      ),
    ).toEqual([]);
  });

  test("a rule that fits no day, or every second, leaves the others standing", () => {
    expect(
      read(
        file(
          ...event("UID:never@x", "DTSTART:20260101T090000Z", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
          ...event("UID:bad@x", "DTSTART:20260101T090000Z", "RRULE:FREQ=WEEKLY;INTERVAL=x"),
          ...event("UID:fine@x", "DTSTART:20261124T090000Z", "SUMMARY:Acme"),
        ),
      ),
    ).toContainEqual(["11-24T11:00", "Acme"]);
  });
});

describe("what a meeting says of itself", () => {
  const [one] = parseFeed(
    file(
      ...event(
        "DTSTART:20261124T090000Z",
        "DTEND:20261124T093000Z",
        "SUMMARY;LANGUAGE=en:Acme\\, weekly\\n  review",
        "LOCATION:https://zoom.us/j/123",
        "ORGANIZER;CN=Olha:mailto:olha@us.example",
        'ATTENDEE;CN="Olena Kovalenko";PARTSTAT=ACCEPTED:mailto:Olena@Acme.example',
        "ATTENDEE;CN=taras@acme.example;PARTSTAT=DECLINED:MAILTO:taras@acme.example",
        "ATTENDEE:mailto:nobody",
      ),
    ),
    WEEK,
  );

  test("title, place and length", () => {
    expect(one).toMatchObject({ title: "Acme, weekly review", place: "https://zoom.us/j/123" });
    expect((one?.end ?? 0) - (one?.start ?? 0)).toBe(30 * 60_000);
  });

  test("who is invited, the caller among them, and who said no", () => {
    expect(one?.invited).toEqual([
      { email: "olena@acme.example", name: "Olena Kovalenko", declined: false },
      { email: "taras@acme.example", name: null, declined: true },
      { email: "olha@us.example", name: "Olha", declined: false },
    ]);
  });

  test("a whole day is no meeting", () => {
    expect(read(file(...event("DTSTART;VALUE=DATE:20261124", "SUMMARY:Birthday of Acme")))).toEqual([]);
  });

  test("a long title, place and list are cut", () => {
    const many = Array.from({ length: 300 }, (_, at) => `ATTENDEE:mailto:p${at}@acme.example`);
    const [long] = parseFeed(
      file(
        ...event("DTSTART:20261124T090000Z", `SUMMARY:${"a".repeat(9_000)}`, `LOCATION:${"b".repeat(9_000)}`, ...many),
      ),
      WEEK,
    );
    expect([long?.title.length, long?.place?.length, long?.invited.length]).toEqual([200, 500, 60]);
  });
});
