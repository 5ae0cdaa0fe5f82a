import { webApi } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sdkLog } from "../../../adapters/slack/sdk-log.ts";
import { type Sender, sender } from "../../../adapters/slack/send.ts";
import type { Address, Delivery } from "../../../src/chat/messenger.ts";
import type { Message } from "../../../src/chat/reply.ts";
import { doorWords } from "../../../src/wording/door-words.ts";
import { keptLog, type Logged, PEOPLE } from "../../support/slack/door.ts";
import type { Fault } from "../../support/slack/faults.ts";
import { everything, saying } from "../../support/slack/messages.ts";
import { type SlackStandIn, slackStandIn } from "../../support/slack/stand-in.ts";

const NOW = Date.UTC(2026, 10, 24, 7, 0, 0);
let slack: SlackStandIn;
let out: Sender;
let lines: Logged[];

function connected(apiUrl: string, token = slack.botToken): Sender {
  const kept = keptLog();
  lines = kept.lines;
  const options = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 300 };
  return sender(new webApi.WebClient(token, { ...options, logger: sdkLog(kept.log) }), apiUrl, doorWords(), kept.log);
}

beforeEach(async () => {
  slack = await slackStandIn({ people: PEOPLE, channels: ["C1"], clock: () => NOW });
  out = connected(slack.apiUrl);
});
afterEach(async () => {
  expect(slack.problems).toEqual([]);
  expect(JSON.stringify(lines)).not.toContain(slack.botToken);
  await slack.close();
});

const delivery = (
  address: Partial<Address> = {},
  message: Message = saying("Hello"),
  reference = "ref-1",
): Delivery => ({
  reference,
  kind: "reply",
  address: {
    platform: "slack",
    team: slack.team,
    person: "U1",
    conversation: null,
    shared: false,
    thread: null,
    edits: null,
    ...address,
  },
  message,
  repeat: false,
  at: NOW,
});
const posts = () => slack.transcript.filter((call) => call.method.startsWith("chat."));

describe("a message goes out", () => {
  it("to the person's own conversation, which is found, named in the outcome, and asked for once", async () => {
    const outcome = await out.send(delivery({}, everything()));
    expect(outcome).toEqual({ kind: "sent", message: slack.messages[0]?.ts, conversation: "D1" });
    await out.send(delivery({}, saying("again"), "ref-2"));
    expect(slack.transcript.map((call) => call.method)).toEqual([
      "conversations.open",
      "chat.postMessage",
      "chat.postMessage",
    ]);
    expect(slack.messages[0]?.metadata).toEqual({
      event_type: "rapport_delivery",
      event_payload: { reference: "ref-1" },
    });
  });

  it("into a thread, and to one person alone where others read along", async () => {
    await out.send(delivery());
    await out.send(delivery({ conversation: "D1", thread: "17.5" }));
    expect(slack.messages[1]).toMatchObject({ channel: "D1", thread: "17.5" });
    const whispered = await out.send(delivery({ conversation: "C1", shared: true, thread: "18.5" }, everything()));
    expect(whispered).toEqual({ kind: "sent", message: null, conversation: "C1" });
    expect(slack.messages[2]).toMatchObject({ channel: "C1", onlyFor: "U1", thread: "18.5" });
  });

  it("directly, when it was meant for a channel where Rapport is no guest", async () => {
    const outcome = await out.send(delivery({ conversation: "C0ELSEWHERE", shared: true }));
    expect(outcome).toMatchObject({ kind: "sent", conversation: "D1" });
    const other = await out.send(delivery({ conversation: "D0OTHERS" }));
    expect(other).toMatchObject({ kind: "sent", conversation: "D1" });
  });

  it("in place of the message it edits, or anew when that one is gone", async () => {
    await out.send(delivery());
    const ts = slack.messages[0]?.ts ?? "";
    const edited = await out.send(delivery({ conversation: "D1", edits: ts }, saying("Done"), "ref-2"));
    expect(edited).toEqual({ kind: "sent", message: ts, conversation: "D1" });
    expect(slack.messages).toHaveLength(1);
    expect(slack.messages[0]).toMatchObject({ text: "Done", edits: 1 });
    const anew = await out.send(delivery({ conversation: "D1", edits: "1.000009" }, saying("Anew"), "ref-3"));
    expect(anew).toMatchObject({ kind: "sent", message: slack.messages[1]?.ts });
  });

  it("anew only once, when the answer about the new one was lost", async () => {
    await out.send(delivery());
    const lost = delivery({ conversation: "D1", edits: "1.000009" }, saying("Anew"), "ref-2");
    slack.fail("chat.postMessage", { kind: "drop_answer" });
    expect(await out.send(lost)).toMatchObject({ kind: "ambiguous" });
    expect(await out.send(lost)).toEqual({ kind: "sent", message: slack.messages[1]?.ts, conversation: "D1" });
    expect(slack.messages).toHaveLength(2);
  });

  it("in place of what one person alone sees, for as long as its response URL lives", async () => {
    await out.send(delivery({ conversation: "C1", shared: true }));
    const whispered = slack.messages[0];
    const edits = slack.responseUrl(whispered?.ts);
    const address = { conversation: "C1", shared: true, edits };
    expect(await out.send(delivery(address, everything()))).toEqual({
      kind: "sent",
      message: edits,
      conversation: "C1",
    });
    expect(whispered?.edits).toBe(1);
    for (let use = 0; use < 4; use += 1) await out.send(delivery(address));
    expect(await out.send(delivery(address, saying("Spent")))).toMatchObject({ kind: "sent", message: null });
    expect(slack.messages[1]).toMatchObject({ onlyFor: "U1", text: "Spent" });
  });

  it("never to an address that is not Slack's, whatever a row says", async () => {
    const foreign = await slackStandIn();
    await out.send(delivery());
    const outcome = await out.send(delivery({ conversation: "D1", edits: foreign.responseUrl() }));
    expect(outcome).toMatchObject({ kind: "sent", conversation: "D1" });
    expect(foreign.transcript).toEqual([]);
    expect(slack.messages).toHaveLength(2);
    await foreign.close();
  });

  it("with charts drawn as characters, then without blocks, when Slack refuses blocks", async () => {
    slack.fail("chat.postMessage", { kind: "error", code: "invalid_blocks" }, 2);
    expect(await out.send(delivery({}, everything()))).toMatchObject({ kind: "sent" });
    const tried = posts().map((call) => JSON.stringify(call.fields["blocks"]));
    expect(tried[0]).toContain("data_visualization");
    expect(tried[1]).not.toContain("data_visualization");
    expect(tried[2]).toBe("[]");
    expect(slack.messages[0]?.text).toContain("Hostile");
    expect(lines.filter((line) => line.event === "slack.blocks_refused")).toHaveLength(2);
  });
});

const RESTRICTED = [
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
  "restricted_action_non_threadable_channel",
  "restricted_action_thread_locked",
];

describe("what a place refuses", () => {
  const CODES = [...RESTRICTED, "is_archived", "no_permission", "thread_not_found", "a_code_of_tomorrow"];

  it.each(CODES)("comes to its asker directly, and says nothing of them: %s", async (code) => {
    await out.send(delivery());
    const refused = (method: string) => slack.fail(method, { kind: "error", code });
    refused("chat.postEphemeral");
    const whisper = delivery({ conversation: "C1", shared: true, thread: "17.5" }, saying("whispered"));
    expect(await out.send(whisper)).toMatchObject({ kind: "sent", conversation: "D1" });
    refused("chat.postMessage");
    const card = delivery({ conversation: "C1", posted: true, thread: "17.5" }, saying("posted"));
    expect(await out.send(card)).toMatchObject({ kind: "sent", conversation: "D1" });
    refused("chat.postMessage");
    const inThread = delivery({ conversation: "D1", thread: "17.5" }, saying("in a thread"));
    expect(await out.send(inThread)).toMatchObject({ kind: "sent", conversation: "D1" });
    refused("chat.update");
    const edit = delivery({ conversation: "C1", shared: true, edits: "17.6" }, saying("edited"));
    expect(await out.send(edit)).toMatchObject({ kind: "sent", conversation: "C1" });
    expect(slack.messages.map(({ channel, onlyFor, thread }) => [channel, onlyFor ?? null, thread ?? null])).toEqual([
      ["D1", null, null],
      ["D1", null, null],
      ["D1", null, null],
      ["D1", null, null],
      ["C1", "U1", null],
    ]);
  });

  it("says, when it was to be posted, that it could not be and what to do, in its asker's language", async () => {
    slack.fail("chat.postMessage", { kind: "error", code: "restricted_action_read_only_channel" });
    await out.send(delivery({ conversation: "C1", posted: true }, { ...saying("картка"), language: "uk" }));
    const [said, ...more] = slack.messages.map((one) => slack.read(one).text.split("\n"));
    expect(more).toEqual([]);
    expect(said?.filter((line) => /картка|Не вдалося показати це в каналі.*\/invite @rapport/.test(line))).toHaveLength(
      2,
    );
  });

  it("and their own conversation as well, waits for whoever can mend it", async () => {
    slack.fail("chat.postEphemeral", { kind: "error", code: "invalid_auth" });
    slack.fail("chat.postMessage", { kind: "error", code: "invalid_auth" });
    expect(await out.send(delivery({ conversation: "C1", shared: true }))).toMatchObject({ kind: "retry" });
  });

  it("for its words, or because there are too many, is not tried elsewhere", async () => {
    const card = delivery({ conversation: "C1", posted: true });
    for (const [code, kind] of [
      ["msg_too_long", "rejected"],
      ["message_limit_exceeded", "retry"],
      ["internal_error", "ambiguous"],
    ] as const) {
      slack.fail("chat.postMessage", { kind: "error", code });
      expect(await out.send(card)).toMatchObject({ kind });
    }
    expect(slack.messages).toEqual([]);
    expect(await out.confirm(card)).toEqual({ kind: "unknown" });
  });
});

describe("what became of a message is told honestly", () => {
  const whenIts = async (fault: Fault, method = "chat.postMessage") => {
    slack.fail(method, fault);
    return out.send(delivery());
  };
  const error = (code: string): Fault => ({ kind: "error", code });

  it("surely not sent: again after as long as Slack asks, or when it can be reached", async () => {
    expect(await whenIts({ kind: "rate_limited", retryAfter: 7 })).toEqual({
      kind: "retry",
      afterMs: 7000,
      reason: "ratelimited",
    });
    expect(await whenIts({ kind: "rate_limited", retryAfter: "soon" })).toMatchObject({
      kind: "retry",
      reason: "ratelimited",
    });
    expect(await whenIts({ kind: "rate_limited", retryAfter: 3 }, "conversations.open")).toMatchObject({
      kind: "sent",
    });
    const elsewhere = await slackStandIn();
    await elsewhere.close();
    expect(await connected(elsewhere.apiUrl).send(delivery())).toMatchObject({ kind: "retry", reason: "ECONNREFUSED" });
  });

  it("perhaps sent: never sent again by itself", async () => {
    expect(await whenIts({ kind: "drop_answer" })).toMatchObject({ kind: "ambiguous" });
    expect(await whenIts({ kind: "cut" })).toMatchObject({ kind: "ambiguous" });
    expect(await whenIts({ kind: "never" })).toMatchObject({ kind: "ambiguous" });
    expect(await whenIts({ kind: "status", status: 502 })).toEqual({ kind: "ambiguous", reason: "http_502" });
    for (const body of [
      "<html>",
      "",
      "null",
      "42",
      '{"ok":true}',
      '{"ok":true,"ts":"","channel":"D1"}',
      '{"ok":false,"error":"Bad Gateway <b>"}',
    ])
      expect(await whenIts({ kind: "nonsense", body }), body).toMatchObject({ kind: "ambiguous" });
    for (const code of ["fatal_error", "internal_error", "service_unavailable", "request_timeout"])
      expect(await whenIts(error(code))).toEqual({ kind: "ambiguous", reason: code });
    expect(posts()).toHaveLength(15);
  });

  it("nobody there any more", async () => {
    for (const person of ["U8GONE", "U7BOT", "UNOBODY"])
      expect(await out.send(delivery({ person }))).toMatchObject({ kind: "unreachable" });
    for (const code of ["user_disabled", "is_archived"])
      expect(await whenIts(error(code))).toMatchObject({ kind: "unreachable", reason: code });
  });

  it("for the operator to mend, and nothing lost meanwhile", async () => {
    out = connected(slack.apiUrl, "xoxb-revoked");
    expect(await out.send(delivery())).toEqual({ kind: "retry", afterMs: 300_000, reason: "invalid_auth" });
    out = connected(slack.apiUrl);
    for (const code of ["token_revoked", "account_inactive", "missing_scope", "messages_tab_disabled", ...RESTRICTED])
      expect(await whenIts(error(code))).toMatchObject({ kind: "retry", reason: code });
  });

  it("for no reason that is known here", async () => {
    const code = "a_code_of_tomorrow";
    expect(await whenIts(error(code))).toEqual({ kind: "unexplained", afterMs: 60_000, reason: code });
  });

  it("never to be taken", async () => {
    for (const code of ["msg_too_long", "msg_blocks_too_long", "no_text"])
      expect(await whenIts(error(code))).toEqual({ kind: "rejected", reason: code });
    slack.fail("chat.postMessage", error("invalid_blocks"), 2);
    expect(await out.send(delivery())).toEqual({ kind: "rejected", reason: "invalid_blocks" });
  });

  it("an edit whose answer was lost is made again: twice is once", async () => {
    await out.send(delivery());
    const address = { conversation: "D1", edits: slack.messages[0]?.ts ?? "" };
    for (const fault of [{ kind: "drop_answer" }, { kind: "status", status: 500 }] as const) {
      slack.fail("chat.update", fault);
      expect(await out.send(delivery(address))).toMatchObject({ kind: "retry" });
    }
    expect(await out.send(delivery(address))).toMatchObject({ kind: "sent" });
    expect(slack.messages).toHaveLength(1);
  });
});

describe("a delivery whose answer was lost is looked for", () => {
  it("and found by its reference, in its conversation or its thread", async () => {
    await out.send(delivery());
    for (const thread of [null, "17.5"]) {
      slack.fail("chat.postMessage", { kind: "drop_answer" });
      const lost = delivery({ thread, conversation: "D1" }, saying("Hello"), `lost in ${thread}`);
      expect(await out.send(lost)).toMatchObject({ kind: "ambiguous" });
      const ts = slack.messages.at(-1)?.ts;
      expect(await out.confirm(lost)).toEqual({ kind: "found", message: ts, conversation: "D1" });
    }
  });

  it("even when its conversation was not known yet, and among many others", async () => {
    slack.fail("chat.postMessage", { kind: "drop_answer" });
    expect((await out.send(delivery({}, saying("Hello"), "lost"))).kind).toBe("ambiguous");
    for (let n = 0; n < 120; n += 1) await out.send(delivery({}, saying(`later ${n}`), `later-${n}`));
    const lost = slack.messages[0];
    expect(await out.confirm(delivery({}, saying("Hello"), "lost"))).toEqual({
      kind: "found",
      message: lost?.ts,
      conversation: "D1",
    });
    expect(await out.confirm(delivery({}, saying("Hello"), "never made"))).toEqual({ kind: "absent" });
  });

  it.each([15 * 60_000, 3 * 86_400_000])(
    "whatever this machine's clock says: %i ms ahead of Slack's",
    async (ahead) => {
      slack.fail("chat.postMessage", { kind: "drop_answer" });
      const lost = { ...delivery({}, saying("Hello"), "lost"), at: NOW + ahead };
      expect((await out.send(lost)).kind).toBe("ambiguous");
      for (let n = 0; n < 5; n += 1) await out.send(delivery({}, saying(`later ${n}`), `later-${n}`));
      const ts = slack.messages[0]?.ts;
      expect(await out.confirm(lost)).toEqual({ kind: "found", message: ts, conversation: "D1" });
    },
  );

  it("and one that never arrived is known not to have by the first page that begins long before it", async () => {
    for (let n = 0; n < 250; n += 1) await out.send(delivery({}, saying(`earlier ${n}`), `earlier-${n}`));
    const asked = () => slack.transcript.filter(({ method }) => method === "conversations.history").length;
    const before = asked();
    expect(await out.confirm({ ...delivery({}, saying("Hello"), "never made"), at: NOW + 15 * 60_000 })).toEqual({
      kind: "absent",
    });
    expect(asked() - before).toBe(1);
  });

  it.each([
    { kind: "rate_limited", retryAfter: 30 },
    { kind: "status", status: 502 },
    { kind: "error", code: "internal_error" },
    { kind: "cut" },
  ] as const)("and a look that fails for now, with $kind, says nothing yet", async (fault) => {
    slack.fail("conversations.history", fault);
    const lost = delivery({ conversation: "D1" }, saying("Hello"), "lost");
    expect(await out.confirm(lost)).toEqual({ kind: "unread" });
    expect(await out.confirm(lost)).toEqual({ kind: "absent" });
  });

  it("and nobody can say without the scope, or for what one person alone saw", async () => {
    await out.send(delivery());
    expect(await out.confirm(delivery({ conversation: "C1", shared: true }))).toEqual({ kind: "unknown" });
    slack.missingScopes.add("im:history");
    expect(await out.confirm(delivery())).toEqual({ kind: "unknown" });
  });
});
