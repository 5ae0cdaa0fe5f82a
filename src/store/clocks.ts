/** A client's three clocks: recomputed from its touches, and their due times stored, so that a tick finds them by index. */
import { type CadenceFacts, CLOCKS, type Clock, pastMaxOn } from "../domain/cadence.ts";
import { instantAt } from "../domain/time.ts";
import type { Instant, LocalDate } from "../domain/vocabulary.ts";
import type { ClientRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

const touchesOf = (db: Db, workspace: string, client: string) =>
  db
    .selectFrom("touchpoints")
    .where("touchpoints.workspace_id", "=", workspace)
    .where("touchpoints.client_id", "=", client)
    // An attempt restarts no clock.
    .where("touchpoints.kind", "=", "touch")
    .select((eb) => eb.fn.max("touchpoints.occurred_on").as("day"));

/** The day each clock was last restarted, by the touches that are stored now. */
export async function restartedOn(
  db: Db,
  workspace: string,
  client: string,
): Promise<Readonly<Record<Clock, LocalDate | null>>> {
  const any = await touchesOf(db, workspace, client).executeTakeFirst();
  const inPerson = await touchesOf(db, workspace, client)
    .where("touchpoints.channel", "=", "meeting")
    .executeTakeFirst();
  const decides = await touchesOf(db, workspace, client)
    .innerJoin("touchpoint_contacts", (join) =>
      join
        .onRef("touchpoint_contacts.workspace_id", "=", "touchpoints.workspace_id")
        .onRef("touchpoint_contacts.touchpoint_id", "=", "touchpoints.id"),
    )
    .innerJoin("contacts", (join) =>
      join
        .onRef("contacts.workspace_id", "=", "touchpoint_contacts.workspace_id")
        .onRef("contacts.id", "=", "touchpoint_contacts.contact_id")
        .onRef("contacts.client_id", "=", "touchpoints.client_id"),
    )
    .where("contacts.role", "in", ["decision_maker", "budget_holder"])
    .executeTakeFirst();
  return { any: any?.day ?? null, decides: decides?.day ?? null, in_person: inPerson?.day ?? null };
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
  const facts: CadenceFacts = { ...row, any_on: on.any, decides_on: on.decides, in_person_on: on.in_person };
  const dueAt = (clock: Clock): Instant | null => {
    const day = pastMaxOn(facts, clock);
    return day === null ? null : instantAt(day, "00:00", zone);
  };
  const moved = CLOCKS.some((clock) => row[`${clock}_on`] !== on[clock]);
  const change = {
    any_on: on.any,
    decides_on: on.decides,
    in_person_on: on.in_person,
    any_due_at: dueAt("any"),
    decides_due_at: dueAt("decides"),
    in_person_due_at: dueAt("in_person"),
    clock_listed_on: moved ? null : row.clock_listed_on,
  };
  await tx.updateTable("clients").set(change).where("workspace_id", "=", workspace).where("id", "=", client).execute();
  return { ...row, ...change };
}
