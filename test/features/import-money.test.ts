import { expect, test } from "vitest";
import { importMoney, NoMoneyColumns } from "../../src/features/import-money.ts";
import { readMoneyRow } from "../../src/features/import-money-row.ts";
import { onEachDatabase } from "../support/databases.ts";
import { type World, world } from "../support/world.ts";

async function* rowsOf(file: readonly string[]) {
  for (const [at, line] of file.entries()) yield { line: at + 1, cells: line.split(";") };
}

async function run(w: World, file: readonly string[], dryRun = false) {
  const refused: [number, readonly string[]][] = [];
  const summary = await importMoney({
    store: w.store,
    workspace: w.workspace,
    rows: rowsOf(file),
    dryRun,
    clock: () => w.now,
    newId: w.newId,
    pause: async () => undefined,
    onHeader: () => undefined,
    onRefused: (line, reasons) => refused.push([line, reasons]),
    onProgress: () => undefined,
  });
  return { ...summary, refused };
}

const REVENUE = ["client;month;currency;plan;actual", "Acme;2026-10;USD;5 000;4 200,50", "ACME;11.2026;;;$4,200"];
const INVOICES = [
  "client;invoice;amount;due;paid",
  "Acme;123;$4,200;12.11.2026;",
  "Acme;124;100 USD;2026-11-20;2026-11-21",
];

onEachDatabase("a file of money", (dialect) => {
  test("sets what its cells tell, and changes nothing the second time", async () => {
    const w = await world(dialect);
    await w.client({ name: "Acme" });
    expect(await run(w, REVENUE)).toMatchObject({ rows: 2, added: 2, changed: 0, refused: [] });
    expect(await run(w, INVOICES)).toMatchObject({ rows: 2, added: 2, changed: 0, refused: [] });
    expect(await run(w, REVENUE)).toMatchObject({ added: 0, changed: 0 });
    expect(await run(w, INVOICES)).toMatchObject({ added: 0, changed: 0 });
    const rows = await w.store.db.selectFrom("revenues").selectAll().orderBy("month").execute();
    expect(rows.map((row) => [row.month, row.currency, row.plan, row.actual])).toEqual([
      ["2026-10", "USD", 500_000, 420_050],
      ["2026-11", "USD", null, 420_000],
    ]);
    const invoices = await w.store.db.selectFrom("invoices").selectAll().orderBy("number").execute();
    expect(invoices.map((row) => [row.number, row.amount, row.paid, row.due_on, row.paid_on])).toEqual([
      ["123", 420_000, 0, "2026-11-12", null],
      ["124", 10_000, 10_000, "2026-11-20", "2026-11-21"],
    ]);
  });

  test("leaves what a blank cell does not tell, and sets a corrected one", async () => {
    const w = await world(dialect);
    await w.client({ name: "Acme" });
    await run(w, REVENUE);
    expect(await run(w, ["client;month;currency;plan;actual", "Acme;2026-10;USD;;4300"])).toMatchObject({ changed: 1 });
    const row = await w.store.db
      .selectFrom("revenues")
      .selectAll()
      .where("month", "=", "2026-10")
      .executeTakeFirstOrThrow();
    expect([row.plan, row.actual]).toEqual([500_000, 430_000]);
  });

  test("tells each wrong row with its line and stores nothing of it; a dry run stores nothing at all", async () => {
    const w = await world(dialect);
    await w.client({ name: "Acme" });
    const file = [...REVENUE, "Nobody;2026-10;USD;1;", "Acme;2026-13;USD;1;"];
    expect((await run(w, file, true)).refused).toHaveLength(2);
    expect(await w.store.db.selectFrom("revenues").selectAll().execute()).toEqual([]);
    expect((await run(w, file)).refused).toEqual([
      [4, ['client "Nobody" is not known']],
      [5, ['month "2026-13" is not a month such as 2026-11']],
    ]);
    await expect(run(w, ["client;tier", "Acme;key"])).rejects.toThrow(NoMoneyColumns);
  });
});

test.each<[Parameters<typeof readMoneyRow>[0], string]>([
  [{ client: "", month: "2026-10", plan: "$1" }, "client is empty"],
  [{ client: "Acme", plan: "$1" }, "neither month nor invoice is told"],
  [{ client: "Acme", month: "2026-10", invoice: "1", amount: "$1", due: "2026-10-10" }, "month and invoice in one row"],
  [{ client: "Acme", month: "2026-10", plan: "1" }, "no currency is told"],
  [{ client: "Acme", month: "2026-10", plan: "$1", actual: "€1" }, "USD and EUR in one row"],
  [{ client: "Acme", month: "2026-10", plan: "1,5", currency: "VND" }, "plan is finer than VND allows"],
  [{ client: "Acme", month: "2026-10", currency: "USD" }, "none of plan, actual, cost is told"],
  [{ client: "Acme", month: "2026-10", currency: "XYZ", plan: "1" }, 'currency "XYZ" is not known'],
  [{ client: "Acme", invoice: "1", amount: "$1" }, "due is empty"],
  [
    { client: "Acme", invoice: "1", amount: "$1", due: "31.02.2026" },
    'due "31.02.2026" is not a day such as 2026-11-20 or 20.11.2026',
  ],
  [{ client: "Acme", invoice: "1", amount: "-5 USD", due: "2026-10-10" }, 'amount "-5 USD" is not an amount'],
])("a row is refused with its reason: %o", (cells, reason) => {
  expect(readMoneyRow(cells)).toEqual({ kind: "wrong", reasons: [reason] });
});
