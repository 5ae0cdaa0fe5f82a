/** What a client's health is decided from: a few queries for one client or for a thousand. */
import { clocksOf } from "../domain/cadence.ts";
import type { HealthFacts } from "../domain/health-factors.ts";
import { daysBetween } from "../domain/time.ts";
import type { LocalDate } from "../domain/vocabulary.ts";
import { cadenceRules } from "./cadence-rules.ts";
import { complaintsOf } from "./complaints.ts";
import { type MoneyHealth, moneyHealthOf } from "./money-health.ts";
import type { ClientRow } from "./schema.ts";
import type { Db } from "./store.ts";

const NO_MONEY: MoneyHealth = { satisfaction: null, revenue: null, receivables: null, noticeGiven: false };

/** Ids in one query: well below what SQLite and PostgreSQL take. */
const AT_ONCE = 1_000;

/**
 * Facts by client id. `clients` are rows their asker may see; `today` is the asker's local day. What happened is read
 * from the stored days of the clocks, so the price does not grow with the number of touches.
 */
export async function healthFactsOf(
  db: Db,
  workspace: string,
  clients: readonly ClientRow[],
  today: LocalDate,
): Promise<ReadonlyMap<string, HealthFacts>> {
  const facts = new Map<string, HealthFacts>();
  for (let at = 0; at < clients.length; at += AT_ONCE) {
    const some = clients.slice(at, at + AT_ONCE);
    for (const [id, one] of await factsOf(db, workspace, some, today)) facts.set(id, one);
  }
  return facts;
}

async function factsOf(
  db: Db,
  workspace: string,
  clients: readonly ClientRow[],
  today: LocalDate,
): Promise<[string, HealthFacts][]> {
  const ids = clients.map((client) => client.id);
  const deciders = Map.groupBy(
    await db
      .selectFrom("contacts")
      .select(["id", "client_id", "name", "title", "role"])
      .where("workspace_id", "=", workspace)
      .where("client_id", "in", ids)
      .where("role", "in", ["decision_maker", "budget_holder"])
      .orderBy("name")
      .execute(),
    (row) => row.client_id,
  );
  const promises = Map.groupBy(
    await db
      .selectFrom("follow_ups")
      .select(["id", "client_id", "text", "due_on"])
      .where("workspace_id", "=", workspace)
      .where("client_id", "in", ids)
      .where("state", "=", "open")
      .where("kind", "=", "promise")
      .where("ower", "=", "us")
      .where("due_on", "<", today)
      .orderBy("due_on")
      .execute(),
    (row) => row.client_id,
  );
  const projects = Map.groupBy(
    await db
      .selectFrom("projects")
      .select(["id", "client_id", "name", "status"])
      .where("workspace_id", "=", workspace)
      .where("client_id", "in", ids)
      // Work that was paid for is over: its last colour says nothing of today.
      .where("stage", "!=", "paid")
      .execute(),
    (row) => row.client_id,
  );
  const complaints = await complaintsOf(db, workspace, ids);
  const money = await moneyHealthOf(db, workspace, ids, today);
  const rules = await cadenceRules(db, workspace, clients);
  return clients.map((client) => [
    client.id,
    {
      ...clocksOf(client, today, rules),
      deciders: (deciders.get(client.id) ?? []).map((row) => ({ ...row, lastOn: null })),
      latePromises: (promises.get(client.id) ?? []).map((row) => ({
        id: row.id,
        text: row.text,
        daysLate: row.due_on === null ? 0 : daysBetween(row.due_on, today),
      })),
      projects: projects.get(client.id) ?? [],
      // Where nobody writes complaints down, their absence tells nothing.
      complaints: complaints.kept
        ? (complaints.open.get(client.id) ?? []).map(({ severe, openedOn }) => ({
            severe,
            days: daysBetween(openedOn, today),
          }))
        : null,
      ...(money.get(client.id) ?? NO_MONEY),
    },
  ]);
}
