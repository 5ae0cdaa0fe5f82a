/** How often a client was asked again for what they owe us. */
import type { Asker } from "../chat/asker.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import type { FollowUpRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

/** Follow-up → how often; those never nudged are missing. */
export async function nudgesOf(
  db: Db,
  workspace: string,
  followUps: readonly Pick<FollowUpRow, "id" | "ower">[],
): Promise<ReadonlyMap<string, number>> {
  const theirs = followUps.filter((row) => row.ower === "client").map((row) => row.id);
  if (theirs.length === 0) return new Map();
  const rows = await db
    .selectFrom("nudges")
    .select((eb) => ["follow_up_id", eb.fn.countAll<number>().as("count")])
    .where("workspace_id", "=", workspace)
    .where("follow_up_id", "in", theirs)
    .groupBy("follow_up_id")
    .execute();
  return new Map(rows.map((row) => [row.follow_up_id, row.count]));
}

export async function saveNudge(tx: Tx, asker: Asker, followUp: string, on: LocalDate): Promise<string> {
  const id = asker.newId();
  await tx
    .insertInto("nudges")
    .values({ workspace_id: asker.workspace, id, follow_up_id: followUp, member_id: asker.member, on_day: on })
    .execute();
  return id;
}
