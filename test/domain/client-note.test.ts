import { expect, test } from "vitest";
import { type NoteTopic, notesOnCard } from "../../src/domain/client-note.ts";

const note = (topic: NoteTopic, on_day: string) => ({ topic, on_day });
const TODAY = "2026-11-24";

test.each([
  ["nothing of nothing", [], []],
  ["the business, however old", [note("business", "2024-01-01")], ["business 2024-01-01"]],
  ["news of 90 days", [note("news", "2026-08-26")], ["news 2026-08-26"]],
  ["no news of 91 days", [note("news", "2026-08-25")], []],
  [
    "the newest of each, the newest first",
    [
      note("news", "2026-11-20"),
      note("rival", "2026-11-10"),
      note("rival", "2026-11-01"),
      note("business", "2026-01-01"),
    ],
    ["news 2026-11-20", "rival 2026-11-10"],
  ],
  [
    "what was heard before what is always so",
    [note("business", "2026-11-23"), note("rival", "2026-11-10")],
    ["rival 2026-11-10", "business 2026-11-23"],
  ],
] as const)("a card shows %s", (_, notes, shown) => {
  expect(notesOnCard(notes, TODAY).map(({ topic, on_day }) => `${topic} ${on_day}`)).toEqual(shown);
});
