import { describe, expect, test } from "vitest";
import type { Command } from "../../src/chat/command.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { interpret } from "../../src/understanding/interpret.ts";

const directory = buildDirectory([
  {
    id: "ltd",
    name: "Acme Ltd",
    aliases: [],
    contacts: [{ id: "olena", name: "Olena Kovalenko", aliases: [], title: "CFO", role: null }],
  },
  { id: "labs", name: "Acme Labs", aliases: [], contacts: [] },
  { id: "globex", name: "Globex", aliases: ["Глобекс"], contacts: [] },
]);
const read = (line: string, language: Language = "en"): Command =>
  interpret(line, { now: Temporal.ZonedDateTime.from("2026-11-24T10:00[Europe/Kyiv]"), language, directory });

describe("commands of a fixed order", () => {
  test.each([
    ["/contact acme labs Jon Fields, CTO, influencer", "labs", "Jon Fields", "CTO", "influencer"],
    ["/contact Globex: Hanna Schmidt", "globex", "Hanna Schmidt", null, null],
    [
      "/contact Глобекс Ганна Шмідт, фіндиректорка, вирішує",
      "globex",
      "Ганна Шмідт",
      "фіндиректорка",
      "decision_maker",
    ],
    [
      "/contact globex Lan, giám đốc tài chính, người giữ ngân sách",
      "globex",
      "Lan",
      "giám đốc tài chính",
      "budget_holder",
    ],
  ])("%s", (line, client, name, title, role) => {
    expect(read(line)).toMatchObject({ kind: "add_contact", client: { kind: "known", id: client }, name, title, role });
  });

  test("a person's client that fits several is asked about, and the name is kept", () => {
    expect(read("/contact acme Mark Reyes")).toMatchObject({
      client: { kind: "several", ids: ["ltd", "labs"] },
      name: "Mark Reyes",
    });
  });

  test("a person's client that nobody knows is offered to be made", () => {
    expect(read("/contact Umbrella Ada Wong")).toMatchObject({
      client: { kind: "unknown", text: "Umbrella" },
      name: "Ada Wong",
    });
  });
});

describe("a pasted list", () => {
  test("of names becomes clients, without bullets, numbers and blank lines", () => {
    expect(read("1. Nova\n2) Vega Foods\n\n- Orion,\n")).toEqual({
      kind: "add_clients",
      names: ["Nova", "Vega Foods", "Orion"],
      words: "1. Nova\n2) Vega Foods\n\n- Orion,",
    });
  });

  test.each([
    "my clients: Nova, Vega",
    "мої клієнти: Нова, Вега",
    "мои клиенты: Нова, Вега",
    "khách hàng của tôi: Nova, Vega",
    "Nova, Vega, Orion, Kite",
  ])("%s", (line) => {
    expect(read(line).kind).toBe("add_clients");
  });

  test.each(["called Globex today\nthey want a discount", "thanks, bye, see you, later", "hi\nhow are you", "Nova"])(
    "but not: %s",
    (line) => {
      expect(read(line).kind).not.toBe("add_clients");
    },
  );
});

describe("one word", () => {
  test.each([
    ["today", "show_checklist"],
    ["клієнти", "list_clients"],
    ["Отмени!", "undo"],
    ["cài đặt", "settings"],
  ])("%s is the command", (line, kind) => {
    expect(read(line).kind).toBe(kind);
  });
});

test.each([
  "globex no meetings in person: they work remotely",
  "meetings in person off for globex: they work remotely",
  "turn off in-person meetings with globex, they work remotely",
  "вимкнути зустрічі наживо для globex: they work remotely",
  "отключи личные встречи с globex: they work remotely",
  "tắt gặp trực tiếp với globex: they work remotely",
])("meetings in person are switched off whichever way round it is said: %s", (line) => {
  expect(read(line)).toMatchObject({
    kind: "edit_client",
    client: { kind: "known", id: "globex" },
    edit: { of: "in_person_off", words: "they work remotely" },
  });
});

test("a meeting that was called off switches nothing off", () => {
  expect(read("meeting in person with globex called off").kind).not.toBe("edit_client");
});

test.each([
  ["/touch globex busy, call me in a week", "call me"],
  ["/touch globex зайняті, передзвонити за тиждень", "передзвонити"],
  ["/touch globex заняты, перезвонить через неделю", "перезвонить"],
])("who is busy and says when is a dated follow-up: %s", (line, text) => {
  expect(read(line)).toMatchObject({ kind: "log_touch", followUp: { text, due: "2026-12-01" } });
});

test.each([
  ["Globex: busy, call me in a week", "en"],
  ["Globex busy, call me in a week", "en"],
  ["Globex busy, asked to call back in a week", "en"],
  ["Globex зайняті, передзвонити за тиждень", "uk"],
  ["Globex: зайнятий, просив передзвонити за тиждень", "uk"],
  ["Globex заняты, перезвонить через неделю", "ru"],
  ["Globex: занят, просил перезвонить через неделю", "ru"],
  ["Globex bận, gọi lại sau một tuần", "vi"],
  ["Globex: bận, hẹn gọi lại sau 1 tuần", "vi"],
] as const)("of a client, who is busy and says when is never lost: %s", (line, language) => {
  expect(read(line, language)).toMatchObject({
    kind: "add_follow_up",
    client: { kind: "known", id: "globex" },
    followUp: { due: "2026-12-01" },
  });
});

describe("shades", () => {
  test.each([
    "/touch globex called, no answer",
    "/touch globex телефонувала, не бере слухавку",
    "/touch globex звонила, не берут трубку",
    "/touch globex gọi nhưng không nghe máy",
  ])("nobody answered: %s", (line) => {
    expect(read(line)).toMatchObject({ kind: "log_touch", unanswered: true });
  });

  test("an answered call is not an attempt", () => {
    expect(read("/touch globex called, they answered")).toMatchObject({ unanswered: false });
  });

  test("waiting for them is theirs to do", () => {
    expect(read("/next globex waiting for the brief friday")).toMatchObject({ kind: "add_follow_up", ower: "client" });
    expect(read("/next globex send the brief friday")).toMatchObject({ kind: "add_follow_up", ower: "us" });
  });

  test.each([
    ["globex owes us the brief by friday", "the brief"],
    ["/next they owe us the logo by friday, globex", "the logo globex"],
    ["globex will send us the texts on friday", "the texts"],
    ["/next globex send the brief friday", "send the brief"],
  ])("of what they owe, the thing alone is kept: %s", (line, text) => {
    expect(read(line)).toMatchObject({ kind: "add_follow_up", followUp: { text } });
  });

  test.each([
    ["/next globex owes us the brief by friday", "client"],
    ["/next globex must send us the brief by friday", "client"],
    ["/next globex remind them to send us the brief friday", "us"],
    ["/next globex винні нам бриф до п'ятниці", "client"],
    ["/next globex надішлють нам бриф у п'ятницю", "client"],
    ["/next globex попросити надіслати нам бриф у п'ятницю", "us"],
    ["/next globex должны нам бриф до пятницы", "client"],
    ["/next globex попросить отправить нам бриф в пятницу", "us"],
    ["/next globex nợ mình bản brief thứ sáu", "client"],
    ["/next globex nhắc gửi cho mình bản brief thứ sáu", "us"],
  ])("who owes it is in the words: %s", (line, ower) => {
    expect(read(line)).toMatchObject({ kind: "add_follow_up", ower });
  });
});

test("a date that no calendar holds is asked about with the whole line kept", () => {
  expect(read("/next globex send report 31.02")).toEqual({
    kind: "impossible_date",
    words: "/next globex send report 31.02",
    date: "31.02",
  });
});

test.each(["/constructor", "/constructor-call", "/toString acme", "/__proto__"])("%s is no command of ours", (line) => {
  expect(read(line).kind).toBe("not_understood");
});

test("an unknown slash word is read as plain words", () => {
  expect(read("/called globex today")).toMatchObject({ kind: "log_touch", client: { kind: "known", id: "globex" } });
});

test.each([
  ["emailed the monthly report to Globex", "en"],
  ["надіслали Глобексу звіт, як щомісяця", "uk"],
  ["отправили Глобексу отчёт, как каждый месяц", "ru"],
  ["đã gửi báo cáo hằng tháng cho Globex", "vi"],
] as const)("what was sent once is a touch, however often it comes round: %s", (line, language) => {
  expect(read(line, language)).toMatchObject({ kind: "log_touch", client: { kind: "known", id: "globex" } });
});

test.each([
  "https://calendar.example/private/basic.ics",
  "calendar https://calendar.example/private/basic.ics",
  "календар: https://calendar.example/private/basic.ics",
  "lịch https://calendar.example/private/basic.ics",
])("%s connects a calendar", (line) => {
  expect(read(line)).toEqual({ kind: "connect_calendar", words: "https://calendar.example/private/basic.ics" });
});
