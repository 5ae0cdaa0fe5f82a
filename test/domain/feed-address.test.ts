import { expect, test } from "vitest";
import { hostOf, isFeedAddress, readFeedAddress } from "../../src/domain/feed-address.ts";

test.each([
  ["https://calendar.example/a.ics", "https://calendar.example/a.ics"],
  ["webcal://calendar.example/a.ics", "https://calendar.example/a.ics"],
  ["my calendar: <https://calendar.example/a.ics?x=1&y=2>, please", "https://calendar.example/a.ics?x=1&y=2"],
  ["«https://calendar.example/a%40b/private-1/basic.ics».", "https://calendar.example/a%40b/private-1/basic.ics"],
])("an address is found in %s", (words, address) => {
  expect(readFeedAddress(words)).toEqual({ kind: "address", address });
});

test.each([
  ["http://calendar.example/a.ics", "not_https"],
  ["HTTP://calendar.example/a.ics", "not_https"],
  ["calendar.example/a.ics", "none"],
  ["", "none"],
  ["https://", "none"],
  [`https://calendar.example/${"a".repeat(3_000)}`, "none"],
  ["ftp://calendar.example/a.ics", "none"],
])("none is found in %s", (words, kind) => {
  expect(readFeedAddress(words).kind).toBe(kind);
});

test("only where it leads may be said", () => {
  expect(hostOf("https://olha:secret@calendar.example/private-1/basic.ics?token=x")).toBe("calendar.example");
});

test.each([
  ["https://calendar.example/a.ics", true],
  ["https://calendar.example/a.ics?token=1", true],
  ["webcal://calendar.example/a", true],
  ["<https://calendar.example/a.ics>", true],
  ["see https://calendar.example/a.ics", false],
  ["https://acme.example", false],
  ["/touch acme call", false],
])("a line %s is an address alone: %s", (line, alone) => {
  expect(isFeedAddress(line)).toBe(alone);
});
