/** Invoices so late that a lead steps in, for whoever leads. */
import type { Asker } from "../chat/asker.ts";
import { LEAD_AFTER_DAYS } from "../domain/invoices.ts";
import { addDays } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { leadsToTell } from "./leads.ts";
import type { InvoiceRow } from "./schema.ts";
import type { Db } from "./store.ts";

/** Of clients of those who do not lead themselves: an owner who does is no step up. Nothing for who does not lead. */
export async function escalatedInvoices(db: Db, asker: Asker, today: LocalDate): Promise<InvoiceRow[]> {
  const leads = (await leadsToTell(db, asker, null)).map((lead) => lead.id);
  if (!leads.includes(asker.member)) return [];
  return db
    .selectFrom("clients")
    .innerJoin("invoices", (join) =>
      join.onRef("invoices.workspace_id", "=", "clients.workspace_id").onRef("invoices.client_id", "=", "clients.id"),
    )
    .selectAll("invoices")
    .where("clients.workspace_id", "=", asker.workspace)
    .where((eb) => eb.or([eb("clients.owner_id", "is", null), eb("clients.owner_id", "not in", leads)]))
    .where("invoices.paid_on", "is", null)
    .where("invoices.due_on", "<=", addDays(today, -LEAD_AFTER_DAYS))
    .execute();
}
