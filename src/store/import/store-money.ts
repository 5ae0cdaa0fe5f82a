/** Rows of a file about money, stored: a month by client and currency, an invoice by client and number. */
import type { Instant, LocalDate } from "../../domain/vocabulary.ts";
import { namesIn } from "../directory.ts";
import { invoiceByNumber, revenueOf } from "../money.ts";
import { putMoney } from "../money-rows.ts";
import type { InvoiceRow } from "../schema.ts";
import { searchName } from "../search-name.ts";
import type { Db, Tx } from "../store.ts";

/** Amounts in minor units; `null`: not told, so what is known stays. */
export type MoneyTables = { readonly clientId: string; readonly currency: string } & (
  | {
      readonly kind: "revenue";
      readonly month: string;
      readonly plan: number | null;
      readonly actual: number | null;
      readonly cost: number | null;
    }
  | {
      readonly kind: "invoice";
      readonly number: string;
      readonly amount: number;
      readonly issued: LocalDate | null;
      readonly due: LocalDate;
      readonly paid: LocalDate | null;
      readonly promised: LocalDate | null;
    }
);

/** Finds clients of the workspace by name, else by alias, however they are cased or spelled in Latin or Cyrillic. */
export async function clientsByName(db: Db, workspace: string): Promise<(name: string) => readonly string[]> {
  const rows = await db
    .selectFrom("clients")
    .select(["id", "name", "aliases"])
    .where("workspace_id", "=", workspace)
    .orderBy("id")
    .execute();
  const names = Map.groupBy(rows, (row) => searchName(row.name));
  const aliases = Map.groupBy(
    rows.flatMap((row) => namesIn(row.aliases).map((alias) => ({ id: row.id, alias }))),
    (row) => searchName(row.alias),
  );
  return (name) => {
    const search = searchName(name);
    return [...new Set((names.get(search) ?? aliases.get(search) ?? []).map((row) => row.id))];
  };
}

/** Writes one row; told twice it is the `same`. */
export async function storeMoneyRow(
  tx: Tx,
  workspace: string,
  told: MoneyTables,
  now: Instant,
  newId: () => string,
): Promise<"added" | "changed" | "same"> {
  const change =
    told.kind === "revenue"
      ? await putMoney(tx, { table: "revenues", row: await revenueRow(tx, workspace, told) })
      : await putMoney(tx, { table: "invoices", row: await invoiceRow(tx, workspace, told, now, newId) });
  if (!change) return "same";
  return change.former ? "changed" : "added";
}

async function revenueRow(tx: Tx, workspace: string, told: Extract<MoneyTables, { readonly kind: "revenue" }>) {
  const { clientId, month, currency, plan, actual, cost } = told;
  const known = await revenueOf(tx, { workspace_id: workspace, client_id: clientId, month, currency });
  return { ...known, plan: plan ?? known.plan, actual: actual ?? known.actual, cost: cost ?? known.cost };
}

async function invoiceRow(
  tx: Tx,
  workspace: string,
  told: Extract<MoneyTables, { readonly kind: "invoice" }>,
  now: Instant,
  newId: () => string,
): Promise<InvoiceRow> {
  const known = await invoiceByNumber(tx, workspace, told.clientId, told.number);
  const paid_on = told.paid ?? (known?.amount === told.amount ? known.paid_on : null);
  const before = known?.currency === told.currency ? Math.min(known.paid, told.amount) : 0;
  return {
    workspace_id: workspace,
    id: known?.id ?? newId(),
    client_id: told.clientId,
    number: known?.number ?? told.number,
    currency: told.currency,
    amount: told.amount,
    paid: paid_on === null ? before : told.amount,
    issued_on: told.issued ?? known?.issued_on ?? null,
    due_on: told.due,
    paid_on,
    promised_on: told.promised ?? known?.promised_on ?? null,
    disputed_on: known?.disputed_on ?? null,
    chased: known?.chased ?? null,
    created_at: known?.created_at ?? now,
  };
}
