/** A client's three clocks: recomputed from its touches, and their due times stored, so that a tick finds them by index. */
import { type CadenceFacts, type CadenceRules, CLOCKS, type Clock, pastMaxOn } from "../domain/cadence.ts";
import { instantAt } from "../domain/time.ts";
import type { Instant } from "../domain/vocabulary.ts";
import { cadenceRules } from "./cadence-rules.ts";
import type { ClientRow } from "./schema.ts";
import { moveSilence } from "./silences.ts";
import type { Db, Tx } from "./store.ts";

/** Newest first and one only: the index on the day ends the search early, however long the client's past. */
function newestTouch(db: Db, workspace: string, client: string, without: string | null) {
  const touches = db
    .selectFrom("touchpoints")
    .where("touchpoints.workspace_id", "=", workspace)
    .where("touchpoints.client_id", "=", client)
    // An attempt restarts no clock.
    .where("touchpoints.kind", "=", "touch")
    .select("touchpoints.occurred_on as day")
    .orderBy("touchpoints.occurred_on", "desc")
    .limit(1);
  return without === null ? touches : touches.where("touchpoints.id", "!=", without);
}

/** The day each clock was last restarted, by the touches stored now; `without`: as if that touch had not been. */
export async function restartedOn(
  db: Db,
  workspace: string,
  client: string,
  without: string | null = null,
): Promise<Pick<CadenceFacts, `${Clock}_on`>> {
  const any = await newestTouch(db, workspace, client, without).executeTakeFirst();
  const inPerson = await newestTouch(db, workspace, client, without)
    .where("touchpoints.channel", "=", "meeting")
    .executeTakeFirst();
  const decides = await newestTouch(db, workspace, client, without)
    // Joined, SQLite would begin with every touch of the workspace; asked for each touch, it stops at the first.
    .where(({ exists, selectFrom }) =>
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
      ),
    )
    .executeTakeFirst();
  return { any_on: any?.day ?? null, decides_on: decides?.day ?? null, in_person_on: inPerson?.day ?? null };
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
 * stage, cadence, import. A clock that moved may be listed again at once. Returns the client's row as it now stands.
 */
export async function moveClocks(
  tx: Tx,
  workspace: string,
  client: string,
  zone: string,
): Promise<ClientRow | undefined> {
  const row = await tx
    .selectFrom("clients")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("id", "=", client)
    .executeTakeFirst();
  if (!row) return undefined;
  const on = await restartedOn(tx, workspace, client);
  const rules = await cadenceRules(tx, workspace, [row]);
  const moved = CLOCKS.some((clock) => row[`${clock}_on`] !== on[`${clock}_on`]);
  const change = {
    ...on,
    ...dueTimes({ ...row, ...on }, zone, rules),
    clock_listed_on: moved ? null : row.clock_listed_on,
  };
  await tx.updateTable("clients").set(change).where("workspace_id", "=", workspace).where("id", "=", client).execute();
  await moveSilence(tx, workspace, client, on.any_on);
  return { ...row, ...change };
}
