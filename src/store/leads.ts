/** Who leads in a workspace. */
import type { Asker } from "../chat/asker.ts";
import type { MemberRow } from "./schema.ts";
import type { Db } from "./store.ts";

/** Whom trouble is told: the leads of the workspace, or its admins where nobody leads; never `but`, who knows already. */
export async function leadsToTell(
  db: Db,
  { workspace }: Pick<Asker, "workspace">,
  but: string | null,
): Promise<MemberRow[]> {
  const rows = await db
    .selectFrom("members")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("role", "in", ["lead", "admin"])
    .where("suspended", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const leads = rows.filter((row) => row.role === "lead");
  return (leads.length > 0 ? leads : rows).filter((row) => row.id !== but);
}
