/** What a workspace has settled about cadence: its own limits, and whose holidays its clients keep. */
import {
  type CadenceFacts,
  type CadenceRules,
  CLOCKS,
  type Limits,
  PRACTICE,
  type TierLimits,
} from "../domain/cadence.ts";
import type { LocalDate, Tier } from "../domain/vocabulary.ts";
import { corrected, correctionsOf, publicHolidays } from "./public-holidays.ts";
import type { Db, Tx } from "./store.ts";

/** A client's country as it is written down: `none` keeps no holidays, `null` its owner's. */
export const NO_HOLIDAYS = "none";

type Keeper = Pick<CadenceFacts, "country" | "owner_id">;

/** Where these clients keep their holidays: their own country, else their owner's; `null`: nowhere known. */
export async function countriesOf(
  db: Db,
  workspace: string,
  clients: readonly Keeper[],
): Promise<(client: Keeper) => string | null> {
  const owners = [...new Set(clients.flatMap((one) => (one.country === null ? (one.owner_id ?? []) : [])))];
  const rows =
    owners.length === 0
      ? []
      : await db
          .selectFrom("members")
          .select(["id", "country"])
          .where("workspace_id", "=", workspace)
          .where("id", "in", owners)
          .execute();
  const byOwner = new Map(rows.map((row) => [row.id, row.country]));
  return ({ country, owner_id }) => (country === NO_HOLIDAYS ? null : (country ?? byOwner.get(owner_id ?? "") ?? null));
}

/** For these clients; each country's calendar is looked up when it is first needed. */
export async function cadenceRules(db: Db, workspace: string, clients: readonly Keeper[]): Promise<CadenceRules> {
  const country = await countriesOf(db, workspace, clients);
  const corrections = await correctionsOf(db, workspace);
  const known = new Map<string, readonly LocalDate[]>();
  return {
    limits: await tierLimits(db, workspace),
    holidays: (client, year) => {
      const kept = country(client);
      const key = `${kept ?? ""}:${year}`;
      const found = known.get(key);
      if (found) return found;
      const ofYear = corrections.filter((one) => one.day.startsWith(`${year}-`));
      const days = [...corrected(new Set(publicHolidays(kept, year)), kept, ofYear)].sort();
      known.set(key, days);
      return days;
    },
  };
}

/** The practice's table with what the workspace has put in its place. */
export async function tierLimits(db: Db, workspace: string): Promise<TierLimits> {
  const rows = await db.selectFrom("tier_cadences").selectAll().where("workspace_id", "=", workspace).execute();
  const of = (tier: Tier) => {
    const own = (clock: (typeof CLOCKS)[number]): Limits =>
      rows.find((row) => row.tier === tier && row.clock === clock) ?? PRACTICE.limits[tier][clock];
    return { any: own("any"), decides: own("decides"), in_person: own("in_person") };
  };
  return { key: of("key"), growth: of("growth"), standard: of("standard") };
}

/** Replaces a tier's own numbers for the clocks named; a tier without any keeps the practice's. */
export async function setTierLimits(
  tx: Tx,
  workspace: string,
  tier: Tier,
  limits: Partial<TierLimits[Tier]> | null,
): Promise<void> {
  const clocks = limits === null ? CLOCKS : CLOCKS.filter((clock) => limits[clock] !== undefined);
  await tx
    .deleteFrom("tier_cadences")
    .where("workspace_id", "=", workspace)
    .where("tier", "=", tier)
    .where("clock", "in", [...clocks])
    .execute();
  for (const clock of clocks) {
    const own = limits?.[clock];
    if (!own) continue;
    const { ideal, max } = own;
    await tx.insertInto("tier_cadences").values({ workspace_id: workspace, tier, clock, ideal, max }).execute();
  }
}
