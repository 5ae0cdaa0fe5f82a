import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TelegramOptions } from "../../../adapters/telegram/connect.ts";
import type { Answer } from "../../../src/chat/answer.ts";
import { COMMAND_WORDS } from "../../../src/chat/command.ts";
import { actionId } from "../../support/telegram/replies.ts";
import { delayed, refusal, type TelegramStandIn, telegramStandIn } from "../../support/telegram/standIn.ts";
import { type Opened, openDoor, said } from "./open-door.ts";

let telegram: TelegramStandIn;
let opened: Opened | undefined;

beforeEach(async () => {
  telegram = await telegramStandIn();
});
afterEach(async () => {
  await opened?.door.stop();
  expect(telegram.problems).toEqual([]);
  await telegram.close();
});

async function started(answer: Answer, options: Partial<TelegramOptions> = {}): Promise<Opened> {
  opened = openDoor(telegram, { handle: async () => answer, ...options });
  await opened.door.start();
  return opened;
}

/** Somebody with a message of ours and a button on it. */
async function withButton(door: Opened) {
  const olena = telegram.person({ name: "Olena", language: "uk" });
  olena.start();
  const message = {
    ...said("Logged"),
    reply: { ...said("Logged").reply, actions: [{ label: "Undo", does: actionId(1) }] },
  };
  await door.door.messenger.send({
    reference: "r",
    kind: "reply",
    address: {
      platform: "telegram",
      team: null,
      person: String(olena.id),
      conversation: null,
      shared: false,
      thread: null,
      edits: null,
    },
    message,
    repeat: false,
    at: 0,
  });
  return olena;
}

describe("a press", () => {
  it("reaches the handler with the message it sits on, and stops spinning without a note", async () => {
    const door = await started({ kind: "queued", message: said("Undone", "good") });
    const olena = await withButton(door);
    olena.presses("Undo");
    await telegram.until(() => olena.toasts().length === 1);
    expect(olena.toasts()).toEqual([""]);
    expect(door.heard.at(-1)?.content).toEqual({
      kind: "action",
      id: actionId(1),
      message: String(olena.sees()[0]?.id),
    });
    expect(olena.sees()).toHaveLength(1);
  });

  it.each(["refusal", "failure"] as const)("that ends in a %s says so in a note", async (tone) => {
    const olena = await withButton(await started({ kind: "queued", message: said("This is done already", tone) }));
    olena.presses(actionId(1));
    await telegram.until(() => olena.toasts().length === 1);
    expect(olena.toasts()).toEqual(["This is done already"]);
  });

  it("with a long no gets a note of 200 characters", async () => {
    const olena = await withButton(await started({ kind: "queued", message: said("😀".repeat(150), "refusal") }));
    olena.presses("Undo");
    await telegram.until(() => olena.toasts().length === 1);
    expect(olena.toasts()[0]).toBe(`${"😀".repeat(99)}…`);
  });

  it("that comes again under a new update id carries the same name", async () => {
    const door = await started({ kind: "silent" });
    const olena = await withButton(door);
    const update = olena.presses("Undo");
    telegram.renumbered(update);
    await telegram.until(() => olena.toasts().length === 2);
    const [one, other] = door.heard.slice(-2).map(({ eventKeys }) => eventKeys);
    expect(one).toEqual(other);
  });

  it("whose answer comes too late for Telegram stops nothing", async () => {
    const door = await started({ kind: "silent" });
    const olena = await withButton(door);
    telegram.fault("answerCallbackQuery", refusal(400, "Bad Request: query is too old"));
    olena.presses("Undo");
    await telegram.until(() => telegram.pending().length === 0);
    await telegram.until(() => door.logged.some(({ event }) => event === "telegram.acknowledgement_failed") || null);
  });

  it("of a stranger stops spinning first, and the one line comes after", async () => {
    const olena = await withButton(
      await started({ kind: "turned-away", message: said("Ask your admin for an invitation.") }),
    );
    await telegram.until(() => olena.sees().length === 2); // the line that answered /start, and the message with the button
    const before = telegram.transcript.length;
    olena.presses("Undo");
    await telegram.until(() => olena.sees().length === 3);
    const order = telegram.transcript.slice(before).map(({ method }) => method);
    expect(order.filter((method) => !["getUpdates", "setMyCommands"].includes(method))).toEqual([
      "answerCallbackQuery",
      "sendMessage",
    ]);
  });
});

describe("closing the door", () => {
  it("waits for what is being told to Telegram", async () => {
    const gate = Promise.withResolvers<void>();
    const { door } = await started({ kind: "turned-away", message: said("Ask your admin for an invitation.") });
    telegram.fault("sendMessage", delayed(gate.promise));
    const eve = telegram.person({ name: "Eve" });
    eve.says("hello");
    await eve.hears();
    let closed = false;
    const closing = door.stop().then(() => {
      closed = true;
    });
    await telegram.until(() => telegram.pending().length === 0);
    for (let turn = 0; turn < 5; turn += 1) await (await fetch(telegram.apiRoot)).json();
    expect(closed).toBe(false);
    gate.resolve();
    await closing;
  });
});

describe("a stranger", () => {
  it("gets the one line", async () => {
    await started({ kind: "turned-away", message: said("Ask your admin for an invitation.") });
    const eve = telegram.person({ name: "Eve" });
    eve.says("/clients");
    expect((await eve.hears()).text).toBe("Ask your admin for an invitation.");
  });

  it("who had it today gets nothing", async () => {
    const { heard } = await started({ kind: "turned-away", message: null });
    telegram.person({ name: "Eve" }).says("/clients");
    await telegram.until(() => telegram.pending().length === 0);
    expect(heard).toHaveLength(1);
    expect(telegram.calls("sendMessage")).toEqual([]);
  });
});

describe("groups and channels", () => {
  it("produce nothing at all", async () => {
    const { heard } = await started({ kind: "turned-away", message: said("no") });
    const from = { id: 5, is_bot: false, first_name: "Eve" };
    const group = { id: -100, type: "supergroup", title: "Acme" };
    telegram.send({ message: { message_id: 1, date: 0, chat: group, from, text: "/touch@rapport_stand_in_bot acme" } });
    telegram.send({
      callback_query: { id: "1", from, chat_instance: "1", data: "x", message: { message_id: 1, chat: group } },
    });
    telegram.send({ my_chat_member: { chat: group, from, date: 0, new_chat_member: { status: "member" } } });
    await telegram.until(() => telegram.pending().length === 0);
    expect(heard).toEqual([]);
    expect(telegram.calls("sendMessage")).toEqual([]);
  });
});

describe("the menu", () => {
  it("lists every command in each language, and in English for everybody else", async () => {
    await started({ kind: "silent" });
    await telegram.until(() => telegram.calls("setMyCommands").length === 5);
    const menus = telegram.calls("setMyCommands").map(({ payload }) => payload);
    expect(menus.map((menu) => menu["language_code"])).toEqual([undefined, "en", "uk", "ru", "vi"]);
    expect(menus[2]).toEqual({
      language_code: "uk",
      scope: { type: "all_private_chats" },
      commands: COMMAND_WORDS.map((command) => ({ command, description: `${command} (uk)` })),
    });
  });

  it("that Telegram refuses keeps nobody from being heard", async () => {
    telegram.fault("setMyCommands", refusal(400, "Bad Request: BOT_COMMAND_INVALID"), 5);
    const { heard } = await started({ kind: "silent" });
    telegram.person().says("hello");
    await telegram.until(() => telegram.pending().length === 0);
    expect(heard).toHaveLength(1);
  });
});

describe("a token", () => {
  it.each(["", "abc", "123", "123:a b", "123:../x"])("that cannot be one is refused at once: %j", (token) => {
    expect(() => openDoor(telegram, { token })).toThrow(/token must look like/);
  });
});
