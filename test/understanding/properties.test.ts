import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { readDue } from "../../src/understanding/dates/read-due.ts";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { understand } from "../../src/understanding/understand.ts";
import { allLines, CLIENTS, DIRECTORY, essence, read } from "./support.ts";

const lines = allLines("dev");
const language = fc.constantFrom(...LANGUAGES);
const now = fc
  .tuple(
    fc.integer({ min: 1_700_000_000, max: 2_000_000_000 }),
    fc.constantFrom("Europe/Kyiv", "Europe/London", "America/New_York", "Asia/Ho_Chi_Minh", "Asia/Almaty"),
  )
  .map(([seconds, zone]) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone));
const fragment = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    ..."/touch acme 24/7 31.02 25:70 -> ; next: : завтра о 10 п'ятницю в пол третьего mùng 5 thứ sáu tuần sau ngày 31 tháng 2 '' 99999999999 1/1/1 :::: ((( 🎉 ✅ 🔴 T3 15h99".split(
      " ",
    ),
  ),
);

describe("any text", () => {
  it("is read without a throw", () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), language, now, (parts, tongue, moment) => {
        understand({ text: parts.join(" "), language: tongue, now: moment }, DIRECTORY);
        readDue(parts.join(" "), moment);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    "a",
    "24/7 ",
    "acme ",
    "-> ",
    "next ",
    "завтра ",
    "пол",
    "t5 ",
    "1.",
    "'",
    "до ",
    "Ромашка ",
    "в 3 ",
    "mai ",
    ", call ",
    "вчора, ",
  ])("of %j over and over costs work in proportion to its length", (piece) => {
    // Every step of the reader is a look-up in a map, so their number is its work, whatever the machine.
    const work = (characters: number) => {
      const looked = vi.spyOn(Map.prototype, "get");
      understand({ text: piece.repeat(Math.ceil(characters / piece.length)), language: "uk", now: moment }, DIRECTORY);
      const count = looked.mock.calls.length;
      looked.mockRestore();
      return count;
    };
    const moment = Temporal.ZonedDateTime.from("2026-11-24T10:30[Europe/Kyiv]");
    expect(work(4000)).toBeLessThan(work(1000) * 4.6 + 500);
  });
});

describe("a line", () => {
  const any = fc.constantFrom(...lines);
  const same = (text: (line: string) => string) =>
    fc.assert(
      fc.property(any, (line) => {
        expect(essence(read(line, DIRECTORY, text(line.text)))).toEqual(essence(read(line)));
      }),
      { numRuns: 240 },
    );

  it("reads the same in composed and decomposed Unicode", () => same((text) => text.normalize("NFD")));
  it("reads the same with more spaces", () => same((text) => `  ${text.replaceAll(" ", "   ")}  `));
  it("reads the same with a full stop or exclamation mark after it", () =>
    same((text) => (/[\p{L}\d]$/u.test(text) ? `${text}!` : text)));
  it.each(["'", "’", "ʼ"])("reads the same with the apostrophe %s", (mark) =>
    same((text) => text.replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, mark)),
  );
  it("reads the same when its command is shouted", () =>
    same((text) => text.replace(/^\/\w+/, (command) => command.toUpperCase())));

  it("reads the same when an unrelated client joins the directory", () => {
    const more = buildDirectory([
      ...CLIENTS,
      {
        id: "Zyxqwv",
        name: "Zyxqwv Ztrrk",
        aliases: ["Zyxqwv"],
        contacts: [{ id: "Qrrm", name: "Qrrmtz Vkkpld", aliases: [], title: "Zookeeper", role: null }],
      },
    ]);
    for (const line of lines) expect(essence(read(line, more))).toEqual(essence(read(line)));
  });
});

describe("a date that Rapport writes", () => {
  const MONTHS = {
    en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    uk: ["січ.", "лют.", "бер.", "квіт.", "трав.", "черв.", "лип.", "серп.", "вер.", "жовт.", "лист.", "груд."],
    ru: ["янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."],
  };
  const WEEKDAYS = {
    en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    uk: ["пн", "вт", "ср", "чт", "пт", "сб", "нд"],
    ru: ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
    vi: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
  };
  const written = (day: Temporal.PlainDate, tongue: (typeof LANGUAGES)[number]) =>
    tongue === "vi"
      ? `${WEEKDAYS.vi[day.dayOfWeek - 1]} ${day.day}/${day.month}`
      : `${WEEKDAYS[tongue][day.dayOfWeek - 1]} ${day.day} ${MONTHS[tongue][day.month - 1]}`;

  it.each(LANGUAGES)("reads back as that date in %s, with its time and in ISO", (tongue) => {
    fc.assert(
      fc.property(
        now,
        fc.integer({ min: 0, max: 360 }),
        fc.constantFrom(undefined, "09:00", "15:00", "16:30"),
        (moment, days, at) => {
          const day = moment.toPlainDate().add({ days });
          const due = at === undefined ? day.toString() : `${day}T${at}`;
          const text = at === undefined ? written(day, tongue) : `${written(day, tongue)} ${at}`;
          expect(readDue(text, moment)).toMatchObject({ kind: "due", due });
          expect(readDue(due, moment)).toMatchObject({ kind: "due", due });
        },
      ),
      { numRuns: 300 },
    );
  });
});
