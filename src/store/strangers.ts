/** People who may not use Rapport: how often they are answered, and how many codes they may try. */
import { DAY_MS } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import type { IdentityKey } from "./people.ts";
import type { StrangerRow } from "./schema.ts";
import type { Tx } from "./store.ts";

export interface Stranger {
  /** They have had their line within the last 24 hours. */
  readonly told: boolean;
  /** Wrong codes since then. */
  readonly attempts: number;
}

async function rowOf(tx: Tx, key: IdentityKey): Promise<StrangerRow | undefined> {
  return tx
    .selectFrom("strangers")
    .selectAll()
    .where("platform", "=", key.platform)
    .where("team", "=", key.team ?? "")
    .where("external_id", "=", key.externalId)
    .executeTakeFirst();
}

export async function strangerOf(tx: Tx, key: IdentityKey, now: Instant): Promise<Stranger> {
  const row = await rowOf(tx, key);
  // In both directions: a clock that was ahead must not keep somebody silent for as long as it was.
  const today = row !== undefined && Math.abs(now - row.told_at) < DAY_MS;
  return today ? { told: true, attempts: row.attempts } : { told: false, attempts: 0 };
}

/** Notes that they were told their line today; `attempts` wrong codes so far. */
export async function noteStranger(tx: Tx, key: IdentityKey, attempts: number, now: Instant): Promise<void> {
  const { told } = await strangerOf(tx, key, now);
  await tx
    .insertInto("strangers")
    .values({ platform: key.platform, team: key.team ?? "", external_id: key.externalId, told_at: now, attempts })
    .onConflict((conflict) =>
      conflict
        .columns(["platform", "team", "external_id"])
        .doUpdateSet(told ? { attempts } : { attempts, told_at: now }),
    )
    .execute();
}

/** They came in: their past attempts are nobody's business. */
export const forgetStranger = (tx: Tx, key: IdentityKey): Promise<unknown> =>
  tx
    .deleteFrom("strangers")
    .where("platform", "=", key.platform)
    .where("team", "=", key.team ?? "")
    .where("external_id", "=", key.externalId)
    .execute();
