/** Touchpoints and the people who were there. */
import type { Asker } from "../chat/asker.ts";
import { clientById } from "./clients.ts";
import type { ClientRow, ContactRow, TouchpointRow } from "./schema.ts";
import type { Db, Tx } from "./store.ts";

/** The touch of that id with its client, when the asker may see the client. */
export async function touchById(
  db: Db,
  asker: Asker,
  id: string,
): Promise<{ readonly touch: TouchpointRow; readonly client: ClientRow } | undefined> {
  const touch = await db
    .selectFrom("touchpoints")
    .selectAll()
    .where("workspace_id", "=", asker.workspace)
    .where("id", "=", id)
    .executeTakeFirst();
  const client = touch && (await clientById(db, asker, touch.client_id));
  return client && { touch, client };
}

/** Of the ids, those who are people of this client: a button may be older than a person's move. */
export async function peopleOf(
  db: Db,
  workspace: string,
  client: string,
  ids: readonly string[],
): Promise<ContactRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("contacts")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "=", client)
    .where("id", "in", ids)
    .orderBy("name")
    .execute();
}

/** Who was there, by name. */
export const peopleAt = (db: Db, workspace: string, touch: string): Promise<ContactRow[]> =>
  db
    .selectFrom("contacts")
    .innerJoin("touchpoint_contacts", (join) =>
      join
        .onRef("touchpoint_contacts.workspace_id", "=", "contacts.workspace_id")
        .onRef("touchpoint_contacts.contact_id", "=", "contacts.id"),
    )
    .selectAll("contacts")
    .where("contacts.workspace_id", "=", workspace)
    .where("touchpoint_contacts.touchpoint_id", "=", touch)
    .orderBy("contacts.name")
    .execute();

/** Stores a touch; the clocks are moved by whoever calls. */
export async function saveTouch(tx: Tx, touch: TouchpointRow, contacts: readonly string[]): Promise<void> {
  await tx.insertInto("touchpoints").values(touch).execute();
  for (const contact of contacts) await addPerson(tx, touch.workspace_id, touch.id, contact);
}

/** That person was there too; saying it twice changes nothing. */
export async function addPerson(tx: Tx, workspace: string, touch: string, contact: string): Promise<void> {
  await tx
    .insertInto("touchpoint_contacts")
    .values({ workspace_id: workspace, touchpoint_id: touch, contact_id: contact })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type TouchChanges = Partial<
  Pick<TouchpointRow, "client_id" | "channel" | "direction" | "kind" | "never_contact" | "occurred_on" | "words">
>;

export async function updateTouch(tx: Tx, workspace: string, id: string, change: TouchChanges): Promise<void> {
  await tx.updateTable("touchpoints").set(change).where("workspace_id", "=", workspace).where("id", "=", id).execute();
}

/** Replaces who was there. */
export async function setPeople(tx: Tx, workspace: string, touch: string, contacts: readonly string[]): Promise<void> {
  await forgetPeople(tx, workspace, touch);
  for (const contact of contacts) await addPerson(tx, workspace, touch, contact);
}

const forgetPeople = (tx: Tx, workspace: string, touch: string) =>
  tx
    .deleteFrom("touchpoint_contacts")
    .where("workspace_id", "=", workspace)
    .where("touchpoint_id", "=", touch)
    .execute();

/** Removes a touch, and with it the open follow-ups it carried; one that is done stays, on its own. */
export async function deleteTouch(tx: Tx, workspace: string, id: string): Promise<void> {
  await forgetPeople(tx, workspace, id);
  await tx
    .deleteFrom("follow_ups")
    .where("workspace_id", "=", workspace)
    .where("touchpoint_id", "=", id)
    .where("state", "=", "open")
    .execute();
  await tx
    .updateTable("follow_ups")
    .set({ touchpoint_id: null })
    .where("workspace_id", "=", workspace)
    .where("touchpoint_id", "=", id)
    .execute();
  await tx
    .updateTable("meetings")
    .set({ touchpoint_id: null })
    .where("workspace_id", "=", workspace)
    .where("touchpoint_id", "=", id)
    .execute();
  await tx.deleteFrom("touchpoints").where("workspace_id", "=", workspace).where("id", "=", id).execute();
}
