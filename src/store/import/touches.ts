/** The last touches that a batch names. */
import type { Channel, LocalDate } from "../../domain/vocabulary.ts";
import type { ClientRow } from "../schema.ts";
import { searchName } from "../search-name.ts";
import { type Batch, contactKey } from "./row.ts";

/** The words of an imported touch: nobody typed any. */
const IMPORTED = "imported";

/** One touch a client, day and channel; the people of several rows are at the same one. */
export async function storeTouches(
  { tx, workspace, rows, now, newId }: Batch,
  clients: ReadonlyMap<string, ClientRow>,
  contactIdOf: ReadonlyMap<string, string>,
) {
  const wanted = new Map<string, { client: ClientRow; on: LocalDate; channel: Channel; people: Set<string> }>();
  for (const row of rows) {
    const client = clients.get(searchName(row.client));
    if (!client || !row.touch) continue;
    const key = `${client.id} ${row.touch.on} ${row.touch.channel}`;
    const touch = wanted.get(key) ?? { client, ...row.touch, people: new Set<string>() };
    const person = row.contact && contactIdOf.get(contactKey(client.id, searchName(row.contact.name)));
    if (person) touch.people.add(person);
    wanted.set(key, touch);
  }
  const changed = new Set<string>();
  let added = 0;
  if (wanted.size === 0) return { added, clients: changed };
  const days = [...new Set([...wanted.values()].map((touch) => touch.on))];
  const ids = [...new Set([...wanted.values()].map((touch) => touch.client.id))];
  const existing = await tx
    .selectFrom("touchpoints")
    .select(["id", "client_id", "occurred_on", "channel"])
    .where("workspace_id", "=", workspace)
    .where("client_id", "in", ids)
    .where("occurred_on", "in", days)
    .where("kind", "=", "touch")
    .execute();
  const known = new Map(existing.map((row) => [`${row.client_id} ${row.occurred_on} ${row.channel}`, row.id]));
  for (const [key, touch] of wanted) {
    const id = known.get(key) ?? newId();
    if (!known.has(key)) {
      added += 1;
      changed.add(touch.client.id);
      await tx
        .insertInto("touchpoints")
        .values({
          workspace_id: workspace,
          id,
          client_id: touch.client.id,
          member_id: touch.client.owner_id,
          channel: touch.channel,
          direction: null,
          kind: "touch",
          occurred_on: touch.on,
          words: IMPORTED,
          recorded_at: now,
        })
        .execute();
    }
    for (const contact of touch.people) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto("touchpoint_contacts")
        .values({ workspace_id: workspace, touchpoint_id: id, contact_id: contact })
        .onConflict((conflict) => conflict.columns(["workspace_id", "touchpoint_id", "contact_id"]).doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows) changed.add(touch.client.id);
    }
  }
  return { added, clients: changed };
}
