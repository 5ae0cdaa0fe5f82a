/** A client's three clocks: recomputed from its touches, and their due times stored, so that a tick finds them by index. */
import type { ExpressionBuilder } from "kysely";
import { type CadenceFacts, type CadenceRules, CLOCKS, type Clock, pastMaxOn } from "../domain/cadence.ts";
import { instantAt } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { cadenceRules } from "./cadence-rules.ts";
import type { ClientRow, Schema } from "./schema.ts";
import { setMany } from "./set-many.ts";
import { moveSilences } from "./silences.ts";
import type { Db, Tx } from "./store.ts";

/** The days on which a client's clocks were last restarted. */
type Restarted = Pick<CadenceFacts, `${Clock}_on`>;
const NEVER: Restarted = { any_on: null, decides_on: null, in_person_on: null };

/** Newest first and one only: the index on the day ends the search early, however long the client's past. */
function newestTouch({ selectFrom }: ExpressionBuilder<Schema, "clients">, without: string | null) {
  const touches = selectFrom("touchpoints")
    .whereRef("touchpoints.workspace_id", "=", "clients.workspace_id")
    .whereRef("touchpoints.client_id", "=", "clients.id")
    // An attempt restarts no clock.
    .where("touchpoints.kind", "=", "touch")
    .select("touchpoints.occurred_on")
    .orderBy("touchpoints.occurred_on", "desc")
    .limit(1);
  return without === null ? touches : touches.where("touchpoints.id", "!=", without);
}

// Joined, SQLite would begin with every touch of the workspace; asked for each touch, it stops at the first.
const decided = ({ exists, selectFrom }: ExpressionBuilder<Schema, "clients" | "touchpoints">) =>
  exists(
    selectFrom("touchpoint_contacts")
      .innerJoin("contacts", (join) =>
        join
          .onRef("contacts.workspace_id", "=", "touchpoint_contacts.workspace_id")
          .onRef("contacts.id", "=", "touchpoint_contacts.contact_id"),
      )
      .select("contacts.id")
      .whereRef("touchpoint_contacts.workspace_id", "=", "touchpoints.workspace_id")
      .whereRef("touchpoint_contacts.touchpoint_id", "=", "touchpoints.id")
      .whereRef("contacts.client_id", "=", "touchpoints.client_id")
      .where("contacts.role", "in", ["decision_maker", "budget_holder"]),
  );

/** By id, as the touches stand now; `without`: as if that touch had not been. */
export async function restartedOn(
  db: Db,
  workspace: string,
  clients: readonly string[],
  without: string | null = null,
): Promise<ReadonlyMap<string, Restarted>> {
  const rows = await db
    .selectFrom("clients")
    .where("clients.workspace_id", "=", workspace)
    .where("clients.id", "in", clients)
    .select("clients.id")
    .select((eb) => [
      newestTouch(eb, without).as("any_on"),
      newestTouch(eb, without).where(decided).as("decides_on"),
      newestTouch(eb, without).where("touchpoints.channel", "=", "meeting").as("in_person_on"),
    ])
    .execute();
  return new Map(rows.map(({ id, ...on }) => [id, on]));
}

/** The instant at which a client's maximum passes: a midnight in `zone`. `null`: it will not pass by itself. */
export function dueAt(facts: CadenceFacts, clock: Clock, zone: string, rules: CadenceRules): Instant | null {
  const day = pastMaxOn(facts, clock, rules);
  return day === null ? null : instantAt(day, "00:00", zone);
}

export type DueTimes = Readonly<Record<`${Clock}_due_at`, Instant | null>>;

function dueTimes(facts: CadenceFacts, zone: string, rules: CadenceRules): DueTimes {
  const at = (clock: Clock): Instant | null => dueAt(facts, clock, zone, rules);
  return { any_due_at: at("any"), decides_due_at: at("decides"), in_person_due_at: at("in_person") };
}

/**
 * Recomputes the clocks of a client and the instants at which their maximums pass (midnight in `zone`, the zone of the
 * member who changed something). Call it after anything a clock depends on: touches, undo, a contact's role, tier,
 * stage, cadence. A clock that moved may be listed again at once. Returns the client's row as it now stands.
 */
export const moveClocks = async (
  tx: Tx,
  workspace: string,
  client: string,
  zone: string,
): Promise<ClientRow | undefined> => (await moveClocksOf(tx, workspace, [client], () => zone))[0];

/** `moveClocks` for many clients (a few hundred: each becomes parameters of single statements), in as many statements as for one. */
export async function moveClocksOf(
  tx: Tx,
  workspace: string,
  clients: readonly string[],
  zoneOf: (client: ClientRow) => string,
): Promise<readonly ClientRow[]> {
  if (clients.length === 0) return [];
  const rows = await tx
    .selectFrom("clients")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("id", "in", clients)
    .execute();
  if (rows.length === 0) return [];
  const restarted = await restartedOn(tx, workspace, clients);
  const rules = await cadenceRules(tx, workspace, rows);
  const moved = rows.map((row): ClientRow => {
    const on = restarted.get(row.id) ?? NEVER;
    const same = CLOCKS.every((clock) => row[`${clock}_on`] === on[`${clock}_on`]);
    const facts = { ...row, ...on };
    return {
      ...facts,
      ...dueTimes(facts, zoneOf(row), rules),
      clock_listed_on: same ? row.clock_listed_on : null,
    };
  });
  await setMany(tx, "clients", workspace, moved, {
    text: ["any_on", "decides_on", "in_person_on", "clock_listed_on"],
    whole: ["any_due_at", "decides_due_at", "in_person_due_at"],
  });
  await moveSilences(tx, workspace, clients);
  return moved;
}
