/**
 * A fortnight of four account managers, each in their own language and door: what the mornings say, what is done about
 * it, and that nobody is nagged. The past is planted, everything else is typed and tapped.
 */
import { expect, test } from "vitest";
import { parseFeed } from "../../adapters/calendar/parse.ts";
import { DEFAULT_WORKSPACE } from "../../migrations/0004_a_workspace_from_the_start.ts";
import type { Platform } from "../../src/chat/incoming.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { moveClocks } from "../../src/store/clocks.ts";
import { touchDirectory } from "../../src/store/directory.ts";
import { calendarOf } from "../support/feed-server.ts";
import { openRapport, type Rapport } from "../support/rapport.ts";
import type { Heard, Traveller } from "../support/travellers.ts";
import { type World, world } from "../support/world.ts";

const FEED = calendarOf([
  "UID:budget@x",
  "DTSTART:20261124T110000Z",
  "DTEND:20261124T120000Z",
  "SUMMARY:Meridian Dnipro budget",
]);

interface Is {
  readonly name: string;
  readonly language: Language;
  readonly door: Platform;
  readonly zone: string;
  readonly role?: "lead";
  /** What this member's clients are called after: names stay apart in one workspace. */
  readonly of: string;
}
const PEOPLE: readonly Is[] = [
  { name: "Minh", language: "vi", door: "telegram", zone: "Asia/Ho_Chi_Minh", of: "Saigon" },
  { name: "Ірина", language: "ru", door: "telegram", zone: "Asia/Almaty", of: "Almaty" },
  { name: "Olha", language: "uk", door: "slack", zone: "Europe/Kyiv", of: "Dnipro" },
  { name: "Dana", language: "en", door: "web", zone: "America/New_York", role: "lead", of: "Boston" },
];

interface Manager extends Is {
  readonly id: string;
  readonly who: Traveller;
  /** Unasked messages since the last look. */
  readonly news: () => Promise<readonly Heard[]>;
}

/** Every kind of line but the meeting, which comes from a calendar, and those the fortnight itself brings. */
async function plant(w: World, manager: Manager): Promise<void> {
  const { db } = w.store;
  const of = await db.selectFrom("members").selectAll().where("id", "=", manager.id).executeTakeFirstOrThrow();
  const client = (name: string) => w.client({ name: `${name} ${manager.of}`, owner: of });
  const base = { workspace_id: w.workspace };

  const nova = await client("Nova");
  const grace = await w.contact({ client: nova, name: "Grace Lin", role: "decision_maker" });
  const letter = await w.touch({
    client: nova,
    with: [grace],
    channel: "email",
    direction: "inbound",
    occurred_on: "2026-11-20",
  });
  await w.followUp({ client: nova, of, kind: "own", text: "SLA", due_on: "2026-11-23", touchpoint_id: letter.id });
  await w.followUp({ client: await client("Orbit"), of, text: "roadmap", due_on: "2026-11-20" });
  await w.followUp({ client: await client("Delta"), of, kind: "own", text: "forecast", due_on: "2026-11-23" });
  await w.followUp({ client: await client("Fjord"), of, ower: "client", text: "logo", due_on: "2026-11-19" });
  await w.project({ client: await client("Tempo"), name: "Portal", deadline: "2026-11-25" });

  const vega = await client("Vega");
  await w.touch({ client: vega, occurred_on: "2026-11-07" });
  const lyra = await client("Lyra");
  const paul = await w.contact({ client: lyra, name: "Paul Novak", role: "decision_maker" });
  await w.touch({ client: lyra, with: [paul], occurred_on: "2026-10-10" });
  await w.touch({ client: lyra, occurred_on: "2026-11-21" });
  const rigel = await client("Rigel");
  await w.touch({ client: rigel, channel: "meeting", occurred_on: "2026-08-01" });
  await w.touch({ client: rigel, occurred_on: "2026-11-21" });
  const umbra = await client("Umbra");
  const tom = await w.contact({ client: umbra, name: "Tom Hale", role: "user" });
  await w.touch({ client: umbra, with: [tom], occurred_on: "2026-11-19" });
  const orion = await client("Orion");
  await w.contact({ client: orion, name: "Taras Boyko", role: "champion" });
  await client("Meridian");

  const pixel = await client("Pixel");
  await db
    .insertInto("invoices")
    .values({
      ...base,
      id: w.newId(),
      client_id: pixel.id,
      number: "77",
      currency: "USD",
      amount: 420_000,
      paid: 0,
      issued_on: null,
      due_on: "2026-11-12",
      paid_on: null,
      promised_on: null,
      disputed_on: null,
      chased: null,
      created_at: 0,
    })
    .execute();
  const kite = await client("Kite");
  const plum = await client("Plum");
  const month = (id: string, at: number, plan: number | null) => ({
    ...base,
    client_id: id,
    month: Temporal.PlainYearMonth.from("2026-11").subtract({ months: at }).toString(),
    currency: "USD",
    plan,
    actual: 100_000,
    cost: null,
  });
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  await db
    .insertInto("revenues")
    .values(months.flatMap((at) => [month(kite.id, at, null), month(plum.id, at, 160_000)]))
    .execute();
  const terms = {
    ...base,
    wallet: null,
    wallet_currency: null,
    wallet_on: null,
    contract_until: null,
    notice_days: null,
    notice_given_on: null,
    terms_listed: null,
    no_budget_on: null,
    won_back_on: null,
    referred_on: null,
    referred_by: null,
  };
  await db
    .insertInto("client_terms")
    .values([
      { ...terms, client_id: kite.id, wallet: 4_000_000, wallet_currency: "USD", wallet_on: "2026-11-01" },
      { ...terms, client_id: (await client("Harbor")).id, contract_until: "2027-02-22", notice_days: 60 },
      { ...terms, client_id: (await client("Quay")).id, contract_until: "2026-12-26" },
    ])
    .execute();
  await db
    .insertInto("growth_ideas")
    .values({
      ...base,
      id: w.newId(),
      client_id: kite.id,
      what: "SEO",
      amount: null,
      currency: null,
      next_step: null,
      state: "open",
      created_at: 0,
    })
    .execute();
  const sonata = await client("Sonata");
  await w.project({ client: sonata, name: "Site", status: "green", status_at: w.now - 20 * 86_400_000 });
  const amy = await w.contact({ client: await client("Linden"), name: "Amy Frost" });
  await db
    .insertInto("contact_dates")
    .values({
      ...base,
      id: w.newId(),
      contact_id: amy.id,
      label: "birthday",
      month_day: "11-27",
      year: null,
    })
    .execute();
  const ids = await db.selectFrom("clients").select("id").where("owner_id", "=", manager.id).execute();
  await w.store.write(async (tx) => {
    for (const { id } of ids) await moveClocks(tx, w.workspace, id, manager.zone);
    await touchDirectory(tx, w.workspace);
  });
}

/** What somewhere in the fortnight's mornings is said, a kind a line. */
const SAID: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /Nova Boston: Grace Lin waits since/,
    /Orbit Boston: roadmap promised/,
    /Delta Boston: forecast, today/,
    /Fjord Boston: they owe logo since/,
    /Tempo Boston: Portal deadline/,
    /Vega Boston: 16 days, limit 14/,
    /Lyra Boston: Paul Novak, 44 days without a talk, limit 30/,
    /Rigel Boston: not met for \d+ days, limit 90/,
    /Umbra Boston: only users for 60 days/,
    /Orion Boston: silent, try Taras Boyko/,
    /Pixel Boston: \$4,200, 12 d late/,
    /Plum Boston: 38 % behind plan/,
    /Refresh 1 status/,
    /Kite Boston: 30 % of wallet, offer SEO/,
    /Harbor Boston: notice in \d+ d/,
    /Quay Boston: contract ends in \d+ d/,
    /Linden Boston: Amy Frost, birthday/,
    // It was night in New York when it was told: her morning says it first.
    /1 +Meridian Dnipro: severe complaint/,
  ],
  uk: [
    /Nova Dnipro: Grace Lin чекає з/,
    /Orbit Dnipro: roadmap обіцяли/,
    /Delta Dnipro: forecast, сьогодні/,
    /Fjord Dnipro: чекаємо logo/,
    /Tempo Dnipro: Portal, дедлайн/,
    /Vega Dnipro: 16 днів, межа 14/,
    /Rigel Dnipro: не бачилися \d+ д\S+, межа 90/,
    /Umbra Dnipro: 60 днів лише з користувачами/,
    /Orion Dnipro: мовчать, спробуйте: Taras Boyko/,
    /Pixel Dnipro: \$4200, прострочено 12 дн/,
    /Plum Dnipro: відстає від плану на 38 %/,
    /Оновити 1 статус/,
    /Kite Dnipro: частка 30 %, запропонуйте SEO/,
    /Harbor Dnipro: рішення за \d+ дн/,
    /Quay Dnipro: договір закінчиться за \d+ дн/,
    /Linden Dnipro: Amy Frost, день народження/,
    /13:00 Meridian Dnipro/,
    /1 +Meridian Dnipro: серйозна скарга/,
    /Сьогодні (без розмов|жодної розмови)/,
  ],
  ru: [
    /Nova Almaty: Grace Lin ждёт с/,
    /Orbit Almaty: roadmap обещали/,
    /Delta Almaty: forecast, сегодня/,
    /Fjord Almaty: ждём logo/,
    /Tempo Almaty: Portal, дедлайн/,
    /Vega Almaty: 16 дней, предел 14/,
    /Lyra Almaty: Paul Novak, 44 дня без разговора, предел 30/,
    /Rigel Almaty: не виделись \d+ д\S+, предел 90/,
    /Umbra Almaty: 60 дней только с пользователями/,
    /Orion Almaty: молчат, попробуйте: Taras Boyko/,
    /Pixel Almaty: \$4200, просрочено 12 дн/,
    /Plum Almaty: отстаёт от плана на 38 %/,
    /Обновить 1 статус/,
    /Kite Almaty: доля 30 %, предложите SEO/,
    /Harbor Almaty: решение через \d+ дн/,
    /Quay Almaty: договор закончится через \d+ дн/,
    /Linden Almaty: Amy Frost, день рождения/,
    / · за коллегу: Olha/,
  ],
  vi: [
    /Nova Saigon: Grace Lin chờ trả lời từ/,
    /Orbit Saigon: roadmap, hứa/,
    /Delta Saigon: forecast, hôm nay/,
    /Fjord Saigon: khách còn nợ logo/,
    /Tempo Saigon: Portal, hạn chót/,
    /Vega Saigon: 16 ngày, giới hạn 14/,
    /Lyra Saigon: Paul Novak, 44 ngày chưa trao đổi, giới hạn 30/,
    /Rigel Saigon: \d+ ngày chưa gặp trực tiếp, giới hạn 90/,
    /Umbra Saigon: 60 ngày chỉ gặp người dùng/,
    /Orion Saigon: im lặng, thử Taras Boyko/,
    /Pixel Saigon: (US)?\$4\.200, trễ 12 ngày|Pixel Saigon: 4\.200 \S+, trễ 12 ngày/,
    /Plum Saigon: chậm 38 % so với kế hoạch/,
    /Cập nhật 1 trạng thái/,
    /Kite Saigon: chiếm 30 % ngân sách, đề xuất SEO/,
    /Harbor Saigon: còn \d+ ngày đến hạn báo trước/,
    /Quay Saigon: hợp đồng hết hạn sau \d+ ngày/,
    /Linden Saigon: Amy Frost, sinh nhật/,
  ],
};

/** Typed (or, after `>`, pressed) on a day at noon, and what the answer must say. */
type Step = readonly [day: string, who: string, typed: string, says: RegExp];
const STEPS: readonly Step[] = [
  ["2026-11-23", "Minh", "/touch Orion Saigon đã gửi email cho Taras Boyko", /Orion Saigon: email/],
  ["2026-11-23", "Ірина", "/touch Orion Almaty отправила письмо Taras Boyko", /Orion Almaty: /],
  ["2026-11-23", "Olha", "/touch Orion Dnipro надіслала лист Taras Boyko", /Orion Dnipro: /],
  ["2026-11-23", "Dana", "/touch Orion Boston sent an email to Taras Boyko", /Orion Boston: email/],
  ["2026-11-23", "Minh", "/done roadmap", /Orbit Saigon: roadmap/],
  ["2026-11-23", "Minh", "/undo", /roadmap/],
  ["2026-11-23", "Minh", "/done roadmap", /Orbit Saigon: roadmap/],
  ["2026-11-23", "Dana", "/next Delta Boston send the estimate fri", /Delta Boston: send the estimate[\s\S]*27 Nov/],
  ["2026-11-23", "Dana", ">Undo", /send the estimate/],
  ["2026-11-24", "Olha", "Meridian Dnipro розлючені через рахунок", /Meridian Dnipro: скаргу відкрито/],
  ["2026-11-24", "Dana", ">3", /Tue 24 Nov/],
  ["2026-11-24", "Dana", ">Tomorrow", /Tue 24 Nov/],
  ["2026-11-24", "Ірина", "/touch Vega Almaty звонок", /Vega Almaty: звонок · сегодня/],
  ["2026-11-25", "Minh", "/status Tempo Saigon vàng: nội dung chậm", /Tempo Saigon[\s\S]*vàng/],
  ["2026-11-25", "Dana", "/status Tempo Boston red: no texts", /Tempo Boston[\s\S]*red/],
  ["2026-11-26", "Dana", "/how Tempo Boston", /Tempo Boston/],
  ["2026-11-27", "Olha", "/away 30.11.2026 – 02.12.2026, Ірина", /Вас не буде: пн 30 лист\./],
  ["2026-11-27", "Dana", "/touch Orion Boston call with Taras Boyko", /Orion Boston: call · Taras Boyko · today/],
  ["2026-11-30", "Ірина", "/complaint Delta Almaty опоздали на неделю", /Delta Almaty: жалоба/],
  ["2026-12-01", "Minh", "/handover Vega Saigon Dana", /Vega Saigon: từ giờ do Dana phụ trách/],
  ["2026-12-03", "Olha", "/complaint Meridian Dnipro", /розлючені через рахунок/],
  ["2026-12-03", "Olha", ">Вирішено…", /./],
  ["2026-12-03", "Olha", "надіслали правильний рахунок", /Meridian Dnipro: скаргу закрито/],
];

/** Weekends are free, Olha is away for three days, and Dana's country has a holiday on the 26th. */
const worksOn = ({ name }: Is, day: Temporal.PlainDate): boolean =>
  day.dayOfWeek <= 5 &&
  !(name === "Olha" && ["2026-11-30", "2026-12-01", "2026-12-02"].includes(String(day))) &&
  !(name === "Dana" && String(day) === "2026-11-26");

const FAILURES = /Something broke|щось зламалося|что-то сломалось|Phía tôi có lỗi/;
const DAYS = Array.from({ length: 14 }, (_, at) => Temporal.PlainDate.from("2026-11-23").add({ days: at }));
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const numbered = (text: string): string[] =>
  spaced(text)
    .split("\n")
    .filter((line) => /^\d+\s+\S/.test(line));

async function managers(r: Rapport): Promise<readonly Manager[]> {
  const all: Manager[] = [];
  for (const is of PEOPLE) {
    const who = await r.traveller(is.door, is);
    await who.says("/help");
    const { id } = await r.store.db
      .selectFrom("members")
      .select("id")
      .where("name", "=", is.name)
      .executeTakeFirstOrThrow();
    let known = (await who.unasked()).length;
    all.push({
      ...is,
      id,
      who,
      news: async () => {
        const heard = await who.unasked();
        const fresh = heard.slice(known);
        known = heard.length;
        return fresh;
      },
    });
  }
  return all;
}

interface Diary {
  /** By name: everything that mornings said. */
  readonly mornings: Map<string, string>;
  readonly faults: string[];
  readonly heard: string[];
}

/** Nothing but what the night brought before nine; at nine one list of at most ten lines on a working day, else none. */
async function morning(r: Rapport, one: Manager, day: Temporal.PlainDate, diary: Diary): Promise<void> {
  await r.moveTo(`${day}T08:59[${one.zone}]`);
  diary.heard.push(...(await one.news()).map((heard) => heard.text));
  await r.moveTo(`${day}T09:00[${one.zone}]`);
  const news = (await one.news()).map((heard) => heard.text);
  const lists = news.filter((text) => numbered(text).length > 0);
  const works = worksOn(one, day);
  if (lists.length !== (works ? 1 : 0))
    diary.faults.push(`${one.name} ${day}: ${lists.length} lists\n${news.join("\n")}`);
  for (const lines of lists.map(numbered))
    if (lines.length > 10 || new Set(lines).size < lines.length)
      diary.faults.push(`${one.name} ${day}: too many lines, or one twice\n${lines.join("\n")}`);
  diary.heard.push(...news);
  if (!works) return;
  const whole = await one.who.says("/today all");
  const said = [diary.mornings.get(one.name) ?? "", ...lists, whole.text];
  diary.mornings.set(one.name, spaced(said.join("\n")));
  await one.news();
}

async function work(one: Manager, day: string, diary: Diary): Promise<void> {
  for (const [, , typed, says] of STEPS.filter(([on, name]) => on === day && name === one.name)) {
    const heard = typed.startsWith(">") ? await one.who.presses(typed.slice(1)) : await one.who.says(typed);
    diary.heard.push(heard.text);
    if (!says.test(spaced(heard.text))) diary.faults.push(`${one.name} ${day}: ${typed} → ${heard.text}`);
  }
}

test("a fortnight of four account managers", { timeout: 300_000 }, async () => {
  const r = await openRapport("2026-11-22T12:00[Europe/Kyiv]", {
    readFeed: async (days) => ({ kind: "events", events: parseFeed(FEED, days) }),
  });
  const people = await managers(r);
  const w = await world(r.store.dialect, DEFAULT_WORKSPACE, r.store);
  w.now = r.now();
  for (const one of people) await plant(w, one);
  const olha = people.find((one) => one.name === "Olha");
  await olha?.who.says("/settings календар https://calendar.example/private-3f9a77/basic.ics");
  for (const one of people) await one.news();

  const diary: Diary = { mornings: new Map(), faults: [], heard: [] };
  for (const day of DAYS)
    for (const one of people) {
      await morning(r, one, day, diary);
      await work(one, String(day), diary);
      await one.news();
    }
  const { faults } = diary;
  for (const one of people)
    for (const said of SAID[one.language])
      if (!said.test(diary.mornings.get(one.name) ?? "")) faults.push(`${one.name} never heard ${said}`);
  expect(faults).toEqual([]);
  expect(diary.heard.filter((text) => FAILURES.test(text))).toEqual([]);
  for (const review of [/Your week, 23 Nov/, /Team week, 30 Nov/, /Ваш тиждень/, /Ваша неделя/, /Tuần của bạn/])
    expect(
      diary.heard.filter((text) => review.test(spaced(text))),
      String(review),
    ).not.toEqual([]);
  expect(await kindsListed(r)).toEqual(KINDS);
  await nothingTwice(r);
  await fridays(r);
  expect([...r.complaints, ...r.slack.problems, ...r.telegram.problems]).toEqual([]);
});

const localDayOf = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

async function sentUnasked(r: Rapport) {
  const rows = await r.store.db
    .selectFrom("outbox")
    .innerJoin("members", (join) =>
      join.onRef("members.workspace_id", "=", "outbox.workspace_id").onRef("members.id", "=", "outbox.member_id"),
    )
    .select(["members.name", "members.zone", "outbox.kind", "outbox.subject", "outbox.finished_at", "outbox.state"])
    .where("members.name", "not like", "host%")
    .where("outbox.kind", "!=", "reply")
    .orderBy("outbox.finished_at")
    .execute();
  return rows
    .filter((row) => row.state === "sent")
    .map((row) => ({ ...row, day: localDayOf(row.finished_at ?? 0, row.zone) }));
}

/** Every kind of line there is. */
const KINDS = [
  "behind_plan",
  "birthday",
  "clock",
  "complaint",
  "contract_end",
  "deadline",
  "follow_up",
  "growth",
  "invoice",
  "meeting",
  "no_talk",
  "notice",
  "silent",
  "statuses",
  "user_level",
  "waiting",
];

async function kindsListed(r: Rapport): Promise<readonly string[]> {
  const rows = await r.store.db.selectFrom("checklists").select("lines").execute();
  const kinds = rows.flatMap(({ lines }) => [...lines.matchAll(/"kind":"(\w+)"/g)].map(([, kind = ""]) => kind));
  return [...new Set(kinds)].filter((kind) => KINDS.includes(kind)).sort();
}

/** No message about the same thing comes to the same person twice on a day. */
async function nothingTwice(r: Rapport): Promise<void> {
  const told = (await sentUnasked(r)).map((row) => `${row.name} ${row.day} ${row.kind} ${row.subject}`);
  expect(told.filter((one, at) => told.indexOf(one) !== at)).toEqual([]);
}

/** Each has a review on both Fridays. */
async function fridays(r: Rapport): Promise<void> {
  const sent = await sentUnasked(r);
  for (const { name } of PEOPLE)
    expect(
      sent
        .filter((row) => row.name === name && row.kind === "review" && /"review"/.test(row.subject))
        .map((row) => row.day),
      name,
    ).toEqual(["2026-11-27", "2026-12-04"]);
}
