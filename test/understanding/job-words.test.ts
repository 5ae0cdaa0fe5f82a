import { expect, test } from "vitest";
import type { Language } from "../../src/domain/vocabulary.ts";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { interpret } from "../../src/understanding/interpret.ts";

const person = (id: string, name: string, title: string | null) => ({ id, name, aliases: [], title, role: null });
const directory = buildDirectory([
  {
    id: "acme",
    name: "Acme",
    aliases: [],
    contacts: [
      person("olena", "Olena Kovalenko", "CFO"),
      person("lan", "Nguyễn Thị Lan", "kế toán"),
      person("rick", "Rick Roe", null),
    ],
  },
  { id: "globex", name: "Globex", aliases: ["Глобекс"], contacts: [] },
]);
const read = (line: string, language: Language) =>
  interpret(line, { now: Temporal.ZonedDateTime.from("2026-11-24T10:00[Europe/Kyiv]"), language, directory });

test.each([
  ["Olena left Acme for Globex", "en", "olena", "Globex"],
  ["Olena has moved from Acme to Kite Ltd yesterday", "en", "olena", "Kite Ltd"],
  ["Rick changed jobs to Kite", "en", "rick", "Kite"],
  ["Acme: Rick left for Kite", "en", "rick", "Kite"],
  ["Олена перейшла з Acme в Globex", "uk", "olena", "Globex"],
  ["Олена перейшла у Глобекс", "uk", "olena", "Globex"],
  ["Олена ушла из Acme в Globex", "ru", "olena", "Globex"],
  ["Елена теперь работает в Kite", "ru", "olena", "Kite"],
  ["chị Lan chuyển sang Globex", "vi", "lan", "Globex"],
  ["chị Lan đã chuyển từ Acme sang làm ở Kite", "vi", "lan", "Kite"],
] as const)("that somebody went elsewhere is a change of jobs: %s", (line, language, contact, words) => {
  expect(read(line, language)).toEqual({ kind: "tell_contact", contact, of: "moved", words });
});

test.each([
  ["CFO of Acme quit", "en", "olena"],
  ["Olena no longer works at Acme", "en", "olena"],
  ["Олена звільнилася", "uk", "olena"],
  ["бухгалтер Acme уволилась", "ru", "lan"],
  ["chị Lan nghỉ việc rồi", "vi", "lan"],
] as const)("that somebody is gone asks where to: %s", (line, language, contact) => {
  expect(read(line, language)).toEqual({ kind: "tell_contact", contact, of: "moved", words: "" });
});

test.each([
  ["Olena left a message", "en"],
  ["Olena moved to Friday", "en"],
  ["Call with Olena moved to Globex", "en"],
  ["Acme moved to Globex", "en"],
  ["Did Olena move to Globex?", "en"],
  ["Олена перейшла в Telegram", "uk"],
  ["Олена пішла в Globex", "uk"],
  ["chị Lan chuyển sang Zalo", "vi"],
] as const)("what only sounds like it is none: %s", (line, language) => {
  expect(read(line, language).kind).not.toBe("tell_contact");
});
