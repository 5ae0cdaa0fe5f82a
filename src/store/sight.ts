/** What an asker may see, as a condition on `clients`: every query that returns clients to a person uses it. */
import { type Expression, expressionBuilder, type SqlBool } from "kysely";
import { type Asker, seesAll } from "../chat/asker.ts";
import { localDay } from "../domain/time.ts";
import type { Schema } from "./schema.ts";

/**
 * The client is of the asker's workspace, and open to them: shared clients to everyone, restricted ones (and all, where
 * the workspace is owner-only) to owner, deputy and leads. A client without an owner is the leads' alone when closed.
 * Who stands in for an owner that is away is their deputy for those days.
 */
export function seen(asker: Asker): Expression<SqlBool> {
  const eb = expressionBuilder<Schema, "clients">();
  const here = eb("clients.workspace_id", "=", asker.workspace);
  if (seesAll(asker)) return here;
  const today = localDay(asker.now, asker.zone);
  const own = eb.or([
    eb("clients.owner_id", "=", asker.member),
    eb("clients.deputy_id", "=", asker.member),
    eb.exists(
      eb
        .selectFrom("absences")
        .select("absences.member_id")
        .whereRef("absences.workspace_id", "=", "clients.workspace_id")
        .whereRef("absences.member_id", "=", "clients.owner_id")
        .where("absences.deputy_id", "=", asker.member)
        .where("absences.from_day", "<=", today)
        .where("absences.until_day", ">=", today),
    ),
  ]);
  if (asker.sharing === "owner") return eb.and([here, own]);
  return eb.and([here, eb.or([eb("clients.restricted", "=", 0), own])]);
}
