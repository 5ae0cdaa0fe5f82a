import { describe, expect, test } from "vitest";
import { readCadence } from "../../src/domain/cadence-words.ts";

describe("a typed cadence", () => {
  test.each([
    ["14/30", { any: { ideal: 14, max: 30 } }],
    [" 7-14 ", { any: { ideal: 7, max: 14 } }],
    ["10", { any: { ideal: 10, max: 20 } }],
    ["щотижня", { any: { ideal: 7, max: 14 } }],
    ["раз в месяц", { any: { ideal: 30, max: 60 } }],
    ["hàng tuần".normalize("NFD"), { any: { ideal: 7, max: 14 } }],
    [
      "7/14, 21/30, 60/90",
      { any: { ideal: 7, max: 14 }, decides: { ideal: 21, max: 30 }, in_person: { ideal: 60, max: 90 } },
    ],
  ])("%s is read", (words, limits) => {
    expect(readCadence(words)).toEqual({ kind: "limits", limits });
  });

  test.each(["", "30/14", "0", "often", "731", "1/2 3/4 5/6 7/8", "14/30 x"])("%o is not", (words) => {
    expect(readCadence(words)).toEqual({ kind: "unreadable" });
  });

  test.each(["default", "Стандарт", "mặc định"])("%s goes back to the tier's own", (words) => {
    expect(readCadence(words)).toEqual({ kind: "tier" });
  });
});
