/** The people of a batch. What the memory holds already wins. */
import type { ClientRow, ContactRow } from "../schema.ts";
import { searchName } from "../search-name.ts";
import { setMany } from "../set-many.ts";
import type { Tx } from "../store.ts";
import { type Batch, contactKey } from "./row.ts";

/** Ids by contact key; `clients` are those whose people changed. */
export async function storeContacts(batch: Batch, clients: ReadonlyMap<string, ClientRow>) {
  const { tx, workspace } = batch;
  const said = contactsSaid(batch, clients);
  const idOf = new Map<string, string>();
  const changedAt = new Set<string>();
  const completed: (Pick<ContactRow, "id"> & Partial<ContactRow>)[] = [];
  if (said.size === 0) return { idOf, added: 0, completed: 0, clients: changedAt };
  for (const known of await contactsAt(tx, workspace, [...said.values()])) {
    const key = contactKey(known.client_id, known.search_name);
    const told = said.get(key);
    if (!told) continue;
    said.delete(key);
    idOf.set(key, known.id);
    const missing = whatIsMissing(known, told);
    if (Object.keys(missing).length === 0) continue;
    completed.push({ id: known.id, ...missing });
    changedAt.add(known.client_id);
  }
  await setMany(tx, "contacts", workspace, completed, { text: ["title", "role", "email", "phone"] });
  const fresh = [...said.values()];
  for (const contact of fresh) {
    idOf.set(contactKey(contact.client_id, contact.search_name), contact.id);
    changedAt.add(contact.client_id);
  }
  if (fresh.length > 0) await tx.insertInto("contacts").values(fresh).execute();
  return { idOf, added: fresh.length, completed: completed.length, clients: changedAt };
}

/** Everyone the rows name, once; of two rows about one person the first to say something counts. */
function contactsSaid({ workspace, rows, now, newId }: Batch, clients: ReadonlyMap<string, ClientRow>) {
  const said = new Map<string, ContactRow>();
  for (const row of rows) {
    const client = clients.get(searchName(row.client));
    if (!client || !row.contact) continue;
    const search_name = searchName(row.contact.name);
    const key = contactKey(client.id, search_name);
    const before = said.get(key);
    said.set(key, {
      workspace_id: workspace,
      id: before?.id ?? newId(),
      client_id: client.id,
      name: before?.name ?? row.contact.name,
      search_name,
      aliases: "[]",
      title: before?.title ?? row.contact.title,
      role: before?.role ?? row.contact.role,
      email: before?.email ?? row.contact.email,
      phone: before?.phone ?? row.contact.phone,
      created_at: now,
    });
  }
  return said;
}

const contactsAt = (tx: Tx, workspace: string, of: readonly ContactRow[]): Promise<ContactRow[]> =>
  tx
    .selectFrom("contacts")
    .selectAll()
    .where("workspace_id", "=", workspace)
    .where("client_id", "in", [...new Set(of.map((contact) => contact.client_id))])
    .execute();

const whatIsMissing = (known: ContactRow, told: ContactRow): Partial<ContactRow> => ({
  ...(known.title === null && told.title !== null && { title: told.title }),
  ...(known.role === null && told.role !== null && { role: told.role }),
  ...(known.email === null && told.email !== null && { email: told.email }),
  ...(known.phone === null && told.phone !== null && { phone: told.phone }),
});
