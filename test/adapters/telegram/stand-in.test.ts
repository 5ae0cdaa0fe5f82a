import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseTelegramHtml } from "../../support/telegram/html.ts";
import { type Person, type TelegramStandIn, telegramStandIn } from "../../support/telegram/standIn.ts";

let telegram: TelegramStandIn;
let olena: Person;

beforeEach(async () => {
  telegram = await telegramStandIn();
  olena = telegram.person();
  olena.start();
});
afterEach(async () => {
  await telegram.close();
});

const call = async (method: string, payload: object | FormData, token = telegram.token) => {
  const form = payload instanceof FormData;
  const headers: Record<string, string> = form ? {} : { "content-type": "application/json" };
  const body = form ? payload : JSON.stringify(payload);
  const response = await fetch(`${telegram.apiRoot}/bot${token}/${method}`, { method: "POST", headers, body });
  return response.json() as Promise<{ ok: boolean; error_code?: number; description?: string; result?: unknown }>; // the API's envelope
};
const write = (parts: object) => call("sendMessage", { chat_id: olena.id, parse_mode: "HTML", text: "x", ...parts });
const button = (parts: object) => ({
  reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "y", ...parts }]] },
});

describe("the stand-in refuses what Telegram would", () => {
  it.each<[string, object]>([
    ["an unclosed tag", { text: "<b>x" }],
    ["tags closed out of order", { text: "<b><i>x</b></i>" }],
    ["a tag it does not know", { text: "<p>x</p>" }],
    ["a bare ampersand", { text: "R&D" }],
    ["a bare angle", { text: "I <3 you" }],
    ["an attribute", { text: '<b onclick="x">x</b>' }],
    ["an empty text", { text: "<b> \u200b</b>" }],
    ["4,097 characters", { text: "x".repeat(4097) }],
    ["half a surrogate pair", { text: "\ud83d" }],
    ["a field it does not know", { reply_to: 5 }],
    ["65 bytes behind a button", button({ callback_data: "ї".repeat(33) })],
    ["a button with an unknown field", button({ hide: false })],
    ["a button without a label", button({ text: " " })],
    [
      "a hundred and one buttons",
      { reply_markup: { inline_keyboard: Array(101).fill([{ text: "x", callback_data: "y" }]) } },
    ],
  ])("%s", async (_, parts) => {
    expect(await write(parts)).toMatchObject({ ok: false, error_code: 400 });
    expect(telegram.problems).toHaveLength(1);
    expect(olena.sees()).toEqual([]);
  });

  it("a wrong token, an unknown method, a stranger and a person who never started", async () => {
    expect(await call("getMe", {}, "1:wrong")).toMatchObject({ error_code: 401 });
    expect(await call("getMeNot", {})).toMatchObject({ error_code: 404 });
    expect(await write({ chat_id: 1 })).toMatchObject({ error_code: 400, description: "Bad Request: chat not found" });
    expect(await write({ chat_id: telegram.person().id })).toMatchObject({ error_code: 403 });
    expect(telegram.problems).toEqual([]);
  });

  it("the same edit twice, and a second poller", async () => {
    await write({ text: "x" });
    const edit = { chat_id: olena.id, message_id: olena.sees()[0]?.id, text: "y" };
    expect(await call("editMessageText", edit)).toMatchObject({ ok: true });
    expect(await call("editMessageText", edit)).toMatchObject({ description: expect.stringMatching(/not modified/) });
    const offset = Number(telegram.pending()[0]?.update_id) + 1;
    const first = call("getUpdates", { timeout: 50, offset });
    await telegram.until(() => telegram.calls("getUpdates").length === 1 && telegram.pending().length === 0);
    const second = call("getUpdates", { timeout: 50, offset });
    expect(await first).toMatchObject({ error_code: 409 });
    olena.says("hello");
    expect(await second).toMatchObject({ result: [{ message: { text: "hello" } }] });
  });
});

describe("the stand-in takes what Telegram takes", () => {
  it("a form in many parts", async () => {
    const form = new FormData();
    form.set("chat_id", String(olena.id));
    form.set("text", "42");
    form.set("reply_markup", JSON.stringify(button({}).reply_markup));
    expect(await call("sendMessage", form)).toMatchObject({ ok: true });
    expect(olena.sees()).toMatchObject([{ text: "42", buttons: [[{ label: "x", data: "y" }]] }]);
  });

  it("every tag of its HTML, with lengths after parsing", () => {
    expect(parseTelegramHtml('<b>a &lt;<i>b</i></b>\n<a href="https://x.example/">c</a><pre>d</pre>')).toEqual({
      text: "a <b\ncd",
      entities: [
        { type: "bold", offset: 0, length: 4 },
        { type: "italic", offset: 3, length: 1 },
        { type: "text_link", offset: 5, length: 1, url: "https://x.example/" },
        { type: "pre", offset: 6, length: 1 },
      ],
    });
  });
});
