import { describe, expect, it } from "vitest";
import { Complaints, checkBlocks, checkView } from "../../support/slack/check-blocks.ts";
import { refusal } from "../../support/slack/check-call.ts";
import { slackStandIn } from "../../support/slack/stand-in.ts";

const plain = (text: string) => ({ type: "plain_text", text, emoji: false });
const button = (more: object = {}) => ({ type: "button", action_id: "a", value: "v", text: plain("x"), ...more });
const rich = (...elements: object[]) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements }] });
const refused = (blocks: unknown[], surface: "message" | "ephemeral" = "message") => {
  const found = new Complaints();
  checkBlocks(blocks, surface, found);
  return found.all.length > 0;
};

describe("the stand-in refuses what Slack would refuse", () => {
  it("blocks over their limits, unknown fields, markup, mentions, ids twice", () => {
    const wrong: unknown[][] = [
      Array.from({ length: 51 }, () => ({ type: "header", text: plain("x") })),
      [{ type: "header", text: plain("x".repeat(151)) }],
      [{ type: "header", text: plain("") }],
      [{ type: "header", text: { type: "mrkdwn", text: "*x*" } }],
      [{ type: "section", text: plain("x") }],
      [rich({ type: "text", text: "" })],
      [rich()],
      [rich({ type: "text", text: "x".repeat(3001) })],
      [rich({ type: "text", text: "x", style: {} })],
      [rich({ type: "user", user_id: "U1" })],
      [rich({ type: "broadcast", range: "channel" })],
      [rich({ type: "link", text: "x", url: "javascript:alert(1)" })],
      [{ type: "actions", elements: [] }],
      [{ type: "actions", elements: Array.from({ length: 26 }, (_, n) => button({ action_id: `${n}` })) }],
      [{ type: "actions", elements: [button(), button()] }],
      [{ type: "actions", elements: [button({ text: plain("x".repeat(76)) })] }],
      [{ type: "actions", elements: [button({ colour: "red" })] }],
      [{ type: "context", elements: [plain("x".repeat(2001))] }],
    ];
    for (const blocks of wrong) expect(refused(blocks), JSON.stringify(blocks).slice(0, 120)).toBe(true);
    expect(refused([rich({ type: "text", text: "x" }), { type: "actions", elements: [button()] }])).toBe(false);
  });

  it("calls without text, with unescaped text, with unknown fields; forms with long titles", () => {
    expect(refusal("chat.postMessage", { channel: "D1" })?.error).toBe("invalid_arguments");
    expect(refusal("chat.postMessage", { channel: "D1", text: "x", colour: "red" })?.error).toBe("invalid_arguments");
    for (const text of ["<!channel>", "a & b"])
      expect(refusal("chat.postMessage", { channel: "D1", text })?.error).toBe("invalid_blocks");
    expect(refusal("chat.postMessage", { channel: "D1", text: "a &amp; b" })).toBeNull();
    const blocks = Array.from({ length: 5 }, () => rich({ type: "text", text: "x".repeat(2900) }));
    expect(refusal("chat.postMessage", { channel: "D1", text: "x", blocks })?.error).toBe("msg_blocks_too_long");
    const found = new Complaints();
    checkView(
      { type: "modal", title: plain("x".repeat(25)), submit: plain("ok"), close: plain("no"), blocks: [] },
      found,
    );
    expect(found.all).toHaveLength(1);
  });

  it("wrong tokens, and conversations that were never opened", async () => {
    const slack = await slackStandIn({ people: [{ id: "U1" }] });
    const call = async (token: string, channel: string) => {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const body = JSON.stringify({ channel, text: "x" });
      return (await fetch(`${slack.apiUrl}chat.postMessage`, { method: "POST", headers, body })).json();
    };
    expect(await call("xoxb-other", "D1")).toEqual({ ok: false, error: "invalid_auth" });
    expect(await call(slack.botToken, "D1")).toEqual({ ok: false, error: "channel_not_found" });
    await slack.close();
  });
});
