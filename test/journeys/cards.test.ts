/**
 * A client's card fits a phone: at most 16 lines of 45 columns, wrapped at words, its buttons not counted. One with
 * everything that can be known, one with nothing, and one with two years behind it, in four languages.
 */
import { describe, expect, test } from "vitest";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import { addDays } from "../../src/domain/time.ts";
import { LANGUAGES, type Language } from "../../src/domain/vocabulary.ts";
import { moveClocks } from "../../src/store/clocks.ts";
import { touchDirectory } from "../../src/store/directory.ts";
import { openRapport, type Rapport } from "../support/rapport.ts";
import type { Traveller } from "../support/travellers.ts";
import { type World, world } from "../support/world.ts";

const TODAY = "2026-11-24";
const ZONE = "Europe/Kyiv";
const LINES = 16;
const COLUMNS = 45;

/** As a phone breaks them. */
function wrapped(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const rows = [""];
    for (const word of line.split(" ")) {
      const row = rows.at(-1) ?? "";
      const longer = row === "" ? word : `${row} ${word}`;
      if (longer.length <= COLUMNS || row === "") rows[rows.length - 1] = longer;
      else rows.push(word);
    }
    return rows;
  });
}

const NAMES = {
  en: { decides: "Olena Kovalenko", pays: "Marta Shevchenko", uses: "Ivan Petrenko", project: "Website" },
  uk: { decides: "Олена Коваленко", pays: "Марта Шевченко", uses: "Іван Петренко", project: "Новий сайт" },
  ru: { decides: "Елена Коваленко", pays: "Марта Шевченко", uses: "Иван Петренко", project: "Новый сайт" },
  vi: { decides: "Nguyễn Thị Lan", pays: "Trần Văn Minh", uses: "Phạm Quốc Hùng", project: "Trang web" },
} as const satisfies Readonly<Record<Language, object>>;

const TEXTS = {
  en: ["send the price list for the spring campaign", "send the contract with the changes", "the brief", "photos"],
  uk: ["надіслати прайс на весняну кампанію", "надіслати договір зі змінами", "бриф", "фото нових страв"],
  ru: ["отправить прайс на весеннюю кампанию", "отправить договор с изменениями", "бриф", "фото новых блюд"],
  vi: ["gửi bảng giá chiến dịch mùa xuân", "gửi hợp đồng đã sửa", "bản yêu cầu", "ảnh món mới"],
} as const satisfies Readonly<Record<Language, readonly [string, string, string, string]>>;

/** Every factor known and something lost in each: people, promises, projects, money, a complaint and silence. */
async function everything(w: World, owner: string, language: Language, name: string): Promise<string> {
  const { db } = w.store;
  const is = NAMES[language];
  const texts = TEXTS[language];
  const client = await w.client({ name, owner_id: owner });
  const member = await db.selectFrom("members").selectAll().where("id", "=", owner).executeTakeFirstOrThrow();
  const decides = await w.contact({ client, name: is.decides, title: "CEO", role: "decision_maker" });
  const pays = await w.contact({ client, name: is.pays, title: "CFO", role: "budget_holder" });
  const uses = await w.contact({ client, name: is.uses, role: "user" });
  const base = { workspace_id: w.workspace, client_id: client.id };
  await w.touch({ client, with: [decides], channel: "meeting", occurred_on: addDays(TODAY, -100) });
  await w.touch({ client, with: [pays], channel: "call", occurred_on: addDays(TODAY, -47) });
  await w.touch({ client, with: [uses], channel: "video", occurred_on: addDays(TODAY, -12) });
  for (const [at, text] of texts.entries())
    await w.followUp({ client, of: member, text, ower: at < 2 ? "us" : "client", due_on: addDays(TODAY, at - 3) });
  await w.project({ client, name: is.project, status: "amber", status_note: texts[2] });
  await w.project({ client, name: "SEO", status: "red", status_note: texts[3] });
  await w.project({ client, name: "CRM" });
  await w.project({ client, name: "Ads" });
  await db
    .insertInto("satisfactions")
    .values({ ...base, id: w.newId(), member_id: owner, score: 3, on_day: addDays(TODAY, -30) })
    .execute();
  await revenues(w, client.id, 24, 10_000_00, 9_500_00);
  await db
    .insertInto("invoices")
    .values({
      ...base,
      id: w.newId(),
      number: "123",
      currency: "USD",
      amount: 4_200_00,
      paid: 0,
      issued_on: null,
      due_on: addDays(TODAY, -75),
      paid_on: null,
      promised_on: null,
      disputed_on: null,
      chased: null,
      created_at: 0,
    })
    .execute();
  await db
    .insertInto("complaints")
    .values({
      ...base,
      id: w.newId(),
      member_id: owner,
      text: texts[0],
      severe: 1,
      cause: null,
      our_part: null,
      action: null,
      due_on: null,
      opened_on: addDays(TODAY, -5),
      opened_at: 0,
      resolved_on: null,
      resolution: null,
    })
    .execute();
  await w.touch({ client, kind: "attempt", channel: "email", direction: "outbound", occurred_on: addDays(TODAY, -8) });
  await db
    .insertInto("price_rises")
    .values({
      ...base,
      id: w.newId(),
      member_id: owner,
      how_much: "+10 %",
      from_day: "2027-01-01",
      told: null,
      told_on: null,
      reaction: null,
      created_at: 0,
    })
    .execute();
  return client.id;
}

/** Minor units of dollars a month for as many months, the older half of `before`. */
async function revenues(w: World, client: string, months: number, before: number, after: number): Promise<void> {
  const now = Temporal.PlainYearMonth.from(TODAY.slice(0, 7));
  const rows = Array.from({ length: months }, (_, at) => ({
    workspace_id: w.workspace,
    client_id: client,
    month: now.subtract({ months: months - at }).toString(),
    currency: "USD",
    plan: null,
    actual: at < months / 2 ? before : after,
    cost: null,
  }));
  await w.store.db.insertInto("revenues").values(rows).execute();
}

/** A talk every week for two years with one of twelve people, forty kept promises and three open, six projects. */
async function twoYears(w: World, owner: string, language: Language, name: string): Promise<string> {
  const { db } = w.store;
  const client = await w.client({ name, owner_id: owner });
  const member = await db.selectFrom("members").selectAll().where("id", "=", owner).executeTakeFirstOrThrow();
  const roles = ["decision_maker", "budget_holder", "influencer", "champion", "user", "blocker"] as const;
  const people = [];
  for (let at = 0; at < 12; at++)
    people.push(
      await w.contact({
        client,
        name: `${NAMES[language].decides} ${at + 1}`,
        title: "director",
        ...role(roles[at % 6]),
      }),
    );
  for (let week = 0; week < 104; week++) {
    const met = people[week % 12];
    await w.touch({
      client,
      with: met ? [met] : [],
      channel: week % 8 === 0 ? "meeting" : "call",
      occurred_on: addDays(TODAY, -7 * week - 3),
    });
  }
  for (let at = 0; at < 43; at++) {
    const done = at < 40;
    await w.followUp({
      client,
      of: member,
      text: TEXTS[language][at % 4] ?? "",
      due_on: addDays(TODAY, done ? -10 * at - 10 : at - 41),
      state: done ? "done" : "open",
      done_at: done ? 1 : null,
    });
  }
  for (let at = 0; at < 6; at++)
    await w.project({ client, name: `${NAMES[language].project} ${at + 1}`, ...(at === 0 ? { status: "amber" } : {}) });
  await revenues(w, client.id, 24, 10_000_00, 12_200_00);
  const days = Array.from({ length: 730 }, (_, at) => ({
    workspace_id: w.workspace,
    client_id: client.id,
    day: addDays(TODAY, -at - 1),
    score: 60 + (at % 20),
  }));
  await db.insertInto("health_days").values(days).execute();
  return client.id;
}

const role = (of: "decision_maker" | "budget_holder" | "influencer" | "champion" | "user" | "blocker" | undefined) =>
  of ? { role: of } : {};

const CLIENTS = {
  everything: "Acme Logistics",
  nothing: "Globex Media",
  "two years": "Umbrella Group",
} as const;

async function planted(r: Rapport, language: Language): Promise<Traveller> {
  const who = await r.traveller("slack", { name: "Olha", zone: ZONE, language });
  await who.says("/help");
  const w = await world(r.store.dialect, DEFAULT_WORKSPACE, r.store);
  w.now = r.now();
  const { id } = await r.store.db.selectFrom("members").select("id").executeTakeFirstOrThrow();
  const ids = [
    await everything(w, id, language, CLIENTS.everything),
    (await w.client({ name: CLIENTS.nothing, owner_id: id })).id,
    await twoYears(w, id, language, CLIENTS["two years"]),
  ];
  await r.store.write(async (tx) => {
    for (const client of ids) await moveClocks(tx, DEFAULT_WORKSPACE, client, ZONE);
    await touchDirectory(tx, DEFAULT_WORKSPACE);
  });
  return who;
}

/** The score of the title; none where too little is known. */
const scoreOf = (card: string): number | null => {
  const [, score] = /: (\d+) /.exec(card.split("\n")[0] ?? "") ?? [];
  return score === undefined ? null : Number(score);
};
const lostOf = (card: string): number =>
  [...card.matchAll(/^[^\p{L}\p{N}]*−(\d+) /gmu)].reduce((sum, [, points]) => sum + Number(points), 0);

describe.each(LANGUAGES)("a client's card in %s", (language) => {
  test("is one phone screen whose numbers add up, whatever is known", async () => {
    const r = await openRapport(`${TODAY}T10:00[${ZONE}]`);
    const who = await planted(r, language);
    for (const [kind, name] of Object.entries(CLIENTS)) {
      const { text } = await who.says(`/how ${name}`);
      expect(text, kind).toContain(name);
      const rows = wrapped(text);
      expect(rows.length, `${kind}:\n${rows.join("\n")}`).toBeLessThanOrEqual(LINES);
      const score = scoreOf(text);
      if (kind === "nothing") expect(score, text).toBeNull();
      else {
        expect(score, text).toBeLessThan(100);
        expect(lostOf(text), text).toBe(100 - (score ?? 0));
      }
    }
    expect([...r.complaints, ...r.slack.problems]).toEqual([]);
  });
});
