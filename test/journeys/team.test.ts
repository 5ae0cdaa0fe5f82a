/** A team at work through every door: a handover, an absence, a Friday, and what may not be seen. */
import { describe, expect, test } from "vitest";
import type { Platform } from "../../src/chat/incoming.ts";
import { LANGUAGES, type Language } from "../../src/domain/vocabulary.ts";
import { openRapport } from "../support/rapport.ts";
import type { Heard, Traveller } from "../support/travellers.ts";

const DOORS: readonly Platform[] = ["slack", "telegram", "web"];
const KYIV = { zone: "Europe/Kyiv", language: "en" } as const;
const all = (heard: readonly Heard[]): string => heard.map((one) => one.text).join("\n---\n");
const colleague = (
  r: Awaited<ReturnType<typeof openRapport>>,
  name: string,
  role: "admin" | "lead" | "member" | "viewer",
) => r.traveller("web", { ...KYIV, name, role });

describe.each(DOORS)("through %s", (door) => {
  test("a client changes hands with one brief, and back with one tap", async () => {
    const r = await openRapport("2026-11-24T11:00[Europe/Kyiv]");
    const olha = await r.traveller(door, { ...KYIV, name: "Olha" });
    const taras = await colleague(r, "Taras", "member");
    await olha.says("Acme\nGlobex");
    await olha.says("/contact Acme Olena Koval, CFO, decision maker");
    await olha.says("/next acme send the price list by fri");
    const said = await olha.says("/handover acme to Taras");
    expect(said.text).toMatch(/Acme: Taras owns it now[\s\S]*1 open follow-up moves with it[\s\S]*on its way/);
    const brief = all(await taras.unasked());
    expect(brief).toMatch(/Acme is yours now, from Olha[\s\S]*Olena Koval[\s\S]*We owe[\s\S]*price list/);
    expect((await olha.presses("Undo")).text).toMatch(/As before: Acme/);
    expect((await taras.says("/team")).text).toMatch(/Olha: 2 clients, 1 open promise/);
    expect(r.complaints).toEqual([]);
  });

  test("while she is away her deputy gets what is hers, and she gets nothing", async () => {
    const r = await openRapport("2026-11-30T10:00[Europe/Kyiv]");
    const olha = await r.traveller(door, { ...KYIV, name: "Olha" });
    const taras = await colleague(r, "Taras", "member");
    await olha.says("Acme\nGlobex");
    await olha.says("/next acme call Olena 2 dec 15:00");
    const heard = await olha.says("/away 1 dec – 3 dec, Taras");
    expect(heard.text).toMatch(/Away: Tue 1 Dec – Thu 3 Dec[\s\S]*Taras gets your checklist[\s\S]*until Fri 4 Dec/);
    const before = (await olha.unasked()).length;
    await r.moveTo("2026-12-03T18:00[Europe/Kyiv]");
    const his = all(await taras.unasked());
    expect(his).toMatch(/Acme: call Olena[^\n]*Olha/);
    expect(his).toMatch(/Reminder: Acme: call Olena[\s\S]*For Olha, who is away/);
    expect(await olha.unasked()).toHaveLength(before);
    await r.moveTo("2026-12-04T09:00[Europe/Kyiv]");
    expect(all((await olha.unasked()).slice(before))).toMatch(/Acme: call Olena/);
    expect(r.complaints).toEqual([]);
  });

  test("on Friday she reads her week, and leads the team's", async () => {
    const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
    const olha = await r.traveller(door, { ...KYIV, name: "Olha" });
    const taras = await colleague(r, "Taras", "lead");
    await olha.says("Acme\nGlobex");
    await olha.says("/touch acme call with Olena");
    await r.moveTo("2026-11-27T16:00[Europe/Kyiv]");
    const hers = all(await olha.unasked());
    expect(hers).toMatch(/Your week, 23 Nov – 27 Nov[\s\S]*1 touch with 1 client, 0 in person/);
    expect(hers).not.toContain("Team week");
    expect(all(await taras.unasked())).toMatch(/Team week, 23 Nov – 27 Nov: 2 clients[\s\S]*Olha: 2 clients/);
    expect(r.complaints).toEqual([]);
  });
});

test("a viewer sees and asks; whatever would change something is refused and repeated", async () => {
  const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
  await colleague(r, "Anna", "admin");
  const olha = await colleague(r, "Olha", "member");
  const vera = await colleague(r, "Vera", "viewer");
  await olha.says("Acme\nGlobex");
  expect((await vera.says("/how acme")).text).toContain("Acme");
  expect((await vera.says("who decides at Acme?")).text).toContain("Decides");
  for (const line of [
    "/touch acme call",
    "/next acme send the list",
    "Nova\nVega",
    "/handover acme to Olha",
    "/undo",
  ]) {
    const heard = await vera.says(line);
    expect(heard.text).toMatch(/look and ask here[\s\S]*Anna/);
  }
  expect((await vera.says("/touch acme call")).text).toContain("/touch acme call");
  expect((await olha.says("/team")).text).toMatch(/Vera \(viewer\): no clients/);
  expect((await olha.says("/export")).text).toMatch(/Only an admin can do that. Ask: Anna/);
});

test("what one may not see is not suggested, counted or confirmed, whatever one asks", async () => {
  const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
  const anna = await colleague(r, "Anna", "admin");
  const olha = await colleague(r, "Olha", "member");
  const ivan = await colleague(r, "Ivan", "member");
  await olha.says("Zephyr\nGlobex");
  await olha.says("/contact Zephyr Olena Koval, CFO, decision maker");
  await olha.says("/next zephyr send the price list by fri");
  await anna.says("/team");
  await anna.presses("Who sees clients");
  expect((await anna.presses("Owners and leads")).text).toMatch(/owner, deputy, leads and admins only/);
  const nothing = async (who: Traveller, line: string): Promise<void> => {
    const { text, buttons } = await who.says(line);
    // The words may be repeated; nothing beyond them may be known.
    const told = [text.replaceAll(line, ""), ...buttons].join(" | ");
    expect(told).not.toMatch(/Olena|price list|Globex|2 clients|1 client\b/);
    expect(buttons.filter((label) => /^Zephyr$/i.test(label))).toEqual([]);
  };
  for (const line of [
    "/clients",
    "/today",
    "/team",
    "/how zephyr",
    "/how zephir",
    "/touch zephyr call with Olena",
    "/next zephyr write to Olena",
    "/status zephyr red",
    "/client zephyr",
    "/complaint zephyr is late",
    "/handover zephyr to Ivan",
    "who decides at Zephyr?",
    "what did we promise Zephyr?",
    "which clients are at risk?",
    "whom have I not talked to this month?",
    "/money zephyr",
    "/project zephyr website",
    "/done price list",
  ]) {
    await nothing(ivan, line);
  }
  expect((await anna.says("/how zephyr")).text).toContain("Olena Koval");
});

const SAID: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  en: [
    ["/away 1 dec – 14 dec, Taras", /Away: Tue 1 Dec – Mon 14 Dec[\s\S]*Taras/],
    ["I'm back", /Called off/],
    ["hand over Acme to Taras", /Acme: Taras owns it now/],
    ["/team", /Team: 4 people/],
    ["who decides at Globex?", /Globex[\s\S]*nobody known/],
  ],
  uk: [
    ["мене не буде з 1 до 14 грудня, замість мене Тарас", /Вас не буде: вт 1 груд\. – пн 14 груд\.[\s\S]*Taras/],
    ["/away off", /Скасовано/],
    ["передати клієнта Acme Тарасу", /Acme: тепер веде Taras/],
    ["команда", /Команда: 4 людини/],
    ["хто вирішує в Globex?", /Globex/],
  ],
  ru: [
    ["меня не будет 1–14 декабря, за меня Тарас", /Вас не будет: вт 1 дек\. – пн 14 дек\.[\s\S]*Taras/],
    ["/away off", /Отменено/],
    ["передать клиента Acme Тарасу", /Acme: теперь ведёт Taras/],
    ["команда", /Команда: 4 человека/],
    ["кто решает в Globex?", /Globex/],
  ],
  vi: [
    ["tôi nghỉ phép từ 1/12 đến 14/12, Taras thay", /Vắng mặt: T3 1\/12 – T2 14\/12[\s\S]*Taras/],
    ["/away off", /Đã hủy/],
    ["bàn giao khách hàng Acme cho Taras", /Acme: từ giờ do Taras phụ trách/],
    ["nhóm", /Nhóm: 4 người/],
    ["ai quyết định ở Globex?", /Globex/],
  ],
};

test.each(LANGUAGES)("plain words will do: %s", async (language) => {
  const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
  const anna = await colleague(r, "Anna", "admin");
  await colleague(r, "Taras", "member");
  await colleague(r, "Ivan", "member");
  const olha = await r.traveller("web", { name: "Olha", zone: "Europe/Kyiv", language });
  await olha.says("Acme\nGlobex");
  const missed: string[] = [];
  for (const [typed, says] of SAID[language]) {
    const heard = await olha.says(typed);
    if (!says.test(heard.text)) missed.push(`${typed} → ${heard.text} [${heard.buttons.join("] [")}]`);
  }
  expect(missed).toEqual([]);
  expect((await anna.says("/export")).text).toContain("npm run export");
  expect(r.complaints).toEqual([]);
});
