import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TelegramOptions } from "../../../adapters/telegram/connect.ts";
import type { Answer } from "../../../src/chat/answer.ts";
import { StorageFault } from "../../../src/chat/faults.ts";
import { delayed, type TelegramStandIn, telegramStandIn } from "../../support/telegram/standIn.ts";
import { type Opened, openDoor, SECRET, textsOf } from "./open-door.ts";

const SILENT_ANSWER: Answer = { kind: "silent" };
let telegram: TelegramStandIn;
let server: Server;
let address: string;
let opened: Opened | undefined;

beforeEach(async () => {
  telegram = await telegramStandIn();
  server = createServer((request, response) => {
    const route = opened?.door.routes.find(({ method, path }) => method === request.method && path === request.url);
    if (route === undefined) response.writeHead(404).end();
    else void route.handle(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server has a port
});
afterEach(async () => {
  await opened?.door.stop();
  opened = undefined;
  await telegram.close();
  server.closeAllConnections();
  server.close();
});

async function started(options: Partial<TelegramOptions> = {}): Promise<Opened> {
  opened = openDoor(telegram, { mode: { kind: "webhook", secret: SECRET, publicUrl: address }, ...options });
  await opened.door.start();
  await telegram.until(() => telegram.calls("setWebhook").some(({ status }) => status === 200));
  return opened;
}

const UPDATE = {
  update_id: 9,
  message: {
    message_id: 1,
    date: 1_764_060_000,
    from: { id: 5, is_bot: false, first_name: "Eve" },
    chat: { id: 5, type: "private" },
    text: "x",
  },
};
const post = async (body: string, headers: Readonly<Record<string, string>> = {}): Promise<number> => {
  const response = await fetch(`${address}/telegram/webhook`, { method: "POST", body, headers });
  await response.arrayBuffer();
  return response.status;
};
/** All that a stranger hears. `secret`: one header, several, or none. */
async function answerTo(secret: string | string[] | null): Promise<unknown> {
  const posted = request(`${address}/telegram/webhook`, {
    method: "POST",
    headers: secret === null ? {} : { "x-telegram-bot-api-secret-token": secret },
  });
  posted.end(JSON.stringify(UPDATE));
  const [response] = (await once(posted, "response")) as [IncomingMessage]; // what `response` hands over
  const { date: _, ...said } = response.headers;
  return { status: response.statusCode, said: Object.entries(said).flat(), body: await text(response) };
}
const SIGNED = { "x-telegram-bot-api-secret-token": SECRET };

describe("the web hook", () => {
  it("is set with its secret and the wanted updates, and hears", async () => {
    const { heard } = await started();
    expect(telegram.calls("setWebhook")[0]?.payload).toEqual({
      url: `${address}/telegram/webhook`,
      secret_token: SECRET,
      allowed_updates: ["message", "callback_query", "my_chat_member"],
    });
    telegram.person().says("called Acme");
    await telegram.until(() => telegram.pending().length === 0);
    expect(textsOf(heard)).toEqual(["called Acme"]);
    expect(telegram.calls("getUpdates")).toEqual([]);
    expect(telegram.problems).toEqual([]);
  });

  it("keeps the path of the public address", async () => {
    await started({ mode: { kind: "webhook", secret: SECRET, publicUrl: `${address}/rapport` } });
    expect(telegram.calls("setWebhook")[0]?.payload["url"]).toBe(`${address}/rapport/telegram/webhook`);
  });

  it("answers every wrong secret in the same words, however long it is and however much of it is right", async () => {
    const { heard, logged } = await started();
    const wrong: readonly (string | string[] | null)[] = [
      null,
      "",
      SECRET.slice(0, 1),
      SECRET.slice(0, -1),
      `${SECRET}x`,
      `B${SECRET.slice(1)}`,
      `${SECRET.slice(0, -1)}B`,
      SECRET.toUpperCase(),
      SECRET.repeat(200),
      "s\u00e9cret",
      [SECRET, SECRET],
      ["", SECRET],
    ];
    const answers: unknown[] = [];
    for (const secret of wrong) answers.push(await answerTo(secret));
    expect(answers).toEqual(
      wrong.map(() => ({ status: 401, said: ["connection", "close", "transfer-encoding", "chunked"], body: "" })),
    );
    expect(logged.filter(({ event }) => event === "telegram.forged_webhook")).toEqual(
      wrong.map(() => ({ event: "telegram.forged_webhook", facts: {} })),
    );
    expect(heard).toEqual([]);
  });

  it.each(["", "ping", "-1", "null", "[]", "{}", '{"update_id":"9"}'])(
    "refuses %j, which is no update",
    async (body) => {
      const { heard } = await started();
      expect(await post(body, SIGNED)).toBe(400);
      expect(heard).toEqual([]);
    },
  );

  it("refuses what lacks the secret before its body has come", async () => {
    await started();
    const asked = request(`${address}/telegram/webhook`, { method: "POST", headers: { "content-length": "1000" } });
    const answered = once(asked, "response");
    asked.on("error", () => undefined).write("{");
    const [{ statusCode }] = (await answered) as [IncomingMessage];
    asked.destroy();
    expect(statusCode).toBe(401);
  });

  it("refuses a body beyond a megabyte unread", async () => {
    const { heard } = await started();
    const long = { ...UPDATE, message: { ...UPDATE.message, text: "x".repeat(1_100_000) } };
    expect(await post(JSON.stringify(long), SIGNED)).toBe(413);
    expect(heard).toEqual([]);
  });

  it("says 200 only once the handler is done", async () => {
    const gate = Promise.withResolvers<void>();
    await started({
      handle: async () => {
        await gate.promise;
        return SILENT_ANSWER;
      },
    });
    let status: number | null = null;
    const posted = post(JSON.stringify(UPDATE), SIGNED).then((code) => {
      status = code;
    });
    await expect.poll(() => opened?.heard.length).toBe(1);
    expect(status).toBeNull();
    gate.resolve();
    await posted;
    expect(status).toBe(200);
  });

  it("says 503 when the store is full, and takes the same update when Telegram brings it again", async () => {
    let failures = 3;
    const { heard } = await started({
      handle: async () => {
        failures -= 1;
        if (failures >= 0) throw new StorageFault("disk full");
        return SILENT_ANSWER;
      },
    });
    const olena = telegram.person();
    olena.says("one");
    olena.says("two");
    await telegram.until(() => telegram.pending().length === 0);
    expect(textsOf(heard)).toEqual(["one", "one", "one", "one", "two"]);
    expect(new Set(heard.slice(0, 4).map(({ eventKeys }) => eventKeys[0])).size).toBe(1);
  });

  it("tells whoever wrote that nothing can be stored, once and in their language, and does not wait for it", async () => {
    const gate = Promise.withResolvers<void>();
    telegram.fault("sendMessage", delayed(gate.promise));
    let full = true;
    const { door, logged } = await started({
      handle: async () => {
        if (full) throw new StorageFault("disk full");
        return SILENT_ANSWER;
      },
    });
    const olena = telegram.person({ name: "Olena", language: "uk-UA" });
    olena.blocks();
    const from = { id: olena.id, is_bot: false, first_name: "Olena", language_code: "uk-UA" };
    const update = { ...UPDATE, message: { ...UPDATE.message, from, chat: { id: olena.id, type: "private" } } };
    const group = { ...UPDATE, message: { ...UPDATE.message, chat: { id: -100, type: "supergroup" } } };
    expect(await post(JSON.stringify(update), SIGNED)).toBe(503);
    expect(await post(JSON.stringify(update), SIGNED)).toBe(503);
    expect(await post(JSON.stringify(group), SIGNED)).toBe(200);
    full = false;
    expect(await post(JSON.stringify(update), SIGNED)).toBe(200);
    gate.resolve();
    await door.stop();
    const told = { chat_id: String(olena.id), text: "Kept (uk)" };
    expect(telegram.calls("sendMessage").map(({ payload }) => payload)).toEqual([told]);
    expect(logged.filter(({ event }) => event === "telegram.telling_failed")).toHaveLength(1); // she blocked us
  });

  it("is not blocked for ever by an update that breaks the handler", async () => {
    const { logged } = await started({
      handle: async () => {
        throw new Error("a bug in the handler");
      },
    });
    telegram.person().says("poison");
    await telegram.until(() => telegram.pending().length === 0);
    expect(logged.filter(({ event }) => event === "telegram.update_given_up")).toHaveLength(1);
  });

  it("takes nothing new once the door is closing", async () => {
    const { door, heard } = await started();
    await door.stop();
    expect(await post(JSON.stringify(UPDATE), SIGNED)).toBe(503);
    expect(heard).toEqual([]);
  });

  it("does not open without a secret", () => {
    const withSecret = (secret: string) => () =>
      openDoor(telegram, { mode: { kind: "webhook", secret, publicUrl: "https://rapport.example" } });
    expect(withSecret("")).toThrow(/needs a secret/);
    expect(withSecret("short")).toThrow(/needs a secret/);
    expect(withSecret("with blanks and signs!!")).toThrow(/needs a secret/);
  });

  it("a door that polls has no web hook to knock at", () => {
    expect(openDoor(telegram).door.routes).toEqual([]);
  });
});
