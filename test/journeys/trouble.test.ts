/** Trouble, silence and the work itself, as they come up in conversations through the doors. */
import { expect, test } from "vitest";
import { openRapport } from "../support/rapport.ts";

test("in Slack, in Ukrainian: fury becomes a complaint, a lead hears of it, and it is solved", async () => {
  const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
  const lan = await r.traveller("web", { name: "Lan", zone: "Europe/Kyiv", language: "en", role: "lead" });
  const olha = await r.traveller("slack", { name: "Olha", zone: "Europe/Kyiv", language: "uk" });
  await olha.says("/clients Acme, Orion");
  const opened = await olha.says("Acme розлючені через рахунок");
  expect(opened.text).toContain("Acme: скаргу відкрито");
  expect(opened.text).toContain("серйозна");
  const heard = (await lan.unasked()).at(-1);
  expect(heard?.text).toContain("Acme: severe complaint since today");
  expect((await lan.presses("Complaint")).text).toContain("Acme розлючені через рахунок");
  await olha.presses("Причина…");
  expect((await olha.says("старий прайс")).text).toContain("старий прайс");
  expect((await olha.says("/complaint Orion запізнилися на тиждень")).text).toContain("звичайна");
  expect((await olha.says("/complaint")).text).toContain("Відкриті скарги: 2");
  await r.moveTo("2026-11-25T09:01[Europe/Kyiv]");
  const morning = (await olha.unasked()).at(-1);
  expect(morning?.text).toMatch(/ЗАРАЗ\s+1\s+Acme: серйозна скарга/);
  await olha.says("/complaint Acme");
  await olha.presses("Вирішено…");
  expect((await olha.says("надіслали правильний рахунок")).text).toContain("Acme: скаргу закрито");
  expect(r.complaints).toEqual([]);
});

test("on Telegram, in Vietnamese: nobody answers, the ladder is climbed, and an answer ends it", async () => {
  const r = await openRapport("2026-11-16T10:00[Asia/Ho_Chi_Minh]");
  const mai = await r.traveller("telegram", { name: "Mai", zone: "Asia/Ho_Chi_Minh", language: "vi" });
  await mai.says("/clients Orion");
  await mai.says("/client Orion");
  await mai.presses("trọng điểm");
  await mai.says("/contact Orion Minh, người quyết định");
  await mai.says("/contact Orion Taras, người dùng");
  await mai.says("/touch Orion đã gửi email cho Minh");
  await r.moveTo("2026-11-19T09:01[Asia/Ho_Chi_Minh]");
  const morning = (await mai.unasked()).at(-1);
  expect(morning?.text).toContain("Orion: im lặng, thử Minh");
  const card = await mai.says("/how Orion");
  expect(card.text).toContain("Chưa trả lời từ");
  const ladder = await mai.presses("Bước tiếp theo");
  expect(ladder.text).toContain("kênh khác: Minh");
  expect((await mai.presses("Đã thử")).text).toContain("người khác: Taras");
  await mai.says("/touch Orion gọi với Taras");
  expect((await mai.says("/how Orion")).text).not.toContain("Chưa trả lời từ");
  expect(r.complaints).toEqual([]);
});

test("on the page, in Russian: a project from its brief, a weekly report, a price rise and a person who moved", async () => {
  const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
  const ira = await r.traveller("web", { name: "Ira", zone: "Europe/Kyiv", language: "ru", role: "lead" });
  await ira.says("/clients Acme");
  await ira.says("/contact Acme Елена Коваль, финдиректор, решает");
  const started = await ira.says("/project Acme Сайт, бриф, 15 декабря");
  expect(started.text).toContain("Acme, Сайт: начато");
  expect(started.text).toContain("Бриф, ещё спросить: цель, аудитория, бюджет, критерий успеха");
  await ira.presses("Бриф");
  await ira.presses("цель…");
  expect((await ira.says("больше заявок")).text).toContain("цель: больше заявок");
  expect((await ira.says("Acme отправлять отчёт каждый понедельник")).text).toContain(
    "каждую неделю: пн. Первый раз: пн 30 нояб.",
  );
  expect((await ira.says("/price Acme +10 % с 1 января")).text).toContain("Ещё никого не предупредили");
  expect((await ira.says("/contact Acme Елена день рождения 26 ноября")).text).toContain("День рождения 26 нояб.");
  const moved = await ira.says("/contact Acme Елена перешла в Globex");
  expect(moved.text).toContain("Acme: теперь неизвестно, кто");
  expect((await ira.presses("Вернулись")).text).toContain("Globex снова в работе");
  const asked = await ira.says("/crisis работаем как раньше");
  expect(asked.text).toContain("клиентам (2)");
  expect((await ira.presses("Отправить всем")).text).toContain("Уже в списках: клиентов 2");
  await ira.says("/contact Globex Елена забыть");
  expect((await ira.presses("Забыть навсегда")).text).toContain("Забыто");
  expect((await ira.says("/how Globex")).text).not.toContain("Елена");
  expect(r.complaints).toEqual([]);
});
