import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/chat/reply.ts";
import { textOf } from "../../src/chat/text.ts";
import { decideChecklist } from "../../src/domain/checklist.ts";
import type { Fact } from "../../src/domain/checklist-facts.ts";
import { startList } from "../../src/domain/checklist-state.ts";
import { LANGUAGES, type Language } from "../../src/domain/vocabulary.ts";
import { checklistReply } from "../../src/features/checklist-reply.ts";
import { factText } from "../../src/wording/checklist-lines.ts";
import { MODEL_DAY, modelMorning } from "../support/morning-facts.ts";

const reader = (language: Language) => ({
  workspace: "w",
  member: "m",
  name: "Olha",
  role: "member" as const,
  language,
  zone: "Europe/Kyiv",
  sharing: "shared" as const,
  now: Date.UTC(2026, 10, 24, 7),
  newId: () => "id",
});

/** The message as it is read aloud, line by line. */
function read(reply: Reply): string[] {
  const lines = reply.sections.flatMap((section) =>
    section.kind === "lines"
      ? [
          ...(section.heading ? [textOf(section.heading)] : []),
          ...section.lines.map((line) => `${line.number ? `${line.number} ` : ""}${textOf(line.text)}`),
        ]
      : [],
  );
  return [...(reply.title ? [textOf(reply.title)] : []), ...lines];
}

function modelMessage(language: Language): string[] {
  const facts = modelMorning(language);
  const list = { day: MODEL_DAY, lines: startList(decideChecklist(facts)), clients: facts.clients };
  return read(checklistReply(reader(language), list, { all: false }));
}

describe("the model morning", () => {
  test("reads in English as the practice draws it", () => {
    expect(modelMessage("en")).toEqual([
      "Tue 24 Nov · 10 of 14",
      "NOW",
      "1 Nova: severe complaint",
      "2 Delta: Minh waits since Mon",
      "3 Orbit: estimate promised Mon",
      "MEETINGS",
      "4 11:00 Acme, 63 ↓12, owe price list",
      "5 15:30 Lumen, 81, notice in 30 d",
      "GET IN TOUCH",
      "6 Vega: 16 days, limit 14",
      "7 Orion: silent, try Taras",
      "ALSO",
      "8 Pixel: $4,200, 12 d late",
      "9 Refresh 3 statuses",
      "10 Kite: 30 % of wallet, offer SEO",
    ]);
  });

  test("reads in Ukrainian as the practice draws it, names staying as they are", () => {
    expect(modelMessage("uk")).toEqual([
      "Вт 24 лист. · 10 з 14",
      "ЗАРАЗ",
      "1 Nova: серйозна скарга",
      "2 Delta: Мінь чекає з пн",
      "3 Orbit: кошторис обіцяли в пн",
      "ЗУСТРІЧІ",
      "4 11:00 Acme, 63 ↓12, винні прайс",
      "5 15:30 Lumen, 81, рішення за 30 дн",
      "ЗВ'ЯЗАТИСЯ",
      "6 Vega: 16 днів, межа 14",
      "7 Orion: мовчать, спробуйте: Тарас",
      "ЩЕ",
      "8 Pixel: $4200, прострочено 12 дн",
      "9 Оновити 3 статуси",
      "10 Kite: частка 30 %, запропонуйте SEO",
    ]);
  });

  test("reads in Russian", () => {
    expect(modelMessage("ru")).toEqual([
      "Вт 24 нояб. · 10 из 14",
      "СЕЙЧАС",
      "1 Nova: серьёзная жалоба",
      "2 Delta: Минь ждёт с пн",
      "3 Orbit: смету обещали в пн",
      "ВСТРЕЧИ",
      "4 11:00 Acme, 63 ↓12, должны прайс",
      "5 15:30 Lumen, 81, решение через 30 дн",
      "СВЯЗАТЬСЯ",
      "6 Vega: 16 дней, предел 14",
      "7 Orion: молчат, попробуйте: Тарас",
      "ЕЩЁ",
      "8 Pixel: $4200, просрочено 12 дн",
      "9 Обновить 3 статуса",
      "10 Kite: доля 30 %, предложите SEO",
    ]);
  });

  test("reads in Vietnamese", () => {
    expect(modelMessage("vi")).toEqual([
      "T3 24/11 · 10 trên 14 việc",
      "LÀM NGAY",
      "1 Nova: khiếu nại nghiêm trọng",
      "2 Delta: Minh chờ trả lời từ T2",
      "3 Orbit: báo giá, hứa T2",
      "CUỘC HẸN",
      "4 11:00 Acme, 63 ↓12, còn nợ bảng giá",
      "5 15:30 Lumen, 81, còn 30 ngày đến hạn báo trước",
      "LIÊN HỆ",
      "6 Vega: 16 ngày, giới hạn 14",
      "7 Orion: im lặng, thử Taras",
      "NGOÀI RA",
      "8 Pixel: $4.200, trễ 12 ngày",
      "9 Cập nhật 3 trạng thái",
      "10 Kite: chiếm 30 % ngân sách, đề xuất SEO",
    ]);
  });
});

const how = (language: Language) => ({ language, today: MODEL_DAY, clients: new Map() });
const said = (language: Language, fact: Fact): string => textOf(factText(how(language), fact));
const taras = { id: "t", name: "Taras" };
const followUp: Extract<Fact, { kind: "follow_up" }> = {
  kind: "follow_up",
  id: "f",
  client: "c",
  text: "estimate",
  promise: true,
  ower: "us",
  due: MODEL_DAY,
  time: null,
  couldDo: null,
  handedBy: null,
};

test.each<[Partial<typeof followUp>, string, string]>([
  [{}, "estimate, promised for today", "estimate, обіцяли на сьогодні"],
  [{ time: "15:00" }, "estimate, 15:00", "estimate, 15:00"],
  [{ promise: false }, "estimate, today", "estimate, сьогодні"],
  [{ promise: false, due: "2026-11-22" }, "estimate, planned for Sun", "estimate, планували в нд"],
  [{ due: "2026-11-10" }, "estimate promised 10 Nov", "estimate обіцяли 10 лист."],
  [{ ower: "client", due: "2026-11-10" }, "they owe estimate since 10 Nov", "чекаємо estimate з 10 лист."],
  [{ ower: "client" }, "they owe estimate, today", "чекаємо estimate, сьогодні"],
  [{ due: null }, "estimate", "estimate"],
  [{ handedBy: taras }, "estimate, handed over by Taras", "estimate, вам це передає Taras"],
  [
    { promise: false, due: "2026-11-22", couldDo: taras },
    "estimate, planned for Sun (or Taras)",
    "estimate, планували в нд (або Taras)",
  ],
])("a follow-up %j reads %s", (given, en, uk) => {
  expect(said("en", { ...followUp, ...given })).toBe(en);
  expect(said("uk", { ...followUp, ...given })).toBe(uk);
});

test.each([
  [1, "1 day, limit 14", "1 день, межа 14", "1 день, предел 14"],
  [22, "22 days, limit 14", "22 дні, межа 14", "22 дня, предел 14"],
  [25, "25 days, limit 14", "25 днів, межа 14", "25 дней, предел 14"],
])("%i days stand in the right plural", (days, en, uk, ru) => {
  const fact: Fact = { kind: "clock", client: "c", clock: "any", days, max: 14, whom: null };
  expect([said("en", fact), said("uk", fact), said("ru", fact)]).toEqual([en, uk, ru]);
});

test("each clock says its own reason, and whom", () => {
  const clock = (clock: "decides" | "in_person", whom: typeof taras | null): Fact => ({
    kind: "clock",
    client: "c",
    clock,
    days: 47,
    max: 30,
    whom,
  });
  expect(said("en", clock("decides", taras))).toBe("Taras, 47 days without a talk, limit 30");
  expect(said("en", clock("decides", null))).toBe("decision maker: 47 days silent, limit 30");
  expect(said("en", clock("in_person", null))).toBe("not met for 47 days, limit 30");
  expect(said("uk", clock("in_person", null))).toBe("не бачилися 47 днів, межа 30");
});

test("every kind of fact has words in every language", () => {
  const { facts } = modelMorning("en");
  const others: Fact[] = [
    { kind: "complaint", id: "c", client: "c", severe: false, since: "2026-11-20" },
    { kind: "deadline", id: "p", client: "c", name: "Website", due: "2026-11-26", couldDo: null },
    { kind: "no_talk", client: null },
    { kind: "behind_plan", client: "c", percent: 12 },
    { kind: "notice", client: "c", days: 30 },
    { kind: "birthday", client: "c", contact: taras, on: "2026-11-24" },
  ];
  for (const language of LANGUAGES) {
    for (const fact of [...facts, ...others]) expect(said(language, fact)).not.toMatch(/[{}]|^$/);
  }
});
