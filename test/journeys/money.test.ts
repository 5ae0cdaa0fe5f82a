import { describe, expect, test } from "vitest";
import type { Platform } from "../../src/chat/incoming.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { openRapport } from "../support/rapport.ts";

interface Said {
  readonly door: Platform;
  readonly invoice: string;
  readonly paid: string;
  readonly promised: string;
  readonly figure: string;
  readonly heard: readonly [invoice: string, promised: string, paid: string, figure: string];
  readonly view: string;
  readonly undo: string;
}

const TALKS: Readonly<Record<Language, Said>> = {
  en: {
    door: "slack",
    invoice: "/money acme invoice 123 4200 USD due 2026-11-12",
    promised: "acme will pay invoice 123 on friday",
    paid: "acme paid invoice 123",
    figure: "acme plan december $5,000",
    heard: [
      "Acme: invoice 123, $4,200, due Thu 12 Nov",
      "invoice 123 promised by Fri 27 Nov",
      "Acme: invoice 123 is paid, $4,200",
      "Acme, Dec: plan $5,000",
    ],
    view: "money acme",
    undo: "Undo",
  },
  uk: {
    door: "telegram",
    invoice: "/money acme рахунок 123 4200,50 грн до 12.11.2026",
    promised: "acme обіцяли оплатити рахунок 123 в п'ятницю",
    paid: "acme оплатили рахунок 123",
    figure: "acme план на грудень 1,2 млн грн",
    heard: [
      "Acme: рахунок 123, 4200,50 ₴, строк до чт 12 лист.",
      "рахунок 123, обіцяли оплату пт 27 лист. Доти не нагадую.",
      "Acme: рахунок 123 оплачено, 4200,50 ₴",
      "Acme, грудень: план 1 200 000 ₴",
    ],
    view: "гроші acme",
    undo: "Скасувати",
  },
  ru: {
    door: "web",
    invoice: "/money acme счёт 123 4 200 $ до 12.11.2026",
    promised: "acme обещали оплатить счёт 123 в пятницу",
    paid: "acme оплатили счёт 123",
    figure: "acme план на декабрь 1,2 млн руб",
    heard: [
      "Acme: счёт 123, $4200, срок до чт 12 нояб.",
      "счёт 123, обещали оплату пт 27 нояб. До тех пор не напоминаю.",
      "Acme: счёт 123 оплачен, $4200",
      "Acme, декабрь: план 1 200 000 ₽",
    ],
    view: "деньги acme",
    undo: "Отменить",
  },
  vi: {
    door: "telegram",
    invoice: "/money acme hóa đơn 123 12 triệu đồng hạn 12/11/2026",
    promised: "acme hẹn trả hóa đơn 123 thứ sáu",
    paid: "acme đã thanh toán hóa đơn 123",
    figure: "acme kế hoạch tháng 12 5tr2 đồng",
    heard: [
      "Acme: hóa đơn 123, 12.000.000 ₫, hạn T5 12/11",
      "hóa đơn 123 hẹn trả T6 27/11",
      "Acme: đã thu hóa đơn 123, 12.000.000 ₫",
      "Acme, tháng 12: kế hoạch 5.200.000 ₫",
    ],
    view: "tiền acme",
    undo: "Hoàn tác",
  },
};

describe("money by words and by taps", () => {
  test.each(Object.entries(TALKS))("in %s", async (language, talk) => {
    const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
    const olha = await r.traveller(talk.door, {
      name: "Olha",
      zone: "Europe/Kyiv",
      language: language as Language, // the keys of a record of languages
    });
    await olha.says("/clients Acme, Globex");
    const hears = async (line: string) => (await olha.says(line)).text.replace(/[\u00a0\u202f]/g, " ");
    expect(await hears(talk.invoice)).toContain(talk.heard[0]);
    expect(await hears(talk.promised)).toContain(talk.heard[1]);
    expect(await hears(talk.paid)).toContain(talk.heard[2]);
    expect(await hears(talk.figure)).toContain(talk.heard[3]);
    const before = await r.store.db.selectFrom("revenues").selectAll().execute();
    expect(before).toHaveLength(1);
    await olha.presses(talk.undo);
    expect(await r.store.db.selectFrom("revenues").selectAll().execute()).toEqual([]);
    expect((await olha.says(talk.view)).text).toContain("Acme");
    expect([...r.complaints, ...r.slack.problems, ...r.telegram.problems]).toEqual([]);
  });
});

test.each([
  "sent invoice 123 to acme",
  "call acme about invoice 123 on friday",
  "remind acme to pay invoice 123",
  "when will acme pay invoice 123?",
  "met acme, discussed the budget and the contract",
])("“%s” is not news of money", async (line) => {
  const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
  const olha = await r.traveller("web", { name: "Olha", zone: "Europe/Kyiv", language: "en" });
  await olha.says("/clients Acme");
  await olha.says("/money acme invoice 123 4200 USD due 2026-11-12");
  await olha.says(line);
  const invoice = await r.store.db.selectFrom("invoices").selectAll().executeTakeFirstOrThrow();
  expect([invoice.paid_on, invoice.promised_on, invoice.disputed_on]).toEqual([null, null, null]);
  expect(await r.store.db.selectFrom("client_terms").selectAll().execute()).toEqual([]);
});

test("a late invoice is a line of the morning, opened, paid there and gone", async () => {
  const r = await openRapport("2026-11-23T10:00[Europe/Kyiv]");
  const olha = await r.traveller("telegram", { name: "Olha", zone: "Europe/Kyiv", language: "en" });
  await olha.says("/clients Pixel, Kite");
  await olha.says("/money pixel invoice 123 4200 USD due 2026-11-12");
  await r.moveTo("2026-11-24T09:00[Europe/Kyiv]");
  const [morning] = (await olha.unasked()).slice(-1);
  expect(morning?.text).toContain("Pixel: $4,200, 12 d late");
  const opened = await olha.presses("1");
  expect(opened.text).toContain("123: $4,200, 12 d late, ask their accountant");
  expect((await olha.presses("Paid")).text).toContain("done");
  expect((await olha.says("money pixel")).text).not.toContain("12 d late");
  expect((await olha.says("/money globex")).text).toContain("globex");
  expect([...r.complaints, ...r.telegram.problems]).toEqual([]);
});

test("in Ukrainian, on the page: no budget is an alarm of the next morning, with whom to ask, until they were talked with", async () => {
  const r = await openRapport("2026-11-23T10:00[Europe/Kyiv]");
  const olha = await r.traveller("web", { name: "Olha", zone: "Europe/Kyiv", language: "uk" });
  await olha.says("/clients Acme");
  const told = await olha.says("Acme: немає бюджету");
  expect(told.text).toContain("«Немає бюджету»");
  await r.moveTo("2026-11-24T09:01[Europe/Kyiv]");
  expect((await olha.unasked()).at(-1)?.text).toContain("Acme: «немає бюджету»: з'ясуйте, хто платить");
  await olha.says("/contact Acme Олена Коваленко, фіндиректорка, платить");
  await r.moveTo("2026-11-25T09:01[Europe/Kyiv]");
  const alarm = (await olha.unasked()).at(-1);
  expect(alarm?.text).toContain("Acme: «немає бюджету», запитайте: Олена Коваленко");
  await olha.presses("1");
  expect((await olha.presses("Гроші")).text).toContain("«Немає бюджету»");
  await olha.says("/touch Acme дзвінок з Оленою");
  await r.moveTo("2026-11-26T09:01[Europe/Kyiv]");
  expect((await olha.unasked()).at(-1)?.text).not.toContain("бюджету");
  await olha.says("у Acme немає бюджету");
  await r.moveTo("2026-11-27T09:01[Europe/Kyiv]");
  expect((await olha.unasked()).at(-1)?.text).toContain("«немає бюджету»");
  await olha.presses("1");
  await olha.presses("Готово");
  await r.moveTo("2026-11-30T09:01[Europe/Kyiv]");
  expect((await olha.unasked()).at(-1)?.text).not.toContain("бюджету");
  expect(r.complaints).toEqual([]);
});
