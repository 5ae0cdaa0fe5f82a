import { createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TelegramOptions } from "../../../adapters/telegram/connect.ts";
import type { Address, Delivery, Messenger } from "../../../src/chat/messenger.ts";
import { handDeadlines } from "../../support/telegram/pauses.ts";
import { checklistMessage } from "../../support/telegram/replies.ts";
import {
  CUT,
  DROPPED,
  type Fault,
  NONSENSE,
  NUMB,
  type Person,
  RESET,
  refusal,
  SILENT,
  serverError,
  type TelegramStandIn,
  telegramStandIn,
  tooManyRequests,
} from "../../support/telegram/standIn.ts";
import { openDoor, said } from "./open-door.ts";

let telegram: TelegramStandIn;
let olena: Person;
let messenger: Messenger;
const secret = () => telegram.token.split(":")[1] ?? "";

const messengerWith = (options: Partial<TelegramOptions> = {}) => openDoor(telegram, options).door.messenger;
const delivery = (message = said("Good morning"), address: Partial<Address> = {}): Delivery => ({
  reference: "0193f3b0",
  kind: "checklist",
  address: {
    platform: "telegram",
    team: null,
    person: String(olena.id),
    conversation: null,
    shared: false,
    thread: null,
    edits: null,
    ...address,
  },
  message,
  repeat: false,
  at: 0,
});

beforeEach(async () => {
  telegram = await telegramStandIn();
  olena = telegram.person({ name: "Olena" });
  olena.start();
  messenger = messengerWith();
});
afterEach(async () => {
  await telegram.close();
});

describe("a message", () => {
  it("arrives with its keyboard, without previews, and its number is reported", async () => {
    const outcome = await messenger.send(delivery(checklistMessage("uk")));
    const [seen] = olena.sees();
    expect(outcome).toEqual({ kind: "sent", message: String(seen?.id), conversation: String(olena.id) });
    expect(seen?.text).toContain("3 Orbit: кошторис обіцяли в пн");
    expect(seen?.buttons.map((row) => row.map(({ label }) => label)).at(-1)).toEqual(["Показати все"]);
    expect(telegram.calls("sendMessage")[0]?.payload["link_preview_options"]).toEqual({ is_disabled: true });
    expect(telegram.problems).toEqual([]);
  });

  it("replaces the one it edits, and loses the old keyboard", async () => {
    await messenger.send(delivery(checklistMessage("en")));
    const edits = String(olena.sees()[0]?.id);
    expect(await messenger.send(delivery(said("Done"), { edits }))).toEqual({
      kind: "sent",
      message: edits,
      conversation: String(olena.id),
    });
    expect(olena.sees()).toMatchObject([{ text: "Done", buttons: [], edits: 1 }]);
  });

  it("that changes nothing counts as sent", async () => {
    await messenger.send(delivery());
    const edits = String(olena.sees()[0]?.id);
    expect(await messenger.send(delivery(said("Good morning"), { edits }))).toMatchObject({
      kind: "sent",
      message: edits,
    });
    expect(olena.sees()).toHaveLength(1);
  });

  it.each([
    ["is not there any more", refusal(400, "Bad Request: message to edit not found")],
    ["is too old", refusal(400, "Bad Request: message can't be edited")],
  ])("comes anew when the one to edit %s", async (_, fault) => {
    await messenger.send(delivery());
    telegram.fault("editMessageText", fault);
    const edits = String(olena.sees()[0]?.id);
    expect(await messenger.send(delivery(said("Done"), { edits }))).toMatchObject({ kind: "sent" });
    expect(olena.sees().map(({ text }) => text)).toEqual(["Good morning", "Done"]);
  });

  it("follows a group that became a supergroup", async () => {
    telegram.fault(
      "sendMessage",
      refusal(400, "Bad Request: group chat was upgraded", { migrate_to_chat_id: olena.id }),
    );
    expect(await messenger.send(delivery(said("x"), { conversation: "-55" }))).toMatchObject({
      kind: "sent",
      conversation: String(olena.id),
    });
  });

  it("whose markup Telegram cannot parse arrives as plain text", async () => {
    telegram.fault("sendMessage", refusal(400, "Bad Request: can't parse entities: unsupported start tag"));
    expect(await messenger.send(delivery(checklistMessage("en")))).toMatchObject({ kind: "sent" });
    expect(olena.sees()[0]).toMatchObject({
      entities: [],
      text: expect.stringContaining("NOW\n1 Nova: severe complaint"),
    });
    expect(olena.sees()[0]?.buttons).toHaveLength(3);
  });
});

describe("a failure", () => {
  const sent = 0;
  const once = 1;
  it.each<[string, Fault, object, number]>([
    ["too many requests: later, as Telegram says", tooManyRequests(3), { kind: "retry", afterMs: 3000 }, sent],
    ["blocked by the person", refusal(403, "Forbidden: bot was blocked by the user"), { kind: "unreachable" }, sent],
    ["a deleted account", refusal(403, "Forbidden: user is deactivated"), { kind: "unreachable" }, sent],
    ["a chat nobody knows", refusal(400, "Bad Request: chat not found"), { kind: "unreachable" }, sent],
    ["a message never to be taken", refusal(400, "Bad Request: BUTTON_DATA_INVALID"), { kind: "rejected" }, sent],
    [
      "a wrong token: nothing is lost meanwhile",
      refusal(401, "Unauthorized"),
      { kind: "retry", afterMs: 60_000 },
      sent,
    ],
    ["a server in trouble", serverError(502), { kind: "ambiguous" }, sent],
    ["a server in trouble that did it all the same", serverError(500, true), { kind: "ambiguous" }, once],
    ["an answer dropped after all was done", DROPPED, { kind: "ambiguous" }, once],
    ["an answer of nonsense", NONSENSE, { kind: "ambiguous" }, once],
    ["an answer without a message id", NUMB, { kind: "ambiguous" }, once],
    ["a reset that proves nothing", RESET, { kind: "ambiguous" }, sent],
  ])("%s", async (_, fault, outcome, arrived) => {
    telegram.fault("sendMessage", fault);
    const given = await messenger.send(delivery());
    expect(given).toMatchObject(outcome);
    expect(olena.sees()).toHaveLength(arrived);
    expect(telegram.calls("sendMessage")).toHaveLength(1);
    expect(JSON.stringify(given)).not.toContain(secret());
  });

  it.each([
    ["silence after the message was taken", SILENT],
    ["an answer cut short, which telegraf's client does not notice", CUT],
  ])("%s", async (_, fault) => {
    const { deadline, expire } = handDeadlines();
    telegram.fault("sendMessage", fault);
    const outcome = messengerWith({ deadline }).send(delivery());
    await telegram.until(() => olena.sees().length === 1);
    expire(20_000);
    expect(await outcome).toEqual({ kind: "ambiguous", reason: "no answer in time" });
  });

  it("a refused connection proves that nothing was sent", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => closed.once("listening", resolve));
    const { port } = Object(closed.address());
    await new Promise((resolve) => closed.close(resolve));
    const outcome = await messengerWith({ apiRoot: `http://127.0.0.1:${port}` }).send(delivery());
    expect(outcome).toMatchObject({ kind: "retry", afterMs: 1000, reason: expect.stringContaining("ECONNREFUSED") });
    expect(JSON.stringify(outcome)).not.toContain(secret());
  });

  it("a name that leads nowhere proves the same", async () => {
    const outcome = await messengerWith({ apiRoot: "http://telegram.invalid" }).send(delivery());
    expect(outcome).toMatchObject({ kind: "retry" });
    expect(JSON.stringify(outcome)).not.toContain(secret());
  });

  it.each([
    ["dropped", DROPPED],
    ["nonsense", NONSENSE],
    ["a server in trouble", serverError(502, true)],
  ])("a lost answer to an edit is told, and the same edit again does no harm: %s", async (_, fault) => {
    await messenger.send(delivery());
    const edits = String(olena.sees()[0]?.id);
    telegram.fault("editMessageText", fault);
    expect(await messenger.send(delivery(said("Done"), { edits }))).toMatchObject({ kind: "ambiguous" });
    expect(await messenger.send(delivery(said("Done"), { edits }))).toMatchObject({ kind: "sent", message: edits });
    expect(olena.sees()).toMatchObject([{ text: "Done" }]);
  });

  it("a person who blocked Rapport is told apart from everything else until they come back", async () => {
    olena.blocks();
    expect(await messenger.send(delivery())).toMatchObject({ kind: "unreachable" });
    olena.unblocks();
    expect(await messenger.send(delivery())).toMatchObject({ kind: "sent" });
  });
});

describe("what Telegram can promise", () => {
  it("is nothing to read back", async () => {
    expect(await messenger.confirm(delivery())).toEqual({ kind: "unknown" });
  });
  it("is one message a second to a chat and thirty in all, of which Rapport uses twenty-five", () => {
    expect(messenger.pace).toEqual({ conversationMs: 1000, perSecond: 25 });
  });
});
