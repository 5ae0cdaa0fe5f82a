import { expect, test } from "vitest";
import { bestFits, likeness } from "../../src/domain/likeness.ts";

const OPEN = ["send proposal", "send the price list", "call about the contract", "nadislaty koshtorys"];
const found = (asked: string): readonly string[] =>
  bestFits(OPEN.map((item) => ({ item, score: likeness(asked, item) })));

test.each([
  ["sent the proposal", ["send proposal"]],
  ["price list", ["send the price list"]],
  ["nadislala koshtorysy", ["nadislaty koshtorys"]],
  ["bought a boat", []],
])("“%s” finds %j", (asked, items) => {
  expect(found(asked)).toEqual(items);
});

test("words that fit several equally find them all, best first", () => {
  expect(found("send").toSorted()).toEqual(["send proposal", "send the price list"]);
});

test("nothing asked fits nothing", () => {
  expect(found("")).toEqual([]);
});
