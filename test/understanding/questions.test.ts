import { describe, expect, test } from "vitest";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { interpret } from "../../src/understanding/interpret.ts";

const directory = buildDirectory([
  {
    id: "acme",
    name: "Acme",
    aliases: [],
    contacts: [{ id: "olena", name: "Olena Koval", aliases: [], title: "CFO", role: null }],
  },
  { id: "vega", name: "Вега", aliases: [], contacts: [] },
]);
const now = Temporal.ZonedDateTime.from("2026-11-24T10:00[Europe/Kyiv]");
const read = (line: string, language: "en" | "uk" | "ru" | "vi") => interpret(line, { now, language, directory });

const ASKED = {
  en: [
    ["who decides at Acme?", "who_decides"],
    ["Who is the decision maker at Acme", "who_decides"],
    ["when did we last meet Acme?", "last_met"],
    ["what did we promise Acme?", "we_promised"],
    ["what does Acme owe us?", "they_owe"],
    ["which clients are at risk?", "at_risk"],
    ["whom have I not talked to this month?", "not_talked"],
    ["who haven't I spoken to this month", "not_talked"],
  ],
  uk: [
    ["хто вирішує в Acme?", "who_decides"],
    ["хто в Acme ухвалює рішення?", "who_decides"],
    ["коли ми востаннє зустрічалися з Acme?", "last_met"],
    ["що ми обіцяли Acme?", "we_promised"],
    ["що Acme нам винні?", "they_owe"],
    ["які клієнти в зоні ризику?", "at_risk"],
    ["з ким я не говорила цього місяця?", "not_talked"],
  ],
  ru: [
    ["кто решает в Acme?", "who_decides"],
    ["кто в Acme принимает решения?", "who_decides"],
    ["когда мы последний раз встречались с Acme?", "last_met"],
    ["что мы обещали Acme?", "we_promised"],
    ["что Acme нам должны?", "they_owe"],
    ["какие клиенты в зоне риска?", "at_risk"],
    ["с кем я не разговаривал в этом месяце?", "not_talked"],
  ],
  vi: [
    ["ai quyết định ở Acme?", "who_decides"],
    ["lần cuối mình gặp Acme là khi nào?", "last_met"],
    ["mình đã hứa gì với Acme?", "we_promised"],
    ["Acme nợ mình những gì?", "they_owe"],
    ["khách hàng nào đang rủi ro?", "at_risk"],
    ["tháng này tôi chưa nói chuyện với ai?", "not_talked"],
  ],
} as const;

describe.each(["en", "uk", "ru", "vi"] as const)("questions in %s", (language) => {
  const asked: readonly (readonly [line: string, of: string])[] = ASKED[language];
  test.each(asked)("%s", (line, of) => {
    const portfolio = of === "at_risk" || of === "not_talked";
    expect(read(line, language)).toMatchObject(
      portfolio ? { kind: "portfolio_question", of } : { kind: "question", of, client: { kind: "known", id: "acme" } },
    );
  });
});

test.each([
  ["call Acme tomorrow", "en"],
  ["promised Acme the price list by friday", "en"],
  ["пообіцяли Acme прайс до п'ятниці", "uk"],
  ["отправила смету Acme", "ru"],
  ["gọi cho Acme, họ hứa gửi brief", "vi"],
  ["how is Acme doing?", "en"],
  ["met Acme, who decides is Olena", "en"],
] as const)("%s is no such question", (line, language) => {
  expect(["question", "portfolio_question"]).not.toContain(read(line, language).kind);
});
