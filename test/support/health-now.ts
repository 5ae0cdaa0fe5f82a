/** The health of a client of a world today, when it has a score. */
import { healthOf, type ScoredHealth } from "../../src/domain/health.ts";
import { localDay } from "../../src/domain/time.ts";
import { healthFactsOf } from "../../src/store/health-facts.ts";
import type { ClientRow } from "../../src/store/schema.ts";
import type { World } from "./world.ts";

export async function clientHealthNow(w: World, client: ClientRow): Promise<ScoredHealth> {
  const facts = await healthFactsOf(w.store.db, w.workspace, [client], localDay(w.now, "Europe/Kyiv"));
  const known = facts.get(client.id);
  const health = known && healthOf(known);
  if (health?.kind !== "score") throw new Error(`no score: ${JSON.stringify(health)}`);
  return health;
}
