/** A member's calendar from the address they paste to the recap they forward, through every door. */
import { describe, expect, test } from "vitest";
import { parseFeed } from "../../adapters/calendar/parse.ts";
import { feedReader } from "../../adapters/calendar/read.ts";
import type { ReadFeed } from "../../src/chat/calendar.ts";
import type { Platform } from "../../src/chat/incoming.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { calendarOf, feedServer } from "../support/feed-server.ts";
import { openRapport } from "../support/rapport.ts";
import type { Traveller } from "../support/travellers.ts";

const SECRET = "private-3f9a77";
const ADDRESS = `https://calendar.example/${SECRET}/basic.ics`;

/** 11:00 in Kyiv every Tuesday with Acme; on this one 15:30 by video with Lumen; and things that are nobody's. */
const FEED = calendarOf(
  [
    "UID:acme@x",
    "DTSTART;TZID=FLE Standard Time:20261102T110000",
    "DTEND;TZID=FLE Standard Time:20261102T120000",
    "RRULE:FREQ=WEEKLY;BYDAY=TU",
    "SUMMARY:Quarterly review",
    "LOCATION:Khreshchatyk 22",
    "ATTENDEE;CN=Olena Kovalenko:mailto:olena@acme.example",
    "ATTENDEE;CN=Petro Bondar:mailto:petro@acme.example",
  ],
  [
    "UID:lumen@x",
    "DTSTART:20261124T133000Z",
    "DTEND:20261124T140000Z",
    "SUMMARY:Lumen weekly",
    "LOCATION:https://meet.google.com/abc-defg-hij",
  ],
  ["UID:dentist@x", "DTSTART:20261124T150000Z", "DTEND:20261124T160000Z", "SUMMARY:Dentist"],
);

const CASES: readonly (readonly [Platform, Language, string])[] = [
  ["slack", "en", "/settings calendar "],
  ["telegram", "uk", "/settings календар "],
  ["web", "ru", "/settings календарь "],
  ["telegram", "vi", "/settings lịch "],
];

const SAYS = {
  en: { connected: "Connected: calendar.example", brief: "Brief", log: "Log it", add: "Add follow-up", recap: "Recap" },
  uk: {
    connected: "Під'єднано: calendar.example",
    brief: "Довідка",
    log: "Записати",
    add: "Додати",
    recap: "Підсумок",
  },
  ru: { connected: "Подключено: calendar.example", brief: "Справка", log: "Записать", add: "Добавить", recap: "Итоги" },
  vi: { connected: "Đã kết nối: calendar.example", brief: "Tóm tắt", log: "Ghi lại", add: "Thêm", recap: "Biên bản" },
} as const satisfies Readonly<Record<Language, object>>;

/** Read without a server and a thread, where they are not the point. */
const atOnce: ReadFeed = async (days) => ({ kind: "events", events: parseFeed(FEED, days) });

async function connected(door: Platform, language: Language, word: string, readFeed: ReadFeed = atOnce) {
  const r = await openRapport("2026-11-23T18:00[Europe/Kyiv]", { readFeed });
  const olha = await r.traveller(door, { name: "Olha", zone: "Europe/Kyiv", language });
  await olha.says("/clients Acme, Lumen, Vega");
  await olha.says("/contact Acme Olena Kovalenko, CFO, decision maker, olena@acme.example");
  const said = await olha.says(`${word}${ADDRESS}`);
  return { r, olha, said };
}

const newest = async (traveller: Traveller): Promise<string> => (await traveller.unasked()).at(-1)?.text ?? "";

describe.each(CASES)("a calendar, by %s in %s", (door, language, word) => {
  const says = SAYS[language];

  test("is connected, read, briefed, logged and summed up", async () => {
    const { reach, asked } = await feedServer((_, response) => response.end(FEED));
    // Through a server and a thread once: they cost a second of a busy machine at each of twenty readings.
    const threaded = door === "slack";
    const { r, olha, said } = await connected(door, language, word, threaded ? feedReader(reach) : atOnce);
    expect(said.text).toContain(says.connected);
    expect(said.text).not.toContain(SECRET);

    await r.moveTo("2026-11-23T18:01[Europe/Kyiv]");
    if (threaded) expect(asked).toContain(`calendar.example /${SECRET}/basic.ics`);
    await r.moveTo("2026-11-24T09:00[Europe/Kyiv]");
    const morning = await newest(olha);
    expect(morning).toMatch(/11:00 Acme/);
    expect(morning).toMatch(/15:30 Lumen/);
    expect(morning).not.toContain("Dentist");

    await r.moveTo("2026-11-24T10:45[Europe/Kyiv]");
    const brief = await newest(olha);
    expect(brief).toMatch(/11:00 Acme · Quarterly review/);
    expect(brief).toContain("Olena Kovalenko, CFO");
    expect(brief).toContain("Petro Bondar");

    expect((await olha.presses(says.log)).text).toContain("11:00");
    await r.moveTo("2026-11-24T12:05[Europe/Kyiv]");
    const logged = await olha.presses(says.log);
    expect(logged.text).toContain("Acme");
    expect(logged.text).toContain("Olena Kovalenko");
    await olha.presses(says.add);
    await olha.says("send the price list 27.11");
    const recap = await olha.presses(says.recap);
    expect(recap.text).toMatch(/send the price list/);
    expect(recap.text).toContain("27");
    const touches = await r.store.db.selectFrom("touchpoints").select(["channel", "words"]).execute();
    expect(touches).toEqual([{ channel: "meeting", words: "Quarterly review" }]);
    expect(r.complaints).toEqual([]);
  });
});

test("the address is sealed where it is kept, is logged nowhere, and is not in the export of what was said", async () => {
  const { r, olha } = await connected("web", "en", "/settings calendar ");
  await r.moveTo("2026-11-24T09:00[Europe/Kyiv]");
  await olha.says("/settings");
  await olha.presses("Calendar");
  for (const table of ["calendars", "actions", "inbox", "outbox", "mailbox", "journal"] as const) {
    expect(JSON.stringify(await r.store.db.selectFrom(table).selectAll().execute())).not.toContain(SECRET);
  }
  expect(JSON.stringify(await r.store.db.selectFrom("meetings").selectAll().execute())).not.toContain("Dentist");
});

test("follow-ups go back to one's own calendar by a link that can be ended", async () => {
  const { r, olha } = await connected("web", "en", "/settings calendar ");
  await olha.says("/next acme send proposal fri 15:00");
  await olha.says("/next lumen write a plan fri");
  await olha.says("/settings calendar");
  const link = /https:\/\/rapport\.example(\/calendar\/[\w-]+\.ics)/.exec(
    (await olha.presses("Follow-ups to calendar")).text,
  )?.[1];
  const read = await fetch(`${r.url}${link}`);
  expect(read.headers.get("content-type")).toContain("text/calendar");
  const text = await read.text();
  expect(text).toContain("SUMMARY:Acme: send proposal");
  expect(text).toContain("DTSTART:20261127T130000Z");
  expect(text).toContain("DTSTART;VALUE=DATE:20261127");
  await olha.presses("Close the link");
  expect((await fetch(`${r.url}${link}`)).status).toBe(404);
  expect((await fetch(`${r.url}/calendar/${"A".repeat(32)}.ics`)).status).toBe(404);
});

test("a calendar that cannot be read is told of once, in the morning, and then not again", async () => {
  const { reach } = await feedServer((_, response) => response.writeHead(404).end());
  const r = await openRapport("2026-11-23T18:00[Europe/Kyiv]", { readFeed: feedReader(reach) });
  const olha = await r.traveller("telegram", { name: "Olha", zone: "Europe/Kyiv", language: "en" });
  await olha.says("/clients Acme");
  await olha.says(`/settings calendar ${ADDRESS}`);
  await r.moveTo("2026-11-24T09:00[Europe/Kyiv]");
  expect(await newest(olha)).toMatch(
    /I have not been able to read your calendar since yesterday: its server no longer accepts the address/,
  );
  await r.moveTo("2026-11-25T09:00[Europe/Kyiv]");
  expect(await newest(olha)).not.toContain("calendar");
  expect(r.complaints).toEqual([]);
});

test("a day without a meeting is an alarm only with a calendar, until somebody is talked to", async () => {
  const { r, olha } = await connected("web", "en", "/settings calendar ");
  await r.moveTo("2026-11-25T09:00[Europe/Kyiv]");
  expect(await newest(olha)).toMatch(/No call or meeting with a client/i);
  expect((await olha.says("/today")).text).toMatch(/No call or meeting with a client/i);
  await olha.says("/touch vega call");
  expect((await olha.says("/today")).text).toMatch(/done/);
});
