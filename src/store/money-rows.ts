/** How the rows about money are written, and taken back: every change remembers the row it replaced. */
import type { Asker } from "../chat/asker.ts";
import { clientById } from "./clients.ts";
import { noteInJournal } from "./journal.ts";
import type { ClientRow, ClientTermsRow, GrowthIdeaRow, InvoiceRow, RevenueRow, SatisfactionRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";
import type { Undone } from "./undo-clients.ts";

/** A row as it is to stand. */
export type MoneyRow =
  | { readonly table: "revenues"; readonly row: RevenueRow }
  | { readonly table: "invoices"; readonly row: InvoiceRow }
  | { readonly table: "client_terms"; readonly row: ClientTermsRow }
  | { readonly table: "satisfactions"; readonly row: SatisfactionRow }
  | { readonly table: "growth_ideas"; readonly row: GrowthIdeaRow };

/** A row that was written, and what stood there before: `null` when nothing did. */
type MoneyChange = MoneyRow & { readonly former: MoneyRow["row"] | null };

interface MoneyBefore {
  readonly client: string;
  readonly changes: readonly MoneyChange[];
}

function keyed(one: MoneyRow) {
  const { workspace_id } = one.row;
  switch (one.table) {
    case "revenues":
      return { workspace_id, client_id: one.row.client_id, month: one.row.month, currency: one.row.currency };
    case "client_terms":
      return { workspace_id, client_id: one.row.client_id };
    case "invoices":
    case "satisfactions":
    case "growth_ideas":
      return { workspace_id, id: one.row.id };
  }
}

async function rowNow(db: Db, one: MoneyRow): Promise<MoneyRow["row"] | null> {
  const row = await db
    .selectFrom(one.table)
    .selectAll()
    .where((eb) => eb.and(keyed(one)))
    .executeTakeFirst();
  return row ?? null;
}

const remove = (tx: Tx, one: MoneyRow) =>
  tx
    .deleteFrom(one.table)
    .where((eb) => eb.and(keyed(one)))
    .execute();

async function insert(tx: Tx, one: MoneyRow): Promise<void> {
  switch (one.table) {
    case "revenues":
      await tx.insertInto("revenues").values(one.row).execute();
      return;
    case "invoices":
      await tx.insertInto("invoices").values(one.row).execute();
      return;
    case "client_terms":
      await tx.insertInto("client_terms").values(one.row).execute();
      return;
    case "satisfactions":
      await tx.insertInto("satisfactions").values(one.row).execute();
      return;
    case "growth_ideas":
      await tx.insertInto("growth_ideas").values(one.row).execute();
  }
}

const same = (a: object, b: object): boolean => {
  const other = new Map<string, unknown>(Object.entries(b));
  return Object.entries(a).every(([name, value]) => other.get(name) === value);
};

/** Writes a row in place of the one of its key. `null`: it stood there already, to the last column. */
export async function putMoney(tx: Tx, one: MoneyRow): Promise<MoneyChange | null> {
  const former = await rowNow(tx, one);
  if (former && same(one.row, former)) return null;
  if (former) await remove(tx, one);
  await insert(tx, one);
  return { ...one, former };
}

/** Writes rows about one client, with one entry in the journal; `null` when nothing of them was new. */
export async function recordMoney(
  tx: Tx,
  asker: Asker,
  client: Pick<ClientRow, "id">,
  rows: readonly MoneyRow[],
): Promise<string | null> {
  const changes: MoneyChange[] = [];
  for (const row of rows) {
    const change = await putMoney(tx, row);
    if (change) changes.push(change);
  }
  if (changes.length === 0) return null;
  const before: MoneyBefore = { client: client.id, changes };
  return noteInJournal(tx, asker, "money", before);
}

/** The rows as they were; all of them stay when any was changed again since, by whomever. */
export async function undoMoney(tx: Tx, asker: Asker, before: MoneyBefore): Promise<Undone> {
  const client = await clientById(tx, asker, before.client);
  if (!client) return { restored: [], kept: [] };
  for (const change of before.changes) {
    const now = await rowNow(tx, change);
    if (!now || !same(change.row, now)) return { restored: [], kept: [client.name] };
  }
  for (const change of before.changes) {
    await remove(tx, change);
    // The former row is of the table that the change names.
    if (change.former) await insert(tx, { table: change.table, row: change.former } as MoneyRow);
  }
  return { restored: [client.name], kept: [] };
}
