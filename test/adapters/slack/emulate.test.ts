import { createEmulator, type Emulator } from "emulate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectSlack } from "../../../adapters/slack/connect.ts";
import manifest from "../../../adapters/slack/manifest.json" with { type: "json" };
import type { Door } from "../../../src/chat/door.ts";
import type { Delivery } from "../../../src/chat/messenger.ts";
import { keptLog, SECRET, WORDS } from "../../support/slack/door.ts";
import { everything, saying } from "../../support/slack/messages.ts";

const TOKEN = "xoxb-smoke";
let emulator: Emulator;
let door: Door;
let person: string;
const { log, lines } = keptLog();

/** A Web API that is not ours, with no more scopes than the manifest asks for. */
beforeAll(async () => {
  const tokens = [{ token: TOKEN, user: "rapport", scopes: manifest.oauth_config.scopes.bot }];
  const users = [{ name: "rapport" }, { name: "olena", real_name: "Olena", email: "olena@example.test" }];
  emulator = await createEmulator({
    service: "slack",
    port: 0,
    seed: { slack: { users, tokens, strict_scopes: true } },
  });
  const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/x-www-form-urlencoded" };
  const listed = await fetch(`${emulator.url}/api/users.list`, { method: "POST", headers });
  const answer: unknown = await listed.json();
  person = /"id":"(U[A-Z0-9]+)"[^{]*"name":"olena"/.exec(JSON.stringify(answer))?.[1] ?? "nobody";
  door = connectSlack({
    handle: async () => ({ kind: "silent" }),
    mode: { kind: "http", signingSecret: SECRET },
    botToken: TOKEN,
    apiUrl: `${emulator.url}/api/`,
    words: WORDS,
    log,
    clock: Date.now,
  });
  await door.start();
});
afterAll(async () => {
  await door.stop();
  await emulator.close();
});

describe("a Slack Web API that is not ours", () => {
  const delivery = (reference: string, more: Partial<Delivery> = {}): Delivery => ({
    reference,
    kind: "reply",
    address: { platform: "slack", team: null, person, conversation: null, shared: false, thread: null, edits: null },
    message: everything(),
    repeat: false,
    at: Date.now(),
    ...more,
  });

  it("knows who we are", () => {
    expect(lines).toContainEqual({
      level: "info",
      event: "slack.connected",
      facts: { team: expect.stringMatching(/^T/) },
    });
  });

  it("takes a message, gives it back by its reference, and changes it", async () => {
    const { messenger } = door;
    const sent = await messenger.send(delivery("smoke-1"));
    expect(sent).toMatchObject({ kind: "sent", conversation: expect.stringMatching(/^D/) });
    if (sent.kind !== "sent") return;
    expect(await messenger.confirm(delivery("smoke-1"))).toEqual({
      kind: "found",
      message: sent.message,
      conversation: sent.conversation,
    });
    expect(await messenger.confirm(delivery("smoke-2"))).toEqual({ kind: "absent" });
    const address = { ...delivery("smoke-3").address, conversation: sent.conversation, edits: sent.message };
    const edited = await messenger.send(delivery("smoke-3", { address, message: saying("Done") }));
    expect(edited).toEqual({ kind: "sent", message: sent.message, conversation: sent.conversation });
    expect(
      await messenger.send(delivery("smoke-4", { address: { ...address, person: "UNOBODY", conversation: null } })),
    ).toMatchObject({
      kind: "unreachable",
    });
  });
});
