import { expect, test } from "vitest";
import { shrunk } from "./shrink.ts";

const numbers = Array.from({ length: 200 }, (_, index) => index);

test("of a history that fails only what makes it fail is left", async () => {
  const fails = async (part: readonly number[]) => part.includes(17) && part.includes(160);
  expect(await shrunk(numbers, fails, 1_000)).toEqual([17, 160]);
});

test("what fails without any step is shrunk to none", async () => {
  expect(await shrunk(numbers, async () => true, 1_000)).toEqual([]);
});

test("it is tried no more often than allowed, and what is left still fails", async () => {
  let tried = 0;
  const left = await shrunk(
    numbers,
    async (part) => {
      tried += 1;
      return part.includes(99);
    },
    5,
  );
  expect(tried).toBe(5);
  expect(left).toContain(99);
});
