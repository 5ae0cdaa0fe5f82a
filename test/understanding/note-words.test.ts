import { expect, test } from "vitest";
import type { Language } from "../../src/domain/vocabulary.ts";
import { buildDirectory } from "../../src/understanding/directory.ts";
import { interpret } from "../../src/understanding/interpret.ts";
import { allLines, DIRECTORY } from "./support.ts";

const directory = buildDirectory([
  {
    id: "acme",
    name: "Acme",
    aliases: [],
    contacts: [{ id: "olena", name: "Olena", aliases: [], title: null, role: null }],
  },
  { id: "orbit", name: "Orbit Media", aliases: [], contacts: [] },
]);
const now = Temporal.ZonedDateTime.from("2026-11-24T10:00[Europe/Kyiv]");
const read = (line: string, language: Language = "en") => interpret(line, { now, language, directory });

test.each([
  ["/note acme rival Globex pitched them", "rival", "Globex pitched them"],
  ["/rapport note acme news: new office", "news", "new office"],
  ["/note acme they open an office in Lviv", "news", "they open an office in Lviv"],
  ["note acme: rival Globex pitched them", "rival", "Globex pitched them"],
  ["note on Acme: they open an office in Lviv", "news", "they open an office in Lviv"],
  ["acme business: couriers in three cities", "business", "couriers in three cities"],
  ["Acme: rivals — Globex, Initech", "rival", "Globex, Initech"],
  ["rivals of Acme: Globex", "rival", "Globex"],
  ["нотатка Acme: конкурент Globex прийшов із пропозицією", "rival", "Globex прийшов із пропозицією"],
  ["Acme бізнес: кур'єри", "business", "кур'єри"],
  ["конкуренти Acme: Globex", "rival", "Globex"],
  ["заметка Acme: новость — открывают офис", "news", "открывают офис"],
  ["Acme бизнес: курьеры", "business", "курьеры"],
  ["ghi chú Acme: đối thủ Globex vừa chào hàng", "rival", "Globex vừa chào hàng"],
  ["Acme ngành nghề: chuyển phát", "business", "chuyển phát"],
  ["Acme tin tức: mở văn phòng mới", "news", "mở văn phòng mới"],
  ["note acme", "news", ""],
  ["acme notes?", "news", ""],
  ["нотатки Acme", "news", ""],
  ["ghi chú Acme", "news", ""],
  ["acme rivals?", "rival", ""],
] as const)("%s", (line, topic, text) => {
  const language = /[ьъіїєа-я]/iu.test(line) ? "uk" : /[đạủ]/u.test(line) ? "vi" : "en";
  expect(read(line, language)).toMatchObject({
    kind: "note_client",
    client: { kind: "known", id: "acme" },
    topic,
    text,
  });
});

test.each([
  ["note acme: call Olena tomorrow", "add_follow_up"],
  ["news from the office", "not_understood"],
  ["call acme about their business", "add_follow_up"],
  ["note to self: call acme tomorrow", "add_follow_up"],
])("%s is no note", (line, kind) => {
  expect(read(line).kind).toBe(kind);
});

test("no line of the known sets is taken for a note", () => {
  const lines = (["dev", "own", "fresh", "second", "third", "fourth", "not"] as const).flatMap(allLines);
  const taken = lines.filter(
    (line) => interpret(line.text, { now, language: line.language, directory: DIRECTORY }).kind === "note_client",
  );
  expect(taken.map(({ text }) => text)).toEqual([]);
});
