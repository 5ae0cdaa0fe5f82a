/** How much work a reading is: the words it looks up, keeps and matches, whatever the machine. */
import { understand } from "../../src/understanding/understand.ts";
import { DIRECTORY } from "./support.ts";

const NOW = Temporal.ZonedDateTime.from("2026-11-24T10:30[Europe/Kyiv]");

/** The look-ups, entries and matches made while a text is read. */
export function workOf(text: string): number {
  const { get, set } = Map.prototype;
  const { has } = Set.prototype;
  const { test } = RegExp.prototype;
  let count = 0;
  // Counted by hand: a spy keeps every call it sees, which costs more than what it counts.
  Map.prototype.get = function (key) {
    count += 1;
    return get.call(this, key);
  };
  Map.prototype.set = function (key, value) {
    count += 1;
    return set.call(this, key, value);
  };
  Set.prototype.has = function (key) {
    count += 1;
    return has.call(this, key);
  };
  RegExp.prototype.test = function (part) {
    count += 1;
    return test.call(this, part);
  };
  try {
    understand({ text, language: "uk", now: NOW }, DIRECTORY);
  } finally {
    Object.assign(Map.prototype, { get, set });
    Object.assign(Set.prototype, { has });
    Object.assign(RegExp.prototype, { test });
  }
  return count;
}
