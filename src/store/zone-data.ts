/** By which rules of the world's time zones the due times that are stored were computed. */
import type { Instant } from "../domain/vocabulary.ts";
import type { Db, Tx } from "./store.ts";

/** As IANA names it (`2026c`); `null`: nothing is known of what is stored. */
export async function zoneDataOf(db: Db): Promise<string | null> {
  const row = await db.selectFrom("zone_data").select("version").orderBy("since", "desc").executeTakeFirst();
  return row?.version ?? null;
}

export async function keepZoneData(tx: Tx, version: string, since: Instant): Promise<void> {
  await tx.deleteFrom("zone_data").execute();
  await tx.insertInto("zone_data").values({ version, since }).execute();
}
