import { expect, test } from "vitest";
import { together } from "../../src/delivery/together.ts";

test("whatever is asked for at once, or while others are served, is done in groups, and each gets its own answer", async () => {
  const groups: number[][] = [];
  const gate = Promise.withResolvers<void>();
  const double = together(async (group: readonly number[]) => {
    groups.push([...group]);
    if (groups.length === 1) await gate.promise;
    return group.map((one) => one * 2);
  });
  const first = [double(1), double(2)];
  await expect.poll(() => groups).toHaveLength(1);
  const later = [double(3), double(4), double(5)];
  gate.resolve();
  expect(await Promise.all([...first, ...later])).toEqual([2, 4, 6, 8, 10]);
  expect(groups).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
});

test("whoever spoils a group fails alone", async () => {
  const half = together(async (group: readonly number[]) => {
    if (group.includes(3)) throw new Error("odd");
    return group.map((one) => one / 2);
  });
  const done = await Promise.allSettled([half(2), half(3), half(4)]);
  expect(done.map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)))).toEqual([
    1,
    "Error: odd",
    2,
  ]);
  expect(await half(8)).toBe(4);
});
