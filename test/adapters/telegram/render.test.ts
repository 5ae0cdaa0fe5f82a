import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { render } from "../../../adapters/telegram/render.ts";
import type { Line, Message, Reply } from "../../../src/chat/reply.ts";
import { plain, spanText } from "../../../src/chat/text.ts";
import { anyLetter } from "../../support/any-letter.ts";
import { checked, parsedText } from "../../support/telegram/checks.ts";
import { actionId, checklistMessage, everything, HOSTILE_NAMES } from "../../support/telegram/replies.ts";

/** As a person sees it; throws for whatever Telegram would refuse. */
function shown(message: Message) {
  const { text, plain: words, keyboard } = render(message);
  const call = { chat_id: 1, text, parse_mode: "HTML", ...(keyboard === null ? {} : { reply_markup: keyboard }) };
  const payload = checked("sendMessage", call);
  const buttons = (payload.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text: label }) => label));
  expect(words).toBe(parsedText(payload).text);
  return { ...parsedText(payload), html: text, buttons };
}
const reply = (parts: Partial<Reply<string>>): Message => ({
  language: "en",
  reply: { tone: "plain", sections: [], actions: [], ...parts },
});
const lines = (all: readonly Line<string>[]): Message => reply({ sections: [{ kind: "lines", lines: all }] });
const drawn = (name: string) => name.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/g, "");
const bare = (text: string) => text.replace(/[\u2060\u2068\u2069]/g, "");

describe("a reply that holds everything", () => {
  it.each(HOSTILE_NAMES)("shows all of it, whatever the name: %j", (name) => {
    const { text, entities, buttons } = shown(everything(name));
    const seen = bare(text);
    for (const kind of ["plain", "strong", "struck", "quote", "code", "member", "client", "contact", "date", "link"]) {
      // title, heading, line, fact, note
      expect(seen.split(`${kind} ${drawn(name)} `).length - 1, kind).toBe(5);
    }
    for (const mark of ["• bullet", "✔️ done", "▫️ open", "🟢 green", "🟡 amber", "🔴 red"]) expect(seen).toContain(mark);
    for (let number = 1; number <= 15; number += 1) {
      expect(seen).toContain(`\n${number} ${drawn(name)} ${number}`);
      for (const label of ["Done", "Snooze", "Log touch"]) expect(buttons.flat()).toContain(`${number} ${label}`);
    }
    expect(seen).toContain("Revenue, EUR");
    expect(seen).toMatch(/▇{7} 1,234,567/);
    expect(seen).toMatch(/Mon ▇{10} 63/);
    expect(buttons.flat()).toEqual(expect.arrayContaining(["16", "Key", "Undo", "Edit"]));
    expect(entities.filter(({ type }) => type === "text_link").map(({ url }) => url)).toContain(
      "https://example.com/?a=1&amp;b=%22%3C2%3E%22",
    );
    expect(entities.filter(({ type }) => type === "pre")).toHaveLength(2);
  });

  it("is not refused for anything at all that people may be called or may type", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyLetter, maxLength: 60 }), fc.string({ maxLength: 60 }), (one, other) => {
        shown(everything(one));
        shown(everything(other, "vi"));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the morning's checklist", () => {
  it("has a bold title, bold headings, one line each, and numbers in rows of five", () => {
    const { html, buttons } = shown(checklistMessage("en"));
    expect(html).toBe(
      [
        "<b>Tue 24 Nov · 10 of 14</b>",
        "",
        "<b>NOW</b>",
        "1 <b>Nova</b>: severe complaint",
        "2 <b>Delta</b>: Minh waits since Mon",
        "3 <b>Orbit</b>: estimate promised Mon",
        "",
        "<b>MEETINGS</b>",
        "4 11:00 <b>Acme</b>, 63 ↓12, owe price list",
        "5 15:30 <b>Lumen</b>, 81, notice in 30 d",
        "",
        "<b>GET IN TOUCH</b>",
        "6 <b>Vega</b>: 16 days, limit 14",
        "7 <b>Orion</b>: silent, try Taras",
        "",
        "<b>ALSO</b>",
        "8 <b>Pixel</b>: $4,200, 12 d late",
        "9 Refresh 3 statuses",
        "10 <b>Kite</b>: 30 % of wallet, offer SEO",
      ].join("\n"),
    );
    expect(buttons).toEqual([["1", "2", "3", "4", "5"], ["6", "7", "8", "9", "10"], ["Show all"]]);
  });

  it.each(["uk", "vi"] as const)("keeps every line short enough for a phone in %s", (language) => {
    for (const line of shown(checklistMessage(language)).text.split("\n")) expect(line.length).toBeLessThan(42);
  });
});

describe("limits", () => {
  it("4,000 characters in one go arrive whole", () => {
    const words = "слово ".repeat(666);
    expect(
      shown(reply({ title: [plain("Kept")], sections: [{ kind: "note", text: [{ kind: "quote", text: words }] }] }))
        .text,
    ).toContain(words.trim());
  });

  it("a list too long is cut at a line and says how many lines are missing", () => {
    const all = Array.from({ length: 300 }, (_, at) => ({ text: [plain(`client ${at} <&> with a rather long name`)] }));
    const { text } = shown(lines(all));
    const kept = text.split("\n").length - 1;
    expect(text).toMatch(new RegExp(`client ${kept - 1} <&> with a rather long name\n… \\+${300 - kept}$`));
    expect(text.length).toBeGreaterThan(3900);
  });

  it.each(["", "x"])(
    "one endless line is cut inside, never through an emoji, and what follows is counted: %j",
    (start) => {
      const { text } = shown(lines([{ text: [plain(start + "👩".repeat(4000))] }, { text: [plain("after")] }]));
      expect(text.isWellFormed()).toBe(true);
      expect(text).toMatch(/👩…\n… \+1$/u);
    },
  );

  it("markup does not count: 4,000 escaped characters in bold fit", () => {
    const { text } = shown(
      reply({ sections: [{ kind: "note", text: [{ kind: "strong", text: "<&>".repeat(1350) }] }] }),
    );
    expect(text.length).toBe(4050);
  });

  it("at most a hundred buttons, the message's own first, and a note that some have no place", () => {
    const many = Array.from({ length: 50 }, (_, at) => ({
      number: at + 1,
      text: [plain("x")],
      actions: [1, 2, 3].map((kind) => ({ label: `a${kind}`, does: actionId(at * 3 + kind) })),
    }));
    const { buttons, text } = shown(
      reply({ sections: [{ kind: "lines", lines: many }], actions: [{ label: "All", does: actionId(999) }] }),
    );
    expect(buttons.flat()).toHaveLength(100);
    expect(buttons.at(-1)).toEqual(["All"]);
    expect(text).toMatch(/… \+51 ⌨️$/u);
  });

  it("a button's id that does not fit 64 bytes is a bug, not a silent loss", () => {
    expect(() => render(reply({ actions: [{ label: "x", does: "ї".repeat(33) }] }))).toThrow(/64 bytes/);
  });

  it("labels are cut with an ellipsis, and an empty one is still a button", () => {
    const { buttons } = shown(
      reply({
        title: [plain("t")],
        actions: [
          { label: "a long label ".repeat(5), does: actionId(1) },
          { label: " \u200b\n", does: actionId(2) },
        ],
      }),
    );
    expect(buttons).toEqual([["a long label a long label a long label…"], ["·"]]);
  });

  it("a reply that shows nothing is sent as something", () => {
    expect(shown(reply({})).text).toBe("…");
    expect(shown(reply({ title: [plain("\u200b \u2060")] })).text).toBe("…");
  });
});

describe("buttons", () => {
  it("stand in rows of one to three, as their labels allow", () => {
    const labels = ["Undo", "Edit", "Follow-up", "Later today", "Tomorrow", "Створити клієнта Acme", "Ні"];
    const actions = labels.map((label, at) => ({ label, does: actionId(at) }));
    expect(shown(reply({ title: [plain("t")], actions })).buttons).toEqual([
      ["Undo", "Edit", "Follow-up"],
      ["Later today", "Tomorrow"],
      ["Створити клієнта Acme"],
      ["Ні"],
    ]);
  });

  it("of a line with several carry its number; a single one on a numbered line is the number", () => {
    const tiers = ["Key", "Growth", "Standard"].map((label, at) => ({ label, does: actionId(at) }));
    const one = [{ label: "Open", does: actionId(9) }];
    const { buttons } = shown(
      lines([
        { number: 1, text: [plain("Acme")], actions: tiers },
        { number: 2, text: [plain("Vega")], actions: one },
        { text: [plain("Nova")], actions: one },
      ]),
    );
    expect(buttons).toEqual([["2"], ["1 Key", "1 Growth", "1 Standard"], ["Open"]]);
  });
});

describe("text", () => {
  it("of a right-to-left name does not pull the numbers after it", () => {
    expect(
      shown(
        lines([
          { number: 6, text: [plain("16 days: "), { kind: "client", id: "c", name: "\u202eשלום" }, plain(" 14")] },
        ]),
      ).text,
    ).toBe("6 16 days: \u2068שלום\u2069 14");
  });

  it("of a link that is no web address is shown with the address, and is no link", () => {
    const { text, entities } = shown(lines([{ text: [{ kind: "link", text: "here", url: "javascript:alert(1)" }] }]));
    expect(text).toBe("here (javascript:alert(1))");
    expect(entities).toEqual([]);
  });

  it.each([
    ["good", "✅ Done"],
    ["warning", "⚠️ Done"],
    ["refusal", "✋ Done"],
    ["failure", "❗ Done"],
    ["ask", "Done"],
    ["plain", "Done"],
  ] as const)("of a tone is seen before the first word: %s", (tone, words) => {
    expect(shown(reply({ tone, title: [plain("Done")] })).text).toBe(words);
    expect(shown(reply({ tone, sections: [{ kind: "note", text: [plain("Done")] }] })).text).toBe(words);
  });

  it("reads the same without markup", () => {
    const message = everything("Acme");
    const title = (message.reply.title ?? []).map(spanText).join("");
    expect(render(message).plain).toContain(title.trim());
    expect(render(message).plain).not.toContain("<b>");
  });
});
