import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { readDue } from "../../src/understanding/dates/read-due.ts";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { understand } from "../../src/understanding/understand.ts";
import { momentSpan } from "../../src/wording/dates.ts";
import { anyLetter } from "../support/any-letter.ts";
import { allLines, CLIENTS, DIRECTORY, essence, read } from "./support.ts";

const lines = allLines("dev");
/** Names in the known lines that are also words, or strangers told by their capital alone. */
const EVERYDAY = /june|minh|phở việt|derek/i;
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

  const pieces =
    "a|24/7 |acme |-> |next |завтра |пол|t5 |1.|'|до |Ромашка |в 3 |mai |, call |вчора, |; send |and we need |Hanna |with CFO |, Oleg |: |вт 5.12 о 10, ".split(
      "|",
    );
  // Without a client little is read; after a command, or the client's name, all of it is.
  const leads = ["", "/touch globex ", "globex: ", "called globex "];
  const cases = pieces.flatMap((piece) => leads.map((lead) => [lead, piece] as const));

  it.each(cases)("that goes on from %j with %j costs work in proportion to its length", (lead, piece) => {
    const moment = Temporal.ZonedDateTime.from("2026-11-24T10:30[Europe/Kyiv]");
    // The reader's work is looking words up and matching them, so their number is its work, whatever the machine.
    const work = (characters: number) => {
      const spies = [
        vi.spyOn(Map.prototype, "get"),
        vi.spyOn(RegExp.prototype, "test"),
        vi.spyOn(Set.prototype, "has"),
      ];
      const text = lead + piece.repeat(Math.ceil(characters / piece.length));
      understand({ text, language: "uk", now: moment }, DIRECTORY);
      const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      for (const spy of spies) spy.mockRestore();
      return count;
    };
    expect(work(3900)).toBeLessThan(work(975) * 4.6 + 500);
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
  // May, Will, Friday and Сова are names only with their capitals, so those lines are left out.
  it.each([
    ["small", (text: string) => text.toLowerCase()],
    ["capital", (text: string) => text.toUpperCase()],
  ])("reads the same in %s letters, unless a capital makes a name of its word", (_, change) => {
    const plainly = allLines("dev").filter((line) => !EVERYDAY.test(line.text));
    expect(plainly.length).toBeGreaterThan(150);
    for (const line of plainly) expect(essence(read(line, DIRECTORY, change(line.text)))).toEqual(essence(read(line)));
  });
  it("reads the same with a capital at its head", () => {
    const unlike = [...allLines("dev"), ...allLines("second")].filter(
      (line) =>
        JSON.stringify(essence(read(line, DIRECTORY, line.text.charAt(0).toUpperCase() + line.text.slice(1)))) !==
        JSON.stringify(essence(read(line))),
    );
    expect(unlike.map((line) => line.text)).toEqual([]);
  });

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
      { numRuns: 300 },
    );
  });
});
