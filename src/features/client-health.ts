/** The health of clients today, and what it was a week ago. */
import { type Health, healthOf } from "../domain/health.ts";
import type { HealthFacts } from "../domain/health-factors.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { healthWeekAgo, saveHealthOfDay } from "../store/health-days.ts";
import { healthFactsOf } from "../store/health-facts.ts";
import type { ClientRow } from "../store/schema.ts";
import type { Db, Tx } from "../store/store.ts";

export interface ClientHealth {
  readonly client: ClientRow;
  readonly facts: HealthFacts;
  readonly health: Health;
  /** The score a week ago; `null` when it was not kept. */
  readonly was: number | null;
}

/** In the order of `clients`, which are rows their asker may see; `today` is the asker's local day. */
export async function healthOfClients(
  db: Db,
  workspace: string,
  clients: readonly ClientRow[],
  today: LocalDate,
): Promise<ClientHealth[]> {
  const facts = await healthFactsOf(db, workspace, clients, today);
  const ids = clients.map((client) => client.id);
  const before = await healthWeekAgo(db, workspace, ids, today);
  return clients.flatMap((client) => {
    const known = facts.get(client.id);
    return known ? [{ client, facts: known, health: healthOf(known), was: before.get(client.id) ?? null }] : [];
  });
}

/**
 * Keeps today's scores of an owner's clients (`null`: of those without one), so that next week can tell the change.
 * Called once a day for each member, on their own local day; calling again only brings the day up to date.
 */
export async function keepHealthOfDay(
  tx: Tx,
  workspace: string,
  owner: string | null,
  today: LocalDate,
): Promise<void> {
  const clients = await tx
    .selectFrom("clients")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("owner_id", owner === null ? "is" : "=", owner)
    .execute();
  await keepScores(tx, workspace, await healthOfClients(tx, workspace, clients, today), today);
}

/** Keeps scores that were just worked out. */
export async function keepScores(
  tx: Tx,
  workspace: string,
  healths: readonly ClientHealth[],
  today: LocalDate,
): Promise<void> {
  const scores = new Map(
    healths.flatMap(({ client, health }) => (health.kind === "score" ? [[client.id, health.score] as const] : [])),
  );
  await saveHealthOfDay(tx, workspace, today, scores);
}
