/** The last touches that a batch names. */
import type { Channel, LocalDate } from "../../domain/vocabulary.ts";
import type { ClientRow } from "../schema.ts";
import { searchName } from "../search-name.ts";
import type { Tx } from "../store.ts";
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
  if (wanted.size === 0) return { added: 0, clients: new Set<string>() };
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
  const touches = [...wanted].map(([key, touch]) => ({
    ...touch,
    known: known.get(key),
    id: known.get(key) ?? newId(),
  }));
  const fresh = touches.filter((touch) => touch.known === undefined);
  if (fresh.length > 0)
    await tx
      .insertInto("touchpoints")
      .values(
        fresh.map(({ id, client, on, channel }) => ({
          workspace_id: workspace,
          id,
          client_id: client.id,
          member_id: client.owner_id,
          channel,
          direction: null,
          kind: "touch" as const,
          occurred_on: on,
          words: IMPORTED,
          recorded_at: now,
        })),
      )
      .execute();
  const joined = await addPeople(tx, workspace, touches);
  const changed = touches.filter((touch) => touch.known === undefined || joined.has(touch.id));
  return { added: fresh.length, clients: new Set(changed.map((touch) => touch.client.id)) };
}

/** Answers the touches that somebody was added to, by id. */
async function addPeople(
  tx: Tx,
  workspace: string,
  touches: readonly { readonly id: string; readonly people: ReadonlySet<string> }[],
): Promise<ReadonlySet<string>> {
  const met = touches.flatMap(({ id, people }) =>
    [...people].map((contact) => ({ workspace_id: workspace, touchpoint_id: id, contact_id: contact })),
  );
  if (met.length === 0) return new Set();
  const added = await tx
    .insertInto("touchpoint_contacts")
    .values(met)
    .onConflict((conflict) => conflict.columns(["workspace_id", "touchpoint_id", "contact_id"]).doNothing())
    .returning("touchpoint_id")
    .execute();
  return new Set(added.map((row) => row.touchpoint_id));
}
