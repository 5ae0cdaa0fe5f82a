import { expect, test } from "vitest";
import type { Command } from "../../src/chat/command.ts";
import type { MoneyEntry } from "../../src/chat/money.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { bonus, setBonusRule } from "../../src/features/bonus.ts";
import { lineDone, openLine, showChecklist } from "../../src/features/checklist.ts";
import { growthIdeas, tapIdea } from "../../src/features/growth-ideas.ts";
import { askMoney, moneyMore, showInvoice, showMoney } from "../../src/features/money.ts";
import { portfolio } from "../../src/features/portfolio.ts";
import { rateClient, recordMoneyTold } from "../../src/features/record-money.ts";
import { promiseInvoice, tapInvoice } from "../../src/features/tell-invoice.ts";
import { undo } from "../../src/features/undo.ts";
import { healthFactsOf } from "../../src/store/health-facts.ts";
import type { ClientRow, MemberRow } from "../../src/store/schema.ts";
import { onEachDatabase } from "../support/databases.ts";
import { buttonOf, readReply } from "../support/reply-words.ts";
import { TUESDAY, type World, world } from "../support/world.ts";

const DAY = 24 * 3_600_000;
const usd = (decimal: string) => ({ decimal, currency: "USD" }) as const;

const tell = (w: World, by: MemberRow, client: ClientRow, entry: MoneyEntry, words = "/money …"): Promise<Reply> =>
  w.store.write((tx) =>
    recordMoneyTold(tx, { kind: "record_money", words, client: { kind: "known", id: client.id }, entry }, w.asker(by)),
  );
const show = (w: World, by: MemberRow, client: ClientRow): Promise<Reply> =>
  w.store.write((tx) =>
    showMoney(tx, { kind: "money", words: "", client: { kind: "known", id: client.id } }, w.asker(by)),
  );
const undoLast = (w: World, by: MemberRow): Promise<Reply> =>
  w.store.write((tx) => undo(tx, { kind: "undo", entry: null }, w.asker(by)));
const factsOf = async (w: World, client: ClientRow) =>
  (await healthFactsOf(w.store.db, w.workspace, [client], "2026-11-24")).get(client.id);
const revenue = (w: World, client: ClientRow, month: string, actual: number | null, plan: number | null = null) =>
  w.store.db
    .insertInto("revenues")
    .values({ workspace_id: w.workspace, client_id: client.id, month, currency: "USD", plan, actual, cost: null })
    .execute();
const invoice = (number: string, dueOn: string, amount = "4200"): MoneyEntry => ({
  of: "invoice",
  number,
  money: usd(amount),
  dueOn,
});
const pressed = <K extends Command["kind"]>(reply: Reply, label: string, kind: K) => {
  const does = buttonOf(reply, label);
  if (does.kind !== kind) throw new Error(`${label} is ${does.kind}`);
  return does as Extract<Command, { kind: K }>; // its kind was just compared
};

async function acmeOfOlha(w: World) {
  const olha = await w.member();
  return { olha, acme: await w.client({ name: "Acme", owner: olha }) };
}

onEachDatabase("what is told of money", (dialect) => {
  test("with VAT in it is kept without, which is said; at a rate nobody told it is asked for", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    const told = (vat: number | null) =>
      tell(w, olha, acme, { of: "actual", month: "2026-11", money: { ...usd("5040"), vat } });
    const asked = await told(null);
    expect(asked.tone).toBe("refusal");
    expect(readReply(asked)[0]).toContain("At what rate is the VAT in it?");
    const reply = readReply(await told(2000));
    expect(reply[0]).toContain("actual $4,200");
    expect(reply).toContain("20 % VAT is taken out of $5,040: figures are kept net.");
    const row = await w.store.db.selectFrom("revenues").select("actual").executeTakeFirst();
    expect(row?.actual).toBe(420_000);
  });

  test("is asked for without VAT and media, where a figure is asked for", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    const ask = async (what: "actual" | "invoice") =>
      readReply(
        await w.store.write((tx) =>
          askMoney(tx, { kind: "money_words", client: acme.id, what, words: "" }, w.asker(olha)),
        ),
      ).join("\n");
    const note = "Without VAT, and without media budgets that only pass through us.";
    expect(await ask("actual")).toContain(note);
    expect(await ask("invoice")).not.toContain(note);
  });

  test("is said back with what it changed, and taken back", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    await revenue(w, acme, "2026-10", 80_000, 100_000);
    const reply = await tell(w, olha, acme, { of: "plan", month: "2026-11", money: usd("1000") });
    expect(readReply(reply)).toEqual([
      "Acme, Nov: plan $1,000",
      "Q4: $800 of $2,000, forecast $2,400",
      "2026: $800 of $2,000, forecast $2,400, 80 % of plan so far",
      "[Undo] [All about money]",
    ]);
    expect(readReply(await undoLast(w, olha))).toEqual(["As before: Acme"]);
    const rows = await w.store.db.selectFrom("revenues").selectAll().execute();
    expect(rows.map((row) => [row.month, row.plan, row.actual])).toEqual([["2026-10", 100_000, 80_000]]);
  });

  test("told twice changes nothing", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    await tell(w, olha, acme, { of: "wallet", money: usd("20000") });
    expect(readReply(await tell(w, olha, acme, { of: "wallet", money: usd("20000") }))[0]).toBe(
      "Acme: already so, nothing changed",
    );
  });

  test("stays when somebody changed it again before the undo", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    const taras = await w.member({ name: "Taras" });
    await tell(w, olha, acme, { of: "wallet", money: usd("20000") });
    await tell(w, taras, acme, { of: "wallet", money: usd("30000") });
    expect(readReply(await undoLast(w, olha))[0]).toContain("Can't be undone");
    expect((await w.store.db.selectFrom("client_terms").select("wallet").executeTakeFirstOrThrow()).wallet).toBe(
      3_000_000,
    );
  });

  test("without a currency is asked once, and then the client's own is meant", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    const entry: MoneyEntry = { of: "wallet", money: { decimal: "20000", currency: null } };
    const asked = await tell(w, olha, acme, entry, "/money acme wallet 20000");
    expect(readReply(asked)[0]).toBe("Acme: 20000 in which currency?");
    const tapped = pressed(asked, "UAH", "record_money");
    const reply = await w.store.write((tx) => recordMoneyTold(tx, tapped, w.asker(olha)));
    expect(readReply(reply)[0]).toBe("Acme: spends 20,000 ₴ a year on such work");
    const next = await tell(w, olha, acme, { of: "actual", month: "2026-11", money: { decimal: "5", currency: null } });
    expect(readReply(next)[0]).toBe("Acme, Nov: actual 5 ₴");
  });

  test.each<[MoneyEntry, string]>([
    [
      { of: "wallet", money: { decimal: "12.5", currency: "VND" } },
      "VND has no coin that small: wallet. What is the exact amount?",
    ],
    [{ of: "wallet", money: usd("99999999999999") }, "That is too large: wallet. One zero too many?"],
    [{ of: "wallet", money: usd("0") }, "That amount is zero: wallet"],
  ])("is refused when it cannot be: %o", async (entry, said) => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    expect(readReply(await tell(w, olha, acme, entry, "wallet"))[0]).toBe(said);
    expect(await w.store.db.selectFrom("client_terms").selectAll().execute()).toEqual([]);
  });

  test("about a client out of sight says that there is none", async () => {
    const w = await world(dialect);
    const { acme } = await acmeOfOlha(w);
    const stranger = await w.member({ name: "Ivan" });
    await w.store.db.updateTable("clients").set({ restricted: 1 }).execute();
    const reply = await tell(w, stranger, acme, { of: "satisfaction", score: 1 });
    expect(reply.tone).toBe("refusal");
    expect(readReply(await show(w, stranger, acme))).toEqual(readReply(reply));
    expect(await w.store.db.selectFrom("satisfactions").selectAll().execute()).toEqual([]);
  });
});

onEachDatabase("a client's money", (dialect) => {
  test("is one screen of what is known, currencies apart", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    await w.contact({ client: acme, name: "Iryna", title: "Chief accountant" });
    for (const month of ["08", "09", "10"]) {
      await revenue(w, acme, `2025-${month}`, 100_000);
      await revenue(w, acme, `2026-${month}`, 122_000, 150_000);
    }
    await tell(w, olha, acme, {
      of: "actual",
      month: "2026-10",
      money: { decimal: "300", currency: "EUR" },
    });
    await tell(w, olha, acme, { of: "wallet", money: usd("12200") });
    await tell(w, olha, acme, { of: "contract", until: "2027-03-31", noticeDays: 30 });
    await tell(w, olha, acme, { of: "idea", what: "SEO", money: usd("1500"), next: null });
    await tell(w, olha, acme, invoice("123", "2026-11-12"));
    await tell(w, olha, acme, invoice("124", "2026-12-12", "100.50"));
    expect(readReply(await show(w, olha, acme))).toEqual([
      "Acme: money",
      "Plan and actual",
      "Nov: $0, forecast $1,220",
      "Q4: $1,220 of $1,500, forecast $3,660",
      "2026: $3,660 of $4,500, forecast $6,100, 81 % of plan so far",
      "3 months: +22 % on the year before",
      "Nov: €0, forecast €300",
      "Q4: €300, forecast €900",
      "2026: €300, forecast €900",
      "Wallet: 30 % of $12,200 a year, room for $8,540",
      "Contract until 31 Mar 2027, notice by 1 Mar 2027",
      "Ideas: SEO, $1,500",
      "Open invoices: $4,300.50, $4,200 late",
      "123: $4,200, 12 d late, ask their accountant: Iryna [Invoice 123]",
      "124: $100.50, due 12 Dec [Invoice 124]",
      "[Add actual] [New invoice] [Tell more…] [All ideas] [Back to the card]",
    ]);
  });

  test("in millions where a phone has no room for the figures", async () => {
    const w = await world(dialect);
    const olha = await w.member({ language: "vi" });
    const acme = await w.client({ name: "Acme", owner: olha });
    const dong = (decimal: string) => ({ decimal, currency: "VND" }) as const;
    await tell(w, olha, acme, { of: "actual", month: "2026-11", money: dong("52500000") });
    await tell(w, olha, acme, { of: "wallet", money: dong("1500000000") });
    const lines = readReply(await show(w, olha, acme));
    expect(lines).toContain("Tháng 11: 52,5 triệu ₫");
    expect(lines.join()).toContain("1.500 triệu ₫");
  });

  test("can be told by buttons, one for each thing", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    const more = await w.store.write((tx) => moneyMore(tx, { kind: "money_more", client: acme.id }, w.asker(olha)));
    expect(readReply(more)[1]).toBe(
      "[Add actual] [Add plan] [New invoice] [Their budget] [Contract] [Satisfaction] [Growth idea] [All about money]",
    );
  });

  test("of which nothing is known says where to start", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    expect(readReply(await show(w, olha, acme)).slice(0, 2)).toEqual([
      "Acme: money",
      "Nothing about money is known yet. Start with what came in this month.",
    ]);
  });
});

onEachDatabase("an invoice", (dialect) => {
  test("is paid by a tap, in part by words, and undone", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    await tell(w, olha, acme, invoice("123", "2026-11-12"));
    const part = await tell(w, olha, acme, { of: "paid", number: "123", money: usd("1000"), on: null });
    expect(readReply(part)[0]).toBe("Acme: $1,000 of invoice 123 came in, $3,200 left");
    const paid = pressed(await show(w, olha, acme), "Paid", "invoice_tap");
    const reply = await w.store.write((tx) => tapInvoice(tx, paid, w.asker(olha)));
    expect(readReply(reply)[1]).toBe("Acme: invoice 123 is paid, $4,200");
    expect((await factsOf(w, acme))?.receivables).toEqual({ daysLate: 0 });
    await undoLast(w, olha);
    expect((await factsOf(w, acme))?.receivables).toEqual({ daysLate: 12 });
  });

  test("without a number is the only open one; of several, each is offered", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    const paid: MoneyEntry = { of: "paid", number: null, money: null, on: null };
    expect(readReply(await tell(w, olha, acme, paid))[0]).toBe("Acme has no open invoice.");
    await tell(w, olha, acme, invoice("123", "2026-11-12"));
    await tell(w, olha, acme, invoice("124", "2026-11-20"));
    const which = await tell(w, olha, acme, paid);
    expect(readReply(which)[0]).toBe("Which invoice of Acme?");
    const opened = pressed(which, "Invoice 124", "invoice");
    expect(readReply(await w.store.write((tx) => showInvoice(tx, opened, w.asker(olha))))).toEqual([
      "Acme",
      "124: $4,200, 4 d late, a friendly reminder",
      "[Paid] [Promised…] [Asked] [Disputed] [All about money]",
    ]);
    expect(readReply(await tell(w, olha, acme, { ...paid, number: "124" }))[0]).toBe(
      "Acme: invoice 124 is paid, $4,200",
    );
    expect(readReply(await tell(w, olha, acme, paid))[0]).toBe("Acme: invoice 123 is paid, $4,200");
    expect(readReply(await tell(w, olha, acme, { ...paid, number: "125" }))[0]).toBe("Acme has no open invoice 125.");
  });

  test("promised for a day that is over asks again; a day ahead pauses the chase", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    await tell(w, olha, acme, invoice("123", "2026-11-12"));
    const tap = pressed(await show(w, olha, acme), "Promised…", "invoice_promised");
    const promise = (words: string, due: string | null) =>
      w.store.write((tx) => promiseInvoice(tx, { ...tap, words }, due, w.asker(olha)));
    expect((await promise("", null)).awaits).toEqual(tap);
    expect(readReply(await promise("soon", null))[0]).toContain("I see no date there: soon.");
    expect(readReply(await promise("20.11", "2026-11-20"))[0]).toBe("Fri 20 Nov is over. By which day will they pay?");
    expect(readReply(await promise("fri", "2026-11-27"))[0]).toBe(
      "Acme: invoice 123 promised by Fri 27 Nov. No reminders until then.",
    );
    expect(readReply(await show(w, olha, acme))).toContain(
      "123: $4,200, 12 d late, promised 27 Nov [Paid] [Promised…] [Disputed]",
    );
  });

  test("disputed offers to open the complaint that it is", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    await tell(w, olha, acme, invoice("123", "2026-11-12"));
    const reply = await tell(w, olha, acme, { of: "dispute", number: "123" });
    expect(pressed(reply, "Open a complaint", "open_complaint").text).toBe("invoice 123 disputed");
    expect(readReply(await show(w, olha, acme))).toContain("123: $4,200, 12 d late, disputed [Paid] [Settled]");
  });
});

onEachDatabase("money in health", (dialect) => {
  test("is unknown until something is told", async () => {
    const w = await world(dialect);
    const { acme } = await acmeOfOlha(w);
    expect(await factsOf(w, acme)).toMatchObject({
      satisfaction: null,
      revenue: null,
      receivables: null,
      noticeGiven: false,
    });
  });

  test("is revenue year on year with the share of wallet, the last satisfaction, the oldest invoice, notice", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    for (const month of ["08", "09", "10"]) {
      await revenue(w, acme, `2025-${month}`, 100_000);
      await revenue(w, acme, `2026-${month}`, 100_500);
    }
    await tell(w, olha, acme, { of: "wallet", money: usd("3500") });
    await tell(w, olha, acme, invoice("1", "2026-09-20"));
    await tell(w, olha, acme, invoice("2", "2026-11-20"));
    await tell(w, olha, acme, { of: "notice_given" });
    await w.store.write((tx) => rateClient(tx, { kind: "rate_client", client: acme.id, score: 2 }, w.asker(olha)));
    await w.store.write((tx) =>
      rateClient(tx, { kind: "rate_client", client: acme.id, score: 4 }, w.asker(olha, { now: TUESDAY + 60_000 })),
    );
    expect(await factsOf(w, acme)).toMatchObject({
      satisfaction: { score: 4, days: 0 },
      revenue: { growth: 0, walletShare: 86 },
      receivables: { daysLate: 65 },
      noticeGiven: true,
    });
  });
});

onEachDatabase("money in the morning", (dialect) => {
  const morning = (w: World, by: MemberRow) =>
    w.store.write((tx) => showChecklist(tx, { kind: "show_checklist", all: true }, w.asker(by)));

  test("from thirty days late our lead has it on their own list, marked whose client it is, until one of the two takes the step", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    const lan = await w.member({ name: "Lan", role: "lead" });
    const admin = await w.member({ name: "Ada", role: "admin" });
    await w.contact({ client: acme, name: "Minh", role: "decision_maker" });
    await tell(w, olha, acme, invoice("123", "2026-10-26"));
    expect(readReply(await morning(w, lan)).join()).not.toContain("Acme");
    w.now += DAY;
    expect(readReply(await morning(w, admin)).join()).not.toContain("Acme");
    expect(readReply(await morning(w, olha)).join()).toContain("Acme: $4,200, 30 d late");
    const lans = await morning(w, lan);
    expect(readReply(lans)).toContain("1 Acme: $4,200, 30 d late · for Olha [1]");
    const opened = await w.store.write((tx) => openLine(tx, pressed(lans, "1", "open_line"), w.asker(lan)));
    expect(readReply(opened)).toContain("123: $4,200, 30 d late, your step: speak with who decides: Minh");
    await w.store.write((tx) => lineDone(tx, pressed(opened, "Done", "line_done"), w.asker(lan)));
    w.now += DAY;
    expect(readReply(await morning(w, lan)).join()).not.toContain("Acme");
    expect(readReply(await morning(w, olha)).join()).not.toContain("30 d late");
    w.now += 29 * DAY;
    expect(readReply(await morning(w, lan)).join()).toContain("Acme: $4,200, 60 d late · for Olha");
  });

  test("that is thirty days late is the admins' where nobody leads, and once on the list of an owner who leads", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    const ada = await w.member({ name: "Ada", role: "admin" });
    const pixel = await w.client({ name: "Pixel", owner: ada });
    const other = await w.member({ name: "Ben", role: "admin" });
    for (const client of [acme, pixel]) await tell(w, ada, client, invoice("123", "2026-10-20"));
    const lines = readReply(await morning(w, ada)).filter((line) => line.includes("35 d late"));
    expect(lines).toEqual(["1 Acme: $4,200, 35 d late · for Olha [1]", "2 Pixel: $4,200, 35 d late [2]"]);
    expect(readReply(await morning(w, other)).join()).not.toContain("Pixel");
    await tell(w, olha, acme, { of: "promised", number: "123", by: "2026-12-01" });
    w.now += DAY;
    expect(readReply(await morning(w, other)).join()).not.toContain("Acme");
  });

  test("names the late invoice, which a tick puts off to the next step and Paid takes away", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const pixel = await w.client({ name: "Pixel", owner: olha });
    await tell(w, olha, pixel, invoice("123", "2026-11-12"));
    const lines = readReply(await morning(w, olha));
    expect(lines).toContain("1 Pixel: $4,200, 12 d late [1]");
    const done = { kind: "line_done", day: "2026-11-24", line: `client:${pixel.id}` } as const;
    const ticked = await w.store.write((tx) => lineDone(tx, done, w.asker(olha)));
    expect(readReply(ticked)[0]).toContain("done");
    w.now += 24 * 3_600_000;
    expect(readReply(await morning(w, olha)).join(" ")).not.toContain("Pixel");
    w.now += 24 * 3_600_000;
    expect(readReply(await morning(w, olha))).toContain("1 Pixel: $4,200, 14 d late [1]");
  });

  test("asks for the act three days before, and tells of contract and room in the wallet", async () => {
    const w = await world(dialect);
    const olha = await w.member();
    const pixel = await w.client({ name: "Pixel", owner: olha });
    const lumen = await w.client({ name: "Lumen", owner: olha });
    const kite = await w.client({ name: "Kite", owner: olha });
    await tell(w, olha, pixel, invoice("9", "2026-11-27"));
    await tell(w, olha, lumen, { of: "contract", until: "2027-01-23", noticeDays: 30 });
    for (const month of ["08", "09", "10"]) await revenue(w, kite, `2026-${month}`, 10_000, 20_000);
    await tell(w, olha, kite, { of: "wallet", money: usd("1000") });
    await tell(w, olha, kite, { of: "idea", what: "SEO", money: null, next: null });
    const week: string[] = [];
    for (let day = 0; day < 4; day += 1) {
      week.push(...readReply(await morning(w, olha)));
      w.now += 24 * 3_600_000;
    }
    const said = week.map((line) => line.replace(/^\d+ | \[\d+\]$/g, ""));
    expect(said).toContain("Pixel: $4,200 due in 3 d: is the act signed?");
    expect(said).toContain("Lumen: notice in 30 d");
    expect(new Set(said.filter((line) => line.startsWith("Kite"))).size).toBeLessThanOrEqual(1);
  });
});

onEachDatabase("ideas and portfolio", (dialect) => {
  test("an idea is sold or set aside by a tap", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    await tell(w, olha, acme, { of: "idea", what: "SEO", money: usd("1500"), next: "send examples" });
    const list = await w.store.write((tx) => growthIdeas(tx, { kind: "growth_ideas", client: acme.id }, w.asker(olha)));
    expect(readReply(list)[1]).toBe("SEO, $1,500; next: send examples [Sold] [Set aside]");
    const sold = await w.store.write((tx) => tapIdea(tx, pressed(list, "Sold", "idea_tap"), w.asker(olha)));
    expect(readReply(sold).slice(0, 2)).toEqual(["Ideas: Acme", "Acme: sold, SEO"]);
  });

  test("the portfolio stands against +20 %, with who is late, behind, and where there is room", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    for (const month of ["08", "09", "10"]) {
      await revenue(w, acme, `2025-${month}`, 100_000);
      await revenue(w, acme, `2026-${month}`, 110_000, 150_000);
    }
    await tell(w, olha, acme, { of: "wallet", money: usd("11000") });
    await tell(w, olha, acme, invoice("123", "2026-11-12"));
    expect(readReply(await w.store.write((tx) => portfolio(tx, w.asker(olha))))).toEqual([
      "Money from your clients",
      "Nov: $0, forecast $1,100",
      "Q4: $1,100 of $1,500, forecast $3,300",
      "2026: $3,300 of $4,500, forecast $5,500, 73 % of plan so far",
      "3 months: +10 % on the year before; $300 more to +20 %",
      "Open invoices: $4,200, all late",
      "Acme: $4,200, 12 d late",
      "Behind plan",
      "Acme: 27 % behind",
      "Room to grow",
      "Acme: 30 %, $7,700",
      "[Acme] [My bonus]",
    ]);
  });
});

onEachDatabase("the bonus", (dialect) => {
  const rule = "target 3000 USD bonus 1000; growth 20 % bonus 500; won back 200";
  const set = (w: World, by: MemberRow) =>
    w.store.write((tx) => setBonusRule(tx, { kind: "bonus_rule", words: rule }, w.asker(by)));
  const ask = (w: World, by: MemberRow, on: boolean | null) =>
    w.store.write((tx) => bonus(tx, { kind: "bonus", show: on }, w.asker(by)));

  test("is off until its owner turns it on, from the rule a lead has set", async () => {
    const w = await world(dialect);
    const { olha, acme } = await acmeOfOlha(w);
    const lead = await w.member({ name: "Iryna", role: "lead" });
    expect(readReply(await set(w, olha))[0]).toBe("Only a lead or an admin sets the bonus rule.");
    expect(readReply(await ask(w, olha, true))[0]).toContain("has no bonus rule yet");
    await ask(w, olha, false);
    expect(readReply(await set(w, lead))[0]).toBe(
      "The bonus rule is set: year's target $3,000: $1,000, portfolio growth +20 %: $500, won back: $200",
    );
    expect(readReply(await ask(w, olha, null))[0]).toBe("The estimate is off. Only you would see it.");
    await revenue(w, acme, "2026-10", 310_000);
    await tell(w, olha, acme, { of: "won_back" });
    expect(readReply(await ask(w, olha, true)).slice(1, -1)).toEqual([
      "year's target: $1,000, reached",
      "portfolio growth: $500, not yet",
      "won back: $200, reached",
      "Reached: $1,200. Likely by the year's end: $1,200",
    ]);
    expect(readReply(await ask(w, lead, null))[0]).toBe("The estimate is off. Only you would see it.");
  });

  test.each(["", "target", "target 3000 USD", "growth 20 %", "salary 500 USD"])(
    "a rule that cannot be read is refused: “%s”",
    async (words) => {
      const w = await world(dialect);
      const lead = await w.member({ role: "lead" });
      const reply = await w.store.write((tx) => setBonusRule(tx, { kind: "bonus_rule", words }, w.asker(lead)));
      expect(reply.tone).toBe("refusal");
      expect(await w.store.db.selectFrom("bonus_rules").selectAll().execute()).toEqual([]);
    },
  );
});
