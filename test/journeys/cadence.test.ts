/** Touches and cadence as they come up in conversations through the doors: what counts, and what a client is given. */
import { expect, test } from "vitest";
import { openRapport } from "../support/rapport.ts";

test("in Slack, in English: a mailing and a greeting restart nothing, a no-show is an attempt, a talk counts", async () => {
  const r = await openRapport("sqlite", "2026-11-16T10:00[Europe/London]");
  const ann = await r.traveller("slack", { name: "Ann", zone: "Europe/London", language: "en" });
  await ann.says("/clients Orion");
  await ann.says("/client Orion");
  await ann.presses("key");
  await ann.says("/contact Orion Minh, decision maker");
  const mailed = await ann.says("sent Orion our newsletter by email");
  expect(mailed.text).toContain("Orion: newsletter from us");
  expect(mailed.text).toContain("newsletter: recorded, not counted as contact");
  const greeted = await ann.says("congratulated Minh on his birthday");
  expect(greeted.text).toContain("greeting: recorded, not counted as contact");
  await r.moveTo("2026-11-20T09:01[Europe/London]");
  // A mailing waits for no answer: nobody has fallen silent.
  expect((await ann.says("/today")).text).not.toContain("silent");
  const missed = await ann.says("Orion no-show at the meeting today");
  expect(missed.text).toContain("They did not come: an attempt, not contact");
  await r.moveTo("2026-11-25T09:01[Europe/London]");
  expect((await ann.unasked()).at(-1)?.text).toContain("Orion: silent");
  await ann.says("/touch Orion greeting by phone");
  const talked = await ann.presses("We talked");
  expect(talked.text).toContain("First contact");
  expect((await ann.says("/today all")).text).toContain("✅  Orion: silent");
  expect(r.complaints).toEqual([]);
});
