import { expect, test } from "vitest";
import { counted } from "./counted.ts";

const parts = (...did: readonly Readonly<Record<string, number>>[]) => did.map((one) => ({ did: one }));

test("what several parts did is added up, in the order in which they name it", () => {
  expect(counted(parts({ kills: 100, "polling taken over": 1 }, { kills: 50, reminders: 7 }))).toBe(
    "kills 150, polling taken over 1, reminders 7",
  );
});

test("a peak of several parts is the highest of them, and never their sum", () => {
  expect(counted(parts({ bombs: 50, "peak MB with a file": 210 }, { bombs: 50, "peak MB with a file": 204 }))).toBe(
    "bombs 100, peak MB with a file 210",
  );
});

test("the worst stretch of several parts is the worst of them", () => {
  expect(counted(parts({ "worst p99 of 500": 310 }, { "worst p99 of 500": 590 }))).toBe("worst p99 of 500 590");
});

test("a median or a p99 of several parts is the largest of theirs, and says so", () => {
  const one = { "acknowledged in ms, p50": 36, p99: 247 };
  const other = { "acknowledged in ms, p50": 41, p99: 201 };
  expect(counted(parts(one, other))).toBe(
    "acknowledged in ms, p50 41 (largest of 2 parts), p99 247 (largest of 2 parts)",
  );
  expect(counted(parts(one))).toBe("acknowledged in ms, p50 36, p99 247");
});

test("how much there is to work through is as much in two parts as in one", () => {
  expect(counted(parts({ "of a scenario with so many": 423 }, { "of a scenario with so many": 424 }))).toBe(
    "of a scenario with so many 424",
  );
});
