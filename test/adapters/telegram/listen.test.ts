import { describe, expect, it } from "vitest";
import { incomingOf } from "../../../adapters/telegram/listen.ts";
import { updateOf } from "../../../adapters/telegram/wire.ts";
import type { Incoming } from "../../../src/chat/incoming.ts";

const NOW = 1_764_060_000_000;
const FROM = {
  id: 70001,
  is_bot: false,
  first_name: "Olena",
  last_name: "Koval",
  username: "olena_k",
  language_code: "uk",
};
const CHAT = { id: 70001, first_name: "Olena", last_name: "Koval", username: "olena_k", type: "private" };
const GROUP = { id: -1001234567890, title: "Acme and us", type: "supergroup" };

const hear = (raw: unknown): Incoming | null => {
  const update = updateOf(raw);
  return update && incomingOf(update, NOW);
};
const message = (parts: object, update_id = 501): object => ({
  update_id,
  message: { message_id: 42, from: FROM, chat: CHAT, date: 1_764_060_000, ...parts },
});
const contentOf = (parts: object) => hear(message(parts))?.content;

describe("what a person does in a private chat", () => {
  it("plain words are heard with everything Telegram knows of the person", () => {
    expect(hear(message({ text: "called Acme, spoke with the CFO" }))).toEqual({
      platform: "telegram",
      team: null,
      who: { id: "70001", name: "Olena Koval", standing: "unproven", language: "uk", zone: null, email: null },
      conversation: { id: "70001", kind: "direct" },
      eventKeys: ["70001:42:1764060000"],
      content: { kind: "words", text: "called Acme, spoke with the CFO" },
      answerIn: "message",
      receivedAt: NOW,
    });
  });

  it.each([
    ["/touch acme call with CFO", "touch", "acme call with CFO"],
    ["/touch@rapport_bot acme call", "touch", "acme call"],
    ["/today", "today", ""],
    ["/Touch\nacme\ncall", "touch", "acme\ncall"],
    ["/next  acme надіслати  пт 15:00 ", "next", "acme надіслати  пт 15:00"],
  ])("%j is a command without its slash and without the bot's name", (text, name, rest) => {
    const entities = [{ offset: 0, length: text.split(/\s/)[0]?.length, type: "bot_command" }];
    expect(contentOf({ text, entities })).toEqual({ kind: "command", name, text: rest });
  });

  it.each(["/", "/ touch", "/тач acme", "3/4 done", " /touch acme"])("%j is no command, only words", (text) => {
    expect(contentOf({ text })).toEqual({ kind: "words", text });
  });

  it("pressing start is an arrival, with the code of the link", () => {
    expect(contentOf({ text: "/start" })).toEqual({ kind: "arrival", code: null });
    expect(contentOf({ text: "/start k3_Jd-09" })).toEqual({ kind: "arrival", code: "k3_Jd-09" });
    expect(contentOf({ text: "/start not a code" })).toEqual({ kind: "arrival", code: null });
    expect(contentOf({ text: `/start ${"x".repeat(65)}` })).toEqual({ kind: "arrival", code: null });
  });

  it("a press is an action with the message it sits on, known by its own id too", () => {
    const pressed = {
      update_id: 502,
      callback_query: {
        id: "301234567890123456",
        from: FROM,
        message: { message_id: 43, from: { id: 1, is_bot: true, first_name: "Rapport" }, chat: CHAT, date: 0 },
        chat_instance: "-77",
        data: "0193f3b0-5b1e-7f00-8000-000000000001",
      },
    };
    expect(hear(pressed)).toMatchObject({
      eventKeys: ["callback:301234567890123456"],
      conversation: { id: "70001", kind: "direct" },
      content: { kind: "action", id: "0193f3b0-5b1e-7f00-8000-000000000001", message: "43" },
    });
  });

  it.each([
    [{ latitude: 50.45, longitude: 30.52 }, "Europe/Kyiv"],
    [{ latitude: 10.78, longitude: 106.7 }, "Asia/Ho_Chi_Minh"],
    [{ latitude: 40.71, longitude: -74.01 }, "America/New_York"],
  ])("a shared location says the zone: %o", (location, zone) => {
    const content = contentOf({ location });
    const given = content?.kind === "place" ? content.zone : "none";
    const sameZone = (id: string) =>
      new Intl.DateTimeFormat("en", { timeZone: id, timeZoneName: "longGeneric" }).format(0);
    expect(sameZone(given)).toBe(sameZone(zone));
  });

  it("a place that is not on Earth, and a venue, say no zone", () => {
    expect(contentOf({ location: { latitude: 123, longitude: 0 } })).toBeUndefined();
    const location = { latitude: 50.45, longitude: 30.52 };
    expect(contentOf({ location, venue: { location, title: "Café" } })?.kind).toBe("command");
  });

  it("blocking and unblocking the bot tells who can be reached", () => {
    const change = (status: string) => ({
      update_id: 503,
      my_chat_member: { chat: CHAT, from: FROM, date: 1_764_060_000, new_chat_member: { status, user: { id: 1 } } },
    });
    expect(hear(change("kicked"))).toMatchObject({
      eventKeys: ["update:503:1764060000"],
      content: { kind: "reachable", reachable: false },
    });
    expect(hear(change("member"))).toMatchObject({ content: { kind: "reachable", reachable: true } });
  });

  it("a caption counts as words; a voice alone is answered with help, and answers no question by itself", () => {
    expect(contentOf({ photo: [{ file_id: "x" }], caption: "/undo" })).toEqual({
      kind: "command",
      name: "undo",
      text: "",
    });
    expect(contentOf({ voice: { file_id: "x" } })).toEqual({ kind: "command", name: "help", text: "" });
    expect(contentOf({ photo: [{ file_id: "x" }], media_group_id: "77" })).toBeUndefined();
  });

  it("what another person wrote and was passed on is words, never a command", () => {
    const origin = { type: "user", date: 0, sender_user: { id: 2, is_bot: false, first_name: "Minh" } };
    expect(contentOf({ text: "/undo", forward_origin: origin })).toEqual({ kind: "words", text: "/undo" });
  });

  it("NUL and half an emoji never come in", () => {
    expect(contentOf({ text: "a\u0000b \ud83d c" })).toEqual({ kind: "words", text: "ab \ufffd c" });
    const from = { ...FROM, first_name: "O\u0000\ud83d", last_name: undefined };
    expect(hear(message({ text: "x", from }))?.who.name).toBe("O\ufffd");
  });

  it("a message is known by its chat, number and date, whatever the number of its update", () => {
    const keys = (update: number, parts: object) => hear(message({ text: "x", ...parts }, update))?.eventKeys;
    expect(keys(501, {})).toEqual(keys(777, {}));
    expect(keys(501, {})).not.toEqual(keys(501, { message_id: 43 }));
    expect(keys(501, {})).not.toEqual(keys(501, { date: 1_764_060_001 })); // another bot counts its messages from one again
  });

  it("a bot is known as a bot", () => {
    expect(hear(message({ text: "hello", from: { ...FROM, is_bot: true } }))?.who.standing).toBe("bot");
  });
});

describe("what is not heard", () => {
  const command = { text: "/touch@rapport_bot acme call", entities: [{ offset: 0, length: 18, type: "bot_command" }] };
  it.each<[string, object]>([
    ["a command in a group", message({ chat: { id: -5, title: "g", type: "group" }, ...command })],
    ["a command in a supergroup", message({ chat: GROUP, ...command })],
    [
      "an anonymous admin",
      message({
        chat: GROUP,
        from: { id: 1087968824, is_bot: true, first_name: "Group" },
        sender_chat: GROUP,
        ...command,
      }),
    ],
    [
      "a channel speaking in its group",
      message({
        chat: GROUP,
        from: { id: 777000, is_bot: false, first_name: "Telegram" },
        is_automatic_forward: true,
        text: "x",
      }),
    ],
    [
      "a channel post",
      {
        update_id: 1,
        channel_post: { message_id: 1, chat: { id: -9, type: "channel" }, date: 0, text: "/touch acme" },
      },
    ],
    [
      "a message in a channel",
      message({ chat: { id: -9, title: "c", type: "channel" }, from: undefined, text: "/touch acme" }),
    ],
    [
      "a post passed on from a channel",
      message({ text: "/touch acme", forward_origin: { type: "channel", chat: { id: -9 }, message_id: 3 } }),
    ],
    ["words through an inline bot", message({ text: "gif", via_bot: { id: 5, is_bot: true, first_name: "gif" } })],
    [
      "an edited message",
      { update_id: 2, edited_message: { message_id: 42, from: FROM, chat: CHAT, date: 0, text: "/undo" } },
    ],
    ["a sticker", message({ sticker: { file_id: "x", emoji: "👍" } })],
    ["a pinned message", message({ pinned_message: { message_id: 1, chat: CHAT, date: 0 } })],
    [
      "a press in a group",
      { update_id: 3, callback_query: { id: "1", from: FROM, message: { message_id: 1, chat: GROUP }, data: "x" } },
    ],
    [
      "a press of an inline message",
      { update_id: 4, callback_query: { id: "1", from: FROM, inline_message_id: "z", data: "x" } },
    ],
    [
      "a game",
      {
        update_id: 5,
        callback_query: { id: "1", from: FROM, message: { message_id: 1, chat: CHAT }, game_short_name: "g" },
      },
    ],
    [
      "being added to a group",
      { update_id: 6, my_chat_member: { chat: GROUP, from: FROM, date: 0, new_chat_member: { status: "member" } } },
    ],
    ["a private message from nobody", message({ from: undefined, text: "x" })],
    ["nonsense", { update_id: 7, message: { text: 5 } }],
    ["nothing", { update_id: 8 }],
  ])("%s", (_, raw) => {
    expect(hear(raw)).toBeNull();
  });
});
