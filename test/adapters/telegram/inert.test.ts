import { expect, test } from "vitest";
import { rowOf } from "../../../adapters/telegram/html.ts";
import { inert, withoutJoiners } from "../../../adapters/telegram/inert.ts";
import { code, plain } from "../../../src/chat/text.ts";
import { foundByTelegram } from "../../faults/support/telegram-finds.ts";

test.each([
  "@durov",
  "a@evil.example",
  "/undo",
  "pay /undo@rapport_bot now",
  "#evil",
  "#2027evil",
  "$TON",
  "evil.example",
  "https://evil.example/x",
  "tg://resolve?domain=evil",
  "приклад.укр",
])("%s is nothing to tap in a name", (name) => {
  expect(foundByTelegram(name, [])).not.toEqual([]);
  expect(foundByTelegram(inert(name), [])).toEqual([]);
  expect(withoutJoiners(inert(name))).toBe(name);
});

test.each(["24/7 Logistics", "$4,200", "invoice #123", "R&D 3.5", "Acme Inc.", "11:00", "50 % and/or more"])(
  "%s stays as it is",
  (words) => expect(inert(words)).toBe(words),
);

test("what is to be typed stays whole, since Telegram looks for nothing in it", () => {
  expect(rowOf([plain("/undo "), code("/touch acme")]).runs.map((run) => run.text)).toEqual([
    "/\u2060undo ",
    "/touch acme",
  ]);
});
