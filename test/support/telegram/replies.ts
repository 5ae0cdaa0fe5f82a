/** Replies to draw: the model checklist of the practice, and one that holds everything a reply can hold. */
import type { Action, ActionId, Line, Message } from "../../../src/chat/reply.ts";
import { code, plain, quote, type Span, strong, type Text } from "../../../src/chat/text.ts";
import type { Language } from "../../../src/domain/vocabulary.ts";

/** Ids as the store makes them: 36 characters. */
export const actionId = (number: number): ActionId => `0193-5b1e-7f00-8000-${String(number).padStart(16, "0")}`;

const client = (name: string): Span => ({ kind: "client", id: name.toLowerCase(), name });
const line = (number: number, name: string | null, rest: string): Line<ActionId> => ({
  number,
  text: name === null ? [plain(rest)] : [client(name), plain(rest)],
  actions: [{ label: "Open", does: actionId(number) }],
});

type Lines = readonly (readonly [string | null, string])[];
interface Words {
  readonly title: string;
  readonly parts: readonly (readonly [heading: string, lines: Lines])[];
  readonly all: string;
}

const CHECKLIST: Partial<Record<Language, Words>> = {
  en: {
    title: "Tue 24 Nov · 10 of 14",
    parts: [
      [
        "NOW",
        [
          ["Nova", ": severe complaint"],
          ["Delta", ": Minh waits since Mon"],
          ["Orbit", ": estimate promised Mon"],
        ],
      ],
      [
        "MEETINGS",
        [
          ["Acme", ", 63 ↓12, owe price list"],
          ["Lumen", ", 81, notice in 30 d"],
        ],
      ],
      [
        "GET IN TOUCH",
        [
          ["Vega", ": 16 days, limit 14"],
          ["Orion", ": silent, try Taras"],
        ],
      ],
      [
        "ALSO",
        [
          ["Pixel", ": $4,200, 12 d late"],
          [null, "Refresh 3 statuses"],
          ["Kite", ": 30 % of wallet, offer SEO"],
        ],
      ],
    ],
    all: "Show all",
  },
  uk: {
    title: "Вт 24 лист. · 10 з 14",
    parts: [
      [
        "ЗАРАЗ",
        [
          ["Nova", ": серйозна скарга"],
          ["Delta", ": Мінь чекає з пн"],
          ["Orbit", ": кошторис обіцяли в пн"],
        ],
      ],
      [
        "ЗУСТРІЧІ",
        [
          ["Acme", ", 63 ↓12, винні прайс"],
          ["Lumen", ", 81, рішення за 30 дн"],
        ],
      ],
      [
        "ЗВ'ЯЗАТИСЯ",
        [
          ["Vega", ": 16 днів, межа 14"],
          ["Orion", ": мовчать, спробуйте Тараса"],
        ],
      ],
      [
        "ЩЕ",
        [
          ["Pixel", ": $4200, прострочено 12 дн"],
          [null, "Оновити 3 статуси"],
          ["Kite", ": частка 30 %, запропонуйте SEO"],
        ],
      ],
    ],
    all: "Показати все",
  },
  vi: {
    title: "Th 3, 24 thg 11 · 10 trên 14",
    parts: [
      [
        "BÂY GIỜ",
        [
          ["Nova", ": khiếu nại nghiêm trọng"],
          ["Delta", ": anh Minh chờ từ thứ Hai"],
          ["Orbit", ": hẹn báo giá thứ Hai"],
        ],
      ],
      [
        "CUỘC HẸN",
        [
          ["Acme", ", 63 ↓12, nợ bảng giá"],
          ["Lumen", ", 81, báo trước còn 30 ngày"],
        ],
      ],
      [
        "LIÊN HỆ",
        [
          ["Vega", ": 16 ngày, hạn 14"],
          ["Orion", ": im lặng, thử hỏi Taras"],
        ],
      ],
      [
        "NGOÀI RA",
        [
          ["Pixel", ": 4.200 $, trễ 12 ngày"],
          [null, "Cập nhật 3 trạng thái"],
          ["Kite", ": 30 % ngân sách, mời SEO"],
        ],
      ],
    ],
    all: "Xem tất cả",
  },
};

const MEETING_TIMES: Readonly<Record<string, string>> = { Acme: "11:00 ", Lumen: "15:30 " };

/** The model checklist of `practice.md`, in English, Ukrainian and Vietnamese. */
export function checklistMessage(language: "en" | "uk" | "vi"): Message {
  const words = CHECKLIST[language];
  if (words === undefined) throw new Error(`no model checklist in ${language}`);
  let number = 0;
  const sections = words.parts.map(([heading, lines]) => ({
    kind: "lines" as const,
    heading: [plain(heading)],
    lines: lines.map(([name, rest]) => {
      number += 1;
      const drawn = line(number, name, rest);
      const at = MEETING_TIMES[name ?? ""];
      return at === undefined ? drawn : { ...drawn, text: [plain(at), ...drawn.text] };
    }),
  }));
  const reply = { tone: "plain" as const, title: [plain(words.title)], sections };
  return { language, reply: { ...reply, actions: [{ label: words.all, does: actionId(99) }] } };
}

/** Names that have broken other bots: markup, entities, the other direction, an override, emoji, control characters. */
export const HOSTILE_NAMES = [
  "<3",
  "</b>",
  "&amp;",
  "&lt;script&gt;",
  "محمد علي",
  "שלום",
  "abc\u202edef",
  "👩‍👩‍👧‍👦 Family & Co",
  "_*`[x](http://y)",
  "<!channel>",
  'a" onclick="x',
  "Tab\tand\u0000NUL\u0007",
  "\ud83d half",
] as const;

const spans = (name: string): Text => [
  plain(`plain ${name} `),
  strong(`strong ${name} `),
  { kind: "struck", text: `struck ${name} ` },
  quote(`quote ${name} `),
  code(`code ${name} `),
  { kind: "member", id: "m1", name: `member ${name} ` },
  { kind: "client", id: "c1", name: `client ${name} ` },
  { kind: "contact", id: "p1", name: `contact ${name} ` },
  { kind: "date", text: `date ${name} `, iso: "2026-11-24" },
  { kind: "link", text: `link ${name} `, url: 'https://example.com/?a=1&b="<2>"' },
];

const action = (label: string, number: number): Action<ActionId> => ({ label, does: actionId(number) });

/** All kinds of span, line, section, chart and button, each with one hostile name. Shorter than Telegram's limit. */
export function everything(name: string, language: Language = "en"): Message {
  const number = (at: number) => ({ number: at + 1 });
  return {
    language,
    reply: {
      tone: "warning",
      title: spans(name),
      sections: [
        {
          kind: "lines",
          heading: spans(name),
          lines: [
            { text: spans(name) },
            ...(["bullet", "done", "open", "green", "amber", "red"] as const).map((mark) => ({
              mark,
              text: [plain(`${mark} ${name}`)],
            })),
            { text: [plain("unnumbered")], actions: [action(name, 1), action("Key", 2)] },
          ],
        },
        {
          kind: "lines",
          lines: Array.from({ length: 15 }, (_, at) => ({
            ...number(at),
            text: [client(`${name} ${at + 1}`)],
            actions: [action("Done", 100 + at), action("Snooze", 200 + at), action("Log touch", 300 + at)],
          })),
        },
        { kind: "lines", lines: [{ number: 16, text: [plain("one tap")], actions: [action("Open", 400)] }] },
        { kind: "facts", heading: [plain("Facts")], facts: [{ label: spans("label"), value: spans(name) }] },
        {
          kind: "chart",
          chart: {
            shape: "bar",
            title: [plain("Revenue")],
            unit: "EUR",
            labels: ["Jan", "Feb", name],
            series: [
              { name: "plan", values: [1000, 1200, 900] },
              { name, values: [0, -40, 1234567] },
            ],
          },
        },
        {
          kind: "chart",
          chart: { shape: "line", title: [plain("Health")], labels: ["Mon"], series: [{ name: "Acme", values: [63] }] },
        },
        { kind: "note", text: spans(name) },
      ],
      actions: [
        { label: "Undo", does: actionId(500), style: "danger" },
        { label: "Edit", does: actionId(501) },
        { label: `${name} ${"long ".repeat(14)}`, does: actionId(502), style: "primary" },
      ],
      awaits: actionId(600),
    },
  };
}
