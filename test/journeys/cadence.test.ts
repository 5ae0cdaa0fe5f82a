/** Touches and cadence as they come up in conversations through the doors: what counts, and what a client is given. */
import { expect, test } from "vitest";
import { openRapport } from "../support/rapport.ts";

test("in Slack, in English: a mailing and a greeting restart nothing, a no-show is an attempt, a talk counts", async () => {
  const r = await openRapport("2026-11-16T10:00[Europe/London]");
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

test("on Telegram, in Ukrainian: meetings in person are off for a reason, and the morning asks when the day has come", async () => {
  const r = await openRapport("2026-11-23T10:00[Europe/Kyiv]");
  const olha = await r.traveller("telegram", { name: "Olha", zone: "Europe/Kyiv", language: "uk" });
  await olha.says("/clients Vega");
  await olha.says("/touch Vega дзвінок");
  await olha.says("/client Vega");
  const why = await olha.presses("Без зустрічей наживо");
  expect(why.text).toContain("Vega: чому без зустрічей наживо?");
  const off = await olha.says("працюють віддалено, переглянути 25 листопада");
  expect(off.text).toContain("Наживо: вимкнено (працюють віддалено), переглянути 25 лист.");
  expect((await olha.says("/how Vega")).text).toContain("Наживо: вимкнено (працюють віддалено)");
  await r.moveTo("2026-11-25T09:01[Europe/Kyiv]");
  const morning = (await olha.unasked()).at(-1);
  expect(morning?.text).toContain("Vega: зустрічі наживо вимкнено: так і лишити?");
  await olha.presses("1");
  const kept = await olha.presses("Ще 6 місяців без них");
  expect(kept.text).toContain("Наживо: вимкнено (працюють віддалено), переглянути 25 трав. 2027");
  const again = await olha.says("Vega без зустрічей наживо: надто далеко до 1 березня");
  expect(again.text).toContain("Наживо: вимкнено (надто далеко), переглянути 1 бер. 2027");
  await r.moveTo("2026-11-26T09:01[Europe/Kyiv]");
  expect((await olha.unasked()).at(-1)?.text).not.toContain("наживо");
  expect(r.complaints).toEqual([]);
});

test("on the page and in Slack, in Russian: a lead sets how often, and a member cannot", async () => {
  const r = await openRapport("2026-11-23T10:00[Asia/Almaty]");
  const ira = await r.traveller("web", { name: "Ira", zone: "Asia/Almaty", language: "ru", role: "lead" });
  const max = await r.traveller("slack", { name: "Max", zone: "Asia/Almaty", language: "ru" });
  await ira.says("/clients Орбита");
  await ira.says("/client Орбита");
  await ira.presses("ключевой");
  await ira.says("/touch Орбита звонок");
  await ira.says("/team");
  const table = await ira.presses("Ритм контактов");
  expect(table.text).toContain("ключевой: разговор 7 / 14, кто решает 21 / 30, лично 60 / 90");
  await ira.presses("ключевой");
  const changed = await ira.says("2/3");
  expect(changed.text).toContain("ключевой: изменено. Сдвинуты даты 1 клиента.");
  expect(changed.text).toContain("разговор 2 / 3, кто решает 21 / 30, лично 60 / 90, изменено");
  await r.moveTo("2026-11-27T09:01[Asia/Almaty]");
  expect((await ira.unasked()).at(-1)?.text).toContain("Орбита: 4 дня, предел 3");
  expect((await max.says("ритм ключевой 30/60")).text).toContain(
    "Это может сделать только руководитель или администратор",
  );
  expect(r.complaints).toEqual([]);
});

test("on the page, in Vietnamese: the client's holidays do not count against it", async () => {
  const r = await openRapport("2027-02-01T10:00[Europe/Kyiv]");
  const mai = await r.traveller("web", { name: "Mai", zone: "Europe/Kyiv", language: "vi" });
  await mai.says("/clients Công ty TNHH Hoa Sen");
  await mai.says("/client Hoa Sen");
  await mai.presses("trọng điểm");
  const home = await mai.presses("Việt Nam");
  expect(home.text).toContain("Ngày lễ: Việt Nam");
  const logged = await mai.says("/touch Hoa Sen gọi điện");
  // Fourteen days, and five of Tết.
  expect(logged.text).toContain("lần tới chậm nhất 20/2");
  expect((await mai.says("Hoa Sen quốc gia Ukraina")).text).toContain("Ngày lễ: Ukraina");
  expect(r.complaints).toEqual([]);
});
