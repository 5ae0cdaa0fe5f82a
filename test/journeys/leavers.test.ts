/** Somebody leaves the company: Slack lets them go, and they say nothing more. */
import { expect, test } from "vitest";
import { openRapport } from "../support/rapport.ts";

test("who was deactivated in Slack and says nothing gets nothing more in Telegram, and everything once they are back", async () => {
  const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
  const slack = await r.traveller("slack", { name: "Olha in Slack", zone: "Europe/Kyiv", language: "en" });
  await slack.says("/import Acme");
  await slack.says("/next acme send the offer 25 Nov 15:00");
  const code = /[A-Za-z0-9_-]{24}/.exec((await slack.says("/link")).text)?.[0] ?? "";
  const phone = r.telegram.person({ name: "Olha by phone", language: "en" });
  const answered = async (): Promise<string> => {
    await r.telegram.until(() => r.telegram.pending().length === 0);
    await r.settle();
    return phone.sees().at(-1)?.text ?? "";
  };
  phone.start(code);
  expect(await answered()).toContain("now share one memory");
  phone.presses("Telegram");
  expect(await answered()).toContain("Telegram");

  const olha = [...r.slack.people.values()].find(({ name }) => name === "Olha in Slack");
  if (!olha) throw new Error("nobody");
  r.slack.people.set(olha.id, { ...olha, deleted: true });
  const before = phone.sees().length;
  await r.moveTo("2026-11-25T00:01[Europe/Kyiv]");
  await r.askStandings();
  await r.moveTo("2026-11-25T18:00[Europe/Kyiv]");
  expect(phone.sees().length).toBe(before);
  phone.says("/how acme");
  expect(await answered()).toContain("no longer have access");
  expect(phone.sees().length).toBe(before + 1);

  r.slack.people.set(olha.id, olha);
  await r.moveTo("2026-11-26T00:01[Europe/Kyiv]");
  await r.askStandings();
  await r.moveTo("2026-11-26T09:00[Europe/Kyiv]");
  expect(await answered()).toContain("Acme");
  phone.says("/how acme");
  expect(await answered()).toContain("Acme");
  expect([...r.slack.problems, ...r.telegram.problems]).toEqual([]);
});

test("an admin of a team that has Telegram alone removes somebody by a word and a tap, and lets them in again", async () => {
  const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
  const anna = await r.traveller("telegram", { name: "Anna", zone: "Europe/Kyiv", language: "uk", role: "admin" });
  const olha = await r.traveller("telegram", { name: "Ольга", zone: "Europe/Kyiv", language: "uk" });
  await olha.says("/import Acme");
  expect((await anna.says("/team вилучити Ольгу")).text).toMatch(
    /Вилучити з команди: Ольга[\s\S]*1 клієнт лишається в команді/,
  );
  expect((await anna.presses("Вилучити з команди")).text).toContain("Ольга більше не в команді");
  expect((await olha.says("/how acme")).text).toContain("немає доступу");
  const before = (await olha.unasked()).length;
  await r.moveTo("2026-11-25T12:00[Europe/Kyiv]");
  expect(await olha.unasked()).toHaveLength(before);
  expect((await anna.says("/team")).text).toContain("Ніхто не веде: Acme");
  await anna.presses("Ольга");
  expect((await anna.presses("Повернути")).text).toContain("знову в команді");
  expect((await olha.says("/how acme")).text).toContain("Acme");
  await r.moveTo("2026-11-26T09:00[Europe/Kyiv]");
  expect(await olha.unasked()).toHaveLength(before + 2);
  expect([...r.complaints, ...r.telegram.problems]).toEqual([]);
});
