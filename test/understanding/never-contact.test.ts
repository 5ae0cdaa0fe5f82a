import { describe, expect, test } from "vitest";
import type { Language } from "../../src/domain/vocabulary.ts";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { interpret } from "../../src/understanding/interpret.ts";
import { neverContactIn } from "../../src/understanding/never-contact.ts";

const directory = buildDirectory([
  {
    id: "globex",
    name: "Globex",
    aliases: ["Глобекс"],
    contacts: [{ id: "hanna", name: "Hanna Schmidt", aliases: ["Ганна", "Ханна"], title: "CFO", role: null }],
  },
]);
const read = (line: string, language: Language) =>
  interpret(line, { now: Temporal.ZonedDateTime.from("2026-11-24T10:00[Europe/Kyiv]"), language, directory });

describe("never contact", () => {
  test.each([
    ["en", "Globex no-show at the meeting today", "no_show"],
    ["en", "Hanna didn't show up for the video call", "no_show"],
    ["en", "/touch Globex nobody came to the meeting", "no_show"],
    ["en", "sent Globex the invoice", "invoice"],
    ["en", "emailed Globex the invoice -> check if they accept it on 5/12", "invoice"],
    ["en", "emailed the November report to Globex", "report"],
    ["en", "sent Globex our newsletter by email", "newsletter"],
    ["en", "congratulated Hanna on her birthday", "greeting"],
    ["en", "/touch Globex birthday card to Hanna", "greeting"],
    ["uk", "Глобекс не прийшли на зустріч", "no_show"],
    ["uk", "Ганна не з'явилася на відеодзвінок", "no_show"],
    ["uk", "надіслали Глобексу рахунок", "invoice"],
    ["uk", "скинула звіт за листопад Глобексу", "report"],
    ["uk", "відправив Глобексу розсилку", "newsletter"],
    ["uk", "привітала Ганну з днем народження", "greeting"],
    ["ru", "Глобекс не пришли на встречу", "no_show"],
    ["ru", "/touch Глобекс встреча, неявка", "no_show"],
    ["ru", "отправила Глобексу счёт", "invoice"],
    ["ru", "отправила Глобексу отчёт на почту, дальше: созвон в пятницу", "report"],
    ["ru", "отправил Глобексу рассылку", "newsletter"],
    ["ru", "поздравили Ханну с днём рождения", "greeting"],
    ["vi", "/touch Globex khách không tới buổi gặp", "no_show"],
    ["vi", "Globex không đến họp", "no_show"],
    ["vi", "gửi hóa đơn cho Globex rồi", "invoice"],
    ["vi", "đã gửi báo cáo tháng 11 cho Globex qua email", "report"],
    ["vi", "đã gửi bản tin cho Globex", "newsletter"],
    ["vi", "/touch Globex nhắn chúc Tết", "greeting"],
    ["vi", "/touch Globex gửi thiệp chúc mừng năm mới", "greeting"],
  ] as const)("in %s: %s", (language, line, never) => {
    expect(read(line, language)).toMatchObject({ kind: "log_touch", client: { kind: "known", id: "globex" }, never });
  });
});

describe("a talk stays a talk", () => {
  test.each([
    ["en", "met Globex, discussed the invoice"],
    ["en", "called Hanna about the report"],
    ["en", "/touch Globex call with Hanna -> send the invoice tomorrow"],
    ["en", "wrote to Hanna on WhatsApp re overdue invoice"],
    ["en", "Hanna emailed about the report"],
    ["en", "emailed Globex the proposal and the report"],
    ["en", "called Hanna to congratulate her -> meet for lunch on Friday"],
    ["uk", "подзвонив Ганні, рахунок оплатять"],
    ["uk", "зустріч з Глобекс, оплата ще не прийшла"],
    ["uk", "написала Ганні щодо рахунку"],
    ["uk", "зустріч з Глобекс, так і не прийшли до згоди"],
    ["ru", "звонил Ханне насчёт счёта"],
    ["ru", "/touch Глобекс телефонный разговор, недовольны отчётом"],
    ["vi", "đã gọi chị Hanna bên Globex hỏi hóa đơn"],
    ["vi", "đã gặp Globex trao đổi về báo cáo"],
  ] as const)("in %s: %s", (language, line) => {
    const command = read(line, language);
    expect(command.kind).toBe("log_touch");
    expect(command).not.toHaveProperty("never");
  });

  test("what they sent us is theirs, whatever it is", () => {
    const told = { channel: "email", direction: "inbound", agreed: false } as const;
    expect(neverContactIn("Hanna sent us their report", told)).toBeNull();
  });

  test("a plan that names a no-show stays a plan", () => {
    expect(read("ask Globex about the no-show tomorrow", "en").kind).toBe("add_follow_up");
  });
});
