import fc from "fast-check";
import { expect, test } from "vitest";
import { safeWith } from "../../src/store/sealing.ts";

const key = new Uint8Array(32).fill(7);
let count = 0;
const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(++count % 256);
const ADDRESS = "https://calendar.example/private-3f9a/basic.ics";

test("what is sealed opens again for whose it is, and shows nothing of itself", () => {
  const safe = safeWith(key, random);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (secret, whose) => {
      expect(safe.open(safe.seal(secret, whose), whose)).toBe(secret);
    }),
  );
  const kept = safe.seal(ADDRESS, "w:olha");
  expect(kept).not.toContain("example");
  expect(Buffer.from(kept.slice(7), "base64url").toString("latin1")).not.toContain("private");
});

test("a row put in somebody else's place opens nothing", () => {
  const safe = safeWith(key, random);
  expect(safe.open(safe.seal(ADDRESS, "w:olha"), "w:taras")).toBeNull();
});

test("another key, or a changed letter, opens nothing and breaks nothing", () => {
  const kept = safeWith(key, random).seal(ADDRESS, "w:olha");
  expect(safeWith(new Uint8Array(32).fill(8), random).open(kept, "w:olha")).toBeNull();
  expect(safeWith(null, random).open(kept, "w:olha")).toBeNull();
  const flipped = kept.slice(0, 20) + (kept[20] === "A" ? "B" : "A") + kept.slice(21);
  expect(safeWith(key, random).open(flipped, "w:olha")).toBeNull();
  expect(safeWith(key, random).open("sealed:", "w:olha")).toBeNull();
  expect(safeWith(key, random).open("anything", "w:olha")).toBeNull();
});

test("without a key it is kept as it is, and is known to be unsafe once there is one", () => {
  const kept = safeWith(null, random).seal(ADDRESS, "w:olha");
  expect(safeWith(key, random).open(kept, "w:olha")).toBe(ADDRESS);
  expect(safeWith(null, random).isSafe(kept)).toBe(true);
  expect(safeWith(key, random).isSafe(kept)).toBe(false);
  expect(safeWith(key, random).isSafe(safeWith(key, random).seal(ADDRESS, "w:olha"))).toBe(true);
});

test("the same address sealed twice looks different", () => {
  const safe = safeWith(key, random);
  expect(safe.seal(ADDRESS, "w:olha")).not.toBe(safe.seal(ADDRESS, "w:olha"));
});

test("a new key seals, and older ones still open: with their names, and from before keys had any", () => {
  const newer = new Uint8Array(32).fill(9);
  const kept = safeWith(key, random).seal(ADDRESS, "w:olha");
  const nameless = kept.replace(/^sealed:[^:]+:/, "sealed:");
  const changed = safeWith(newer, random, [key]);
  for (const old of [kept, nameless]) {
    expect(changed.open(old, "w:olha")).toBe(ADDRESS);
    expect(changed.open(old, "w:taras")).toBeNull();
    expect(changed.isSafe(old)).toBe(false);
    expect(safeWith(newer, random).open(old, "w:olha")).toBeNull();
  }
  const anew = changed.seal(ADDRESS, "w:olha");
  expect(changed.isSafe(anew)).toBe(true);
  expect(safeWith(newer, random).open(anew, "w:olha")).toBe(ADDRESS);
  expect(safeWith(key, random).open(anew, "w:olha")).toBeNull();
});
