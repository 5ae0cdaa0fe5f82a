import { expect, test } from "vitest";
import type { Language } from "../../src/domain/vocabulary.ts";
import { understand } from "../../src/understanding/understand.ts";
import { DIRECTORY } from "./support.ts";

const NOW = Temporal.ZonedDateTime.from("2026-12-09T14:30[Europe/Kyiv]");
const reading = (text: string, language: Language) => understand({ text, language, now: NOW }, DIRECTORY);

test.each([
  ["en", "call with Priya -> she's happy"],
  ["uk", "чатилась у телеграмі з Карімом -> лімітами задоволений"],
  ["ru", "переписывались в вайбере с Хоа Сен -> по цене возражений нет"],
] as const)("what an arrow tells of how it went is no task (%s)", (language, text) => {
  expect(reading(text, language).intent).toBe("log_touch");
  expect(reading(text, language).followUp).toBeUndefined();
});

test("an arrow that only leads to a follow-up and its day makes it the task", () => {
  expect(reading("emailed Milton the MSA → follow up tomorrow", "en").followUp).toEqual({
    text: "follow up",
    due: "2026-12-10",
  });
});

test("half past with a hyphen is an hour", () => {
  expect(reading("/next Лесная Сказка перезвонить завтра в пол-одиннадцатого", "ru").followUp?.due).toBe(
    "2026-12-10T10:30",
  );
});

test("the year of a thing is not the day of the contact, the day of a contact is", () => {
  expect(reading("auditor from Northwind emailed me, wants last year's waybills", "en").occurredOn).toBe("2026-12-09");
  expect(reading("yesterday's call with Globex went sideways", "en").occurredOn).toBe("2026-12-08");
});

test.each([
  ["uk", "Тарас не озивався?"],
  ["ru", "Дарье понравилась съёмка?"],
] as const)("whether somebody answered, or liked what we make, asks of their client (%s)", (language, text) => {
  expect(reading(text, language).intent).toBe("ask_client");
});
