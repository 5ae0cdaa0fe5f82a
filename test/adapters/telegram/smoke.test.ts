/** The door against a server that is not ours: `telegram-test-api` knows polling, sending and pressing, and checks nothing. */
import { TelegramServer } from "telegram-test-api/lib/telegramServer.js";
import { expect, it } from "vitest";
import { connectTelegram } from "../../../adapters/telegram/connect.ts";
import type { Incoming } from "../../../src/chat/incoming.ts";
import { freePort } from "../../support/ports.ts";
import { noPauses } from "../../support/telegram/pauses.ts";
import { checklistMessage } from "../../support/telegram/replies.ts";
import { NOW, WORDS } from "./open-door.ts";

it("hears and answers through telegram-test-api", async () => {
  const server = new TelegramServer({ port: await freePort(), host: "127.0.0.1" });
  await server.start();
  const token = "4711:smoke";
  const heard: Incoming[] = [];
  const quiet = () => undefined;
  const door = connectTelegram({
    named: () => undefined,
    token,
    apiRoot: server.config.apiURL,
    mode: { kind: "polling" },
    words: WORDS,
    log: { info: quiet, warn: quiet, error: quiet },
    clock: () => NOW,
    pause: noPauses().pause,
    handle: async (incoming) => {
      heard.push(incoming);
      return { kind: "silent" };
    },
  });
  await door.start();
  try {
    const client = server.getClient(token, { userId: 70001, chatId: 70001, firstName: "Olena" });
    await client.sendCommand(client.makeCommand("/touch acme call with CFO"));
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]).toMatchObject({
      who: { id: "70001", name: "Olena" },
      content: { kind: "command", name: "touch", text: "acme call with CFO" },
    });
    const outcome = await door.messenger.send({
      reference: "r",
      kind: "checklist",
      address: {
        platform: "telegram",
        team: null,
        person: "70001",
        conversation: null,
        shared: false,
        thread: null,
        edits: null,
      },
      message: checklistMessage("vi"),
      repeat: false,
      at: NOW,
    });
    expect(outcome).toMatchObject({ kind: "sent", conversation: "70001" });
    const [update] = (await client.getUpdates()).result;
    expect(update?.message.text).toContain("1 <b>Nova</b>: khiếu nại nghiêm trọng");
  } finally {
    await door.stop();
    await server.stop();
  }
});
