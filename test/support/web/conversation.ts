/** A Rapport that knows a dozen lines by heart: what the page's own tests and pictures talk with. */
import type { Handle } from "../../../src/chat/answer.ts";
import type { Content } from "../../../src/chat/incoming.ts";
import { plain, quote, strong } from "../../../src/chat/text.ts";
import { LANGUAGES, type Language } from "../../../src/domain/vocabulary.ts";
import type { MemoryPorts } from "./ports.ts";
import { checklist, client, everything, type PageReply, press } from "./replies.ts";

/** Answers by what was said or pressed; `/settings language uk` changes the member in `ports`. */
export function scripted(ports: MemoryPorts): Handle {
  return async ({ content, who }) => {
    const asked = languageAsked(content);
    if (asked !== null) ports.people.change(who.id, { language: asked });
    const language = asked ?? LANGUAGES.find((one) => one === who.language) ?? "en";
    return { kind: "reply", message: { reply: replyTo(content), language } };
  };
}

function languageAsked(content: Content): Language | null {
  if (content.kind !== "command" || content.name !== "settings") return null;
  return LANGUAGES.find((one) => content.text === `language ${one}`) ?? null;
}

function replyTo(content: Content): PageReply {
  switch (content.kind) {
    case "command":
      return content.name === "today" ? checklist : content.name === "settings" ? settingsSaved : touchLogged;
    case "words":
      return content.text.startsWith("how") ? acme : content.text.startsWith("all") ? everything : named(content.text);
    case "answer":
      return named(content.text);
    case "action":
      return pressed(content.id);
    default:
      return settingsSaved;
  }
}

function pressed(id: string): PageReply {
  if (id === "line-1") return lineOpened;
  if (id === "line-1-done") return lineDone;
  if (id === "edit")
    return { tone: "ask", title: [plain("What was it, then?")], sections: [], actions: [], awaits: "edit-words" };
  if (id === "follow-up") return { ...named("follow-up"), place: "below" };
  return named(id);
}

const named = (text: string): PageReply => ({
  tone: "plain",
  title: [plain("You said: "), quote(text)],
  sections: [],
  actions: [],
});

const settingsSaved: PageReply = { tone: "good", title: [plain("✔︎ OK")], sections: [], actions: [] };

const touchLogged: PageReply = {
  tone: "good",
  title: [client("Acme"), plain(": call with Olena (CFO), "), { kind: "date", text: "today", iso: "2026-11-23" }],
  sections: [
    {
      kind: "lines",
      lines: [
        {
          text: [
            plain("First talk with a decision maker in "),
            strong("47 days"),
            plain("; next by "),
            { kind: "date", text: "24 Dec", iso: "2026-12-24" },
            plain("."),
          ],
        },
      ],
    },
  ],
  actions: [press("follow-up", "Add follow-up", "primary"), press("edit", "Edit"), press("undo", "Undo")],
};

const first = (lines: Extract<PageReply["sections"][number], { kind: "lines" }>["lines"]): PageReply => ({
  ...checklist,
  sections: checklist.sections.map((section, at) =>
    at === 0 && section.kind === "lines" ? { ...section, lines } : section,
  ),
});
const [now] = checklist.sections;
const others = now?.kind === "lines" ? now.lines.slice(1) : [];

const lineOpened = first([
  {
    number: 1,
    text: [client("Nova"), plain(": severe complaint")],
    actions: [
      press("line-1-done", "Done", "primary"),
      press("line-1-later", "Later today"),
      press("line-1-tomorrow", "Tomorrow"),
      press("line-1-touch", "Log touch"),
    ],
  },
  ...others,
]);

const lineDone = first([{ mark: "done", text: [{ kind: "struck", text: "Nova: severe complaint" }] }, ...others]);

/** The model card of the practice. */
const acme: PageReply = {
  tone: "plain",
  title: [client("Acme"), plain(": 63 watch (was 75)")],
  sections: [
    {
      kind: "lines",
      lines: [
        { text: [strong("−15"), plain(" CFO Olena 47 days, limit 30")] },
        { text: [strong("−6"), plain(" last talk 12 days, ideal 7")] },
        { text: [strong("−6"), plain(" price list overdue")] },
        { text: [strong("−5"), plain(" Website amber")] },
        { text: [strong("−3"), plain(" in person 70 days, ideal 60")] },
        { text: [strong("−2"), plain(" satisfaction 4 of 5")] },
      ],
    },
    {
      kind: "facts",
      facts: [
        { label: [plain("Good")], value: [plain("revenue +22 %, invoices, no complaints")] },
        { label: [plain("They owe")], value: [plain("brief, "), { kind: "date", text: "Thu", iso: "2026-11-26" }] },
        { label: [plain("Decides, pays")], value: [{ kind: "contact", id: "olena", name: "Olena" }] },
        { label: [plain("Influences")], value: [plain("nobody known")] },
        { label: [plain("Next")], value: [plain("bring Olena into the 11:00 call (+21)")] },
      ],
    },
    { kind: "note", text: [plain("From 84 % of the picture.")] },
  ],
  actions: [press("log", "Log touch", "primary"), press("people", "People"), press("promises", "Promises")],
};
