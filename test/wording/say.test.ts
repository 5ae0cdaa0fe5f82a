/** How a phrase is put together with what is said in it. */
import { expect, test } from "vitest";
import { textOf } from "../../src/chat/text.ts";
import { phrases, say } from "../../src/wording/say.ts";

const SAID = phrases({
  last: { en: "On {day}.", uk: "На {day}.", ru: "На {day}.", vi: "Vào {day}." },
  first: {
    en: "Until {day}. Then again",
    uk: "До {day}. Потім знову",
    ru: "До {day}. Потом снова",
    vi: "Đến {day}. Sau đó lại",
  },
  trails: { en: "Wait for {day}...", uk: "Чекаємо {day}...", ru: "Ждём {day}...", vi: "Chờ {day}..." },
});

test.each([
  [SAID.last, "27 лист.", "На 27 лист."],
  [SAID.first, "27 лист.", "До 27 лист. Потім знову"],
  [SAID.last, "27 травня", "На 27 травня."],
  [SAID.trails, "27 лист.", "Чекаємо 27 лист...."],
])("a date with a full stop of its own ends the sentence too: %#", (phrase, day, whole) => {
  expect(textOf(say("uk", phrase, { day: { kind: "date", text: day, iso: "2026-11-27" } }))).toBe(whole);
});
