import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../../src/chat/answer.ts";
import { StorageFault } from "../../../src/chat/faults.ts";
import type { Incoming } from "../../../src/chat/incoming.ts";
import type { ActionId, Reply } from "../../../src/chat/reply.ts";
import { plain } from "../../../src/chat/text.ts";
import { openWebDoor, type WebDoor } from "../../support/web/door.ts";
import { memoryPorts, standingClock } from "../../support/web/ports.ts";
import { checklist, everything, everythingAsText } from "../../support/web/replies.ts";

const saying = (reply: Reply<ActionId>): Answer => ({ kind: "reply", message: { reply, language: "en" } });
const short: Reply<ActionId> = { tone: "good", title: [plain("Noted.")], sections: [], actions: [] };

let heard: Incoming[];
let answer: () => Answer;
let door: WebDoor;

beforeEach(async () => {
  heard = [];
  answer = () => saying(short);
  door = await openWebDoor(async (incoming) => {
    heard.push(incoming);
    return answer();
  });
});
afterEach(() => door.close());

describe("what a person says", () => {
  it("words go in as words with everything known about who says them, and the reply comes back in the answer", async () => {
    const { status, json } = await door.post("/api/messages", { from: "iryna", text: "call with Acme" });
    expect(status).toBe(200);
    expect(json).toEqual({
      reply: {
        text: "Noted.",
        actions: [],
        language: "en",
        tone: "good",
        title: [{ kind: "plain", text: "Noted." }],
        sections: [],
        buttons: [],
        place: "edit",
      },
    });
    expect(heard).toEqual([
      {
        platform: "web",
        team: null,
        who: {
          id: "iryna",
          name: "Iryna Bondar",
          standing: "admin",
          language: "en",
          zone: "Europe/Kyiv",
          email: null,
        },
        conversation: { id: "iryna", kind: "direct" },
        eventKeys: ["iryna:key-2"],
        content: { kind: "words", text: "call with Acme" },
        answerIn: "acknowledgement",
        receivedAt: Date.UTC(2026, 10, 23, 21),
      },
    ]);
  });

  it.each([
    ["/touch acme call", { kind: "command", name: "touch", text: "acme call" }],
    ["  /rapport  client Acme\nnext line ", { kind: "command", name: "rapport", text: "client Acme\nnext line " }],
    ["/today", { kind: "command", name: "today", text: "" }],
    ["/touch\nacme", { kind: "command", name: "touch", text: "acme" }],
    ["/ touch", { kind: "words", text: "/ touch" }],
    ["/a/b path", { kind: "words", text: "/a/b path" }],
    ["acme /touch", { kind: "words", text: "acme /touch" }],
    ["nul\u0000 and half \ud800", { kind: "words", text: "nul and half \ufffd" }],
  ])("%j is read as %j", async (text, content) => {
    await door.post("/api/messages", { from: "minh", text });
    expect(heard[0]?.content).toEqual(content);
    expect(heard[0]?.who.standing).toBe("member");
  });

  it("a button is an action on the message it sits on, and with words the answer to what a reply awaited", async () => {
    await door.post("/api/actions", { from: "iryna", action: "a-1", message: "7" });
    await door.post("/api/actions", { from: "iryna", action: "a-2", text: "friday" });
    expect(heard.map(({ content }) => content)).toEqual([
      { kind: "action", id: "a-1", message: "7" },
      { kind: "answer", id: "a-2", text: "friday" },
    ]);
  });

  it("an event is known by the key in the body, else by the Idempotency-Key header, each apart for each person", async () => {
    const header = { "idempotency-key": "h" };
    await door.post("/api/messages", { from: "iryna", text: "one", key: "k" }, header);
    await door.post("/api/messages", { from: "minh", text: "two", key: "k" });
    await door.post("/api/actions", { from: "iryna", action: "a" }, header);
    expect(heard.map(({ eventKeys }) => eventKeys)).toEqual([["iryna:k"], ["minh:k"], ["iryna:h"]]);
  });

  it("nothing to say is a null reply", async () => {
    answer = () => ({ kind: "silent" });
    expect((await door.post("/api/messages", { from: "iryna", text: "x" })).json).toEqual({ reply: null });
    answer = () => ({ kind: "turned-away", message: null });
    expect((await door.post("/api/messages", { from: "iryna", text: "x" })).json).toEqual({ reply: null });
  });
});

describe("what a reply says", () => {
  it("its text is complete: title, headings, marks, numbers, facts, links, charts and notes", async () => {
    answer = () => saying(everything);
    const { json } = await door.post("/api/messages", { from: "iryna", text: "x" });
    expect(json).toHaveProperty("reply.text", everythingAsText);
  });

  it("its actions are all there in order, those of numbered lines with their number", async () => {
    answer = () => saying(everything);
    const { json } = await door.post("/api/messages", { from: "iryna", text: "x" });
    expect(json).toHaveProperty("reply.actions", [
      { id: "to-green", label: "Green" },
      { id: "to-red", label: "Red", style: "danger" },
      { id: "seven", label: "Open", line: 7 },
      { id: "eight-a", label: "Done", line: 8 },
      { id: "eight-b", label: "Snooze", line: 8 },
      { id: "log", label: "Log touch", style: "primary" },
      { id: "snooze", label: "Snooze" },
      { id: "stop", label: "Stop", style: "danger" },
    ]);
    expect(json).toHaveProperty("reply.awaits", "await-words");
    expect(json).toHaveProperty("reply.place", "below");
  });

  it("names that look like markup come back letter for letter, without controls of direction", async () => {
    const shown = "</b><script>alert(1)</script> <!channel> &amp; gnp";
    const name = shown.replace("gnp", "\u202egnp");
    answer = () => saying({ ...short, title: [{ kind: "client", id: "c", name }] });
    const { json } = await door.post("/api/messages", { from: "iryna", text: name });
    expect(json).toHaveProperty("reply.text", shown);
    expect(heard[0]?.content).toEqual({ kind: "words", text: name });
  });
});

describe("members", () => {
  const taras = { handle: "taras", name: "Тарас Шевчук", zone: "America/New_York", language: "uk", role: "lead" };

  it("a member is added once, and can speak at once", async () => {
    const added = await door.post("/api/members", taras);
    expect([added.status, added.json]).toEqual([201, { member: taras }]);
    expect((await door.post("/api/members", taras)).status).toBe(409);
    expect((await door.get("/api/members")).json).toContainEqual(taras);
    expect((await door.post("/api/messages", { from: "taras", text: "hi" })).status).toBe(200);
  });

  it.each([
    [{ zone: "Mars/Olympus" }, "“Mars/Olympus” is not a time zone; one is named like Europe/Kyiv."],
    [{ language: "de" }, "“language” must be one of en, uk, ru, vi."],
    [{ role: "king" }, "“role” must be one of admin, lead, member, viewer."],
    [{ name: "  " }, "“name” must not be empty."],
    [{ name: undefined }, "“name” must be text."],
    [
      { handle: "a b" },
      "“handle” may hold letters, digits, dots, dashes and underscores, and starts with a letter or digit.",
    ],
  ])("with %j it is refused in one sentence", async (wrong, error) => {
    const refused = await door.post("/api/members", { ...taras, ...wrong });
    expect([refused.status, refused.json]).toEqual([400, { error }]);
    expect((await door.get("/api/members")).json).toHaveLength(2);
  });
});

describe("the mailbox", () => {
  it("what was sent unasked is listed with its moment, kind, text and actions, after the number already seen", async () => {
    const mail = { handle: "iryna", at: Date.UTC(2026, 10, 24, 7), edits: null };
    const message = { reply: checklist, language: "en" } as const;
    await door.ports.mailbox.append({ ...mail, kind: "checklist", message, reference: "r1" });
    await door.ports.mailbox.append({ ...mail, handle: "minh", kind: "checklist", message, reference: "r2" });
    await door.ports.mailbox.append({
      ...mail,
      kind: "reminder",
      message: { reply: short, language: "en" },
      reference: "r3",
    });
    const all: readonly Record<string, unknown>[] = (await door.get("/api/messages?for=iryna")).json;
    expect(all.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, "checklist"],
      [3, "reminder"],
    ]);
    expect(all[0]).toMatchObject({ at: "2026-11-24T07:00:00Z", edits: null });
    expect(all[0]?.["text"]).toContain("1 Nova: severe complaint");
    expect(all[0]?.["actions"]).toContainEqual({ id: "line-10", label: "10", line: 10 });
    expect((await door.get("/api/messages?for=iryna&after=1")).json).toHaveLength(1);
    expect((await door.get("/api/messages?for=iryna&after=3")).json).toEqual([]);
  });
});

describe("the clock", () => {
  it("is read and moved, and answers when all on the way is done", async () => {
    const way: string[] = [];
    const clock = standingClock("2026-11-23T23:00[Europe/Kyiv]", async (to) => void way.push(to.toString()));
    const moved = await openWebDoor(async () => answer(), memoryPorts([], clock));
    expect((await moved.get("/api/clock")).json).toEqual({
      now: "2026-11-23T23:00:00+02:00[Europe/Kyiv]",
      at: "2026-11-23T21:00:00Z",
      movable: true,
      run: "key-1",
    });
    const there = await moved.post("/api/clock", { now: "2026-11-25T09:00[Europe/Kyiv]" });
    expect([there.status, there.json]).toEqual([
      200,
      { now: "2026-11-25T09:00:00+02:00[Europe/Kyiv]", at: "2026-11-25T07:00:00Z", movable: true, run: "key-1" },
    ]);
    await moved.post("/api/clock", { now: "2026-11-25T08:00:00Z" });
    expect(way).toEqual(["2026-11-25T09:00:00+02:00[Europe/Kyiv]", "2026-11-25T10:00:00+02:00[Europe/Kyiv]"]);
    await moved.close();
  });

  it("two moves at once happen one after the other", async () => {
    const way: string[] = [];
    const first = Promise.withResolvers<void>();
    const clock = standingClock("2026-11-23T23:00[Europe/Kyiv]", async (to) => {
      way.push(`to ${to.hour}`);
      if (way.length === 1) await first.promise;
      way.push(`at ${to.hour}`);
    });
    const moved = await openWebDoor(async () => answer(), memoryPorts([], clock));
    const one = moved.post("/api/clock", { now: "2026-11-24T09:00[Europe/Kyiv]" });
    await expect.poll(() => way.length).toBe(1);
    const other = moved.post("/api/clock", { now: "2026-11-24T08:00[Europe/Kyiv]" });
    // Asked after it, answered before it.
    for (let asked = 0; asked < 5; asked += 1) {
      expect((await moved.get("/api/clock")).json).toHaveProperty("at", "2026-11-23T21:00:00Z");
    }
    first.resolve();
    expect((await one).status).toBe(200);
    expect((await other).json).toHaveProperty("at", "2026-11-24T06:00:00Z");
    expect(way).toEqual(["to 9", "at 9", "to 8", "at 8"]);
    await moved.close();
  });

  it("a move that fails says so, and the next one goes its way", async () => {
    let full = true;
    const clock = standingClock("2026-11-23T23:00[Europe/Kyiv]", async () => {
      if (full) throw new StorageFault("disk is full");
    });
    const moved = await openWebDoor(async () => answer(), memoryPorts([], clock));
    const now = "2026-11-24T09:00[Europe/Kyiv]";
    expect((await moved.post("/api/clock", { now })).status).toBe(503);
    full = false;
    expect((await moved.post("/api/clock", { now })).json).toHaveProperty("at", "2026-11-24T07:00:00Z");
    await moved.close();
  });

  it.each([
    ["2036-11-24T00:00[Europe/Kyiv]", "The clock moves at most ten years at once."],
    ["2026-02-31T09:00[Europe/Kyiv]", "“now” must be a moment with its zone, like 2026-11-25T09:00[Europe/Kyiv]."],
    ["2026-11-25T09:00[Mars/Olympus]", "“now” must be a moment with its zone, like 2026-11-25T09:00[Europe/Kyiv]."],
    ["tomorrow", "“now” must be a moment with its zone, like 2026-11-25T09:00[Europe/Kyiv]."],
  ])("%s is refused: %s", async (now, error) => {
    const refused = await door.post("/api/clock", { now });
    expect([refused.status, refused.json]).toEqual([400, { error }]);
  });

  it("a real clock is read but not moved", async () => {
    const real = await openWebDoor(async () => answer(), memoryPorts([], null));
    expect((await real.get("/api/clock")).json).toMatchObject({ at: "2026-11-23T21:00:00Z", movable: false });
    const refused = await real.post("/api/clock", { now: "2026-11-25T09:00[Europe/Kyiv]" });
    expect([refused.status, refused.json]).toEqual([
      409,
      { error: "The clock is the real one, so it cannot be moved." },
    ]);
    await real.close();
  });
});

describe("what is refused", () => {
  it.each([
    ["/api/messages", "{", "The body must be JSON."],
    ["/api/messages", [], "The body must be a JSON object."],
    ["/api/messages", { text: "x" }, "“from” must be text."],
    ["/api/messages", { from: "iryna", text: 7 }, "“text” must be text."],
    ["/api/messages", { from: "iryna", text: " " }, "“text” must not be empty."],
    ["/api/messages", { from: "iryna", text: "x".repeat(40_001) }, "“text” must have at most 40000 characters."],
    ["/api/actions", { from: "iryna" }, "“action” must be text."],
  ])("%s with %j is a 400", async (path, body, error) => {
    const refused = await door.post(path, body);
    expect([refused.status, refused.json]).toEqual([400, { error }]);
    expect(heard).toEqual([]);
  });

  it("a list for nobody or after nothing is a 400, an unknown member a 404", async () => {
    expect((await door.get("/api/messages")).status).toBe(400);
    expect((await door.get("/api/messages?for=iryna&after=-1")).status).toBe(400);
    const unknown = await door.get("/api/messages?for=nobody");
    expect([unknown.status, unknown.json]).toEqual([404, { error: "Nobody here has the handle “nobody”." }]);
    expect((await door.post("/api/messages", { from: "nobody", text: "x" })).status).toBe(404);
    expect((await door.post("/api/actions", { from: "nobody", action: "x" })).status).toBe(404);
  });

  it("a fault of the store is a 503, a bug a 500 that says nothing of itself, and both are logged", async () => {
    answer = () => {
      throw new StorageFault("disk is full");
    };
    expect((await door.post("/api/messages", { from: "iryna", text: "x" })).status).toBe(503);
    answer = () => {
      throw new Error("token xoxb-1");
    };
    const bug = await door.post("/api/messages", { from: "iryna", text: "x" });
    expect([bug.status, bug.json]).toEqual([500, { error: "Something broke here, and it was written to the log." }]);
    expect(door.logged).toEqual(["page_failed", "page_failed"]);
  });

  it("another site's page can neither post nor read through a name of its own", async () => {
    const body = { from: "iryna", text: "/undo" };
    for (const origin of ["https://evil.example", "null", `https://127.0.0.1:${new URL(door.url).port}`]) {
      expect((await door.post("/api/messages", body, { origin })).status).toBe(403);
    }
    expect((await door.post("/api/messages", body, { origin: door.url })).status).toBe(200);
    for (const path of ["/", "/page/page.js", "/api/members"]) {
      expect(await statusAs("evil.example", door.url + path)).toBe(403);
      expect(await statusAs("localhost:3000", door.url + path)).toBe(200);
    }
    expect(heard).toHaveLength(1);
  });
});

/** `fetch` does not let a test name another host. */
const statusAs = (host: string, url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once("error", reject)
      .end();
  });
