/**
 * The model messages of `docs/practice.md`, from facts in the database through the real features and wording, in four
 * languages. The practice gives the list in English and Ukrainian and the card in English; the others follow them.
 */
import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/chat/reply.ts";
import { textOf } from "../../src/chat/text.ts";
import type { Language } from "../../src/domain/vocabulary.ts";
import { isWeeklyTurn } from "../../src/domain/weekly-turn.ts";
import { askClient } from "../../src/features/ask-client.ts";
import { checklistMessage } from "../../src/features/morning.ts";
import { moveClocks } from "../../src/store/clocks.ts";
import type { ClientRow, MemberRow } from "../../src/store/schema.ts";
import { type World, world } from "../support/world.ts";

const TODAY = "2026-11-24";

/** What people typed is in their own language: it is repeated as it was typed. */
interface Typed {
  readonly minh: string;
  readonly taras: string;
  readonly olena: string;
  readonly estimate: string;
  readonly priceList: string;
  readonly brief: string;
  readonly website: string;
}

const TYPED: Readonly<Record<Language, Typed>> = {
  en: {
    minh: "Minh",
    taras: "Taras",
    olena: "Olena",
    estimate: "estimate",
    priceList: "price list",
    brief: "brief",
    website: "Website",
  },
  uk: {
    minh: "Мінь",
    taras: "Тарас",
    olena: "Олена",
    estimate: "кошторис",
    priceList: "прайс",
    brief: "бриф",
    website: "Сайт",
  },
  ru: {
    minh: "Минь",
    taras: "Тарас",
    olena: "Елена",
    estimate: "смету",
    priceList: "прайс",
    brief: "бриф",
    website: "Сайт",
  },
  vi: {
    minh: "Minh",
    taras: "Taras",
    olena: "Lan",
    estimate: "dự toán",
    priceList: "bảng giá",
    brief: "bản yêu cầu",
    website: "Website",
  },
};

const LIST: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Tue 24 Nov · 10 of 14",
    "NOW",
    "1 Nova: severe complaint",
    "2 Delta: Minh waits since Mon",
    "3 Orbit: estimate promised Mon",
    "MEETINGS",
    "4 11:00 Acme, 63 ↓12, owe price list",
    "5 15:30 Lumen, 81, notice in 30 d",
    "GET IN TOUCH",
    "6 Vega: 16 days, limit 14",
    "7 Orion: silent, try Taras",
    "ALSO",
    "8 Pixel: $4,200, 12 d late",
    "9 Refresh 3 statuses",
    "10 Kite: 30 % of wallet, offer SEO",
  ],
  uk: [
    "Вт 24 лист. · 10 з 14",
    "ЗАРАЗ",
    "1 Nova: серйозна скарга",
    "2 Delta: Мінь чекає з пн",
    "3 Orbit: кошторис обіцяли в пн",
    "ЗУСТРІЧІ",
    "4 11:00 Acme, 63 ↓12, винні прайс",
    "5 15:30 Lumen, 81, рішення за 30 дн",
    "ЗВ'ЯЗАТИСЯ",
    "6 Vega: 16 днів, межа 14",
    "7 Orion: мовчать, спробуйте: Тарас",
    "ЩЕ",
    "8 Pixel: $4200, прострочено 12 дн",
    "9 Оновити 3 статуси",
    "10 Kite: частка 30 %, запропонуйте SEO",
  ],
  ru: [
    "Вт 24 нояб. · 10 из 14",
    "СЕЙЧАС",
    "1 Nova: серьёзная жалоба",
    "2 Delta: Минь ждёт с пн",
    "3 Orbit: смету обещали в пн",
    "ВСТРЕЧИ",
    "4 11:00 Acme, 63 ↓12, должны прайс",
    "5 15:30 Lumen, 81, решение через 30 дн",
    "СВЯЗАТЬСЯ",
    "6 Vega: 16 дней, предел 14",
    "7 Orion: молчат, попробуйте: Тарас",
    "ЕЩЁ",
    "8 Pixel: $4200, просрочено 12 дн",
    "9 Обновить 3 статуса",
    "10 Kite: доля 30 %, предложите SEO",
  ],
  vi: [
    "T3 24/11 · 10 trên 14 việc",
    "LÀM NGAY",
    "1 Nova: khiếu nại nghiêm trọng",
    "2 Delta: Minh chờ trả lời từ T2",
    "3 Orbit: dự toán, hứa T2",
    "CUỘC HẸN",
    "4 11:00 Acme, 63 ↓12, còn nợ bảng giá",
    "5 15:30 Lumen, 81, còn 30 ngày đến hạn báo trước",
    "LIÊN HỆ",
    "6 Vega: 16 ngày, giới hạn 14",
    "7 Orion: im lặng, thử Taras",
    "NGOÀI RA",
    "8 Pixel: $4.200, trễ 12 ngày",
    "9 Cập nhật 3 trạng thái",
    "10 Kite: chiếm 30 % ngân sách, đề xuất SEO",
  ],
};

const CARD: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Acme: 63 watch (was 75)",
    "−15 CFO Olena 47 days, limit 30",
    "−6 last talk 12 days, ideal 7",
    "−6 price list overdue",
    "−5 Website amber",
    "−3 in person 70 days, ideal 60",
    "−2 satisfaction 4 of 5",
    "Good: revenue +22 %, invoices, no complaints",
    "They owe: brief, Thu",
    "Decides, pays: Olena. Influences: nobody known",
    "Next: bring Olena into the 11:00 call (+21)",
  ],
  uk: [
    "Acme: 63 увага (було 75)",
    "−15 CFO Олена 47 днів, межа 30",
    "−6 остання розмова 12 днів тому, ідеал 7",
    "−6 прайс: прострочено",
    "−5 Сайт: жовтий",
    "−3 наживо 70 днів, ідеал 60",
    "−2 задоволеність 4 з 5",
    "Добре: дохід +22 %, рахунки, без скарг",
    "Вони винні: бриф, чт",
    "Вирішує, платить: Олена. Впливає: невідомо хто",
    "Далі: на дзвінок 11:00 запросити: Олена (+21)",
  ],
  ru: [
    "Acme: 63 внимание (было 75)",
    "−15 CFO Елена 47 дней, предел 30",
    "−6 последний разговор 12 дней назад, идеал 7",
    "−6 прайс: просрочено",
    "−5 Сайт: жёлтый",
    "−3 лично 70 дней, идеал 60",
    "−2 удовлетворённость 4 из 5",
    "Хорошо: доход +22 %, счета, без жалоб",
    "Они должны: бриф, чт",
    "Решает, платит: Елена. Влияет: неизвестно кто",
    "Дальше: на звонок 11:00 позвать: Елена (+21)",
  ],
  vi: [
    "Acme: 63 cần để ý (tuần trước 75)",
    "−15 CFO Lan 47 ngày, giới hạn 30",
    "−6 trao đổi gần nhất 12 ngày trước, lý tưởng 7",
    "−6 bảng giá: quá hạn",
    "−5 Website: vàng",
    "−3 gặp trực tiếp 70 ngày trước, lý tưởng 60",
    "−2 mức hài lòng 4/5",
    "Tốt: doanh thu +22 %, hóa đơn, không khiếu nại",
    "Khách nợ: bản yêu cầu, T5",
    "Quyết định, chi trả: Lan. Có ảnh hưởng: chưa rõ ai",
    "Tiếp theo: mời Lan vào cuộc gọi lúc 11:00 (+21)",
  ],
};

/** Acme as the card of the practice has it; its meeting is at eleven. */
async function plantAcme(w: World, of: MemberRow, said: Typed): Promise<ClientRow> {
  const { db } = w.store;
  const client = await w.client({ name: "Acme", owner: of });
  const base = { workspace_id: w.workspace, client_id: client.id };
  const olena = await w.contact({ client, name: said.olena, title: "CFO", role: "decision_maker" });
  const user = await w.contact({ client, name: "Ivan", role: "user" });
  await w.touch({ client, with: [olena], occurred_on: "2026-10-08" });
  await w.touch({ client, with: [user], channel: "meeting", occurred_on: "2026-09-15" });
  await w.touch({ client, with: [user], occurred_on: "2026-11-12" });
  await w.followUp({ client, of, text: said.priceList, due_on: "2026-11-23" });
  await w.followUp({ client, of, text: said.brief, ower: "client", due_on: "2026-11-26" });
  await w.project({ client, name: said.website, status: "amber", status_at: w.now });
  await db
    .insertInto("satisfactions")
    .values({ ...base, id: w.newId(), member_id: of.id, score: 4, on_day: "2026-10-01" })
    .execute();
  const months = Array.from({ length: 24 }, (_, at) => at + 1);
  const revenue = months.map((ago) => ({
    ...base,
    month: Temporal.PlainYearMonth.from("2026-11").subtract({ months: ago }).toString(),
    currency: "USD",
    plan: null,
    actual: ago <= 12 ? 122_000 : 100_000,
    cost: null,
  }));
  await db.insertInto("revenues").values(revenue).execute();
  await invoice(w, client, { due_on: "2026-10-01", paid_on: "2026-10-02" });
  await complaint(w, client, of, { severe: 0, resolved_on: "2026-08-01" });
  await db
    .insertInto("health_days")
    .values({ ...base, day: "2026-11-17", score: 75 })
    .execute();
  await meeting(w, client, of, "11:00");
  return client;
}

const invoice = (w: World, client: ClientRow, given: { due_on: string; paid_on: string | null }) =>
  w.store.db
    .insertInto("invoices")
    .values({
      workspace_id: w.workspace,
      client_id: client.id,
      id: w.newId(),
      number: "77",
      currency: "USD",
      amount: 420_000,
      paid: 0,
      issued_on: null,
      promised_on: null,
      disputed_on: null,
      chased: null,
      created_at: 0,
      ...given,
    })
    .execute();

const complaint = (w: World, client: ClientRow, of: MemberRow, given: { severe: 0 | 1; resolved_on: string | null }) =>
  w.store.db
    .insertInto("complaints")
    .values({
      workspace_id: w.workspace,
      client_id: client.id,
      id: w.newId(),
      member_id: of.id,
      text: "x",
      cause: null,
      our_part: null,
      action: null,
      due_on: null,
      opened_on: given.resolved_on ?? "2026-11-23",
      opened_at: 0,
      resolution: null,
      ...given,
    })
    .execute();

const meeting = (w: World, client: ClientRow, of: MemberRow, time: string) => {
  const starts = Temporal.ZonedDateTime.from(`${TODAY}T${time}[Europe/Kyiv]`).epochMilliseconds;
  return w.store.db
    .insertInto("meetings")
    .values({
      workspace_id: w.workspace,
      client_id: client.id,
      id: w.newId(),
      member_id: of.id,
      occurrence: time,
      title: client.name,
      starts_at: starts,
      ends_at: starts + 1_800_000,
      place: "https://meet.example/abc",
      people: '{"contacts":[],"others":[]}',
      brief_at: null,
      touchpoint_id: null,
      agreed: null,
    })
    .execute();
};

/** The whole morning of the model: its ten lines and four more behind them. */
async function plantMorning(w: World, of: MemberRow, said: Typed): Promise<void> {
  const { db } = w.store;
  const base = { workspace_id: w.workspace };
  const client = (name: string, given: Partial<ClientRow> = {}) => w.client({ name, owner: of, ...given });
  await db
    .insertInto("calendars")
    .values({
      ...base,
      member_id: of.id,
      address: "sealed",
      briefs: 1,
      due_at: w.now,
      read_at: w.now,
      failures: 0,
      problem: null,
      broken_since: null,
      told_at: null,
      created_at: 0,
    })
    .execute();
  await complaint(w, await client("Nova"), of, { severe: 1, resolved_on: null });

  const delta = await client("Delta");
  const minh = await w.contact({ client: delta, name: said.minh, role: "decision_maker" });
  const letter = await w.touch({
    client: delta,
    with: [minh],
    channel: "email",
    direction: "inbound",
    occurred_on: "2026-11-23",
  });
  await w.followUp({ client: delta, of, kind: "own", text: "x", due_on: TODAY, touchpoint_id: letter.id });

  await w.followUp({ client: await client("Orbit"), of, text: said.estimate, due_on: "2026-11-23" });

  const lumen = await client("Lumen");
  const cio = await w.contact({ client: lumen, name: "Kai", role: "decision_maker" });
  await w.touch({ client: lumen, with: [cio], occurred_on: "2026-10-30" });
  await w.touch({ client: lumen, channel: "meeting", occurred_on: "2026-11-14" });
  await w.project({ client: lumen, name: "CRM", status_at: w.now });
  await db
    .insertInto("satisfactions")
    .values({ ...base, client_id: lumen.id, id: w.newId(), member_id: of.id, score: 4, on_day: "2026-11-01" })
    .execute();
  await db
    .insertInto("client_terms")
    .values({ ...terms(w, lumen), contract_until: "2027-02-22", notice_days: 60 })
    .execute();
  await meeting(w, lumen, of, "15:30");

  await w.touch({ client: await client("Vega"), occurred_on: "2026-11-08" });

  const orion = await client("Orion");
  await w.contact({ client: orion, name: said.taras, role: "champion" });
  await w.touch({ client: orion, occurred_on: "2026-11-12" });
  for (const channel of ["email", "call"] as const)
    await w.touch({ client: orion, kind: "attempt", channel, direction: "outbound", occurred_on: "2026-11-17" });

  await invoice(w, await client("Pixel"), { due_on: "2026-11-12", paid_on: null });

  for (const name of ["Sonata", "Tango", "Polka"]) {
    const row = await client(name, { tier: "standard" });
    await w.project({ client: row, status: "green", status_at: w.now - 20 * 86_400_000 });
  }

  const kite = await onItsTurn(w, () => client("Kite"));
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  await db
    .insertInto("revenues")
    .values(
      months.map((ago) => ({
        ...base,
        client_id: kite.id,
        month: Temporal.PlainYearMonth.from("2026-11").subtract({ months: ago }).toString(),
        currency: "USD",
        plan: null,
        actual: 100_000,
        cost: null,
      })),
    )
    .execute();
  await db
    .insertInto("client_terms")
    .values({ ...terms(w, kite), wallet: 4_000_000, wallet_currency: "USD", wallet_on: "2026-11-01" })
    .execute();
  await db
    .insertInto("growth_ideas")
    .values({
      ...base,
      client_id: kite.id,
      id: w.newId(),
      what: "SEO",
      amount: null,
      currency: null,
      next_step: null,
      state: "open",
      created_at: 0,
    })
    .execute();

  // Four that wait behind the ten.
  for (const name of ["Alder", "Birch", "Larch", "Maple"])
    await w.followUp({ client: await client(name), of, text: "x", due_on: TODAY });
}

/** Room in the wallet is a line once a week, on a day that a client's id chooses. */
async function onItsTurn(w: World, make: () => Promise<ClientRow>): Promise<ClientRow> {
  for (let tries = 0; tries < 50; tries++) {
    const row = await make();
    if (isWeeklyTurn(row.id, TODAY, "12345")) return row;
    await w.store.db.deleteFrom("clients").where("id", "=", row.id).execute();
  }
  throw new Error("no id fell on the day");
}

const terms = (w: World, client: ClientRow) => ({
  workspace_id: w.workspace,
  client_id: client.id,
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
});

async function settle(w: World): Promise<void> {
  const ids = await w.store.db.selectFrom("clients").select("id").execute();
  await w.store.write(async (tx) => {
    for (const { id } of ids) await moveClocks(tx, w.workspace, id, "Europe/Kyiv");
  });
}

/** Words as they are read, without the buttons; every space as an ordinary one. */
const shown = (reply: Reply): string[] => {
  const lines = reply.sections.flatMap((section) =>
    section.kind === "lines"
      ? [
          ...(section.heading ? [textOf(section.heading)] : []),
          ...section.lines.map((line) => `${line.number ? `${line.number} ` : ""}${textOf(line.text)}`),
        ]
      : section.kind === "note"
        ? [textOf(section.text)]
        : [],
  );
  return [...(reply.title ? [textOf(reply.title)] : []), ...lines].map((line) => line.replace(/\s/gu, " "));
};

describe.each(["en", "uk", "ru", "vi"] as const)("as the practice shows it, in %s", (language) => {
  test("a morning of fourteen lines has these ten", async () => {
    const w = await world();
    const of = await w.member({ language });
    await plantAcme(w, of, TYPED[language]);
    await plantMorning(w, of, TYPED[language]);
    await settle(w);
    const reply = await w.store.write((tx) => checklistMessage(tx, { kind: "checklist", day: TODAY }, w.asker(of)));
    expect(reply && shown(reply)).toEqual(LIST[language]);
  });

  test("the card of a key client is these lines", async () => {
    const w = await world();
    const of = await w.member({ language });
    const acme = await plantAcme(w, of, TYPED[language]);
    await settle(w);
    const client = { kind: "known", id: acme.id } as const;
    const reply = await w.store.write((tx) => askClient(tx, { kind: "ask_client", words: "", client }, w.asker(of)));
    expect(shown(reply)).toEqual(CARD[language]);
  });
});
