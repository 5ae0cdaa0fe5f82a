/** Replies for tests and pictures: one that holds everything a reply can hold, and the model checklist of the trade. */
import type { Action, Message, Reply } from "../../../src/chat/reply.ts";
import { code, plain, quote, type Span, strong, type Text } from "../../../src/chat/text.ts";
import type { Language } from "../../../src/domain/vocabulary.ts";

let made = 0;
export function action(label: string, style?: "primary" | "danger"): Action<string> {
  made += 1;
  return { label, does: `act-${made}`, ...(style ? { style } : {}) };
}

export const message = (reply: Partial<Reply<string>>, language: Language = "en"): Message => ({
  language,
  reply: { tone: "plain", sections: [], actions: [], ...reply },
});

export const saying = (words: string): Message =>
  message({ sections: [{ kind: "lines", lines: [{ text: [plain(words)] }] }] });

export const HOSTILE = [
  "<!channel>",
  "*bold* _it_ ~no~ `tick`",
  "</b><script>",
  "שלום <@U1>",
  "\u202egnirts",
  "🧑‍🚀🇺🇦 e\u0301",
  "a\u0000b\u0007c",
  "&amp; & <",
  "\ud800half",
];

const client = (name: string): Span => ({ kind: "client", id: `c-${name}`, name });

export function everything(): Message {
  const spans: Text = [
    plain("plain "),
    strong("strong "),
    { kind: "struck", text: "struck " },
    quote("quoted "),
    code("/touch acme"),
    { kind: "member", id: "m1", name: " Member " },
    client("Client & Co <Ltd>"),
    { kind: "contact", id: "p1", name: " Contact " },
    { kind: "date", text: "Tue 24 Nov ", iso: "2026-11-24" },
    { kind: "link", text: "linked", url: "https://example.test/a?b=1&c=2" },
    { kind: "link", text: "unsafe", url: "javascript:alert(1)" },
  ];
  const charted = (name: string) => ({
    shape: "bar" as const,
    title: [plain(`Revenue of ${name}`)],
    unit: "k$",
    labels: ["Jan", "Feb", "Mar"],
    series: [
      { name: "actual", values: [10, 12.5, -3] },
      { name: "plan", values: [11, 12, 13] },
    ],
  });
  return message({
    tone: "warning",
    title: [plain("Title with "), client("Nova <b>")],
    sections: [
      { kind: "lines", heading: [plain("All spans")], lines: [{ text: spans }] },
      {
        kind: "lines",
        heading: [plain("All marks")],
        lines: (["bullet", "done", "open", "green", "amber", "red"] as const).map((mark) => ({
          mark,
          text: [plain(`mark ${mark}`)],
        })),
      },
      {
        kind: "lines",
        heading: [plain("Numbers")],
        lines: [1, 2, 3].map((number) => ({
          number,
          text: [client(`Number${number}`)],
          actions: [action(`Open ${number}`)],
        })),
      },
      {
        kind: "lines",
        heading: [plain("Rows")],
        lines: Array.from({ length: 15 }, (_, index) => ({
          number: index + 4,
          mark: "open" as const,
          text: [plain(`row ${index + 4}`)],
          actions: [action("Done", "primary"), action("Tomorrow"), action("Drop", "danger")],
        })),
      },
      {
        kind: "facts",
        heading: [plain("Facts")],
        facts: [{ label: [plain("Owner")], value: [{ kind: "member", id: "m2", name: "Ivan" }] }],
      },
      { kind: "chart", chart: charted("Acme") },
      { kind: "chart", chart: { ...charted("Vega"), shape: "line" } },
      { kind: "chart", chart: { ...charted("Third"), series: [{ name: "actual", values: [1, 2, 4] }] } },
      {
        kind: "lines",
        heading: [plain("Hostile")],
        lines: HOSTILE.map((words) => ({ text: [quote(words), client(words)] })),
      },
      { kind: "note", text: [plain("small print <!here>")] },
    ],
    actions: [action("First", "primary"), action("<!channel> *x*"), action("x".repeat(90))],
  });
}

interface ChecklistWords {
  readonly title: string;
  readonly parts: readonly {
    readonly heading: string;
    readonly lines: readonly (readonly [client: string, rest: string, at?: string])[];
  }[];
  readonly all: string;
}

const CHECKLISTS: Readonly<Record<"en" | "uk", ChecklistWords>> = {
  en: {
    title: "Tue 24 Nov · 10 of 14",
    parts: [
      {
        heading: "NOW",
        lines: [
          ["Nova", ": severe complaint"],
          ["Delta", ": Minh waits since Mon"],
          ["Orbit", ": estimate promised Mon"],
        ],
      },
      {
        heading: "MEETINGS",
        lines: [
          ["Acme", ", 63 ↓12, owe price list", "11:00 "],
          ["Lumen", ", 81, notice in 30 d", "15:30 "],
        ],
      },
      {
        heading: "GET IN TOUCH",
        lines: [
          ["Vega", ": 16 days, limit 14"],
          ["Orion", ": silent, try Taras"],
        ],
      },
      {
        heading: "ALSO",
        lines: [
          ["Pixel", ": $4,200, 12 d late"],
          ["", "Refresh 3 statuses"],
          ["Kite", ": 30 % of wallet, offer SEO"],
        ],
      },
    ],
    all: "Show all 14",
  },
  uk: {
    title: "Вт 24 лист. · 10 з 14",
    parts: [
      {
        heading: "ЗАРАЗ",
        lines: [
          ["Nova", ": серйозна скарга"],
          ["Delta", ": Мінь чекає з пн"],
          ["Orbit", ": кошторис обіцяли в пн"],
        ],
      },
      {
        heading: "ЗУСТРІЧІ",
        lines: [
          ["Acme", ", 63 ↓12, винні прайс", "11:00 "],
          ["Lumen", ", 81, рішення за 30 дн", "15:30 "],
        ],
      },
      {
        heading: "ЗВ'ЯЗАТИСЯ",
        lines: [
          ["Vega", ": 16 днів, межа 14"],
          ["Orion", ": мовчать, спробуйте Тараса"],
        ],
      },
      {
        heading: "ЩЕ",
        lines: [
          ["Pixel", ": $4200, прострочено 12 дн"],
          ["", "Оновити 3 статуси"],
          ["Kite", ": частка 30 %, запропонуйте SEO"],
        ],
      },
    ],
    all: "Показати всі 14",
  },
};

/** The model of docs/practice.md. */
export function modelChecklist(language: "en" | "uk"): Message {
  const words = CHECKLISTS[language];
  let number = 0;
  return message(
    {
      title: [plain(words.title)],
      sections: words.parts.map((part) => ({
        kind: "lines",
        heading: [plain(part.heading)],
        lines: part.lines.map(([name, rest, at]) => {
          number += 1;
          return {
            number,
            text: [...(at ? [plain(at)] : []), ...(name === "" ? [] : [client(name)]), plain(rest)],
            actions: [action(`${number}`)],
          };
        }),
      })),
      actions: [action(words.all)],
    },
    language,
  );
}
