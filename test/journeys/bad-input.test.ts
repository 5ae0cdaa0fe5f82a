/** Whatever is typed gets a clear sentence in the asker's language: nothing is lost, and nothing typed becomes markup. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Platform } from "../../src/chat/incoming.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { anyLetter } from "../support/any-letter.ts";
import { openRapport, type Rapport } from "../support/rapport.ts";
import type { Heard } from "../support/travellers.ts";

const START = "2026-11-24T10:00[Europe/Kyiv]";
const DOORS: readonly Platform[] = ["slack", "telegram", "web"];

/** Lines that read alike in every language, and what the answer in English says. */
const LINES: readonly (readonly [typed: string, says: RegExp])[] = [
  ["/touch", /\/touch Acme call/],
  ["/next", /\/next Acme/],
  ["/done", /\/done Acme/],
  ["/how", /\/how Acme/],
  ["/status", /status Acme amber/],
  ["/client", /client Acme/],
  ["/contact", /contact Acme/],
  ["/project", /project|Project/],
  ["/price", /price|Price/],
  ["/handover", /handover Acme/],
  ["/away", /away|stands in/i],
  ["/money", /money|revenue|client/i],
  ["/crisis", /crisis|note/i],
  ["/handover acme to Nobody", /Nobody|nobody else/],
  ["/price acme xyz", /Acme|price/],
  ["/money acme actual November lots", /Acme|lots/],
  ["/away 31.02 – 40.02", /31\.02|away/],
  ["/touch \u0000\u0007", /\/touch Acme call/],
  ["/", /I didn't understand: \//],
  ["/unknownword", /I didn't understand: .*unknownword/],
  ["\u200b", /I didn't understand/],
  ["\ud800", /I didn't understand/],
  ["🎉", /I didn't understand: 🎉/],
  ["/touch 🎉 xyz", /Which client\?|No client called/],
  ["שלום עולם", /I didn't understand: \u2068?שלום עולם/],
  ["/touch \u202eemca", /Which client\?|No client called/],
  ["<!channel>", /I didn't understand: (<!channel>|@channel)/],
  ["<@U1>", /I didn't understand: (<@U1>|@U1)/],
  ["</b>", /I didn't understand: <\/b>/],
  ["<b>", /I didn't understand: <b>/],
  ["*bold* _it_ ~x~", /I didn't understand: \*bold\* _it_ ~x~/],
  ["&amp;", /I didn't understand: (&amp;|&)/],
  ['=HYPERLINK("http://evil.test","x")', /I didn't understand: =HYPERLINK\("http:\/\/evil\.test","x"\)/],
  ["'; drop table clients; --", /I didn't understand: '; drop table clients; --/],
  ["/client '; drop table clients; --", /Which client\?/],
  ["/next acme xyz 1.01.2020", /Wed 1 Jan 2020 is already over\. When should it be\?/],
  ["/next acme xyz 31.02", /31\.02 does not exist\. Which day do you mean\?/],
  ["/settings zone Mars/Olympus", /Mars\/Olympus[\s\S]*Europe\/Kyiv/],
  ["/settings time 25:99", /25:99 is no time of day/],
  ["/settings days 9", /can't read 9 as days/],
  [`/touch ${"n".repeat(500)}`, /No client called n+…/],
  [`/client ${"n".repeat(500)}`, /No client called n+…/],
  [`/contact acme ${"n".repeat(500)}`, /Too long, not added: n+…/],
  [`/import ${"n".repeat(500)}`, /Too long for a name, not added: n+…/],
  ["/link wrong", /This code does not work/],
  ["/done qqq", /No open follow-up like qqq/],
  ["/status acme purple", /Status of the work/],
  ["acme ".repeat(800).trim(), /acme acme.*…/],
  [`/touch acme ${"x".repeat(3900)}`, /Recorded: Acme/],
  [`/next acme ${"xyz ".repeat(950).trim()}`, /Noted: Acme: xyz.*…/],
  [`/status acme red ${"x".repeat(3900)}`, /Acme: red/],
  [`/contact acme Ann Lee, ${"x".repeat(3900)}`, /Too long, not added: x+…/],
  [`/complaint acme ${"x".repeat(3900)}`, /complaint/i],
  [`/project acme ${"x".repeat(500)}, production`, /x{100}/],
  ["/how acme", /Acme/],
  ["/today", /Tue 24 Nov/],
  ["/undo", /Undone|As before|Open again|Nothing to undo/],
];

/** Some letters that only this language has, in what is left when the typed words and names are taken away. */
const LETTERS: Readonly<Record<Language, (said: string) => boolean>> = {
  en: (said) => /[a-z]{3}/i.test(said) && !/[а-яіїєґ]/i.test(said),
  uk: (said) => /[а-яіїєґ]{3}/i.test(said) && !/[ыэъё]/i.test(said),
  ru: (said) => /[а-яё]{3}/i.test(said) && !/[іїєґ]/i.test(said),
  vi: (said) => /[ăâđêôơưáàảãạằắấầếềểễệốồổộớờởợụủừứữựíìỉĩịýỳỵ]/i.test(said),
};

function speaks(language: Language, heard: Heard, typed: string): boolean {
  const theirs = new Set(typed.split(/\s+/));
  const said = heard.text
    .split(/\s+/)
    .filter((word) => !theirs.has(word) && !word.startsWith("/"))
    .join(" ");
  return LETTERS[language](said);
}

const FAULT = /[0-9a-f]{12}|broke on my side|зламалося|сломалось|Phía tôi có lỗi/;
/** Controls of direction that could turn round what Rapport itself says: ours stand in pairs about a whole span. */
const turnsRound = (text: string): boolean =>
  /[\u202a-\u202e\u2066\u2067]/.test(text) ||
  text.replace(/\u2068[^\u2068\u2069]*\u2069/g, "").match(/[\u2068\u2069]/) !== null;

/** Everything of these kinds calls somebody, or leads somewhere: Rapport itself says none of them here. */
const CALLING = new Set(["user", "usergroup", "broadcast", "channel", "link", "mrkdwn"]);

function calling(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(calling);
  if (typeof value !== "object" || value === null) return [];
  const found = Object.entries(value).flatMap(([, one]) => calling(one));
  return "type" in value && CALLING.has(String(value.type)) ? [JSON.stringify(value), ...found] : found;
}

/** What a typed word must never have become in what was sent since `calls` and `told`. */
function injected(r: Rapport): readonly string[] {
  const slack = r.slack.transcript.filter(({ method }) =>
    /^(chat\.|views\.|acknowledgement|response_url)/.test(method),
  );
  return [
    ...slack.flatMap(({ fields }) => calling(fields["blocks"])),
    ...slack.map(({ fields }) => String(fields["text"] ?? "")).filter((text) => /<[!@#]|<https?:/.test(text)),
    ...r.telegram.transcript.map(({ payload }) => String(payload["text"] ?? "")).filter((text) => /<a /.test(text)),
    ...r.complaints,
    ...r.slack.problems,
    ...r.telegram.problems,
  ];
}

/** English everywhere, and each of the others through one door: which door makes no difference to the words. */
const SPOKEN: Readonly<Record<Platform, readonly Language[]>> = {
  slack: ["en", "uk"],
  telegram: ["en", "ru"],
  web: ["en", "vi"],
};

describe.each(DOORS)("through %s", (door) => {
  test.each(SPOKEN[door])("what cannot be meant gets a clear sentence: %s", async (language) => {
    const r = await openRapport(START);
    const who = await r.traveller(door, { name: "Olha", zone: "Europe/Kyiv", language });
    await who.says("/import Acme");
    const missed: string[] = [];
    for (const [typed, says] of LINES) {
      const heard = await who.says(typed);
      const shown = `${typed.slice(0, 60)} → ${heard.text.slice(0, 300)} [${heard.buttons.slice(0, 5).join("] [")}]`;
      if (language === "en" && !says.test(heard.text)) missed.push(shown);
      if (!speaks(language, heard, typed)) missed.push(`in another language: ${shown}`);
      if (FAULT.test(heard.text)) missed.push(`a fault: ${shown}`);
      if (turnsRound(heard.text)) missed.push(`turned round: ${shown}`);
      if (heard.text.length > 2_500) missed.push(`${heard.text.length} characters: ${shown}`);
    }
    expect(missed).toEqual([]);
    expect(injected(r)).toEqual([]);
    const kept = await r.store.db.selectFrom("touchpoints").select("words").execute();
    expect(kept.map(({ words }) => words)).toContain(`/touch acme ${"x".repeat(3900)}`);
    const promised = await r.store.db.selectFrom("follow_ups").select("text").execute();
    expect(promised.map(({ text }) => text)).toContain("xyz ".repeat(950).trim());
  });

  test("three hundred pasted names: two hundred become clients, and it is said where to go on", async () => {
    const r = await openRapport(START);
    const who = await r.traveller(door, { name: "Olha", zone: "Europe/Kyiv", language: "en" });
    const names = Array.from({ length: 300 }, (_, at) => `Firm ${at} Ltd`);
    const heard = await who.says(names.join("\n"));
    expect(heard.text).toMatch(/200 clients added/);
    expect(heard.text).toMatch(/Send the rest, from Firm 200 Ltd/);
    const rest = await who.says(names.slice(200).join("\n"));
    expect(rest.text).toMatch(/100 clients added/);
    expect(await r.store.db.selectFrom("clients").select("id").execute()).toHaveLength(300);
    expect((await who.says("/clients")).text).toMatch(/300 clients, 1 to 10 of 300/);
    expect(injected(r)).toEqual([]);
  });

  test("hostile names are shown as they were typed, wherever they appear", async () => {
    const r = await openRapport(START);
    const who = await r.traveller(door, { name: "Olha <b>*_", zone: "Europe/Kyiv", language: "en" });
    const missed: string[] = [];
    for (const name of [
      "</b><i>",
      "A & B <Co>",
      "*Bold* ~Inc~ _x_",
      "=1+1",
      "`tick`",
      "[x](http://evil.test)",
      "ACME 🧑‍🚀",
    ]) {
      // Slack writes what is typed with entities; the others send it as it is.
      const typed =
        door === "slack" ? name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : name;
      for (const line of [`/clients ${typed}`, `/how ${typed}`, `/touch ${typed} call`, "/today", "/clients"]) {
        const heard = await who.says(line);
        if (line !== "/today" && ![heard.text, ...heard.buttons].some((words) => words.includes(name)))
          missed.push(`${line}: ${heard.text}`);
      }
    }
    expect(missed).toEqual([]);
    expect(injected(r)).toEqual([]);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: anyLetter, maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    "<!channel>",
    "<!here|x>",
    "<@U1>",
    "<#C1|general>",
    "<https://evil.test|click>",
    "</b>",
    "<a href='tg://user?id=1'>x</a>",
    "<pre><code>",
    "&amp;lt;b&gt;",
    "&#60;",
    "*b*",
    "_i_",
    "~s~",
    "`c`",
    "```",
    "[x](y)",
    "\u202e",
    "\u2066\u2069\u2069",
    "\u0000",
    "\ud800",
    "\udfff",
    "\u200f",
    "שלום",
    "👩‍👩‍👧‍👦",
    "=1+1",
    "'; drop table clients; --",
    "\n",
    "\r\n",
    "\t",
    "/undo",
    "31.02",
    "25:70",
    "next:",
    "->",
    "%s",
    "{x}",
    "__proto__",
    "constructor",
    "acme",
    "Acme,",
    "завтра",
    "ngày 31 tháng 2",
    "x".repeat(600),
  ),
);
const LEADS = [
  "",
  "/touch ",
  "/touch acme ",
  "/next ",
  "/next acme ",
  "/how ",
  "/client ",
  "/client acme ",
  "/contact acme ",
  "/status acme amber ",
  "/complaint acme ",
  "/money acme ",
  "/project acme ",
  "/price acme ",
  "/handover acme ",
  "/away ",
  "/crisis ",
  "/done ",
  "/import ",
  "/settings zone ",
  "/settings ",
  "call with ",
];

test.each(DOORS)("any text at all is answered without a fault, and stays text: %s", async (door) => {
  const r = await openRapport(START);
  const who = await r.traveller(door, { name: "Olha", zone: "Europe/Kyiv", language: "en" });
  await who.says("/import Acme");
  const line = fc
    .tuple(fc.constantFrom(...LEADS), fc.array(hostile, { minLength: 1, maxLength: 6 }), fc.nat(9))
    .filter(([lead, parts]) => `${lead}${parts.join(" ")}`.replace(/[\p{C}\s]/gu, "") !== "");
  await fc.assert(
    fc.asyncProperty(line, async ([lead, parts, at]) => {
      const heard = await who.says(`${lead}${parts.join(" ")}`);
      expect(heard.text.trim()).not.toBe("");
      const label = heard.buttons[at];
      const after = label === undefined ? heard : await who.presses(label);
      for (const one of [heard, after]) {
        expect(r.complaints).toEqual([]);
        expect(turnsRound(one.text)).toBe(false);
      }
      expect(injected(r)).toEqual([]);
    }),
    {
      numRuns: 30,
      seed: 20_261_124,
      endOnFailure: true,
    },
  );
});
