/** Lines of the morning about money: what stands behind one, and what ticking it means. */
import type { Asker } from "../chat/asker.ts";
import type { Line } from "../chat/reply.ts";
import type { Fact } from "../domain/checklist-facts.ts";
import type { ListLine } from "../domain/checklist-state.ts";
import { contractLine } from "../domain/contract.ts";
import { chaseOf } from "../domain/invoices.ts";
import { localDay } from "../domain/time.ts";
import { invoiceById, termsOf } from "../store/money.ts";
import { recordMoney } from "../store/money-rows.ts";
import type { Tx } from "../store/store.ts";
import { invoiceLinesOf } from "./invoice-lines.ts";

/** The invoices of an open line: number, how late, whom to ask now. */
export async function invoiceDetails(tx: Tx, from: Asker, line: ListLine): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { fact, state } of line.items) {
    if (fact.kind !== "invoice" || state.kind !== "open") continue;
    const found = await invoiceById(tx, from, fact.id);
    const [shown] = found ? await invoiceLinesOf(tx, found.client, [found.invoice], from) : [];
    if (shown) lines.push({ mark: "bullet", text: shown.text });
  }
  return lines;
}

/** The step was taken, or the date was seen: nothing more is said until the next. The journal's entry, if any. */
export async function takeMoneyStep(tx: Tx, from: Asker, fact: Fact): Promise<string | null> {
  const today = localDay(from.now, from.zone);
  if (fact.kind === "invoice") {
    const found = await invoiceById(tx, from, fact.id);
    const chase = found && chaseOf(found.invoice, today);
    if (!chase) return null;
    return recordMoney(tx, from, found.client, [{ table: "invoices", row: { ...found.invoice, chased: chase.key } }]);
  }
  if (fact.kind === "no_budget") {
    const known = (await termsOf(tx, from.workspace, [fact.client])).get(fact.client);
    const row = known && { ...known, no_budget_asked_on: today };
    return row ? recordMoney(tx, from, { id: fact.client }, [{ table: "client_terms", row }]) : null;
  }
  if (fact.kind !== "notice" && fact.kind !== "contract_end") return null;
  const terms = (await termsOf(tx, from.workspace, [fact.client])).get(fact.client);
  const line = terms && contractLine(terms, today);
  if (!line) return null;
  return recordMoney(tx, from, { id: fact.client }, [
    { table: "client_terms", row: { ...terms, terms_listed: line.key } },
  ]);
}
