/** Every command, in every language, through every door: one conversation of a first day. */
import { describe, expect, test } from "vitest";
import type { Platform } from "../../src/chat/incoming.ts";
import { LANGUAGES, type Language } from "../../src/domain/vocabulary.ts";
import { openRapport } from "../support/rapport.ts";
import type { Heard, Traveller } from "../support/travellers.ts";

const DOORS: readonly Platform[] = ["slack", "telegram", "web"];

/** What is typed (or, after `>`, pressed), and what the answer must say. */
type Step = readonly [typed: string, says: RegExp];

const DAY: Readonly<Record<Language, readonly Step[]>> = {
  en: [
    ["/help", /Type it as you would say it/],
    ["Acme\nGlobex\nNova\nVega", /4 clients added/],
    [">growth", /growth/],
    ["/contact Acme Olena Kovalenko, CFO, decision maker", /Olena Kovalenko/],
    ["/touch acme call with CFO", /Acme: call · Olena Kovalenko, CFO · today/],
    [">Edit", /video/],
    ["/next acme send proposal fri 15:00", /Acme: send proposal[\s\S]*Fri 27 Nov 15:00/],
    ["emailed Globex the estimate", /Globex: email[\s\S]*attempt/i],
    ["/done proposal", /Done: Acme: send proposal/],
    ["/undo", /send proposal/],
    ["/status nova amber: texts are late", /Nova: amber/],
    ["note acme: rival Globex pitched them", /Acme: noted[\s\S]*Rival: Globex pitched them, 24 Nov/],
    ["/how acme", /Acme/],
    ["/today", /Tue 24 Nov/],
    ["/clients", /4 clients/],
    ["/client vega", /Tier/],
    ["/settings", /Language: English/],
    ["/settings time 8:30", /08:30/],
    ["/link", /\/link|\/rapport link/],
    ["/import", /name/i],
    ["/touch", /\/touch/],
    ["/next acme send report 31.02", /31\.02/],
    ["/touch Umbrella call", /Umbrella/],
    ["what is the weather like", /what is the weather like/],
  ],
  uk: [
    ["/help", /Пишіть/],
    ["Acme\nGlobex\nРомашка\nВега", /4 клієнт/],
    [">зростання", /зростання/],
    ["/contact Acme Олена Коваленко, фіндиректорка, вирішує", /Олена Коваленко/],
    ["/touch acme дзвінок з фіндиректоркою", /Acme: дзвінок · Олена Коваленко, фіндиректорка · сьогодні/],
    [">Змінити", /відео/],
    ["/next acme надіслати кошторис у п'ятницю о 15:00", /Acme: надіслати кошторис[\s\S]*27 лист\. 15:00/],
    ["надіслала Глобексу кошторис на пошту", /Globex: (лист|пошта|email|е-пошта)[\s\S]*спроб/i],
    ["/done кошторис", /Acme: надіслати кошторис/],
    ["/undo", /надіслати кошторис/],
    ["/status ромашка жовтий: тексти запізнюються", /Ромашка: жовтий/],
    [
      "нотатка Acme: конкурент Globex прийшов із пропозицією",
      /Acme: занотовано[\s\S]*Конкурент: Globex прийшов із пропозицією, 24 лист\./,
    ],
    ["/how acme", /Acme/],
    ["/today", /24 лист\./],
    ["/clients", /4 клієнт/],
    ["/client вега", /Рівень|Тип|Категорія/],
    ["/settings", /Мова: українська/i],
    ["/settings час 8:30", /08:30/],
    ["/link", /link/],
    ["/import", /назв/i],
    ["/touch", /\/touch/],
    ["/next acme надіслати звіт 31.02", /31\.02/],
    ["/touch Укртранс дзвінок", /Укртранс/],
    ["яка сьогодні погода", /яка сьогодні погода/],
  ],
  ru: [
    ["/help", /Пишите/],
    ["Acme\nGlobex\nРомашка\nВега", /4 клиент/],
    [">рост", /рост/],
    ["/contact Acme Елена Коваленко, финдиректор, решает", /Елена Коваленко/],
    ["/touch acme звонок с финдиректором", /Acme: звонок · Елена Коваленко, финдиректор · сегодня/],
    [">Изменить", /видео/],
    ["/next acme отправить смету в пятницу в 15:00", /Acme: отправить смету[\s\S]*27 нояб\. 15:00/],
    ["отправила Глобексу смету на почту", /Globex: (письмо|почта|email)[\s\S]*попытк/i],
    ["/done смету", /Acme: отправить смету/],
    ["/undo", /отправить смету/],
    ["/status ромашка жёлтый: тексты опаздывают", /Ромашка: ж[её]лтый/],
    [
      "заметка Acme: конкурент Globex пришёл с предложением",
      /Acme: записано[\s\S]*Конкурент: Globex пришёл с предложением, 24 нояб\./,
    ],
    ["/how acme", /Acme/],
    ["/today", /24 нояб\./],
    ["/clients", /4 клиент/],
    ["/client вега", /Уровень|Тип|Категория/],
    ["/settings", /Язык: русский/i],
    ["/settings время 8:30", /08:30/],
    ["/link", /link/],
    ["/import", /назван|им[её]н/i],
    ["/touch", /\/touch/],
    ["/next acme отправить отчёт 31.02", /31\.02/],
    ["/touch Уралтранс звонок", /Уралтранс/],
    ["какая сегодня погода", /какая сегодня погода/],
  ],
  vi: [
    ["/help", /Cứ gõ như khi bạn nói/],
    ["Acme\nGlobex\nHoa Sen\nSao Mai", /4 khách hàng/],
    [">tăng trưởng", /tăng trưởng/],
    ["/contact Acme Nguyễn Thị Lan, giám đốc tài chính, người quyết định", /Nguyễn Thị Lan/],
    ["/touch acme gọi cho giám đốc tài chính", /Acme: cuộc gọi.* · Nguyễn Thị Lan, giám đốc tài chính · hôm nay/],
    [">Sửa", /video/i],
    ["/next acme gửi báo giá thứ sáu lúc 15:00", /Acme: gửi báo giá[\s\S]*27\/11 15:00/],
    ["đã gửi email báo giá cho Globex", /Globex: email/i],
    ["/done báo giá", /Acme: gửi báo giá/],
    ["/undo", /gửi báo giá/],
    ["/status hoa sen vàng: nội dung chậm", /Hoa Sen: vàng/],
    ["ghi chú Acme: đối thủ Globex vừa chào hàng", /Acme: đã ghi[\s\S]*Đối thủ: Globex vừa chào hàng, 24\/11/],
    ["/how acme", /Acme/],
    ["/today", /24\/11/],
    ["/clients", /4 khách hàng/],
    ["/client sao mai", /Sao Mai/],
    ["/settings", /Ngôn ngữ: Tiếng Việt/i],
    ["/settings giờ 8:30", /08:30/],
    ["/link", /link/],
    ["/import", /tên/i],
    ["/touch", /\/touch/],
    ["/next acme gửi báo cáo 31/02", /31\/02/],
    ["/touch Vitaco gọi điện", /Vitaco/],
    ["hôm nay thời tiết thế nào", /hôm nay thời tiết thế nào/],
  ],
};

const play = (who: Traveller, typed: string): Promise<Heard> =>
  typed.startsWith(">") ? who.presses(typed.slice(1)) : who.says(typed);

describe.each(DOORS)("through %s", (door) => {
  test.each(LANGUAGES)("every command is answered in the asker's language: %s", async (language) => {
    const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
    const who = await r.traveller(door, { name: "Olha", zone: "Europe/Kyiv", language });
    const missed: string[] = [];
    for (const [typed, says] of DAY[language]) {
      const heard = await play(who, typed);
      if (!says.test(heard.text) && !heard.buttons.some((label) => says.test(label)))
        missed.push(`${typed} → ${heard.text} [${heard.buttons.join("] [")}]`);
    }
    expect(missed).toEqual([]);
    expect(r.complaints).toEqual([]);
    expect(r.slack.problems).toEqual([]);
    expect(r.telegram.problems).toEqual([]);
  });
});
