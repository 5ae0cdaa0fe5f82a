import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { render } from "../../../adapters/slack/render.ts";
import { plain, quote } from "../../../src/chat/text.ts";
import { anyLetter } from "../../support/any-letter.ts";
import { Complaints } from "../../support/slack/check-blocks.ts";
import { checkMessage } from "../../support/slack/check-call.ts";
import { action, everything, HOSTILE, message, modelChecklist, saying } from "../../support/slack/messages.ts";
import { readBlocks } from "../../support/slack/reading.ts";

function complaints(rendered: ReturnType<typeof render>, surface: "message" | "ephemeral" = "message"): string[] {
  const found = new Complaints();
  checkMessage({ ...rendered }, surface, found);
  found.expect(found.characters <= 13_200, `${found.characters} characters in all`);
  return found.all;
}

describe("what a reply looks like in Slack", () => {
  it("shows all that a reply can hold, within Slack's limits", () => {
    const rendered = render(everything());
    expect(complaints(rendered)).toEqual([]);
    const read = readBlocks(rendered.blocks);
    for (const words of ["plain strong struck quoted /touch acme", "Client & Co <Ltd>", "Tue 24 Nov linked", "unsafe"])
      expect(read.text).toContain(words);
    for (const mark of ["• ", "✅ ", "☐ ", "🟢 ", "🟡 ", "🔴 "]) expect(read.text).toContain(`${mark} mark`);
    for (let row = 4; row < 19; row += 1) expect(read.text).toContain(`${row} ☐  row ${row}`);
    expect(read.buttons.filter((button) => button.label === "Tomorrow")).toHaveLength(15);
    for (const words of [
      "Owner: Ivan",
      "Revenue of Acme, k$",
      "Revenue of Vega, k$",
      "Revenue of Third, k$",
      "small print <!here>",
    ])
      expect(read.text).toContain(words);
    expect(rendered.blocks.filter((block) => block.type === "data_visualization")).toHaveLength(2);
    expect(read.text).toContain("Mar ██████████ 4");
    expect(read.text.startsWith("⚠️ Title with Nova <b>")).toBe(true);
  });

  it("breaks lines inside one section: neighbouring sections would run together", () => {
    for (const block of render(everything()).blocks) {
      const kinds = block.type === "rich_text" ? block.elements.map((line) => line.type) : [];
      expect(kinds.some((kind, n) => kind === "rich_text_section" && kinds[n + 1] === kind)).toBe(false);
    }
  });

  it("shows it whole to one person alone too, where charts are not taken", () => {
    const rendered = render(everything(), "characters");
    expect(complaints(rendered, "ephemeral")).toEqual([]);
    expect(readBlocks(rendered.blocks).text).toContain("Jan  actual 10  plan 11");
  });

  it("keeps what people typed out of Slack's markup", () => {
    for (const words of HOSTILE) {
      const rendered = render(
        message({ title: [quote(words)], sections: [{ kind: "lines", lines: [{ text: [quote(words)] }] }] }),
      );
      expect(complaints(rendered), words).toEqual([]);
      expect(JSON.stringify(rendered.blocks)).not.toMatch(/mrkdwn|"type":"(user|channel|broadcast|usergroup)"/);
    }
    expect(render(saying("<!channel> & <@U1>")).text).toBe("&lt;!channel&gt; &amp; &lt;@U1&gt;");
  });

  it("lets a right-to-left name turn nothing but itself around", () => {
    const text = readBlocks(render(saying("שלום")).blocks).text;
    expect(text).toBe("\u2068שלום\u2069");
  });

  it("gathers the numbers of single-action lines under their section, each with its spoken label", () => {
    const { blocks } = render(everything());
    const numbers = readBlocks(blocks).buttons.filter((button) => /^\d$/.test(button.label));
    expect(numbers.map((button) => button.label)).toEqual(["1", "2", "3"]);
    expect(JSON.stringify(blocks)).toContain('"accessibility_label":"Open 2"');
  });

  it("puts a line's several buttons in a row under that line", () => {
    const lines = [1, 2].map((n) => ({ text: [plain(`line ${n}`)], actions: [action("Done"), action("Later")] }));
    const { blocks } = render(message({ sections: [{ kind: "lines", lines }] }));
    expect(blocks.map((block) => block.type)).toEqual(["rich_text", "actions", "rich_text", "actions"]);
  });

  it("keeps 4,000 characters, over several elements", () => {
    const words = "слово ".repeat(666).trim();
    const rendered = render(saying(words));
    expect(complaints(rendered)).toEqual([]);
    expect(readBlocks(rendered.blocks).text.replaceAll("\n", "")).toBe(words);
    const unbroken = "🧑".repeat(2000);
    expect(readBlocks(render(saying(unbroken)).blocks).text.replaceAll("\n", "")).toBe(unbroken);
  });

  it("says how much had no room: text ends in …, buttons and lines are counted", () => {
    const long = render(saying("x".repeat(40_000)));
    expect(complaints(long)).toEqual([]);
    expect(readBlocks(long.blocks).text).toContain("…");
    const lines = Array.from({ length: 60 }, (_, n) => ({
      text: [plain(`line ${n}`)],
      actions: [action("A"), action("B")],
    }));
    const many = render(message({ sections: [{ kind: "lines", lines }], actions: [action("Next page")] }));
    expect(complaints(many)).toEqual([]);
    const read = readBlocks(many.blocks);
    for (let n = 0; n < 60; n += 1) expect(read.text).toContain(`line ${n}`);
    const shown = read.buttons.length - 1;
    expect(read.text).toContain(`+${120 - shown}`);
    expect(read.buttons.at(-1)?.label).toBe("Next page");
    const sections = Array.from({ length: 80 }, (_, n) => ({ kind: "note" as const, text: [plain(`note ${n}`)] }));
    const crowded = render(message({ sections, actions: [action("Next page")] }));
    expect(complaints(crowded)).toEqual([]);
    expect(readBlocks(crowded.blocks).text).toContain("+32");
  });

  it("never gives Slack a payload it would refuse", () => {
    const words = fc.oneof(
      fc.string({ unit: anyLetter, maxLength: 200 }),
      fc.constantFrom(...HOSTILE, "", " ", "y".repeat(5000)),
    );
    const text = fc.array(
      words.map((one) => quote(one)),
      { maxLength: 4 },
    );
    const line = fc.record({ text, count: fc.integer({ min: 0, max: 4 }), numbered: fc.boolean(), label: words });
    const section = fc.record({ heading: text, lines: fc.array(line, { maxLength: 20 }) });
    fc.assert(
      fc.property(fc.option(text), fc.array(section, { maxLength: 12 }), words, (title, sections, note) => {
        const rendered = render(
          message({
            ...(title ? { title } : {}),
            sections: [
              ...sections.map((one) => ({
                kind: "lines" as const,
                heading: one.heading,
                lines: one.lines.map((each, index) => ({
                  ...(each.numbered ? { number: index + 1 } : {}),
                  text: each.text,
                  actions: Array.from({ length: each.count }, () => action(each.label)),
                })),
              })),
              { kind: "note", text: [quote(note)] },
            ],
          }),
        );
        expect(complaints(rendered)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("draws a chart that Slack's block cannot hold with characters, losing no number", () => {
    const labels = Array.from({ length: 24 }, (_, n) => `day ${n}`);
    const values = labels.map((_, n) => n * 7);
    const chart = { shape: "line" as const, title: [plain("Long")], labels, series: [{ name: "s", values }] };
    const { blocks } = render(message({ sections: [{ kind: "chart", chart }] }));
    expect(blocks.map((block) => block.type)).toEqual(["rich_text"]);
    for (const value of values) expect(readBlocks(blocks).text).toContain(` ${value}`);
  });

  it("tells cut labels of a chart apart", () => {
    const labels = ["Department of the North", "Department of the North-East"];
    const chart = { shape: "bar" as const, title: [plain("t")], labels, series: [{ name: "", values: [1, 2] }] };
    expect(complaints(render(message({ sections: [{ kind: "chart", chart }] })))).toEqual([]);
  });

  it("is the checklist of the trade, line by line", () => {
    for (const language of ["en", "uk"] as const) {
      const rendered = render(modelChecklist(language));
      expect(complaints(rendered)).toEqual([]);
      expect(readBlocks(rendered.blocks).text).toMatchSnapshot(language);
      expect(rendered.text).toContain("\n10 Kite");
    }
  });

  it("is never without words", () => {
    expect(render(message({})).text).toBe("…");
    expect(render(message({ actions: [action("Yes"), action("No")] })).text).toBe("Yes · No");
  });
});
