/** When each person at a client was last touched, at a price that does not grow with the client's past. */
import type { Channel, LocalDate } from "../domain/vocabulary.ts";
import type { Db } from "./store.ts";

/** Newest touches looked at: whoever is not among them is asked for by name. */
const NEWEST = 60;

export interface Freshness {
  /** Contact → the day of their last touch; those never touched are missing. */
  readonly lastOn: ReadonlyMap<string, LocalDate>;
  readonly lastTouch: {
    readonly channel: Channel;
    readonly on: LocalDate;
    readonly contacts: readonly string[];
  } | null;
}

/** Only touches count; an attempt is nobody's freshness. `contacts`: the ids of everyone known at the client. */
export async function freshnessOf(
  db: Db,
  workspace: string,
  client: string,
  contacts: readonly string[],
): Promise<Freshness> {
  const touches = await db
    .selectFrom("touchpoints")
    .select(["id", "channel", "occurred_on", "recorded_at"])
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .where("kind", "=", "touch")
    .orderBy("occurred_on", "desc")
    .limit(NEWEST)
    .execute();
  const [last] = touches.toSorted(
    (a, b) => b.occurred_on.localeCompare(a.occurred_on) || b.recorded_at - a.recorded_at || (a.id < b.id ? 1 : -1),
  );
  if (!last) return { lastOn: new Map(), lastTouch: null };
  const met = await db
    .selectFrom("touchpoint_contacts")
    .select(["touchpoint_id", "contact_id"])
    .where("workspace_id", "=", workspace)
    .where(
      "touchpoint_id",
      "in",
      touches.map((touch) => touch.id),
    )
    .execute();
  const dayOf = new Map(touches.map((touch) => [touch.id, touch.occurred_on]));
  const lastOn = new Map<string, LocalDate>();
  for (const { touchpoint_id, contact_id } of met) {
    const day = dayOf.get(touchpoint_id) ?? "";
    if (day > (lastOn.get(contact_id) ?? "")) lastOn.set(contact_id, day);
  }
  const missing = touches.length < NEWEST ? [] : contacts.filter((contact) => !lastOn.has(contact));
  for (const [contact, day] of await longAgo(db, workspace, missing)) lastOn.set(contact, day);
  return {
    lastOn,
    lastTouch: {
      channel: last.channel,
      on: last.occurred_on,
      contacts: met.filter((one) => one.touchpoint_id === last.id).map((one) => one.contact_id),
    },
  };
}

async function longAgo(db: Db, workspace: string, contacts: readonly string[]): Promise<Map<string, LocalDate>> {
  if (contacts.length === 0) return new Map();
  const rows = await db
    .selectFrom("touchpoint_contacts")
    .innerJoin("touchpoints", (join) =>
      join
        .onRef("touchpoints.workspace_id", "=", "touchpoint_contacts.workspace_id")
        .onRef("touchpoints.id", "=", "touchpoint_contacts.touchpoint_id"),
    )
    .select((eb) => ["touchpoint_contacts.contact_id", eb.fn.max("touchpoints.occurred_on").as("day")])
    .where("touchpoint_contacts.workspace_id", "=", workspace)
    .where("touchpoint_contacts.contact_id", "in", contacts)
    .where("touchpoints.kind", "=", "touch")
    .groupBy("touchpoint_contacts.contact_id")
    .execute();
  return new Map(rows.map((row) => [row.contact_id, row.day]));
}
