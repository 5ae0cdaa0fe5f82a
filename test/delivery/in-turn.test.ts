import { expect, test } from "vitest";
import { inTurn } from "../../src/delivery/in-turn.ts";

test("works of one key follow each other, and another key does not wait for them", async () => {
  const turn = inTurn();
  const gate = Promise.withResolvers<void>();
  const heard: string[] = [];
  const slow = turn("ours", async () => {
    heard.push("ours begins");
    await gate.promise;
    heard.push("ours ends");
  });
  const behind = turn("ours", async () => heard.push("ours again"));
  await turn("theirs", async () => heard.push("theirs"));
  expect(heard).toEqual(["ours begins", "theirs"]);
  gate.resolve();
  await Promise.all([slow, behind]);
  expect(heard).toEqual(["ours begins", "theirs", "ours ends", "ours again"]);
});

test("a work that fails harms none behind it", async () => {
  const turn = inTurn();
  const [failed, behind] = await Promise.allSettled([
    turn("ours", () => Promise.reject(new Error("no"))),
    turn("ours", async () => "done"),
  ]);
  expect(failed.status).toBe("rejected");
  expect(behind).toEqual({ status: "fulfilled", value: "done" });
});
