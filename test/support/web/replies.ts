/** Replies as the handler hands them to the page's door: the morning of the practice, and one of everything. */
import type { Action, ActionId, Line, Reply } from "../../../src/chat/reply.ts";
import { code, plain, quote, type Span, strong, type Text } from "../../../src/chat/text.ts";

export type PageReply = Reply<ActionId>;

export const client = (name: string): Span => ({ kind: "client", id: `client-${name}`, name });
const contact = (name: string): Span => ({ kind: "contact", id: `contact-${name}`, name });
export const press = (does: string, label: string, style?: "primary" | "danger"): Action<ActionId> =>
  style === undefined ? { does, label } : { does, label, style };

const numbered = (number: number, text: Text): Line<ActionId> => ({
  number,
  text,
  actions: [press(`line-${number}`, String(number))],
});

const part = (heading: string, lines: readonly Line<ActionId>[]): PageReply["sections"][number] => ({
  kind: "lines",
  heading: [strong(heading)],
  lines,
});

/** The model checklist of the practice, in English. */
export const checklist: PageReply = {
  tone: "plain",
  title: [{ kind: "date", text: "Tue 24 Nov", iso: "2026-11-24" }, plain(" · 10 of 14")],
  sections: [
    part("Now", [
      numbered(1, [client("Nova"), plain(": severe complaint")]),
      numbered(2, [client("Delta"), plain(": "), contact("Minh"), plain(" waits since Mon")]),
      numbered(3, [client("Orbit"), plain(": estimate promised Mon")]),
    ]),
    part("Meetings", [
      numbered(4, [plain("11:00 "), client("Acme"), plain(", 63 ↓12, owe price list")]),
      numbered(5, [plain("15:30 "), client("Lumen"), plain(", 81, notice in 30 d")]),
    ]),
    part("Get in touch", [
      numbered(6, [client("Vega"), plain(": 16 days, limit 14")]),
      numbered(7, [client("Orion"), plain(": silent, try "), contact("Taras")]),
    ]),
    part("Also", [
      numbered(8, [client("Pixel"), plain(": $4,200, 12 d late")]),
      numbered(9, [plain("Refresh 3 statuses")]),
      numbered(10, [client("Kite"), plain(": 30 % of wallet, offer SEO")]),
    ]),
  ],
  actions: [press("show-all", "Show all 14")],
};

/** Everything a reply can hold, at once. */
export const everything: PageReply = {
  tone: "warning",
  title: [client("Acme"), plain(": 63 watch "), { kind: "struck", text: "75" }],
  sections: [
    {
      kind: "lines",
      heading: [strong("Projects")],
      lines: [
        { mark: "green", text: [plain("Brand book")] },
        {
          mark: "amber",
          text: [plain("Website, waits for "), contact("Olena")],
          actions: [press("to-green", "Green"), press("to-red", "Red", "danger")],
        },
        { mark: "red", text: [plain("Annual report")] },
        { mark: "done", text: [{ kind: "struck", text: "Send the contract" }] },
        { mark: "open", text: [plain("Price list by "), { kind: "date", text: "Thu 26 Nov", iso: "2026-11-26" }] },
        { mark: "bullet", text: [plain("Owner: "), { kind: "member", id: "member-1", name: "Iryna" }] },
        { number: 7, mark: "red", text: [plain("A numbered red line")], actions: [press("seven", "Open")] },
        { number: 8, text: [plain("Two ways")], actions: [press("eight-a", "Done"), press("eight-b", "Snooze")] },
      ],
    },
    {
      kind: "facts",
      heading: [plain("What is known")],
      facts: [
        { label: [plain("Decides")], value: [contact("Olena")] },
        { label: [plain("Card")], value: [{ kind: "link", text: "Acme in the CRM", url: "https://crm.example/acme" }] },
        { label: [plain("You wrote")], value: [quote("call with CFO")] },
        { label: [plain("Try")], value: [code("/touch acme call")] },
      ],
    },
    {
      kind: "chart",
      chart: {
        shape: "bar",
        title: [plain("Revenue of "), client("Acme")],
        unit: "thousand €",
        labels: ["Sep", "Oct", "Nov"],
        series: [
          { name: "plan", values: [40, 42, 45] },
          { name: "actual", values: [38, 44.5] },
        ],
      },
    },
    {
      kind: "chart",
      chart: {
        shape: "line",
        title: [plain("Health")],
        labels: ["Mon", "Tue", "Wed", "Thu", "Fri"],
        series: [{ name: "score", values: [75, 71, 68, 63, -5] }],
      },
    },
    { kind: "note", text: [plain("From 65 % of the picture.")] },
  ],
  actions: [press("log", "Log touch", "primary"), press("snooze", "Snooze"), press("stop", "Stop", "danger")],
  place: "below",
  awaits: "await-words",
};

/** What `everything` says, letter for letter. */
export const everythingAsText = `Acme: 63 watch ~75~
Projects
🟢 Brand book
🟡 Website, waits for Olena
🔴 Annual report
✓ ~Send the contract~
○ Price list by Thu 26 Nov
• Owner: Iryna
7 🔴 A numbered red line
8 Two ways
What is known
Decides: Olena
Card: Acme in the CRM (https://crm.example/acme)
You wrote: call with CFO
Try: /touch acme call
Revenue of Acme, thousand €
Sep: plan 40, actual 38
Oct: plan 42, actual 44.5
Nov: plan 45, actual –
Health
Mon: score 75
Tue: score 71
Wed: score 68
Thu: score 63
Fri: score -5
From 65 % of the picture.`;
