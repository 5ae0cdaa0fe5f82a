import { once } from "node:events";
import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { Answer } from "../../../src/chat/answer.ts";
import { StorageFault } from "../../../src/chat/faults.ts";
import type { Incoming } from "../../../src/chat/incoming.ts";
import { type OpenDoor, openDoor, SECRET, until } from "../../support/slack/door.ts";
import { encoded, signatureOf } from "../../support/slack/driver.ts";
import { everything, message, saying } from "../../support/slack/messages.ts";
import { readBlocks } from "../../support/slack/reading.ts";

const NOW = Date.UTC(2026, 10, 24, 7, 0, 0);
const OLENA = {
  id: "U1",
  name: "Olena Kovalenko",
  standing: "member",
  language: "uk-UA",
  zone: "Europe/Kyiv",
  email: "olena@example.test",
};
const SILENT: Answer = { kind: "silent" };

let open: OpenDoor;
afterEach(async () => {
  expect(open.slack.problems).toEqual([]);
  await open.close();
});
const doorThat = async (answer: (incoming: Incoming) => Answer | Promise<Answer>, clock = () => NOW) => {
  open = await openDoor({ answer, clock });
  return open;
};

describe("what a person did in Slack becomes one incoming", () => {
  it("a slash command names itself and is answered in its acknowledgement", async () => {
    const { person, heard } = await doorThat(() => ({ kind: "reply", message: saying("Logged & done") }));
    const sent = await person.command("U1", "/touch", "acme &amp; co  call", "C9");
    expect(sent.status).toBe(200);
    expect(sent.body).toMatchObject({ response_type: "ephemeral", text: "Logged &amp; done" });
    expect(heard).toEqual([
      {
        platform: "slack",
        team: "T0RAPPORT",
        who: OLENA,
        conversation: { id: "C9", kind: "shared" },
        eventKeys: [`trigger:${sent.payload["trigger_id"]}`],
        content: { kind: "command", name: "touch", text: "acme & co  call" },
        answerIn: "acknowledgement",
        receivedAt: NOW,
      },
    ]);
  });

  it("people whom a stranger mentions are not looked up, and of a member's text no more than ten", async () => {
    const { person, heard, slack } = await doorThat(() => SILENT);
    const many = Array.from({ length: 12 }, (_, at) => `<@U9${at}>`).join(" ");
    const lookedUp = () =>
      slack.transcript.filter(({ method }) => method === "users.info").map(({ fields }) => fields["user"]);
    await person.command("U3GUEST", "/touch", many, "C9");
    expect(lookedUp()).toEqual(["U3GUEST"]);
    await person.command("U1", "/touch", many, "C9");
    expect(lookedUp()).toHaveLength(1 + 1 + 10);
    expect(heard.at(-1)?.content).toMatchObject({ text: expect.stringContaining("@U911") });
  });

  it("the first word after /rapport is the command, none is help, another is just words", async () => {
    const { person, heard } = await doorThat(() => SILENT);
    const texts = ["Client acme tier key", "", "  help ", "how is\nacme", "what did we promise Acme"];
    for (const text of texts) await person.command("U1", "/rapport", text);
    expect(heard.map((incoming) => incoming.content)).toEqual([
      { kind: "command", name: "client", text: "acme tier key" },
      { kind: "command", name: "help", text: "" },
      { kind: "command", name: "help", text: "" },
      { kind: "command", name: "how", text: "is\nacme" },
      { kind: "words", text: "what did we promise Acme" },
    ]);
    expect(heard.every((incoming) => incoming.answerIn === "acknowledgement")).toBe(true);
  });

  it("a direct message is words under every name the event has", async () => {
    const { person, heard } = await doorThat(() => SILENT);
    const sent = await person.message("U1", "call with <@U2ADMIN> of <http://acme.com|acme.com> &lt;3", {
      thread_ts: "1.2",
    });
    const event = sent.payload["event"] as Record<string, string>; // as the driver made it
    expect(sent).toMatchObject({ status: 200, body: null });
    expect(heard).toEqual([
      {
        platform: "slack",
        team: "T0RAPPORT",
        who: OLENA,
        conversation: { id: "D1", kind: "direct", thread: "1.2" },
        eventKeys: [
          `event:${sent.payload["event_id"]}`,
          `message:T0RAPPORT:D1:${event["ts"]}`,
          `client:${event["client_msg_id"]}`,
        ],
        content: { kind: "words", text: "call with @Ada of acme.com <3" },
        answerIn: "message",
        receivedAt: NOW,
      },
    ]);
  });

  it("a mention in a channel is words in a shared conversation, without the mention", async () => {
    const { person, heard } = await doorThat(() => SILENT);
    await person.mention("U2ADMIN", "C1", "how is acme");
    expect(heard[0]).toMatchObject({
      who: { id: "U2ADMIN", standing: "admin" },
      conversation: { id: "C1", kind: "shared" },
      content: { kind: "words", text: "how is acme" },
    });
  });

  it("edits, unfurls, joins, bots and empty messages are not words; a file's text is", async () => {
    const { person, heard } = await doorThat(() => SILENT);
    const unfurl = {
      subtype: "message_changed",
      message: { text: "see", user: "U1" },
      user: undefined,
      text: undefined,
    };
    await person.message("U1", "x", unfurl);
    await person.message("U1", "joined", { subtype: "channel_join" });
    await person.message("U1", "deleted", { subtype: "message_deleted", user: undefined });
    await person.message("U1", "beep", { bot_id: "B1" });
    await person.message("U1", "beep", { subtype: "bot_message", bot_id: "B1", user: undefined });
    await person.message("U1", "", { subtype: "file_share", files: [{ id: "F1" }] });
    await person.message("U1", "in a channel", { channel: "C1", channel_type: "channel" });
    expect(heard).toEqual([]);
    await person.message("U1", "their brief", { subtype: "file_share", files: [{ id: "F1" }] });
    expect(heard.map((incoming) => incoming.content)).toEqual([{ kind: "words", text: "their brief" }]);
  });

  it("a press carries the stored id and the message it sits on", async () => {
    const { person, heard } = await doorThat(() => SILENT);
    const sent = await person.press("U1", "act-7", { channel: "D1", ts: "17.000001", thread: "16.5" });
    expect(sent).toMatchObject({ status: 200, body: null });
    expect(heard[0]).toMatchObject({
      conversation: { id: "D1", kind: "direct", thread: "16.5" },
      eventKeys: [`trigger:${sent.payload["trigger_id"]}`],
      content: { kind: "action", id: "act-7", message: "17.000001" },
      answerIn: "message",
    });
  });

  it("a press on a message that one person sees names it by its response URL", async () => {
    const { person, heard, slack } = await doorThat(() => SILENT);
    const responseUrl = slack.responseUrl();
    await person.press("U1", "act-7", { channel: "C1", ts: "17.000001", responseUrl });
    expect(heard[0]?.content).toEqual({ kind: "action", id: "act-7", message: responseUrl });
  });

  it("opening the app before a word was said is an arrival; later glances are not", async () => {
    const { person, heard, slack, door } = await doorThat(() => SILENT);
    const first = await person.openHome("U1", "messages");
    await person.openHome("U1", "home");
    expect(heard[0]).toMatchObject({
      conversation: { id: "D1", kind: "direct" },
      content: { kind: "arrival", code: null },
    });
    expect(heard[0]?.eventKeys).toEqual([`event:${first.payload["event_id"]}`, "home:T0RAPPORT:U1:20781"]);
    expect(heard[1]?.eventKeys[1]).toBe("home:T0RAPPORT:U1:20781");
    const address = {
      platform: "slack",
      team: null,
      person: "U1",
      conversation: null,
      shared: false,
      thread: null,
      edits: null,
    } as const;
    await door.messenger.send({
      reference: "r",
      kind: "reply",
      address,
      message: saying("Hello"),
      repeat: false,
      at: NOW,
    });
    await person.openHome("U1", "home");
    slack.missingScopes.add("im:history");
    await person.openHome("U2ADMIN", "messages");
    expect((await person.openHome("U2ADMIN", "messages")).status).toBe(200);
    expect(heard).toHaveLength(2);
  });

  it("opening the home shows it in the person's own language", async () => {
    const { person, slack } = await doorThat(() => SILENT);
    await person.openHome("U1", "home");
    await until(() => slack.homes.has("U1"), "a home was published");
    const home = slack.homes.get("U1") as { blocks: unknown[] }; // as the stand-in took it
    expect(readBlocks(home.blocks).text).toContain("uk home\n/touch  uk touch");
    expect(readBlocks(home.blocks).text).toContain("/rapport settings  uk settings");
  });
});

describe("a question that awaits words opens a form", () => {
  it("and its submission completes the awaiting command, where the button was", async () => {
    const asks: Answer = {
      kind: "queued",
      message: message({ tone: "ask", title: [{ kind: "plain", text: "Коли саме?" }], awaits: "await-1" }, "uk"),
    };
    const { person, heard, slack } = await doorThat((incoming) => (incoming.content.kind === "action" ? asks : SILENT));
    const pressed = await person.press("U1", "act-1", { channel: "D1", ts: "17.1", thread: "16.5" });
    expect(pressed.body).toBeNull();
    await until(() => slack.views.length === 1, "a form was opened");
    expect(slack.views[0]).toMatchObject({
      trigger: pressed.payload["trigger_id"],
      view: { submit: { text: "uk save" }, close: { text: "uk cancel" }, blocks: [{ label: { text: "Коли саме?" } }] },
    });
    const sent = await person.submit("U1", slack.views[0], "у п'ятницю ");
    expect(sent).toMatchObject({ status: 200, body: null });
    expect(heard[1]).toMatchObject({
      conversation: { id: "D1", kind: "direct", thread: "16.5" },
      content: { kind: "answer", id: "await-1", text: "у п'ятницю" },
      eventKeys: ["view:V1", `trigger:${sent.payload["trigger_id"]}`],
      answerIn: "message",
    });
  });

  it("and no form opens for a question without one", async () => {
    const { person, slack, door } = await doorThat(() => ({ kind: "queued", message: saying("ok") }));
    await person.press("U1", "act-1", { channel: "D1", ts: "17.1" });
    await door.stop();
    expect(slack.views).toEqual([]);
  });
});

describe("who may come in", () => {
  it("is read from the profile: guests, strangers, bots and leavers are never members", async () => {
    const { person, heard } = await doorThat(() => SILENT);
    for (const id of ["U1", "U2ADMIN", "U3GUEST", "U4GUEST", "U5STRANGER", "U6STRANGER", "U7BOT", "U8GONE"])
      await person.command(id, "/today");
    expect(heard.map((incoming) => incoming.who.standing)).toEqual([
      "member",
      "admin",
      "guest",
      "guest",
      "stranger",
      "stranger",
      "bot",
      "stranger",
    ]);
  });

  it("is asked once for each person in five minutes", async () => {
    let now = NOW;
    const { person, slack } = await doorThat(
      () => SILENT,
      () => now,
    );
    const asked = () => slack.transcript.filter((call) => call.method === "users.info").length;
    await Promise.all([person.command("U1", "/today"), person.command("U1", "/today")]);
    now += 4 * 60_000;
    await person.command("U1", "/today");
    expect(asked()).toBe(1);
    now += 2 * 60_000;
    await person.command("U1", "/today");
    expect(asked()).toBe(2);
  });

  it("is nobody whose profile cannot be read: Slack keeps the event", async () => {
    const { person, heard, slack } = await doorThat(() => SILENT);
    slack.fail("users.info", { kind: "status", status: 500 }, 2);
    expect((await person.message("U1", "hello")).status).toBe(503);
    expect((await person.command("U1", "/touch", "acme")).status).toBe(503);
    expect((await person.message("UNOBODY", "hello")).status).toBe(503);
    expect(heard).toEqual([]);
    expect((await person.message("U1", "hello")).status).toBe(200);
  });

  it("is nobody while Slack does not say where Rapport is installed", async () => {
    open = await openDoor({ answer: () => SILENT, clock: () => NOW, failFirst: "auth.test" });
    open.slack.fail("auth.test", { kind: "status", status: 500 });
    expect((await open.person.message("U1", "hello")).status).toBe(503);
    expect(open.heard).toEqual([]);
    expect((await open.person.message("U1", "hello")).status).toBe(200);
    expect(open.lines.some((line) => line.event === "slack.token_refused")).toBe(true);
  });

  it("is told so in one line, to them alone; the second time not even that", async () => {
    let line: Answer = { kind: "turned-away", message: saying("Ask an admin") };
    const { person, slack, door } = await doorThat(() => line);
    const told = await person.command("U3GUEST", "/touch", "acme");
    expect(told.body).toMatchObject({ response_type: "ephemeral", text: "Ask an admin" });
    await person.mention("U3GUEST", "C1", "how is acme");
    await until(() => slack.messages.length === 1, "the line was whispered");
    expect(slack.messages[0]).toMatchObject({ channel: "C1", onlyFor: "U3GUEST", text: "Ask an admin" });
    line = { kind: "turned-away", message: null };
    expect(await person.command("U3GUEST", "/touch", "acme")).toMatchObject({ status: 200, body: null });
    await person.mention("U3GUEST", "C1", "how is acme");
    await person.openHome("U3GUEST", "home");
    await door.stop();
    expect(slack.messages).toHaveLength(1);
    expect(slack.homes.size).toBe(0);
  });
});

describe("what is acknowledged", () => {
  it("everything a reply can hold fits in the acknowledgement", async () => {
    const { person } = await doorThat(() => ({ kind: "reply", message: everything() }));
    const { body } = await person.command("U1", "/today");
    expect(Object.keys(body ?? {}).sort()).toEqual(["blocks", "response_type", "text"]);
    expect(readBlocks(body?.["blocks"] as unknown[]).text).toContain("Revenue of Acme"); // as it was parsed
  });

  it("nothing is, when nothing could be stored: 503, and Slack sends it again", async () => {
    let broken = true;
    const { person, heard } = await doorThat(() => {
      if (broken) throw new StorageFault("disk full");
      return SILENT;
    });
    const lost = await person.message("U1", "acme call");
    const pressed = await person.press("U1", "act-1", { channel: "D1", ts: "1.1" });
    const asked = await person.command("U1", "/touch", "acme");
    expect([lost.status, pressed.status, asked.status]).toEqual([503, 503, 503]);
    broken = false;
    expect((await person.again(lost)).status).toBe(200);
    expect(heard[0]?.eventKeys).toEqual(heard.at(-1)?.eventKeys);
  });

  it("who wrote in the direct conversation is told so once, in their language; where others read, nobody is", async () => {
    const { person, slack, door, lines } = await doorThat(() => {
      throw new StorageFault("disk full");
    });
    slack.fail("chat.postMessage", { kind: "error", code: "fatal_error" });
    await person.message("U2ADMIN", "acme call");
    const lost = await person.message("U1", "acme call", { thread_ts: "1.2" });
    await person.again(lost, { retry: 1 });
    await person.message("U1", "globex call");
    await person.mention("U1", "C1", "how is acme");
    await person.command("U1", "/touch", "acme call");
    await person.message("U3GUEST", "acme call");
    await door.stop();
    expect(slack.transcript.filter(({ method }) => method === "chat.postMessage").map(({ fields }) => fields)).toEqual([
      { channel: "D2ADMIN", text: "en repeated", mrkdwn: "false" },
      { channel: "D1", thread_ts: "1.2", text: "uk repeated", mrkdwn: "false" },
    ]);
    expect(lines.map(({ event }) => event)).toContain("slack.telling_failed");
  });

  it("a press that was not taken is said to be lost, for Slack repeats none", async () => {
    const { person, slack, door } = await doorThat(() => {
      throw new StorageFault("disk full");
    });
    slack.channels.add("D1");
    expect((await person.openHome("U1", "messages")).status).toBe(503);
    expect((await person.press("U1", "act-1", { channel: "D1", ts: "1.1" })).status).toBe(503);
    await door.stop();
    expect(slack.messages.map(({ channel, text }) => [channel, text])).toEqual([["D1", "uk lost"]]);
  });

  it("a repeat carries the same names, also under a new event id", async () => {
    const { person, heard } = await doorThat(() => SILENT);
    const sent = await person.message("U1", "acme call");
    await person.again(sent, { retry: 2 });
    await person.again(sent, { retry: 3, eventId: "new" });
    const [first, second, third] = heard.map((incoming) => incoming.eventKeys);
    expect(second).toEqual(first);
    expect(third?.slice(1)).toEqual(first?.slice(1));
    expect(third?.[0]).not.toBe(first?.[0]);
    const command = await person.command("U1", "/touch", "acme");
    await person.again(command);
    expect(heard.at(-1)?.eventKeys).toEqual(heard.at(-2)?.eventKeys);
  });

  it("nothing more once the door is closing", async () => {
    const { person, heard, door } = await doorThat(() => SILENT);
    await door.stop();
    expect((await person.message("U1", "late")).status).toBe(503);
    expect(heard).toEqual([]);
  });
});

describe("only Slack is heard", () => {
  const post = async (url: string, headers: Record<string, string>, body: string) =>
    (
      await fetch(url, {
        method: "POST",
        body,
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      })
    ).status;
  const { body } = encoded("slash_commands", {
    team_id: "T0RAPPORT",
    channel_id: "D1",
    user_id: "U1",
    command: "/touch",
    text: "acme",
    trigger_id: "t",
  });

  it("a forged, stale, future or missing signature is refused and has no effect", async () => {
    const { url, heard } = await doorThat(() => SILENT);
    const minutes = (n: number) => signatureOf(body, SECRET, NOW + n * 60_000);
    const forged = signatureOf(body, "another secret", NOW);
    const tries = [
      forged,
      minutes(-6),
      minutes(6),
      {},
      { ...minutes(0), "x-slack-signature": "v0=" },
      { ...minutes(0), "x-slack-request-timestamp": "NaN" },
    ];
    for (const headers of tries) expect(await post(url, { ...headers }, body)).toBe(401);
    expect(await post(url, { ...minutes(0) }, `${body}&x=1`)).toBe(401);
    expect(heard).toEqual([]);
    for (const n of [-4, 0, 4]) expect(await post(url, { ...minutes(n) }, body)).toBe(200);
    expect(heard).toHaveLength(3);
  });

  it("every wrong signature is answered in the same words, however long it is and however much of it is right", async () => {
    const { url, heard } = await doorThat(() => SILENT);
    const right = signatureOf(body, SECRET, NOW);
    const { "x-slack-signature": whole = "" } = right;
    const flipped = (at: number) => `${whole.slice(0, at)}${whole[at] === "0" ? "1" : "0"}${whole.slice(at + 1)}`;
    const wrong = [
      "",
      "v0",
      "v0=",
      whole.slice(0, 4),
      whole.slice(0, -1),
      `${whole}0`,
      flipped(3),
      flipped(whole.length - 1),
      whole.replace("v0=", "v1="),
      whole.slice(3),
      whole.toUpperCase().replace("V0=", "v0="),
      `v0=${"0".repeat(4_096)}`,
      "v0=\u00e9",
      `${whole}, ${whole}`,
    ];
    for (const signature of wrong) {
      const response = await fetch(url, {
        method: "POST",
        body,
        headers: { ...right, "x-slack-signature": signature },
      });
      const said = [...response.headers].filter(([name]) => name !== "date").flat();
      expect({ signature, status: response.status, said, body: await response.text() }).toEqual({
        signature,
        status: 401,
        said: ["connection", "close", "transfer-encoding", "chunked"],
        body: "",
      });
    }
    expect(heard).toEqual([]);
  });

  /** What is answered to the headers, of a request that never goes on. */
  const knock = async (url: string, headers: Readonly<Record<string, string>>, begun = "x"): Promise<number> => {
    const asked = request(url, { method: "POST", headers });
    const answered = once(asked, "response");
    asked.on("error", () => undefined).write(begun);
    const [{ statusCode }] = (await answered) as [{ statusCode: number }]; // what node:http emits
    asked.destroy();
    return statusCode;
  };

  it("what bears no signature, or a stale one, is refused before its body has come", async () => {
    const { url } = await doorThat(() => SILENT);
    const right = signatureOf(body, SECRET, NOW);
    for (const headers of [
      {},
      { ...right, "x-slack-signature": "v0=" },
      { ...right, "x-slack-request-timestamp": "" },
      signatureOf(body, SECRET, NOW - 6 * 60_000),
      signatureOf(body, SECRET, NOW + 6 * 60_000),
    ])
      expect(await knock(url, headers)).toBe(401);
  });

  it("more than Slack ever sends is refused as soon as it is said, or has come", async () => {
    const { url, heard } = await doorThat(() => SILENT);
    const most = 512 * 1024;
    const right = signatureOf("", SECRET, NOW);
    expect(await knock(url, { ...right, "content-length": String(most + 1) })).toBe(413);
    expect(await knock(url, right, "x".repeat(most + 1))).toBe(413);
    expect(heard).toEqual([]);
  });

  it("the longest message there can be is heard whole", async () => {
    const { person, heard } = await doorThat(() => SILENT);
    const long = "ї".repeat(40_000);
    expect((await person.message("U1", long)).status).toBe(200);
    expect(heard.map(({ content }) => content)).toEqual([{ kind: "words", text: long }]);
  });

  it("who hangs up in the midst of a body is no fault of ours", async () => {
    const { url, lines, person } = await doorThat(() => SILENT);
    const asked = request(url, { method: "POST", headers: signatureOf("", SECRET, NOW) });
    const over = new Promise((resolve) => asked.once("close", resolve));
    asked.on("error", () => undefined).write("x", () => asked.destroy());
    await over;
    expect((await person.message("U1", "still here")).status).toBe(200);
    expect(lines.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("Slack's question whether the address is ours is answered", async () => {
    const { url } = await doorThat(() => SILENT);
    const asked = JSON.stringify({ type: "url_verification", challenge: "abc" });
    const headers = { "content-type": "application/json", ...signatureOf(asked, SECRET, NOW) };
    const response = await fetch(url, { method: "POST", body: asked, headers });
    expect(await response.json()).toEqual({ challenge: "abc" });
  });
});
