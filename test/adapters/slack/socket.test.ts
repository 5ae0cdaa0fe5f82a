import { afterEach, describe, expect, it } from "vitest";
import { StorageFault } from "../../../src/chat/faults.ts";
import { type OpenDoor, openDoor, until } from "../../support/slack/door.ts";
import { saying } from "../../support/slack/messages.ts";

let open: OpenDoor;
afterEach(async () => {
  expect(open.slack.problems).toEqual([]);
  await open.close();
});

describe("Slack over a socket", () => {
  it("hears commands, words and presses, and answers in the acknowledgement", async () => {
    open = await openDoor({
      socket: true,
      answer: ({ content }) =>
        content.kind === "command" ? { kind: "reply", message: saying("Logged") } : { kind: "silent" },
    });
    const { person, heard, door } = open;
    expect(door.routes).toEqual([]);
    const sent = await person.command("U1", "/touch", "acme call");
    expect(sent.body).toMatchObject({ response_type: "ephemeral", text: "Logged" });
    expect((await person.message("U1", "hello")).body).toBeNull();
    await person.press("U1", "act-1", { channel: "D1", ts: "1.1" });
    expect(heard.map((incoming) => incoming.content.kind)).toEqual(["command", "words", "action"]);
  });

  it("acknowledges nothing that could not be stored, so that Slack sends it again", async () => {
    let broken = true;
    open = await openDoor({
      socket: true,
      answer: () => {
        if (broken) throw new StorageFault("disk full");
        return { kind: "silent" };
      },
    });
    void open.person.message("U1", "acme call");
    await until(() => open.lines.some((line) => line.event === "slack.not_acknowledged"), "the fault was logged");
    expect(open.slack.socket.unacknowledged()).toHaveLength(1);
    broken = false;
    expect((await open.person.message("U1", "acme call")).status).toBe(200);
  });

  it("opens again after Slack's goodbye and after a cut, also when a reconnect is refused", async () => {
    open = await openDoor({ socket: true, answer: () => ({ kind: "silent" }) });
    const { slack, person, heard, lines } = open;
    slack.socket.disconnect();
    await until(() => slack.socket.connections() === 2 && slack.socket.isOpen(), "a second connection");
    await person.message("U1", "after the goodbye");
    slack.fail("apps.connections.open", { kind: "error", code: "invalid_auth" }, 2);
    slack.socket.cut();
    await until(() => slack.socket.connections() === 3 && slack.socket.isOpen(), "a third connection");
    await person.message("U1", "after the cut");
    expect(heard).toHaveLength(2);
    expect(lines.filter((line) => line.event === "slack.socket_refused").length).toBe(2);
    expect(JSON.stringify(lines)).not.toMatch(/xapp-[0-9a-f]|xoxb-[0-9a-f]|ws:\/\//);
  });

  it("starts while Slack cannot be reached, and hears when it can", async () => {
    open = await openDoor({ socket: true, answer: () => ({ kind: "silent" }), failFirst: "apps.connections.open" });
    await until(() => open.slack.socket.isOpen(), "a connection");
    await open.person.message("U1", "hello");
    expect(open.heard).toHaveLength(1);
  });
});
