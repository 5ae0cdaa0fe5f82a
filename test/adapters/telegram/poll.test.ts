import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TelegramOptions } from "../../../adapters/telegram/connect.ts";
import type { Answer } from "../../../src/chat/answer.ts";
import { StorageFault } from "../../../src/chat/faults.ts";
import { handDeadlines } from "../../support/telegram/pauses.ts";
import {
  CUT,
  DROPPED,
  type Fault,
  NONSENSE,
  RESET,
  refusal,
  SILENT,
  serverError,
  type TelegramStandIn,
  telegramStandIn,
  tooManyRequests,
} from "../../support/telegram/standIn.ts";
import { type Opened, openDoor, textsOf } from "./open-door.ts";

const SILENT_ANSWER: Answer = { kind: "silent" };
let telegram: TelegramStandIn;
const open: Opened[] = [];

beforeEach(async () => {
  telegram = await telegramStandIn();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ door }) => door.stop()));
  await telegram.close();
});

async function started(options: Partial<TelegramOptions> = {}): Promise<Opened> {
  const opened = openDoor(telegram, options);
  open.push(opened);
  await opened.door.start();
  return opened;
}
const confirmed = () => telegram.until(() => telegram.pending().length === 0);

describe("the poller hears", () => {
  it("what is said, and lets Telegram forget it only then", async () => {
    const { heard } = await started();
    telegram.person().says("called Acme");
    await telegram.until(() => heard.length === 1);
    await confirmed();
    expect(textsOf(heard)).toEqual(["called Acme"]);
    expect(telegram.problems).toEqual([]);
  });

  it("with the list of wanted updates in every call, and never a web hook left behind", async () => {
    await started();
    await telegram.until(() => telegram.calls("getUpdates").length > 0);
    for (const { payload } of telegram.calls("getUpdates")) {
      expect(payload["allowed_updates"]).toEqual(["message", "callback_query", "my_chat_member"]);
    }
    expect(telegram.calls("deleteWebhook")).toHaveLength(1);
  });

  it("ids that jump back to small ones after a quiet week", async () => {
    await telegram.close();
    telegram = await telegramStandIn({ longestPollMs: 5 });
    const { heard } = await started();
    const olena = telegram.person();
    const update = olena.says("before");
    await telegram.until(() => heard.length === 1);
    await confirmed();
    await telegram.until(() => telegram.calls("getUpdates").at(-1)?.payload["offset"] === undefined);
    telegram.again({
      ...update,
      update_id: 17,
      message: { ...Object(update["message"]), message_id: 9, text: "after" },
    });
    await telegram.until(() => heard.length === 2);
    await confirmed();
    expect(textsOf(heard)).toEqual(["before", "after"]);
  });
});

describe("the poller outlives", () => {
  const troubles: readonly (readonly [string, Fault])[] = [
    ["a second poller (409)", refusal(409, "Conflict: terminated by other getUpdates request")],
    ["a bad request (400)", refusal(400, "Bad Request: invalid offset")],
    ["a method not found (404)", refusal(404, "Not Found")],
    ["too many requests (429)", tooManyRequests(7)],
    ["a server in trouble (502)", serverError()],
    ["a connection reset", RESET],
    ["an answer dropped", DROPPED],
    ["an answer of nonsense", NONSENSE],
  ];
  it.each(troubles)("%s", async (_, fault) => {
    telegram.fault("getUpdates", fault, 3);
    const { heard, logged, pauses } = await started();
    telegram.person().says("still there?");
    await telegram.until(() => heard.length > 0);
    await confirmed();
    expect(textsOf(heard)).toEqual(["still there?"]);
    expect(logged.filter(({ event }) => event === "telegram.poll_failed")).toHaveLength(3);
    expect(pauses.slice(0, 3)).toEqual(
      fault.kind === "says" && fault.code === 429 ? [7000, 7000, 7000] : [1000, 2000, 4000],
    );
  });

  it("a wait longer than a timer can count, by the longest that it can, and not by asking without a pause", async () => {
    telegram.fault("getUpdates", tooManyRequests(90 * 86_400));
    const { heard, pauses } = await started();
    telegram.person().says("in three months?");
    await telegram.until(() => heard.length > 0);
    expect(pauses[0]).toBe(2 ** 31 - 1);
  });

  it("a web hook that somebody set meanwhile, by removing it", async () => {
    const { heard } = await started();
    await telegram.until(() => telegram.calls("getUpdates").length > 0);
    await fetch(`${telegram.apiRoot}/bot${telegram.token}/setWebhook`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ url: "https://elsewhere.example/hook" }),
    });
    await telegram.until(() => telegram.calls("deleteWebhook").length >= 2);
    telegram.person().says("back");
    await telegram.until(() => heard.length === 1);
  });

  it("a token that is wrong for a while (401), also at the very start", async () => {
    telegram.revoke(true);
    const { heard, logged } = await started();
    await telegram.until(() => telegram.calls("getMe").length >= 3);
    telegram.revoke(false);
    const olena = telegram.person();
    olena.says("one");
    await telegram.until(() => heard.length === 1);
    telegram.revoke(true);
    const before = telegram.calls("getUpdates").length;
    olena.says("two");
    await telegram.until(() => telegram.calls("getUpdates").length >= before + 3);
    telegram.revoke(false);
    await telegram.until(() => heard.length === 2);
    expect(textsOf(heard)).toEqual(["one", "two"]);
    expect(JSON.stringify(logged)).not.toContain(telegram.token.split(":")[1]);
  });

  it("no network at all at the start", async () => {
    const { apiRoot } = telegram;
    await telegram.close();
    const opened = openDoor(telegram, { apiRoot });
    await opened.door.start();
    await expect
      .poll(() => opened.logged.filter(({ event }) => event === "telegram.call_failed").length)
      .toBeGreaterThan(2);
    expect(opened.logged[0]?.facts).toMatchObject({ method: "getMe", kind: "unsent" });
    expect(JSON.stringify(opened.logged)).not.toContain(telegram.token.split(":")[1]);
    await opened.door.stop();
    telegram = await telegramStandIn();
  });

  it("a socket that is open and dead: after a minute of silence it asks again", async () => {
    const { deadline, expire } = handDeadlines();
    telegram.fault("getUpdates", SILENT);
    const { heard, logged } = await started({ deadline });
    await telegram.until(() => telegram.calls("getUpdates").length === 1);
    telegram.person().says("hello?");
    expire(60_000);
    await telegram.until(() => heard.length === 1);
    expect(logged.find(({ event }) => event === "telegram.poll_failed")?.facts).toMatchObject({
      kind: "lost",
      reason: "no answer in time",
    });
  });
});

describe("telegraf's client does not notice an answer cut short", () => {
  it("so the deadline does", async () => {
    const { deadline, expire } = handDeadlines();
    telegram.fault("getUpdates", CUT);
    const { heard, logged } = await started({ deadline });
    telegram.person().says("still there?");
    await telegram.until(() => telegram.calls("getUpdates").length === 1);
    await expect
      .poll(() => {
        expire(60_000);
        return heard.length;
      })
      .toBe(1);
    expect(logged.some(({ event }) => event === "telegram.poll_failed")).toBe(true);
  });
});

describe("an update is never lost and never blocks", () => {
  it("what the store could not take stays with Telegram and comes again", async () => {
    let full = true;
    const waits: number[] = [];
    const { heard } = await started({
      handle: async () => {
        if (full) throw new StorageFault("disk full");
        return SILENT_ANSWER;
      },
      pause: (ms) => {
        waits.push(ms);
        return new Promise((resolve) => setImmediate(resolve));
      },
    });
    const update = telegram.person().says("called Acme");
    await telegram.until(() => telegram.calls("getUpdates").length > 12);
    expect(telegram.pending()).toEqual([update]);
    expect(new Set(heard.map(({ eventKeys }) => eventKeys[0])).size).toBe(1);
    full = false;
    await confirmed();
    expect(telegram.calls("sendMessage").map(({ payload }) => payload["text"])).toEqual(["Kept (en)"]);
  });

  it("a door closed on a full disk leaves the update for the next one", async () => {
    const first = openDoor(telegram, {
      handle: async () => {
        throw new StorageFault("disk full");
      },
    });
    await first.door.start();
    telegram.person().says("called Acme");
    await telegram.until(() => first.heard.length > 0);
    await first.door.stop();
    expect(telegram.pending()).toHaveLength(1);
    const { heard } = await started();
    await telegram.until(() => heard.length === 1);
    await confirmed();
    expect(textsOf(heard)).toEqual(["called Acme"]);
  });

  it("what breaks the handler itself is tried five times, logged and passed on", async () => {
    const { heard, logged } = await started({
      handle: async ({ content }) => {
        if (content.kind === "words" && content.text === "poison") throw new Error("a bug in the handler");
        return SILENT_ANSWER;
      },
    });
    const olena = telegram.person();
    olena.says("poison");
    olena.says("next");
    await confirmed();
    expect(textsOf(heard)).toEqual([...Array(5).fill("poison"), "next"]);
    expect(logged.filter(({ event }) => event === "telegram.update_given_up")).toHaveLength(1);
  });

  it("an update that nobody can read is passed over", async () => {
    const { heard } = await started();
    telegram.send({ message: { message_id: "not a number", chat: 5 } });
    telegram.person().says("next");
    await confirmed();
    expect(textsOf(heard)).toEqual(["next"]);
  });

  it("one chat is heard in order while a slow one keeps nobody else waiting", async () => {
    const gate = Promise.withResolvers<void>();
    const finished: string[] = [];
    const { heard } = await started({
      handle: async ({ content }) => {
        const text = "text" in content ? content.text : "";
        if (text === "slow") await gate.promise;
        finished.push(text);
        return SILENT_ANSWER;
      },
    });
    const slow = telegram.person();
    const quick = telegram.person();
    slow.says("slow");
    slow.says("after slow");
    await telegram.until(() => heard.length === 1);
    for (let at = 0; at < 120; at += 1) quick.says(`quick ${at}`);
    await expect.poll(() => finished.includes("quick 97")).toBe(true);
    expect(finished).not.toContain("after slow");
    gate.resolve();
    await confirmed();
    expect(finished.filter((text) => text.startsWith("quick"))).toEqual(
      Array.from({ length: 120 }, (_, at) => `quick ${at}`),
    );
    expect(finished.indexOf("after slow")).toBeGreaterThan(finished.indexOf("slow"));
    expect(heard).toHaveLength(122);
  });

  it("closing lets what is under way finish, and tells Telegram what was heard", async () => {
    const gate = Promise.withResolvers<void>();
    const { door, heard } = await started({
      handle: async () => {
        await gate.promise;
        return SILENT_ANSWER;
      },
    });
    telegram.person().says("last words");
    await telegram.until(() => heard.length === 1);
    const closed = door.stop();
    const name = `${telegram.apiRoot}/bot${telegram.token}/getMe`;
    for (let turn = 0; turn < 5; turn += 1) await (await fetch(name)).json();
    expect(telegram.pending()).toHaveLength(1);
    gate.resolve();
    await closed;
    expect(telegram.pending()).toHaveLength(0);
    open.splice(0);
  });
});
