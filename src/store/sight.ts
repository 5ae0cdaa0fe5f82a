/** What an asker may see, as a condition on `clients`: every query that returns clients to a person uses it. */
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { type Asker, seesAll } from "../chat/asker.ts";
import type { Schema } from "./schema.ts";

/**
 * The client is of the asker's workspace, and open to them: shared clients to everyone, restricted ones (and all, where
 * the workspace is owner-only) to owner, deputy and leads. A client without an owner is the leads' alone when closed.
 */
export function seen(asker: Asker) {
  return (eb: ExpressionBuilder<Schema, "clients">): Expression<SqlBool> => {
    const here = eb("clients.workspace_id", "=", asker.workspace);
    if (seesAll(asker)) return here;
    const own = eb.or([eb("clients.owner_id", "=", asker.member), eb("clients.deputy_id", "=", asker.member)]);
    if (asker.sharing === "owner") return eb.and([here, own]);
    return eb.and([here, eb.or([eb("clients.restricted", "=", 0), own])]);
  };
}
