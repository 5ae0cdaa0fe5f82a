import { expect, test } from "vitest";
import { freePort, releasePort } from "./ports.ts";

test("a port is given to one alone until it is released, though nothing listens on it yet", async () => {
  const [one, other] = [await freePort(), await freePort()];
  releasePort(one);
  releasePort(other);
  const offers = [one, one, other, one];
  const offer = async () => offers.shift() ?? 0;

  expect(await freePort(offer)).toBe(one);
  expect(await freePort(offer)).toBe(other);
  releasePort(one);
  expect(await freePort(offer)).toBe(one);

  releasePort(one);
  releasePort(other);
});
