/** When a repeat in Telegram was needless: the judge of `kills` says it, and must not blame whoever died too soon. */
import { describe, expect, it } from "vitest";
import { type AllShown, allShown, LABEL, saidInVain } from "./support/shown.ts";

const LIVES = [
  { since: 1_000, until: 3_000 },
  { since: 4_000, until: 6_000 },
];
const NOTED_WITHIN_MS = 1_500;

const shownAt = (first: number, again: number): AllShown =>
  allShown({ messages: [] }, [
    {
      id: 7,
      sees: () => [
        { text: "Recorded: telegram1x", at: first },
        { text: `${LABEL}\nRecorded: telegram1x`, at: again },
      ],
    },
  ]);

describe("a repeat in Telegram", () => {
  it.each([
    [
      "of what had come long before its process ended",
      1_200,
      ["answer telegram1x: said again though it had arrived 1800 ms before the end"],
    ],
    ["of what had come just before its process ended", 2_900, []],
    ["of what came in the very millisecond of the kill", 3_000, []],
    ["of what came while its process died", 3_001, []],
    ["of what a process sent before it first answered", 3_990, []],
  ])("%s", (_what, at, faults) => {
    expect(saidInVain(shownAt(at, 15_000), LIVES, NOTED_WITHIN_MS)).toEqual(faults);
  });
});
