/** Each member's own nine o'clock, reminders at their time, and a list that is edited where it is. */
import { expect, test } from "vitest";
import type { Platform } from "../../src/chat/incoming.ts";
import { openRapport, type Rapport } from "../support/rapport.ts";
import type { Heard, Traveller } from "../support/travellers.ts";

interface Place {
  readonly name: string;
  readonly zone: string;
  readonly door: Platform;
}

/** From the first to wake to the last. */
const SPREAD: readonly Place[] = [
  { name: "Minh", zone: "Asia/Ho_Chi_Minh", door: "telegram" },
  { name: "Olha", zone: "Europe/Kyiv", door: "slack" },
  { name: "Dana", zone: "America/New_York", door: "web" },
];
const ON_TELEGRAM = SPREAD.map((place): Place => ({ ...place, door: "telegram" }));

interface Reader extends Place {
  readonly traveller: Traveller;
  /** What has come since the last look. */
  readonly news: () => Promise<readonly Heard[]>;
}

async function reader(r: Rapport, place: Place): Promise<Reader> {
  const traveller = await r.traveller(place.door, { name: place.name, zone: place.zone, language: "en" });
  let known = (await traveller.unasked()).length;
  return {
    ...place,
    traveller,
    news: async () => {
      const all = await traveller.unasked();
      const fresh = all.slice(known);
      known = all.length;
      return fresh;
    },
  };
}

async function readers(r: Rapport, places: readonly Place[]): Promise<readonly Reader[]> {
  const all: Reader[] = [];
  for (const place of places) all.push(await reader(r, place));
  for (const one of all) {
    await one.traveller.says(`/import ${one.name} Ltd`);
    await one.news();
  }
  return all;
}

const instant = (moment: string): number => Temporal.ZonedDateTime.from(moment).epochMilliseconds;

/** When each unasked message reached its reader: `Olha 2026-11-25T09:00`, in the reader's own time. */
async function carried(r: Rapport): Promise<readonly string[]> {
  const rows = await r.store.db
    .selectFrom("outbox")
    .innerJoin("members", (join) =>
      join.onRef("members.workspace_id", "=", "outbox.workspace_id").onRef("members.id", "=", "outbox.member_id"),
    )
    .select(["members.name", "members.zone", "outbox.finished_at", "outbox.state"])
    .where("outbox.kind", "=", "checklist")
    .where("members.name", "not like", "host%")
    .orderBy("outbox.finished_at")
    .execute();
  return rows.map(({ name, zone, finished_at, state }) => {
    const at = Temporal.Instant.fromEpochMilliseconds(finished_at ?? 0).toZonedDateTimeISO(zone);
    return `${name} ${at.toPlainDateTime().toString({ smallestUnit: "minute" })}${state === "sent" ? "" : ` ${state}`}`;
  });
}

const clean = (r: Rapport): void => {
  expect([...r.complaints, ...r.slack.problems, ...r.telegram.problems]).toEqual([]);
};

/** One minute before nine nothing has come, at nine one list of the day, and nothing more until the next evening. */
async function wakeUp(r: Rapport, people: readonly Reader[], day: string, title: string): Promise<void> {
  const hours = people.flatMap((one) => [
    { one, at: `${day}T08:59[${one.zone}]`, lists: 0 },
    { one, at: `${day}T09:00[${one.zone}]`, lists: 1 },
  ]);
  for (const { one, at, lists } of hours.toSorted((a, b) => instant(a.at) - instant(b.at))) {
    await r.moveTo(at);
    const news = await one.news();
    expect(news, `${one.name} at ${at}`).toHaveLength(lists);
    for (const heard of news) expect(heard.text).toContain(title);
  }
  await r.moveTo(`${day}T17:00[America/New_York]`);
  for (const one of people) expect(await one.news(), one.name).toEqual([]);
}

test.each<[string, readonly Place[]]>([
  ["one through each door", SPREAD],
  ["all on Telegram", ON_TELEGRAM],
])("each member gets one list at their own nine: %s", async (_, places) => {
  const r = await openRapport("2026-11-24T14:00[Europe/Kyiv]");
  const people = await readers(r, places);
  await r.moveTo("2026-11-24T23:00[Europe/Kyiv]");
  // It is four in the afternoon in New York, and everybody's morning of the 24th that could come has come.
  for (const one of people) await one.news();
  await wakeUp(r, people, "2026-11-25", "Wed 25 Nov");
  expect((await carried(r)).filter((line) => line.includes("11-25"))).toEqual([
    "Minh 2026-11-25T09:00",
    "Olha 2026-11-25T09:00",
    "Dana 2026-11-25T09:00",
  ]);
  clean(r);
});

test("one move from 23:00 to the next morning brings each their one list on the way, and the page tells when", async () => {
  const r = await openRapport("2026-11-24T23:00[Europe/Kyiv]");
  const people = await readers(r, SPREAD);
  await r.moveTo("2026-11-25T09:00[America/New_York]");
  for (const one of people)
    expect((await one.news()).filter((heard) => heard.text.includes("Wed 25 Nov"))).toHaveLength(1);
  const letters: unknown = await (await fetch(`${r.url}/api/messages?for=dana&after=0`)).json();
  expect(letters).toEqual([expect.objectContaining({ kind: "checklist", at: "2026-11-25T14:00:00Z" })]);
  clean(r);
});

const CHANGES = [
  { what: "clocks go back in Kyiv", friday: "2026-10-23", sunday: "2026-10-25", monday: "2026-10-26", utc: "07:00" },
  {
    what: "clocks go back in New York",
    friday: "2026-10-30",
    sunday: "2026-11-01",
    monday: "2026-11-02",
    utc: "07:00",
  },
  { what: "clocks go forward in Kyiv", friday: "2027-03-26", sunday: "2027-03-28", monday: "2027-03-29", utc: "06:00" },
];

test.each(CHANGES)("nine stays nine when $what, and the weekend is silent", async ({ friday, sunday, monday, utc }) => {
  const r = await openRapport(`${friday}T18:30[America/New_York]`);
  const people = await readers(r, SPREAD);
  const busy = await reader(r, { name: "Taras", zone: "Europe/Kyiv", door: "web" });
  const late = await reader(r, { name: "Lena", zone: "America/New_York", door: "web" });
  await busy.traveller.says("/settings days 1234567");
  await late.traveller.says("/settings days 1234567");
  await r.moveTo(`${sunday}T20:00[Europe/Kyiv]`);
  for (const one of people) expect(await one.news(), one.name).toEqual([]);
  // Those who work on Sundays have had the mornings of Saturday and Sunday, each once.
  expect(await carried(r)).toEqual([
    expect.stringMatching(/^Taras .*T09:00$/),
    expect.stringMatching(/^Lena .*T09:00$/),
    `Taras ${sunday}T09:00`,
    `Lena ${sunday}T09:00`,
  ]);
  await busy.news();
  await late.news();
  for (const one of SPREAD) {
    await r.moveTo(`${monday}T08:59[${one.zone}]`);
    const who = people.find(({ name }) => name === one.name);
    expect(await who?.news()).toEqual([]);
    await r.moveTo(`${monday}T09:00[${one.zone}]`);
    expect(await who?.news()).toHaveLength(1);
  }
  const kyiv = (await carried(r)).filter((line) => line.startsWith("Olha"));
  expect(kyiv).toEqual([`Olha ${monday}T09:00`]);
  expect(instant(`${monday}T09:00[Europe/Kyiv]`)).toBe(Date.parse(`${monday}T${utc}:00Z`));
  clean(r);
});

test("down over a morning: one list on waking before 18:00, and none after", async () => {
  const r = await openRapport("2026-11-23T20:00[Europe/Kyiv]");
  const olha = await reader(r, { name: "Olha", zone: "Europe/Kyiv", door: "slack" });
  await olha.traveller.says("/help");
  await r.wakeAt("2026-11-24T17:59[Europe/Kyiv]");
  expect(await olha.news()).toEqual([expect.objectContaining({ text: expect.stringContaining("Tue 24 Nov") })]);
  await r.wakeAt("2026-11-25T18:00[Europe/Kyiv]");
  expect(await olha.news()).toEqual([]);
  // Three days down are not three lists.
  await r.wakeAt("2026-12-01T10:00[Europe/Kyiv]");
  expect(await olha.news()).toEqual([expect.objectContaining({ text: expect.stringContaining("Tue 1 Dec") })]);
  await r.moveTo("2026-12-01T22:00[Europe/Kyiv]");
  expect(await olha.news()).toEqual([]);
  clean(r);
});

test.each<Platform>(["slack", "telegram", "web"])(
  "a list is edited where it is as its lines are done: %s",
  async (door) => {
    const r = await openRapport("2026-11-24T14:00[Europe/Kyiv]");
    const olha = await reader(r, { name: "Olha", zone: "Europe/Kyiv", door });
    await olha.traveller.says("/import Acme, Globex");
    await olha.traveller.says("/next acme send the proposal tomorrow");
    await olha.traveller.says("/next globex send the estimate tomorrow");
    await olha.news();
    await r.moveTo("2026-11-25T09:00[Europe/Kyiv]");
    const [list] = await olha.news();
    expect(list?.text).toMatch(/Wed 25 Nov · 2 things/);
    expect(list?.buttons.slice(0, 2)).toEqual(["1", "2"]);

    const opened = await olha.traveller.presses("1");
    expect(opened.text).toMatch(/Wed 25 Nov · 2 things/);
    expect(opened.buttons).toEqual(expect.arrayContaining(["2", "Done", "Tomorrow", "Log a touch"]));
    const done = await olha.traveller.presses("Done");
    expect(done.text).toMatch(/Wed 25 Nov · 2 things · 1 done/);
    expect(done.buttons).toContain("Undo");
    await olha.traveller.presses("2");
    const all = await olha.traveller.presses("Done");
    expect(all.text).toMatch(/2 done/);
    expect(all.text).toMatch(/That is all for today/);
    expect(await olha.news(), "nothing new was written").toEqual([]);
    switch (door) {
      case "slack": {
        const updates = r.slack.transcript.filter(({ method }) => method === "chat.update");
        expect(updates).toHaveLength(4);
        expect(new Set(updates.map(({ fields }) => fields["ts"])).size).toBe(1);
        break;
      }
      case "telegram": {
        const edits = r.telegram.calls("editMessageText");
        expect(new Set(edits.map(({ payload }) => payload["message_id"])).size).toBe(1);
        expect(edits).toHaveLength(4);
        break;
      }
      case "web":
        break; // the page puts the answer of a press in the place of the message; its own tests see it do so
    }
    const open = await r.store.db.selectFrom("follow_ups").select("id").where("state", "=", "open").execute();
    expect(open).toEqual([]);
    clean(r);
  },
);

test.each<Platform>(["slack", "telegram", "web"])(
  "a follow-up with a time speaks at its time, never in quiet hours: %s",
  async (door) => {
    const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
    const olha = await reader(r, { name: "Olha", zone: "Europe/Kyiv", door });
    await olha.traveller.says("/import Acme");
    await olha.traveller.says("/next acme send the proposal 15:00");
    await olha.traveller.says("/next acme call the warehouse 21:00");
    await olha.news();
    await r.moveTo("2026-11-24T14:59[Europe/Kyiv]");
    expect(await olha.news()).toEqual([]);
    await r.moveTo("2026-11-24T15:00[Europe/Kyiv]");
    const [reminder, ...more] = await olha.news();
    expect(more).toEqual([]);
    expect(reminder?.text).toContain("send the proposal");
    expect(reminder?.buttons).toEqual(expect.arrayContaining(["Done", "Tomorrow"]));

    // Put off to tomorrow, it is not back before its morning; what was due in quiet hours waits for it too.
    await olha.traveller.presses("Tomorrow");
    await olha.news();
    const today = await olha.traveller.says("/today");
    expect(today.text).not.toMatch(/^\d.*send the proposal/m);
    await olha.news();
    await r.moveTo("2026-11-25T08:59[Europe/Kyiv]");
    expect(await olha.news()).toEqual([]);
    await r.moveTo("2026-11-25T09:00[Europe/Kyiv]");
    const [list] = await olha.news();
    const shown = [list?.text, (await olha.traveller.presses("1")).text].join("\n");
    expect(shown).toContain("send the proposal");
    expect(shown).toContain("call the warehouse");
    clean(r);
  },
);

test("who has linked Slack and Telegram gets each list once, where they chose", async () => {
  const r = await openRapport("2026-11-24T10:00[Europe/Kyiv]");
  const slack = await reader(r, { name: "Olha", zone: "Europe/Kyiv", door: "slack" });
  const phone = r.telegram.person({ name: "Olha", language: "en" });
  const code = /[A-Za-z0-9_-]{24}/.exec((await slack.traveller.says("/link")).text)?.[0];
  phone.start(code);
  await r.telegram.until(() => phone.sees().length > 0 || null);
  await r.settle();
  expect(phone.sees().at(-1)?.text).toMatch(/share one memory/);

  const listsOnPhone = () =>
    phone
      .sees()
      .filter((one) => /· (\d|nothing)/.test(one.text))
      .map((one) => one.text);
  await slack.news();
  phone.presses("Telegram");
  await r.telegram.until(() => r.telegram.pending().length === 0);
  await r.moveTo("2026-11-25T12:00[Europe/Kyiv]");
  expect(await slack.news()).toEqual([]);
  expect(listsOnPhone()).toEqual([expect.stringContaining("Wed 25 Nov")]);

  await slack.traveller.says("/settings");
  await slack.traveller.presses("Messages go");
  await slack.traveller.presses("Slack");
  await slack.news();
  await r.moveTo("2026-11-26T12:00[Europe/Kyiv]");
  expect(await slack.news()).toEqual([expect.objectContaining({ text: expect.stringContaining("Thu 26 Nov") })]);
  expect(listsOnPhone()).toHaveLength(1);
  expect((await carried(r)).length).toBe(2);
  clean(r);
});
