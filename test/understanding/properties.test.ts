import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { readDue } from "../../src/understanding/dates/read-due.ts";
import { buildDirectory } from "../../src/understanding/directory.ts";
import type { Reading } from "../../src/understanding/reading.ts";
import { understand } from "../../src/understanding/understand.ts";
import { momentSpan } from "../../src/wording/dates.ts";
import { anyLetter } from "../support/any-letter.ts";
import { allLines, CLIENTS, DIRECTORY, essence, FROZEN_SETS, type Known, read } from "./support.ts";
import { workOf } from "./work.ts";

/** `npm run test:readings` tries every known line and many more texts than a quick run. */
const thorough = process.env["READINGS"] === "all";
const runs = (few: number) => (thorough ? few * 20 : few);

const lines = (["dev", "own", "not", ...FROZEN_SETS] as const).flatMap((set) => allLines(set));
/** Every line, or as many as a quick run takes, other ones for each property. */
const some = (share: number, property: number): Known[] =>
  thorough ? lines : lines.filter((_, at) => at % share === property % share);
const language = fc.constantFrom(...LANGUAGES);
const now = fc
  .tuple(
    fc.integer({ min: 1_700_000_000, max: 2_000_000_000 }),
    fc.constantFrom("Europe/Kyiv", "Europe/London", "America/New_York", "Asia/Ho_Chi_Minh", "Asia/Almaty"),
  )
  .map(([seconds, zone]) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone));
const fragment = fc.oneof(
  fc.string({ unit: anyLetter, maxLength: 12 }),
  fc.constantFrom(
    ..."/touch acme 24/7 31.02 25:70 -> ; next: : завтра о 10 п'ятницю в пол третьего mùng 5 thứ sáu tuần sau ngày 31 tháng 2 '' 99999999999 1/1/1 :::: ((( 🎉 ✅ 🔴 T3 15h99 gave a ring Петрівна Globexs".split(
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
      { numRuns: runs(150) },
    );
  });

  const pieces =
    "a|24/7 |acme |-> |next |завтра |пол|t5 |1.|'|до |Ромашка |в 3 |mai |, call |вчора, |; send |and we need |Hanna |with CFO |, Oleg |: |вт 5.12 о 10, |tomorrow at 5pm, |5.12 |10:30 |ngày 5 |через 2 тижні |next friday |31.02 |чи ні |from |в вайбер |gave ".split(
      "|",
    );
  // Without a client little is read; after a command, or the client's name, all of it is.
  const leads = ["", "/touch globex ", "globex: ", "called globex "];
  const cases = pieces.flatMap((piece) => leads.map((lead) => [lead, piece] as const));
  const text = (lead: string, piece: string, characters: number) =>
    lead + piece.repeat(Math.ceil(characters / piece.length));

  it.each(cases)("that goes on from %j with %j costs work in proportion to its length", (lead, piece) => {
    expect(workOf(text(lead, piece, 3900))).toBeLessThan(workOf(text(lead, piece, 975)) * 4.3 + 300);
  });

  // What was found once is not looked for again, so that the work of a character is bounded as well.
  it.each([
    ["globex: ", "5.12 ", 72],
    ["called globex ", "завтра, ", 78],
    ["called globex ", "send Hanna the deck, ", 78],
    ["/touch globex ", "tomorrow at 5pm, ", 65],
    ["globex: ", "and we need ", 26],
  ])("that goes on from %j with %j costs a bounded amount for each character", (lead, piece, most) => {
    expect(workOf(text(lead, piece, 3900)) / 3900).toBeLessThan(most);
  });
});

describe("a line", () => {
  const whole = (reading: Reading): object => essence(reading);
  /** What a reading makes of a line, without the words it keeps as they were written. */
  const wordless = (reading: Reading): object => ({ ...essence(reading), text: "", note: "", clientText: "" });
  const same = (of: readonly Known[], text: (line: string) => string, judged = whole) => {
    const unlike = of.filter(
      (line) => JSON.stringify(judged(read(line, DIRECTORY, text(line.text)))) !== JSON.stringify(judged(read(line))),
    );
    expect(unlike.map((line) => line.text)).toEqual([]);
  };

  it("reads the same in composed and decomposed Unicode", () => same(some(16, 0), (text) => text.normalize("NFD")));
  it("reads the same with more spaces", () => same(some(16, 1), (text) => `  ${text.replaceAll(" ", "   ")}  `));
  it.each(["!", "."])("reads the same with %s after it", (mark) =>
    same(some(16, 2), (text) => (/[\p{L}\d]$/u.test(text) ? text + mark : text)),
  );
  it.each(["'", "’", "ʼ"])("reads the same with the apostrophe %s", (mark) =>
    same(
      lines.filter((line) => /\p{L}['’ʼ]\p{L}/u.test(line.text)),
      (text) => text.replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, mark),
    ),
  );
  it("reads the same without the apostrophe of a Ukrainian word", () =>
    same(
      lines.filter((line) => /[а-яіїєґ]['’ʼ][а-яіїєґ]/iu.test(line.text)),
      (text) => text.replace(/(?<=[а-яіїєґ])['’ʼ](?=[а-яіїєґ])/giu, ""),
      wordless,
    ));
  it("reads the same when its command is shouted", () =>
    same(
      lines.filter((line) => line.text.startsWith("/")),
      (text) => text.replace(/^\/\w+/, (command) => command.toUpperCase()),
    ));
  // A name is told by what it is and where it stands, so that no change of case can change a reading.
  it.each([
    ["small", 3, (text: string) => text.toLowerCase()],
    ["capital", 4, (text: string) => text.toUpperCase()],
    ["mixed", 5, (text: string) => text.replace(/\p{L}/gu, (one, at: number) => (at % 3 ? one.toUpperCase() : one))],
  ])("reads the same in %s letters", (_, property, change) => same(some(16, property), change));
  it("reads the same with a capital at every word", () =>
    same(some(16, 6), (text) => text.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1))));
  it("reads the same with a capital at its head", () =>
    same(some(16, 7), (text) => text.charAt(0).toUpperCase() + text.slice(1)));

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
    for (const line of some(6, 3)) expect(essence(read(line, more)), line.text).toEqual(essence(read(line)));
  });
});

describe("a date that Rapport writes", () => {
  const times = fc.constantFrom(null, "09:00", "15:00", "16:30", "00:15");
  const days = fc.integer({ min: 0, max: 800 });

  it.each(LANGUAGES)("reads back as that date in %s, alone, in ISO and in a line", (tongue) => {
    fc.assert(
      fc.property(now, days, times, (moment, away, at) => {
        const today = moment.toPlainDate().toString();
        const day = moment.toPlainDate().add({ days: away }).toString();
        const due = at === null ? day : (`${day}T${at}` as const);
        const span = momentSpan(tongue, due, today);
        const written = "text" in span ? span.text : "";
        expect(readDue(written, moment)).toMatchObject({ kind: "due", due });
        expect(readDue(due, moment)).toMatchObject({ kind: "due", due });
        const text = `/next globex: 📦 ${written}`;
        expect(understand({ text, language: tongue, now: moment }, DIRECTORY).followUp?.due).toBe(due);
      }),
      { numRuns: runs(80) },
    );
  });
});
