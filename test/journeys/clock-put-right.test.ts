/** The clock of the machine was ahead, and is right again: nobody may feel for how long it was. */
import { expect, test } from "vitest";
import { openRapport } from "../support/rapport.ts";

const PERSON = { zone: "Europe/Kyiv", language: "en" } as const;

test("after a clock that was two hours ahead the whole team is answered at once", async () => {
  const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
  const olha = await r.traveller("slack", { ...PERSON, name: "Olha" });
  const minh = await r.traveller("slack", { ...PERSON, name: "Minh" });
  await r.moveTo("2026-11-24T12:00[Europe/Kyiv]");
  await olha.says("/import Acme");
  expect((await olha.says("clients")).text).toContain("1 client");
  await r.moveTo("2026-11-24T10:01[Europe/Kyiv]");
  expect((await olha.says("clients")).text).toContain("1 client");
  expect((await minh.says("clients")).text).toContain("1 client");
  expect([...r.complaints, ...r.slack.problems]).toEqual([]);
});
