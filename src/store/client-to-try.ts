/** A client that a newcomer can say something about at once. */
import type { Db } from "./store.ts";

/** The name of the person's own client that has waited longest for a talk with whoever decides; `null`: they have none. */
export async function clientToTry(db: Db, workspace: string, handle: string): Promise<string | null> {
  const client = await db
    .selectFrom("identities")
    .innerJoin("clients", (join) =>
      join
        .onRef("clients.workspace_id", "=", "identities.workspace_id")
        .onRef("clients.owner_id", "=", "identities.member_id"),
    )
    .select("clients.name")
    .where("identities.workspace_id", "=", workspace)
    .where("identities.platform", "=", "web")
    .where("identities.external_id", "=", handle)
    .where("clients.stage", "not in", ["paused", "churned"])
    .orderBy((eb) => eb.fn.coalesce("clients.decides_due_at", eb.val(Number.MAX_SAFE_INTEGER)))
    .orderBy("clients.id")
    .limit(1)
    .executeTakeFirst();
  return client?.name ?? null;
}
